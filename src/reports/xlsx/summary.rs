use rust_xlsxwriter::{RowNum, Worksheet, XlsxError};

use super::looks::{Look, Looks};
use super::table::{Field, height, lines, put};
use super::{native, pictures, plotted};
use crate::charts::{Plot, PlotKind};
use crate::domain::results::{Basis, Ranking};
use crate::i18n::msg;
use crate::reports::pictures::Picture;
use crate::words::RoundInWords;

const WIDTHS: [f64; 3] = [48.0, 44.0, 16.0];
/// The radar stands here, right of the words.
const PICTURE_AT: (RowNum, u16) = (2, 4);

/// What a leader reads: the whole in one sentence, the round's facts, what stands out, and the radar.
pub(super) fn sheet(
    mut sheet: Worksheet,
    looks: &Looks,
    told: &RoundInWords<'_>,
    pictures: &[Picture],
) -> Result<Worksheet, XlsxError> {
    let l = told.language;
    for (at, width) in (0..).zip(WIDTHS) {
        sheet.set_column_width(at, width)?;
    }
    sheet.set_active(true);
    sheet.write_string_with_format(0, 0, told.picture_title(), &looks.title)?;
    sheet.write_string(1, 0, told.summary())?;
    let mut page = Page {
        sheet: &mut sheet,
        looks,
        at: 3,
    };
    page.heading(msg::workbook_key_figures(l))?;
    page.key_figures(told)?;
    page.heading(msg::results_facts(l))?;
    for (label, fact) in told.facts() {
        page.fact(label, &fact)?;
    }
    let results = &told.results;
    page.heading(msg::results_strengths(l))?;
    let means = msg::results_strengths_means(l);
    page.ranking(
        told,
        &results.strengths,
        [msg::results_strengths_joint(l), means, msg::results_strengths_none(l)],
        false,
    )?;
    page.heading(msg::results_needs(l))?;
    let means = msg::results_needs_means(l);
    page.ranking(
        told,
        &results.needs,
        [msg::results_needs_joint(l), means, msg::results_needs_none(l)],
        true,
    )?;
    page.priorities(told)?;
    put_radar(&mut sheet, told, pictures)?;
    Ok(sheet)
}

/// Lines from the top down.
struct Page<'a> {
    sheet: &'a mut Worksheet,
    looks: &'a Looks,
    at: RowNum,
}

impl Page<'_> {
    fn heading(&mut self, text: &str) -> Result<(), XlsxError> {
        if self.at > 3 {
            self.at += 1;
        }
        self.sheet
            .write_string_with_format(self.at, 0, text, &self.looks.heading)?;
        self.at += 1;
        Ok(())
    }

    /// As high as its words need, so that the picture beside keeps its shape.
    fn fact(&mut self, label: &str, fact: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string_with_format(self.at, 0, label, &self.looks.strong)?;
        self.sheet
            .write_string_with_format(self.at, 1, fact, self.looks.text(fact))?;
        self.sheet.set_row_height(self.at, height(lines(fact, WIDTHS[1])))?;
        self.at += 1;
        Ok(())
    }

    fn figure(&mut self, label: &str, look: Look, value: Field) -> Result<(), XlsxError> {
        if let Field::Number(_) = value {
            self.sheet
                .write_string_with_format(self.at, 0, label, &self.looks.strong)?;
            put(self.sheet, self.looks, (self.at, 1), look, &value)?;
            self.at += 1;
        }
        Ok(())
    }

    /// Those there are.
    fn key_figures(&mut self, told: &RoundInWords<'_>) -> Result<(), XlsxError> {
        let (l, results) = (told.language, &told.results);
        let whole = &results.whole;
        if results.participants.is_none() {
            self.fact(msg::results_fact_participants(l), msg::results_too_few(l))?;
        }
        self.figure(
            msg::results_fact_participants(l),
            Look::Whole,
            results.participants.into(),
        )?;
        self.figure(msg::charts_series_current(l), Look::Mean, whole.current.value.into())?;
        self.figure(msg::charts_series_target(l), Look::Mean, whole.target.value.into())?;
        self.figure(msg::charts_gap(l), Look::Gap, whole.gap.into())?;
        self.figure(
            &msg::workbook_index(l, msg::words_current(l)),
            Look::Mean,
            whole.current.index.into(),
        )?;
        self.figure(
            &msg::workbook_index(l, msg::words_target(l)),
            Look::Mean,
            whole.target.index.into(),
        )
    }

    fn ranking(
        &mut self,
        told: &RoundInWords<'_>,
        ranking: &Ranking,
        [joint, means, none]: [&str; 3],
        gaps: bool,
    ) -> Result<(), XlsxError> {
        let basis = match ranking.basis {
            Basis::Joint => joint,
            Basis::Means => means,
        };
        let basis = if ranking.items.is_empty() { none } else { basis };
        self.sheet.write_string(self.at, 0, basis)?;
        self.at += 1;
        let look = match (ranking.basis, gaps) {
            (Basis::Joint, false) => Look::Whole,
            (Basis::Joint, true) => Look::WholeGap,
            (Basis::Means, false) => Look::Mean,
            (Basis::Means, true) => Look::Gap,
        };
        for item in &ranking.items {
            self.named(
                told.criterion_title(&item.criterion),
                told.theme_title_of(&item.criterion),
            )?;
            put(self.sheet, self.looks, (self.at, 2), look, &Field::Number(item.value))?;
            self.at += 1;
        }
        Ok(())
    }

    fn named(&mut self, criterion: &str, theme: &str) -> Result<(), XlsxError> {
        self.sheet
            .write_string_with_format(self.at, 0, criterion, self.looks.text(criterion))?;
        self.sheet
            .write_string_with_format(self.at, 1, theme, self.looks.text(theme))?;
        let needed = lines(criterion, WIDTHS[0]).max(lines(theme, WIDTHS[1]));
        self.sheet.set_row_height(self.at, height(needed))?;
        Ok(())
    }

    /// What the group chose to work on first; nothing where it chose nothing.
    fn priorities(&mut self, told: &RoundInWords<'_>) -> Result<(), XlsxError> {
        let is_chosen = |id| told.joint_views.get(id).is_some_and(|view| view.content.priority);
        let criteria = told.results.criteria().map(|result| &result.criterion);
        let chosen: Vec<_> = criteria.filter(|id| is_chosen(*id)).collect();
        if chosen.is_empty() {
            return Ok(());
        }
        self.heading(msg::results_priorities(told.language))?;
        for id in chosen {
            self.named(told.criterion_title(id), told.theme_title_of(id))?;
            self.at += 1;
        }
        Ok(())
    }
}

/// The radar, made of the cells on the sheet of charts.
fn put_radar(sheet: &mut Worksheet, told: &RoundInWords<'_>, pictures: &[Picture]) -> Result<(), XlsxError> {
    let plots: Vec<(&Picture, &Plot)> = pictures.iter().filter_map(plotted).collect();
    let stacked = pictures::stacked(&plots);
    let Some(radar) = stacked.iter().find(|own| own.plot.kind == PlotKind::Radar) else {
        return Ok(());
    };
    let mut chart = native::chart(radar.plot, msg::workbook_charts(told.language), radar.top + 1);
    chart.title().set_name(radar.picture.chart.title.as_str());
    chart.set_alt_text(native::alternative_text(&radar.picture.chart.description));
    chart.set_width(760).set_height(620);
    sheet.insert_chart(PICTURE_AT.0, PICTURE_AT.1, &chart)?;
    Ok(())
}
