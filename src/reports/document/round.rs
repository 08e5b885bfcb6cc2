use super::assembled::{assembled, held};
use super::reported::Reported;
use super::{
    Block, Document, Section, agreed, appendix, around, overall, standing_out, summary, themes, understanding,
};
use crate::i18n::msg;
use crate::words;

/// The report of a round with the chosen sections, in the order they are read.
pub fn of_round(reported: &Reported<'_>, sections: &[Section]) -> Document {
    let l = reported.language;
    let chosen = Section::ALL.into_iter().filter(|section| sections.contains(section));
    let blocks = assembled(l, chosen, |section, before| of_section(reported, section, before));
    Document {
        language: l,
        title: reported.round.settings.name.clone(),
        kind: msg::report_kind(l).to_owned(),
        subject: reported.whereabouts(),
        facts: words::facts_line(l, reported.round, reported.instrument, reported.results),
        made: reported.made,
        blocks,
    }
}

/// The sections that hold something in this round.
pub fn sections_of_round(reported: &Reported<'_>) -> Vec<Section> {
    held(&Section::ALL, |section, before| of_section(reported, section, before))
}

/// `before` is what stands in the report so far.
fn of_section(reported: &Reported<'_>, section: Section, before: &[Block]) -> Vec<Block> {
    match section {
        Section::Summary => summary::of_round(reported),
        Section::Participants => around::participants(reported),
        Section::Overall => overall::of_round(reported),
        Section::Themes => themes::of_round(reported),
        Section::StandingOut => standing_out::of_round(reported),
        Section::Actions => agreed::actions(reported),
        Section::Comments => agreed::comments(reported),
        Section::Definitions => understanding::of_round(reported),
        Section::Appendix => appendix::of_pictures(reported.language, before, || {
            let others = Section::ALL.into_iter().filter(|own| *own != Section::Appendix);
            others.flat_map(|own| of_section(reported, own, &[])).collect()
        }),
    }
}
