//! Which rounds a comparison is asked for, as it stands in the address.

use actix_web::web::Query;

use crate::acts::comparisons;
use crate::domain::Language;
use crate::domain::ids::RoundId;
use crate::domain::results::comparison::{ChosenRounds, Order};
use crate::domain::tellable_comparison::TellableComparison;
use crate::web::download;
use crate::web::error::AppError;
use crate::web::page::Page;

/// The rest of an address, in its order: names may come many times.
pub type Pairs = Query<Vec<(String, String)>>;

/// What is told of the rounds that the address names.
///
/// # Errors
/// As [`chosen`] and [`comparisons::of_rounds`].
pub async fn told(page: &Page, pairs: &[(String, String)]) -> Result<TellableComparison, AppError> {
    let chosen = chosen(page, pairs)?;
    Ok(comparisons::of_rounds(&page.acting(), chosen).await?)
}

/// The rounds that somebody who has signed in asks for.
///
/// # Errors
/// As [`read`]; [`AppError::SignInNeeded`].
pub fn chosen(page: &Page, pairs: &[(String, String)]) -> Result<ChosenRounds, AppError> {
    page.signed_in()?;
    read(pairs)
}

/// The rounds that an address names.
///
/// # Errors
/// [`AppError::NotFound`] for what is no id, and without any round, be it the one to start from.
fn read(pairs: &[(String, String)]) -> Result<ChosenRounds, AppError> {
    let mut chosen = ChosenRounds {
        side: value(pairs, "order") == Some(Order::SideBySide.code()),
        others: value(pairs, "others").is_some(),
        since: since(pairs)?,
        rounds: Vec::new(),
    };
    for (_, id) in pairs.iter().filter(|(name, _)| name == "round") {
        let id = RoundId::parse(id).ok_or(AppError::NotFound)?;
        if !chosen.rounds.contains(&id) {
            chosen.rounds.push(id);
        }
    }
    if chosen.rounds.is_empty() {
        // Somebody has unticked every round: the page they came from says where they were.
        let start = value(pairs, "start").and_then(RoundId::parse);
        chosen.rounds.push(start.ok_or(AppError::NotFound)?);
    }
    Ok(chosen)
}

/// Only rounds that ended in this year or later.
///
/// # Errors
/// [`AppError::NotFound`] for what is no year.
pub fn since(pairs: &[(String, String)]) -> Result<Option<i16>, AppError> {
    value(pairs, "since")
        .map(str::parse)
        .transpose()
        .map_err(|_| AppError::NotFound)
}

/// The language asked for, or the reader's.
///
/// # Errors
/// [`AppError::NotFound`] for one that there is not.
pub fn language(page: &Page, pairs: &[(String, String)]) -> Result<Language, AppError> {
    download::language(value(pairs, "lang"), page.language())
}

/// What was chosen as part of an address, without a question mark: what pages, pictures and files of it share.
pub fn address(chosen: &ChosenRounds) -> String {
    let pairs = pairs(chosen).into_iter();
    pairs
        .map(|(name, value)| format!("{name}={value}"))
        .collect::<Vec<_>>()
        .join("&")
}

/// The same one by one, for a form.
pub fn pairs(chosen: &ChosenRounds) -> Vec<(&'static str, String)> {
    let mut pairs: Vec<_> = chosen.rounds.iter().map(|id| ("round", id.to_string())).collect();
    if chosen.side {
        pairs.push(("order", Order::SideBySide.code().to_owned()));
    }
    if chosen.others {
        pairs.push(("others", "yes".to_owned()));
    }
    pairs.extend(chosen.since.map(|year| ("since", year.to_string())));
    pairs
}

/// The first value of this name that is not empty.
pub fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut own = pairs.iter().filter(|(own, value)| own == name && !value.is_empty());
    own.next().map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(text: &str) -> Option<ChosenRounds> {
        let pairs: Vec<(String, String)> = serde_html_form::from_str(text).unwrap();
        read(&pairs).ok()
    }

    #[test]
    fn an_address_is_read_and_written_the_same() {
        let one = "00000000-0000-4000-8000-000000000001";
        let two = "00000000-0000-4000-8000-000000000002";
        let text = format!("round={one}&round={two}&order=side&others=yes&since=2024");
        let chosen = asked(&format!("{text}&round={one}&theme=")).unwrap();
        assert_eq!(address(&chosen), text);
        assert_eq!(asked(&text).unwrap(), chosen);
        for (text, read) in [
            (format!("start={two}"), format!("round={two}")),
            (format!("start={two}&round={one}"), format!("round={one}")),
        ] {
            assert_eq!(address(&asked(&text).unwrap()), read);
        }
        for wrong in ["", "round=x", "order=side", &format!("round={one}&since=x")] {
            assert_eq!(asked(wrong), None, "{wrong}");
        }
    }
}
