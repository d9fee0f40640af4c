//! Lines between two number lines: growth against a cost, decay with its shaded interval, many cohorts behind one's own.
//!
//! Series are named where they end: in the right margin when they reach it, beside their last point when they stop
//! earlier. What matters on the horizontal axis (break-even) is marked there and written under it.

use super::backend::{Anchor, Sheet};
use super::label::{ALWAYS, Crowd, LEADING, Label, Words, spread};
use super::order::arrange;
use super::paint::{self, NARROW, Plot, Whisker, finite};
use super::scale::{self, Scale, Writing, domain};
use super::shape::{Drawing, Frame, Point};
use super::text::{self, is_strong};
use super::tip;
use crate::figure::{Along, Axis, Figure, Mark, Role};
use crate::locale::{Period, Show, Unit};

/// The space between the plot and the words in its margins.
const GAP: f64 = 10.0;
/// What it costs words to stand on a line of the grid: less than anything else.
const GRID: f64 = 0.25;
/// How far words begin behind the number of a tick that stands beside them.
const INDENT: f64 = 24.0;
/// What a grey name may cost: it stands on no line but those of the grid, or it is left out.
const GREY: f64 = 0.5;
/// How far a name in the margin may lie from the end of its line.
const FAR: f64 = 12.0;
/// From a rule up to the baseline of its words.
const RAISED: f64 = 8.0;

struct Series<'a> {
    points: &'a [Point],
    last: Point,
    role: Role,
    words: Option<Words>,
}

/// What is written at one height in the right margin.
struct End {
    y: f64,
    role: Role,
    lines: Vec<String>,
    short: Option<String>,
}

/// What an axis is, with defaults for one that is not a number line.
struct Line<'a> {
    unit: Unit,
    name: Option<String>,
    ticks: &'a [f64],
}

impl<'a> Line<'a> {
    fn of(axis: &'a Axis, show: &Show<'_>) -> Line<'a> {
        match axis {
            Axis::Numeric { unit, name, ticks, .. } => {
                Line { unit: *unit, name: name.as_ref().map(|n| n.show(show)), ticks }
            }
            Axis::Rows(_) => Line { unit: Unit::Number, name: None, ticks: &[] },
        }
    }
}

fn series<'a>(figure: &'a Figure, show: &Show<'_>) -> Vec<Series<'a>> {
    let lines = figure.marks.iter().filter_map(|mark| match mark {
        Mark::Line { points, role, label } => {
            let last = *points.iter().rev().find(|p| finite(**p))?;
            Some(Series { points, last, role: *role, words: Words::maybe(label.as_ref(), show) })
        }
        _ => None,
    });
    let mut all: Vec<Series<'a>> = lines.collect();
    // Grey lies lowest, the reader's own on top.
    let height = |s: &Series<'_>| match s.role {
        Role::Own => 2,
        Role::Warn | Role::Reference | Role::Target | Role::Band(_) => 1,
        _ => 0,
    };
    arrange(&mut all, |a, b| height(a) < height(b));
    all
}

/// How many places of one line are told at the most, evenly along it.
const PLACES: usize = 61;
/// Of more lines than these only the reader's own is told, and those that need attention.
const TOLD: usize = 12;

/// What each place on a line says to who points at it: how far along the axis, whose line, and how high.
fn tell(figure: &Figure, sheet: &Sheet, plot: &Plot, series: &[Series<'_>], show: &Show<'_>) {
    for s in series.iter().filter(|s| series.len() <= TOLD || matches!(s.role, Role::Own | Role::Warn)) {
        // The reader's own line is named by its last value.
        let whose = s.words.as_ref().filter(|_| s.role != Role::Own).map(|words| words.full.as_str());
        let step = s.points.len().div_ceil(PLACES).max(1);
        for point in s.points.iter().step_by(step).filter(|point| finite(**point)) {
            let (along, high) = (tip::place(&figure.x, point.0, show), tip::number(&figure.y, point.1, show));
            let says = [Some(along.as_str()), whose, Some(high.as_str())];
            let says = says.into_iter().flatten().collect::<Vec<_>>().join("\n");
            sheet.circle(plot.at(*point), 3.0, "f-hit", Some(says));
        }
    }
}

/// A dot whose words stand under the axis: the reader's own, on a rule or above an interval of the same value.
fn leads(figure: &Figure, at: Point, role: Role) -> bool {
    role == Role::Own
        && figure.marks.iter().any(|mark| match mark {
            Mark::Rule { axis: Along::Y, at: cost, .. } => (cost - at.1).abs() <= at.1.abs() * 1e-9,
            Mark::Interval { value, .. } => (value - at.0).abs() <= at.0.abs() * 1e-9,
            _ => false,
        })
}

/// The words under the horizontal axis, with the value they belong to.
fn axis_notes(figure: &Figure, show: &Show<'_>) -> Vec<(f64, Role, Words)> {
    let mut notes: Vec<(f64, Role, Words)> = Vec::new();
    for mark in &figure.marks {
        let (at, role, words) = match mark {
            Mark::Interval { value, role, label, .. } if value.is_finite() => (*value, *role, label),
            Mark::Dot { at, role, label } if finite(*at) && leads(figure, *at, *role) => (at.0, *role, label),
            _ => continue,
        };
        if let Some(words) = Words::maybe(words.as_ref(), show)
            && !notes.iter().any(|(_, _, known)| *known == words)
        {
            notes.push((at, role, words));
        }
    }
    notes
}

pub(super) fn draw(figure: &Figure, width: u32, show: &Show<'_>) -> Drawing {
    let wide = f64::from(width);
    let narrow = wide < NARROW;
    let series = series(figure, show);
    let (x_line, y_line) = (Line::of(&figure.x, show), Line::of(&figure.y, show));
    let notes = axis_notes(figure, show);

    let height = match (series.len() > 2, narrow) {
        (true, false) => 320.0,
        (true, true) => 260.0,
        (false, false) => 252.0,
        (false, true) => 212.0,
    };
    let over = figure.marks.iter().any(|m| matches!(m, Mark::Rule { axis: Along::X, label: Some(_), .. }));

    // Vertically: the scale is closed at the bottom by a tick, and at the top when the next tick is near.
    let (low, high) = domain(&figure.y, rules(figure, Along::Y).into_iter().chain(scale::ys(&figure.marks)));
    let y_scale = closed(low, high, &y_line, show.period, (height / 50.0) as usize);
    let y_writing = Writing::new(&figure.y, &y_scale, show);
    let named = if y_line.name.is_some() { 16.0 } else { 0.0 } + if over { 18.0 } else { 0.0 };
    // Among many lines one that ends early and high is named over its end.
    let least = if series.len() > 2 { 24.0 } else { 14.0 };
    let top = f64::max(least, rule_room(figure, &y_scale, height, wide, show).ceil()) + named;
    let bottom = top + height;
    let y_ticks = vertical_ticks(&y_scale, &y_line, &y_writing);
    let left = y_ticks.iter().map(|t| text::width(&t.1, text::AXIS, false)).fold(0.0, f64::max).ceil() + 8.0;

    // Horizontally: the right margin holds the names of the lines that reach it.
    let (low, high) = domain(&figure.x, axis_values(figure).into_iter().chain(scale::xs(&figure.marks)));
    let bare = Scale::bare(low, high);
    let at_edge = |x: f64| bare.share(x) > 0.98;
    let room = (wide * if narrow { 0.31 } else { 0.22 }).min(180.0);
    let mut ends = ends(figure, &series, &at_edge, room, &y_writing, narrow);
    let words =
        ends.iter().flat_map(|e| e.lines.iter().map(|l| text::width(l, text::TEXT, is_strong(paint::words(e.role)))));
    let right = wide - words.fold(0.0, f64::max).ceil() - if ends.is_empty() { 8.0 } else { GAP };
    let right = right.max(left + 60.0).min(wide - 4.0);
    let (x_scale, x_ticks) = horizontal_ticks(figure, (low, high), &x_line, show, (left, right, wide));

    // Under the axis: ticks, then notes and the name, on one line if they fit.
    let name_width = x_line.name.as_ref().map_or(0.0, |n| text::width(n, text::AXIS, false));
    let note_width: f64 = notes.iter().map(|n| text::width(&n.2.full, text::TEXT, true)).sum();
    let two = !notes.is_empty() && name_width > 0.0 && note_width + name_width + 18.0 > right;
    let under = match (notes.is_empty() && name_width == 0.0, two) {
        (true, _) => 26.0,
        (false, false) => 44.0,
        (false, true) => 62.0,
    };
    let sheet = Sheet::new(width, (bottom + under).ceil() as u32);
    let frame = Frame { left, top, right, bottom };
    let plot = Plot::new(&sheet, frame, Scale { ticks: Vec::new(), ..x_scale }, y_scale.clone(), false);
    let mut crowd = Crowd::new(Frame { left: 0.0, top: 0.0, right: wide, bottom: bottom + under });

    grid(&sheet, &plot, &y_scale);
    for (value, words) in &y_ticks {
        let y = plot.y(*value);
        crowd.place(&sheet, &Label::new((left - 8.0, y + 4.0), Anchor::End, words.clone(), "f-axis"));
        crowd.stroke(&[(left, y), (right, y)], GRID);
        // Words right behind the number of a tick would be read with it.
        crowd.cover(Frame { left, top: y - 4.0, right: left + INDENT, bottom: y + 4.0 }, GRID);
    }
    for label in &x_ticks {
        crowd.place(&sheet, &Label { at: (label.at.0, bottom + 18.0), ..label.clone() });
    }
    if let Some(name) = &y_line.name {
        crowd.place(&sheet, &Label::new((0.0, 14.0), Anchor::Start, name.clone(), "f-axis"));
    }
    if let Some(name) = &x_line.name {
        let label = Label::new((right, bottom + if two { 54.0 } else { 36.0 }), Anchor::End, name.clone(), "f-axis");
        crowd.place(&sheet, &label.between(0.0, wide));
    }

    draw_marks(figure, &sheet, &plot, &series, &mut crowd, show);

    for (at, role, words) in &notes {
        let x = plot.x(*at);
        crowd.say(&sheet, words.ways(wide, true, 1), ALWAYS, |lines| {
            let label = Label { at: (x, bottom + 36.0), anchor: Anchor::Mid, lines, class: paint::words(*role) };
            let width = label.frame().right - label.frame().left;
            // Beside the name: pushed to the left until it ends before it.
            let before = if two || name_width == 0.0 { wide } else { right - name_width - 12.0 };
            let pushed = label.clone().between(0.0, before.max(width));
            vec![label.between(0.0, wide), pushed]
        });
    }
    place_ends(&sheet, &mut crowd, &mut ends, &plot);
    place_rules(figure, &sheet, &plot, &mut crowd, show);
    place_dots(figure, &sheet, &plot, &mut crowd, show);
    place_inner(&series, &sheet, &plot, &mut crowd, &at_edge);
    sheet.finish()
}

/// The values of rules along an axis.
fn rules(figure: &Figure, along: Along) -> Vec<f64> {
    let all = figure.marks.iter().filter_map(|m| match m {
        Mark::Rule { axis, at, .. } if *axis == along && at.is_finite() => Some(*at),
        _ => None,
    });
    all.collect()
}

/// How far down the plot must begin for the words over a rule to stand on the sheet: in one line, or in two where one is
/// longer than half of it.
fn rule_room(figure: &Figure, y: &Scale, height: f64, wide: f64, show: &Show<'_>) -> f64 {
    let room = |mark: &Mark| match mark {
        Mark::Rule { axis: Along::Y, at, label: Some(label), .. } if y.holds(*at) => {
            let more = if text::width(&label.show(show), text::TEXT, true) > wide / 2.0 { LEADING } else { 0.0 };
            text::REACH.0 * text::TEXT + more + RAISED - height * (1.0 - y.share(*at))
        }
        _ => 0.0,
    };
    figure.marks.iter().map(room).fold(0.0, f64::max)
}

/// What lies on the horizontal axis itself.
fn axis_values(figure: &Figure) -> Vec<f64> {
    let mut out = rules(figure, Along::X);
    for mark in &figure.marks {
        match mark {
            Mark::Interval { low, value, high, .. } => out.extend([*low, *value, *high]),
            Mark::Bar { row, .. } => out.extend([*row as f64 - 0.5, *row as f64 + 0.5]),
            _ => {}
        }
    }
    out
}

fn closed(low: f64, high: f64, line: &Line<'_>, period: Period, most: usize) -> Scale {
    let first = Scale::new(low, high, line.ticks, line.unit, period, most.max(2));
    if !line.ticks.is_empty() {
        return first;
    }
    let below = (first.low / first.step + 1e-6).floor() * first.step;
    let above = (first.high / first.step - 1e-6).ceil() * first.step;
    let near = (first.high - first.low) * 0.12;
    let low = if below.is_finite() { below.min(first.low) } else { first.low };
    let high = if above.is_finite() && above - first.high < near { above.max(first.high) } else { first.high };
    Scale { low, high, ticks: scale::multiples(low, high, first.step), step: first.step }
}

/// The values at the left edge and their words.
fn vertical_ticks(scale: &Scale, line: &Line<'_>, writing: &Writing<'_>) -> Vec<(f64, String)> {
    let last = scale.ticks.len().saturating_sub(1);
    let named = line.name.is_some() && !writing.both_ends();
    let words = |(i, value): (usize, &f64)| {
        let full = !named && (i == last || (i == 0 && writing.both_ends()));
        (*value, if full { writing.full(*value) } else { writing.bare(*value) })
    };
    scale.ticks.iter().enumerate().map(words).collect()
}

/// The horizontal scale with as many ticks as have room, and their labels; `y` is set later.
fn horizontal_ticks(
    figure: &Figure,
    (low, high): (f64, f64),
    line: &Line<'_>,
    show: &Show<'_>,
    (left, right, wide): (f64, f64, f64),
) -> (Scale, Vec<Label>) {
    let most = ((right - left) / 26.0).clamp(2.0, 9.0) as usize;
    let mut best = (Scale::bare(low, high), Vec::new());
    for most in (1..=most).rev() {
        let scale = Scale::new(low, high, line.ticks, line.unit, show.period, most);
        let writing = Writing::new(&figure.x, &scale, show);
        let last = scale.ticks.len().saturating_sub(1);
        let labels: Vec<Label> = scale
            .ticks
            .iter()
            .enumerate()
            .map(|(i, tick)| {
                let full = (i == last && line.name.is_none()) || (writing.both_ends() && (i == 0 || i == last));
                let words = if full { writing.full(*tick) } else { writing.bare(*tick) };
                let x = left + (right - left) * scale.share(*tick);
                Label::new((x, 0.0), Anchor::Mid, words, "f-axis").between(0.0, wide)
            })
            .collect();
        let fits = labels.windows(2).all(|w| w[0].frame().right + 8.0 <= w[1].frame().left);
        best = (scale, labels);
        if fits {
            return best;
        }
    }
    // Asked for, but too many: every second one, and so on.
    while best.1.windows(2).any(|w| w[0].frame().right + 8.0 > w[1].frame().left) {
        let mut at = 0;
        best.1.retain(|_| {
            at += 1;
            at % 2 == 1
        });
    }
    best
}

fn grid(sheet: &Sheet, plot: &Plot, y: &Scale) {
    plot.mesh(sheet, "f-base");
    if y.holds(0.0) && !y.ticks.contains(&0.0) {
        sheet.line((plot.frame.left, plot.y(0.0)), (plot.frame.right, plot.y(0.0)), "f-base");
    }
}

fn ends(
    figure: &Figure,
    series: &[Series<'_>],
    at_edge: &dyn Fn(f64) -> bool,
    room: f64,
    writing: &Writing<'_>,
    narrow: bool,
) -> Vec<End> {
    let mut ends = Vec::new();
    for s in series.iter().filter(|s| at_edge(s.last.0)) {
        let Some(words) = &s.words else { continue };
        let strong = is_strong(paint::words(s.role));
        let ways = words.ways(room, strong, if narrow { 3 } else { 2 });
        if let Some(lines) = ways.into_iter().next() {
            ends.push(End { y: s.last.1, role: s.role, lines, short: words.short.clone() });
        }
    }
    // The bounds of the shading, as numbers, when nobody else ends there but the line they belong to.
    if ends.len() <= 1 {
        let bounds = figure.marks.iter().find_map(|mark| match mark {
            Mark::Area { lower, upper, role: Role::Own } => Some([*lower.last()?, *upper.last()?]),
            _ => None,
        });
        for bound in bounds.into_iter().flatten().filter(|b| finite(*b) && at_edge(b.0)) {
            ends.push(End { y: bound.1, role: Role::Other, lines: vec![writing.read(bound.1)], short: None });
        }
    }
    ends
}

fn draw_marks(figure: &Figure, sheet: &Sheet, plot: &Plot, series: &[Series<'_>], crowd: &mut Crowd, show: &Show<'_>) {
    let Frame { left, top, right, bottom } = plot.frame;
    for mark in &figure.marks {
        match mark {
            Mark::Area { lower, upper, role } => plot.region(lower, upper, sheet.ink(paint::shade(*role))),
            Mark::Bar { row, from, to, role, .. } if from.is_finite() && to.is_finite() => {
                let (a, b) = (plot.at((*row as f64 - 0.45, *from)), plot.at((*row as f64 + 0.45, *to)));
                let bar = Frame { left: a.0, top: a.1.min(b.1), right: b.0, bottom: a.1.max(b.1) };
                sheet.rect(bar, paint::fill(*role), None);
            }
            _ => {}
        }
    }
    for mark in &figure.marks {
        if let Mark::Rule { axis, at, role, .. } = mark
            && at.is_finite()
        {
            let class = if *role == Role::Reference { "f-ref" } else { "f-ref f-dash" };
            let ends = match axis {
                Along::Y if plot.holds_y(*at) => [(left, plot.y(*at)), (right, plot.y(*at))],
                Along::X if plot.holds_x(*at) => [(plot.x(*at), top), (plot.x(*at), bottom)],
                _ => continue,
            };
            sheet.line(ends[0], ends[1], class);
            crowd.stroke(&ends, 3.0);
        }
    }
    for s in series {
        plot.series(s.points, sheet.tipped(paint::stroke(s.role), s.words.as_ref().map(|w| w.full.clone())));
        let weight = if s.role == Role::Own { 4.0 } else { 1.0 };
        for run in s.points.split(|p| !finite(*p)) {
            crowd.stroke(&run.iter().map(|p| plot.at(*p)).collect::<Vec<_>>(), weight);
        }
    }
    tell(figure, sheet, plot, series, show);
    for s in series.iter().filter(|s| s.words.is_some()) {
        let (class, r) = paint::end_dot(s.role);
        let at = plot.at(s.last);
        sheet.circle(at, r, class, s.words.as_ref().map(|w| w.full.clone()));
        crowd.dot(at, r, 6.0);
    }
    for mark in &figure.marks {
        match mark {
            Mark::Lead { at, .. } if at.is_finite() && plot.holds_x(*at) => lead(figure, sheet, plot, *at),
            Mark::Dot { at, role, label } if finite(*at) => {
                if leads(figure, *at, *role) && !figure.marks.iter().any(|m| matches!(m, Mark::Lead { .. })) {
                    lead(figure, sheet, plot, at.0);
                }
                let (class, r) = paint::dot(*role);
                sheet.circle(plot.at(*at), r, class, label.as_ref().map(|l| l.show(show)));
                crowd.dot(plot.at(*at), r, 6.0);
            }
            _ => {}
        }
    }
    for mark in &figure.marks {
        if let Mark::Interval { low, value, high, role, label, .. } = mark
            && finite((*low, *high))
            && value.is_finite()
        {
            let whisker = Whisker::lying(plot.x(*low), plot.x(*value), plot.x(*high), bottom);
            whisker.draw(sheet, paint::interval(*role), label.as_ref().map(|l| l.show(show)));
        }
    }
}

/// A thin line from the axis up to the highest dot at this value.
fn lead(figure: &Figure, sheet: &Sheet, plot: &Plot, at: f64) {
    let dots = figure.marks.iter().filter_map(|m| match m {
        Mark::Dot { at: dot, .. } if finite(*dot) && (dot.0 - at).abs() <= at.abs() * 1e-9 => Some(plot.y(dot.1)),
        _ => None,
    });
    let top = dots.fold(plot.frame.bottom, f64::min);
    if top < plot.frame.bottom {
        sheet.line((plot.x(at), top), (plot.x(at), plot.frame.bottom), "f-lead f-dash");
    }
}

/// Names in the right margin, moved apart. Grey ones give way: first their names, then they themselves.
fn place_ends(sheet: &Sheet, crowd: &mut Crowd, ends: &mut Vec<End>, plot: &Plot) {
    let (top, bottom) = (plot.frame.top - 11.0, plot.frame.bottom + 6.0);
    arrange(ends, |a, b| a.y > b.y);
    let is_grey = |e: &End| paint::words(e.role) == paint::words(Role::Other);
    loop {
        let wanted: Vec<(f64, f64)> =
            ends.iter().map(|e| (plot.y(e.y), e.lines.len() as f64 * LEADING + 1.0)).collect();
        let placed = spread(&wanted, top, bottom);
        let worst = wanted.iter().zip(&placed).map(|(w, p)| (w.0 - p).abs()).fold(0.0, f64::max);
        let total: f64 = wanted.iter().map(|w| w.1).sum();
        // The grey name that is most in the way of its neighbours.
        let crowded = (0..ends.len()).filter(|i| is_grey(&ends[*i])).min_by(|a, b| {
            let distance = |i: usize| {
                let others = wanted.iter().enumerate().filter(|(j, _)| *j != i);
                others.map(|(_, w)| (w.0 - wanted[i].0).abs()).fold(f64::INFINITY, f64::min)
            };
            distance(*a).total_cmp(&distance(*b))
        });
        match crowded {
            Some(i) if worst > FAR || total > bottom - top => match ends[i].short.take() {
                Some(short) => ends[i].lines = vec![short],
                None => {
                    ends.remove(i);
                }
            },
            _ => {
                for (end, y) in ends.iter().zip(placed) {
                    let at = (plot.frame.right + GAP, y);
                    crowd.place(sheet, &Label::centred(at, Anchor::Start, end.lines.clone(), paint::words(end.role)));
                }
                return;
            }
        }
    }
}

fn place_rules(figure: &Figure, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, show: &Show<'_>) {
    let Frame { left, top, right, .. } = plot.frame;
    for mark in &figure.marks {
        let Mark::Rule { axis, at, role, label } = mark else { continue };
        let Some(words) = Words::maybe(label.as_ref(), show) else { continue };
        let class = if *role == Role::Warn { paint::words(Role::Warn) } else { paint::words(Role::Reference) };
        match axis {
            Along::Y if at.is_finite() && plot.holds_y(*at) => {
                let y = plot.y(*at);
                let room = right - left - 4.0;
                crowd.say(sheet, words.ways(room, true, 3), ALWAYS, |lines| {
                    let rise = (lines.len() - 1) as f64 * LEADING;
                    let put = |x, y, anchor| Label { at: (x, y), anchor, lines: lines.clone(), class };
                    let (start, end) = (Anchor::Start, Anchor::End);
                    let mut places =
                        vec![put(left + 4.0, y - RAISED - rise, start), put(right - 2.0, y - RAISED - rise, end)];
                    places.extend([put(left + 4.0, y + 17.0, start), put(right - 2.0, y + 17.0, end)]);
                    places.push(put(left + INDENT + 4.0, y + 17.0, start));
                    if *role != Role::Reference {
                        places.swap(0, 1);
                    }
                    places
                });
            }
            Along::X if at.is_finite() && plot.holds_x(*at) => {
                crowd.say(sheet, words.ways(right, true, 1), ALWAYS, |lines| {
                    let label = Label { at: (plot.x(*at), top - 7.0), anchor: Anchor::Mid, lines, class };
                    vec![label.between(0.0, right)]
                });
            }
            _ => {}
        }
    }
}

fn place_dots(figure: &Figure, sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, show: &Show<'_>) {
    for mark in &figure.marks {
        let Mark::Dot { at, role, label } = mark else { continue };
        let Some(words) = Words::maybe(label.as_ref(), show).filter(|_| finite(*at) && !leads(figure, *at, *role))
        else {
            continue;
        };
        beside(sheet, crowd, plot, plot.at(*at), *role, &words);
    }
}

fn place_inner(series: &[Series<'_>], sheet: &Sheet, plot: &Plot, crowd: &mut Crowd, at_edge: &dyn Fn(f64) -> bool) {
    // The one that needs attention chooses its place first.
    let mut inner: Vec<&Series<'_>> = series.iter().filter(|s| !at_edge(s.last.0)).collect();
    let turn = |s: &Series<'_>| (s.role != Role::Own, s.role != Role::Warn);
    arrange(&mut inner, |a, b| turn(a) < turn(b));
    for s in inner {
        if let Some(words) = &s.words {
            beside(sheet, crowd, plot, plot.at(s.last), s.role, words);
        }
    }
}

/// Words beside a point, wherever they are least in the way.
fn beside(sheet: &Sheet, crowd: &mut Crowd, plot: &Plot, (x, y): Point, role: Role, words: &Words) {
    let class = paint::words(role);
    let grey = class == paint::words(Role::Other);
    // A long number is written in short before it covers much of the figure.
    let room = (plot.frame.right - plot.frame.left) * if words.compact.is_some() { 0.4 } else { 0.5 };
    let lines = if grey { 1 } else { 3 };
    let ways = words.ways(room, is_strong(class), lines);
    crowd.say_of(sheet, ways, if grey { GREY } else { ALWAYS }, Some((x, y)), |lines| {
        let rise = (lines.len() - 1) as f64 * LEADING;
        let put = |dx: f64, dy: f64, anchor| Label { at: (x + dx, y + dy), anchor, lines: lines.clone(), class };
        let mut places = vec![
            put(-6.0, -8.0 - rise, Anchor::End),
            put(8.0, 16.0, Anchor::Start),
            put(9.0, 4.5, Anchor::Start),
            put(6.0, -8.0 - rise, Anchor::Start),
            put(-6.0, 18.0, Anchor::End),
            put(0.0, -10.0 - rise, Anchor::Mid),
            put(0.0, 20.0, Anchor::Mid),
        ];
        if !grey {
            places.swap(0, 2);
        }
        places
    });
}
