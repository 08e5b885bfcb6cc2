//! Current and target state around a circle: over the themes, or over the criteria of a small instrument or one theme.

mod web;

use crate::charts::chart::Chart;
use crate::charts::kind::{Kind, Native};
use crate::charts::paint::legend::{Legend, Sample};
use crate::charts::paint::palette::Series;
use crate::charts::paint::scale::Axis;
use crate::charts::paint::sheet::{Sheet, Words};
use crate::charts::plot::{self, Plot, PlotKind, Plotted};
use crate::charts::round::item::{Item, series_of};
use crate::charts::round::pictures::{RoundKind, RoundPictures};
use crate::charts::round::values;
use crate::charts::words;
use crate::i18n::msg;
use web::Web;

const CODE: &str = "radar";

pub(super) const KIND: RoundKind = Kind {
    code: CODE,
    name: msg::charts_radar_name,
    draw,
    native: Native::Chart(plot),
};

/// Fewer axes make no shape, more cannot be read.
const AXES: std::ops::RangeInclusive<usize> = 4..=12;

/// What the axes of the circle are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Over {
    Themes,
    Criteria,
}

impl Over {
    /// `None` where there are neither 4-12 themes nor 4-12 criteria.
    fn of(subject: &RoundPictures<'_>) -> Option<Over> {
        if AXES.contains(&subject.themes().count()) {
            Some(Over::Themes)
        } else if AXES.contains(&subject.criteria().count()) {
            Some(Over::Criteria)
        } else {
            None
        }
    }
}

/// What stands at the ends of the axes.
fn items<'a>(subject: &RoundPictures<'a>, over: Over, axis: Axis) -> Vec<Item<'a>> {
    match over {
        Over::Themes => Item::of_themes(subject, axis),
        Over::Criteria => Item::of_criteria(subject, axis),
    }
}

/// The picture, where there are 4-12 themes or else 4-12 criteria and something may be shown.
fn draw(subject: &RoundPictures<'_>) -> Option<Chart> {
    let axis = subject.axis()?;
    let over = Over::of(subject)?;
    let items = items(subject, over, axis);
    let drawn = drawn_series(subject, &items);
    if drawn.is_empty() {
        return None;
    }
    let language = subject.told.language;
    let sample = |series: Series| match drawn.contains(&series) {
        true => Sample::Line(series),
        false => Sample::Mark(series.mark()),
    };
    let legend = Legend {
        levels: Vec::new(),
        entries: series_of(&items)
            .into_iter()
            .map(|series| (sample(series), words::series(language, series).to_owned()))
            .collect(),
    };
    let title = title_over(subject, over, &drawn);
    let shows = match over {
        Over::Themes => msg::charts_radar_shows_themes(language, items.len()),
        Over::Criteria => msg::charts_radar_shows_criteria(language, items.len()),
    };
    let sheet_words = Words {
        title: title.to_owned(),
        notes: values::notes(subject, axis, &items),
        description: values::description(subject, axis, &items, shows),
        table: values::table(subject, axis, title, &items),
    };
    let sheet = Sheet::new(subject.frame(CODE), sheet_words, legend);
    let web = Web::fit(&sheet, &items, axis, subject, drawn);
    let height = web.height;
    Some(sheet.draw(height, |canvas, area| web.draw(canvas, area)))
}

/// All series with a value; the joint target only where the participants were not asked for one, so that at most three
/// outlines cross. Its values stand beside the names in any case.
fn drawn_series(subject: &RoundPictures<'_>, items: &[Item<'_>]) -> Vec<Series> {
    let outlined = |series: &Series| *series != Series::JointTarget || !subject.told.results.targets_asked;
    series_of(items).into_iter().filter(outlined).collect()
}

fn title_over(subject: &RoundPictures<'_>, over: Over, drawn: &[Series]) -> &'static str {
    let language = subject.told.language;
    let with_target = drawn
        .iter()
        .any(|series| matches!(series, Series::Target | Series::JointTarget));
    match (over, with_target) {
        (Over::Themes, true) => msg::charts_radar_title_themes(language),
        (Over::Themes, false) => msg::charts_radar_title_themes_current(language),
        (Over::Criteria, true) => msg::charts_radar_title_criteria(language),
        (Over::Criteria, false) => msg::charts_radar_title_criteria_current(language),
    }
}

/// The same outlines.
fn plot(subject: &RoundPictures<'_>) -> Option<Plot> {
    let axis = subject.axis()?;
    let over = Over::of(subject)?;
    let items = items(subject, over, axis);
    let drawn = drawn_series(subject, &items);
    let series = drawn.into_iter().map(|series| Plotted {
        name: words::series(subject.told.language, series).to_owned(),
        values: items.iter().map(|item| item.value(series)).collect(),
        mark: series.mark(),
        dash: series.dash(),
    });
    let series: Vec<Plotted> = series.collect();
    (!series.is_empty()).then(|| Plot {
        kind: PlotKind::Radar,
        rows: items.iter().map(|item| item.title.to_owned()).collect(),
        series,
        measure: plot::measure(axis),
        ticks: Some(plot::ticks(axis)),
    })
}
