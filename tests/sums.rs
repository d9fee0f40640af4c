//! Every line of "The calculation": whoever types what is printed into a calculator gets what is printed.

#![allow(clippy::unwrap_used)]

use kept::locale::{Arg, Period, Plain, Show, Unit};
use kept::metric::{Field, Method, Metric, Need, Question, Step, Values};
use kept::metrics::{METRICS, metric};
use kept::words::Lang;
use proptest::prelude::*;

/// A calculator that reads what a page shows: one of its own, since the program reckons with the numbers behind it.
struct Calculator<'a> {
    rest: &'a str,
    side: f64,
}

impl Calculator<'_> {
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Option<f64> {
        let mut value = self.product()?;
        loop {
            match () {
                () if self.take("+") => value += self.product()?,
                () if self.take("−") => value -= self.product()?,
                () if self.take("±") => value += self.side * self.product()?,
                () => return Some(value),
            }
        }
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.power()?;
        loop {
            match () {
                () if self.take("×") => value *= self.power()?,
                () if self.take("÷") => value /= self.power()?,
                () => return Some(value),
            }
        }
    }

    fn power(&mut self) -> Option<f64> {
        let value = self.number()?;
        if self.take("^") {
            return Some(value.powf(self.number()?));
        }
        let digit = |c| "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().position(|raised| raised == c);
        let end = self.rest.find(|c| digit(c).is_none()).unwrap_or(self.rest.len());
        let power = self.rest[..end].chars().filter_map(digit).fold(0.0, |n, digit| 10.0 * n + digit as f64);
        self.rest = &self.rest[end..];
        Some(if end == 0 { value } else { value.powf(power) })
    }

    fn number(&mut self) -> Option<f64> {
        if self.take("(") {
            let value = self.sum()?;
            return self.take(")").then_some(value);
        }
        if self.take("−") {
            return Some(-self.number()?);
        }
        let rest = self.rest.trim_start();
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.' && c != ',').unwrap_or(rest.len());
        let value: f64 = rest[..end].replace(',', "").parse().ok()?;
        self.rest = &rest[end..];
        let value = if self.take("%") { value / 100.0 } else { value };
        // The words of a unit: "274 hours".
        self.rest = self.rest.trim_start().trim_start_matches(|c: char| c.is_ascii_alphabetic());
        Some(value)
    }
}

/// What a text comes to; `None` where it is no sum.
fn reckoned(text: &str, side: f64) -> Option<f64> {
    let mut calculator = Calculator { rest: text, side };
    let value = calculator.sum()?;
    calculator.rest.trim().is_empty().then_some(value)
}

/// What half a unit of the last digit of a number is.
fn half_a_unit(text: &str) -> f64 {
    let number: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
    let decimals = number.split_once('.').map_or(0.0, |(_, decimals)| decimals.len() as f64);
    let decimals = if text.contains('%') { decimals + 2.0 } else { decimals };
    0.5 * 10_f64.powf(-decimals)
}

fn written(q: &Question, step: &Step) -> [String; 3] {
    let plain = Plain(Lang::En);
    let show = Show { lang: Lang::En, formats: &plain, currency: None, period: q.period() };
    [step.label.show(&show), step.written(&show), show.arg(&step.gives)]
}

/// Whether the sums of an answer come out; how many there were.
fn come_out(q: &Question) -> Result<usize, String> {
    let mut sums = 0;
    for step in &q.answer().steps {
        let [label, sum, gives] = written(q, step);
        let ends: Vec<(&str, f64)> = match gives.split_once(" to ") {
            Some((low, high)) => vec![(low, -1.0), (high, 1.0)],
            None => vec![(&gives, 1.0)],
        };
        for (end, side) in ends {
            let Some(got) = reckoned(&sum, side) else { continue };
            let want = reckoned(end, side).ok_or(format!("{label}: {gives} is no number"))?;
            sums += 1;
            // Beyond fifteen digits a float has none. An interval of points ends where points do.
            let slack = 1.01 * half_a_unit(end) + 1e-12 * want.abs();
            let cut = matches!(step.gives, Arg::Range(_, _, Unit::Points)) && (got - want) * side > 0.0;
            if (got - want).abs() > slack && !cut {
                return Err(format!("{} {}: {label}: {sum} = {got}, not {end}", q.metric.id, q.method.id));
            }
        }
    }
    Ok(sums)
}

fn ask(metric: &'static Metric, method: &'static Method, values: Values) -> Question {
    Question { values, ..Question::new(metric, method) }
}

#[test]
fn the_sums_of_every_example_come_out() {
    for metric in METRICS {
        for method in metric.methods {
            for example in method.examples {
                let values = example.inputs.iter().fold(Values::new(), |values, (field, numbers)| match numbers {
                    [one] if !field.series => values.with(field, *one),
                    list => values.with_series(field, list.to_vec()),
                });
                assert!(come_out(&ask(metric, method, values)).unwrap() > 0, "{} {}", metric.id, method.id);
            }
        }
    }
}

#[test]
fn a_factor_has_the_digits_that_its_result_needs() {
    let lines = |metric: &str, method: &str, typed: &[(&str, f64)]| {
        let metric = kept::metrics::metric(metric).unwrap();
        let method = metric.method(method).unwrap();
        let values = typed.iter().fold(Values::new(), |v, (id, x)| v.with(method.input(id).unwrap(), *x));
        let q = ask(metric, method, values);
        let lines: Vec<String> = q.answer().steps.iter().map(|step| written(&q, step)[1..].join(" = ")).collect();
        lines
    };
    assert_eq!(lines("lifetime", "rate", &[("churn", 0.00247)]), ["1 ÷ 0.247% = 404.9 months"]);
    assert_eq!(lines("lifetime", "counts", &[("start", 7.0), ("lost", 1.0)])[1], "1 ÷ 14.29% = 7 months");
    assert_eq!(
        lines("clv", "subscription", &[("arpa", 123_456.78), ("churn", 0.04938)])[0],
        "123,456.78 ÷ 4.938% = 2,500,137.30"
    );
    let typed = [("revenue", 61_728.35), ("purchases", 1370.0), ("customers", 342.0), ("lifespan", 3.702)];
    assert_eq!(
        lines("clv", "purchases", &typed),
        ["61,728.35 ÷ 1,370 = 45.06", "1,370 ÷ 342 = 4.01", "45.0572 × 4.0058 = 180.49", "180.492 × 3.702 = 668.18"]
    );
    // A whole power is raised, whoever it is of.
    let typed = [("arpa", 50.0), ("churn", 0.05), ("horizon", 24.0)];
    assert_eq!(lines("clv", "subscription", &typed)[1], "50 × (1 − 0.95²⁴) ÷ (1 − 0.95) = 708.01");
    // What needs no more has no more.
    assert_eq!(lines("churn", "start", &[("start", 110.0), ("lost", 5.0)])[2], "0.9545¹² = 57.2%");
}

/// A number as people type it into a field: whole or with a few digits, small or large.
fn typed(field: &Field, (size, digits): (f64, f64)) -> f64 {
    let decimals = if field.whole || field.unit == Unit::Count { 0 } else { (6.0 * digits) as i32 };
    let most = match field.unit {
        Unit::Count => 4000.0,
        Unit::Money => 90_000.0,
        Unit::Share | Unit::Rate => 40.0,
        Unit::Seconds => 100.0,
        _ => 12.0,
    };
    let scale = 10_f64.powi(decimals);
    field.unit.of_typed((most * size * size * scale).round() / scale)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn the_sums_of_anything_typed_come_out(
        numbers in prop::collection::vec((0.0..1.0_f64, 0.0..1.0_f64), 24), filled in prop::collection::vec(any::<bool>(), 24),
        period in 0_usize..4,
    ) {
        for metric in METRICS {
            for method in metric.methods {
                let inputs = method.inputs.iter().zip(&numbers).zip(&filled);
                let values = inputs.fold(Values::new(), |values, (((field, need), number), filled)| match need {
                    Need::Optional | Need::FromFile if !filled => values,
                    _ if field.series => {
                        values.with_series(field, numbers.iter().map(|number| typed(field, *number)).collect())
                    }
                    _ => values.with(field, typed(field, *number)),
                });
                let mut q = ask(metric, method, values);
                if method.period.is_some() {
                    q.period = Some(Period::ALL[period]);
                }
                if let Err(says) = come_out(&q) {
                    prop_assert!(false, "{says}");
                }
            }
        }
    }
}

#[test]
fn a_sum_in_won_has_no_parts_of_it() {
    let metric = metric("clv").unwrap();
    let values = Values::new();
    let method = metric.method("historic").unwrap();
    let values = [("revenue", 196_251.0), ("customers", 189.0)]
        .into_iter()
        .fold(values, |values, (id, number)| values.with(method.input(id).unwrap(), number));
    let q = Question { currency: Some("KRW".into()), ..ask(metric, method, values) };
    let plain = Plain(Lang::En);
    let show = Show { lang: Lang::En, formats: &plain, currency: Some("KRW"), period: q.period() };
    let step = &q.answer().steps[0];
    assert_eq!(format!("{} = {}", step.written(&show), show.arg(&step.gives)), "₩196,251 ÷ 189 = ₩1,038");
}
