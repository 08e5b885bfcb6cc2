use jiff::Timestamp;

use super::assembled::{assembled, held};
use super::{
    Block, Document, Section, agreed, appendix, around, overall, standing_out, summary, themes, understanding,
};
use crate::i18n::msg;
use crate::words::RoundInWords;

/// The report of a round with the chosen sections, in the order they are read.
pub fn of_round(told: &RoundInWords<'_>, sections: &[Section], made: Timestamp) -> Document {
    let l = told.language;
    let chosen = Section::ALL.into_iter().filter(|section| sections.contains(section));
    let blocks = assembled(l, chosen, |section, before| of_section(told, section, before));
    Document {
        language: l,
        title: told.round.settings.name.clone(),
        kind: msg::report_kind(l).to_owned(),
        subject: told.whereabouts(),
        facts: told.facts_line(),
        made,
        blocks,
    }
}

/// The sections that hold something in this round.
pub fn sections_of_round(told: &RoundInWords<'_>) -> Vec<Section> {
    held(&Section::ALL, |section, before| of_section(told, section, before))
}

/// `before` is what stands in the report so far.
fn of_section(told: &RoundInWords<'_>, section: Section, before: &[Block]) -> Vec<Block> {
    match section {
        Section::Summary => summary::of_round(told),
        Section::Participants => around::participants(told),
        Section::Overall => overall::of_round(told),
        Section::Themes => themes::of_round(told),
        Section::StandingOut => standing_out::of_round(told),
        Section::Actions => agreed::actions(told),
        Section::Comments => agreed::comments(told),
        Section::Definitions => understanding::of_round(told),
        Section::Appendix => appendix::of_pictures(told.language, before, || {
            let others = Section::ALL.into_iter().filter(|own| *own != Section::Appendix);
            others.flat_map(|own| of_section(told, own, &[])).collect()
        }),
    }
}
