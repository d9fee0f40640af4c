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

    /// The same, larger on every side.
    pub fn grown(self, by: f64) -> Frame {
        Frame { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The room that a text takes up, by its class.
    pub fn of_text(at: Point, words: &str, class: &str) -> Frame {
        let has = |name: &str| class.split(' ').any(|c| c == name);
        let size = if has("f-axis") { text::AXIS } else { text::TEXT };
        let strong = has("f-strong") || has("f-own-text") || has("f-warn-text") || has("f-on");
        let width = text::width(words, size, strong);
        let left = match () {
            () if has("f-end") => at.0 - width,
            () if has("f-mid") => at.0 - width / 2.0,
            () => at.0,
        };
        Frame { left, top: at.1 - size * 0.8, right: left + width, bottom: at.1 + size * 0.22 }
    }
}

impl Shape {
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
