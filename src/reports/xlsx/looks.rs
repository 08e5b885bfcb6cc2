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
    /// A level that names its row.
    Level,
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

/// Whether one decimal of it is 0.0.
fn is_shown_as_none(value: f64) -> bool {
    value.abs() < 0.05
}

/// A value as a chart draws it: a gap that is shown as 0.0 is none, so that its label has no sign.
pub(in crate::reports) fn drawn(measure: Measure, value: f64) -> f64 {
    match measure {
        Measure::Gap if is_shown_as_none(value) => 0.0,
        Measure::Gap | Measure::Mean | Measure::WholeGap | Measure::Index | Measure::Count => value,
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
    no_gap: Format,
    whole: Format,
    whole_gap: Format,
    level: Format,
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
            // The second part is for less than nothing: without a sign.
            no_gap: cell().set_num_format("0.0;0.0;0.0"),
            whole: cell().set_num_format(number_format(Measure::Count)),
            whole_gap: cell().set_num_format(number_format(Measure::WholeGap)),
            level: cell().set_bold().set_align(FormatAlign::Left).set_num_format("0"),
            percent: cell().set_num_format(percent),
        }
    }

    /// How a number looks; a gap that is shown as 0.0 has no sign.
    pub(super) fn number(&self, look: Look, number: f64) -> &Format {
        match look {
            Look::Gap if is_shown_as_none(number) => &self.no_gap,
            Look::Words => &self.words,
            Look::Mean => &self.mean,
            Look::Gap => &self.gap,
            Look::Whole => &self.whole,
            Look::WholeGap => &self.whole_gap,
            Look::Level => &self.level,
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_gap_has_a_sign_only_where_one_decimal_shows_it() {
        let looks = Looks::new(Language::Fi);
        let is_plain = |number| std::ptr::eq(looks.number(Look::Gap, number), &looks.no_gap);
        for (gap, none) in [
            (0.0, true),
            (0.04, true),
            (-0.04, true),
            (0.05, false),
            (-0.05, false),
            (1.5, false),
        ] {
            assert_eq!(is_plain(gap), none, "{gap}");
            let kept = drawn(Measure::Gap, gap);
            assert_eq!(kept.to_bits(), if none { 0.0 } else { gap }.to_bits(), "{gap}");
        }
    }
}
