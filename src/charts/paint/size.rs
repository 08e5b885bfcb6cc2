//! The two sizes that every picture is drawn in.

/// The measures of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Size {
    /// 1920 × 1080, for a screen.
    Slide,
    /// 2480 wide (A4 at 300 dpi), as high as the content needs; also the size that suits a web page.
    Page,
}

impl Size {
    pub const ALL: [Size; 2] = [Size::Slide, Size::Page];

    pub fn code(self) -> &'static str {
        match self {
            Size::Slide => "slide",
            Size::Page => "page",
        }
    }

    pub fn parse(code: &str) -> Option<Size> {
        Size::ALL.into_iter().find(|size| size.code() == code)
    }
}
