//! What pictures of several rounds say in words and figures.

use crate::charts::chart::Table;
use crate::charts::figure::Figure;
use crate::charts::paint::palette::Series;
use crate::charts::paint::panel::Span;
use crate::charts::paint::scale::Axis;
use crate::charts::words::{self, names, of_ends};
use crate::i18n::msg;

use super::pictures::ComparisonPictures;
use super::strand::Strand;

/// Rounds as columns, a row for each strand and each series of it that has a value somewhere.
pub(crate) fn table(beside: &ComparisonPictures<'_>, caption: &str, shown: &[(&Strand, Vec<Series>)]) -> Table {
    let language = beside.told.language;
    let mut columns = vec![
        beside.part_name().to_owned(),
        msg::charts_shown_state(language).to_owned(),
    ];
    columns.extend(beside.told.labels.iter().cloned());
    let row = |strand: &Strand, series: Series| {
        let mut row = vec![strand.name.clone(), words::series(language, series).to_owned()];
        row.extend(strand.stands.iter().map(|stand| {
            match series {
                Series::Current => stand.current.said(language, Axis::Index),
                Series::Target | Series::JointCurrent | Series::JointTarget => stand
                    .value(series)
                    .map_or(words::NONE.to_owned(), |value| Axis::Index.show(language, value)),
            }
        }));
        row
    };
    let rows = shown.iter().flat_map(|(strand, series)| {
        let there = series.iter().filter(|series| strand.has(**series));
        there.map(|series| row(strand, *series)).collect::<Vec<_>>()
    });
    Table {
        caption: caption.to_owned(),
        rows: rows.collect(),
        columns,
    }
}

/// The rounds, the sum's way through them, and what is highest and lowest in the newest.
pub(crate) fn description(
    beside: &ComparisonPictures<'_>,
    strands: &[Strand],
    sum: Option<&Strand>,
    parts: &[Strand],
) -> String {
    let language = beside.told.language;
    let labels = &beside.told.labels;
    let mut sentences = vec![msg::charts_rounds_shown(language, labels.len(), labels.join(", "))];
    if let Some(sum) = sum {
        let way: Vec<String> = sum
            .stands
            .iter()
            .map(|stand| stand.current.said(language, Axis::Index))
            .collect();
        sentences.push(msg::charts_says_way(language, &sum.name, way.join(" → ")));
    }
    let newest: Vec<(&str, f64)> = parts
        .iter()
        .filter_map(|part| Some((part.name.as_str(), part.stands.last()?.current.value()?)))
        .collect();
    if let Some(label) = labels.last() {
        sentences.extend(of_ends(
            language,
            &newest,
            |value| Axis::Index.show(language, value),
            |all| msg::charts_says_newest_same(language, label, all),
            |(high, most), (low, least)| msg::charts_says_newest(language, high, most, label, low, least),
        ));
    }
    let hidden: Vec<&str> = strands
        .iter()
        .filter(|strand| strand.stands.iter().any(|stand| stand.current == Figure::TooFew))
        .map(|strand| strand.name.as_str())
        .collect();
    if !hidden.is_empty() {
        sentences.push(msg::charts_says_too_few_somewhere(language, names(language, &hidden)));
    }
    sentences.join(" ")
}

/// The definitions at the foot.
pub(crate) fn notes(beside: &ComparisonPictures<'_>, span: Span, strands: &[Strand]) -> Vec<String> {
    let language = beside.told.language;
    let mut notes = vec![msg::charts_note_of_index(language).to_owned()];
    if span.is_part() {
        notes.push(msg::charts_note_span(language, span.most, span.least));
    }
    let missing = |strand: &Strand| strand.stands.iter().any(|stand| stand.current.value().is_none());
    if strands.iter().any(missing) {
        notes.push(msg::charts_note_broken_line(language).to_owned());
    }
    notes
}
