//! What an outcome says, as a reader would meet it: for tests that hold every sentence of a metric in five languages.

#![allow(unreachable_pub, dead_code)]

use kept::locale::{Plain, Show};
use kept::metric::{Fix, Outcome, Question};
use kept::metrics::bands;
use kept::words::Lang;

/// Everything that is said about an outcome, in one language.
pub fn said(q: &Question, outcome: &Outcome, lang: Lang) -> Vec<String> {
    let plain = Plain(lang);
    let show = Show { lang, formats: &plain, currency: None, period: q.period() };
    let mut lines: Vec<String> =
        outcome.says.iter().chain(&outcome.basis).chain(&outcome.sure).map(|p| p.show(&show)).collect();
    lines.extend(outcome.notes.iter().map(|note| note.says.show(&show)));
    lines.extend(outcome.change.iter().map(|change| change.says.show(&show)));
    for advice in &outcome.advice {
        lines.extend([show.arg(&advice.number), advice.says.show(&show)]);
    }
    for step in &outcome.steps {
        lines.extend([step.label.show(&show), step.sum.show(&show), show.arg(&step.gives)]);
    }
    if let Some(fault) = &outcome.fault {
        lines.push(fault.says.show(&show));
        lines.extend(fault.hint.iter().map(|hint| hint.show(&show)));
        for cause in &fault.causes {
            lines.push(cause.says.show(&show));
            lines.extend(cause.fix.iter().map(|fix| match fix {
                Fix::Set(label, ..) | Fix::Swap(label, ..) | Fix::Method(label, _) => label.show(&show),
            }));
        }
    }
    let own = q.method.figures.iter().filter_map(|figure| figure(q, outcome));
    for figure in own.chain(bands::scale(q, outcome)) {
        lines.extend([figure.finding.show(&show), figure.about.show(&show)]);
        lines.extend(figure.table.head.iter().map(|head| head.show(&show)));
        lines.extend(figure.table.rows.iter().flatten().map(|cell| show.arg(cell)));
        assert!(figure.table.rows.iter().all(|row| row.len() == figure.table.head.len()), "{}", figure.id);
    }
    lines
}

/// Every sentence is there, filled, and free of numbers that are none.
pub fn whole_in_every_language(q: &Question) {
    let outcome = q.answer();
    for lang in Lang::ALL {
        for line in said(q, &outcome, lang) {
            let whole = !line.contains(['{', '}']) && !line.contains("NaN") && !line.contains("inf");
            assert!(whole && !line.is_empty() && !line.contains("-0"), "{}: {line:?}", lang.tag());
        }
    }
}

/// As [`whole_in_every_language`], for input that is itself no number and may be printed as it was typed.
pub fn filled_in_every_language(q: &Question) {
    let outcome = q.answer();
    for lang in Lang::ALL {
        assert!(said(q, &outcome, lang).iter().all(|line| !line.contains(['{', '}'])));
    }
}
