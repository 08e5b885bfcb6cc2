use crate::domain::Language;
use crate::domain::results::Group;
use crate::domain::round::Round;
use crate::i18n::msg;
use crate::views::words;

/// A group as the round calls it.
pub fn group_label(l: Language, round: &Round, group: Group) -> String {
    match group {
        Group::All => msg::words_actor_all(l).to_owned(),
        Group::Of(actors) => round
            .settings
            .label(actors)
            .unwrap_or(words::actor_group(l, actors))
            .to_owned(),
        Group::Merged => msg::words_actor_merged(l).to_owned(),
    }
}

/// What stands under a picture's own title: the round, and its subject where the round's name does not say it.
pub fn picture_title(round: &Round, subject: &str) -> String {
    let name = &round.settings.name;
    if name.to_lowercase().contains(&subject.to_lowercase()) {
        name.clone()
    } else {
        format!("{subject} · {name}")
    }
}
