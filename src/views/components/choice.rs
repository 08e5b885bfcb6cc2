use maud::{Markup, html};

use super::Text;
use super::field::{described_by, flaw_text, hint_text, optional_mark};
use crate::domain::Language;

/// One of the things offered.
#[derive(Debug, Clone, Default)]
pub struct Choice<'a> {
    pub value: Text<'a>,
    pub label: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub chosen: bool,
    pub disabled: bool,
}

/// A question with its choices. The first choice has `id = name`, so that the error summary leads to it; the others
/// `name-value`.
#[derive(Debug, Clone, Default)]
pub struct ChoiceGroup<'a> {
    pub name: &'a str,
    pub legend: Text<'a>,
    pub hint: Option<Text<'a>>,
    pub choices: Vec<Choice<'a>>,
    pub flaw: Option<String>,
    pub required: bool,
}

/// Choose one.
pub fn radio_group(l: Language, group: &ChoiceGroup<'_>) -> Markup {
    choices(l, group, "radio", !group.required)
}

/// Choose any number: the form sends `name` once per chosen value.
pub fn checkbox_group(l: Language, group: &ChoiceGroup<'_>) -> Markup {
    choices(l, group, "checkbox", false)
}

/// A single yes: sends `name=value` when chosen. `id = name`.
pub fn checkbox(name: &str, choice: &Choice<'_>, flaw: Option<&str>) -> Markup {
    html! {
        div.field.flawed[flaw.is_some()] {
            (flaw_text(name, flaw))
            (option(name, name, "checkbox", choice, flaw.map(|_| format!("{name}-flaw"))))
        }
    }
}

fn choices(l: Language, group: &ChoiceGroup<'_>, kind: &str, optional: bool) -> Markup {
    let name = group.name;
    html! {
        fieldset.field.flawed[group.flaw.is_some()]
            aria-describedby=[described_by(name, group.hint.is_some(), group.flaw.is_some())] {
            legend { (group.legend) @if optional { (optional_mark(l)) } }
            (hint_text(name, group.hint.as_deref()))
            (flaw_text(name, group.flaw.as_deref()))
            div.choices {
                @for (at, choice) in group.choices.iter().enumerate() {
                    @let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", choice.value) };
                    (option(name, &id, kind, choice, None))
                }
            }
        }
    }
}

fn option(name: &str, id: &str, kind: &str, choice: &Choice<'_>, flaw_id: Option<String>) -> Markup {
    let hint_id = choice.hint.as_ref().map(|_| format!("{id}-about"));
    let described = match (&hint_id, &flaw_id) {
        (None, None) => None,
        _ => Some(
            [flaw_id.as_deref(), hint_id.as_deref()]
                .into_iter()
                .flatten()
                .collect::<Vec<_>>()
                .join(" "),
        ),
    };
    html! {
        div.choice {
            input type=(kind) id=(id) name=(name) value=(choice.value) checked[choice.chosen] disabled[choice.disabled]
                aria-describedby=[described] aria-invalid=[flaw_id.as_ref().map(|_| "true")];
            label for=(id) {
                (choice.label)
                @if let (Some(hint), Some(hint_id)) = (&choice.hint, &hint_id) { span.hint id=(hint_id) { (hint) } }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_error_summary_can_lead_to_the_first_choice() {
        let choice = |value: &'static str| Choice {
            value: value.into(),
            label: value.into(),
            ..Choice::default()
        };
        let group = ChoiceGroup {
            name: "mode",
            choices: vec![
                choice("self"),
                Choice {
                    chosen: true,
                    ..choice("peer")
                },
            ],
            flaw: Some("Choose one.".to_owned()),
            ..ChoiceGroup::default()
        };
        let html = radio_group(Language::En, &group).into_string();
        assert!(html.contains("id=\"mode\" name=\"mode\" value=\"self\""), "{html}");
        assert!(
            html.contains("id=\"mode-peer\" name=\"mode\" value=\"peer\" checked"),
            "{html}"
        );
        assert!(html.contains("aria-describedby=\"mode-flaw\""), "{html}");
    }
}
