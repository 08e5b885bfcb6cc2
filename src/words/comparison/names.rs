//! What compared rounds are called beside each other.

use jiff::civil::Date;

use crate::domain::results::comparison::{About, Order};
use crate::domain::{Instrument, Language, SubjectKind};
use crate::i18n::{dates, msg};

/// A compared round with the name of what it assessed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Named<'a> {
    /// `None` for a veiled round.
    pub(super) about: Option<&'a About>,
    /// Never shown of a veiled round.
    pub(super) subject: &'a str,
    pub(super) kind: SubjectKind,
}

impl Named<'_> {
    fn last_day(&self) -> Option<Date> {
        self.about.and_then(|about| about.ends_on.or(about.starts_on))
    }
}

/// Per round: over time when it ended, side by side what was assessed, and when if that stands there twice.
pub(super) fn labels(l: Language, order: Order, rounds: &[Named<'_>]) -> Vec<String> {
    let times = times(l, rounds);
    let is_twice = |own: &Named<'_>| {
        let same = rounds
            .iter()
            .filter(|other| other.about.is_some() && other.subject == own.subject);
        same.count() > 1
    };
    let mut letters = 'A'..='Z';
    let label = |(own, time): (&Named<'_>, String)| match (own.about, order) {
        (None, _) => veiled(l, own.kind, letters.next().unwrap_or('Z')),
        (Some(_), Order::OverTime) => time,
        (Some(_), Order::SideBySide) if is_twice(own) => format!("{} {time}", own.subject),
        (Some(_), Order::SideBySide) => own.subject.to_owned(),
    };
    rounds.iter().zip(times).map(label).collect()
}

/// "2025"; where two ended in the same year "5/2025", and in the same month "22.5.2025"; on the same day "22.5.2025 (2)".
fn times(l: Language, rounds: &[Named<'_>]) -> Vec<String> {
    let days: Vec<Option<Date>> = rounds.iter().map(Named::last_day).collect();
    let unknown = || msg::results_fact_period_open(l).to_owned();
    let are_distinct = |texts: &[String]| {
        let mut own: Vec<&String> = texts.iter().collect();
        own.sort();
        own.windows(2).all(|two| two[0] != two[1])
    };
    let of = |text: &dyn Fn(Date) -> String| -> Vec<String> {
        days.iter().map(|day| day.map_or_else(unknown, text)).collect()
    };
    let years = of(&|day| day.year().to_string());
    if are_distinct(&years) {
        return years;
    }
    let months = of(&|day| format!("{}/{}", day.month(), day.year()));
    if are_distinct(&months) {
        return months;
    }
    let mut days = of(&|day| dates::date(l, day));
    let same = days.clone();
    for (place, day) in days.iter_mut().enumerate() {
        let nth = same[..=place].iter().filter(|other| *other == day).count();
        if same.iter().filter(|other| *other == day).count() > 1 {
            *day = format!("{day} ({nth})");
        }
    }
    days
}

fn veiled(l: Language, kind: SubjectKind, letter: char) -> String {
    let letter = letter.to_string();
    match kind {
        SubjectKind::Region => msg::comparison_veiled_region(l, letter),
        SubjectKind::FamilyCentre => msg::comparison_veiled_family_centre(l, letter),
        SubjectKind::MeetingPlace => msg::comparison_veiled_meeting_place(l, letter),
    }
}

/// What is compared, as "Pohjanmaa 2024–2026".
pub(super) fn title(l: Language, order: Order, rounds: &[Named<'_>]) -> String {
    let name = match (order, rounds) {
        (Order::OverTime, [first, ..]) => first.subject,
        (Order::SideBySide, [first, ..]) if rounds.iter().all(|own| own.kind == first.kind) => match first.kind {
            SubjectKind::Region => msg::comparison_side_regions(l),
            SubjectKind::FamilyCentre => msg::comparison_side_family_centres(l),
            SubjectKind::MeetingPlace => msg::comparison_side_meeting_places(l),
        },
        (Order::OverTime | Order::SideBySide, _) => msg::comparison_side_mixed(l),
    };
    match years(rounds) {
        Some(years) => format!("{name} {years}"),
        None => name.to_owned(),
    }
}

/// "2024–2026", of the rounds with a name.
fn years(rounds: &[Named<'_>]) -> Option<String> {
    let years = || rounds.iter().filter_map(Named::last_day).map(|day| day.year());
    let (first, last) = (years().min()?, years().max()?);
    Some(if first == last {
        first.to_string()
    } else {
        format!("{first}–{last}")
    })
}

/// Instrument, number of rounds and years in one line, for the foot of a picture or a file.
pub(super) fn facts(l: Language, instrument: &Instrument, rounds: &[Named<'_>]) -> String {
    let version = msg::results_fact_version(l, &instrument.texts(l).title, &instrument.version);
    let mut facts = vec![version, msg::comparison_rounds(l, rounds.len())];
    facts.extend(years(rounds));
    facts.push(msg::common_service_name(l).to_owned());
    facts.join(" · ")
}

/// "a, b ja c"
pub(super) fn listed(l: Language, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} {} {last}", first.join(", "), msg::comparison_and(l)),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use uuid::Uuid;

    use super::*;
    use crate::domain::Mode;
    use crate::domain::anonymity::Anonymity;
    use crate::domain::disclosure::Disclosure;
    use crate::domain::ids::RoundId;
    use crate::domain::region::RegionCode;
    use crate::domain::round::Subject;

    fn about(ends_on: Date) -> About {
        About {
            id: RoundId::from_uuid(Uuid::nil()),
            name: "Arvio".into(),
            version: "1.0".into(),
            subject: Subject {
                region: RegionCode::parse("17").unwrap(),
                site: None,
                kind: SubjectKind::MeetingPlace,
            },
            starts_on: None,
            ends_on: Some(ends_on),
            mode: Mode::SelfAssessment,
            participants: Some(20),
            groups: Vec::new(),
            disclosure: Disclosure {
                anonymity: Anonymity::Anonymous,
                k: 3,
            },
            targets_asked: true,
        }
    }

    fn named<'a>(about: Option<&'a About>, subject: &'a str) -> Named<'a> {
        Named {
            about,
            subject,
            kind: SubjectKind::MeetingPlace,
        }
    }

    #[test]
    fn rounds_over_time_are_called_by_as_much_of_their_day_as_it_takes() {
        let l = Language::Fi;
        let days = [
            ([date(2024, 5, 1), date(2025, 5, 2)], ["2024", "2025"]),
            ([date(2025, 5, 1), date(2025, 11, 2)], ["5/2025", "11/2025"]),
            ([date(2025, 5, 1), date(2025, 5, 2)], ["1.5.2025", "2.5.2025"]),
            ([date(2025, 5, 1), date(2025, 5, 1)], ["1.5.2025 (1)", "1.5.2025 (2)"]),
        ];
        for (days, expected) in days {
            let abouts = days.map(about);
            let rounds = [named(Some(&abouts[0]), "Mylly"), named(Some(&abouts[1]), "Mylly")];
            assert_eq!(labels(l, Order::OverTime, &rounds), expected);
        }
        let abouts = [about(date(2024, 5, 1)), about(date(2026, 5, 1))];
        let rounds = [named(Some(&abouts[0]), "Mylly"), named(Some(&abouts[1]), "Mylly")];
        assert_eq!(title(l, Order::OverTime, &rounds), "Mylly 2024–2026");
    }

    #[test]
    fn side_by_side_the_subject_names_a_round_and_a_veiled_one_has_a_letter() {
        let abouts = [about(date(2025, 5, 1)), about(date(2026, 5, 1))];
        let rounds = [
            named(Some(&abouts[0]), "Mylly"),
            named(Some(&abouts[1]), "Ugglan"),
            named(None, "Salainen"),
            named(None, "Toinen"),
        ];
        let found = labels(Language::Fi, Order::SideBySide, &rounds);
        assert_eq!(
            found,
            ["Mylly", "Ugglan", "Muu kohtaamispaikka A", "Muu kohtaamispaikka B"]
        );
        let twice = [rounds[0], named(Some(&abouts[1]), "Mylly")];
        assert_eq!(
            labels(Language::Fi, Order::SideBySide, &twice),
            ["Mylly 2025", "Mylly 2026"]
        );
        assert_eq!(listed(Language::Fi, &["a", "b", "c"]), "a, b ja c");
    }
}
