//! Everything that an answer says, in five languages: for tests that read it.

#![allow(dead_code)]

use kept::figure::{Axis, Figure, Mark};
use kept::locale::{Plain, Show, TOGETHER};
use kept::metric::{Fix, Outcome, Question};
use kept::metrics::bands;
use kept::words::Lang;

/// Every sentence of an outcome and its figures, as it is read: what holds a line together in Chinese and Korean is a test
/// of its own.
pub(crate) fn lines(question: &Question, outcome: &Outcome, lang: Lang) -> Vec<String> {
    let plain = Plain(lang);
    let currency = question.currency.as_deref();
    let show = Show { lang, formats: &plain, currency, period: question.period() };
    let mut lines: Vec<String> =
        outcome.says.iter().chain(&outcome.basis).chain(&outcome.sure).map(|p| p.show(&show)).collect();
    lines.extend(outcome.notes.iter().map(|n| n.says.show(&show)));
    lines.extend(outcome.change.iter().map(|change| change.says.show(&show)));
    for advice in &outcome.advice {
        lines.extend([show.arg(&advice.number), advice.says.show(&show)]);
    }
    for step in &outcome.steps {
        lines.extend([step.label.show(&show), step.written(&show), show.arg(&step.gives)]);
    }
    if let Some(fault) = &outcome.fault {
        lines.push(fault.says.show(&show));
        lines.extend(fault.hint.iter().map(|h| h.show(&show)));
        for cause in &fault.causes {
            lines.push(cause.says.show(&show));
            match &cause.fix {
                Some(Fix::Set(says, ..) | Fix::Swap(says, ..) | Fix::Method(says, ..)) => lines.push(says.show(&show)),
                None => {}
            }
        }
    }
    for figure in figures(question, outcome) {
        lines.extend(drawn(&figure, &show));
    }
    if !matches!(lang, Lang::En | Lang::Nl) {
        for line in &mut lines {
            *line = line.replace('\u{a0}', " ").replace(TOGETHER, "");
        }
    }
    lines
}

/// Every figure of an answer, the scale of its bands among them.
fn figures(question: &Question, outcome: &Outcome) -> Vec<Figure> {
    let own = question.method.figures.iter().filter_map(|figure| figure(question, outcome));
    own.chain(bands::scale(question, outcome)).collect()
}

/// Every word of a figure.
pub(crate) fn drawn(figure: &Figure, show: &Show<'_>) -> Vec<String> {
    let mut lines = vec![figure.finding.show(show), figure.about.show(show)];
    for axis in [&figure.x, &figure.y] {
        match axis {
            Axis::Numeric { name, .. } => lines.extend(name.iter().map(|n| n.show(show))),
            Axis::Rows(rows) => lines.extend(rows.iter().map(|r| r.label.show(show))),
        }
    }
    for mark in &figure.marks {
        if let Mark::Line { label, .. }
        | Mark::Bar { label, .. }
        | Mark::Interval { label, .. }
        | Mark::Dot { label, .. }
        | Mark::Rule { label, .. } = mark
        {
            lines.extend(label.iter().map(|l| l.show(show)));
        }
        if let Mark::Group { label, .. } = mark {
            lines.push(label.show(show));
        }
    }
    lines.extend(figure.table.head.iter().map(|h| h.show(show)));
    lines.extend(figure.table.rows.iter().flatten().map(|a| show.arg(a)));
    lines
}

/// Every number of a figure's marks and axes.
pub(crate) fn numbers(figure: &Figure) -> Vec<f64> {
    let mut out = Vec::new();
    for axis in [&figure.x, &figure.y] {
        if let Axis::Numeric { low, high, ticks, .. } = axis {
            out.extend([*low, *high]);
            out.extend(ticks);
        }
    }
    for mark in &figure.marks {
        match mark {
            Mark::Line { points, .. } => out.extend(points.iter().flat_map(|(x, y)| [*x, *y])),
            Mark::Area { lower, upper, .. } => {
                out.extend(lower.iter().chain(upper).flat_map(|(x, y)| [*x, *y]));
            }
            Mark::Bar { from, to, .. } => out.extend([*from, *to]),
            Mark::Lead { at, .. } | Mark::Rule { at, .. } => out.push(*at),
            Mark::Interval { low, value, high, .. } => out.extend([*low, *value, *high]),
            Mark::Dot { at, .. } => out.extend([at.0, at.1]),
            Mark::Group { from, to, .. } => out.extend([*from as f64, *to as f64]),
            Mark::Strip(list) => out.extend(list.iter().flat_map(|s| [s.from, s.to])),
        }
    }
    out
}

/// Holds that what an answer says is whole in every language, and that no figure holds a number that is none.
pub(crate) fn whole(question: &Question) -> Outcome {
    let outcome = question.answer();
    for lang in Lang::ALL {
        for line in lines(question, &outcome, lang) {
            assert!(!line.contains(['{', '}']), "{}: {line}", lang.tag());
            assert!(!line.contains("NaN") && !line.contains("inf"), "{}: {line}", lang.tag());
        }
    }
    for figure in figures(question, &outcome) {
        assert!(numbers(&figure).iter().all(|x| x.is_finite()), "{}: {:?}", figure.id, figure.marks);
        let columns = figure.table.head.len();
        assert!(figure.table.rows.iter().all(|r| r.len() == columns), "{}: a ragged table", figure.id);
    }
    outcome
}

/// Holds that every sentence is filled, for input that is itself no number and may be printed as it was typed.
pub(crate) fn filled(question: &Question) {
    let outcome = question.answer();
    for lang in Lang::ALL {
        assert!(lines(question, &outcome, lang).iter().all(|line| !line.contains(['{', '}'])));
    }
}
