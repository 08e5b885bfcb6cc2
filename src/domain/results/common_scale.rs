//! On what a value of several criteria is given.

use super::CriterionResult;

/// The scale that all criteria share, whether or not they have answers: what a value is given on does not depend on
/// who answered.
pub(super) fn common_scale<'a>(criteria: impl IntoIterator<Item = &'a CriterionResult>) -> Option<(i32, i32)> {
    let mut scales = criteria
        .into_iter()
        .map(|criterion| (criterion.scale_min, criterion.scale_max));
    let first = scales.next()?;
    scales.all(|scale| scale == first).then_some(first)
}
