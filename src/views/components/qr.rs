use std::fmt::Write as _;

use maud::{Markup, html};
use qrcode::{Color, EcLevel, QrCode};

/// Modules of light around the code that readers need.
const QUIET: usize = 4;

/// A QR code of `address` as a drawing that scales with its box: dark on light in every mode, named by `title` for those
/// who cannot see it. An address too long for a QR code gives nothing; ours are short.
pub fn qr(address: &str, title: &str) -> Markup {
    let Ok(code) = QrCode::with_error_correction_level(address, EcLevel::M) else {
        return html! {};
    };
    let side = code.width() + 2 * QUIET;
    html! {
        svg.qr role="img" aria-label=(title) viewBox={ "0 0 " (side) " " (side) } shape-rendering="crispEdges" {
            title { (title) }
            rect width=(side) height=(side) fill="#fff" {}
            path d=(modules(&code)) fill="#000" {}
        }
    }
}

/// The dark modules, each run of a row as one rectangle.
fn modules(code: &QrCode) -> String {
    let width = code.width();
    let colors = code.to_colors();
    let mut path = String::new();
    for (y, row) in colors.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let run = row[x..].iter().take_while(|color| **color == Color::Dark).count();
            if run > 0 {
                // Writing to a string does not fail.
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_drawing_has_every_dark_module_and_a_quiet_border() {
        let address = "https://arviointi.example.fi/join/0A1BC2D3";
        let code = QrCode::with_error_correction_level(address, EcLevel::M).unwrap();
        let dark = code.to_colors().iter().filter(|color| **color == Color::Dark).count();
        let drawn: usize = modules(&code)
            .split('h')
            .skip(1)
            .filter_map(|after| after.split('v').next()?.parse::<usize>().ok())
            .sum();
        assert_eq!(drawn, dark);
        let svg = qr(address, "QR").into_string();
        let side = code.width() + 8;
        assert!(svg.contains(&format!("viewBox=\"0 0 {side} {side}\"")));
        assert!(
            svg.contains("M4 4h7"),
            "the first finder pattern begins after the quiet border"
        );
    }
}
