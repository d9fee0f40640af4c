//! What a drawing is made of: shapes with a class and numbers, and nothing else.
//!
//! A shape has no colour, no font and no script; [`super::svg()`] writes it down. All numbers are finite pixels in steps
//! of a tenth.

use super::text;
use std::borrow::Cow;

/// A point in pixels, from the left upper corner.
pub type Point = (f64, f64);

/// A figure at one width: what stands in the `<svg>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Drawing {
    /// The width it was drawn for, in pixels.
    pub width: u32,
    /// The height that came out of it.
    pub height: u32,
    /// The shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// One node of a drawing.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// The classes of `style/figure.css`, divided by spaces.
    pub class: Cow<'static, str>,
    /// The words that a pointer or a key may call up: the name and value of a data mark.
    pub tip: Option<String>,
    /// The geometry.
    pub form: Form,
}

/// The geometry of a shape.
#[derive(Clone, Debug, PartialEq)]
pub enum Form {
    /// `<line>`.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
    },
    /// `<polyline>`.
    Polyline(Vec<Point>),
    /// `<polygon>`.
    Polygon(Vec<Point>),
    /// `<rect>`.
    Rect {
        /// The left upper corner.
        at: Point,
        /// Never negative.
        width: f64,
        /// Never negative.
        height: f64,
    },
    /// `<circle>`.
    Circle {
        /// The centre.
        at: Point,
        /// The radius.
        r: f64,
    },
    /// `<text>`; the class tells whether `at` is its start, `f-mid` or `f-end`.
    Text {
        /// The point on the baseline.
        at: Point,
        /// The words.
        text: String,
    },
}

/// A rectangle by its edges.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The least x.
    pub left: f64,
    /// The least y.
    pub top: f64,
    /// The greatest x.
    pub right: f64,
    /// The greatest y.
    pub bottom: f64,
}

impl Frame {
    /// Whether two rectangles have an area in common.
    pub fn meets(&self, other: &Frame) -> bool {
        self.left < other.right && other.left < self.right && self.top < other.bottom && other.top < self.bottom
    }

    /// Whether it lies in another one.
    pub fn within(&self, other: &Frame) -> bool {
        self.left >= other.left && self.right <= other.right && self.top >= other.top && self.bottom <= other.bottom
    }

    /// The frame, larger on every side.
    pub fn grown(self, by: f64) -> Frame {
        Frame { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The frame, larger by one length to the sides and by another above and below.
    fn apart(self, (x, y): (f64, f64)) -> Frame {
        Frame { left: self.left - x, top: self.top - y, right: self.right + x, bottom: self.bottom + y }
    }

    /// The frame with its axes exchanged.
    fn turned(&self) -> Frame {
        Frame { left: self.top, top: self.left, right: self.bottom, bottom: self.right }
    }

    /// The room that the letters of a text take up, by its class.
    pub fn of_text(at: Point, words: &str, class: &str) -> Frame {
        let has = |name: &str| class.split(' ').any(|c| c == name);
        let size = text::size(class);
        let width = text::width(words, size, text::is_strong(class));
        let left = match () {
            () if has("f-end") => at.0 - width,
            () if has("f-mid") => at.0 - width / 2.0,
            () => at.0,
        };
        Frame { left, top: at.1 - size * 0.8, right: left + width, bottom: at.1 + size * 0.22 }
    }
}

/// How far a thin line keeps from the words beside it, and above or below them.
const CLEAR: (f64, f64) = (4.0, 2.0);
/// What is left of a line between two texts is not drawn when it is shorter than this.
const CRUMB: f64 = 3.0;

/// The shapes with every thin line cut where words stand: a grid, a lead or a rule never runs through a text.
pub(super) fn cleared(shapes: Vec<Shape>) -> Vec<Shape> {
    let words: Vec<Frame> =
        shapes.iter().filter(|s| matches!(s.form, Form::Text { .. })).map(|s| s.frame().apart(CLEAR)).collect();
    let cut = |shape: Shape| match shape.form {
        Form::Line { from, to } if shape.is_thin() => pieces(from, to, &words)
            .into_iter()
            .map(|(from, to)| Shape { form: Form::Line { from, to }, ..shape.clone() })
            .collect(),
        _ => vec![shape],
    };
    shapes.into_iter().flat_map(cut).collect()
}

/// What is left of a line that runs along an axis when it stops at these frames; any other line stays whole.
fn pieces(from: Point, to: Point, frames: &[Frame]) -> Vec<(Point, Point)> {
    let turned = |(x, y): Point| (y, x);
    let (upright, level) = ((from.0 - to.0).abs() <= 0.0, (from.1 - to.1).abs() <= 0.0);
    if level && !upright {
        let frames: Vec<Frame> = frames.iter().map(Frame::turned).collect();
        let pieces = pieces(turned(from), turned(to), &frames);
        return pieces.into_iter().map(|(a, b)| (turned(a), turned(b))).collect();
    }
    let (top, bottom) = (from.1.min(to.1), from.1.max(to.1));
    let meets = |f: &&Frame| f.left < from.0 && from.0 < f.right && f.top < bottom && top < f.bottom;
    let met: Vec<&Frame> = frames.iter().filter(meets).collect();
    if !upright || met.is_empty() {
        return vec![(from, to)];
    }
    let mut left = vec![(top, bottom)];
    for frame in met {
        let cut = |(a, b): (f64, f64)| [(a, b.min(tenth(frame.top))), (a.max(tenth(frame.bottom)), b)];
        left = left.into_iter().flat_map(cut).filter(|(a, b)| b - a >= CRUMB).collect();
    }
    left.into_iter().map(|(a, b)| ((from.0, a), (from.0, b))).collect()
}

/// A length in steps of a tenth of a pixel, as all are.
fn tenth(x: f64) -> f64 {
    (x * 10.0).round() / 10.0
}

impl Shape {
    /// Whether it is a thin line that leads the eye and is none of the data: it gives way to words.
    fn is_thin(&self) -> bool {
        self.class.split(' ').any(|class| matches!(class, "f-grid" | "f-base" | "f-lead" | "f-ref"))
    }

    /// The room it takes up; a text by the estimate of [`text::width`].
    pub fn frame(&self) -> Frame {
        let hull = |points: &[Point]| {
            let none =
                Frame { left: f64::INFINITY, top: f64::INFINITY, right: f64::NEG_INFINITY, bottom: f64::NEG_INFINITY };
            points.iter().fold(none, |f, p| Frame {
                left: f.left.min(p.0),
                top: f.top.min(p.1),
                right: f.right.max(p.0),
                bottom: f.bottom.max(p.1),
            })
        };
        match &self.form {
            Form::Line { from, to } => hull(&[*from, *to]),
            Form::Polyline(points) | Form::Polygon(points) => hull(points),
            Form::Rect { at, width, height } => {
                Frame { left: at.0, top: at.1, right: at.0 + width, bottom: at.1 + height }
            }
            Form::Circle { at, r } => Frame { left: at.0, top: at.1, right: at.0, bottom: at.1 }.grown(*r),
            Form::Text { at, text } => Frame::of_text(*at, text, &self.class),
        }
    }
}
