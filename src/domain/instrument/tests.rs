use super::*;

#[test]
fn ids_have_one_form() {
    let cases = [
        ("tunnettuus", true),
        ("yhteiset-rakenteet-2", true),
        ("", false),
        ("Tunnettuus", false),
        ("ääni", false),
        ("2-teema", false),
        ("a--b", false),
        ("a-", false),
        ("a_b", false),
        ("a.b", false),
    ];
    for (text, fits) in cases {
        assert_eq!(ThemeId::parse(text).is_some(), fits, "{text}");
        assert_eq!(
            CriterionId::parse(&format!("teema.{text}")).is_some(),
            fits,
            "teema.{text}"
        );
    }
    assert_eq!(CriterionId::parse("tunnettuus"), None);
}

#[test]
fn a_scale_knows_its_levels() {
    let scale = Scale {
        min: 1,
        max: 4,
        anchors: vec![1, 4],
    };
    assert_eq!(scale.levels().collect::<Vec<_>>(), [1, 2, 3, 4]);
    assert_eq!(scale.width(), 3);
    assert!(scale.contains(4) && !scale.contains(0) && !scale.contains(5));
}

#[test]
fn criteria_come_in_the_order_they_are_asked_and_know_their_theme() {
    let scale = Scale {
        min: 1,
        max: 5,
        anchors: vec![1, 3, 5],
    };
    let instrument = sample(
        scale,
        &[("viestinta", &["kanavat", "tieto"]), ("avustukset", &["ehdot"])],
    );
    let ids: Vec<&str> = instrument.criteria().map(|criterion| criterion.id.as_str()).collect();
    assert_eq!(ids, ["viestinta.kanavat", "viestinta.tieto", "avustukset.ehdot"]);
    let asked = CriterionId("avustukset.ehdot".into());
    assert_eq!(
        instrument.theme_of(&asked).map(|theme| theme.id.as_str()),
        Some("avustukset")
    );
    assert_eq!(instrument.criterion(&CriterionId("avustukset.muu".into())), None);
}
