use serde::Deserialize;

use crate::domain::Language;
use crate::reports::document::Section;
use crate::web::error::AppError;

/// What a report is asked to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportQuery {
    pub language: Language,
    pub sections: Vec<Section>,
}

/// As the address says it: `lang=sv&sections=summary&sections=themes`.
#[derive(Deserialize)]
struct Written {
    lang: Option<String>,
    #[serde(default)]
    sections: Vec<String>,
}

impl ReportQuery {
    /// What is left out is the reader's language and all sections.
    ///
    /// # Errors
    /// [`AppError::NotFound`] for a language or section that does not exist.
    pub fn parse(query: &str, reader: Language) -> Result<ReportQuery, AppError> {
        let written: Written = serde_html_form::from_str(query).map_err(|_| AppError::NotFound)?;
        let language = match &written.lang {
            Some(code) => Language::parse(code).ok_or(AppError::NotFound)?,
            None => reader,
        };
        let codes = written
            .sections
            .iter()
            .flat_map(|codes| codes.split(','))
            .filter(|code| !code.is_empty());
        let sections = codes
            .map(Section::parse)
            .collect::<Option<Vec<_>>>()
            .ok_or(AppError::NotFound)?;
        let sections = if sections.is_empty() {
            Section::ALL.to_vec()
        } else {
            sections
        };
        Ok(ReportQuery { language, sections })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_language_and_sections_or_takes_all_in_the_readers_language() {
        let of = |query: &str| {
            ReportQuery::parse(query, Language::Fi)
                .ok()
                .map(|asked| (asked.language, asked.sections))
        };
        assert_eq!(of(""), Some((Language::Fi, Section::ALL.to_vec())));
        let two = vec![Section::Summary, Section::Themes];
        assert_eq!(
            of("lang=sv&sections=summary&sections=themes"),
            Some((Language::Sv, two.clone()))
        );
        assert_eq!(of("lang=en&sections=summary,themes"), Some((Language::En, two)));
        assert_eq!(of("lang=de"), None);
        assert_eq!(of("sections=everything"), None);
    }
}
