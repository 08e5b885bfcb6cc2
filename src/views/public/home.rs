//! The front page: type the join code and go.

use maud::{Markup, html};

use crate::domain::{Flaw, Flaws, Language};
use crate::i18n::msg;
use crate::views::assets::static_path;
use crate::views::components::{Field, Kind, Weight, button, error_summary, form, link_button, section, text_field};
use crate::views::problem;

const JOIN_CODE: &str = "code";
const RETURN_CODE: &str = "return_code";

/// What was typed and what was wrong with it; all empty on the first visit. Flaws stand under `code` and `return_code`.
#[derive(Debug, Clone, Default)]
pub struct HomePage<'a> {
    pub code_value: &'a str,
    pub return_value: &'a str,
    pub flaws: Flaws,
    /// Whether there are published results to look at.
    pub has_published: bool,
}

pub fn home(l: Language, page: &HomePage<'_>) -> Markup {
    html! {
        (error_summary(l, &flaws_in_words(l, &page.flaws)))
        div.welcome {
            div {
                h1 { (msg::home_title(l)) }
                p.lead { (msg::home_lead(l)) }
                img.welcome-picture src=(static_path("img/village.svg")) alt="" width="480" height="220";
            }
            (joining(l, page))
        }
        (section("how", msg::home_how_title(l), how(l)))
        @if page.has_published {
            (section("published", msg::sharing_published_title(l), html! {
                p { (msg::sharing_published_front(l)) }
                (link_button(Weight::Secondary, "/published", msg::sharing_published_see(l)))
            }))
        }
        div.columns {
            (section("return", msg::home_return_title(l), returning(l, page)))
            (section("workers", msg::home_workers_title(l), html! {
                p { (msg::home_workers_text(l)) }
                (link_button(Weight::Secondary, "/sign-in", msg::common_sign_in(l)))
            }))
        }
    }
}

fn joining(l: Language, page: &HomePage<'_>) -> Markup {
    html! {
        section.panel.join aria-labelledby="join-title" {
            h2 id="join-title" { (msg::home_join_title(l)) }
            (form("/join", html! {
                (text_field(l, &Field {
                    name: JOIN_CODE,
                    label: msg::home_join_code(l).into(),
                    hint: Some(msg::home_join_hint(l).into()),
                    value: page.code_value,
                    flaw: flaw_of(l, &page.flaws, JOIN_CODE),
                    required: true,
                    kind: Kind::Code,
                    max_length: Some(40),
                    ..Field::default()
                }))
                (button(Weight::Primary, msg::home_join_go(l)))
            }))
        }
    }
}

fn how(l: Language) -> Markup {
    let steps = [
        (msg::home_step_answer_title(l), msg::home_step_answer(l)),
        (msg::home_step_discuss_title(l), msg::home_step_discuss(l)),
        (msg::home_step_act_title(l), msg::home_step_act(l)),
    ];
    html! {
        p { (msg::home_how_text(l)) }
        ol.steps {
            @for (title, text) in steps {
                li { h3 { (title) } p { (text) } }
            }
        }
    }
}

fn returning(l: Language, page: &HomePage<'_>) -> Markup {
    html! {
        p { (msg::home_return_text(l)) }
        (form("/return", html! {
            (text_field(l, &Field {
                name: RETURN_CODE,
                label: msg::home_return_code(l).into(),
                value: page.return_value,
                flaw: flaw_of(l, &page.flaws, RETURN_CODE),
                required: true,
                kind: Kind::Code,
                max_length: Some(40),
                ..Field::default()
            }))
            (button(Weight::Secondary, msg::home_return_go(l)))
        }))
    }
}

fn flaws_in_words(l: Language, found: &Flaws) -> Vec<(String, String)> {
    [
        (JOIN_CODE, msg::home_join_code(l)),
        (RETURN_CODE, msg::home_return_code(l)),
    ]
    .into_iter()
    .filter_map(|(field, label)| {
        let sentence = flaw_of(l, found, field)?;
        Some((field.to_owned(), format!("{label}: {sentence}")))
    })
    .collect()
}

/// A return code that opens nothing is another matter than a join code that does.
fn flaw_of(l: Language, found: &Flaws, field: &str) -> Option<String> {
    match found.of(field)? {
        Flaw::UnknownCode if field == RETURN_CODE => Some(msg::home_return_unknown(l).to_owned()),
        flaw => Some(problem::flaw(l, flaw)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_refused_code_is_kept_and_told_beside_the_field_and_above() {
        let page = HomePage {
            code_value: "K7QM-2RX",
            flaws: Flaws::one("code", Flaw::NotACode),
            ..HomePage::default()
        };
        for l in Language::ALL {
            let html = home(l, &page).into_string();
            let sentence = msg::problems_not_a_code(l);
            assert_eq!(html.matches(sentence).count(), 2, "{l}");
            assert!(html.contains("value=\"K7QM-2RX\""), "{l}");
            assert!(
                html.contains("href=\"#code\"") && html.contains("aria-describedby=\"code-hint code-flaw\""),
                "{l}"
            );
        }
    }

    #[test]
    fn an_unknown_return_code_is_not_called_a_join_code() {
        let page = HomePage {
            flaws: Flaws::one("return_code", Flaw::UnknownCode),
            ..HomePage::default()
        };
        for l in Language::ALL {
            let html = home(l, &page).into_string();
            assert!(
                html.contains(msg::home_return_unknown(l)) && !html.contains(msg::problems_unknown_code(l)),
                "{l}"
            );
        }
    }
}
