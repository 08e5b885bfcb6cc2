/// How a save of something with a revision went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Saved<T> {
    Done,
    /// Somebody saved in between: this is what stands now, and nothing was changed.
    Stale(T),
}
