use crate::reports::ooxml::RelationId;
use crate::xml::{Xml, xml};

/// A4 with margins of 20 mm, and 18 mm at the head; in twentieths of a point.
const PAGE: Xml = Xml::literal(
    r#"<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1020" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>"#,
);
/// Between the margins, in twentieths of a point.
pub(super) const TEXT_WIDTH: u32 = 9638;
/// 914 400 to the inch.
const EMU_PER_TWIP: u64 = 635;
/// The most a picture may take of a page's height: 215 mm.
const MOST_HEIGHT_EMU: u64 = 7_740_000;

/// A stretch of text that goes on where the one before it ends.
pub(super) fn section(foot: RelationId, columns: usize) -> Xml {
    xml!(
        r#"<w:sectPr><w:footerReference w:type="default" r:id="{foot}"/><w:type w:val="continuous"/>{page}<w:cols w:num="{columns}" w:space="454"/></w:sectPr>"#,
        foot,
        page = PAGE,
        columns
    )
}

/// Width and height of a picture on the page, in EMU: as wide as the text, unless it were higher than a page then.
pub(super) fn room(png: &[u8]) -> (u64, u64) {
    let (width, height) = measures(png);
    let full = u64::from(TEXT_WIDTH) * EMU_PER_TWIP;
    if full * height / width > MOST_HEIGHT_EMU {
        (MOST_HEIGHT_EMU * width / height, MOST_HEIGHT_EMU)
    } else {
        (full, full * height / width)
    }
}

/// Width and height of a PNG file in pixels, from its first chunk.
fn measures(png: &[u8]) -> (u64, u64) {
    let at = |place: usize| {
        let bytes = png.get(place..place + 4).and_then(|bytes| bytes.try_into().ok());
        u64::from(bytes.map_or(1, u32::from_be_bytes).max(1))
    };
    (at(16), at(20))
}
