use maud::Markup;

use crate::i18n::msg;
use crate::views::layout::FrameKind;
use crate::views::public;
use crate::web::{Answer, Page};

pub async fn about(page: Page) -> Answer {
    let l = page.language();
    show(&page, msg::about_title(l), public::about::about(l))
}

pub async fn accessibility(page: Page) -> Answer {
    let l = page.language();
    let contact = page.shared().settings.contact.as_deref();
    show(
        &page,
        msg::accessibility_title(l),
        public::accessibility::accessibility(l, contact),
    )
}

pub async fn privacy(page: Page) -> Answer {
    let l = page.language();
    let contact = page.shared().settings.contact.as_deref();
    show(&page, msg::privacy_title(l), public::privacy::privacy(l, contact))
}

fn show(page: &Page, title: &str, main: Markup) -> Answer {
    Ok(page.show(&page.frame(FrameKind::Public, title), main))
}
