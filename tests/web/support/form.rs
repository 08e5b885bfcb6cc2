use super::{Browser, Reply};

/// The fields of a page's form as a browser would send them untouched, some of them changed; a changed field with an
/// empty value list is left out. The form is the one that posts to `action`.
pub fn fields_of(page: &Reply, action: &str) -> Vec<(String, String)> {
    let form = format!("form[action='{action}']");
    let mut fields = Vec::new();
    let plain = "input:not([type=radio]):not([type=checkbox])";
    for selector in [
        format!("{form} {plain}"),
        format!("{form} input[type=radio][checked]"),
        format!("{form} input[type=checkbox][checked]"),
    ] {
        let names = page.attributes(&selector, "name");
        let values = page.attributes(&selector, "value");
        fields.extend(names.into_iter().zip(values));
    }
    let texts = page.texts(&format!("{form} textarea"));
    fields.extend(
        page.attributes(&format!("{form} textarea"), "name")
            .into_iter()
            .zip(texts),
    );
    fields
}

/// Sends a page's form as it stands, with `changed` fields in place of what it held.
pub async fn post_form(browser: &Browser, page: &Reply, action: &str, changed: &[(&str, &str)]) -> Reply {
    let mut fields = fields_of(page, action);
    fields.retain(|(name, _)| !changed.iter().any(|(own, _)| own == name));
    let mut all: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    all.extend(changed);
    browser.post(action, &all).await
}
