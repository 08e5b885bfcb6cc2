//! Sections put together to a document, of one round or of several.

use super::{Block, Section, under};
use crate::domain::Language;

/// The sections that hold something, in their order, each under its title. `body_of` is told what stands before it.
pub(super) fn assembled(
    l: Language,
    sections: impl IntoIterator<Item = Section>,
    body_of: impl Fn(Section, &[Block]) -> Vec<Block>,
) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut previous = None;
    for section in sections {
        let body = body_of(section, &blocks);
        if body.is_empty() {
            continue;
        }
        match (previous, section) {
            // The summary is one page that can be taken out of the report.
            (Some(Section::Summary), _) => blocks.extend([Block::NewPage, Block::Contents]),
            (Some(_), Section::Appendix) => blocks.push(Block::NewPage),
            (Some(_) | None, _) => {}
        }
        blocks.extend(under(1, section.title(l), body));
        previous = Some(section);
    }
    blocks
}

/// Those of the sections that hold something.
pub(super) fn held(sections: &[Section], body_of: impl Fn(Section, &[Block]) -> Vec<Block>) -> Vec<Section> {
    let mut blocks = Vec::new();
    let mut held = Vec::new();
    for section in sections {
        let body = body_of(*section, &blocks);
        if !body.is_empty() {
            held.push(*section);
            blocks.extend(body);
        }
    }
    held
}
