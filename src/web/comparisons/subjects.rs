//! A region's or a site's closed rounds over time, and the sites of a region side by side: the rounds are chosen here, and
//! the page is that of every comparison.

use std::collections::BTreeSet;

use actix_web::HttpResponse;
use actix_web::web::Path;

use super::offered;
use super::pages::{Shown, rendered};
use super::query::{ComparisonQuery, Pairs, value};
use crate::db::{Connection, comparisons, regions, sites, versions};
use crate::domain::ids::SiteId;
use crate::domain::permission::{Actor, RegionAction};
use crate::domain::region::RegionCode;
use crate::domain::round::RoundSummary;
use crate::domain::{InstrumentId, Language, SubjectKind};
use crate::i18n::msg;
use crate::views::comparisons::nothing_yet;
use crate::views::components::{Tab, Text};
use crate::views::layout::FrameKind;
use crate::views::words;
use crate::web::error::AppError;
use crate::web::{Answer, Page};

/// What somebody comes to who asks for a subject.
enum Entry {
    Comparison(Box<Shown>),
    /// Fewer than two rounds to compare: the subject and the number of its closed rounds.
    NotYet {
        subject: Subject,
        rounds: usize,
    },
}

/// Whose rounds they are.
struct Subject {
    name: String,
    address: String,
    /// Whether this person may see the subject's own page.
    is_seen: bool,
}

/// `GET /regions/{code}/trend`
pub async fn region_trend(page: Page, code: Path<String>, pairs: Pairs) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let code = RegionCode::parse(&code).ok_or(AppError::NotFound)?;
    let asked = pairs.clone();
    let entry = page
        .db()
        .read(move |conn| {
            let found = comparisons::list_of_region(conn, &code)?;
            let rounds = allowed(&actor, &code, found)?;
            let subject = of_region(conn, &actor, &code, l)?;
            over_time(conn, &actor, subject, rounds, &asked, l)
        })
        .await?;
    answered(&page, entry, &pairs, &no_trend)
}

/// What is said of a subject without a trend: heading, title and text.
fn no_trend(l: Language) -> [&'static str; 3] {
    [
        msg::comparison_way_trend(l),
        msg::comparison_none_title(l),
        msg::comparison_none_text(l),
    ]
}

/// `GET /sites/{id}/trend`
pub async fn site_trend(page: Page, id: Path<String>, pairs: Pairs) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let id = SiteId::parse(&id).ok_or(AppError::NotFound)?;
    let asked = pairs.clone();
    let entry = page
        .db()
        .read(move |conn| {
            let site = sites::find(conn, &id)?;
            let found = comparisons::list_of_site(conn, &id)?;
            let rounds = allowed(&actor, &site.region, found)?;
            let subject = Subject {
                name: site.facts.name,
                address: format!("/sites/{id}"),
                is_seen: actor.may_in_region(&site.region, RegionAction::SeeRegion),
            };
            over_time(conn, &actor, subject, rounds, &asked, l)
        })
        .await?;
    answered(&page, entry, &pairs, &no_trend)
}

/// `GET /regions/{code}/side-by-side?kind=&instrument=`: the newest closed round of each site.
pub async fn side_by_side(page: Page, code: Path<String>, pairs: Pairs) -> Answer {
    let (actor, l) = (page.signed_in()?.actor.clone(), page.language());
    let code = RegionCode::parse(&code).ok_or(AppError::NotFound)?;
    let asked = pairs.clone();
    let entry = page
        .db()
        .read(move |conn| {
            let mut found = comparisons::list_in_region(conn, &code)?;
            found.retain(|round| round.subject.site.is_some());
            let rounds = allowed(&actor, &code, found)?;
            let subject = of_region(conn, &actor, &code, l)?;
            sites_of(conn, &actor, subject, rounds, &asked, l)
        })
        .await?;
    answered(&page, entry, &pairs, &|l| {
        [
            msg::comparison_way_sites(l),
            msg::comparison_side_none_title(l),
            msg::comparison_side_none_text(l),
        ]
    })
}

fn of_region(conn: &mut Connection, actor: &Actor, code: &RegionCode, l: Language) -> Result<Subject, AppError> {
    Ok(Subject {
        name: regions::find(conn, code)?.name(l).to_owned(),
        address: format!("/regions/{code}"),
        is_seen: actor.may_in_region(code, RegionAction::SeeRegion),
    })
}

/// The rounds that this person knows.
///
/// # Errors
/// [`AppError::NotFound`] for somebody who knows none and does not see the region.
fn allowed(actor: &Actor, region: &RegionCode, mut rounds: Vec<RoundSummary>) -> Result<Vec<RoundSummary>, AppError> {
    rounds.retain(|round| actor.knows_closed_round(&round.id, &round.subject));
    if rounds.is_empty() && !actor.may_in_region(region, RegionAction::SeeRegion) {
        return Err(AppError::NotFound);
    }
    Ok(rounds)
}

fn over_time(
    conn: &mut Connection,
    actor: &Actor,
    subject: Subject,
    rounds: Vec<RoundSummary>,
    asked: &[(String, String)],
    l: Language,
) -> Result<Entry, AppError> {
    let instruments = instruments(conn, &rounds)?;
    let count = rounds.len();
    let of_instrument = |id: &InstrumentId| instruments.iter().filter(|own| *own == id).count();
    let wanted = value(asked, "instrument").and_then(InstrumentId::parse);
    // The one with the most rounds; of equal ones that of the newest.
    let first = instruments.iter().rev().max_by_key(|id| of_instrument(id));
    let Some(instrument) = wanted.as_ref().or(first).filter(|id| of_instrument(id) > 0) else {
        return not_yet(wanted.is_some(), subject, count);
    };
    let own = offered::known(conn, actor, rounds.clone(), instrument)?;
    if own.len() < 2 && wanted.is_none() {
        return not_yet(false, subject, count);
    }
    let chosen = ComparisonQuery {
        rounds: own.iter().map(|round| round.id.clone()).collect(),
        since: since(asked)?,
        ..ComparisonQuery::default()
    };
    let mut shown = Shown::of(conn, actor, chosen)?;
    for id in once_each(&instruments) {
        let title = title(conn, &rounds, &instruments, id, l)?;
        shown.instruments.push(Tab {
            address: format!("{}/trend?instrument={id}", subject.address).into(),
            label: title.into(),
            here: id == instrument,
        });
    }
    Ok(Entry::Comparison(Box::new(shown)))
}

fn sites_of(
    conn: &mut Connection,
    actor: &Actor,
    subject: Subject,
    rounds: Vec<RoundSummary>,
    asked: &[(String, String)],
    l: Language,
) -> Result<Entry, AppError> {
    let count = rounds.len();
    let instruments = instruments(conn, &rounds)?;
    let kinds: Vec<(SubjectKind, &InstrumentId)> = rounds
        .iter()
        .zip(&instruments)
        .map(|(round, id)| (round.subject.kind, id))
        .collect();
    let sites_of = |wanted: (SubjectKind, &InstrumentId)| {
        let own = rounds.iter().zip(&kinds).filter(|(_, kind)| **kind == wanted);
        own.map(|(round, _)| &round.subject.site).collect::<BTreeSet<_>>().len()
    };
    let kind = value(asked, "kind").and_then(SubjectKind::parse);
    let instrument = value(asked, "instrument").and_then(InstrumentId::parse);
    let fits = |own: &&(SubjectKind, &InstrumentId)| {
        kind.is_none_or(|kind| kind == own.0) && instrument.as_ref().is_none_or(|id| id == own.1)
    };
    let wanted = kinds.iter().rev().filter(fits).max_by_key(|own| sites_of(**own));
    let Some(wanted) = wanted.copied().filter(|own| sites_of(*own) >= 2) else {
        return not_yet(false, subject, count);
    };
    let mut seen = BTreeSet::new();
    let newest = rounds.iter().zip(&kinds).filter(|(_, kind)| **kind == wanted);
    let newest = newest.filter(|(round, _)| seen.insert(round.subject.site.clone()));
    let chosen = ComparisonQuery {
        rounds: newest.map(|(round, _)| round.id.clone()).collect(),
        side: true,
        since: since(asked)?,
        ..ComparisonQuery::default()
    };
    let mut shown = Shown::of(conn, actor, chosen)?;
    for own in once_each(&kinds).into_iter().filter(|own| sites_of(**own) >= 2) {
        let title = title(conn, &rounds, &instruments, own.1, l)?;
        shown.instruments.push(Tab {
            address: format!("{}/side-by-side?kind={}&instrument={}", subject.address, own.0, own.1).into(),
            label: format!("{} · {title}", words::subject_kind(l, own.0)).into(),
            here: *own == wanted,
        });
    }
    Ok(Entry::Comparison(Box::new(shown)))
}

/// # Errors
/// [`AppError::NotFound`] where an instrument was asked for that none of the rounds has.
fn not_yet(is_asked: bool, subject: Subject, rounds: usize) -> Result<Entry, AppError> {
    if is_asked {
        return Err(AppError::NotFound);
    }
    Ok(Entry::NotYet { subject, rounds })
}

/// Each round's instrument.
fn instruments(conn: &mut Connection, rounds: &[RoundSummary]) -> Result<Vec<InstrumentId>, AppError> {
    rounds
        .iter()
        .map(|round| Ok(versions::find(conn, &round.version)?.instrument.id.clone()))
        .collect()
}

/// An instrument's title in the version of the newest of its rounds.
fn title(
    conn: &mut Connection,
    rounds: &[RoundSummary],
    instruments: &[InstrumentId],
    id: &InstrumentId,
    l: Language,
) -> Result<String, AppError> {
    let newest = rounds.iter().zip(instruments).find(|(_, own)| *own == id);
    let (round, _) = newest.ok_or(AppError::NotFound)?;
    Ok(versions::find(conn, &round.version)?.instrument.texts(l).title.clone())
}

/// Only rounds that ended in this year or later.
fn since(asked: &[(String, String)]) -> Result<Option<i16>, AppError> {
    value(asked, "since")
        .map(str::parse)
        .transpose()
        .map_err(|_| AppError::NotFound)
}

fn once_each<T: PartialEq>(items: &[T]) -> Vec<&T> {
    let is_first = |place: usize| !items[..place].contains(&items[place]);
    (0..items.len())
        .filter(|place| is_first(*place))
        .map(|place| &items[place])
        .collect()
}

fn answered(
    page: &Page,
    entry: Entry,
    pairs: &[(String, String)],
    none: &dyn Fn(Language) -> [&'static str; 3],
) -> Result<HttpResponse, AppError> {
    let l = page.language();
    match entry {
        Entry::Comparison(shown) => rendered(page, &shown, pairs),
        Entry::NotYet { subject, rounds } => {
            let [heading, title, text] = none(l);
            let what = if rounds == 1 {
                [msg::comparison_one_title(l), msg::comparison_one_text(l)]
            } else {
                [title, text]
            };
            let mut way: Vec<(Text<'_>, Text<'_>)> = vec![("/home".into(), msg::common_work_home(l).into())];
            if subject.is_seen {
                way.push((subject.address.into(), subject.name.into()));
            }
            let frame = page.frame(FrameKind::Work, heading);
            Ok(page.show(&frame, nothing_yet(l, way, heading, what)))
        }
    }
}
