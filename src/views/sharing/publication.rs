//! Publishing a closed round: how it stands, and what anybody will see, before it is done.

use maud::{Markup, html};

use crate::domain::Language;
use crate::domain::anonymity::Anonymity;
use crate::domain::results::{Group, Results};
use crate::domain::round::Round;
use crate::domain::sharing::Publication;
use crate::i18n::{dates, msg};
use crate::views::components::{
    PageHead, Text, Tone, Weight, button, button_row, form, link_button, notice, page_head, post_button, section,
};

pub(super) fn standing(l: Language, round: &Round, publication: Option<&Publication>, publishable: bool) -> Markup {
    match publication {
        Some(publication) => published(l, round, publication),
        None => html! {
            p { (msg::sharing_publication_none(l)) }
            @if publishable {
                (button_row(link_button(
                    Weight::Secondary,
                    &format!("/rounds/{}/publication", round.id),
                    msg::sharing_publish(l),
                )))
            } @else {
                p { (msg::problems_round_too_few_to_publish(l)) }
            }
        },
    }
}

fn published(l: Language, round: &Round, publication: &Publication) -> Markup {
    let at = dates::date_time(l, publication.published.mark.at);
    let said = match &publication.published.name {
        Some(name) => msg::sharing_publication_is_by(l, at, name),
        None => msg::sharing_publication_is(l, at),
    };
    html! {
        p { (said) }
        (button_row(html! {
            (link_button(Weight::Secondary, &format!("/published/{}", round.id), msg::sharing_publication_see(l)))
            (post_button(
                Weight::Danger,
                &format!("/rounds/{}/publication/withdrawal", round.id),
                msg::sharing_withdraw(l),
            ))
        }))
    }
}

/// Asked once: what everybody will see, and what nobody. `told` is what everybody will be told.
pub fn confirmation(l: Language, way: Vec<(Text<'_>, Text<'_>)>, round: &Round, told: &Results) -> Markup {
    let address = format!("/rounds/{}", round.id);
    html! {
        (page_head(l, &PageHead {
            way,
            title: msg::sharing_publish_title(l).into(),
            lead: Some(msg::sharing_publish_lead(l, round.settings.name.as_str()).into()),
            ..PageHead::default()
        }))
        (section("seen", msg::sharing_publish_seen(l), list(&seen(l, round, told))))
        (section("unseen", msg::sharing_publish_unseen(l), list(&unseen(l, round))))
        (notice(Tone::Warning, html! { p { (msg::sharing_publish_undo(l)) } }))
        (form(&format!("{address}/publication"), html! {
            div.buttons {
                (button(Weight::Primary, msg::sharing_publish(l)))
                (link_button(Weight::Quiet, &format!("{address}/sharing"), msg::rounds_step_not_now(l)))
            }
        }))
    }
}

fn seen(l: Language, round: &Round, told: &Results) -> Vec<String> {
    let mut seen = vec![msg::sharing_publish_names(l).to_owned()];
    if !told.groups.is_empty() {
        seen.push(groups(l, round, told));
    }
    seen.push(msg::sharing_publish_figures(l).to_owned());
    seen.push(msg::sharing_publish_joint(l).to_owned());
    seen
}

/// The round's own names of groups were typed by somebody: they are read once more before everybody reads them.
fn groups(l: Language, round: &Round, told: &Results) -> String {
    let labels = told.groups.iter().filter_map(|(group, _)| match group {
        Group::Of(actors) => round.settings.label(*actors),
        Group::All | Group::Merged => None,
    });
    let labels: Vec<&str> = labels.collect();
    if labels.is_empty() {
        msg::sharing_publish_groups_plain(l).to_owned()
    } else {
        msg::sharing_publish_groups(l, labels.join(", "))
    }
}

fn unseen(l: Language, round: &Round) -> Vec<String> {
    let organisations = match round.settings.anonymity {
        Anonymity::Anonymous => None,
        Anonymity::OrganisationShown => Some(msg::sharing_publish_organisations(l)),
    };
    let last_time = round.previous.as_ref().map(|_| msg::sharing_publish_last_time(l));
    [
        Some(msg::sharing_publish_comments(l)),
        Some(msg::sharing_publish_reasons(l)),
        organisations,
        last_time,
    ]
    .into_iter()
    .flatten()
    .map(str::to_owned)
    .chain([msg::sharing_publish_small(l, round.settings.k)])
    .collect()
}

fn list(items: &[String]) -> Markup {
    html! { ul { @for item in items { li { (item) } } } }
}
