//! The canvas that plotters draws on: it collects shapes instead of pixels.
//!
//! plotters counts whole pixels, so its canvas is ten times as large as the drawing: one of its pixels is a tenth of
//! ours. It hands a style down as a colour, so a colour here is the number of an [`Ink`] (class and tip); it is never
//! seen. This file knows no figure.

use super::shape::{Drawing, Form, Frame, Point, Shape, cleared};
use super::text;
use plotters::element::{Circle, Drawable, PathElement, PointCollection, Rectangle, Text};
use plotters::prelude::{DrawingArea, IntoDrawingArea, RGBColor, ShapeStyle, TextStyle};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle};
use plotters::{coord::CoordTranslate, coord::Shift};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};
use std::borrow::Cow;
use std::cell::RefCell;
use std::convert::Infallible;
use std::rc::Rc;

/// Pixels of plotters in a pixel of the drawing.
pub(super) const FINE: f64 = 10.0;

/// A length in pixels of plotters. What lies absurdly far outside is cut, what is not a number becomes 0.
pub(super) fn fine(pixels: f64) -> i32 {
    (pixels * FINE).round().clamp(-1e7, 1e7) as i32
}

fn coarse(at: BackendCoord) -> Point {
    (f64::from(at.0) / FINE, f64::from(at.1) / FINE)
}

/// What travels through plotters as a colour.
#[derive(Clone, Debug, Default)]
struct Ink {
    class: Cow<'static, str>,
    tip: Option<String>,
}

#[derive(Default)]
struct Collected {
    inks: Vec<Ink>,
    shapes: Vec<Shape>,
}

/// A `DrawingBackend` of shapes.
pub(super) struct Backend {
    size: (u32, u32),
    collected: Rc<RefCell<Collected>>,
}

type Outcome = Result<(), DrawingErrorKind<Infallible>>;

impl Backend {
    fn push(&mut self, color: BackendColor, anchor: Option<HPos>, form: Form) {
        let (r, g, b) = color.rgb;
        let mut collected = self.collected.borrow_mut();
        let at = (usize::from(r) << 16) | (usize::from(g) << 8) | usize::from(b);
        let Some(Ink { class, tip }) = collected.inks.get(at).cloned() else { return };
        let class = match anchor {
            Some(HPos::Center) => Cow::Owned(format!("{class} f-mid")),
            Some(HPos::Right) => Cow::Owned(format!("{class} f-end")),
            _ => class,
        };
        collected.shapes.push(Shape { class, tip, form });
    }
}

impl DrawingBackend for Backend {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Outcome {
        Ok(())
    }

    fn present(&mut self) -> Outcome {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Outcome {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Outcome {
        self.push(style.color(), None, Form::Line { from: coarse(from), to: coarse(to) });
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S, _: bool) -> Outcome {
        let size = coarse((to.0 - from.0, to.1 - from.1));
        let form = Form::Rect { at: coarse(from), width: size.0.max(0.0), height: size.1.max(0.0) };
        self.push(style.color(), None, form);
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, path: I, style: &S) -> Outcome {
        let points: Vec<Point> = path.into_iter().map(coarse).collect();
        match points[..] {
            [] | [_] => {}
            [from, to] => self.push(style.color(), None, Form::Line { from, to }),
            _ => self.push(style.color(), None, Form::Polyline(points)),
        }
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, at: BackendCoord, r: u32, style: &S, _: bool) -> Outcome {
        self.push(style.color(), None, Form::Circle { at: coarse(at), r: f64::from(r) / FINE });
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, vert: I, style: &S) -> Outcome {
        let points: Vec<Point> = vert.into_iter().map(coarse).collect();
        if points.len() > 2 {
            self.push(style.color(), None, Form::Polygon(points));
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, at: BackendCoord) -> Outcome {
        let form = Form::Text { at: coarse(at), text: text.to_string() };
        self.push(style.color(), Some(style.anchor().h_pos), form);
        Ok(())
    }

    // plotters would count bytes on the host, and put a span into the page in a browser.
    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let strong = matches!(style.style(), FontStyle::Bold);
        Ok((text::width(text, style.size() * FINE, strong) as u32, (style.size() * FINE) as u32))
    }
}

/// Where a text is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Mid,
    End,
}

/// A sheet of paper: pixels of the drawing in, shapes out.
pub(super) struct Sheet {
    /// The whole canvas, in pixels of plotters.
    pub(super) root: DrawingArea<Backend, Shift>,
    collected: Rc<RefCell<Collected>>,
    size: (u32, u32),
}

impl Sheet {
    pub(super) fn new(width: u32, height: u32) -> Sheet {
        let collected = Rc::new(RefCell::new(Collected::default()));
        let size = (width * FINE as u32, height * FINE as u32);
        let root = Backend { size, collected: Rc::clone(&collected) }.into_drawing_area();
        Sheet { root, collected, size: (width, height) }
    }

    /// The colour that stands for a class inside plotters.
    pub(super) fn ink(&self, class: impl Into<Cow<'static, str>>) -> ShapeStyle {
        self.tipped(class, None)
    }

    /// The colour of a class for a mark that has something to say.
    pub(super) fn tipped(&self, class: impl Into<Cow<'static, str>>, tip: Option<String>) -> ShapeStyle {
        self.color(class.into(), tip).filled()
    }

    fn color(&self, class: Cow<'static, str>, tip: Option<String>) -> RGBColor {
        let inks = &mut self.collected.borrow_mut().inks;
        let [_, r, g, b] = (inks.len() as u32).to_be_bytes();
        inks.push(Ink { class, tip });
        RGBColor(r, g, b)
    }

    /// Draws an element of plotters in an area of this sheet. The canvas takes everything, so nothing can fail.
    pub(super) fn put<'a, C, E>(area: &DrawingArea<Backend, C>, element: &'a E)
    where
        C: CoordTranslate,
        &'a E: PointCollection<'a, C::From>,
        E: Drawable<Backend>,
    {
        let _ = area.draw(element);
    }

    pub(super) fn line(&self, from: Point, to: Point, class: impl Into<Cow<'static, str>>) {
        let path = PathElement::new([(fine(from.0), fine(from.1)), (fine(to.0), fine(to.1))], self.ink(class));
        Sheet::put(&self.root, &path);
    }

    pub(super) fn rect(&self, frame: Frame, class: impl Into<Cow<'static, str>>, tip: Option<String>) {
        let corners = [(fine(frame.left), fine(frame.top)), (fine(frame.right), fine(frame.bottom))];
        Sheet::put(&self.root, &Rectangle::new(corners, self.tipped(class, tip)));
    }

    pub(super) fn circle(&self, at: Point, r: f64, class: impl Into<Cow<'static, str>>, tip: Option<String>) {
        Sheet::put(&self.root, &Circle::new((fine(at.0), fine(at.1)), fine(r), self.tipped(class, tip)));
    }

    pub(super) fn text(&self, at: Point, anchor: Anchor, words: &str, class: impl Into<Cow<'static, str>>) {
        let side = match anchor {
            Anchor::Start => HPos::Left,
            Anchor::Mid => HPos::Center,
            Anchor::End => HPos::Right,
        };
        let color = self.color(class.into(), None);
        let style = TextStyle::from(FontDesc::new(FontFamily::SansSerif, text::TEXT, FontStyle::Normal))
            .color(&color)
            .pos(Pos::new(side, VPos::Bottom));
        Sheet::put(&self.root, &Text::new(words, (fine(at.0), fine(at.1)), style));
    }

    /// What has been drawn, with the thin lines cut where words stand.
    pub(super) fn finish(self) -> Drawing {
        let (width, height) = self.size;
        let shapes = std::mem::take(&mut self.collected.borrow_mut().shapes);
        Drawing { width, height, shapes: cleared(shapes) }
    }
}
