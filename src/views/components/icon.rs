use maud::{Markup, PreEscaped, html};

/// Small own drawings; always beside words, so hidden from assistive technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Icon {
    Check,
    Missing,
    Warning,
    Info,
    Arrow,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Check => r#"<circle cx="10" cy="10" r="8.5"/><path d="m6 10.4 2.8 2.8L14 7.4"/>"#,
            Icon::Missing => r#"<circle cx="10" cy="10" r="8.5" stroke-dasharray="3 2.6"/>"#,
            Icon::Warning => r#"<path d="M10 2.2 18.4 17H1.6Z"/><path d="M10 7.6v4.2M10 14.2v.3"/>"#,
            Icon::Info => r#"<circle cx="10" cy="10" r="8.5"/><path d="M10 9.2v4.8M10 6v.3"/>"#,
            Icon::Arrow => r#"<path d="M3.5 10h13m-5-5 5 5-5 5"/>"#,
        }
    }
}

pub fn icon(icon: Icon) -> Markup {
    html! { svg.icon viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false" { (PreEscaped(icon.path())) } }
}
