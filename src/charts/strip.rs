//! The scale under the answer: a strip of bands, the interval above it, the edges and names below it; and the same in
//! fourteen pixels for the strip on a phone.

use super::backend::{Anchor, Sheet};
use super::label::{ALWAYS, Crowd, Label, Words};
use super::order::arrange;
use super::paint::{Plot, Whisker};
use super::scale::{Scale, Writing};
use super::shape::{Drawing, Frame};
use super::text;
use crate::figure::{Axis, Figure, Mark, Stretch};
use crate::locale::Show;

const HEIGHT: u32 = 82;

/// The answer's interval, or its value alone.
struct Answer {
    low: f64,
    value: f64,
    high: f64,
    label: Option<Words>,
}

fn answer(figure: &Figure, words: impl Fn(Option<&crate::locale::Phrase>) -> Option<Words>) -> Option<Answer> {
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

pub(super) fn draw(figure: &Figure, bands: &[Stretch], width: u32, show: &Show<'_>) -> Drawing {
    let sheet = Sheet::new(width, HEIGHT);
    let wide = f64::from(width);
    let scale = scale(figure, bands);
    let writing = Writing::new(&figure.x, &scale, show);
    let frame = Frame { left: 4.0, top: 22.0, right: wide - 4.0, bottom: 44.0 };
    let plot = Plot::new(&sheet, frame, scale.clone(), Scale::bare(0.0, 1.0), false);
    let mut crowd = Crowd::new(Frame { left: 0.0, top: 0.0, right: wide, bottom: 82.0 });

    if let Some(answer) = answer(figure, |p| Words::maybe(p, show)) {
        let x = |v: f64| plot.x(v.clamp(scale.low, scale.high));
        let whisker = Whisker {
            open: (answer.low < scale.low, answer.high > scale.high),
            ..Whisker::lying(x(answer.low), x(answer.value), x(answer.high), 22.0)
        };
        let tip = answer.label.as_ref().map_or_else(|| writing.answer(answer.value), |w| w.full.clone());
        if answer.low < answer.high {
            whisker.draw(&sheet, ("i-bar", "i-end", "i-dot"), Some(tip));
            let left = Label::new((whisker.low - 8.0, 26.5), Anchor::End, writing.answer(answer.low), "f-axis");
            let right = Label::new((whisker.high + 8.0, 26.5), Anchor::Start, writing.answer(answer.high), "f-axis");
            crowd.place(&sheet, &left);
            crowd.place(&sheet, &right);
        } else {
            sheet.circle((whisker.value, 22.0), 6.0, "i-dot", Some(tip));
            if let Some(words) = &answer.label {
                crowd.say(&sheet, words.ways(wide / 2.0, false, 1), ALWAYS, |lines| {
                    let at = |x, anchor| Label { at: (x, 26.5), anchor, lines: lines.clone(), class: "f-axis" };
                    vec![at(whisker.value + 12.0, Anchor::Start), at(whisker.value - 12.0, Anchor::End)]
                });
            }
        }
    }

    for (i, band) in bands.iter().enumerate() {
        let gap = |at: bool| if at { 1.0 } else { 0.0 };
        let (from, to) = reach(band, &scale);
        let (left, right) = (plot.x(from) + gap(i > 0), plot.x(to) - gap(i + 1 < bands.len()));
        if right > left {
            let tip = Some(band.name.show(show));
            sheet.rect(Frame { left, top: 36.0, right, bottom: 44.0 }, class(band.step, band.current), tip);
        }
    }

    // The edges of the current band are written first, then the other edges, then the ends of the axis.
    let mut marks: Vec<(f64, bool)> = edges(bands, &scale).collect();
    arrange(&mut marks, |a, b| a.1 && !b.1);
    for (edge, _) in marks {
        let x = plot.x(edge);
        sheet.line((x, 44.0), (x, 48.0), "f-tick");
        let words = if writing.both_ends() { writing.full(edge) } else { writing.bare(edge) };
        crowd.place(&sheet, &Label::new((x, 60.0), Anchor::Mid, words, "f-axis").between(0.0, wide));
    }
    crowd.place(&sheet, &Label::new((0.0, 60.0), Anchor::Start, writing.full(scale.low), "f-axis"));
    crowd.place(&sheet, &Label::new((wide, 60.0), Anchor::End, writing.full(scale.high), "f-axis"));

    let mut order: Vec<&Stretch> = bands.iter().collect();
    arrange(&mut order, |a, b| a.current && !b.current);
    for band in order {
        let (from, to) = reach(band, &scale);
        let (left, right) = (plot.x(from), plot.x(to));
        let name = band.name.show(show);
        let class = if band.current { current(band.step) } else { "f-text" };
        let fits = text::width(&name, text::TEXT, band.current) <= right - left + 12.0;
        if band.current || fits {
            let label = Label::new((f64::midpoint(left, right), 78.0), Anchor::Mid, name, class).between(0.0, wide);
            crowd.place(&sheet, &label);
        }
    }
    sheet.finish()
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
    if let Some(answer) = answer(figure, |_| None) {
        let x = |v: f64| plot.x(v.clamp(scale.low, scale.high));
        let whisker = Whisker {
            open: (answer.low < scale.low, answer.high > scale.high),
            cap: 4.0,
            r: 4.0,
            ..Whisker::lying(x(answer.low), x(answer.value), x(answer.high), 7.0)
        };
        if answer.low < answer.high {
            whisker.draw(&sheet, ("i-bar", "i-end", "i-dot"), None);
        } else {
            sheet.circle((whisker.value, 7.0), 4.0, "i-dot", None);
        }
    }
    sheet.finish()
}
