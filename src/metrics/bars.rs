//! Figures of money as bars, the same for every metric: parts of a whole, and now against before.

use crate::figure::{Along, Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::words::Text;

/// Money as it stands in a sentence.
pub fn money(x: f64) -> Arg {
    Arg::Of(x, Unit::Money)
}

/// A number line of money from 0, or below it, to the highest value.
pub fn axis(low: f64, high: f64) -> Axis {
    Axis::Numeric { unit: Unit::Money, low, high, name: None, ticks: Vec::new() }
}

/// A bar with its length beside it.
pub fn bar(row: usize, from: f64, to: f64, role: Role) -> Mark {
    Mark::Bar { row, from, to, role, label: Some(Phrase::value(money(to - from))), inside: None }
}

/// A part of a sum of money, below 0 where it takes away.
pub type Part = (&'static Text, f64);

/// Parts that add up to a whole, each beginning where the one before ended, the whole below them.
///
/// The table has the share of each in the whole where they have one: where nothing takes away and something is there.
pub fn parts(id: &'static str, finding: Phrase, about: &'static Text, parts: &[Part], whole: Part) -> Figure {
    let (mut marks, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let (mut so_far, mut low, mut high) = (0.0, f64::min(0.0, whole.1), f64::max(0.0, whole.1));
    let shares = whole.1 > 0.0 && parts.iter().all(|part| part.1 >= 0.0);
    for (row, part) in parts.iter().chain([&whole]).enumerate() {
        let last = row == parts.len();
        let (from, to) = if last { (0.0, whole.1) } else { (so_far, so_far + part.1) };
        let role = match (last, part.1 < 0.0) {
            (_, true) => Role::Warn,
            (true, false) => Role::Own,
            (false, false) => Role::Other,
        };
        // The money itself, not to − from, which rounding may have touched.
        let label = Some(Phrase::value(money(part.1)));
        marks.push(Mark::Bar { row, from, to, role, label, inside: None });
        if !last {
            marks.push(Mark::Lead { row, at: to });
        }
        rows.push(Row { label: part.0.into(), strong: last });
        let mut line = vec![Arg::Text(part.0), money(part.1)];
        if shares {
            line.push(Arg::Of(part.1 / whole.1, Unit::Share));
        }
        cells.push(line);
        (so_far, low, high) = (to, low.min(to), high.max(to));
    }
    let mut head = vec![(&NO_HEAD).into(), (&AMOUNT).into()];
    if shares {
        head.push((&SHARE).into());
    }
    Figure {
        id,
        finding,
        about: about.into(),
        x: axis(low, high),
        y: Axis::Rows(rows),
        marks,
        table: Table { head, rows: cells },
    }
}

/// The headline now under the headline before, with the reader's target; nothing without a before.
pub fn compared(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (output, change) = (outcome.headline()?, outcome.change.as_ref()?);
    let (now, unit) = (output.number()?, output.field.unit);
    let values = [(&BEFORE, change.before, Role::Other), (&NOW, now, Role::Own)];
    let (mut marks, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let (mut low, mut high) = (0.0, 0.0);
    for (row, (label, value, role)) in values.into_iter().enumerate() {
        let shown = Arg::Of(value, unit);
        let label_of_bar = Some(Phrase::value(shown.clone()));
        marks.push(Mark::Bar { row, from: 0.0, to: value, role, label: label_of_bar, inside: None });
        rows.push(Row { label: label.into(), strong: row == 1 });
        cells.push(vec![Arg::Text(label), shown]);
        (low, high) = (f64::min(low, value), f64::max(high, value));
    }
    if let Some(target) = q.target.filter(|target| target.is_finite()) {
        let label = Some(Phrase::value(Arg::Of(target, unit)));
        marks.push(Mark::Rule { axis: Along::X, at: target, role: Role::Target, label });
    }
    Some(Figure {
        id: "compared",
        finding: change.says.clone(),
        about: (&output.field.label).into(),
        x: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
        y: Axis::Rows(rows),
        marks,
        table: Table { head: vec![(&NO_HEAD).into(), (&output.field.label).into()], rows: cells },
    })
}

/// The head of a column of names.
pub static NO_HEAD: Text = Text::same("");
/// The head of a column of money.
pub static AMOUNT: Text = Text { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" };
static SHARE: Text = Text { en: "Share", zh_hans: "占比", zh_hant: "占比", nl: "Aandeel", ko: "비율" };
static BEFORE: Text = Text { en: "Before", zh_hans: "之前", zh_hant: "之前", nl: "Eerder", ko: "이전" };
static NOW: Text = Text { en: "Now", zh_hans: "现在", zh_hant: "現在", nl: "Nu", ko: "현재" };
