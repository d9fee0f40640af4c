//! What a mark says to whoever points at it: where it stands, and its words or its number.

use crate::figure::Axis;
use crate::locale::{Arg, Phrase, Show, Unit};

/// A number as an axis counts it.
pub(super) fn number(axis: &Axis, value: f64, show: &Show<'_>) -> String {
    show.arg(&Arg::Of(value, unit(axis)))
}

/// A place on an axis: a number, of what the axis names or in its unit, or the name of a row.
pub(super) fn place(axis: &Axis, at: f64, show: &Show<'_>) -> String {
    match axis {
        Axis::Numeric { name: Some(name), .. } => format!("{}: {}", name.show(show), show.plain(at)),
        Axis::Numeric { .. } => number(axis, at, show),
        Axis::Rows(rows) => rows.get(at as usize).map(|row| row.label.show(show)).unwrap_or_default(),
    }
}

/// A bar, from one value to another.
pub(super) fn bar(
    (names, row): (&Axis, usize),
    (values, from, to): (&Axis, f64, f64),
    label: Option<&Phrase>,
    show: &Show<'_>,
) -> String {
    let says = label.map_or_else(|| number(values, to - from, show), |label| label.show(show));
    format!("{}\n{says}", place(names, row as f64, show))
}

/// An estimate with its interval.
pub(super) fn interval(
    (names, row): (&Axis, usize),
    (values, [low, value, high]): (&Axis, [f64; 3]),
    show: &Show<'_>,
) -> String {
    let range = show.arg(&Arg::Range(low, high, unit(values)));
    format!("{}\n{}\n{range}", place(names, row as f64, show), number(values, value, show))
}

fn unit(axis: &Axis) -> Unit {
    match axis {
        Axis::Numeric { unit, .. } => *unit,
        Axis::Rows(_) => Unit::Number,
    }
}
