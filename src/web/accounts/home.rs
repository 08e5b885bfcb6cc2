use crate::db::{Connection, DbError, regions, rounds, versions};
use crate::domain::Language;
use crate::domain::account::ReaderScope;
use crate::domain::permission::{Actor, NationalAction};
use crate::domain::region::{Region, RegionCode};
use crate::domain::round::RoundSummary;
use crate::domain::round_state::RoundState;
use crate::i18n::msg;
use crate::views::accounts::home::{HomePage, home};
use crate::views::layout::FrameKind;
use crate::views::rounds::list::RoundLine;
use crate::web::{Answer, AppError, Page};

/// A round with the names that belong to it.
struct Named {
    round: RoundSummary,
    region: String,
    instrument: String,
    shows_joined: bool,
}

struct Own {
    regions: Vec<Region>,
    read: Vec<Region>,
    rounds: Vec<Named>,
    readable: Vec<Named>,
}

/// What this person can do here: their regions, their rounds.
pub async fn show(page: Page) -> Answer {
    let l = page.language();
    let actor = page.signed_in()?.actor.clone();
    let name = actor.account.name.clone();
    let national = actor.may_nationally(NationalAction::ManageCoordinators);
    let instruments = actor.may_nationally(NationalAction::SeeInstruments);
    let own = page.db().read(move |conn| load(conn, l, &actor)).await?;
    let (rounds, readable) = (lines(&own.rounds), lines(&own.readable));
    let view = HomePage {
        name: &name,
        national,
        instruments,
        regions: &own.regions,
        read: &own.read,
        own: &rounds,
        readable: &readable,
    };
    let frame = page.frame(FrameKind::Work, msg::common_work_home(l));
    Ok(page.show(&frame, home(l, &view)))
}

fn load(conn: &mut Connection, l: Language, actor: &Actor) -> Result<Own, AppError> {
    let codes: Vec<RegionCode> = actor.coordinated_regions().into_iter().cloned().collect();
    let mut own = Vec::new();
    for code in &codes {
        own.extend(rounds::list_in_region(conn, code)?);
    }
    // What is over stands on the region's page.
    own.retain(|round| matches!(round.state, RoundState::Draft | RoundState::Open | RoundState::Joint));
    let mut facilitated = rounds::list_facilitated(conn, actor.id())?;
    facilitated.retain(|round| !codes.contains(&round.subject.region));
    own.extend(facilitated);
    let mut readable = rounds::list_readable(conn, &actor.reader_scopes())?;
    readable.retain(|round| own.iter().all(|listed| listed.id != round.id));
    let mut read: Vec<RegionCode> = actor.reader_scopes().into_iter().filter_map(whole_region).collect();
    read.retain(|code| !codes.contains(code));
    Ok(Own {
        regions: found(conn, &codes)?,
        read: found(conn, &read)?,
        rounds: named(conn, l, own, true)?,
        readable: named(conn, l, readable, false)?,
    })
}

fn whole_region(scope: ReaderScope) -> Option<RegionCode> {
    match scope {
        ReaderScope::Region(code) => Some(code),
        ReaderScope::Site(_) => None,
    }
}

fn found(conn: &mut Connection, codes: &[RegionCode]) -> Result<Vec<Region>, DbError> {
    codes.iter().map(|code| regions::find(conn, code)).collect()
}

fn named(
    conn: &mut Connection,
    l: Language,
    found: Vec<RoundSummary>,
    shows_joined: bool,
) -> Result<Vec<Named>, AppError> {
    found
        .into_iter()
        .map(|round| {
            Ok(Named {
                region: regions::find(conn, &round.subject.region)?.name(l).to_owned(),
                instrument: versions::find(conn, &round.version)?.instrument.texts(l).title.clone(),
                round,
                shows_joined,
            })
        })
        .collect()
}

fn lines(named: &[Named]) -> Vec<RoundLine<'_>> {
    named
        .iter()
        .map(|named| RoundLine {
            round: &named.round,
            region: Some(&named.region),
            instrument: &named.instrument,
            shows_joined: named.shows_joined,
        })
        .collect()
}
