//! The pictures of a report. What they are of stands on the paper already, so that they do not say it.

use super::{Block, Picture};
use crate::charts::{Chart, ChartKind, ComparisonChart, ComparisonPictures, RoundPictures, Size};
use crate::domain::ThemeId;
use crate::i18n::msg;
use crate::words::{ComparisonInWords, RoundInWords};

/// A picture of the round or of one theme; `None` where it does not exist.
pub(super) fn of_round(told: &RoundInWords<'_>, kind: ChartKind, theme: Option<&ThemeId>) -> Option<Chart> {
    let pictures = RoundPictures {
        told,
        size: Size::Page,
        theme,
        is_named: false,
    };
    pictures.draw(kind)
}

/// A picture of the rounds or of one theme, with its caption.
pub(super) fn of_comparison(
    told: &ComparisonInWords<'_>,
    kind: ComparisonChart,
    theme: Option<&ThemeId>,
) -> Option<Block> {
    let pictures = ComparisonPictures {
        told,
        size: Size::Page,
        theme,
        is_named: false,
    };
    let chart = pictures.draw(kind)?;
    let caption = match theme {
        Some(theme) => {
            let known = told.theme_texts(theme)?;
            msg::report_picture_of_theme(told.language, &chart.title, &known.texts(told.language).title)
        }
        None => chart.title.clone(),
    };
    Some(Block::Picture(Picture { caption, chart }))
}
