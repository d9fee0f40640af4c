//! A chart as data: axes with units, marks, a finding in one sentence, and the table behind it.
//!
//! A figure knows no pixel, no colour and no language: `charts` turns it into shapes, `ui` the shapes into SVG nodes
//! whose classes take their colours from `style/tokens.css`.

use crate::locale::{Arg, Phrase, Show, Unit};

/// A chart that can be drawn at any width, read as a sentence, and opened as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    /// Stable name: class, file name of an export, golden test.
    pub id: &'static str,
    /// The finding in one sentence: the heading, and what a screen reader hears.
    pub finding: Phrase,
    /// What is drawn, in which unit, what the shading means: the line under the heading.
    pub about: Phrase,
    /// The horizontal axis.
    pub x: Axis,
    /// The vertical axis.
    pub y: Axis,
    /// What is drawn, first to last.
    pub marks: Vec<Mark>,
    /// The same numbers as a table.
    pub table: Table,
}

impl Figure {
    /// The finding as a heading, which has no full stop.
    pub fn heading(&self, show: &Show<'_>) -> String {
        self.finding.show(show).trim_end_matches(['.', '。']).to_string()
    }
}

/// One axis of a figure.
#[derive(Clone, Debug, PartialEq)]
pub enum Axis {
    /// A number line.
    Numeric {
        /// The unit of its labels.
        unit: Unit,
        /// The least value that must be seen.
        low: f64,
        /// The greatest value that must be seen.
        high: f64,
        /// What is counted: "months since first order".
        name: Option<Phrase>,
        /// Where labels must stand; empty: round numbers are chosen.
        ticks: Vec<f64>,
    },
    /// Named rows (on `y`, top to bottom) or columns (on `x`, left to right); row `i` lies at `i as f64`.
    Rows(Vec<Row>),
}

/// A named row or column.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// Its label.
    pub label: Phrase,
    /// Whether it is the reader's own, or the sum of the others.
    pub strong: bool,
}

/// Whose a mark is; decides its class, and with it its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// The reader's own series or bar: the accent.
    Own,
    /// Another series: grey.
    Other,
    /// The one that needs attention.
    Warn,
    /// A reference, such as a cost: ink.
    Reference,
    /// The reader's target.
    Target,
    /// Neither good nor bad.
    Neutral,
    /// The wash of a neutral part that does not count.
    NeutralWash,
    /// A band's colour, 1 (low) to 4 (high).
    Band(u8),
    /// The same band when it is not the current one.
    BandWash(u8),
}

/// Something drawn, in the coordinates of the axes.
#[derive(Clone, Debug, PartialEq)]
pub enum Mark {
    /// A line through points, named at its end.
    Line {
        /// The points, by rising x.
        points: Vec<(f64, f64)>,
        /// Whose it is.
        role: Role,
        /// The name at its end, and the value there.
        label: Option<Phrase>,
    },
    /// The shaded region between two lines of equal length and equal x.
    Area {
        /// The lower line.
        lower: Vec<(f64, f64)>,
        /// The upper line.
        upper: Vec<(f64, f64)>,
        /// Whose uncertainty it is.
        role: Role,
    },
    /// A bar in a row (or column), from one value to another.
    Bar {
        /// The row it lies in.
        row: usize,
        /// Where it begins.
        from: f64,
        /// Where it ends.
        to: f64,
        /// Whose it is.
        role: Role,
        /// The words beside its end.
        label: Option<Phrase>,
        /// The words inside it, dropped when they do not fit.
        inside: Option<Phrase>,
    },
    /// A thin line that leads from the end of one row's bar to the next row's. Between two number lines it leads from
    /// the horizontal axis at this value up to the dot there.
    Lead {
        /// The row above.
        row: usize,
        /// The value at which it runs.
        at: f64,
    },
    /// An estimate with its interval: a dot on a bar with ends, in a row. Between two number lines it lies on the
    /// horizontal axis, whatever its row; above a strip it is the answer's.
    Interval {
        /// The row it lies in.
        row: usize,
        /// The lower bound.
        low: f64,
        /// The estimate.
        value: f64,
        /// The upper bound.
        high: f64,
        /// Whose it is.
        role: Role,
        /// The words beside it.
        label: Option<Phrase>,
    },
    /// A dot at a point. The reader's own dot on a reference rule (break-even) leads down to the horizontal axis, and
    /// its words stand there.
    Dot {
        /// Where.
        at: (f64, f64),
        /// Whose it is.
        role: Role,
        /// The words beside it.
        label: Option<Phrase>,
    },
    /// A line across the whole figure at a value of one axis: a cost, a target, the edge of a band.
    Rule {
        /// The axis on which `at` is measured.
        axis: Along,
        /// The value.
        at: f64,
        /// `Reference` is drawn whole, everything else dashed.
        role: Role,
        /// The words on it.
        label: Option<Phrase>,
    },
    /// A bracket under some columns, with the words for all of them: "Detractors 10".
    Group {
        /// The first column.
        from: usize,
        /// The last column.
        to: usize,
        /// Whose it is.
        role: Role,
        /// Its words; the number is kept when the rest does not fit.
        label: Phrase,
    },
    /// A strip of bands under a number line: the current one solid, the others washed.
    Strip(Vec<Stretch>),
}

/// An axis by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Along {
    /// A vertical line at a horizontal value.
    X,
    /// A horizontal line at a vertical value.
    Y,
}

/// One band of a [`Mark::Strip`].
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch {
    /// Where it begins; cut at the axis.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// 1 (low) to 4 (high).
    pub step: u8,
    /// Its name, dropped when it does not fit.
    pub name: Phrase,
    /// Whether the value lies in it.
    pub current: bool,
}

/// The numbers of a figure as rows and columns.
#[derive(Clone, Debug, PartialEq, Default)]
pub struct Table {
    /// The column heads.
    pub head: Vec<Phrase>,
    /// The rows; the first cell is the row's name.
    pub rows: Vec<Vec<Arg>>,
}
