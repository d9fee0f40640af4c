//! Labels that do not run into each other: every text that is placed takes its room, the next one looks for another.
//!
//! A name is dropped where it does not fit, its number is kept as long as possible. This file knows no figure.

use super::backend::{Anchor, Sheet};
use super::shape::{Frame, Point};
use super::{scale, text};
use crate::locale::{Arg, Phrase, Show};

/// The distance of two baselines.
pub(super) const LEADING: f64 = 16.0;

/// A line this near to a label touches it.
const NEAR: f64 = 3.0;

/// What it costs when the words about a dot lie nearer to another one: more than any grey name is worth.
const MISLEADING: f64 = 7.0;

/// How far a label may stick out of the sheet: less than a pixel is not seen.
const SLACK: f64 = 0.5;

/// The words of a label: all of them, as much as holds the number, and the number alone.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Words {
    pub(super) full: String,
    /// The first clause, when the number is in it.
    clause: Option<String>,
    /// The month and the number after it, when there is nothing else: where such words break.
    dated: Option<[String; 2]>,
    pub(super) short: Option<String>,
    /// A long number in three digits, as an axis would write it.
    pub(super) compact: Option<String>,
}

impl Words {
    pub(super) fn of(phrase: &Phrase, show: &Show<'_>) -> Words {
        let full = phrase.show(show);
        let number = number(phrase);
        let short = number.map(|arg| match arg {
            Arg::Counted(n, _) => show.plain(*n),
            arg => show.arg(arg),
        });
        let short = short.filter(|s| *s != full);
        let compact = number.and_then(|arg| compact(arg, show));
        let end = ["; ", ", ", "；", "，"].into_iter().filter_map(|mark| full.find(mark)).min();
        let clause = end.map(|at| full[..at].to_string()).filter(|c| short.as_ref().is_some_and(|s| c.contains(s)));
        let clause = clause.filter(|c| Some(c) != short.as_ref());
        let dated = phrase.args.iter().find_map(|(_, arg)| {
            let month = if let Arg::Month(..) = arg { show.arg(arg) } else { return None };
            let rest = full.strip_prefix(&month)?.trim();
            short.as_ref().filter(|number| *number == rest).map(|number| [month.clone(), number.clone()])
        });
        Words { full, clause, dated, short, compact }
    }

    /// Words that are one and the same however little room there is.
    pub(super) fn plain(full: String) -> Words {
        Words { full, clause: None, dated: None, short: None, compact: None }
    }

    pub(super) fn maybe(phrase: Option<&Phrase>, show: &Show<'_>) -> Option<Words> {
        phrase.map(|p| Words::of(p, show)).filter(|w| !w.full.trim().is_empty())
    }

    /// All ways to say it, the fullest first: in one line, in more, the first clause, the number alone, that in short.
    pub(super) fn ways(&self, room: f64, strong: bool, most: usize) -> Vec<Vec<String>> {
        let in_two = |[month, number]: &[String; 2]| {
            let lines = vec![month.clone(), number.clone()];
            lines.iter().all(|line| text::width(line, text::TEXT, strong) <= room).then_some(lines)
        };
        let broken = |words: &String| -> Vec<Vec<String>> {
            let way = |n| match &self.dated {
                Some(dated) if n == 2 => in_two(dated),
                _ => text::even(words, room, text::TEXT, strong, n),
            };
            (1..=most).filter_map(way).collect()
        };
        let mut ways: Vec<Vec<String>> = std::iter::once(&self.full).chain(&self.clause).flat_map(broken).collect();
        ways.dedup();
        let numbers = self.short.iter().chain(&self.compact);
        ways.extend(numbers.filter_map(|s| text::wrap(s, room, text::TEXT, strong, 1)));
        ways
    }

    /// Says a long number in short from the outset.
    pub(super) fn shorten(&mut self) {
        if let Some(compact) = self.compact.take() {
            *self = Words::plain(compact);
        }
    }

    /// The width of the shortest way to say it.
    pub(super) fn least(&self, strong: bool) -> f64 {
        let words = self.compact.as_ref().or(self.short.as_ref()).unwrap_or(&self.full);
        text::width(words, text::TEXT, strong)
    }
}

/// The first number in a phrase, or both ends of a range of numbers.
fn number(phrase: &Phrase) -> Option<&Arg> {
    phrase.args.iter().find_map(|(_, arg)| match arg {
        Arg::Of(..)
        | Arg::Fine(..)
        | Arg::Beside(..)
        | Arg::Signed(..)
        | Arg::Range(..)
        | Arg::End(..)
        | Arg::Counted(..) => Some(arg),
        Arg::Phrase(inner) => number(inner),
        _ => None,
    })
}

/// A number or a range in three digits; `None` where that is no shorter.
fn compact(arg: &Arg, show: &Show<'_>) -> Option<String> {
    let short = |value: f64, unit| scale::compact(value, unit, show);
    match arg {
        Arg::Signed(value, unit) if *value > 0.0 => Some(format!("+{}", short(*value, *unit)?)),
        Arg::Of(value, unit) | Arg::Signed(value, unit) => short(*value, *unit),
        Arg::Range(low, high, unit) => Some(show.between(short(*low, *unit)?, &short(*high, *unit)?)),
        _ => None,
    }
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

    /// A block of lines with `y` as its middle.
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

    /// The label, pushed sideways until it lies between two edges.
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
    dots: Vec<Point>,
}

impl Crowd {
    pub(super) fn new(bounds: Frame) -> Crowd {
        Crowd { bounds, texts: Vec::new(), strokes: Vec::new(), marks: Vec::new(), dots: Vec::new() }
    }

    /// A line that a label should rather not cross.
    pub(super) fn stroke(&mut self, points: &[Point], weight: f64) {
        self.strokes.extend(points.windows(2).map(|w| (w[0], w[1], weight)));
    }

    /// A dot that a label should rather not cover.
    pub(super) fn dot(&mut self, at: Point, r: f64, weight: f64) {
        self.dots.push(at);
        self.cover(Frame { left: at.0, top: at.1, right: at.0, bottom: at.1 }.grown(r), weight);
    }

    /// A surface that a label should rather not cover.
    pub(super) fn cover(&mut self, frame: Frame, weight: f64) {
        self.marks.push((frame, weight));
    }

    /// Whether the sheet holds the whole line of a label, which is taller than its letters: what sticks out is cut off.
    fn holds(&self, label: &Label) -> bool {
        let (frame, size) = (label.frame(), text::size(label.class));
        let last = label.at.1 + (label.lines.len().max(1) - 1) as f64 * LEADING;
        let lines = Frame { top: label.at.1 - text::REACH.0 * size, bottom: last + text::REACH.1 * size, ..frame };
        // A label that was pushed to the very edge must not fall off it by the last digit of a float.
        lines.within(&self.bounds.grown(SLACK))
    }

    /// Whether a label would stand on another one or off the sheet.
    pub(super) fn full(&self, label: &Label) -> bool {
        let frame = label.frame();
        let grown = Frame { left: frame.left - 4.0, right: frame.right + 4.0, ..frame };
        !self.holds(label) || self.texts.iter().any(|t| t.meets(&grown))
    }

    fn cost(&self, label: &Label) -> f64 {
        let frame = label.frame();
        // A line is as thick as its stroke, and the letters of some scripts are taller than they are reckoned.
        let near = frame.grown(NEAR);
        let strokes = self.strokes.iter().filter(|(a, b, _)| crosses(&near, *a, *b)).map(|s| s.2).sum::<f64>();
        strokes + self.marks.iter().filter(|(d, _)| d.meets(&frame)).map(|d| d.1).sum::<f64>()
    }

    /// Whether a label about a dot lies nearer to another one, and would be read as that one's.
    fn misleads(&self, label: &Label, own: Point) -> bool {
        let frame = label.frame();
        let far = |(x, y): Point| {
            let across = (frame.left - x).max(x - frame.right).max(0.0);
            let down = (frame.top - y).max(y - frame.bottom).max(0.0);
            (across * across + down * down).sqrt()
        };
        self.dots.iter().any(|dot| far(*dot) + 1.0 < far(own))
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
        self.say_of(sheet, ways, most, None, places)
    }

    /// Says something about a dot: it rather stands where no other dot is nearer.
    pub(super) fn say_of(
        &mut self,
        sheet: &Sheet,
        ways: Vec<Vec<String>>,
        most: f64,
        dot: Option<Point>,
        places: impl Fn(Vec<String>) -> Vec<Label>,
    ) -> bool {
        let misleads = |label: &Label| dot.is_some_and(|dot| self.misleads(label, dot));
        let ways = ways.into_iter().enumerate();
        let labels = ways.flat_map(|(way, lines)| {
            places(lines).into_iter().enumerate().map(move |(i, label)| (way as f64 * 3.0 + i as f64 * 0.05, label))
        });
        let free: Vec<(f64, Label)> = labels.filter(|(_, label)| !self.full(label)).collect();
        let cost = |label: &Label| self.cost(label) + if misleads(label) { MISLEADING } else { 0.0 };
        let costs = free.iter().map(|(dislike, label)| (cost(label), dislike, label));
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
