use crate::domain::results::ResultRow;
use crate::reports::rows;

rows::row! {
    /// The figures of one criterion, asked state and group.
    pub struct RowFigures {
        pub theme: String,
        pub criterion: String,
        /// `current` or `target`.
        #[schema(example = "current")]
        pub asked: &'static str,
        /// `all`, an actor group, or `merged`.
        #[schema(example = "all")]
        pub group: &'static str,
        /// Too few answers: every figure is null.
        pub suppressed: bool,
        /// Answers that are a level.
        pub n: Option<usize>,
        pub cannot_say: Option<usize>,
        pub not_applicable: Option<usize>,
        pub mean: Option<f64>,
        /// Of the sample (n − 1).
        pub sd: Option<f64>,
        pub min: Option<i32>,
        pub q1: Option<f64>,
        pub median: Option<f64>,
        pub q3: Option<f64>,
        pub max: Option<i32>,
        /// Answers at the scale's lowest level, whatever its number; `count_2` at the next, and so on.
        pub count_1: Option<usize>,
        pub count_2: Option<usize>,
        pub count_3: Option<usize>,
        pub count_4: Option<usize>,
        pub count_5: Option<usize>,
        pub count_6: Option<usize>,
        pub count_7: Option<usize>,
        pub count_8: Option<usize>,
        pub count_9: Option<usize>,
        pub count_10: Option<usize>,
        /// From 0 (half at each end) to 1 (all agree).
        pub agreement: Option<f64>,
        /// Participants who gave both states; on target rows.
        pub pairs: Option<usize>,
        /// `target − current`; on target rows.
        pub gap: Option<f64>,
        /// The level agreed on together; where the group is `all`.
        pub joint: Option<i32>,
    }
}

impl RowFigures {
    pub(super) fn of(row: ResultRow) -> RowFigures {
        let [
            count_1,
            count_2,
            count_3,
            count_4,
            count_5,
            count_6,
            count_7,
            count_8,
            count_9,
            count_10,
        ] = row.counts;
        RowFigures {
            theme: row.theme.to_string(),
            criterion: row.criterion.to_string(),
            asked: row.asked.code(),
            group: row.group.code(),
            suppressed: row.suppressed,
            n: row.n,
            cannot_say: row.cannot_say,
            not_applicable: row.not_applicable,
            mean: row.mean,
            sd: row.sd,
            min: row.min,
            q1: row.q1,
            median: row.median,
            q3: row.q3,
            max: row.max,
            count_1,
            count_2,
            count_3,
            count_4,
            count_5,
            count_6,
            count_7,
            count_8,
            count_9,
            count_10,
            agreement: row.agreement,
            pairs: row.pairs,
            gap: row.gap,
            joint: row.joint,
        }
    }
}
