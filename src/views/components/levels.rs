use maud::{Markup, html};

use super::Text;
use super::choice::Choice;

/// One level of a scale.
#[derive(Debug, Clone, Default)]
pub struct Level<'a> {
    /// The number shown and sent.
    pub value: Text<'a>,
    /// The scale's word for the level.
    pub label: Text<'a>,
    /// The sentence that describes the level for this criterion, where it has one.
    pub anchor: Option<Text<'a>>,
    pub chosen: bool,
}

/// One asked state of one criterion: the levels, then what stands outside the scale (cannot say).
#[derive(Debug, Clone, Default)]
pub struct Levels<'a> {
    pub name: &'a str,
    pub legend: Text<'a>,
    pub levels: Vec<Level<'a>>,
    pub others: Vec<Choice<'a>>,
    pub disabled: bool,
}

/// Radio buttons below each other, each row a large target. The first has `id = name`, the others `name-value`.
pub fn levels(levels: &Levels<'_>) -> Markup {
    let name = levels.name;
    html! {
        fieldset.levels disabled[levels.disabled] {
            legend { (levels.legend) }
            @for (at, level) in levels.levels.iter().enumerate() {
                @let id = if at == 0 { name.to_owned() } else { format!("{name}-{}", level.value) };
                div.level {
                    input type="radio" id=(id) name=(name) value=(level.value) checked[level.chosen];
                    label for=(id) {
                        span.level-number { (level.value) }
                        span.level-words {
                            span.level-name { (level.label) }
                            @if let Some(anchor) = &level.anchor { span.level-anchor { (anchor) } }
                        }
                    }
                }
            }
            @for other in &levels.others {
                @let id = format!("{name}-{}", other.value);
                div.level.outside {
                    input type="radio" id=(id) name=(name) value=(other.value) checked[other.chosen];
                    label for=(id) {
                        span.level-number aria-hidden="true" { "–" }
                        span.level-words { span.level-name { (other.label) } }
                    }
                }
            }
        }
    }
}
