//! From a [`Figure`] to shapes with classes, drawn for the width that was measured and never scaled.
//!
//! plotters maps values to places and draws grids, series and marks on a canvas of our own (`backend`), which collects
//! shapes instead of pixels. Which kind is drawn follows from the axes: a strip of bands, rows, columns, or lines between
//! two number lines. This room must not know a metric, a colour or the web: `style/figure.css` colours the classes,
//! `svg` writes them down.

mod backend;
mod columns;
mod label;
mod lines;
mod order;
mod paint;
mod poster;
mod rows;
mod scale;
pub mod shape;
mod strip;
mod svg;
pub mod text;
mod tip;

pub use poster::poster;
pub use shape::{Drawing, Form, Frame, Shape};
pub use svg::{escape, standalone, svg};

use crate::figure::{Axis, Figure, Mark};
use crate::locale::Show;

/// The narrowest and the widest drawing, in pixels.
const WIDTHS: (u32, u32) = (160, 4000);

/// Draws a figure for a width in pixels. A figure without a finite value gives a drawing without shapes.
pub fn draw(figure: &Figure, width: u32, show: &Show<'_>) -> Drawing {
    let width = width.clamp(WIDTHS.0, WIDTHS.1);
    if !figure.marks.iter().any(is_visible) {
        return Drawing { width, height: 1, shapes: Vec::new() };
    }
    if let Some(bands) = strip::bands(figure) {
        return strip::draw(figure, bands, width, show);
    }
    match (&figure.x, &figure.y) {
        (_, Axis::Rows(rows)) => rows::draw(figure, rows, width, show),
        (Axis::Rows(columns), _) => columns::draw(figure, columns, width, show),
        _ => lines::draw(figure, width, show),
    }
}

/// The band scale of a figure in 200 × 14 pixels, for the answer that sticks to the top of a phone.
pub fn pin(figure: &Figure) -> Drawing {
    strip::pin(figure)
}

/// Whether a mark has anything that can be drawn.
fn is_visible(mark: &Mark) -> bool {
    match mark {
        Mark::Line { points, .. } => points.iter().any(|p| paint::finite(*p)),
        Mark::Area { lower, upper, .. } => lower.iter().zip(upper).any(|(l, u)| paint::finite(*l) && paint::finite(*u)),
        Mark::Bar { from, to, .. } => from.is_finite() && to.is_finite(),
        Mark::Interval { low, value, high, .. } => low.is_finite() && value.is_finite() && high.is_finite(),
        Mark::Dot { at, .. } => paint::finite(*at),
        Mark::Strip(bands) => !bands.is_empty(),
        Mark::Lead { .. } | Mark::Rule { .. } | Mark::Group { .. } => false,
    }
}
