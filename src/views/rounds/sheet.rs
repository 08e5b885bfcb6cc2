//! One A4 page for the wall: the code as large as it goes.

use maud::{Markup, html};

use super::invitation::language_name;
use crate::domain::Language;
use crate::domain::round::Round;
use crate::i18n::msg;
use crate::views::components::{Weight, link_button, print_button, qr};

#[derive(Debug, Clone, Copy)]
pub struct Sheet<'a> {
    pub round: &'a Round,
    pub subject: &'a str,
    pub link: &'a str,
    /// Where the code is typed, without `https://`.
    pub host: &'a str,
}

pub fn sheet(l: Language, page: &Sheet<'_>) -> Markup {
    let round = page.round;
    html! {
        nav.sheet-tools.no-print aria-label=(msg::material_sheet_title(l)) {
            (link_button(Weight::Quiet, &format!("/rounds/{}/invitation", round.id), msg::common_back(l)))
            (print_button(msg::common_print(l)))
            @for language in Language::ALL {
                @if language != l {
                    a.button.quiet href={ "/rounds/" (round.id) "/sheet?in=" (language) } { (language_name(l, language)) }
                }
            }
        }
        div.wall-sheet {
            p.wall-subject { (page.subject) }
            h1 { (msg::material_wall_title(l)) }
            p.wall-name { (round.settings.name) }
            (qr(page.link, &msg::material_qr_title(l, round.settings.name.as_str())))
            p.wall-code { (round.code) }
            ol.wall-steps {
                li { (msg::material_wall_scan(l, page.host)) }
                li { (msg::material_wall_choose(l)) }
                li { (msg::material_wall_answer(l)) }
            }
            p.wall-note { (msg::material_wall_note(l)) }
        }
    }
}
