//! Labels that do not run into each other: every text that is placed takes its room, the next one looks for another.
//!
//! A name is dropped where it does not fit, its number is kept as long as possible. This file knows no figure.

use super::backend::{Anchor, Sheet};
use super::shape::{Frame, Point};
use super::text;
use crate::locale::{Arg, Phrase, Show};

/// The distance of two baselines.
pub(super) const LEADING: f64 = 16.0;

/// The words of a label: all of them, as much as holds the number, and the number alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    pub(super) full: String,
    /// The first clause, when the number is in it.
    clause: Option<String>,
    pub(super) short: Option<String>,
}

impl Words {
    pub(super) fn of(phrase: &Phrase, show: &Show<'_>) -> Words {
        let full = phrase.show(show);
        let short = number(phrase, show).filter(|s| *s != full);
        let end = ["; ", ", ", "；", "，"].into_iter().filter_map(|mark| full.find(mark)).min();
        let clause = end.map(|at| full[..at].to_string()).filter(|c| short.as_ref().is_some_and(|s| c.contains(s)));
        let clause = clause.filter(|c| Some(c) != short.as_ref());
        Words { full, clause, short }
    }

    pub(super) fn maybe(phrase: Option<&Phrase>, show: &Show<'_>) -> Option<Words> {
        phrase.map(|p| Words::of(p, show)).filter(|w| !w.full.trim().is_empty())
    }

    /// All ways to say it, the fullest first: in one line, in more, the first clause, the number alone.
    pub(super) fn ways(&self, room: f64, strong: bool, most: usize) -> Vec<Vec<String>> {
        let broken = |words: &String| -> Vec<Vec<String>> {
            (1..=most).filter_map(|n| text::even(words, room, text::TEXT, strong, n)).collect()
        };
        let mut ways: Vec<Vec<String>> = std::iter::once(&self.full).chain(&self.clause).flat_map(broken).collect();
        ways.dedup();
        ways.extend(self.short.iter().filter_map(|s| text::wrap(s, room, text::TEXT, strong, 1)));
        ways
    }
}

/// The first number in a phrase.
fn number(phrase: &Phrase, show: &Show<'_>) -> Option<String> {
    phrase.args.iter().find_map(|(_, arg)| match arg {
        Arg::Of(..) | Arg::Fine(..) | Arg::Signed(..) => Some(show.arg(arg)),
        Arg::Counted(n, _) => Some(show.plain(*n)),
        Arg::Phrase(inner) => number(inner, show),
        _ => None,
    })
}

/// A block of lines held at the baseline of its first line.
#[derive(Clone, Debug)]
pub(super) struct Label {
    pub(super) at: Point,
    pub(super) anchor: Anchor,
    pub(super) lines: Vec<String>,
    pub(super) class: &'static str,
}

impl Label {
    pub(super) fn new(at: Point, anchor: Anchor, line: impl Into<String>, class: &'static str) -> Label {
        Label { at, anchor, lines: vec![line.into()], class }
    }

    /// The same, with `y` as the middle of the block.
    pub(super) fn centred((x, y): Point, anchor: Anchor, lines: Vec<String>, class: &'static str) -> Label {
        let at = (x, y + 4.5 - (lines.len().max(1) - 1) as f64 * LEADING / 2.0);
        Label { at, anchor, lines, class }
    }

    pub(super) fn frame(&self) -> Frame {
        let side = match self.anchor {
            Anchor::Start => "",
            Anchor::Mid => " f-mid",
            Anchor::End => " f-end",
        };
        let class = format!("{}{side}", self.class);
        let frames = self
            .lines
            .iter()
            .enumerate()
            .map(|(i, line)| Frame::of_text((self.at.0, self.at.1 + i as f64 * LEADING), line, &class));
        frames
            .reduce(|a, b| Frame {
                left: a.left.min(b.left),
                top: a.top.min(b.top),
                right: a.right.max(b.right),
                bottom: a.bottom.max(b.bottom),
            })
            .unwrap_or(Frame { left: self.at.0, top: self.at.1, right: self.at.0, bottom: self.at.1 })
    }

    /// The same, pushed sideways until it lies between two edges.
    pub(super) fn between(mut self, left: f64, right: f64) -> Label {
        let frame = self.frame();
        self.at.0 += (right - frame.right).min(0.0);
        self.at.0 += (left - self.frame().left).max(0.0);
        self
    }

    pub(super) fn draw(&self, sheet: &Sheet) {
        for (i, line) in self.lines.iter().enumerate() {
            sheet.text((self.at.0, self.at.1 + i as f64 * LEADING), self.anchor, line, self.class);
        }
    }
}

/// What already stands on the sheet.
pub(super) struct Crowd {
    bounds: Frame,
    texts: Vec<Frame>,
    strokes: Vec<(Point, Point, f64)>,
    marks: Vec<(Frame, f64)>,
}

impl Crowd {
    pub(super) fn new(bounds: Frame) -> Crowd {
        Crowd { bounds, texts: Vec::new(), strokes: Vec::new(), marks: Vec::new() }
    }

    /// A line that a label should rather not cross.
    pub(super) fn stroke(&mut self, points: &[Point], weight: f64) {
        self.strokes.extend(points.windows(2).map(|w| (w[0], w[1], weight)));
    }

    /// A dot that a label should rather not cover.
    pub(super) fn dot(&mut self, at: Point, r: f64, weight: f64) {
        self.cover(Frame { left: at.0, top: at.1, right: at.0, bottom: at.1 }.grown(r), weight);
    }

    /// A surface that a label should rather not cover.
    pub(super) fn cover(&mut self, frame: Frame, weight: f64) {
        self.marks.push((frame, weight));
    }

    /// Whether a label would stand on another one or off the sheet.
    pub(super) fn full(&self, label: &Label) -> bool {
        let frame = label.frame();
        let grown = Frame { left: frame.left - 4.0, right: frame.right + 4.0, ..frame };
        // A label that was pushed to the very edge must not fall off it by the last digit of a float.
        !frame.within(&self.bounds.grown(1e-6)) || self.texts.iter().any(|t| t.meets(&grown))
    }

    fn cost(&self, label: &Label) -> f64 {
        let frame = label.frame();
        let strokes = self.strokes.iter().filter(|(a, b, _)| crosses(&frame, *a, *b)).map(|s| s.2).sum::<f64>();
        strokes + self.marks.iter().filter(|(d, _)| d.meets(&frame)).map(|d| d.1).sum::<f64>()
    }

    /// Draws a label where it is, unless there is no room.
    pub(super) fn place(&mut self, sheet: &Sheet, label: &Label) -> bool {
        let free = !self.full(label);
        if free {
            self.texts.push(label.frame());
            label.draw(sheet);
        }
        free
    }

    /// Says something in the way and the place that are least in the way of others. Fuller ways come first and are
    /// liked better; so are earlier places. What would cost more than `most` is not said.
    pub(super) fn say(
        &mut self,
        sheet: &Sheet,
        ways: Vec<Vec<String>>,
        most: f64,
        places: impl Fn(Vec<String>) -> Vec<Label>,
    ) -> bool {
        let ways = ways.into_iter().enumerate();
        let labels = ways.flat_map(|(way, lines)| {
            places(lines).into_iter().enumerate().map(move |(i, label)| (way as f64 * 3.0 + i as f64 * 0.05, label))
        });
        let free: Vec<(f64, Label)> = labels.filter(|(_, label)| !self.full(label)).collect();
        let costs = free.iter().map(|(dislike, label)| (self.cost(label), dislike, label));
        let best = costs.filter(|(cost, ..)| *cost <= most).min_by(|a, b| (a.0 + a.1).total_cmp(&(b.0 + b.1)));
        best.map(|(.., label)| label.clone()).is_some_and(|label| self.place(sheet, &label))
    }
}

/// Any cost: it is said if there is room at all.
pub(super) const ALWAYS: f64 = f64::INFINITY;

/// Whether a stroke passes through a rectangle (Liang and Barsky's clipping).
fn crosses(frame: &Frame, a: Point, b: Point) -> bool {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let (mut enter, mut leave) = (0.0f64, 1.0f64);
    for (p, q) in [(-dx, a.0 - frame.left), (dx, frame.right - a.0), (-dy, a.1 - frame.top), (dy, frame.bottom - a.1)] {
        if p == 0.0 {
            if q < 0.0 {
                return false;
            }
        } else if p < 0.0 {
            enter = enter.max(q / p);
        } else {
            leave = leave.min(q / p);
        }
    }
    enter <= leave
}

/// Middles of blocks of these heights, as near to the wanted ones as they can be without touching, between two edges.
/// The wanted middles rise.
pub(super) fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut groups: Vec<(f64, f64, usize)> = Vec::new();
    for (middle, height) in wanted {
        let lowest = (bottom - height).max(top);
        groups.push(((middle - height / 2.0).clamp(top, lowest), *height, 1));
        while let [.., a, b] = groups[..] {
            if a.0 + a.1 <= b.0 + 1e-9 {
                break;
            }
            let height = a.1 + b.1;
            // Each block pulls towards its own wish: the mean of where the group would have to begin.
            let start = (a.0 * a.2 as f64 + (b.0 - a.1) * b.2 as f64) / (a.2 + b.2) as f64;
            groups.truncate(groups.len() - 2);
            groups.push((start.clamp(top, (bottom - height).max(top)), height, a.2 + b.2));
        }
    }
    let mut heights = wanted.iter().map(|w| w.1);
    let mut out = Vec::with_capacity(wanted.len());
    for (start, _, count) in groups {
        let mut y = start;
        for height in heights.by_ref().take(count) {
            out.push(y + height / 2.0);
            y += height;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blocks_move_apart_and_stay_between_the_edges() {
        let placed = spread(&[(50.0, 16.0), (52.0, 16.0), (54.0, 16.0)], 0.0, 100.0);
        assert_eq!(placed, [36.0, 52.0, 68.0]);
        let placed = spread(&[(98.0, 16.0), (99.0, 16.0)], 0.0, 100.0);
        assert_eq!(placed, [76.0, 92.0]);
        assert_eq!(spread(&[(10.0, 16.0), (60.0, 16.0)], 0.0, 100.0), [10.0, 60.0]);
    }

    #[test]
    fn a_stroke_crosses_a_frame_or_passes_by() {
        let frame = Frame { left: 0.0, top: 0.0, right: 10.0, bottom: 10.0 };
        assert!(crosses(&frame, (-5.0, 5.0), (15.0, 5.0)));
        assert!(!crosses(&frame, (-5.0, 12.0), (15.0, 12.0)));
        assert!(!crosses(&frame, (-5.0, 8.0), (4.0, 18.0)));
    }
}
