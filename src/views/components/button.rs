use maud::{Markup, Render, html};

/// How much a button asks for attention; one `Primary` per page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Weight {
    Primary,
    #[default]
    Secondary,
    /// Looks like a link.
    Quiet,
    /// Takes something away.
    Danger,
}

impl Weight {
    pub(super) fn class(self) -> &'static str {
        match self {
            Weight::Primary => "button primary",
            Weight::Secondary => "button",
            Weight::Quiet => "button quiet",
            Weight::Danger => "button danger",
        }
    }
}

/// Submits the form it stands in.
pub fn button(weight: Weight, label: impl Render) -> Markup {
    html! { button type="submit" class=(weight.class()) { (label) } }
}

/// Submits the form it stands in and sends `name=value` along, for forms with more than one way out.
pub fn button_saying(weight: Weight, label: impl Render, name: &str, value: &str) -> Markup {
    html! { button type="submit" class=(weight.class()) name=(name) value=(value) { (label) } }
}

/// A link that looks like a button: it goes somewhere and changes nothing.
pub fn link_button(weight: Weight, address: &str, label: impl Render) -> Markup {
    html! { a href=(address) class=(weight.class()) { (label) } }
}

/// A form of one button: posts to `address` and nothing more.
pub fn post_button(weight: Weight, address: &str, label: impl Render) -> Markup {
    html! { form method="post" action=(address) class="one-button" { (button(weight, label)) } }
}

/// Prints the page; shown only where scripts run.
pub fn print_button(label: impl Render) -> Markup {
    html! { button type="button" class=(Weight::Secondary.class()) data-print hidden { (label) } }
}

/// Buttons beside each other, below each other on a phone.
pub fn button_row(buttons: Markup) -> Markup {
    html! { div.buttons { (buttons) } }
}
