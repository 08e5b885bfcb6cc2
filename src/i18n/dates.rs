//! Days and times as a reader in Finland sees them. Points in time are shown in Helsinki's time, wherever the server is.

use std::sync::LazyLock;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;

use crate::domain::Language;

static HELSINKI: LazyLock<TimeZone> =
    LazyLock::new(|| TimeZone::get("Europe/Helsinki").expect("the time zone data is built into the program"));

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

/// "22.11.2026" · "22.11.2026" · "22 November 2026".
pub fn date(language: Language, date: Date) -> String {
    let (day, month, year) = (date.day(), date.month(), date.year());
    match language {
        Language::Fi | Language::Sv => format!("{day}.{month}.{year}"),
        Language::En => format!("{day} {} {year}", month_name(date)),
    }
}

/// The calendar day in Finland at a point in time.
pub fn today(at: Timestamp) -> Date {
    local(at).date()
}

/// When a day begins in Finland; none for days beyond all calendars.
pub fn beginning(day: Date) -> Option<Timestamp> {
    let midnight = day.to_zoned(HELSINKI.clone()).ok()?;
    Some(midnight.timestamp())
}

/// The day on which a point in time falls in Finland.
pub fn day(language: Language, at: Timestamp) -> String {
    date(language, local(at).date())
}

/// "22.11.2026 klo 14.05" · "22.11.2026 kl. 14.05" · "22 November 2026, 14:05".
pub fn date_time(language: Language, at: Timestamp) -> String {
    let local = local(at);
    let day = date(language, local.date());
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::Fi => format!("{day} klo {hour}.{minute:02}"),
        Language::Sv => format!("{day} kl. {hour}.{minute:02}"),
        Language::En => format!("{day}, {hour:02}:{minute:02}"),
    }
}

/// "14.05" · "14.05" · "14:05", for what happened today.
pub fn time(language: Language, at: Timestamp) -> String {
    let local = local(at);
    let (hour, minute) = (local.hour(), local.minute());
    match language {
        Language::Fi | Language::Sv => format!("{hour}.{minute:02}"),
        Language::En => format!("{hour:02}:{minute:02}"),
    }
}

/// From a day to a day, saying month and year once where they are the same:
/// "1.–22.11.2026" · "1–22.11.2026" · "1–22 November 2026".
pub fn date_range(language: Language, first: Date, last: Date) -> String {
    if first == last {
        return date(language, first);
    }
    let whole = date(language, last);
    let same_year = first.year() == last.year();
    let same_month = same_year && first.month() == last.month();
    let (day, month) = (first.day(), first.month());
    match (language, same_year, same_month) {
        (Language::Fi, _, true) => format!("{day}.–{whole}"),
        (Language::Sv | Language::En, _, true) => format!("{day}–{whole}"),
        (Language::Fi, true, false) => format!("{day}.{month}.–{whole}"),
        (Language::Sv, true, false) => format!("{day}.{month}–{whole}"),
        (Language::En, true, false) => format!("{day} {} – {whole}", month_name(first)),
        (Language::Fi | Language::Sv, false, false) => format!("{}–{whole}", date(language, first)),
        (Language::En, false, false) => format!("{} – {whole}", date(language, first)),
    }
}

/// A range that may be open at either end; nothing when both ends are.
pub fn period(language: Language, first: Option<Date>, last: Option<Date>) -> Option<String> {
    match (first, last) {
        (Some(first), Some(last)) => Some(date_range(language, first, last)),
        (Some(first), None) => Some(format!("{}–", date(language, first))),
        (None, Some(last)) => Some(format!("–{}", date(language, last))),
        (None, None) => None,
    }
}

fn local(at: Timestamp) -> DateTime {
    at.to_zoned(HELSINKI.clone()).datetime()
}

fn month_name(date: Date) -> &'static str {
    usize::try_from(date.month() - 1)
        .ok()
        .and_then(|month| MONTHS.get(month))
        .copied()
        .unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Timestamp {
        text.parse().unwrap()
    }

    fn day_of(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn in_all(show: impl Fn(Language) -> String) -> [String; 3] {
        Language::ALL.map(show)
    }

    #[test]
    fn a_day_begins_at_midnight_in_helsinki() {
        for (day, begins) in [
            ("2026-11-22", "2026-11-21T22:00:00Z"),
            ("2026-07-01", "2026-06-30T21:00:00Z"),
        ] {
            assert_eq!(beginning(day_of(day)), Some(at(begins)), "{day}");
            assert_eq!(today(at(begins)), day_of(day));
        }
    }

    #[test]
    fn a_point_in_time_is_shown_in_helsinki_winter_and_summer() {
        let cases = [
            (
                "2026-11-22T12:05:00Z",
                [
                    "22.11.2026 klo 14.05",
                    "22.11.2026 kl. 14.05",
                    "22 November 2026, 14:05",
                ],
            ),
            (
                "2026-06-30T21:30:00Z",
                ["1.7.2026 klo 0.30", "1.7.2026 kl. 0.30", "1 July 2026, 00:30"],
            ),
            (
                "2026-12-31T22:00:00Z",
                ["1.1.2027 klo 0.00", "1.1.2027 kl. 0.00", "1 January 2027, 00:00"],
            ),
            (
                "2026-02-03T07:09:59Z",
                ["3.2.2026 klo 9.09", "3.2.2026 kl. 9.09", "3 February 2026, 09:09"],
            ),
        ];
        for (moment, expected) in cases {
            assert_eq!(in_all(|language| date_time(language, at(moment))), expected, "{moment}");
        }
    }

    #[test]
    fn a_day_and_a_time_of_day_stand_alone() {
        let moment = at("2026-06-30T21:30:00Z");
        assert_eq!(
            in_all(|language| day(language, moment)),
            ["1.7.2026", "1.7.2026", "1 July 2026"]
        );
        assert_eq!(in_all(|language| time(language, moment)), ["0.30", "0.30", "00:30"]);
    }

    #[test]
    fn a_range_says_month_and_year_once() {
        let cases = [
            (
                "2026-11-22",
                "2026-11-22",
                ["22.11.2026", "22.11.2026", "22 November 2026"],
            ),
            (
                "2026-11-01",
                "2026-11-22",
                ["1.–22.11.2026", "1–22.11.2026", "1–22 November 2026"],
            ),
            (
                "2026-10-05",
                "2026-11-22",
                ["5.10.–22.11.2026", "5.10–22.11.2026", "5 October – 22 November 2026"],
            ),
            (
                "2026-12-01",
                "2027-01-22",
                [
                    "1.12.2026–22.1.2027",
                    "1.12.2026–22.1.2027",
                    "1 December 2026 – 22 January 2027",
                ],
            ),
            (
                "2026-11-01",
                "2027-11-22",
                [
                    "1.11.2026–22.11.2027",
                    "1.11.2026–22.11.2027",
                    "1 November 2026 – 22 November 2027",
                ],
            ),
        ];
        for (first, last, expected) in cases {
            assert_eq!(
                in_all(|language| date_range(language, day_of(first), day_of(last))),
                expected,
                "{first} {last}"
            );
        }
    }

    #[test]
    fn a_period_may_be_open_at_either_end() {
        let day = day_of("2026-11-22");
        let cases = [
            (Some(day), None, Some("22.11.2026–")),
            (None, Some(day), Some("–22.11.2026")),
            (Some(day), Some(day), Some("22.11.2026")),
            (None, None, None),
        ];
        for (first, last, expected) in cases {
            assert_eq!(period(Language::Fi, first, last).as_deref(), expected);
        }
    }
}
