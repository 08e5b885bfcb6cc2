//! Which rounds a comparison is asked for, as it stands in the address.

use actix_web::web::Query;

use crate::domain::ids::RoundId;
use crate::domain::results::comparison::Order;
use crate::web::error::AppError;

/// The rest of an address, in its order: names may come many times.
pub type Pairs = Query<Vec<(String, String)>>;

/// The rounds and how they stand beside each other.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ComparisonQuery {
    /// Each once.
    pub rounds: Vec<RoundId>,
    /// Side by side also where all are of one subject.
    pub side: bool,
    /// Beside the newest closed round of every other site of the same kind in the region.
    pub others: bool,
    /// Only rounds that ended in this year or later.
    pub since: Option<i16>,
}

impl ComparisonQuery {
    /// # Errors
    /// [`AppError::NotFound`] for what is no id, and without any round, be it the one to start from.
    pub fn parse(pairs: &[(String, String)]) -> Result<ComparisonQuery, AppError> {
        let mut chosen = ComparisonQuery {
            side: value(pairs, "order") == Some(Order::SideBySide.code()),
            others: value(pairs, "others").is_some(),
            since: value(pairs, "since")
                .map(str::parse)
                .transpose()
                .map_err(|_| AppError::NotFound)?,
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

    /// The same as part of an address, without a question mark: what pages, pictures and files of it share.
    pub fn query(&self) -> String {
        let pairs = self.pairs().into_iter();
        pairs
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
            .join("&")
    }

    /// The same one by one, for a form.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let mut pairs: Vec<_> = self.rounds.iter().map(|id| ("round", id.to_string())).collect();
        if self.side {
            pairs.push(("order", Order::SideBySide.code().to_owned()));
        }
        if self.others {
            pairs.push(("others", "yes".to_owned()));
        }
        pairs.extend(self.since.map(|year| ("since", year.to_string())));
        pairs
    }
}

/// The first value of this name that is not empty.
pub fn value<'a>(pairs: &'a [(String, String)], name: &str) -> Option<&'a str> {
    let mut own = pairs.iter().filter(|(own, value)| own == name && !value.is_empty());
    own.next().map(|(_, value)| value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(text: &str) -> Vec<(String, String)> {
        serde_html_form::from_str(text).unwrap()
    }

    #[test]
    fn an_address_is_read_and_written_the_same() {
        let one = "00000000-0000-4000-8000-000000000001";
        let two = "00000000-0000-4000-8000-000000000002";
        let text = format!("round={one}&round={two}&order=side&others=yes&since=2024");
        let chosen = ComparisonQuery::parse(&pairs(&format!("{text}&round={one}&theme="))).unwrap();
        assert_eq!(chosen.query(), text);
        assert_eq!(ComparisonQuery::parse(&pairs(&text)).unwrap(), chosen);
        assert_eq!(
            ComparisonQuery::parse(&pairs(&format!("start={two}"))).unwrap().query(),
            format!("round={two}")
        );
        assert_eq!(
            ComparisonQuery::parse(&pairs(&format!("start={two}&round={one}")))
                .unwrap()
                .query(),
            format!("round={one}")
        );
        for wrong in ["", "round=x", "order=side", &format!("round={one}&since=x")] {
            assert!(ComparisonQuery::parse(&pairs(wrong)).is_err(), "{wrong}");
        }
    }
}
