//! What the service is, who it is for, how a round goes and where its numbers and lists come from.

use maud::{Markup, html};

use super::paragraphs;
use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::{PageHead, page_head, section};

pub fn about(l: Language) -> Markup {
    let head = PageHead {
        title: msg::about_title(l).into(),
        lead: Some(msg::about_lead(l).into()),
        ..PageHead::default()
    };
    html! {
        (page_head(l, &head))
        (section("who", msg::about_who_title(l), paragraphs(&[msg::about_who_text(l), msg::about_who_network(l)])))
        (section("round", msg::about_round_title(l), round(l)))
        (section("instruments", msg::about_instruments_title(l), paragraphs(&[msg::about_instruments_text(l)])))
        (section("numbers", msg::about_numbers_title(l), numbers(l)))
        (section("sources", msg::about_sources_title(l), sources(l)))
    }
}

fn round(l: Language) -> Markup {
    let steps = [
        msg::about_round_prepare(l),
        msg::about_round_answer(l),
        msg::about_round_look(l),
        msg::about_round_agree(l),
        msg::about_round_act(l),
        msg::about_round_return(l),
    ];
    html! {
        ol { @for step in steps { li { (step) } } }
        p { (msg::about_round_spirit(l)) }
    }
}

fn numbers(l: Language) -> Markup {
    html! {
        (paragraphs(&[msg::about_numbers_mean(l), msg::about_numbers_agreement(l)]))
        p lang="en" { cite { (msg::about_numbers_reference(l)) } }
        p { (msg::about_numbers_small_groups(l)) }
    }
}

fn sources(l: Language) -> Markup {
    html! {
        p {
            (msg::about_sources_regions(l)) " "
            a href={ "https://creativecommons.org/licenses/by/4.0/deed." (l.code()) } { (msg::about_sources_licence_link(l)) }
        }
        p { (msg::about_sources_software(l)) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sources_of_lists_and_numbers_are_named_in_each_language() {
        let named = ["Tilastokeskuksen", "Statistikcentralens", "Statistics Finland"];
        for (l, statistics) in Language::ALL.into_iter().zip(named) {
            let html = about(l).into_string();
            for expected in [statistics, "CC BY 4.0", "Tastle", "EUPL-1.2"] {
                assert!(html.contains(expected), "{expected} in {l}");
            }
            assert_eq!(html.matches("<h1").count(), 1, "{l}");
        }
    }
}
