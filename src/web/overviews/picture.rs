use serde::Deserialize;

use crate::charts::Size;
use crate::domain::Language;
use crate::web::{AppError, download};

/// How a picture of an overview is asked for; what is left out is the reader's language and a slide.
#[derive(Deserialize)]
pub struct PictureQuery {
    lang: Option<String>,
    size: Option<String>,
}

impl PictureQuery {
    /// # Errors
    /// [`AppError::NotFound`] for a language or size that does not exist.
    pub fn parse(&self, own: Language) -> Result<(Language, Size), AppError> {
        let language = download::language(self.lang.as_deref(), own)?;
        let size = match &self.size {
            Some(code) => Size::parse(code).ok_or(AppError::NotFound)?,
            None => Size::Slide,
        };
        Ok((language, size))
    }
}
