use rust_xlsxwriter::{
    Chart, ChartAxisCrossing, ChartDataLabel, ChartEmptyCells, ChartFont, ChartFormat, ChartLegendPosition, ChartLine,
    ChartLineDashType, ChartMarker, ChartMarkerType, ChartSeries, ChartSolidFill, ChartType, Color, RowNum,
};

use super::looks::number_format;
use super::table::{col, line};
use crate::charts::{self, Dash, Mark, Plot, PlotKind, Plotted, Shape};

const RULE: Color = Color::RGB(0xCD_D3D9);

/// A chart of the values that stand on `sheet` with their head in row `top`, as the picture of the same values looks.
pub(super) fn chart(plot: &Plot, sheet: &str, top: RowNum) -> Chart {
    let mut chart = Chart::new(chart_type(plot.kind));
    for (at, plotted) in plot.series.iter().enumerate() {
        let (first, last, column) = (top + 1, top + line(plot.rows.len()), col(at + 1));
        // Not `push_series`: it takes the marks of a line chart away.
        let series = chart.add_series();
        series
            .set_name((sheet, top, column))
            .set_categories((sheet, first, 0, last, 0))
            .set_values((sheet, first, column, last, column));
        dress(series, plot.kind, plotted);
        if matches!(plot.kind, PlotKind::Bars | PlotKind::Shares) {
            series.set_data_label(&label(plot, plotted));
        }
    }
    chart.show_empty_cells_as(ChartEmptyCells::Gaps);
    if plot.series.len() > 1 {
        chart.legend().set_position(ChartLegendPosition::Bottom);
    } else {
        chart.legend().set_hidden();
    }
    axes(&mut chart, plot);
    chart
}

/// The sentences of a description that a workbook has room for; the values stand in the cells beside anyway.
pub(super) fn alternative_text(description: &str) -> String {
    /// What Excel takes.
    const MOST: usize = 255;
    let mut text = String::new();
    for sentence in description.split_inclusive(". ") {
        if text.chars().count() + sentence.trim_end().chars().count() > MOST {
            break;
        }
        text.push_str(sentence);
    }
    if text.is_empty() {
        text = description.chars().take(MOST - 1).collect();
        text.push('…');
    }
    text.trim_end().to_owned()
}

/// In pixels: bars need room for each row.
pub(super) fn height(plot: &Plot) -> u32 {
    match plot.kind {
        PlotKind::Radar => 560,
        PlotKind::Dots | PlotKind::Lines => 480,
        PlotKind::Bars | PlotKind::Shares => 150 + 24 * line(plot.rows.len()),
    }
}

fn chart_type(kind: PlotKind) -> ChartType {
    match kind {
        PlotKind::Radar => ChartType::RadarWithMarkers,
        PlotKind::Dots | PlotKind::Lines => ChartType::Line,
        PlotKind::Bars => ChartType::Bar,
        PlotKind::Shares => ChartType::BarPercentStacked,
    }
}

fn axes(chart: &mut Chart, plot: &Plot) {
    let values = match plot.kind {
        PlotKind::Radar | PlotKind::Dots | PlotKind::Lines => chart.y_axis(),
        // Bars lie: their values run along the x axis, the first row stands on top, the values' axis below the last.
        PlotKind::Bars | PlotKind::Shares => {
            chart.y_axis().set_reverse().set_crossing(ChartAxisCrossing::Max);
            chart.x_axis()
        }
    };
    values.set_major_gridlines_line(ChartLine::new().set_color(RULE));
    values.set_num_format(match plot.kind {
        PlotKind::Radar | PlotKind::Dots | PlotKind::Lines => "0",
        PlotKind::Bars => number_format(plot.measure),
        PlotKind::Shares => "0%",
    });
    if let Some((from, to, step)) = plot.ticks {
        values.set_min(from).set_max(to).set_major_unit(step);
    }
}

fn dress(series: &mut ChartSeries, kind: PlotKind, plotted: &Plotted) {
    let color = color(plotted.mark.color);
    match kind {
        PlotKind::Radar | PlotKind::Lines => {
            let line = ChartLine::new()
                .set_color(color)
                .set_width(2.25)
                .set_dash_type(dash(plotted.dash))
                .clone();
            series
                .set_format(ChartFormat::new().set_line(&line))
                .set_marker(&marker(plotted.mark, ChartMarkerType::Triangle));
        }
        PlotKind::Dots => {
            series
                .set_format(ChartFormat::new().set_no_line())
                .set_marker(&marker(plotted.mark, ChartMarkerType::Star));
        }
        PlotKind::Bars => {
            series
                .set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(color)))
                .set_gap(50);
        }
        PlotKind::Shares => {
            let mut format = ChartFormat::new()
                .set_solid_fill(ChartSolidFill::new().set_color(color))
                .set_border(ChartLine::new().set_color(Color::White).set_width(1.0))
                .clone();
            series.set_format(&mut format).set_overlap(100).set_gap(40);
        }
    }
}

fn label(plot: &Plot, plotted: &Plotted) -> ChartDataLabel {
    let mut font = ChartFont::new();
    if plot.kind == PlotKind::Shares {
        font.set_color(color(charts::text_on(plotted.mark.color)));
    }
    let format = match plot.kind {
        // A level that nobody chose has no label.
        PlotKind::Shares => "0;;",
        PlotKind::Radar | PlotKind::Dots | PlotKind::Lines | PlotKind::Bars => number_format(plot.measure),
    };
    ChartDataLabel::new()
        .show_value()
        .set_font(&font)
        .set_num_format(format)
        .clone()
}

/// Programs have no triangle that points down: `down` stands for it.
fn marker(mark: Mark, down: ChartMarkerType) -> ChartMarker {
    let color = color(mark.color);
    let fill = if mark.filled { color } else { Color::White };
    let mut format = ChartFormat::new()
        .set_solid_fill(ChartSolidFill::new().set_color(fill))
        .set_border(ChartLine::new().set_color(color).set_width(1.5))
        .clone();
    ChartMarker::new()
        .set_type(shape(mark.shape, down))
        .set_size(9)
        .set_format(&mut format)
        .clone()
}

fn shape(shape: Shape, down: ChartMarkerType) -> ChartMarkerType {
    match shape {
        Shape::Circle => ChartMarkerType::Circle,
        Shape::Square => ChartMarkerType::Square,
        Shape::Diamond => ChartMarkerType::Diamond,
        Shape::Up => ChartMarkerType::Triangle,
        Shape::Down => down,
        Shape::Cross => ChartMarkerType::X,
        Shape::Plus => ChartMarkerType::PlusSign,
    }
}

fn dash(dash: Dash) -> ChartLineDashType {
    match dash {
        Dash::Solid => ChartLineDashType::Solid,
        Dash::Dashed => ChartLineDashType::Dash,
        Dash::Dotted => ChartLineDashType::RoundDot,
    }
}

fn color(charts::Color(red, green, blue): charts::Color) -> Color {
    Color::RGB(u32::from_be_bytes([0, red, green, blue]))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read};

    use rust_xlsxwriter::Workbook;

    use super::{alternative_text, chart};
    use crate::charts::{Color, Dash, Mark, Measure, Plot, PlotKind, Plotted, Shape};

    /// The one chart of a workbook, as the file describes it.
    fn written(kind: PlotKind) -> String {
        let plotted = Plotted {
            name: "NGO".to_owned(),
            values: vec![Some(2.0), Some(3.0)],
            mark: Mark {
                shape: Shape::Circle,
                color: Color(0, 114, 178),
                filled: true,
            },
            dash: Dash::Solid,
        };
        let plot = Plot {
            kind,
            rows: vec!["First".to_owned(), "Second".to_owned()],
            series: vec![plotted],
            measure: Measure::Mean,
            ticks: Some((1.0, 5.0, 1.0)),
        };
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        sheet.set_name("Figures").unwrap();
        sheet.insert_chart(0, 3, &chart(&plot, "Figures", 0)).unwrap();
        let file = workbook.save_to_buffer().unwrap();
        let mut archive = zip::ZipArchive::new(Cursor::new(file)).unwrap();
        let mut text = String::new();
        let mut part = archive.by_name("xl/charts/chart1.xml").unwrap();
        part.read_to_string(&mut text).unwrap();
        text
    }

    #[test]
    fn the_first_row_of_bars_stands_on_top_and_they_grow_to_the_right() {
        for kind in [PlotKind::Bars, PlotKind::Shares] {
            let chart = written(kind);
            let (categories, values) = chart.split_once("<c:valAx>").unwrap();
            assert!(categories.contains(r#"<c:orientation val="maxMin"/>"#), "{chart}");
            assert!(values.contains(r#"<c:orientation val="minMax"/>"#), "{chart}");
            assert!(values.contains(r#"<c:min val="1"/>"#), "{chart}");
        }
    }

    #[test]
    fn every_series_of_dots_and_lines_has_its_mark() {
        for kind in [PlotKind::Dots, PlotKind::Lines, PlotKind::Radar] {
            assert!(written(kind).contains(r#"<c:symbol val="circle"/>"#), "{kind:?}");
        }
    }

    #[test]
    fn a_long_description_ends_with_a_whole_sentence() {
        let sentence = format!("{}.", "a".repeat(99));
        let three = [sentence.as_str(); 3].join(" ");
        assert_eq!(alternative_text(&three), [sentence.as_str(); 2].join(" "));
        assert_eq!(alternative_text("One. Two."), "One. Two.");
        assert_eq!(alternative_text(&"b".repeat(300)).chars().count(), 255);
    }
}
