//! Values that people type, parsed at the edge so that inside they cannot be wrong.

use std::fmt;

use jiff::civil::Date;

use super::flaw::Flaw;

/// One line of text: trimmed, inner white space folded, no control characters.
///
/// # Errors
/// [`Flaw::TooLong`] over `max` characters, [`Flaw::OddCharacters`] for control characters.
pub fn optional_line(text: &str, max: usize) -> Result<Option<String>, Flaw> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().any(char::is_control) {
        return Err(Flaw::OddCharacters);
    }
    if line.chars().count() > max {
        return Err(Flaw::TooLong { max });
    }
    Ok((!line.is_empty()).then_some(line))
}

/// As [`optional_line`], and something must be there.
///
/// # Errors
/// [`Flaw::Missing`] when nothing is left, else those of [`optional_line`].
pub fn required_line(text: &str, max: usize) -> Result<String, Flaw> {
    optional_line(text, max)?.ok_or(Flaw::Missing)
}

/// Several lines of text: line ends normalised, other control characters refused, trimmed.
///
/// # Errors
/// [`Flaw::TooLong`] over `max` characters, [`Flaw::OddCharacters`] for control characters.
pub fn optional_lines(text: &str, max: usize) -> Result<Option<String>, Flaw> {
    let lines = text.replace("\r\n", "\n");
    let lines = lines.trim();
    if lines.chars().any(|c| c.is_control() && c != '\n' && c != '\t') {
        return Err(Flaw::OddCharacters);
    }
    if lines.chars().count() > max {
        return Err(Flaw::TooLong { max });
    }
    Ok((!lines.is_empty()).then(|| lines.to_owned()))
}

/// A date as `2026-11-22` (what date fields send) or `22.11.2026` (what people type).
///
/// # Errors
/// [`Flaw::NotADate`].
pub fn optional_date(text: &str) -> Result<Option<Date>, Flaw> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    if let Ok(date) = text.parse::<Date>() {
        return Ok(Some(date));
    }
    let mut parts = text.splitn(3, '.').map(|part| part.trim().parse::<i16>().ok());
    let (Some(Some(day)), Some(Some(month)), Some(Some(year))) = (parts.next(), parts.next(), parts.next()) else {
        return Err(Flaw::NotADate);
    };
    let small = |number: i16| i8::try_from(number).map_err(|_| Flaw::NotADate);
    Date::new(year, small(month)?, small(day)?)
        .map(Some)
        .map_err(|_| Flaw::NotADate)
}

/// An e-mail address in lower case: the name an account signs in with.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Email(String);

impl Email {
    /// # Errors
    /// [`Flaw::Missing`], [`Flaw::TooLong`] or [`Flaw::NotAnEmail`].
    pub fn parse(text: &str) -> Result<Email, Flaw> {
        let text = required_line(text, 254)?.to_lowercase();
        let (local, domain) = text.rsplit_once('@').ok_or(Flaw::NotAnEmail)?;
        let labels_are_sound = domain.split('.').count() >= 2
            && domain.split('.').all(|label| {
                !label.is_empty()
                    && !label.starts_with('-')
                    && !label.ends_with('-')
                    && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            });
        let local_is_sound = !local.is_empty()
            && local.len() <= 64
            && local
                .chars()
                .all(|c| c.is_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c));
        if local_is_sound && labels_are_sound {
            Ok(Email(text))
        } else {
            Err(Flaw::NotAnEmail)
        }
    }

    /// As it is written in addresses, forms and the database.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Email {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_folded_and_measured_in_characters() {
        assert_eq!(
            optional_line("  Ääni \t ja  öylätti ", 20),
            Ok(Some("Ääni ja öylätti".into()))
        );
        assert_eq!(optional_line("   ", 20), Ok(None));
        assert_eq!(required_line("", 20), Err(Flaw::Missing));
        assert_eq!(required_line("äää", 2), Err(Flaw::TooLong { max: 2 }));
        assert_eq!(optional_line("a\u{7}b", 20), Err(Flaw::OddCharacters));
    }

    #[test]
    fn dates_are_read_as_fields_send_and_people_type_them() {
        let date = Date::new(2026, 11, 2).ok();
        for text in ["2026-11-02", "2.11.2026", " 02.11.2026 ", "2. 11. 2026"] {
            assert_eq!(optional_date(text), Ok(date), "{text}");
        }
        for text in ["31.2.2026", "eilen", "2.11", "1.1.1.1"] {
            assert_eq!(optional_date(text), Err(Flaw::NotADate), "{text}");
        }
        assert_eq!(optional_date(""), Ok(None));
    }

    #[test]
    fn addresses_are_lower_case_and_sound() {
        assert_eq!(
            Email::parse(" Aino.Äyräs@Esimerkki.FI ").unwrap().as_str(),
            "aino.äyräs@esimerkki.fi"
        );
        for text in ["aino", "aino@", "@b.fi", "a b@c.fi", "a@b", "a@-b.fi", "a@b..fi"] {
            assert_eq!(Email::parse(text), Err(Flaw::NotAnEmail), "{text}");
        }
    }
}
