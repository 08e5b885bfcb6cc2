use std::time::Duration;

/// How long each is measured: `LOAD_SECONDS`.
pub fn seconds() -> Duration {
    let seconds = std::env::var("LOAD_SECONDS").ok().and_then(|text| text.parse().ok());
    Duration::from_secs(seconds.unwrap_or(10))
}

/// A share of sorted times, in milliseconds.
pub fn at(sorted: &[Duration], share: f64) -> f64 {
    let last = sorted.len().saturating_sub(1);
    let index = ((sorted.len() as f64 * share) as usize).min(last);
    sorted.get(index).copied().map_or(0.0, ms)
}

pub fn median(mut took: Vec<Duration>) -> Duration {
    took.sort_unstable();
    took[took.len() / 2]
}

pub fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1e3
}
