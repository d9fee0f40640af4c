//! Bars of money, the same for every metric, and the headline now against before.

use super::bands;
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

/// A number line of money that shows 0 and every value.
pub fn axis_of(values: impl IntoIterator<Item = f64>) -> Axis {
    let (low, high) = values.into_iter().fold((0.0, 0.0), |(low, high), x| (f64::min(low, x), f64::max(high, x)));
    axis(low, high)
}

/// How many points a curve and its table have at most after its start.
const POINTS: u32 = 120;

/// The ages of the points of a curve: 0 to `until` in equal steps, at most 120 after the start, the last one included.
pub fn ages(until: u32) -> Vec<u32> {
    let step = until.div_ceil(POINTS).max(1);
    let mut ages: Vec<u32> = (0..until).step_by(step as usize).collect();
    ages.push(until);
    ages
}

/// A bar with its length beside it.
pub fn bar(row: usize, from: f64, to: f64, role: Role) -> Mark {
    Mark::Bar { row, from, to, role, label: Some(Phrase::value(money(to - from))), inside: None }
}

/// The reader's goal as a rule across what it is measured by.
pub fn goal(at: f64, unit: Unit) -> Mark {
    let label = Phrase::with(&GOAL, [("value", bands::exact(at, unit))]);
    Mark::Rule { axis: Along::X, at, role: Role::Target, label: Some(label) }
}

/// The headline now under the headline before, with the reader's goal; nothing without a before.
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
    marks.extend(q.goal().map(|at| goal(at, unit)));
    Some(Figure {
        id: "compared",
        finding: change.says.clone(),
        about: (&output.field.label).into(),
        x: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
        y: Axis::Rows(rows),
        marks,
        table: Table { head: vec![(&PERIOD).into(), (&output.field.label).into()], rows: cells },
    })
}

/// The head of a column of names.
pub static NO_HEAD: Text = Text::same("");
/// The head of a column of periods.
pub static PERIOD: Text = crate::text! { en: "Period", zh_hans: "期间", zh_hant: "期間", nl: "Periode", ko: "기간" };
/// The code of a currency, and the head of a column of them.
pub static CURRENCY: Text = crate::text! { en: "Currency", zh_hans: "货币", zh_hant: "幣別", nl: "Valuta", ko: "통화" };
/// The head of a column of money.
pub static AMOUNT: Text = crate::text! { en: "Amount", zh_hans: "金额", zh_hant: "金額", nl: "Bedrag", ko: "금액" };
/// The numbers of an earlier period.
pub static BEFORE: Text = crate::text! { en: "Before", zh_hans: "上期", zh_hant: "上期", nl: "Eerder", ko: "이전" };
static GOAL: Text = crate::text! {
    en: "goal {value}", zh_hans: "目标 {value}", zh_hant: "目標 {value}", nl: "doel {value}", ko: "목표 {value}"
};
static NOW: Text = crate::text! { en: "Now", zh_hans: "本期", zh_hant: "本期", nl: "Nu", ko: "현재" };
