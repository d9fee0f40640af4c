//! Named columns from left to right: a histogram, a series of months; numbers above the bars, brackets below the names.

use super::backend::{Anchor, Sheet};
use super::label::{ALWAYS, Crowd, LEADING, Label, Words};
use super::order::arrange;
use super::paint::{self, DOT, NARROW, Plot, Whisker, finite};
use super::scale::{self, Scale, Writing, domain};
use super::shape::{Drawing, Frame};
use super::text::{self, is_strong};
use super::tip;
use crate::figure::{Along, Axis, Figure, Mark, Role, Row};
use crate::locale::{Show, Unit};

/// The room under the bars for the numbers of those that fall.
const BELOW: f64 = 20.0;

/// The left and the right edge of each column.
struct Columns {
    left: f64,
    step: f64,
    width: f64,
    count: usize,
}

impl Columns {
    fn new(left: f64, right: f64, count: usize) -> Columns {
        let band = (right - left) / count.max(1) as f64;
        let gap = (band * 0.1).clamp(0.5, 6.0);
        let step = (right - left + gap) / count.max(1) as f64;
        Columns { left, step, width: step - gap, count }
    }

    fn start(&self, at: usize) -> f64 {
        self.left + self.step * at as f64
    }

    fn end(&self, at: usize) -> f64 {
        self.start(at) + self.width
    }

    fn middle(&self, at: usize) -> f64 {
        self.start(at) + self.width / 2.0
    }

    /// Whether a column stands over or under a frame.
    fn meets(&self, at: usize, frame: &Frame) -> bool {
        self.start(at) < frame.right && frame.left < self.end(at)
    }
}

pub(super) fn draw(figure: &Figure, columns: &[Row], width: u32, show: &Show<'_>) -> Drawing {
    let wide = f64::from(width);
    let values = scale::reaches(&figure.marks).into_iter().chain(scale::ys(&figure.marks)).chain(rules(figure));
    let (low, high) = domain(&figure.y, values);
    let labels = labels(figure, columns, show);
    // Where every bar says its number, an axis would only repeat it.
    let all = Columns::new(0.0, wide, columns.len());
    let bars = figure.marks.iter().filter(|m| matches!(m, Mark::Bar { .. })).count();
    let said =
        labels.len() == bars && bars > 0 && labels.iter().all(|l| l.words.least(is_strong(l.class)) <= all.step - 3.0);
    let height = if wide < NARROW { 150.0 } else { 124.0 } + if said { 0.0 } else { 40.0 };
    let axis_name = if let Axis::Numeric { name, .. } = &figure.y { name.as_ref().map(|n| n.show(show)) } else { None };
    let top = if labels.is_empty() && (said || axis_name.is_none()) { 12.0 } else { 26.0 };
    let bottom = top + height;
    let (unit, asked): (Unit, &[f64]) =
        if let Axis::Numeric { unit, ticks, .. } = &figure.y { (*unit, ticks) } else { (Unit::Count, &[]) };
    let y_scale = if said { Scale::bare(low, high) } else { Scale::new(low, high, asked, unit, show.period, 4) };
    let writing = Writing::new(&figure.y, &y_scale, show);
    let last = y_scale.ticks.len().saturating_sub(1);
    let ticks: Vec<(f64, String)> = y_scale
        .ticks
        .iter()
        .enumerate()
        .map(|(i, t)| {
            let full = i == last || (i == 0 && writing.both_ends());
            (*t, if full { writing.full(*t) } else { writing.bare(*t) })
        })
        .collect();
    let left = ticks.iter().map(|t| text::width(&t.1, text::AXIS, false)).fold(0.0, f64::max).ceil();
    let left = if left > 0.0 { left + 8.0 } else { 0.0 };

    let place = Columns::new(left, wide, columns.len());
    let names = names(columns, &place, show, wide);
    let name_lines = names.iter().map(|n| n.lines.len()).max().unwrap_or(1).max(1);
    let below = if low < 0.0 { BELOW } else { 0.0 };
    let under = bottom + below + 16.0 + (name_lines - 1) as f64 * LEADING;
    let narrow_groups = wide < NARROW;
    let has_groups = figure.marks.iter().any(|m| matches!(m, Mark::Group { .. }));
    let end = under
        + match (has_groups, narrow_groups) {
            (false, _) => 6.0,
            (true, false) => 34.0,
            (true, true) => 50.0,
        };
    let sheet = Sheet::new(width, end.ceil() as u32);
    let frame = Frame { left, top, right: wide, bottom };
    let half = place.step - place.width;
    let x_frame = Frame { left: left - half / 2.0, right: wide + half / 2.0, ..frame };
    let plot = Plot::new(&sheet, x_frame, Scale::bare(-0.5, columns.len().max(1) as f64 - 0.5), y_scale.clone(), false);
    let mut crowd = Crowd::new(Frame { left: 0.0, top: 0.0, right: wide, bottom: end });

    for (value, words) in &ticks {
        let y = plot.y(*value);
        sheet.line((left, y), (wide, y), "f-grid");
        crowd.place(&sheet, &Label::new((left - 8.0, y + 4.0), Anchor::End, words.clone(), "f-axis"));
    }
    if let Some(name) = axis_name.filter(|_| !said) {
        crowd.place(&sheet, &Label::new((0.0, 14.0), Anchor::Start, name, "f-axis"));
    }
    marks(figure, &sheet, &plot, &place, &mut crowd, show);
    if y_scale.holds(0.0) {
        sheet.line((left, plot.y(0.0)), (wide, plot.y(0.0)), "f-base");
    }
    over(figure, &sheet, &plot, &mut crowd, show, (left, wide));
    for name in names {
        crowd.place(&sheet, &Label { at: (name.at.0, bottom + below + 16.0), ..name });
    }
    // With an axis beside them only the strong columns and the extremes say their number, if they have any.
    let mut order: Vec<&Above> = labels.iter().collect();
    arrange(&mut order, |a, b| (a.strong, a.to.abs()) > (b.strong, b.to.abs()));
    if !said {
        let (lowest, highest) = order.iter().fold((0.0, 0.0), |(l, m), a| (f64::min(l, a.to), f64::max(m, a.to)));
        order.retain(|a| (a.is_dot || !is_empty(0.0, a.to)) && (a.strong || a.to >= highest || a.to <= lowest));
    }
    let room = if said { place.step - 3.0 } else { (place.step * 3.0).max(100.0) };
    for label in order {
        put_above(label, room, figure, &sheet, &plot, &place, &mut crowd);
    }
    line_names(figure, &sheet, &plot, &mut crowd, show);
    groups(figure, &sheet, &place, &mut crowd, show, under + 10.0, narrow_groups);
    sheet.finish()
}

/// The words over a bar, or under one that falls, or beside a dot.
struct Above {
    row: usize,
    from: f64,
    to: f64,
    words: Words,
    class: &'static str,
    strong: bool,
    is_dot: bool,
}

fn labels(figure: &Figure, columns: &[Row], show: &Show<'_>) -> Vec<Above> {
    let all = figure.marks.iter().filter_map(|mark| {
        let (row, from, to, label, is_dot) = match mark {
            Mark::Bar { row, from, to, label, .. } => (*row, *from, *to, label, false),
            Mark::Interval { row, value, label, .. } => (*row, *value, *value, label, true),
            _ => return None,
        };
        let strong = columns.get(row)?.strong;
        let words = Words::maybe(label.as_ref(), show).filter(|_| finite((from, to)))?;
        if is_empty(from, to) && figure.marks.iter().any(|other| shares(other, row)) {
            return None;
        }
        Some(Above {
            row,
            from,
            to,
            words,
            class: if strong { "f-text f-strong f-halo" } else { "f-text f-halo" },
            strong,
            is_dot,
        })
    });
    all.collect()
}

/// Whether a bar has no height, which the column says by itself where another bar stands in it.
fn is_empty(from: f64, to: f64) -> bool {
    (to - from).abs() <= 0.0
}

/// Whether a mark is a bar of this column that is seen.
fn shares(mark: &Mark, column: usize) -> bool {
    matches!(mark, Mark::Bar { row, from, to, .. } if *row == column && finite((*from, *to)) && !is_empty(*from, *to))
}

fn rules(figure: &Figure) -> Vec<f64> {
    let all = figure.marks.iter().filter_map(|m| match m {
        Mark::Rule { axis: Along::Y, at, .. } if at.is_finite() => Some(*at),
        _ => None,
    });
    all.collect()
}

/// The names under the columns: whole, or in two lines, or every second one, and so on. The last one stays.
fn names(columns: &[Row], place: &Columns, show: &Show<'_>, wide: f64) -> Vec<Label> {
    let words: Vec<String> = columns.iter().map(|c| c.label.show(show)).collect();
    let label = |i: usize, lines: Vec<String>| {
        Label { at: (place.middle(i), 0.0), anchor: Anchor::Mid, lines, class: "f-axis" }.between(0.0, wide)
    };
    let free = |labels: &[Label]| labels.windows(2).all(|w| w[0].frame().right + 4.0 <= w[1].frame().left);
    let whole: Vec<Label> = words.iter().enumerate().map(|(i, w)| label(i, vec![w.clone()])).collect();
    if free(&whole) {
        return whole;
    }
    let broken =
        words.iter().enumerate().map(|(i, w)| Some(label(i, text::wrap(w, place.step - 6.0, text::AXIS, false, 2)?)));
    if let Some(broken) = broken.collect::<Option<Vec<Label>>>().filter(|b| free(b)) {
        return broken;
    }
    let mut every = 2;
    loop {
        let last = columns.len().saturating_sub(1);
        let kept: Vec<Label> = whole
            .iter()
            .enumerate()
            .filter(|(i, _)| (last - i).is_multiple_of(every))
            .map(|(_, l)| l.clone())
            .collect();
        if kept.len() < 2 || free(&kept) {
            return kept;
        }
        every += 1;
    }
}

fn marks(figure: &Figure, sheet: &Sheet, plot: &Plot, place: &Columns, crowd: &mut Crowd, show: &Show<'_>) {
    for mark in &figure.marks {
        match mark {
            Mark::Bar { row, from, to, role, label, .. } if *row < place.count && finite((*from, *to)) => {
                let Some((top, bottom)) = paint::bar(*from, *to, (plot.y(*from), plot.y(*to)), -1.0) else { continue };
                let bar = Frame { left: place.start(*row), top, right: place.end(*row), bottom };
                let says = tip::bar((&figure.x, *row), (&figure.y, *from, *to), label.as_ref(), show);
                sheet.rect(bar, paint::fill(*role), Some(says));
                crowd.cover(bar, 4.0);
            }
            Mark::Area { lower, upper, role } => plot.region(lower, upper, sheet.ink(paint::shade(*role))),
            _ => {}
        }
    }
    for mark in &figure.marks {
        match mark {
            Mark::Line { points, role, label } => {
                plot.series(points, sheet.tipped(paint::stroke(*role), label.as_ref().map(|l| l.show(show))));
                crowd.stroke(&points.iter().filter(|p| finite(**p)).map(|p| plot.at(*p)).collect::<Vec<_>>(), 2.0);
            }
            Mark::Lead { row, at } if row + 1 < place.count && at.is_finite() => {
                let y = plot.y(*at);
                sheet.line((place.end(*row), y), (place.start(row + 1), y), "f-lead f-dash");
            }
            Mark::Dot { at, role, label } if finite(*at) => {
                let (class, r) = paint::dot(*role);
                sheet.circle(plot.at(*at), r, class, label.as_ref().map(|l| l.show(show)));
            }
            Mark::Interval { row, low, value, high, role, .. }
                if *row < place.count && finite((*low, *high)) && value.is_finite() =>
            {
                let whisker = Whisker {
                    standing: true,
                    ..Whisker::lying(plot.y(*low), plot.y(*value), plot.y(*high), place.middle(*row))
                };
                let says = tip::interval((&figure.x, *row), (&figure.y, [*low, *value, *high]), show);
                whisker.draw(sheet, paint::interval(*role), Some(says));
                whisker.keep_clear(crowd);
            }
            _ => {}
        }
    }
}

/// Rules across the columns, with their words.
fn over(figure: &Figure, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, show: &Show<'_>, (left, right): (f64, f64)) {
    for mark in &figure.marks {
        let Mark::Rule { axis: Along::Y, at, role, label } = mark else { continue };
        if !at.is_finite() || !plot.holds_y(*at) {
            continue;
        }
        let y = plot.y(*at);
        sheet.line((left, y), (right, y), if *role == Role::Reference { "f-ref" } else { "f-ref f-dash" });
        if let Some(words) = Words::maybe(label.as_ref(), show) {
            crowd.say(sheet, words.ways(right - left, true, 1), ALWAYS, |lines| {
                let class = paint::words(if *role == Role::Warn { Role::Warn } else { Role::Reference });
                let put = |x, dy| Label { at: (x, y + dy), anchor: Anchor::Start, lines: lines.clone(), class };
                let xs = (0..=24u8).map(|i| left + 2.0 + (right - left) * f64::from(i) / 25.0);
                let mut places: Vec<Label> = xs.flat_map(|x| [put(x, -7.0), put(x, 16.0)]).collect();
                places.push(Label { anchor: Anchor::End, ..put(right, -7.0) });
                // Over all bars, when there is no gap between them.
                places.push(put(left, 15.0 - y));
                places
            });
        }
    }
}

/// About its own dot. Or over its own bar; words that are wider than the column, over its neighbours as well.
fn put_above(
    label: &Above,
    room: f64,
    figure: &Figure,
    sheet: &Sheet,
    plot: &Plot,
    place: &Columns,
    crowd: &mut Crowd,
) {
    let ways = label.words.ways(room, label.strong, 1);
    if label.is_dot {
        let dot = (place.middle(label.row), plot.y(label.to));
        let most = if label.strong { ALWAYS } else { 0.0 };
        crowd.say_of(sheet, ways, most, Some(dot), |lines| about_dot(label, dot, &lines, figure, plot, place));
        return;
    }
    let falls = label.to < label.from;
    let beyond = |(a, b): (f64, f64)| if falls { a.max(b) + 16.0 } else { a.min(b) - 6.0 };
    let y = beyond((plot.y(label.from), plot.y(label.to)));
    crowd.say(sheet, ways, ALWAYS, |lines| {
        let own = Label { at: (place.middle(label.row), y), anchor: Anchor::Mid, lines, class: label.class };
        let own = own.between(0.0, place.end(place.count - 1));
        let frame = own.frame();
        let under = figure.marks.iter().filter_map(|mark| match mark {
            Mark::Bar { row, from, to, .. } if *row < place.count && finite((*from, *to)) => {
                (place.meets(*row, &frame) && (to < from) == falls).then(|| beyond((plot.y(*from), plot.y(*to))))
            }
            _ => None,
        });
        let clear = under.fold(y, |y, other| if falls { y.max(other) } else { y.min(other) });
        vec![own.clone(), Label { at: (own.at.0, clear), ..own }]
    });
}

/// Beside a dot, over and under its interval, and past the intervals of its neighbours as well.
fn about_dot(
    label: &Above,
    (x, y): (f64, f64),
    lines: &[String],
    figure: &Figure,
    plot: &Plot,
    place: &Columns,
) -> Vec<Label> {
    let put = |x, y, anchor| Label { at: (x, y), anchor, lines: lines.to_vec(), class: label.class };
    let past = |over: bool, meets: &dyn Fn(usize) -> bool| {
        let ends = figure.marks.iter().filter_map(|mark| match mark {
            Mark::Interval { row, low, value, high, .. } if finite((*low, *high)) && meets(*row) => Some(if over {
                plot.y(*high).min(plot.y(*value) - DOT) - 6.0
            } else {
                plot.y(*low).max(plot.y(*value) + DOT) + 16.0
            }),
            _ => None,
        });
        ends.reduce(if over { f64::min } else { f64::max }).unwrap_or(y)
    };
    let own = [true, false].map(|over| {
        put(x, past(over, &|row| row == label.row), Anchor::Mid).between(place.left, place.end(place.count - 1))
    });
    let frame = own[0].frame().grown(DOT);
    let clear = [true, false].map(|over| past(over, &|row| place.meets(row, &frame)));
    let clear = own.clone().into_iter().zip(clear).map(|(own, y)| Label { at: (own.at.0, y), ..own });
    let beside = [put(x + 10.0, y + 4.5, Anchor::Start), put(x - 10.0, y + 4.5, Anchor::End)];
    beside.into_iter().chain(own.clone()).chain(clear).collect()
}

/// Names of lines over the columns, beside their last point.
fn line_names(figure: &Figure, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, show: &Show<'_>) {
    for mark in &figure.marks {
        let Mark::Line { points, role, label } = mark else { continue };
        let Some(last) = points.iter().rev().find(|p| finite(**p)) else { continue };
        let Some(words) = Words::maybe(label.as_ref(), show) else { continue };
        let ((x, y), class) = (plot.at(*last), paint::words(*role));
        crowd.say(sheet, words.ways(plot.frame.right / 2.0, is_strong(class), 1), ALWAYS, |lines| {
            let put = |dy: f64| Label { at: (x, y + dy), anchor: Anchor::End, lines: lines.clone(), class };
            [-9.0, 18.0, -26.0].map(|dy| put(dy).between(0.0, plot.frame.right - 2.0)).to_vec()
        });
    }
}

fn groups(figure: &Figure, sheet: &Sheet, place: &Columns, crowd: &mut Crowd, show: &Show<'_>, y: f64, narrow: bool) {
    let mut groups: Vec<&Mark> = figure.marks.iter().filter(|mark| matches!(mark, Mark::Group { .. })).collect();
    // Where there is no room for all names, the one that does not count goes without.
    let washed = |mark: &Mark| matches!(mark, Mark::Group { role: Role::NeutralWash, .. });
    arrange(&mut groups, |a, b| !washed(a) && washed(b));
    for mark in groups {
        let Mark::Group { from, to, role, label } = mark else { continue };
        if from > to || *to >= place.count {
            continue;
        }
        let (left, right) = (place.start(*from), place.end(*to));
        // A bracket is three pixels high: a wash would not be seen.
        let class = if *role == Role::NeutralWash { paint::fill(Role::Neutral) } else { paint::fill(*role) };
        sheet.rect(Frame { left, top: y, right, bottom: y + 3.0 }, class, None);
        let words = Words::of(label, show);
        let edge = place.end(place.count - 1);
        let put = |dy: f64, line: &str, class| {
            Label::new((f64::midpoint(left, right), y + dy), Anchor::Mid, line, class).between(0.0, edge)
        };
        let whole = put(20.0, &words.full, "f-text");
        if (!narrow || whole.frame().right - whole.frame().left <= right - left) && crowd.place(sheet, &whole) {
            continue;
        }
        // The name in axis type, the number under it.
        let number = words.short.clone().unwrap_or_default();
        let name = words.full.replacen(&number, "", 1);
        if !name.trim().is_empty() {
            crowd.place(sheet, &put(18.0, name.trim(), "f-axis"));
        }
        if !number.is_empty() {
            crowd.place(sheet, &put(34.0, &number, "f-text f-strong"));
        }
    }
}
