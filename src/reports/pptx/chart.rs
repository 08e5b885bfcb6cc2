use std::fmt::Write as _;

use super::fixed;
use super::words::xml;
use crate::charts::{self, Color, Dash, Form, Mark, Plot, Plotted, Shape};
use crate::reports::xlsx::{PLOT_SHEET, drawn, number_format};

const RULE: &str = "CDD3D9";
const INK: &str = "1A2026";

/// The chart as a part of its own; `rId1` is the workbook that its values are edited in.
pub(super) fn part(plot: &Plot, tag: &str) -> String {
    let (chart, axes) = (drawing(plot, tag), axes(plot, tag));
    let legend = if plot.series.len() > 1 {
        format!(
            "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{}</c:legend>",
            text_size(1200, tag)
        )
    } else {
        String::new()
    };
    format!(
        "{}<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <c:date1904 val=\"0\"/><c:lang val=\"{tag}\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>\
         <c:plotArea><c:layout/>{chart}{axes}</c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>\
         {}<c:externalData r:id=\"rId1\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        fixed::DECLARATION,
        text_size(1200, tag)
    )
}

fn drawing(plot: &Plot, tag: &str) -> String {
    let series: String = plot
        .series
        .iter()
        .enumerate()
        .map(|(at, plotted)| series(plot, at, plotted, tag))
        .collect();
    const AXES: &str = "<c:axId val=\"10\"/><c:axId val=\"20\"/>";
    match plot.form {
        Form::Radar => format!(
            "<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>{series}{AXES}</c:radarChart>"
        ),
        Form::Dots | Form::Lines => format!(
            "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{series}<c:marker val=\"1\"/>{AXES}</c:lineChart>"
        ),
        Form::Bars => format!(
            "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"50\"/>{AXES}</c:barChart>"
        ),
        Form::Shares => format!(
            "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"percentStacked\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"40\"/>\
             <c:overlap val=\"100\"/>{AXES}</c:barChart>"
        ),
    }
}

/// Elements stand in the order that the format asks for.
fn series(plot: &Plot, at: usize, plotted: &Plotted, tag: &str) -> String {
    let column = column(at + 1);
    let name = format!(
        "<c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:strRef><c:f>{PLOT_SHEET}!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/>\
         <c:pt idx=\"0\"><c:v>{}</c:v></c:pt></c:strCache></c:strRef></c:tx>",
        xml(&plotted.name)
    );
    let (last, count) = (plot.rows.len() + 1, plot.rows.len());
    let mut rows = String::new();
    for (at, row) in plot.rows.iter().enumerate() {
        let _ = write!(rows, "<c:pt idx=\"{at}\"><c:v>{}</c:v></c:pt>", xml(row));
    }
    let mut values = String::new();
    for (at, value) in plotted.values.iter().enumerate() {
        if let Some(value) = value.map(|value| drawn(plot.measure, value)) {
            let _ = write!(values, "<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>");
        }
    }
    let format = xml(number_format(plot.measure));
    let data = format!(
        "<c:cat><c:strRef><c:f>{PLOT_SHEET}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{count}\"/>{rows}</c:strCache></c:strRef></c:cat>\
         <c:val><c:numRef><c:f>{PLOT_SHEET}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>{format}</c:formatCode>\
         <c:ptCount val=\"{count}\"/>{values}</c:numCache></c:numRef></c:val>"
    );
    let color = hex(plotted.mark.color);
    match plot.form {
        Form::Radar => {
            let (line, marker) = (line(plotted), marker(plotted.mark, "triangle"));
            format!("<c:ser>{name}{line}{marker}{data}</c:ser>")
        }
        Form::Lines => {
            let (line, marker) = (line(plotted), marker(plotted.mark, "triangle"));
            format!("<c:ser>{name}{line}{marker}{data}<c:smooth val=\"0\"/></c:ser>")
        }
        Form::Dots => {
            let marker = marker(plotted.mark, "star");
            format!(
                "<c:ser>{name}<c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr>{marker}{data}<c:smooth val=\"0\"/></c:ser>"
            )
        }
        Form::Bars => format!(
            "<c:ser>{name}<c:spPr><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>{}{data}</c:ser>",
            labels(&format, INK, tag)
        ),
        Form::Shares => format!(
            "<c:ser>{name}<c:spPr><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill><a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>\
             <c:invertIfNegative val=\"0\"/>{}{data}</c:ser>",
            // A level that nobody chose has no label.
            labels("0;;", &hex(charts::text_on(plotted.mark.color)), tag)
        ),
    }
}

fn labels(format: &str, color: &str, tag: &str) -> String {
    format!(
        "<c:dLbls><c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
         <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1000\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"{tag}\"/></a:p></c:txPr><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>\
         <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>"
    )
}

fn line(plotted: &Plotted) -> String {
    let dash = match plotted.dash {
        Dash::Solid => "solid",
        Dash::Dashed => "dash",
        Dash::Dotted => "sysDot",
    };
    format!(
        "<c:spPr><a:ln w=\"28575\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"{}\"/></a:solidFill><a:prstDash val=\"{dash}\"/><a:round/></a:ln></c:spPr>",
        hex(plotted.mark.color)
    )
}

/// Programs have no triangle that points down: `down` stands for it.
fn marker(mark: Mark, down: &str) -> String {
    let symbol = match mark.shape {
        Shape::Circle => "circle",
        Shape::Square => "square",
        Shape::Diamond => "diamond",
        Shape::Up => "triangle",
        Shape::Down => down,
        Shape::Cross => "x",
        Shape::Plus => "plus",
    };
    let color = hex(mark.color);
    let fill = if mark.filled { color.as_str() } else { "FFFFFF" };
    format!(
        "<c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"9\"/><c:spPr><a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill>\
         <a:ln w=\"19050\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></a:ln></c:spPr></c:marker>"
    )
}

/// Bars carry their values, so their axis is not drawn; their rows go from the top down.
fn axes(plot: &Plot, tag: &str) -> String {
    let lying = matches!(plot.form, Form::Bars | Form::Shares);
    let (order, rows_at, values_at, hidden) = if lying {
        ("maxMin", "l", "b", 1)
    } else {
        ("minMax", "b", "l", 0)
    };
    let rule =
        format!("<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"{RULE}\"/></a:solidFill></a:ln></c:spPr>");
    let grid = if lying {
        String::new()
    } else {
        format!("<c:majorGridlines>{rule}</c:majorGridlines>")
    };
    let size = match plot.rows.len() {
        0..=10 => 1200,
        11..=16 => 1050,
        _ => 900,
    };
    let (limits, step) = match plot.ticks {
        Some((from, to, step)) => (
            format!("<c:max val=\"{to}\"/><c:min val=\"{from}\"/>"),
            format!("<c:majorUnit val=\"{step}\"/>"),
        ),
        None => (String::new(), String::new()),
    };
    let between = if plot.form == Form::Lines { "midCat" } else { "between" };
    format!(
        "<c:catAx><c:axId val=\"10\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{rows_at}\"/>\
         <c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>\
         {rule}{}<c:crossAx val=\"20\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>\
         <c:valAx><c:axId val=\"20\"/><c:scaling><c:orientation val=\"minMax\"/>{limits}</c:scaling><c:delete val=\"{hidden}\"/><c:axPos val=\"{values_at}\"/>{grid}\
         <c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>\
         {rule}{}<c:crossAx val=\"10\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"{between}\"/>{step}</c:valAx>",
        text_size(size, tag),
        text_size(1100, tag)
    )
}

fn text_size(size: u32, tag: &str) -> String {
    format!(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\"><a:solidFill><a:srgbClr val=\"{INK}\"/></a:solidFill></a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"{tag}\"/></a:p></c:txPr>"
    )
}

/// The letters of a column: A, B … Z, AA …
fn column(at: usize) -> String {
    let mut at = at + 1;
    let mut letters = Vec::new();
    while at > 0 {
        letters.push(b'A' + u8::try_from((at - 1) % 26).unwrap_or_default());
        at = (at - 1) / 26;
    }
    letters.into_iter().rev().map(char::from).collect()
}

fn hex(Color(red, green, blue): Color) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}

#[cfg(test)]
mod tests {
    use super::column;

    #[test]
    fn columns_are_named_as_in_a_workbook() {
        let named = [0, 1, 25, 26, 51, 52, 702].map(column);
        assert_eq!(named, ["A", "B", "Z", "AA", "AZ", "BA", "AAA"]);
    }
}
