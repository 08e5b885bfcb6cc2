//! A picture on a page: drawn, in words, as a table, and as files.

use maud::{Markup, PreEscaped, html};

use super::components::{Column, DataTable, data_table, disclosure};
use crate::charts::{Chart, Size, Table};
use crate::domain::Language;
use crate::i18n::msg;
use crate::words;

/// Where a picture is had as a file, by language, extension and size.
pub type Address<'a> = dyn Fn(Language, &str, Size) -> String + 'a;

/// A picture and what stands around it.
pub struct Pictured<'a> {
    /// The picture's name in addresses; unique on the page.
    pub code: &'a str,
    pub title: &'a str,
    pub chart: &'a Chart,
    /// The address of the picture in a language, with an extension and a size; none for readers who are given no files.
    pub address: Option<&'a Address<'a>>,
}

pub fn picture(l: Language, picture: &Pictured<'_>) -> Markup {
    let id = format!("picture-{}", picture.code);
    let chart = picture.chart;
    html! {
        article.picture aria-labelledby=(id) {
            h3 id=(id) { (picture.title) }
            p { (chart.description) }
            figure.chart {
                // Focusable, so that a wide picture can be scrolled on a narrow screen without a mouse.
                div.chart-panel role="group" aria-label=(chart.title) tabindex="0" { (PreEscaped(&chart.svg)) }
            }
            div.no-print {
                (disclosure(msg::results_picture_table(l), table(picture.code, &chart.table)))
                @if let Some(address) = picture.address {
                    (disclosure(msg::results_picture_download(l), files(l, address)))
                }
            }
        }
    }
}

fn table(code: &str, table: &Table) -> Markup {
    let id = format!("figures-{code}");
    data_table(&DataTable {
        id: &id,
        caption: table.caption.as_str().into(),
        columns: table
            .columns
            .iter()
            .map(|column| Column::text(column.as_str()))
            .collect(),
        rows: table
            .rows
            .iter()
            .map(|row| row.iter().map(|cell| html! { (cell) }).collect())
            .collect(),
    })
}

/// The picture in each language and form.
fn files(l: Language, address: &dyn Fn(Language, &str, Size) -> String) -> Markup {
    let forms = [
        ("svg", Size::Page, msg::results_picture_svg(l)),
        ("png", Size::Slide, msg::results_picture_slide(l)),
        ("png", Size::Page, msg::results_picture_page(l)),
    ];
    html! {
        ul.downloads {
            @for language in Language::ALL {
                li {
                    strong { (words::language(l, language)) }
                    @for (extension, size, label) in forms {
                        " " a href=(address(language, extension, size)) hreflang=(language.tag()) download {
                            span.unseen { (words::language(l, language)) ", " } (label)
                        }
                    }
                }
            }
        }
    }
}
