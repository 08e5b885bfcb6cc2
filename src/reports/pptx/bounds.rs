use crate::xml::{Xml, xml};

/// Where a shape stands on the slide and how large it is, in EMU: 914 400 to the inch, the slide 12 192 000 × 6 858 000.
#[derive(Clone, Copy)]
pub(super) struct Bounds {
    pub(super) x: i64,
    pub(super) y: i64,
    pub(super) width: i64,
    pub(super) height: i64,
}

impl Bounds {
    const fn of(x: i64, y: i64, width: i64, height: i64) -> Bounds {
        Bounds { x, y, width, height }
    }

    pub(super) fn xml(self) -> Xml {
        let Bounds { x, y, width, height } = self;
        xml!(
            "<a:off x=\"{x}\" y=\"{y}\"/><a:ext cx=\"{width}\" cy=\"{height}\"/>",
            x,
            y,
            width,
            height
        )
    }
}

pub(super) const TITLE: Bounds = Bounds::of(457_200, 274_638, 11_277_600, 777_875);
/// Below the title, above the foot.
pub(super) const CONTENT: Bounds = Bounds::of(457_200, 1_143_000, 11_277_600, 5_143_500);
pub(super) const FOOTER: Bounds = Bounds::of(457_200, 6_400_800, 10_058_400, 320_675);
pub(super) const NUMBER: Bounds = Bounds::of(10_820_400, 6_400_800, 914_400, 320_675);
pub(super) const MAIN_TITLE: Bounds = Bounds::of(914_400, 1_600_200, 10_363_200, 1_828_800);
pub(super) const SUBTITLE: Bounds = Bounds::of(914_400, 3_657_600, 10_363_200, 1_600_200);
pub(super) const LEAD: Bounds = Bounds::of(457_200, 1_143_000, 11_277_600, 914_400);
pub(super) const LEFT: Bounds = Bounds::of(457_200, 2_133_600, 5_486_400, 4_152_900);
pub(super) const RIGHT: Bounds = Bounds::of(6_248_400, 2_133_600, 5_486_400, 4_152_900);
/// On the page of the notes, which stands upright.
pub(super) const NOTES_IMAGE: Bounds = Bounds::of(685_800, 1_143_000, 5_486_400, 3_086_100);
pub(super) const NOTES_TEXT: Bounds = Bounds::of(685_800, 4_400_550, 5_486_400, 3_600_450);
