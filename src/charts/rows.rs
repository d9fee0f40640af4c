//! Named rows from top to bottom: bars with leads, intervals over bars, intervals alone.
//!
//! Wide, a row's name stands to its left; narrow, above it. The plot is made as wide as its labels allow.

use super::backend::{Anchor, Sheet};
use super::label::{ALWAYS, Crowd, LEADING, Label, Words};
use super::paint::{self, NARROW, Plot, Whisker, finite};
use super::scale::{self, Scale, Writing, domain};
use super::shape::{Drawing, Frame};
use super::text::{self, is_strong};
use super::tip;
use crate::figure::{Along, Axis, Figure, Mark, Role, Row};
use crate::locale::{Arg, Show, Unit};

/// The room over the rows for the words of a rule.
const HEAD: f64 = 22.0;
/// The room between a rule and the words beside it.
const CLEAR: f64 = 6.0;

/// Distances of one layout, in pixels.
struct Grid {
    /// From the top of the first row's bar, or name, to the next.
    pitch: f64,
    /// The height of a bar.
    bar: f64,
    /// From the top of a row to the middle of its bar.
    middle: f64,
    /// From the top of a row to the first baseline of its name.
    name: f64,
}

/// What stands beside a row's marks: its words, and the value after which they begin.
struct Beside {
    row: usize,
    after: f64,
    before: f64,
    gap: f64,
    words: Words,
    class: &'static str,
}

pub(super) fn draw(figure: &Figure, rows: &[Row], width: u32, show: &Show<'_>) -> Drawing {
    let wide = f64::from(width);
    let narrow = wide < NARROW;
    let has_bars = figure.marks.iter().any(|m| matches!(m, Mark::Bar { .. }));
    let (low, high) = domain(
        &figure.x,
        scale::reaches(&figure.marks).into_iter().chain(scale::xs(&figure.marks)).chain(rules(figure)),
    );
    let mut beside = beside(figure, rows, has_bars, show);
    // Where intervals say their ends at the right edge, the axis would only repeat them.
    let with_axis = has_bars || !figure.marks.iter().any(says_ends);

    let names: Vec<(Vec<String>, &'static str)> = rows
        .iter()
        .enumerate()
        .map(|(i, row)| {
            let class = name_class(figure, i, row, has_bars);
            let room = if narrow { wide } else { wide * 0.32 };
            let words = Words::of(&row.label, show);
            (text::cut(&words.full, room, text::TEXT, is_strong(class), 2), class)
        })
        .collect();
    let widest =
        names.iter().flat_map(|(lines, class)| lines.iter().map(|l| text::width(l, text::TEXT, is_strong(class))));
    let left = if narrow { 0.0 } else { (widest.fold(0.0, f64::max).ceil() + 20.0).clamp(wide * 0.14, wide * 0.35) };
    let extra =
        if narrow { (names.iter().map(|n| n.0.len()).max().unwrap_or(1).max(1) - 1) as f64 * LEADING } else { 0.0 };
    let grid = match (has_bars, narrow) {
        (true, false) if rows.len() > 9 => Grid { pitch: 34.0, bar: 22.0, middle: 15.0, name: 19.5 },
        (true, false) => Grid { pitch: 44.0, bar: 30.0, middle: 23.0, name: 28.0 },
        (true, true) => Grid { pitch: 56.0 + extra, bar: 24.0, middle: 38.0 + extra, name: 20.0 },
        (false, false) => Grid { pitch: 34.0, bar: 0.0, middle: 16.0, name: 20.5 },
        (false, true) => Grid { pitch: 46.0 + extra, bar: 0.0, middle: 30.0 + extra, name: 18.0 },
    };
    let head = if figure.marks.iter().any(|m| matches!(m, Mark::Rule { axis: Along::X, label: Some(_), .. })) {
        HEAD
    } else {
        0.0
    };
    let bottom = head + grid.pitch * rows.len() as f64 + if has_bars { 0.0 } else { 2.0 };
    let name = if let Axis::Numeric { name, .. } = &figure.x { name.as_ref().map(|n| n.show(show)) } else { None };
    let under = match (with_axis, &name) {
        (true, Some(_)) => 40.0,
        (true, None) => 22.0,
        _ => 4.0,
    };

    let right = if has_bars {
        plot_right(&mut beside, &rules(figure), (low, high), left, wide, narrow)
    } else {
        interval_right(&beside, wide)
    };
    let x_scale = if with_axis { ticks(figure, (low, high), left, right, show) } else { Scale::bare(low, high) };
    let sheet = Sheet::new(width, (bottom + under).ceil() as u32);
    let frame = Frame { left, top: head, right, bottom };
    let y_scale = Scale::bare(-grid.middle / grid.pitch, (bottom - head - grid.middle) / grid.pitch);
    let plot = Plot::new(&sheet, frame, x_scale.clone(), y_scale, true);
    let mut crowd = Crowd::new(Frame { left: 0.0, top: 0.0, right: wide, bottom: bottom + under });

    if with_axis {
        axis(figure, &sheet, &plot, &x_scale, &mut crowd, name.as_deref(), show);
    }
    // A rule lies over bars and under the dots of intervals.
    if !has_bars {
        vertical_rules(figure, &sheet, &plot, &mut crowd, show);
    }
    marks(figure, &sheet, &plot, &grid, has_bars, &mut crowd, show);
    if has_bars {
        vertical_rules(figure, &sheet, &plot, &mut crowd, show);
    }
    // After the marks: on a phone a lead passes through the name of the next row.
    for (i, (lines, class)) in names.iter().enumerate() {
        let y = head + grid.pitch * i as f64 + grid.name;
        let shift = if narrow { 0.0 } else { (lines.len() - 1) as f64 * LEADING / 2.0 };
        let label = Label { at: (0.0, y - shift), anchor: Anchor::Start, lines: lines.clone(), class };
        crowd.place(&sheet, &label);
    }
    for item in &beside {
        put_beside(item, &rules(figure), &sheet, &plot, &mut crowd, has_bars, wide);
    }
    sheet.finish()
}

fn rules(figure: &Figure) -> Vec<f64> {
    let all = figure.marks.iter().filter_map(|m| match m {
        Mark::Rule { axis: Along::X, at, .. } if at.is_finite() => Some(*at),
        _ => None,
    });
    all.collect()
}

fn name_class(figure: &Figure, at: usize, row: &Row, has_bars: bool) -> &'static str {
    let own = figure.marks.iter().any(|m| matches!(m, Mark::Interval { row, role: Role::Own, .. } if *row == at));
    match (row.strong, own && !has_bars) {
        (_, true) => paint::words(Role::Own),
        (true, _) => "f-text f-strong f-halo",
        _ => "f-text f-halo",
    }
}

fn beside(figure: &Figure, rows: &[Row], has_bars: bool, show: &Show<'_>) -> Vec<Beside> {
    let mut out: Vec<Beside> = Vec::new();
    // How far the marks of a row reach: words begin after all of them.
    let reach = |at: usize| {
        let mut reach = (f64::INFINITY, f64::NEG_INFINITY, 8.0);
        for mark in &figure.marks {
            let (low, high, gap) = match mark {
                Mark::Bar { row, from, to, .. } if *row == at => (from.min(*to), from.max(*to), 8.0),
                Mark::Interval { row, low, high, .. } if *row == at => (*low, *high, 10.0),
                _ => continue,
            };
            if finite((low, high)) {
                reach = (reach.0.min(low), reach.1.max(high), f64::max(reach.2, gap));
            }
        }
        reach
    };
    for mark in &figure.marks {
        let (row, label, role, own_reach) = match mark {
            Mark::Bar { row, label, role, from, to, .. } if finite((*from, *to)) => (*row, label, *role, None),
            Mark::Interval { row, label, role, low, high, value } if finite((*low, *high)) && value.is_finite() => {
                (*row, label, *role, None)
            }
            Mark::Dot { at, role, label } if finite(*at) && at.1 >= 0.0 => {
                (at.1.round() as usize, label, *role, Some((at.0, at.0, 10.0)))
            }
            _ => continue,
        };
        if row >= rows.len() {
            continue;
        }
        let Some(words) = Words::maybe(label.as_ref(), show) else { continue };
        let (before, after, gap) = own_reach.unwrap_or_else(|| reach(row));
        let class = match role {
            Role::Own if !has_bars => "f-text f-own-text",
            _ if has_bars => "f-text f-strong f-halo",
            _ => "f-text",
        };
        out.push(Beside { row, after, before, gap, words, class });
    }
    out
}

/// Whether an interval's words hold both its ends.
fn says_ends(mark: &Mark) -> bool {
    let Mark::Interval { label: Some(label), .. } = mark else { return false };
    label.args.len() > 1 || label.args.iter().any(|(_, arg)| matches!(arg, Arg::Range(..)))
}

/// The right edge of a plot of bars: as far as the labels after the bars leave room, but no nearer than a floor, after
/// which labels shorten themselves; in the end all of them are numbers in short.
fn plot_right(
    beside: &mut [Beside],
    rules: &[f64],
    (low, high): (f64, f64),
    left: f64,
    wide: f64,
    narrow: bool,
) -> f64 {
    let range = Scale::bare(low, high);
    let room = wide - left;
    let widest = |words: &dyn Fn(&Words) -> f64| {
        let edges = beside.iter().map(|b| {
            let width = words(&b.words);
            let until = |value: f64, gap: f64| (room - gap - 2.0 - width) / range.share(value).max(0.05);
            let own = until(b.after, b.gap);
            let x = |value: f64| range.share(value) * own;
            let past = rules.iter().filter(|rule| past(x(**rule), x(b.after) + b.gap, width));
            past.fold(own, |edge, rule| edge.min(until(*rule, CLEAR)))
        });
        edges.fold(room - 8.0, f64::min)
    };
    let (floor, most) = (room * if narrow { 0.8 } else { 0.68 }, room * if narrow { 0.97 } else { 0.85 });
    let width = |words: &String| text::width(words, text::TEXT, true);
    let full = widest(&|words| width(&words.full));
    let short = widest(&|words| width(words.short.as_ref().unwrap_or(&words.full))).min(most);
    let least = widest(&|words| words.least(true)).clamp(room * 0.5, most);
    if full >= floor {
        return left + full;
    }
    if short >= room * 0.5 {
        return left + short;
    }
    for item in beside {
        item.words.shorten();
    }
    left + least
}

/// The right edge of intervals whose words stand at the edge of the sheet.
fn interval_right(beside: &[Beside], wide: f64) -> f64 {
    let widths = beside.iter().map(|b| text::width(&b.words.full, text::TEXT, true));
    let words = widths.fold(0.0, f64::max);
    if words == 0.0 { wide - 8.0 } else { wide - (words + 12.0).min(wide * 0.42) }
}

/// Round ticks, as many as can be written.
fn ticks(figure: &Figure, (low, high): (f64, f64), left: f64, right: f64, show: &Show<'_>) -> Scale {
    let (unit, asked): (Unit, &[f64]) =
        if let Axis::Numeric { unit, ticks, .. } = &figure.x { (*unit, ticks) } else { (Unit::Number, &[]) };
    let most = ((right - left) / 100.0).clamp(4.0, 8.0) as usize;
    let mut scale = Scale::bare(low, high);
    for most in (1..=most).rev() {
        scale = Scale::new(low, high, asked, unit, show.period, most);
        let writing = Writing::new(&figure.x, &scale, show);
        let labels = axis_labels(&scale, &writing, &|v| left + (right - left) * scale.share(v), right, 0.0);
        if labels.windows(2).all(|w| w[0].frame().right + 8.0 <= w[1].frame().left) {
            break;
        }
    }
    scale
}

fn axis_labels(scale: &Scale, writing: &Writing<'_>, x: &dyn Fn(f64) -> f64, right: f64, y: f64) -> Vec<Label> {
    let last = scale.ticks.len().saturating_sub(1);
    let label = |(i, tick): (usize, &f64)| {
        let full = i == last || (i == 0 && writing.both_ends());
        let words = if full { writing.full(*tick) } else { writing.bare(*tick) };
        let (at, share) = (x(*tick), scale.share(*tick));
        let anchor = match () {
            () if share < 0.01 => Anchor::Start,
            () if share > 0.99 => Anchor::End,
            () => Anchor::Mid,
        };
        Label::new((at, y), anchor, words, "f-axis").between(0.0, right.max(at))
    };
    scale.ticks.iter().enumerate().map(label).collect()
}

fn axis(
    figure: &Figure,
    sheet: &Sheet,
    plot: &Plot,
    scale: &Scale,
    crowd: &mut Crowd,
    name: Option<&str>,
    show: &Show<'_>,
) {
    let inside = scale.low < 0.0 && scale.high > 0.0;
    plot.mesh(sheet, if inside { "f-base" } else { "f-grid" });
    let writing = Writing::new(&figure.x, scale, show);
    let bottom = plot.frame.bottom + 16.0;
    for label in axis_labels(scale, &writing, &|v| plot.x(v), plot.frame.right, bottom) {
        crowd.place(sheet, &label);
    }
    if let Some(name) = name {
        let at = (plot.frame.right, bottom + 18.0);
        crowd.place(sheet, &Label::new(at, Anchor::End, name, "f-axis").between(0.0, plot.frame.right));
    }
}

fn vertical_rules(figure: &Figure, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, show: &Show<'_>) {
    for mark in &figure.marks {
        let Mark::Rule { axis: Along::X, at, role, label } = mark else { continue };
        if !at.is_finite() || !plot.holds_x(*at) {
            continue;
        }
        let (x, Frame { top, bottom, right, .. }) = (plot.x(*at), plot.frame);
        sheet.line((x, top), (x, bottom), if *role == Role::Reference { "f-ref" } else { "f-ref f-dash" });
        crowd.stroke(&[(x, top), (x, bottom)], 8.0);
        if let Some(words) = Words::maybe(label.as_ref(), show) {
            let class = if *role == Role::Warn { "f-text f-warn-text" } else { "f-text f-strong" };
            crowd.say(sheet, words.ways(right, true, 1), ALWAYS, |lines| {
                let label = Label { at: (x, HEAD - 7.0), anchor: Anchor::Mid, lines, class };
                vec![label.between(0.0, right)]
            });
        }
    }
}

fn marks(figure: &Figure, sheet: &Sheet, plot: &Plot, grid: &Grid, has_bars: bool, crowd: &mut Crowd, show: &Show<'_>) {
    let half = grid.bar / 2.0;
    let rows = |row: usize| plot.y(row as f64);
    let count = if let Axis::Rows(rows) = &figure.y { rows.len() } else { 0 };
    if !has_bars {
        for row in 0..count {
            sheet.line((plot.frame.left, rows(row)), (plot.frame.right, rows(row)), "f-grid");
        }
    }
    for mark in &figure.marks {
        match mark {
            Mark::Bar { row, from, to, role, inside, label } if *row < count && finite((*from, *to)) => {
                let Some((left, right)) = paint::bar(*from, *to, (plot.x(*from), plot.x(*to)), 1.0) else { continue };
                let bar = Frame { left, top: rows(*row) - half, right, bottom: rows(*row) + half };
                let says = tip::bar((&figure.y, *row), (&figure.x, *from, *to), label.as_ref(), show);
                sheet.rect(bar, paint::fill(*role), Some(says));
                let covered = figure.marks.iter().any(|m| matches!(m, Mark::Interval { row: r, .. } if r == row));
                if let Some(words) = Words::maybe(inside.as_ref(), show).filter(|_| !covered) {
                    let class = if paint::is_solid(*role) { "f-text f-on" } else { "f-text" };
                    let room = bar.right - bar.left - 6.0;
                    let at = (f64::midpoint(bar.left, bar.right), rows(*row));
                    crowd.say(sheet, words.ways(room, is_strong(class), 1), ALWAYS, |lines| {
                        vec![Label::centred(at, Anchor::Mid, lines, class)]
                    });
                }
            }
            Mark::Lead { row, at } if row + 1 < count && at.is_finite() => {
                let x = plot.x(*at);
                sheet.line((x, rows(*row) + half), (x, rows(row + 1) - half), "f-lead f-dash");
            }
            Mark::Line { points, role, .. } => plot.series(points, sheet.ink(paint::stroke(*role))),
            Mark::Area { lower, upper, role } => plot.region(lower, upper, sheet.ink(paint::shade(*role))),
            Mark::Dot { at, role, label } if finite(*at) && plot.holds_y(at.1) => {
                let (class, r) = paint::dot(*role);
                sheet.circle(plot.at(*at), r, class, label.as_ref().map(|l| l.show(show)));
            }
            _ => {}
        }
    }
    for mark in &figure.marks {
        if let Mark::Interval { row, low, value, high, role, .. } = mark
            && *row < count
            && finite((*low, *high))
            && value.is_finite()
        {
            let y = rows(*row);
            let whisker = Whisker::lying(plot.x(*low), plot.x(*value), plot.x(*high), y);
            let on_bar = figure.marks.iter().any(|m| matches!(m, Mark::Bar { row: r, .. } if r == row));
            if on_bar {
                sheet.line((whisker.low, y), (whisker.high, y), "w-case");
            }
            let classes = if on_bar { ("w-bar", "w-end", "w-dot") } else { paint::interval(*role) };
            let says = tip::interval((&figure.y, *row), (&figure.x, [*low, *value, *high]), show);
            whisker.draw(sheet, classes, Some(says));
        }
    }
}

/// Whether a rule at `x` would strike through words of this width that begin at `start`.
fn past(x: f64, start: f64, width: f64) -> bool {
    start - CLEAR < x && x < start + width + CLEAR
}

fn put_beside(item: &Beside, rules: &[f64], sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, has_bars: bool, wide: f64) {
    let (y, strong) = (plot.y(item.row as f64), is_strong(item.class));
    if !has_bars {
        let room = wide - plot.frame.right - 8.0;
        crowd.say(sheet, item.words.ways(room, strong, 2), ALWAYS, |lines| {
            vec![Label::centred((wide, y), Anchor::End, lines, item.class)]
        });
        return;
    }
    let (after, before) = (plot.x(item.after) + item.gap, plot.x(item.before) - item.gap);
    let mut ways = item.words.ways(wide - after, strong, 2);
    if ways.is_empty() {
        ways = item.words.ways(before.max(0.0), strong, 2);
    }
    crowd.say(sheet, ways, ALWAYS, |lines| {
        let width = lines.iter().map(|line| text::width(line, text::TEXT, strong)).fold(0.0, f64::max);
        let clear = rules.iter().map(|rule| plot.x(*rule)).filter(|x| past(*x, after, width));
        let clear = clear.fold(after, |start, x| start.max(x + CLEAR));
        vec![
            Label::centred((clear, y), Anchor::Start, lines.clone(), item.class),
            Label::centred((after, y), Anchor::Start, lines.clone(), item.class),
            Label::centred((before, y), Anchor::End, lines, item.class),
        ]
    });
}
