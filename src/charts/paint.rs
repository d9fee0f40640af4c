//! What the kinds of figure have in common: the class of a role, the coordinate system, an interval with its dot.
//!
//! Classes are names of `style/figure.css`; no colour is known here.

use super::backend::{Backend, FINE, Sheet, fine};
use super::label::Crowd;
use super::scale::Scale;
use super::shape::{Frame, Point};
use crate::figure::Role;
use plotters::coord::cartesian::{Cartesian2d, MeshLine};
use plotters::coord::ranged1d::BoldPoints;
use plotters::element::Polygon;
use plotters::prelude::{DrawingArea, LineSeries, ShapeStyle};

/// Below this width (34rem) names stand above their bars.
pub(super) const NARROW: f64 = 544.0;

/// The class of a line.
pub(super) fn stroke(role: Role) -> &'static str {
    match role {
        Role::Own => "f-own",
        Role::Other | Role::Neutral | Role::NeutralWash | Role::BandWash(_) => "f-line",
        Role::Warn => "f-line f-warn",
        Role::Reference => "f-ref",
        Role::Target => "f-ref f-dash",
        Role::Band(0 | 1) => "f-line f-s1",
        Role::Band(2) => "f-line f-s2",
        Role::Band(3) => "f-line f-s3",
        Role::Band(_) => "f-line f-s4",
    }
}

/// The class of a bar.
pub(super) fn fill(role: Role) -> &'static str {
    match role {
        Role::Own => "f-acc",
        Role::Other | Role::Neutral => "f-neutral",
        Role::NeutralWash => "f-neutral-w",
        Role::Warn | Role::Band(0 | 1) => "f-b1",
        Role::Reference => "f-ink",
        Role::Target => "f-ghost",
        Role::Band(2) => "f-b2",
        Role::Band(3) => "f-b3",
        Role::Band(_) => "f-b4",
        Role::BandWash(0 | 1) => "f-w1",
        Role::BandWash(2) => "f-w2",
        Role::BandWash(3) => "f-w3",
        Role::BandWash(_) => "f-w4",
    }
}

/// The least length at which a bar is seen, in pixels.
const SEEN: f64 = 1.5;

/// Both ends of a bar in pixels, told apart however short it is; `None` for one of no length. `way` is where its axis
/// rises, 1 or −1.
pub(super) fn bar(from: f64, to: f64, (a, b): (f64, f64), way: f64) -> Option<(f64, f64)> {
    let rises = to.partial_cmp(&from).filter(|order| order.is_ne())?.is_gt();
    let b = if (b - a).abs() < SEEN { a + if rises { way } else { -way } * SEEN } else { b };
    Some((a.min(b), a.max(b)))
}

/// Whether words on a bar of this role are set in the colour of the paper.
pub(super) fn is_solid(role: Role) -> bool {
    !matches!(role, Role::NeutralWash | Role::BandWash(_) | Role::Target)
}

/// The class of a shaded region.
pub(super) fn shade(role: Role) -> &'static str {
    match role {
        Role::Own => "f-band",
        Role::Warn => "f-w1",
        Role::Band(step) | Role::BandWash(step) => fill(Role::BandWash(step)),
        _ => "f-ghost",
    }
}

/// The class of words about a mark.
pub(super) fn words(role: Role) -> &'static str {
    match role {
        Role::Own => "f-text f-own-text f-halo",
        Role::Warn => "f-text f-warn-text f-halo",
        Role::Reference | Role::Target => "f-text f-strong f-halo",
        Role::Band(0 | 1) => "f-text f-strong f-b1 f-halo",
        Role::Band(2) => "f-text f-strong f-b2 f-halo",
        Role::Band(3) => "f-text f-strong f-b3 f-halo",
        Role::Band(_) => "f-text f-strong f-b4 f-halo",
        Role::Other | Role::Neutral | Role::NeutralWash | Role::BandWash(_) => "f-text f-halo",
    }
}

/// The class and radius of a dot.
pub(super) fn dot(role: Role) -> (&'static str, f64) {
    match role {
        Role::Own => ("f-dot", 6.0),
        Role::Reference => ("f-dot-ink", 5.0),
        Role::Warn | Role::Band(_) => (fill(role), 4.0),
        Role::Neutral => ("f-neutral", 3.0),
        Role::Other | Role::Target | Role::NeutralWash | Role::BandWash(_) => ("f-dot-quiet", 3.5),
    }
}

/// The class and radius of the dot that ends a line.
pub(super) fn end_dot(role: Role) -> (&'static str, f64) {
    match role {
        Role::Own => ("f-dot", 5.0),
        Role::Other | Role::Target | Role::NeutralWash | Role::BandWash(_) => ("f-neutral", 3.0),
        _ => dot(role),
    }
}

/// The classes of an interval: its bar, its ends, its dot.
pub(super) fn interval(role: Role) -> (&'static str, &'static str, &'static str) {
    match role {
        Role::Own => ("a-bar", "a-end", "f-dot"),
        Role::Reference => ("i-bar", "i-end", "i-dot"),
        _ => ("g-bar", "g-end", "f-dot-quiet"),
    }
}

/// What it costs to write over an interval: more than words that are nearer to another dot.
const ESTIMATE: f64 = 8.0;

/// The radius of the dot on an interval.
pub(super) const DOT: f64 = 6.0;

/// An interval in pixels, lying or standing.
pub(super) struct Whisker {
    pub(super) low: f64,
    pub(super) value: f64,
    pub(super) high: f64,
    /// Where it lies on the other axis.
    pub(super) across: f64,
    pub(super) standing: bool,
    /// Whether an end is cut off by the axis: it gets no cap there.
    pub(super) open: (bool, bool),
    pub(super) cap: f64,
    /// The radius of the dot; 0 for none.
    pub(super) r: f64,
}

impl Whisker {
    pub(super) fn lying(low: f64, value: f64, high: f64, across: f64) -> Whisker {
        Whisker { low, value, high, across, standing: false, open: (false, false), cap: 6.0, r: DOT }
    }

    fn at(&self, along: f64, across: f64) -> Point {
        if self.standing { (across, along) } else { (along, across) }
    }

    /// Takes the room of its line, its ends and its dot: words over them would hide an estimate.
    pub(super) fn keep_clear(&self, crowd: &mut Crowd) {
        let ends = [self.low, self.high].map(|at| [-self.cap, self.cap].map(|by| self.at(at, self.across + by)));
        for line in [&[self.at(self.low, self.across), self.at(self.high, self.across)], &ends[0], &ends[1]] {
            crowd.stroke(line, ESTIMATE);
        }
        crowd.dot(self.at(self.value, self.across), self.r + 1.0, ESTIMATE);
    }

    pub(super) fn draw(
        &self,
        sheet: &Sheet,
        (bar, end, dot): (&'static str, &'static str, &'static str),
        tip: Option<String>,
    ) {
        sheet.line(self.at(self.low, self.across), self.at(self.high, self.across), bar);
        for (at, open) in [(self.low, self.open.0), (self.high, self.open.1)] {
            if !open {
                sheet.line(self.at(at, self.across - self.cap), self.at(at, self.across + self.cap), end);
            }
        }
        if self.r > 0.0 {
            sheet.circle(self.at(self.value, self.across), self.r, dot, tip);
        }
    }
}

/// Two scales laid over a part of the sheet.
pub(super) struct Plot {
    area: DrawingArea<Backend, Cartesian2d<Scale, Scale>>,
    /// Where it lies.
    pub(super) frame: Frame,
}

impl Plot {
    /// `y` rises upwards, unless `down`.
    pub(super) fn new(sheet: &Sheet, frame: Frame, x: Scale, y: Scale, down: bool) -> Plot {
        let across = fine(frame.left)..fine(frame.right);
        let (top, bottom) = (fine(frame.top), fine(frame.bottom));
        let along = if down { top..bottom } else { bottom..top };
        Plot { area: sheet.root.apply_coord_spec(Cartesian2d::new(x, y, (across, along))), frame }
    }

    /// Where a pair of values lies, in pixels.
    pub(super) fn at(&self, point: Point) -> Point {
        let (x, y) = self.area.map_coordinate(&point);
        (f64::from(x) / FINE, f64::from(y) / FINE)
    }

    pub(super) fn x(&self, value: f64) -> f64 {
        self.at((value, 0.0)).0
    }

    pub(super) fn y(&self, value: f64) -> f64 {
        self.at((0.0, value)).1
    }

    pub(super) fn holds_x(&self, value: f64) -> bool {
        self.area.as_coord_spec().x_spec().holds(value)
    }

    pub(super) fn holds_y(&self, value: f64) -> bool {
        self.area.as_coord_spec().y_spec().holds(value)
    }

    /// The lines of the grid at the ticks of both scales; `zero` is the class of the one at 0.
    pub(super) fn mesh(&self, sheet: &Sheet, zero: &'static str) {
        let (grid, zero) = (sheet.ink("f-grid"), sheet.ink(zero));
        let _ = self.area.draw_mesh(
            |backend, line| {
                let value = match &line {
                    MeshLine::XMesh(_, _, value) | MeshLine::YMesh(_, _, value) => **value,
                };
                line.draw(backend, if value == 0.0 { &zero } else { &grid })
            },
            BoldPoints(64),
            BoldPoints(64),
        );
    }

    /// A line through points; it breaks where a value is missing.
    pub(super) fn series(&self, points: &[Point], ink: ShapeStyle) {
        for run in points.split(|p| !finite(*p)) {
            for path in LineSeries::<Backend, Point>::new(run.iter().copied(), ink) {
                Sheet::put(&self.area, &path);
            }
        }
    }

    /// The region between two lines; where either misses a value it is not drawn.
    pub(super) fn region(&self, lower: &[Point], upper: &[Point], ink: ShapeStyle) {
        let pairs: Vec<(Point, Point)> = lower.iter().copied().zip(upper.iter().copied()).collect();
        for run in pairs.split(|(l, u)| !finite(*l) || !finite(*u)) {
            let outline: Vec<Point> = run.iter().map(|p| p.0).chain(run.iter().rev().map(|p| p.1)).collect();
            if outline.len() > 3 {
                Sheet::put(&self.area, &Polygon::new(outline, ink));
            }
        }
    }
}

/// Whether both coordinates are numbers.
pub(super) fn finite(point: Point) -> bool {
    point.0.is_finite() && point.1.is_finite()
}
