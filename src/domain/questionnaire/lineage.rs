//! What holds between the versions of an instrument that stand side by side.

use super::files::STRUCTURE;
use super::{Fault, Files, Instrument, Wrong};

/// Checks one version's predecessor and replaced criteria against the other versions.
pub fn check(files: &Files, instrument: &Instrument, others: &[&Instrument]) -> Vec<Fault> {
    let Some(found) = &instrument.predecessor else {
        return Vec::new();
    };
    let fault = |line, id: Option<&str>, key: &str, wrong| Fault {
        file: STRUCTURE.to_owned(),
        line,
        id: id.map(str::to_owned),
        key: Some(key.to_owned()),
        wrong,
    };
    let before = others
        .iter()
        .find(|other| other.id == instrument.id && other.version == *found);
    let Some(before) = before else {
        let line = line_with(files, |line| line.trim_start().starts_with("predecessor"));
        let wrong = Wrong::PredecessorUnknown { found: found.clone() };
        return vec![fault(line, None, "predecessor", wrong)];
    };
    let mut faults = Vec::new();
    for criterion in instrument.criteria() {
        let unknown = criterion.replaces.iter().filter(|id| before.criterion(id).is_none());
        for id in unknown {
            let line = line_with(files, |line| line.contains(&format!("\"{id}\"")));
            let wrong = Wrong::ReplacesUnknown {
                found: id.to_string(),
                predecessor: found.clone(),
            };
            faults.push(fault(line, Some(criterion.id.as_str()), "replaces", wrong));
        }
    }
    faults
}

fn line_with(files: &Files, is_it: impl Fn(&str) -> bool) -> usize {
    files.instrument.lines().position(is_it).map_or(1, |index| index + 1)
}
