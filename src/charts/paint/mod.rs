//! What pictures are painted with, whatever they show: a canvas with its font and colours, the sheet that every picture
//! stands on, rows, panels of lines, heads and legends. Nothing here knows a kind of picture; kinds know this.

pub(crate) mod canvas;
pub(crate) mod font;
mod geometry;
pub(crate) mod heads;
pub(crate) mod legend;
pub(crate) mod palette;
pub(crate) mod panel;
pub(crate) mod rows;
pub(crate) mod scale;
pub(crate) mod sheet;
pub(crate) mod size;
