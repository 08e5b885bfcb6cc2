//! Reading a picture's texts as an eye would: where they stand, and whether they are whole.

/// A text of a picture: its words and the box they fill, turned ones too.
pub struct Label {
    pub words: String,
    left: f64,
    top: f64,
    right: f64,
    bottom: f64,
}

impl Label {
    fn overlaps(&self, other: &Label) -> bool {
        // Boxes of neighbouring lines may touch; a letter never fills its whole box.
        let apart = 1.0;
        self.left + apart < other.right
            && other.left + apart < self.right
            && self.top + apart < other.bottom
            && other.top + apart < self.bottom
    }
}

pub fn labels(svg: &str) -> Vec<Label> {
    let picture = resvg::usvg::roxmltree::Document::parse(svg).expect("sound XML");
    picture
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| {
            let number = |key: &str| node.attribute(key).and_then(|value| value.parse::<f64>().ok());
            let (x, y, width, size) = (number("x")?, number("y")?, number("textLength")?, number("font-size")?);
            let start = match node.attribute("text-anchor") {
                Some("middle") => -width / 2.0,
                Some("end") => -width,
                _ => 0.0,
            };
            // The baseline lies 0.76 em below the point; capitals are 0.72 em high.
            let (above, below) = (0.04 * size, 0.96 * size);
            let words = node.text()?.trim().to_owned();
            Some(match node.attribute("transform") {
                Some(turn) => {
                    assert!(turn.starts_with("rotate(270"), "{turn}");
                    Label {
                        words,
                        left: x + above,
                        right: x + below,
                        top: y - start - width,
                        bottom: y - start,
                    }
                }
                None => Label {
                    words,
                    left: x + start,
                    right: x + start + width,
                    top: y + above,
                    bottom: y + below,
                },
            })
        })
        .collect()
}

/// No text of the picture covers another or leaves the panel.
pub fn assert_legible(name: &str, svg: &str) {
    let picture = resvg::usvg::roxmltree::Document::parse(svg).expect("sound XML");
    let measure = |key: &str| -> f64 {
        let text = picture.root_element().attribute(key).expect("a measure");
        text.parse().expect("a number")
    };
    let (width, height) = (measure("width"), measure("height"));
    let labels = labels(svg);
    for (place, label) in labels.iter().enumerate() {
        let inside = label.left >= 0.0 && label.top >= 0.0 && label.right <= width && label.bottom <= height;
        assert!(inside, "{name}: ”{}” leaves the picture", label.words);
        for other in &labels[place + 1..] {
            assert!(
                !label.overlaps(other),
                "{name}: ”{}” covers ”{}”",
                label.words,
                other.words
            );
        }
    }
}

/// All texts of a picture as one, however they are broken into lines.
pub fn letters(svg: &str) -> String {
    let picture = resvg::usvg::roxmltree::Document::parse(svg).expect("sound XML");
    let texts = picture
        .descendants()
        .filter(|node| node.has_tag_name("text"))
        .filter_map(|node| node.text());
    texts.flat_map(str::chars).filter(|c| c.is_alphabetic()).collect()
}

pub fn without_breaks(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).collect()
}
