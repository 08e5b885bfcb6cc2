//! A picture, and the same in words and figures: for those who do not see it.

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chart {
    /// A whole `<svg>` element with role, title and description; no scripts, no styles, ids of its own.
    pub svg: String,
    /// How high the title and the round's name stand in it, in its pixels.
    pub head: u32,
    pub title: String,
    /// Two to five sentences that tell what the picture shows.
    pub description: String,
    pub table: Table,
}

/// The figures of a picture. The first cell of each row names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    pub caption: String,
    pub columns: Vec<String>,
    /// Each as long as `columns`.
    pub rows: Vec<Vec<String>>,
}
