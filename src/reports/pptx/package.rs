use super::deck::{Deck, Pictured};
use super::fixed::{self, Layout};
use super::{chart, slide};
use crate::charts;
use crate::domain::Language;
use crate::i18n::msg;
use crate::reports::fault::FileFault;
use crate::reports::ooxml::{Known, Package, Properties, RelationId, Relations, language_tag};
use crate::reports::xlsx;
use crate::xml::Xml;

const DRAWINGML: &str = "application/vnd.openxmlformats-officedocument.drawingml";
const PRESENTATIONML: &str = "application/vnd.openxmlformats-officedocument.presentationml";
const MAIN: &str = "ppt/presentation.xml";

/// Writes the slides.
///
/// # Errors
/// Only a fault of ours.
pub(super) fn write(deck: &Deck) -> Result<Vec<u8>, FileFault> {
    let slides = deck.slides.len() + 2;
    let mut package = Package::of(
        MAIN,
        &Properties {
            title: &deck.title,
            subject: &deck.facts,
            creator: msg::common_service_name(deck.language),
            description: None,
            modified_by: None,
            language: language_tag(deck.language),
            made: deck.made_at,
            counts: &[("Slides", slides), ("Notes", slides)],
        },
    );
    add_presentation(&mut package, deck.language, slides);
    add_masters(&mut package, deck.language);
    let mut writer = Slides {
        package,
        deck,
        written: 0,
    };
    writer.add(Layout::Title, &deck.about.join("\n"), |_| slide::title(deck));
    writer.add(Layout::Summary, &deck.summary.lead, |_| slide::summary(deck));
    for (at, pictured) in deck.slides.iter().enumerate() {
        writer.add_pictured(at + 1, pictured)?;
    }
    writer.package.into_bytes()
}

fn add_presentation(package: &mut Package, l: Language, slides: usize) {
    let mut relations = Relations::default();
    let master = relations.add("slideMaster", "slideMasters/slideMaster1.xml");
    let notes = relations.add("notesMaster", "notesMasters/notesMaster1.xml");
    relations.add("theme", "theme/theme1.xml");
    let slides: Vec<RelationId> = (1..=slides)
        .map(|number| relations.add("slide", &format!("slides/slide{number}.xml")))
        .collect();
    let content = fixed::presentation(l, master, notes, &slides);
    package.add(MAIN, &format!("{PRESENTATIONML}.presentation.main+xml"), &content);
    package.relate(MAIN, &relations);
}

fn add_masters(package: &mut Package, l: Language) {
    for number in [1, 2] {
        let name = format!("ppt/theme/theme{number}.xml");
        let of = "application/vnd.openxmlformats-officedocument.theme+xml";
        package.add(&name, of, &fixed::THEME);
    }
    let mut relations = Relations::default();
    let layouts = Layout::ALL.map(|layout| relations.add("slideLayout", &layout.path()));
    relations.add("theme", "../theme/theme1.xml");
    let name = "ppt/slideMasters/slideMaster1.xml";
    let content = fixed::slide_master(l, &layouts);
    package.add(name, &format!("{PRESENTATIONML}.slideMaster+xml"), &content);
    package.relate(name, &relations);
    for layout in Layout::ALL {
        let mut relations = Relations::default();
        relations.add("slideMaster", "../slideMasters/slideMaster1.xml");
        let name = format!("ppt/slideLayouts/slideLayout{}.xml", layout.number());
        let content = fixed::slide_layout(layout, l);
        package.add(&name, &format!("{PRESENTATIONML}.slideLayout+xml"), &content);
        package.relate(&name, &relations);
    }
    let mut relations = Relations::default();
    relations.add("theme", "../theme/theme2.xml");
    let name = "ppt/notesMasters/notesMaster1.xml";
    package.add(
        name,
        &format!("{PRESENTATIONML}.notesMaster+xml"),
        &fixed::notes_master(l),
    );
    package.relate(name, &relations);
}

/// The slides as they come into the package.
struct Slides<'a> {
    package: Package,
    deck: &'a Deck,
    written: usize,
}

impl Slides<'_> {
    /// A slide with its notes; `content` may relate it to more than every slide is related to.
    fn add(&mut self, layout: Layout, notes: &str, content: impl FnOnce(&mut Relations) -> Xml) {
        self.written += 1;
        let number = self.written;
        let mut relations = Relations::default();
        relations.add("slideLayout", &layout.path());
        relations.add("notesSlide", &format!("../notesSlides/notesSlide{number}.xml"));
        let content = content(&mut relations);
        let name = format!("ppt/slides/slide{number}.xml");
        self.package
            .add(&name, &format!("{PRESENTATIONML}.slide+xml"), &content);
        self.package.relate(&name, &relations);
        let mut relations = Relations::default();
        relations.add("notesMaster", "../notesMasters/notesMaster1.xml");
        relations.add("slide", &format!("../slides/slide{number}.xml"));
        let name = format!("ppt/notesSlides/notesSlide{number}.xml");
        let content = slide::notes(self.deck, notes);
        self.package
            .add(&name, &format!("{PRESENTATIONML}.notesSlide+xml"), &content);
        self.package.relate(&name, &relations);
    }

    /// A picture with its chart and workbook, or its pixels; `own` is its number among the pictures.
    fn add_pictured(&mut self, own: usize, pictured: &Pictured) -> Result<(), FileFault> {
        let deck = self.deck;
        let notes = slide::words_of(deck, &pictured.chart);
        let Some(plot) = &pictured.plot else {
            let png = charts::png(&pictured.chart)?;
            self.package
                .add_known(&format!("ppt/media/image{own}"), Known::Png, png);
            self.add(Layout::Picture, &notes, |relations| {
                let file = relations.add("image", &format!("../media/image{own}.png"));
                slide::picture(deck, &pictured.chart, file)
            });
            return Ok(());
        };
        let book = format!("embeddings/Microsoft_Excel_Sheet{own}");
        let values = xlsx::of_plot(plot, deck.language, deck.made_at)?;
        self.package.add_known(&format!("ppt/{book}"), Known::Workbook, values);
        let mut relations = Relations::default();
        let values = relations.add("package", &format!("../{book}.xlsx"));
        let name = format!("ppt/charts/chart{own}.xml");
        let content = chart::part(plot, values, language_tag(deck.language));
        self.package.add(&name, &format!("{DRAWINGML}.chart+xml"), &content);
        self.package.relate(&name, &relations);
        self.add(Layout::Picture, &notes, |relations| {
            let part = relations.add("chart", &format!("../charts/chart{own}.xml"));
            slide::native(deck, &pictured.chart, part)
        });
        Ok(())
    }
}
