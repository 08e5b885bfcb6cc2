use crate::charts::{self, Color, Dash, Mark, Plot, PlotKind, Plotted, Shape};
use crate::reports::ooxml::RelationId;
use crate::reports::xlsx::{PLOT_SHEET, drawn, number_format};
use crate::xml::{Xml, xml};

const RULE: &str = "CDD3D9";
const INK: &str = "1A2026";

/// The chart as a part of its own, whose values are edited in the workbook `values`.
pub(super) fn part(plot: &Plot, values: RelationId, tag: &str) -> Xml {
    let legend = (plot.series.len() > 1).then(|| {
        xml!(
            "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{size}</c:legend>",
            size = text_size(1200, tag)
        )
    });
    xml!(
        "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" \
         xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" \
         xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">\
         <c:date1904 val=\"0\"/><c:lang val=\"{tag}\"/><c:roundedCorners val=\"0\"/><c:chart><c:autoTitleDeleted val=\"1\"/>\
         <c:plotArea><c:layout/>{chart}{axes}</c:plotArea>{legend}<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>\
         {size}<c:externalData r:id=\"{values}\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>",
        tag,
        chart = drawing(plot, tag),
        axes = axes(plot, tag),
        legend,
        size = text_size(1200, tag),
        values
    )
}

fn drawing(plot: &Plot, tag: &str) -> Xml {
    const AXES: Xml = Xml::literal("<c:axId val=\"10\"/><c:axId val=\"20\"/>");
    let series = plot.series.iter().enumerate();
    let series: Xml = series.map(|(at, plotted)| series_of(plot, at, plotted, tag)).collect();
    match plot.kind {
        PlotKind::Radar => xml!(
            "<c:radarChart><c:radarStyle val=\"marker\"/><c:varyColors val=\"0\"/>{series}{AXES}</c:radarChart>",
            series,
            AXES
        ),
        PlotKind::Dots | PlotKind::Lines => xml!(
            "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>{series}<c:marker val=\"1\"/>{AXES}</c:lineChart>",
            series,
            AXES
        ),
        PlotKind::Bars => xml!(
            "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"50\"/>{AXES}</c:barChart>",
            series,
            AXES
        ),
        PlotKind::Shares => xml!(
            "<c:barChart><c:barDir val=\"bar\"/><c:grouping val=\"percentStacked\"/><c:varyColors val=\"0\"/>{series}<c:gapWidth val=\"40\"/>\
             <c:overlap val=\"100\"/>{AXES}</c:barChart>",
            series,
            AXES
        ),
    }
}

/// Elements stand in the order that the format asks for.
fn series_of(plot: &Plot, at: usize, plotted: &Plotted, tag: &str) -> Xml {
    let name = name_of(at, plotted);
    let data = data_of(plot, at, plotted);
    let color = hex(plotted.mark.color);
    let look = match plot.kind {
        PlotKind::Radar | PlotKind::Lines => [line(plotted), marker(plotted.mark, "triangle")].into_iter().collect(),
        PlotKind::Dots => xml!(
            "<c:spPr><a:ln w=\"28575\"><a:noFill/></a:ln></c:spPr>{marker}",
            marker = marker(plotted.mark, "star")
        ),
        PlotKind::Bars => xml!(
            "<c:spPr><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></c:spPr><c:invertIfNegative val=\"0\"/>{labels}",
            color,
            labels = labels(number_format(plot.measure), INK, tag)
        ),
        PlotKind::Shares => xml!(
            "<c:spPr><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill><a:ln w=\"12700\"><a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></a:ln></c:spPr>\
             <c:invertIfNegative val=\"0\"/>{labels}",
            color,
            // A level that nobody chose has no label.
            labels = labels("0;;", &hex(charts::text_on(plotted.mark.color)), tag)
        ),
    };
    let smooth = match plot.kind {
        PlotKind::Lines | PlotKind::Dots => Some(Xml::literal("<c:smooth val=\"0\"/>")),
        PlotKind::Radar | PlotKind::Bars | PlotKind::Shares => None,
    };
    xml!("<c:ser>{name}{look}{data}{smooth}</c:ser>", name, look, data, smooth)
}

fn name_of(at: usize, plotted: &Plotted) -> Xml {
    xml!(
        "<c:idx val=\"{at}\"/><c:order val=\"{at}\"/><c:tx><c:strRef><c:f>{PLOT_SHEET}!${column}$1</c:f><c:strCache><c:ptCount val=\"1\"/>\
         <c:pt idx=\"0\"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>",
        at,
        PLOT_SHEET,
        column = column(at + 1),
        name = &plotted.name
    )
}

/// The rows' names and the values, as they stand in the workbook.
fn data_of(plot: &Plot, at: usize, plotted: &Plotted) -> Xml {
    let names = plot.rows.iter().enumerate();
    let names = names.map(|(at, name)| xml!("<c:pt idx=\"{at}\"><c:v>{name}</c:v></c:pt>", at, name));
    let values = plotted.values.iter().enumerate().filter_map(|(at, value)| {
        let value = drawn(plot.measure, (*value)?);
        Some(xml!("<c:pt idx=\"{at}\"><c:v>{value}</c:v></c:pt>", at, value))
    });
    xml!(
        "<c:cat><c:strRef><c:f>{PLOT_SHEET}!$A$2:$A${last}</c:f><c:strCache><c:ptCount val=\"{count}\"/>{names}</c:strCache></c:strRef></c:cat>\
         <c:val><c:numRef><c:f>{PLOT_SHEET}!${column}$2:${column}${last}</c:f><c:numCache><c:formatCode>{format}</c:formatCode>\
         <c:ptCount val=\"{count}\"/>{values}</c:numCache></c:numRef></c:val>",
        PLOT_SHEET,
        last = plot.rows.len() + 1,
        count = plot.rows.len(),
        names = names.collect::<Xml>(),
        column = column(at + 1),
        format = number_format(plot.measure),
        values = values.collect::<Xml>()
    )
}

fn labels(format: &str, color: &str, tag: &str) -> Xml {
    xml!(
        "<c:dLbls><c:numFmt formatCode=\"{format}\" sourceLinked=\"0\"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>\
         <c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1000\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"{tag}\"/></a:p></c:txPr><c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/>\
         <c:showSerName val=\"0\"/><c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>",
        format,
        color,
        tag
    )
}

fn line(plotted: &Plotted) -> Xml {
    let dash = match plotted.dash {
        Dash::Solid => "solid",
        Dash::Dashed => "dash",
        Dash::Dotted => "sysDot",
    };
    xml!(
        "<c:spPr><a:ln w=\"28575\" cap=\"rnd\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill><a:prstDash val=\"{dash}\"/><a:round/></a:ln></c:spPr>",
        color = hex(plotted.mark.color),
        dash
    )
}

/// Programs have no triangle that points down: `down` stands for it.
fn marker(mark: Mark, down: &str) -> Xml {
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
    xml!(
        "<c:marker><c:symbol val=\"{symbol}\"/><c:size val=\"9\"/><c:spPr><a:solidFill><a:srgbClr val=\"{fill}\"/></a:solidFill>\
         <a:ln w=\"19050\"><a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill></a:ln></c:spPr></c:marker>",
        symbol,
        fill,
        color
    )
}

/// Bars carry their values, so their axis is not drawn; their rows go from the top down.
fn axes(plot: &Plot, tag: &str) -> Xml {
    let lying = matches!(plot.kind, PlotKind::Bars | PlotKind::Shares);
    let (order, rows_at, values_at, hidden) = if lying {
        ("maxMin", "l", "b", 1)
    } else {
        ("minMax", "b", "l", 0)
    };
    let rule = xml!(
        "<c:spPr><a:ln w=\"9525\"><a:solidFill><a:srgbClr val=\"{RULE}\"/></a:solidFill></a:ln></c:spPr>",
        RULE
    );
    let grid = (!lying).then(|| xml!("<c:majorGridlines>{rule}</c:majorGridlines>", rule));
    let size = match plot.rows.len() {
        0..=10 => 1200,
        11..=16 => 1050,
        _ => 900,
    };
    let limits = plot
        .ticks
        .map(|(from, to, _)| xml!("<c:max val=\"{to}\"/><c:min val=\"{from}\"/>", to, from));
    let step = plot
        .ticks
        .map(|(_, _, step)| xml!("<c:majorUnit val=\"{step}\"/>", step));
    xml!(
        "<c:catAx><c:axId val=\"10\"/><c:scaling><c:orientation val=\"{order}\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"{rows_at}\"/>\
         <c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/>\
         {rule}{rows_size}<c:crossAx val=\"20\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/><c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>\
         <c:valAx><c:axId val=\"20\"/><c:scaling><c:orientation val=\"minMax\"/>{limits}</c:scaling><c:delete val=\"{hidden}\"/><c:axPos val=\"{values_at}\"/>{grid}\
         <c:numFmt formatCode=\"0\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>\
         {rule}{values_size}<c:crossAx val=\"10\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"{between}\"/>{step}</c:valAx>",
        order,
        rows_at,
        rule,
        rows_size = text_size(size, tag),
        limits,
        hidden,
        values_at,
        grid,
        values_size = text_size(1100, tag),
        between = if plot.kind == PlotKind::Lines {
            "midCat"
        } else {
            "between"
        },
        step
    )
}

fn text_size(size: u32, tag: &str) -> Xml {
    xml!(
        "<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"{size}\"><a:solidFill><a:srgbClr val=\"{INK}\"/></a:solidFill></a:defRPr></a:pPr>\
         <a:endParaRPr lang=\"{tag}\"/></a:p></c:txPr>",
        size,
        INK,
        tag
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
