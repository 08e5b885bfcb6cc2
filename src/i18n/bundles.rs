use std::fmt::Display;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::memoizer::MemoizerKind;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

use super::{Count, numbers};
use crate::domain::Language;

/// One function per message. Texts without variables are plain string constants.
pub mod msg {
    use std::fmt::Display;

    use super::{format, number, words};
    use crate::domain::Language;
    use crate::i18n::Count;

    include!(concat!(env!("OUT_DIR"), "/msg.rs"));
}

type Bundle = FluentBundle<FluentResource>;

static FI: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Fi, include_str!(concat!(env!("OUT_DIR"), "/fi.ftl"))));
static SV: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::Sv, include_str!(concat!(env!("OUT_DIR"), "/sv.ftl"))));
static EN: LazyLock<Bundle> = LazyLock::new(|| bundle(Language::En, include_str!(concat!(env!("OUT_DIR"), "/en.ftl"))));

fn bundle(language: Language, source: &str) -> Bundle {
    let tag: LanguageIdentifier = language.tag().parse().expect("our own language tags are well formed");
    let mut bundle = Bundle::new_concurrent(vec![tag]);
    // Isolation marks would end up in titles, files and tests; we have no right-to-left language.
    bundle.set_use_isolating(false);
    bundle.set_formatter(Some(grouped));
    let resource = FluentResource::try_new(source.to_owned()).expect("the build has parsed these texts");
    bundle.add_resource(resource).expect("the build has found no id twice");
    bundle
}

/// Whole numbers look the same inside a sentence as on their own.
fn grouped<M: MemoizerKind>(value: &FluentValue<'_>, _: &M) -> Option<String> {
    match value {
        // Counts are far below 2^53, where f64 stops holding whole numbers.
        #[allow(clippy::cast_possible_truncation)]
        FluentValue::Number(number) => Some(numbers::integer(number.value as i64)),
        _ => None,
    }
}

fn number(value: impl Count) -> FluentValue<'static> {
    FluentValue::from(value.count())
}

fn words(value: impl Display) -> FluentValue<'static> {
    FluentValue::from(value.to_string())
}

fn format<const N: usize>(
    language: Language,
    id: &str,
    arguments: [(&'static str, FluentValue<'static>); N],
) -> String {
    let bundle: &Bundle = match language {
        Language::Fi => &FI,
        Language::Sv => &SV,
        Language::En => &EN,
    };
    let pattern = bundle
        .get_message(id)
        .and_then(|message| message.value())
        .expect("the build has compared the languages");
    let arguments = FluentArgs::from_iter(arguments);
    bundle
        .format_pattern(pattern, Some(&arguments), &mut Vec::new())
        .into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_takes_its_form_by_the_number_and_groups_its_digits() {
        let cases = [
            (Language::Fi, 1, "enintään yksi merkki."),
            (Language::Fi, 2_000, "enintään 2\u{202f}000 merkkiä."),
            (Language::Sv, 1, "högst 1 tecken."),
            (Language::En, 1, "at most one character."),
            (Language::En, 80, "at most 80 characters."),
        ];
        for (language, max, expected) in cases {
            let text = msg::problems_too_long(language, max);
            assert!(text.ends_with(expected), "{text}");
        }
    }
}
