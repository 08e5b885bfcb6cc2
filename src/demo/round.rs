//! The life of a demo's round, as far as it has come.

use std::sync::Arc;

use jiff::SignedDuration;

use super::answering;
use super::commenting::{comment, decide};
use super::content::RoundEntry;
use super::discussing::{add_actions, mark_done, record_views};
use super::joining::answer_all;
use super::past::{FillError, Past, at_nine, known};
use super::people::facilitate;
use crate::acts::Acting;
use crate::acts::reveals::{self, Opening};
use crate::acts::rounds::{self, WantedRound};
use crate::domain::Instrument;
use crate::domain::actor_group::ActorGroup;
use crate::domain::round::{Round, RoundGroup, Settings, Step, TypedSettings};

/// How long before its first day a round is made.
const PREPARED_FOR: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long people have for answering where the discussion is not near.
const ANSWERED_FOR: SignedDuration = SignedDuration::from_hours(10 * 24);

/// Makes a round and takes it through the steps that it has taken.
pub async fn live(past: &Past, entry: &RoundEntry) -> Result<(), FillError> {
    let content = &past.content;
    let coordinator = content.coordinator(&entry.region)?;
    let created_at = at_nine(entry.starts_on) - PREPARED_FOR;
    let (round, instrument) = create(&past.person(coordinator, created_at).await?, entry).await?;
    let id = round.id.as_str();
    let runner = match &entry.facilitator {
        Some(key) => {
            let person = content.person(key)?;
            facilitate(past, person, &round.id, (coordinator, created_at)).await?;
            person
        }
        None => coordinator,
    };

    let Some(opened) = entry.opened.map(at_nine) else {
        return Ok(());
    };
    rounds::take(&past.person(runner, opened).await?, id, Step::Opening).await?;
    let until = entry.discussed.map_or(opened, at_nine).max(opened + ANSWERED_FOR);
    let mut people = answering::people(entry, &instrument, &content.story, (opened, until));
    let decided = comment(content, entry, &instrument, &mut people)?;
    answer_all(past, &round, &people).await?;

    let Some(discussed) = entry.discussed.map(at_nine) else {
        return Ok(());
    };
    let room = past.person(runner, discussed).await?;
    rounds::take(&room, id, Step::JointDiscussion).await?;
    reveals::open(&room, id, Opening::All).await?;
    decide(&room, id, &decided).await?;
    let joint = content.joint.iter().find(|joint| joint.key == entry.key);
    if let Some(joint) = joint {
        record_views(&room, id, &instrument, joint, &people).await?;
        add_actions(&room, id, joint).await?;
    }

    let Some(closed) = entry.closed.map(at_nine) else {
        return Ok(());
    };
    let end = past.person(runner, closed).await?;
    rounds::take(&end, id, Step::Closure).await?;
    if entry.shows_results {
        rounds::show_results(&end, id, true).await?;
    }
    if let Some(joint) = joint {
        mark_done(&end, id, joint).await?;
    }
    Ok(())
}

async fn create(coordinator: &Acting, entry: &RoundEntry) -> Result<(Round, Arc<Instrument>), FillError> {
    let mut wanted = WantedRound {
        region: entry.region.clone(),
        site: entry.site_id().map(|site| site.to_string()).unwrap_or_default(),
        previous: entry.previous_id().map(|round| round.to_string()).unwrap_or_default(),
        ..WantedRound::default()
    };
    let (begun, _) = rounds::begin(coordinator, wanted.clone()).await?;
    let mut versions = begun.versions.iter();
    let chosen = versions.find(|(_, instrument)| instrument.id.as_str() == entry.instrument);
    let (version, instrument) = chosen.ok_or_else(|| FillError::unknown("instrument", &entry.instrument))?;
    wanted.version = version.to_string();

    for code in entry.groups.keys() {
        known("actor group", code, ActorGroup::parse)?;
    }
    let period = (entry.starts_on, entry.ends_on);
    let settings = Settings {
        groups: ActorGroup::ALL
            .into_iter()
            .filter(|group| entry.groups.contains_key(group.code()))
            .map(|group| RoundGroup { group, label: None })
            .collect(),
        ..Settings::suggested(instrument, begun.kind(), entry.name.clone(), period)
    };
    let (typed, code) = (TypedSettings::of(&settings), entry.join_code()?);
    let round = rounds::create(coordinator, wanted, typed, entry.uuid(), code).await?;
    Ok((round, Arc::clone(instrument)))
}
