//! Where somebody who has signed in starts: their regions and their rounds.

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::region::Region;
use crate::domain::round::ListedRound;
use crate::i18n::msg;
use crate::views::components::{Card, PageHead, Weight, card, empty_state, link_button, page_head, section, tiles};
use crate::views::rounds::list::rounds;

#[derive(Debug, Clone)]
pub struct HomePage<'a> {
    pub name: &'a str,
    /// May invite co-ordinators.
    pub national: bool,
    /// May see the instruments.
    pub instruments: bool,
    pub regions: &'a [Region],
    /// Regions that one reads and does not lead.
    pub read: &'a [Region],
    /// Under way in one's own regions, and those one facilitates.
    pub own: &'a [ListedRound],
    /// Closed ones that one may read.
    pub readable: &'a [ListedRound],
}

pub fn home(l: Language, page: &HomePage<'_>) -> Markup {
    let nothing = !page.national
        && page.regions.is_empty()
        && page.read.is_empty()
        && page.own.is_empty()
        && page.readable.is_empty();
    html! {
        (page_head(l, &PageHead { title: msg::account_home_title(l, page.name).into(), ..PageHead::default() }))
        @if page.national {
            (section("national", msg::account_home_national(l), html! {
                p { (msg::account_home_national_text(l)) }
                (link_button(Weight::Primary, "/people", msg::people_national_title(l)))
            }))
            (section("overview", msg::overview_national_title(l), html! {
                p { (msg::overview_national_text(l)) }
                (link_button(Weight::Secondary, "/overview", msg::overview_see(l)))
            }))
        }
        @if !page.regions.is_empty() { (section("regions", msg::account_home_regions(l), regions(l, page.regions))) }
        @if !page.read.is_empty() { (section("overviews", msg::overview_region_title(l), overviews(l, page.read))) }
        @if !page.own.is_empty() { (section("rounds", msg::common_rounds(l), rounds(l, page.own))) }
        @if !page.readable.is_empty() {
            (section("results", msg::account_home_readable(l), rounds(l, page.readable)))
        }
        @if page.instruments {
            (section("instruments", msg::paper_instruments(l), html! {
                p { (msg::paper_instruments_lead(l)) }
                (link_button(Weight::Secondary, "/instruments", msg::paper_instruments_see(l)))
            }))
        }
        @if nothing { (empty_state(msg::account_home_nothing(l), msg::account_home_nothing_text(l), None)) }
    }
}

fn regions(l: Language, regions: &[Region]) -> Markup {
    let cards = regions.iter().map(|region| {
        let address = format!("/regions/{}", region.code);
        card(&Card {
            address: &address,
            title: region.name(l).into(),
            about: Some(msg::account_home_region_text(l).into()),
            body: Some(html! { p { a href={ (address) "/overview" } { (msg::overview_region_title(l)) } } }),
            ..Card::default()
        })
    });
    tiles(&cards.collect::<Vec<Markup>>())
}

fn overviews(l: Language, regions: &[Region]) -> Markup {
    let cards = regions.iter().map(|region| {
        card(&Card {
            address: &format!("/regions/{}/overview", region.code),
            title: region.name(l).into(),
            about: Some(msg::overview_reader_text(l).into()),
            ..Card::default()
        })
    });
    tiles(&cards.collect::<Vec<Markup>>())
}
