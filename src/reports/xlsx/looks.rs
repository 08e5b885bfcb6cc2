use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder};

use crate::charts::Measure;
use crate::domain::Language;

const INK: Color = Color::RGB(0x1A_2026);
const GROUND: Color = Color::RGB(0xE4_ECF2);
const RULE: Color = Color::RGB(0x8C_949C);

/// What a column or cell holds, and so how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Look {
    Words,
    /// One decimal.
    Mean,
    /// One decimal with its sign.
    Gap,
    Whole,
    WholeGap,
    /// A share of 0..1.
    Percent,
}

impl Look {
    pub(super) fn of(measure: Measure) -> Look {
        match measure {
            Measure::Mean => Look::Mean,
            Measure::Gap => Look::Gap,
            Measure::WholeGap => Look::WholeGap,
            Measure::Index | Measure::Count => Look::Whole,
        }
    }
}

/// How a value is shown: a number format, in the notation that every office program reads whatever its language.
pub(in crate::reports) fn number_format(measure: Measure) -> &'static str {
    match measure {
        Measure::Mean => "0.0",
        Measure::Gap => "+0.0;\"\u{2212}\"0.0;0.0",
        Measure::WholeGap => "+0;\"\u{2212}\"0;0",
        Measure::Index | Measure::Count => "0",
    }
}

/// The formats of all cells.
pub(super) struct Looks {
    pub(super) title: Format,
    pub(super) heading: Format,
    pub(super) head: Format,
    pub(super) strong: Format,
    pub(super) words: Format,
    words_that_could_be_a_formula: Format,
    mean: Format,
    gap: Format,
    whole: Format,
    whole_gap: Format,
    percent: Format,
}

impl Looks {
    pub(super) fn new(l: Language) -> Looks {
        let cell = || Format::new().set_align(FormatAlign::Top);
        let words = cell().set_text_wrap();
        let percent = match l {
            Language::Fi | Language::Sv => "0\" \"%",
            Language::En => "0%",
        };
        Looks {
            title: Format::new().set_bold().set_font_size(16).set_font_color(INK),
            heading: Format::new().set_bold().set_font_size(13).set_font_color(INK),
            head: words
                .clone()
                .set_bold()
                .set_background_color(GROUND)
                .set_border_bottom(FormatBorder::Thin)
                .set_border_bottom_color(RULE),
            strong: words.clone().set_bold(),
            words_that_could_be_a_formula: words.clone().set_quote_prefix(),
            words,
            mean: cell().set_num_format(number_format(Measure::Mean)),
            gap: cell().set_num_format(number_format(Measure::Gap)),
            whole: cell().set_num_format(number_format(Measure::Count)),
            whole_gap: cell().set_num_format(number_format(Measure::WholeGap)),
            percent: cell().set_num_format(percent),
        }
    }

    pub(super) fn number(&self, look: Look) -> &Format {
        match look {
            Look::Words => &self.words,
            Look::Mean => &self.mean,
            Look::Gap => &self.gap,
            Look::Whole => &self.whole,
            Look::WholeGap => &self.whole_gap,
            Look::Percent => &self.percent,
        }
    }

    /// Text is stored as text and never calculated; the mark keeps it so when somebody edits the cell.
    pub(super) fn text(&self, text: &str) -> &Format {
        if text.starts_with(['=', '+', '-', '@']) {
            &self.words_that_could_be_a_formula
        } else {
            &self.words
        }
    }
}
