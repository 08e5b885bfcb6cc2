//! Rounds of several years on the shipped instruments, to be drawn beside each other.

use jiff::civil::date;
use perhekeskusarviointi::charts::{
    Axis, Chart, ComparisonChart, ComparisonPictures, Figure, Grid, GridRow, Size, Tile, TileMap,
};
use perhekeskusarviointi::domain::actor_group::ActorGroup;
use perhekeskusarviointi::domain::choice::Choice;
use perhekeskusarviointi::domain::ids::RoundId;
use perhekeskusarviointi::domain::region::Region;
use perhekeskusarviointi::domain::results::Results;
use perhekeskusarviointi::domain::results::comparison::{ChosenRounds, Comparison, Order, Side};
use perhekeskusarviointi::domain::tellable_comparison::{ComparedSubject, TellableComparison};
use perhekeskusarviointi::domain::{Language, ThemeId, round};
use perhekeskusarviointi::words::ComparisonInWords;
use uuid::Uuid;

use super::example::{Joint, NGOS, Round, instrument};
use crate::closed_round::closed;

/// A closed round of one year.
pub struct Kept {
    pub round: round::Round,
    pub source: Round,
    pub results: Results,
}

pub struct Several {
    pub kept: Vec<Kept>,
}

/// What is drawn of several rounds, and for whom.
#[derive(Clone, Copy)]
pub struct Drawing<'a> {
    pub kind: ComparisonChart,
    pub order: Order,
    pub size: Size,
    pub language: Language,
    pub theme: Option<&'a ThemeId>,
}

impl Several {
    /// So many yearly rounds, the newest in 2026. Most criteria rise a little each year, some fall, some stay.
    pub fn of(id: &str, groups: &[(ActorGroup, usize)], joint: Joint, years: usize) -> Several {
        let kept = (0..years).map(|year| {
            let mut source = Round::of(id, groups, joint);
            grow(&mut source, year);
            Kept::of(source, year, years)
        });
        Several { kept: kept.collect() }
    }

    /// Only the first `few` participants of the round in this place answered these criteria.
    pub fn hide(&mut self, place: usize, criteria: &[usize], few: usize) {
        let kept = &mut self.kept[place];
        kept.source.hide(criteria, few);
        kept.results = kept.source.results();
    }

    pub fn comparison(&self, order: Order) -> Comparison {
        let sides: Vec<Side<'_>> = self
            .kept
            .iter()
            .map(|kept| Side {
                round: &kept.round,
                instrument: &kept.source.instrument,
                results: &kept.results,
                is_veiled: false,
            })
            .collect();
        Comparison::of(order, &sides)
    }

    pub fn chart(&self, drawing: Drawing<'_>, label: &dyn Fn(usize) -> String) -> Option<Chart> {
        let subject = |kept: &Kept| ComparedSubject {
            kind: kept.round.subject.kind,
            place: None,
        };
        let newest_first = self.kept.iter().rev();
        let told = TellableComparison {
            comparison: self.comparison(drawing.order),
            subjects: self.kept.iter().map(subject).collect(),
            versions: newest_first.map(|kept| kept.source.instrument.clone()).collect(),
            chosen: ChosenRounds::default(),
            beyond: 0,
            too_few_others: false,
        };
        let (title, facts) = words(drawing.language);
        let told = ComparisonInWords {
            told: &told,
            language: drawing.language,
            labels: (0..self.kept.len()).map(label).collect(),
            title: title.to_owned(),
            facts_line: facts.to_owned(),
        };
        let pictures = ComparisonPictures {
            told: &told,
            size: drawing.size,
            theme: drawing.theme,
            is_named: true,
        };
        pictures.draw(drawing.kind)
    }
}

impl Kept {
    fn of(source: Round, year: usize, years: usize) -> Kept {
        let number = i16::try_from(2027 + year).expect("a year") - i16::try_from(years).expect("a few years");
        let mut round = closed(&source.instrument, &format!("Kevät {number}"));
        round.id = RoundId::from_uuid(Uuid::from_u128(number.unsigned_abs().into()));
        round.settings.starts_on = Some(date(number, 3, 1));
        round.settings.ends_on = Some(date(number, 3, 31));
        let results = source.results();
        Kept { round, source, results }
    }
}

/// More and more people see a criterion a level higher, or lower, or as before, whichever the criterion's lot is.
fn grow(source: &mut Round, year: usize) {
    let scales: Vec<_> = source
        .instrument
        .criteria()
        .map(|criterion| (criterion.id.clone(), criterion.scale.clone()))
        .collect();
    for (person, participation) in source.participants.iter_mut().enumerate() {
        for (place, (id, scale)) in scales.iter().enumerate() {
            let step = [1, 0, 1, -1, 1, 1, 0][place % 7];
            let many = (person * 5 + place * 3) % 11 < year * (1 + place % 3);
            let choices = participation.answers.get_mut(id);
            if let Some(Some(Choice::Level(level))) = choices.map(|choices| &mut choices.current)
                && many
            {
                *level = (*level + step).clamp(scale.min, scale.max);
            }
        }
    }
}

pub fn words(language: Language) -> (&'static str, &'static str) {
    match language {
        Language::Fi => (
            "Itä-Uudenmaan perhekeskukset",
            "Järjestöt osana perhekeskusta 1.0 · 42 osallistujaa kierroksessa · Perhekeskusarviointi",
        ),
        Language::Sv => (
            "Familjecentren i Östra Nyland",
            "Organisationerna som en del av familjecentret 1.0 · 42 deltagare per omgång · Perhekeskusarviointi",
        ),
        Language::En => (
            "Family centres of East Uusimaa",
            "NGOs as part of the family centre 1.0 · 42 participants in each round · Perhekeskusarviointi",
        ),
    }
}

/// "Kevät 2024"
pub fn short_label(language: Language, years: usize) -> impl Fn(usize) -> String {
    let season = match language {
        Language::Fi => "Kevät",
        Language::Sv => "Våren",
        Language::En => "Spring",
    };
    move |place| format!("{season} {}", 2027 - years + place)
}

/// As long as sites' and rounds' names are in practice.
pub fn long_label(place: usize) -> String {
    const PLACES: [&str; 6] = [
        "Hakunilan kohtaamispaikka Pellavatalo",
        "Sibbo familjecenter, Söderkulla mötesplats",
        "Perhekeskus Kaari, kehittäjäryhmä ja yhteistyökumppanit",
        "Avoin kohtaamispaikka Mukula",
        "Monitoimijainen perhekeskusverkosto, Kanta-Loviisa ja Lapinjärvi",
        "Porvoo",
    ];
    format!("{} {}", PLACES[place % PLACES.len()], 2015 + place)
}

/// Sites of every kind: some without a round, some with too few answers on a theme.
pub fn sites_map(sites: usize, themes: usize, size: Size, language: Language) -> Grid<'static> {
    let instrument = instrument(NGOS);
    let titles = instrument
        .themes
        .iter()
        .map(|theme| theme.texts(language).title.clone());
    let columns: Vec<String> = titles.cycle().take(themes).collect();
    let figure = |site: usize, theme: usize| match (site * 5 + theme * 3) % 17 {
        _ if site == 4 => Figure::Missing,
        4 | 13 if site > 0 => Figure::TooFew,
        step => Figure::Value(step as f64 * 100.0 / 16.0),
    };
    Grid {
        language,
        size,
        name: "sites",
        title: "Nykytila",
        subtitle: "Itä-Uusimaa",
        facts: "",
        axis: Axis::Index,
        row_name: "Kohtaamispaikka",
        columns,
        apart: 1,
        rows: (0..sites)
            .map(|site| GridRow {
                label: long_label(site),
                figures: (0..themes).map(|theme| figure(site, theme)).collect(),
            })
            .collect(),
    }
}

/// The regions, of which the first `few` have a figure.
pub fn regions_map(regions: &[Region], few: usize, size: Size, language: Language) -> TileMap<'_> {
    let tile = |(place, region)| Tile {
        region,
        index: (place < few).then_some(place as f64 * 100.0 / 21.0),
        note: if place < few {
            "12 kierrosta".to_owned()
        } else {
            "Ei lupaa kansalliseen vertailuun".to_owned()
        },
    };
    TileMap {
        language,
        size,
        name: "regions",
        title: "Nykytila alueittain",
        subtitle: "Järjestöt osana perhekeskusta",
        facts: "",
        notes: vec!["Mukana ovat alueet, jotka ovat antaneet luvan.".to_owned()],
        figure_name: "Nykytila, mediaani",
        note_name: "Kierroksia",
        tiles: regions.iter().enumerate().map(tile).collect(),
    }
}
