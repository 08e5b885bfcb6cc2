//! The frameworks that criteria are linked to, by their names.

use crate::domain::Language;
use crate::i18n::msg;
use crate::views::components::Text;

/// A link as `thl-linjaus-2018:5`, in words; one of a framework that has no names here stands as it is.
pub fn tag_name(l: Language, tag: &str) -> Text<'static> {
    let known = match tag.split_once(':') {
        Some(("thl-linjaus-2018", place)) => {
            guideline(l, place).map(|title| msg::overview_tag_guideline(l, place, title))
        }
        Some(("thl-kohtaamispaikka-2019", place)) => {
            meeting_place(l, place).map(|title| msg::overview_tag_meeting_place(l, place, title))
        }
        Some(_) | None => None,
    };
    known.unwrap_or_else(|| tag.to_owned()).into()
}

/// THL's guidelines for family centres, 2018.
fn guideline(l: Language, place: &str) -> Option<&'static str> {
    Some(match place {
        "1" => msg::overview_guideline_1(l),
        "2" => msg::overview_guideline_2(l),
        "3" => msg::overview_guideline_3(l),
        "4" => msg::overview_guideline_4(l),
        "5" => msg::overview_guideline_5(l),
        "6" => msg::overview_guideline_6(l),
        "7" => msg::overview_guideline_7(l),
        "8" => msg::overview_guideline_8(l),
        _ => return None,
    })
}

/// THL's criteria for open meeting places, 2019.
fn meeting_place(l: Language, place: &str) -> Option<&'static str> {
    Some(match place {
        "1" => msg::overview_meeting_place_1(l),
        "2" => msg::overview_meeting_place_2(l),
        "3" => msg::overview_meeting_place_3(l),
        "4" => msg::overview_meeting_place_4(l),
        "5" => msg::overview_meeting_place_5(l),
        "6" => msg::overview_meeting_place_6(l),
        "7" => msg::overview_meeting_place_7(l),
        "8" => msg::overview_meeting_place_8(l),
        _ => return None,
    })
}
