//! Many closed rounds at a glance; mirrors `web/overviews`.

pub mod national;
pub mod pictures;
pub mod region;

mod filters;
mod tags;

use maud::{Markup, html};

use crate::charts::{Axis, Figure, Size};
use crate::domain::results::overview::{Across, Cell, Filter, Looked, LookedPart};
use crate::domain::results::{Value, statistics};
use crate::domain::{Instrument, Language};
use crate::i18n::{msg, numbers};
use crate::views::components::Text;

pub use tags::tag_name;

/// What is looked at, and what else could be.
#[derive(Debug, Clone)]
pub struct Choosing<'a> {
    pub filter: &'a Filter,
    /// The newest version, for names.
    pub instrument: &'a Instrument,
    pub looked: &'a Looked,
    pub instruments: Vec<&'a Instrument>,
    /// Newest first.
    pub years: &'a [i16],
    pub tags: &'a [String],
}

impl<'a> Choosing<'a> {
    /// What is looked at, as a heading of its value.
    fn together(&self, l: Language) -> Text<'a> {
        let Filter { theme, tag, .. } = self.filter;
        match (theme, tag) {
            (_, Some(tag)) => tag_name(l, tag),
            (Some(theme), None) => self
                .instrument
                .theme(theme)
                .map_or("", |own| &own.texts(l).title)
                .into(),
            (None, None) => msg::overview_whole(l).into(),
        }
    }

    fn part(&self, l: Language, part: &LookedPart) -> &'a str {
        match part {
            LookedPart::Theme(id) => self.instrument.theme(id).map_or("", |theme| &theme.texts(l).title),
            LookedPart::Criterion(id) => self.instrument.criterion(id).map_or("", |own| &own.texts(l).title),
        }
    }

    fn parts(&self, l: Language) -> Vec<&'a str> {
        self.looked.parts.iter().map(|part| self.part(l, part)).collect()
    }

    /// The names of together and of each part.
    fn columns(&self, l: Language) -> Vec<String> {
        let parts = self.parts(l).into_iter().map(str::to_owned);
        std::iter::once(self.together(l).into_owned()).chain(parts).collect()
    }

    /// Together and its parts, each by its name.
    fn named<'b, T>(&self, l: Language, across: &'b Across<T>) -> Vec<(Text<'a>, &'b T)> {
        let names = std::iter::once(self.together(l)).chain(self.parts(l).into_iter().map(Text::from));
        names.zip(across.iter()).collect()
    }

    /// The filters as an address carries them.
    fn query(&self) -> String {
        let Filter {
            instrument,
            year,
            theme,
            tag,
        } = self.filter;
        let mut query = format!("instrument={instrument}");
        for (name, value) in [
            ("year", year.map(|own| own.to_string())),
            ("theme", theme.as_ref().map(ToString::to_string)),
            ("tag", tag.clone()),
        ] {
            query.extend(value.map(|value| format!("&{name}={value}")));
        }
        query
    }

    /// Where a picture is, in a language, form and size.
    fn picture_address(&self, overview: &str, name: &str, l: Language, extension: &str, size: Size) -> String {
        let (size, query) = (size.code(), self.query());
        format!("{overview}/charts/{name}.{extension}?lang={l}&size={size}&{query}")
    }

    /// The instrument, the year and what is looked at, in one line.
    fn facts(&self, l: Language) -> String {
        let year = match self.filter.year {
            Some(year) => msg::overview_fact_year(l, year),
            None => msg::overview_fact_latest(l).to_owned(),
        };
        [
            self.instrument.texts(l).title.clone(),
            self.together(l).into_owned(),
            year,
        ]
        .join(" · ")
    }
}

/// What a region's values are told in: on the scale where all that is told has one and the same.
fn axis<'a>(instrument: &Instrument, mut cells: impl Iterator<Item = &'a Cell>) -> Axis {
    let mut scales = instrument.criteria().map(|own| (own.scale.min, own.scale.max));
    let Some((min, max)) = scales.next() else {
        return Axis::Index;
    };
    // A value of another version may lie within this scale and mean something else there.
    let fits = |cell: &Cell| match cell {
        Cell::Told(Value { value, index }) => value
            .zip(*index)
            .is_some_and(|(value, index)| (statistics::index(value, min, max) - index).abs() < 1e-6),
        Cell::TooFew | Cell::NotAsked | Cell::PartOnly => true,
    };
    if scales.all(|scale| scale == (min, max)) && cells.all(fits) {
        Axis::Levels { min, max }
    } else {
        Axis::Index
    }
}

fn axis_name(l: Language, axis: Axis) -> String {
    match axis {
        Axis::Levels { min, max } => msg::overview_unit_levels(l, max, min),
        Axis::Index => msg::overview_unit_index(l).to_owned(),
    }
}

fn figure(axis: Axis, cell: Cell) -> Figure {
    match cell {
        Cell::Told(value) => Figure::shown(match axis {
            Axis::Levels { .. } => value.value,
            Axis::Index => value.index,
        }),
        Cell::TooFew => Figure::TooFew,
        Cell::NotAsked | Cell::PartOnly => Figure::Missing,
    }
}

fn cell_text(l: Language, axis: Axis, cell: Cell) -> Markup {
    match (figure(axis, cell), cell) {
        (Figure::Value(value), _) => html! { (numbers::decimal(l, value)) },
        (Figure::TooFew, _) => html! { span.muted { (msg::overview_too_few(l)) } },
        (Figure::Missing, Cell::PartOnly) => html! { span.muted { (msg::overview_part_only(l)) } },
        (Figure::Missing, _) => html! { span.muted { (msg::overview_not_asked(l)) } },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaires;

    #[test]
    fn values_stand_on_the_newest_scale_only_where_they_mean_the_same_there() {
        let instrument = questionnaires::shipped().unwrap().remove(0).instrument;
        let Axis::Levels { min, max } = axis(&instrument, std::iter::empty()) else {
            panic!("an instrument with one scale");
        };
        let told = |value: f64, index: f64| {
            Cell::Told(Value {
                value: Some(value),
                index: Some(index),
            })
        };
        let index = statistics::index(3.0, min, max);
        let own = [told(3.0, index), Cell::TooFew, Cell::PartOnly];
        assert_eq!(axis(&instrument, own.iter()), Axis::Levels { min, max });
        // The highest level of an older and shorter scale.
        assert_eq!(axis(&instrument, [told(4.0, 100.0)].iter()), Axis::Index);
    }
}
