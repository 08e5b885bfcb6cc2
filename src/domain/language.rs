//! The languages of the service.

use std::fmt;

/// The languages of the interface, the instruments and every file that leaves the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub enum Language {
    /// Finnish.
    #[default]
    Fi,
    /// Swedish, as it is written in Finland.
    Sv,
    /// English.
    En,
}

impl Language {
    /// All of them, in their fixed order.
    pub const ALL: [Language; 3] = [Language::Fi, Language::Sv, Language::En];

    /// The short code used in addresses, cookies, files and the database.
    pub fn code(self) -> &'static str {
        match self {
            Language::Fi => "fi",
            Language::Sv => "sv",
            Language::En => "en",
        }
    }

    /// The BCP 47 tag for `lang` attributes: our Swedish is Finland's Swedish.
    pub fn tag(self) -> &'static str {
        match self {
            Language::Fi => "fi",
            Language::Sv => "sv-FI",
            Language::En => "en",
        }
    }

    /// Reads a code as `fi`, `sv` or `en`, with or without a region (`sv-FI`), in any case.
    pub fn parse(text: &str) -> Option<Language> {
        let primary = text.trim().split(['-', '_']).next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| language.code().eq_ignore_ascii_case(primary))
    }

    /// Picks the best of an `Accept-Language` header: highest quality first, ties in the order written.
    pub fn negotiate(accept_language: &str) -> Option<Language> {
        let mut wanted: Vec<(f32, Language)> = accept_language
            .split(',')
            .filter_map(|part| {
                let mut pieces = part.split(';');
                let language = Language::parse(pieces.next()?)?;
                let quality = pieces
                    .find_map(|piece| piece.trim().strip_prefix("q=")?.parse().ok())
                    .unwrap_or(1.0);
                (quality > 0.0).then_some((quality, language))
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted.first().map(|(_, language)| *language)
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn negotiation_takes_the_most_wanted_language_we_have() {
        let cases = [
            ("sv-FI,sv;q=0.9,fi;q=0.8", Some(Language::Sv)),
            ("de,en;q=0.5,fi;q=0.7", Some(Language::Fi)),
            ("fi;q=0,en", Some(Language::En)),
            ("de", None),
            ("", None),
        ];
        for (header, expected) in cases {
            assert_eq!(Language::negotiate(header), expected, "{header}");
        }
    }
}
