//! The scale under the answer: a strip of bands, the interval above it, the edges and names below it; and the same in
//! fourteen pixels for the strip on a phone.

use super::backend::{Anchor, Sheet};
use super::label::{ALWAYS, Crowd, LEADING, Label, Words, spread};
use super::order::arrange;
use super::paint::{Plot, Whisker};
use super::scale::{Scale, Writing};
use super::shape::{Drawing, Frame};
use super::text;
use crate::figure::{Along, Axis, Figure, Mark, Stretch};
use crate::locale::{Phrase, Show};

/// The baseline of numbers over the interval, for those that have no room beside it.
const OVER: f64 = 14.0;
/// Where the interval lies.
const LINE: f64 = 26.0;
/// The upper and the lower edge of the strip.
const STRIP: (f64, f64) = (40.0, 48.0);
/// The baselines of the edges, and of the names.
const EDGES: f64 = 64.0;
const NAMES: f64 = 82.0;
/// The room over the strip for words about the value or the goal, where there are any.
const NOTE: f64 = 18.0;
/// A band this narrow has no name.
const SLIVER: f64 = 8.0;
/// From the end of one name to the beginning of the next.
const BETWEEN: f64 = 8.0;
/// From the end of one number to the beginning of the next.
const APART: f64 = 5.0;
/// From the baseline of the last name to the end of the drawing.
const FOOT: f64 = 4.0;

/// The answer's interval, or its value alone.
struct Answer {
    low: f64,
    value: f64,
    high: f64,
    label: Option<Words>,
}

fn answer(figure: &Figure, words: impl Fn(Option<&Phrase>) -> Option<Words>) -> Option<Answer> {
    figure.marks.iter().find_map(|mark| match mark {
        Mark::Interval { low, value, high, label, .. } if value.is_finite() => {
            let (low, high) =
                (if low.is_finite() { *low } else { *value }, if high.is_finite() { *high } else { *value });
            Some(Answer { low: low.min(*value), value: *value, high: high.max(*value), label: words(label.as_ref()) })
        }
        Mark::Dot { at, label, .. } if at.0.is_finite() => {
            Some(Answer { low: at.0, value: at.0, high: at.0, label: words(label.as_ref()) })
        }
        _ => None,
    })
}

/// The bands of a figure, by rising value, cut at the axis.
pub(super) fn bands(figure: &Figure) -> Option<&[Stretch]> {
    figure.marks.iter().find_map(|mark| if let Mark::Strip(bands) = mark { Some(&bands[..]) } else { None })
}

/// The axis: what was asked, or from the first band to the last.
fn scale(figure: &Figure, bands: &[Stretch]) -> Scale {
    let ends = || bands.iter().flat_map(|b| [b.from, b.to]).filter(|v| v.is_finite());
    let (low, high) = match &figure.x {
        Axis::Numeric { low, high, .. } => (*low, *high),
        Axis::Rows(_) => (f64::NAN, f64::NAN),
    };
    let low = if low.is_finite() { low } else { ends().fold(f64::INFINITY, f64::min) };
    let high = if high.is_finite() { high } else { ends().fold(f64::NEG_INFINITY, f64::max) };
    Scale::bare(low, high)
}

/// The values at which a band ends and another begins.
fn edges<'a>(bands: &'a [Stretch], scale: &'a Scale) -> impl Iterator<Item = (f64, bool)> + 'a {
    bands
        .windows(2)
        .map(|w| (w[1].from, w[0].current || w[1].current))
        .filter(|(edge, _)| edge.is_finite() && scale.holds(*edge) && (0.001..=0.999).contains(&scale.share(*edge)))
}

/// Whether the scale is that of another number than the headline: its name has its room, also before the number is there.
fn is_named(figure: &Figure) -> bool {
    matches!(&figure.y, Axis::Rows(rows) if rows.iter().any(|row| !row.strong))
}

/// The reader's goal and its words.
fn goal(figure: &Figure) -> Option<(f64, &Phrase)> {
    figure.marks.iter().find_map(|mark| match mark {
        Mark::Rule { axis: Along::X, at, label: Some(label), .. } if at.is_finite() => Some((*at, label)),
        _ => None,
    })
}

pub(super) fn draw(figure: &Figure, bands: &[Stretch], width: u32, show: &Show<'_>) -> Drawing {
    let wide = f64::from(width);
    let scale = scale(figure, bands);
    let answer = answer(figure, |p| Words::maybe(p, show));
    let goal = goal(figure).map(|(at, words)| (at, words.show(show)));
    // Beside an interval stand its ends: what the dot is called stands under it.
    let name = answer
        .as_ref()
        .filter(|answer| answer.low < answer.high)
        .and_then(|a| Some((a.value, a.label.as_ref()?.full.clone())));
    let down = if goal.is_some() || is_named(figure) { NOTE } else { 0.0 };
    let (strip, under) = ((STRIP.0 + down, STRIP.1 + down), EDGES + down);
    let names = names(bands, &|v| 4.0 + (wide - 8.0) * scale.share(v), &scale, wide, show);
    let last =
        names.iter().map(|name| name.at.1 + (name.lines.len().max(1) - 1) as f64 * LEADING).fold(NAMES, f64::max);
    let height = last + down + FOOT;
    let sheet = Sheet::new(width, height as u32);
    let writing = Writing::new(&figure.x, &scale, show);
    let frame = Frame { left: 4.0, top: LINE, right: wide - 4.0, bottom: strip.1 };
    let plot = Plot::new(&sheet, frame, scale.clone(), Scale::bare(0.0, 1.0), false);
    let x = |v: f64| plot.x(v.clamp(scale.low, scale.high));
    let mut crowd = Crowd::new(Frame { left: 0.0, top: 0.0, right: wide, bottom: height });

    let mut numbers = Vec::new();
    if let Some(answer) = &answer {
        let words = answer.label.clone().unwrap_or_else(|| Words::plain(writing.answer(answer.value)));
        let whisker = put(&sheet, answer, &plot, &scale, (LINE, 6.0), Some(words.full.clone()));
        if answer.low < answer.high {
            let [low, high] = writing.ends(answer.low, answer.high);
            for label in ends(&whisker, low, high, wide) {
                crowd.place(&sheet, &label);
                numbers.push(label.frame());
            }
        } else {
            crowd.say(&sheet, words.ways(wide / 2.0, false, 1), ALWAYS, |lines| {
                let at = |x, anchor| Label { at: (x, LINE + 4.5), anchor, lines: lines.clone(), class: "f-axis" };
                // One that is cut off has a longer arrow than a dot.
                vec![at(whisker.value + 12.0, Anchor::Start), at(whisker.value - 18.0, Anchor::End)]
            });
        }
    }

    for (i, band) in bands.iter().enumerate() {
        let gap = |at: bool| if at { 1.0 } else { 0.0 };
        let (from, to) = reach(band, &scale);
        let (left, right) = (plot.x(from) + gap(i > 0), plot.x(to) - gap(i + 1 < bands.len()));
        if right > left {
            let tip = Some(band.name.show(show));
            let frame = Frame { left, top: strip.0, right, bottom: strip.1 };
            sheet.rect(frame, class(band.step, band.current), tip);
        }
    }
    if let Some((at, _)) = &goal {
        sheet.line((x(*at), strip.0 - 6.0), (x(*at), strip.1), "f-ref");
    }
    let is_goal = goal.is_some();
    for (at, words) in goal.into_iter().chain(name) {
        let put = |(by, anchor)| Label::new((x(at) + by, strip.0 - 10.0), anchor, words.clone(), "f-axis f-strong");
        // Under a number it would be read with it: then it stands beside its place.
        let under = |label: &Label| {
            let frame = label.frame();
            let common = |n: &Frame| (n.right.min(frame.right) - n.left.max(frame.left)).max(0.0);
            if is_goal { numbers.iter().map(common).sum::<f64>() } else { 0.0 }
        };
        let places =
            [(0.0, Anchor::Mid), (4.0, Anchor::Start), (-4.0, Anchor::End)].map(|place| put(place).between(0.0, wide));
        let best = places.into_iter().min_by(|a, b| under(a).total_cmp(&under(b)));
        if let Some(label) = best {
            crowd.place(&sheet, &label);
        }
    }

    // The edges of the current band are written first, then the other edges, then the ends of the axis.
    let mut labels = Vec::new();
    for (edge, current) in edges(bands, &scale) {
        let at = plot.x(edge);
        sheet.line((at, strip.1), (at, strip.1 + 4.0), "f-tick");
        let words = if writing.both_ends() { writing.full(edge) } else { writing.bare(edge) };
        labels.push((Label::new((at, under), Anchor::Mid, words, "f-axis").between(0.0, wide), current));
    }
    apart(&mut labels, wide);
    arrange(&mut labels, |a, b| a.1 && !b.1);
    for (label, _) in labels {
        crowd.place(&sheet, &label);
    }
    crowd.place(&sheet, &Label::new((0.0, under), Anchor::Start, writing.full(scale.low), "f-axis"));
    crowd.place(&sheet, &Label::new((wide, under), Anchor::End, writing.full(scale.high), "f-axis"));
    for name in names {
        crowd.place(&sheet, &Label { at: (name.at.0, name.at.1 + down), ..name });
    }
    sheet.finish()
}

/// Draws the answer at a height, its dot this large: what lies beyond the axis has an arrow in place of a cap or a dot.
fn put(
    sheet: &Sheet,
    answer: &Answer,
    plot: &Plot,
    scale: &Scale,
    (across, r): (f64, f64),
    tip: Option<String>,
) -> Whisker {
    let x = |v: f64| plot.x(v.clamp(scale.low, scale.high));
    let off = !scale.holds(answer.value);
    let whisker = Whisker {
        open: (answer.low < scale.low, answer.high > scale.high),
        cap: r,
        r: if off { 0.0 } else { r },
        ..Whisker::lying(x(answer.low), x(answer.value), x(answer.high), across)
    };
    if answer.low < answer.high {
        whisker.draw(sheet, ("i-bar", "i-end", "i-dot"), tip);
    } else if !off {
        sheet.circle((whisker.value, across), r, "i-dot", tip);
    }
    for (open, at, back) in [(whisker.open.0, whisker.low, r), (whisker.open.1, whisker.high, -r)] {
        if open {
            for side in [-r, 0.0, r] {
                sheet.line((at, across), (at + if side == 0.0 { 2.0 * back } else { back }, across + side), "i-bar");
            }
        }
    }
    whisker
}

/// Moves the numbers of edges that lie close together apart, as long as each still stands under its own edge.
fn apart(labels: &mut [(Label, bool)], wide: f64) {
    let long = |label: &Label| label.frame().right - label.frame().left;
    let wanted: Vec<(f64, f64)> = labels.iter().map(|(label, _)| (label.at.0, long(label) + APART)).collect();
    let placed = spread(&wanted, -APART / 2.0, wide + APART / 2.0);
    if wanted.iter().zip(&placed).all(|((at, long), x)| (x - at).abs() <= (long - APART) / 2.0) {
        labels.iter_mut().zip(placed).for_each(|((label, _), x)| label.at.0 = x);
    }
}

/// The numbers of an interval's ends: beside it where there is room for both, otherwise over it, pushed inwards and
/// apart.
fn ends(whisker: &Whisker, low: String, high: String, wide: f64) -> [Label; 2] {
    let beside = |x, anchor, words: &String| Label::new((x, LINE + 4.5), anchor, words.clone(), "f-axis");
    let (left, right) =
        (beside(whisker.low - 8.0, Anchor::End, &low), beside(whisker.high + 8.0, Anchor::Start, &high));
    if left.frame().left >= 0.0 && right.frame().right <= wide {
        return [left, right];
    }
    let over = |x, words| Label::new((x, OVER), Anchor::Mid, words, "f-axis").between(0.0, wide);
    let (left, right) = (over(whisker.low, low), over(whisker.high, high));
    let long = |label: &Label| label.frame().right - label.frame().left;
    let (least, most) = (long(&left) + 4.0, wide - long(&right) - 4.0);
    let middle = f64::midpoint(left.frame().right, right.frame().left).min(most).max(least);
    [left.between(0.0, middle - 4.0), right.between(middle + 4.0, wide)]
}

/// A band's name: where the middle of its band lies, how many pixels that is wide, and its lines.
struct Name<'a> {
    band: &'a Stretch,
    middle: f64,
    room: f64,
    lines: Vec<String>,
}

impl Name<'_> {
    /// As wide as it is when its band is the current one: which names stand does not depend on the value.
    fn width(&self) -> f64 {
        self.lines.iter().map(|line| text::width(line, text::TEXT, true)).fold(0.0, f64::max)
    }

    /// Whether a name with its middle at `x` is still read as its band's: more than half of it, or of the band, lies
    /// under the band.
    fn lies_under(&self, x: f64) -> bool {
        let common = f64::midpoint(self.width(), self.room) - (x - self.middle).abs();
        common >= f64::min(self.width(), self.room) * 0.6
    }
}

/// The names of the bands under the strip, the current one first: all of them if they can stand side by side, in one
/// row, broken in two lines or in two rows by turns, otherwise as many as can. The current one always stands.
fn names(bands: &[Stretch], x: &dyn Fn(f64) -> f64, scale: &Scale, wide: f64, show: &Show<'_>) -> Vec<Label> {
    let named = |breaks: bool| -> Vec<Name<'_>> {
        let name = |band| {
            let ((from, to), words) = (reach(band, scale), band.name.show(show));
            let (left, right) = (x(from), x(to));
            let broken = || text::even(&words, wide, text::TEXT, true, 2);
            let lines = if breaks && text::width(&words, text::TEXT, true) > right - left { broken() } else { None };
            Name { band, middle: f64::midpoint(left, right), room: right - left, lines: lines.unwrap_or(vec![words]) }
        };
        let seen = |name: &Name<'_>| name.band.current || name.room >= SLIVER;
        let worded = |name: &Name<'_>| name.lines.iter().any(|line| !line.trim().is_empty());
        bands.iter().map(name).filter(|name| seen(name) && worded(name)).collect()
    };
    let mut best = side_by_side(named(false), NAMES, wide);
    let broken = side_by_side(named(true), NAMES, wide);
    let (even, odd): (Vec<_>, Vec<_>) = named(false).into_iter().enumerate().partition(|(i, _)| i.is_multiple_of(2));
    let row = |names: Vec<(usize, _)>, y| side_by_side(names.into_iter().map(|n| n.1).collect(), y, wide);
    let turns = [row(even, NAMES), row(odd, NAMES + LEADING)].concat();
    for other in [broken, turns] {
        if other.len() > best.len() {
            best = other;
        }
    }
    arrange(&mut best, |a, b| a.1 && !b.1);
    best.into_iter().map(|(label, _)| label).collect()
}

/// Names beside each other at one height, and whether each is the current band's. Where they do not fit, the one that
/// reaches furthest out of its band gives way.
fn side_by_side(mut names: Vec<Name<'_>>, y: f64, wide: f64) -> Vec<(Label, bool)> {
    loop {
        let wanted: Vec<(f64, f64)> = names.iter().map(|name| (name.middle, name.width() + BETWEEN)).collect();
        let placed = spread(&wanted, -BETWEEN / 2.0, wide + BETWEEN / 2.0);
        let fit = wanted.iter().map(|w| w.1).sum::<f64>() <= wide + BETWEEN;
        let fit = fit && names.iter().zip(&placed).all(|(name, x)| name.lies_under(*x));
        let over = |name: &Name<'_>| name.width() - name.room;
        let others = (0..names.len()).filter(|i| !fit && !names[*i].band.current);
        if let Some(worst) = others.max_by(|a, b| over(&names[*a]).total_cmp(&over(&names[*b]))) {
            names.remove(worst);
            continue;
        }
        let label = |(name, x): (Name<'_>, f64)| {
            let class = if name.band.current { current(name.band.step) } else { "f-text" };
            let label = Label { at: (x, y), anchor: Anchor::Mid, lines: name.lines, class };
            (label.between(0.0, wide), name.band.current)
        };
        return names.into_iter().zip(placed).map(label).collect();
    }
}

/// A band cut at the axis.
fn reach(band: &Stretch, scale: &Scale) -> (f64, f64) {
    let from = if band.from.is_nan() { scale.low } else { band.from };
    let to = if band.to.is_nan() { scale.high } else { band.to };
    (from.clamp(scale.low, scale.high), to.clamp(scale.low, scale.high))
}

fn class(step: u8, solid: bool) -> &'static str {
    match (step, solid) {
        (0 | 1, true) => "f-b1",
        (2, true) => "f-b2",
        (3, true) => "f-b3",
        (_, true) => "f-b4",
        (0 | 1, false) => "f-w1",
        (2, false) => "f-w2",
        (3, false) => "f-w3",
        (_, false) => "f-w4",
    }
}

fn current(step: u8) -> &'static str {
    match step {
        0 | 1 => "f-text f-strong f-b1",
        2 => "f-text f-strong f-b2",
        3 => "f-text f-strong f-b3",
        _ => "f-text f-strong f-b4",
    }
}

/// The figure in 200 × 14 pixels and without words: axis, edges, interval, dot. Empty for a figure without a strip.
pub(super) fn pin(figure: &Figure) -> Drawing {
    let sheet = Sheet::new(200, 14);
    let Some(bands) = bands(figure) else { return sheet.finish() };
    let scale = scale(figure, bands);
    let frame = Frame { left: 4.0, top: 2.0, right: 196.0, bottom: 12.0 };
    let plot = Plot::new(&sheet, frame, scale.clone(), Scale::bare(0.0, 1.0), false);
    sheet.line((0.0, 7.0), (200.0, 7.0), "i-axis");
    for (edge, _) in edges(bands, &scale) {
        sheet.line((plot.x(edge), 2.0), (plot.x(edge), 12.0), "i-edge");
    }
    if let Some((at, _)) = goal(figure) {
        let x = plot.x(at.clamp(scale.low, scale.high));
        sheet.line((x, 0.0), (x, 14.0), "f-ref");
    }
    if let Some(answer) = answer(figure, |_| None) {
        put(&sheet, &answer, &plot, &scale, (7.0, 4.0), None);
    }
    sheet.finish()
}
