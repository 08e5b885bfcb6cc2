//! The words above columns and under rounds: upright where every word has room, else turned to run upwards.

use super::canvas::{Canvas, Ink, at, lines};
use super::palette::TEXT;

pub(crate) struct Heads {
    ink: Ink,
    pub(crate) turned: bool,
    texts: Vec<Vec<String>>,
    pub(crate) height: f64,
}

/// Upright words take at most so many lines.
const MOST_LINES: usize = 4;
const SMALLEST: f64 = 15.0;

impl Heads {
    /// Heads for columns of this width; turned ones reach at most `most_height`.
    pub(crate) fn fit(labels: &[&str], column: f64, em: f64, most_height: f64) -> Heads {
        let smallest = (em * 0.62).max(SMALLEST);
        let mut ink = Ink::new(em * 0.78, TEXT).middle();
        while ink.size >= smallest {
            if let Some(heads) = Heads::upright(labels, column * 0.94, ink) {
                return heads;
            }
            ink.size -= 1.0;
        }
        Heads::turned(labels, column * 0.96, Ink::new(em * 0.78, TEXT), most_height)
    }

    fn upright(labels: &[&str], limit: f64, ink: Ink) -> Option<Heads> {
        let whole = |label: &&str| label.split(' ').all(|word| ink.width(word) <= limit);
        let texts: Vec<Vec<String>> = labels
            .iter()
            .map(|label| ink.wrap_evenly(label, limit, MOST_LINES + 1))
            .collect();
        let fit = labels.iter().all(whole) && texts.iter().all(|text| text.len() <= MOST_LINES);
        fit.then(|| Heads {
            ink,
            turned: false,
            height: ink.leading() * texts.iter().map(|text| lines(text)).fold(0.0, f64::max),
            texts,
        })
    }

    /// As short as the columns' width allows: the more lines stand beside each other, the lower the heads.
    fn turned(labels: &[&str], room: f64, mut ink: Ink, most_height: f64) -> Heads {
        loop {
            #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)] // a handful of lines
            let most = ((room / ink.leading()).floor() as usize).clamp(1, 3);
            let mut limit = ink.size * 6.0;
            loop {
                let wrap = |label: &&str| ink.wrap_evenly(label, limit, most + 1);
                let texts: Vec<Vec<String>> = labels.iter().map(wrap).collect();
                let whole = |label: &&str| label.split(' ').all(|word| ink.width(word) <= limit);
                if labels.iter().all(whole) && texts.iter().all(|text| text.len() <= most) {
                    let widths = texts.iter().flatten().map(|text| ink.width(text));
                    let height = widths.fold(0.0, f64::max);
                    return Heads {
                        ink,
                        turned: true,
                        texts,
                        height,
                    };
                }
                if limit >= most_height {
                    break;
                }
                limit = (limit + ink.size).min(most_height);
            }
            if ink.size <= SMALLEST {
                let texts = labels.iter().map(|label| ink.wrap(label, limit, most)).collect();
                return Heads {
                    ink,
                    turned: true,
                    texts,
                    height: limit,
                };
            }
            ink.size -= 1.0;
        }
    }

    /// Draws each head with its last line just above `bottom`.
    pub(crate) fn draw_above(&self, canvas: &mut Canvas<'_>, bottom: f64, middles: impl Iterator<Item = f64>) {
        for (text, x) in self.texts.iter().zip(middles) {
            if self.turned {
                canvas.turned_lines(text, at(x, bottom), self.ink);
            } else {
                let above = self.ink.leading() * (lines(text) - 1.0) + self.ink.size * 0.28;
                canvas.lines(text, at(x, bottom - above), self.ink);
            }
        }
    }

    /// Draws each head with its first line just below `top`; turned ones end there.
    pub(crate) fn draw_below(&self, canvas: &mut Canvas<'_>, top: f64, middles: impl Iterator<Item = f64>) {
        for (text, x) in self.texts.iter().zip(middles) {
            if self.turned {
                canvas.turned_lines(text, at(x, top), self.ink.end());
            } else {
                canvas.lines(text, at(x, top + self.ink.size), self.ink);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_turned_rather_than_divided() {
        let labels = ["kunta: varhaiskasvatus", "hyvinvointialue"];
        assert!(!Heads::fit(&labels, 300.0, 26.0, 200.0).turned);
        let narrow = Heads::fit(&labels, 60.0, 26.0, 300.0);
        assert!(narrow.turned);
        for text in &narrow.texts {
            assert!(text.iter().all(|line| !line.ends_with(['-', '…'])), "{text:?}");
        }
    }
}
