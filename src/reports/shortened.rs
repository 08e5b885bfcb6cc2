use crate::domain::Language;
use crate::i18n::msg;

/// The first of many, and how many more there are.
pub(super) fn shortened<T: From<String>>(l: Language, mut items: Vec<T>, most: usize) -> Vec<T> {
    if items.len() > most {
        let kept = most.saturating_sub(1);
        let more = items.len() - kept;
        items.truncate(kept);
        items.push(msg::report_more(l, more).into());
    }
    items
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_out_is_counted() {
        let of = |n: usize, most: usize| {
            let items: Vec<String> = (1..=n).map(|item| item.to_string()).collect();
            shortened(Language::En, items, most)
        };
        assert_eq!(of(4, 4), ["1", "2", "3", "4"]);
        assert_eq!(of(5, 4), ["1", "2", "3", "and 2 more"]);
        assert!(of(0, 4).is_empty());
    }
}
