use maud::{Markup, html};

use super::field::{Field, Kind, Width, described_by, flaw_text, hint_text, optional_mark};
use crate::domain::Language;

/// One line of text; what kind of text is in `field.kind`. A password is never sent back to the page.
pub fn text_field(l: Language, field: &Field<'_>) -> Markup {
    let id = field.id();
    let (kind, bounds) = match field.kind {
        Kind::Text | Kind::Code => ("text", None),
        Kind::Email => ("email", None),
        Kind::Password => ("password", None),
        Kind::Search => ("search", None),
        Kind::Date => ("date", None),
        Kind::Number { min, max } => ("number", Some((min, max))),
    };
    let code = field.kind == Kind::Code;
    let spelled = matches!(field.kind, Kind::Text | Kind::Search);
    html! {
        div.field.flawed[field.flaw.is_some()] {
            label for=(id) { (field.label) @if !field.required { (optional_mark(l)) } }
            (hint_text(id, field.hint.as_deref()))
            (flaw_text(id, field.flaw.as_deref()))
            input id=(id) name=(field.name) type=(kind)
                class=[if code { Some("code") } else if field.width == Width::Short { Some("short") } else { None }]
                value=[(field.kind != Kind::Password).then_some(field.value)]
                min=[bounds.map(|(min, _)| min)] max=[bounds.map(|(_, max)| max)]
                inputmode=[bounds.map(|_| "numeric")]
                maxlength=[field.max_length] required[field.required]
                autocomplete=[field.autocomplete.or(code.then_some("off"))]
                autocapitalize=[code.then_some("characters").or((!spelled).then_some("off"))]
                spellcheck=[(!spelled).then_some("false")]
                aria-describedby=[described_by(id, field.hint.is_some(), field.flaw.is_some())]
                aria-invalid=[field.flaw.as_ref().map(|_| "true")];
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hint_and_flaw_are_wired_to_the_field() {
        let html = text_field(
            Language::En,
            &Field {
                name: "email",
                label: "E-mail".into(),
                hint: Some("At work".into()),
                value: "a\"b",
                flaw: Some("Not an address.".to_owned()),
                kind: Kind::Email,
                ..Field::default()
            },
        )
        .into_string();
        for part in [
            "<label for=\"email\">",
            "id=\"email-hint\">At work",
            "id=\"email-flaw\">",
            "aria-describedby=\"email-hint email-flaw\"",
            "aria-invalid=\"true\"",
            "value=\"a&quot;b\"",
        ] {
            assert!(html.contains(part), "{part} in {html}");
        }
    }

    #[test]
    fn a_password_is_never_sent_back() {
        let field = Field {
            name: "password",
            value: "hunter2-hunter2",
            kind: Kind::Password,
            ..Field::default()
        };
        assert!(!text_field(Language::Fi, &field).into_string().contains("hunter2"));
    }
}
