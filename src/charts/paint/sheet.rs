//! What every picture has around its drawing: a light panel, a title with the round's name, a legend, and a foot with
//! the definitions and the round's facts.

use super::canvas::{Align, Area, Canvas, Ink, Stroke, at, hold_widths, lines};
use super::legend::Legend;
use super::palette::{PAPER, QUIET, RULE, TEXT};
use super::size::Size;
use crate::charts::chart::{Chart, Table};
use crate::domain::Language;
use crate::xml::xml;

/// What a picture stands in, whatever it is a picture of.
pub(crate) struct Frame {
    pub(crate) language: Language,
    pub(crate) size: Size,
    /// Tells the picture from others of the same subject on a page: "radar", "groups-tunnettuus".
    pub(crate) name: String,
    /// Under the picture's own title.
    pub(crate) subtitle: String,
    /// At the foot.
    pub(crate) facts: String,
}

/// What is said in words about a picture.
pub(crate) struct Words {
    pub(crate) title: String,
    /// Short definitions for the foot.
    pub(crate) notes: Vec<String>,
    pub(crate) description: String,
    pub(crate) table: Table,
}

pub(crate) struct Sheet {
    frame: Frame,
    words: Words,
    legend: Legend,
    title: Vec<String>,
    subtitle: Vec<String>,
    foot: Vec<String>,
}

impl Sheet {
    pub(crate) fn new(frame: Frame, words: Words, legend: Legend) -> Self {
        let mut sheet = Sheet {
            frame,
            words,
            legend,
            title: Vec::new(),
            subtitle: Vec::new(),
            foot: Vec::new(),
        };
        let width = sheet.width();
        sheet.title = sheet.title_ink().wrap(&sheet.words.title, width, 2);
        sheet.subtitle = sheet.subtitle_ink().wrap(&sheet.frame.subtitle, width, 2);
        let most_lines = match sheet.frame.size {
            Size::Slide => 3,
            Size::Page => 8,
        };
        let foot = [sheet.words.notes.join(" "), sheet.frame.facts.clone()];
        sheet.foot = foot
            .iter()
            .filter(|text| !text.trim().is_empty())
            .flat_map(|text| sheet.foot_ink().wrap(text, width, most_lines))
            .collect();
        sheet
    }

    /// The measure that everything else follows: the size of common text.
    pub(crate) fn em(&self) -> f64 {
        em(self.frame.size)
    }

    /// Between the margins.
    pub(crate) fn width(&self) -> f64 {
        self.full_width() - 2.0 * self.margin()
    }

    /// The height left for the drawing where the picture's height is given.
    pub(crate) fn given_height(&self) -> Option<f64> {
        match self.frame.size {
            Size::Slide => Some(1080.0 - self.top() - self.foot_height()),
            Size::Page => None,
        }
    }

    /// Draws the picture around and with `content`, which is `height` high.
    pub(crate) fn draw(self, height: f64, content: impl FnOnce(&mut Canvas<'_>, Area)) -> Chart {
        let (width, top) = (self.full_width(), self.top());
        let whole = match self.frame.size {
            Size::Slide => 1080.0,
            Size::Page => (top + height + self.foot_height()).ceil(),
        };
        let mut svg = String::with_capacity(48 * 1024);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a few thousand pixels
        let mut canvas = Canvas::new(&mut svg, width as u32, whole as u32);
        canvas.fill(
            Area {
                x: 0.0,
                y: 0.0,
                width,
                height: whole,
            },
            PAPER,
        );
        self.draw_head(&mut canvas);
        content(
            &mut canvas,
            Area {
                x: self.margin(),
                y: top,
                width: self.width(),
                height,
            },
        );
        self.draw_foot(&mut canvas, whole);
        let widths = canvas.finish();
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // some hundred pixels
        let head = (top - self.legend_height()).max(0.0) as u32;
        let svg = self.with_words(hold_widths(&svg, &widths));
        let Words {
            title,
            description,
            table,
            ..
        } = self.words;
        Chart {
            svg,
            head,
            title,
            description,
            table,
        }
    }

    fn draw_head(&self, canvas: &mut Canvas<'_>) {
        let (x, ink, below) = (self.margin(), self.title_ink(), self.subtitle_ink());
        let mut y = self.margin() + ink.size * 0.8;
        canvas.lines(&self.title, at(x, y), ink);
        y += ink.leading() * lines(&self.title) - ink.leading() + below.size * 1.55;
        canvas.lines(&self.subtitle, at(x, y), below);
        self.legend.draw(
            canvas,
            at(x, self.top() - self.legend_height()),
            self.width(),
            self.em(),
        );
    }

    fn draw_foot(&self, canvas: &mut Canvas<'_>, whole: f64) {
        let (x, ink) = (self.margin(), self.foot_ink());
        let top = whole - self.foot_height() + self.em() * 0.5;
        canvas.line(at(x, top), at(x + self.width(), top), Stroke::solid(RULE, 2.0));
        canvas.lines(&self.foot, at(x, top + ink.size * 1.5), ink);
    }

    /// Names the picture for those who do not see it.
    fn with_words(&self, svg: String) -> String {
        let Some((open, rest)) = svg.split_once('>') else {
            return svg;
        };
        let id = self.id();
        let words = &self.words;
        let named = xml!(
            " role=\"img\" lang=\"{l}\" aria-labelledby=\"{id}-title\" aria-describedby=\"{id}-desc\">\n\
             <title id=\"{id}-title\">{title}</title>\n<desc id=\"{id}-desc\">{description}</desc>",
            l = self.frame.language.tag(),
            id,
            title = &words.title,
            description = &words.description,
        );
        [open, named.as_str(), rest].concat()
    }

    /// Different for each picture that may stand on the same page.
    fn id(&self) -> String {
        let frame = &self.frame;
        format!(
            "chart-{}-{}-{}-{:08x}",
            frame.name,
            frame.size.code(),
            frame.language.code(),
            fingerprint(&[&frame.subtitle, &frame.facts]),
        )
    }

    fn title_ink(&self) -> Ink {
        Ink::new(self.em() * 1.5, TEXT).bold()
    }

    fn subtitle_ink(&self) -> Ink {
        Ink::new(self.em() * 1.05, QUIET)
    }

    fn foot_ink(&self) -> Ink {
        Ink {
            align: Align::Start,
            ..Ink::new(self.em() * 0.76, QUIET)
        }
    }

    fn full_width(&self) -> f64 {
        match self.frame.size {
            Size::Slide => 1920.0,
            Size::Page => 2480.0,
        }
    }

    fn margin(&self) -> f64 {
        (self.em() * 2.0).round()
    }

    /// Where the drawing begins.
    fn top(&self) -> f64 {
        let heading = self.title_ink().leading() * lines(&self.title) - self.title_ink().size * 0.2;
        let below = self.subtitle_ink().leading() * lines(&self.subtitle) + self.em() * 0.6;
        self.margin() + heading + below + self.legend_height()
    }

    fn legend_height(&self) -> f64 {
        let height = self.legend.height(self.width(), self.em());
        if height > 0.0 {
            height + self.em() * 0.4
        } else {
            self.em() * 0.4
        }
    }

    fn foot_height(&self) -> f64 {
        self.foot_ink().leading() * lines(&self.foot) + self.em() * 1.6
    }
}

/// The size of common text: 9½ pt on a page of A4 width, 13 pt on a slide of 34 cm.
pub(crate) fn em(size: Size) -> f64 {
    match size {
        Size::Slide => 26.0,
        Size::Page => 42.0,
    }
}

/// FNV-1a: short, and the same on every machine.
fn fingerprint(texts: &[&str]) -> u32 {
    texts
        .iter()
        .flat_map(|text| text.bytes().chain([0]))
        .fold(0x811c_9dc5, |hash, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
}
