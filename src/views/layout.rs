//! The frame around every page: what stands at the top and the bottom, in every language.

use maud::{DOCTYPE, Markup, html};

use super::assets::static_path;
use super::components::{Tone, notice};
use super::words;
use crate::domain::Language;
use crate::i18n::msg;

#[derive(Debug, Clone, Default)]
pub struct Frame<'a> {
    pub lang: Language,
    /// The page's own title, without the name of the service.
    pub title: &'a str,
    /// Path and query of this page, for the links to it in the other languages.
    pub here: &'a str,
    pub viewer: Viewer<'a>,
    /// What was just done, told once after a redirect.
    pub notice: Option<&'a str>,
    pub kind: FrameKind,
    /// Further scripts by their path in `static/`, as `js/answering.js`.
    pub scripts: &'a [&'a str],
    /// Further styles, as `css/workshop.css`.
    pub styles: &'a [&'a str],
    /// Where the page hears that something has changed, as `/rounds/…/events?after=…`; see `static/js/live.js`.
    pub live: Option<&'a str>,
    /// What is here cannot be opened again, in no language: no link leads away to another one.
    pub is_shown_once: bool,
    /// On pages that the device keeps, to be used without a connection.
    pub kept: Option<KeptPage>,
}

/// What a page that the device keeps has besides its own content; see `static/js/device.js`.
#[derive(Debug, Clone)]
pub struct KeptPage {
    /// The name under which it is kept; none when nothing may be kept any longer.
    pub name: Option<String>,
    /// Above the content: what its script has to tell first.
    pub above: Markup,
    /// Below the content: what its script tells all the time.
    pub below: Markup,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Viewer<'a> {
    #[default]
    Nobody,
    Account {
        name: &'a str,
    },
    Participant,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FrameKind {
    /// Pages for everyone.
    #[default]
    Public,
    /// The signed-in user's pages.
    Work,
    /// A participant's pages: the smallest possible frame.
    Answering,
    /// Results opened by a link: nobody's menus; search engines keep out, and no other address is told where one came from.
    Shared,
    /// A sheet for paper: no menus, no footer.
    Print,
    /// A picture for the whole room: nothing to press.
    Projector,
}

/// The whole document around `main`, which holds the page's `h1`.
pub fn page(frame: &Frame<'_>, main: Markup) -> Markup {
    let l = frame.lang;
    html! {
        (DOCTYPE)
        html lang=(l.tag()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                @if frame.kind == FrameKind::Shared {
                    meta name="referrer" content="no-referrer";
                    meta name="robots" content="noindex, nofollow";
                } @else {
                    meta name="referrer" content="same-origin";
                }
                title { (msg::common_page_title(l, frame.title)) }
                link rel="stylesheet" href=(static_path("css/app.css"));
                @for style in frame.styles { link rel="stylesheet" href=(static_path(style)); }
                link rel="icon" type="image/svg+xml" href=(static_path("img/favicon.svg"));
                // First: it keeps the page as it came, before other scripts touch it.
                @if frame.live.is_some() { script src=(static_path("js/live.js")) defer {} }
                script src=(static_path("js/app.js")) defer {}
                @if frame.kept.is_some() { script src=(static_path("js/device.js")) defer {} }
                @for script in frame.scripts { script src=(static_path(script)) defer {} }
            }
            body class=(frame.kind.class()) data-events=[frame.live] {
                @if frame.kind.has_menus() {
                    a.skip href="#main" { (msg::common_skip_to_content(l)) }
                    (header(frame))
                }
                main id="main" tabindex="-1" {
                    @if let Some(told) = frame.notice { div role="status" { (notice(Tone::Good, told)) } }
                    @if let Some(kept) = &frame.kept { (kept.above) }
                    (main)
                    @if let Some(kept) = &frame.kept { (kept.below) }
                }
                @if frame.kind.has_menus() { (footer(frame)) }
            }
        }
    }
}

impl FrameKind {
    fn class(self) -> &'static str {
        match self {
            FrameKind::Public => "public",
            FrameKind::Work => "work",
            FrameKind::Answering => "answering",
            FrameKind::Shared => "public",
            FrameKind::Print => "sheet",
            FrameKind::Projector => "projector",
        }
    }

    fn has_menus(self) -> bool {
        match self {
            FrameKind::Public | FrameKind::Work | FrameKind::Answering | FrameKind::Shared => true,
            FrameKind::Print | FrameKind::Projector => false,
        }
    }
}

fn header(frame: &Frame<'_>) -> Markup {
    let l = frame.lang;
    html! {
        header.top {
            div.top-row {
                @if frame.kind == FrameKind::Answering {
                    p.brand { (brand_mark()) (msg::common_service_name(l)) }
                } @else {
                    a.brand href=(brand_address(frame.viewer)) { (brand_mark()) (msg::common_service_name(l)) }
                }
                @if !frame.is_shown_once { (languages(frame)) }
                @if !matches!(frame.kind, FrameKind::Answering | FrameKind::Shared) { (menu(frame)) }
            }
        }
    }
}

fn brand_mark() -> Markup {
    html! { img src=(static_path("img/favicon.svg")) alt="" width="32" height="32"; }
}

fn brand_address(viewer: Viewer<'_>) -> &'static str {
    match viewer {
        Viewer::Nobody | Viewer::Participant => "/",
        Viewer::Account { .. } => "/home",
    }
}

fn languages(frame: &Frame<'_>) -> Markup {
    html! {
        nav.languages aria-label=(msg::common_language(frame.lang)) {
            ul {
                @for language in Language::ALL {
                    li {
                        a href=(address_in(frame.here, language)) lang=(language.tag()) hreflang=(language.tag())
                            aria-current=[(language == frame.lang).then_some("true")] {
                            span aria-hidden="true" { (language.code().to_uppercase()) }
                            span.unseen { (words::language(frame.lang, language)) }
                        }
                    }
                }
            }
        }
    }
}

fn menu(frame: &Frame<'_>) -> Markup {
    let l = frame.lang;
    let path = frame.here.split('?').next().unwrap_or_default();
    let here = |address: &str| (path == address).then_some("page");
    html! {
        nav.menu aria-label=(msg::common_main_menu(l)) {
            ul {
                @match frame.viewer {
                    Viewer::Account { name } => {
                        li { a href="/home" aria-current=[here("/home")] { (msg::common_work_home(l)) } }
                        li { a href="/account" aria-current=[here("/account")] { (msg::common_account(l)) span.menu-name { (name) } } }
                        li { form method="post" action="/sign-out" { button.menu-button type="submit" { (msg::common_sign_out(l)) } } }
                    }
                    Viewer::Nobody => {
                        li { a href="/sign-in" aria-current=[here("/sign-in")] { (msg::common_sign_in(l)) } }
                    }
                    Viewer::Participant => {}
                }
            }
        }
    }
}

fn footer(frame: &Frame<'_>) -> Markup {
    let l = frame.lang;
    html! {
        footer.bottom {
            div.bottom-row {
                nav aria-label=(msg::common_footer(l)) {
                    ul {
                        li { a href="/about" { (msg::common_about(l)) } }
                        li { a href="/accessibility" { (msg::common_accessibility(l)) } }
                        li { a href="/privacy" { (msg::common_privacy(l)) } }
                    }
                }
                @if frame.kind != FrameKind::Answering {
                    p { (msg::common_footer_sources(l)) }
                    p { (msg::common_footer_licence(l)) }
                }
            }
        }
    }
}

/// The same address asking for another language; every other part of the query stays.
fn address_in(here: &str, language: Language) -> String {
    let (path, query) = here.split_once('?').unwrap_or((here, ""));
    let mut kept: Vec<&str> = query
        .split('&')
        .filter(|part| !part.is_empty() && *part != "lang" && !part.starts_with("lang="))
        .collect();
    let wanted = format!("lang={}", language.code());
    kept.push(&wanted);
    format!("{path}?{}", kept.join("&"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_link_keeps_the_rest_of_the_query() {
        let cases = [
            ("/", "/?lang=sv"),
            (
                "/rounds/7/results?theme=a&lang=fi&size=page",
                "/rounds/7/results?theme=a&size=page&lang=sv",
            ),
            ("/x?lang=fi", "/x?lang=sv"),
            ("/x?language=fi", "/x?language=fi&lang=sv"),
            ("/x?", "/x?lang=sv"),
        ];
        for (here, expected) in cases {
            assert_eq!(address_in(here, Language::Sv), expected, "{here}");
        }
    }

    #[test]
    fn a_typed_title_cannot_become_markup() {
        let frame = Frame {
            title: "<b>",
            here: "/?q=\"><b>",
            ..Frame::default()
        };
        let html = page(&frame, html! { h1 { "x" } }).into_string();
        assert!(html.contains("<title>&lt;b&gt; – Perhekeskusarviointi</title>"));
        assert!(!html.contains("\"><b>"));
    }

    #[test]
    fn the_answering_frame_offers_no_way_into_the_workers_pages() {
        let frame = Frame {
            kind: FrameKind::Answering,
            viewer: Viewer::Participant,
            ..Frame::default()
        };
        let html = page(&frame, html! {}).into_string();
        assert!(!html.contains("/sign-in") && !html.contains("/home"));
        assert!(html.contains("/privacy"));
    }

    #[test]
    fn a_page_opened_by_a_link_keeps_the_link_to_itself() {
        let of = |kind| {
            let frame = Frame {
                kind,
                viewer: Viewer::Account { name: "Birgitta" },
                ..Frame::default()
            };
            page(&frame, html! {}).into_string()
        };
        let shared = of(FrameKind::Shared);
        assert!(shared.contains("<meta name=\"referrer\" content=\"no-referrer\">"));
        assert!(shared.contains("<meta name=\"robots\" content=\"noindex, nofollow\">"));
        assert!(!shared.contains("Birgitta") && !shared.contains("/sign-out"));
        assert!(!of(FrameKind::Public).contains("robots"));
    }
}
