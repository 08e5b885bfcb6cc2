//! XML by construction: what is markup is a type of its own, and a text gets into it through [`xml!`] only, which escapes
//! it. What XML cannot hold is left out here and nowhere else.

use std::borrow::Cow;
use std::fmt::{self, Display, Formatter};

use quick_xml::escape::escape;

/// Markup: written in the program itself, or put together by [`xml!`].
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Xml(Cow<'static, str>);

impl Xml {
    /// Markup that stands in the program as it is.
    pub const fn literal(markup: &'static str) -> Xml {
        Xml(Cow::Borrowed(markup))
    }

    /// What [`xml!`] has put together; nothing else calls it.
    #[doc(hidden)]
    pub fn put_together(markup: String) -> Xml {
        Xml(Cow::Owned(markup))
    }

    /// Markup with something in the place of a mark.
    pub fn with(self, mark: &str, value: &(impl InMarkup + ?Sized)) -> Xml {
        Xml(Cow::Owned(self.0.replace(mark, &Inserted(value).to_string())))
    }

    pub fn push(&mut self, more: &Xml) {
        self.0.to_mut().push_str(&more.0);
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    pub fn into_string(self) -> String {
        self.0.into_owned()
    }
}

impl FromIterator<Xml> for Xml {
    fn from_iter<I: IntoIterator<Item = Xml>>(parts: I) -> Xml {
        let mut whole = Xml::default();
        parts.into_iter().for_each(|part| whole.push(&part));
        whole
    }
}

/// What may stand in markup, in content as in attributes.
pub trait InMarkup {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result;
}

impl InMarkup for Xml {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// Escaped. White space is a plain space, as a reader makes of it in attributes anyway.
impl InMarkup for str {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        out.write_str(&escape(held(self)))
    }
}

impl InMarkup for String {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.as_str().write(out)
    }
}

impl<T: InMarkup + ?Sized> InMarkup for &T {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        (**self).write(out)
    }
}

/// Nothing where there is none.
impl<T: InMarkup> InMarkup for Option<T> {
    fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.as_ref().map_or(Ok(()), |some| some.write(out))
    }
}

/// Numbers hold nothing that could be markup.
macro_rules! plain_in_markup {
    ($($number:ty)*) => {
        $(impl InMarkup for $number {
            fn write(&self, out: &mut Formatter<'_>) -> fmt::Result {
                self.fmt(out)
            }
        })*
    };
}

plain_in_markup!(i32 i64 u8 u32 u64 usize f64);

/// A value on its way into markup; for [`xml!`] only.
#[doc(hidden)]
pub struct Inserted<'a, T: ?Sized>(pub &'a T);

impl<T: InMarkup + ?Sized> Display for Inserted<'_, T> {
    fn fmt(&self, out: &mut Formatter<'_>) -> fmt::Result {
        self.0.write(out)
    }
}

/// Markup from a template: `xml!("<b>{name}</b>", name)` or `xml!("<b>{name}</b>", name = &round.name)`. Each value in it
/// is named, and escaped unless it is [`Xml`] itself; a template takes no variable that is not named behind it.
macro_rules! xml {
    (@value $name:ident) => { $name };
    (@value $name:ident = $value:expr) => { $value };
    ($template:literal $(, $name:ident $(= $value:expr)?)* $(,)?) => {
        // A template from `concat!` is one that captures nothing from where it stands.
        $crate::xml::Xml::put_together(format!(
            concat!("", $template)
            $(, $name = $crate::xml::Inserted(&$crate::xml::xml!(@value $name $(= $value)?)))*
        ))
    };
}
pub(crate) use xml;

/// A text without what XML 1.0 cannot hold, with plain spaces for tabs and ends of lines.
fn held(text: &str) -> Cow<'_, str> {
    if text.chars().all(|c| is_held(c) && !matches!(c, '\t' | '\n' | '\r')) {
        return Cow::Borrowed(text);
    }
    let letter = |c: char| match c {
        '\t' | '\n' => Some(' '),
        '\r' => None,
        c => is_held(c).then_some(c),
    };
    Cow::Owned(text.chars().filter_map(letter).collect())
}

/// Whether XML 1.0 has a place for a character, escaped or not.
pub fn is_held(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{20}'..='\u{d7ff}' | '\u{e000}'..='\u{fffd}' | '\u{10000}'..)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_stays_text_and_what_xml_cannot_hold_is_left_out() {
        let text = "a<b> & \"c\"\u{1}\u{ffff}\td\r\ne";
        let escaped = "a&lt;b&gt; &amp; &quot;c&quot; d e";
        assert_eq!(xml!("{text}", text).as_str(), escaped);
        let element = xml!("<p n=\"{text}\">{text}</p>", text);
        assert_eq!(element.as_str(), format!("<p n=\"{escaped}\">{escaped}</p>"));
    }

    #[test]
    fn what_is_markup_already_is_not_escaped_again() {
        let name = "<Aino>".to_owned();
        let (inner, none) = (xml!("<b>{name}</b>", name = &name), None::<Xml>);
        let lines: Xml = [1_usize, 2].map(|at| xml!("<i n=\"{at}\"/>", at)).into_iter().collect();
        let whole = xml!("<p>{inner}{lines}{none}</p>", inner, lines, none);
        assert_eq!(whole.as_str(), "<p><b>&lt;Aino&gt;</b><i n=\"1\"/><i n=\"2\"/></p>");
        let marked = Xml::literal("<p lang=\"{l}\"/>").with("{l}", "\"");
        assert_eq!(marked.as_str(), "<p lang=\"&quot;\"/>");
    }
}
