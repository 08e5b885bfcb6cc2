//! A small questionnaire without faults that uses every key of the format.

use perhekeskusarviointi::domain::PerLanguage;
use perhekeskusarviointi::domain::questionnaire::Files;

pub(crate) const INSTRUMENT: &str = r#"id = "malli"
version = "1.1"
status = "draft"
wording = "project"
source = "Written for the tests."
licence = "CC-BY-4.0"
languages = ["fi", "sv", "en"]
subjects = ["region", "meeting_place"]
modes = ["self", "peer"]
asks = ["current", "target"]
minutes_alone = 5
minutes_joint = 20
predecessor = "1.0"

[scale]
min = 1
max = 3
anchors = [1, 3]

[[themes]]
id = "viestinta"

[[themes.criteria]]
id = "viestinta.kanavat"

[[themes.criteria]]
id = "viestinta.tieto"
weight = 2.5
tags = ["thl-linjaus-2018:5"]
scale = { min = 1, max = 2, anchors = [2] }
cannot_say = false
not_applicable = false
replaces = ["viestinta.tiedotus"]

[[themes]]
id = "avustukset"

[[themes.criteria]]
id = "avustukset.ehdot"
"#;

pub(crate) const TEXTS: &str = r#"title = "Malli"
summary = "Yhteenveto."
introduction = "Johdanto."
source_note = "Lähde."

[scale]
1 = "ei"
2 = "osin"
3 = "on"

[themes.viestinta]
title = "Viestintä"
description = "Miten tieto kulkee."

[themes.avustukset]
title = "Avustukset"
description = "Miten tuetaan."

[criteria."viestinta.kanavat"]
title = "Sovitut kanavat"
statement = "Viestinnän kanavista on sovittu yhdessä."
guidance = "Katsokaa esimerkiksi sopimusta."
[criteria."viestinta.kanavat".anchors]
1 = "Kanavia ei ole."
3 = "Kanavat ovat käytössä."

[criteria."viestinta.tieto"]
title = "Ajantasainen tieto"
statement = "Perheet löytävät ajantasaisen tiedon."
[criteria."viestinta.tieto".anchors]
2 = "Tieto löytyy."
[criteria."viestinta.tieto".scale]
1 = "puuttuu"
2 = "löytyy"

[criteria."avustukset.ehdot"]
title = "Selkeät ehdot"
statement = "Avustusten ehdot ovat selkeät."
[criteria."avustukset.ehdot".anchors]
1 = "Ehtoja ei tunneta."
3 = "Ehdot tunnetaan."
"#;

/// The sample as its four files; the three languages say the same.
pub(crate) fn files() -> Files {
    Files {
        instrument: INSTRUMENT.into(),
        texts: PerLanguage::from_fn(|_| TEXTS.into()),
    }
}

/// The line, counted from 1, on which this text first stands.
pub(crate) fn line_of(text: &str, part: &str) -> usize {
    let offset = text.find(part).unwrap_or_else(|| panic!("no {part:?} in the text"));
    text[..offset].matches('\n').count() + 1
}
