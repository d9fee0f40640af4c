//! The repeat purchase rate, by form and from files of orders.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::datasets::orders::ORDERS;
use kept::datasets::{Ask, Orders, Summary};
use kept::ingest::{Hints, decoder};
use kept::metric::{Fix, Need, Outcome, Question, Status, Values};
use kept::metrics::metric;
use kept::metrics::repeat_purchase::{CUSTOMERS, RATE, REPEAT, REPEAT_DAYS};
use kept::reading::{Asked, read};
use kept::stats::Interval;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn counts(repeat: f64, customers: f64) -> Values {
    Values::new().with(&REPEAT, repeat).with(&CUSTOMERS, customers)
}

fn question(method: &str, values: Values) -> Question {
    let metric = metric("repeat_purchase").unwrap();
    Question { values, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn ask(repeat: f64, customers: f64) -> Outcome {
    spoken::whole(&question("orders", counts(repeat, customers)))
}

fn near(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * b.abs() + 1e-12
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field.id)
}

fn holds(interval: Interval, ends: &Json) -> bool {
    near(interval.low, ends[0].as_f64().unwrap()) && near(interval.high, ends[1].as_f64().unwrap())
}

/// The question that a file of orders fills.
fn filled(bytes: &[u8]) -> Question {
    let reading = read(bytes, &ORDERS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    let mut asked = reading.questions(&reading.groups.whole, &|_| None).into_iter();
    let own = asked.find_map(|asked| match asked {
        Asked::Filled(question) if question.metric.id == "repeat_purchase" => Some(*question),
        _ => None,
    });
    own.unwrap()
}

/// The rows of a file from one day to another, both included; every row where there is no window. `None` for a file
/// that is not here or has no amounts, which orders must have.
fn rows(inputs: &Json) -> Option<Vec<u8>> {
    let name = inputs["file"].as_str().unwrap().trim_start_matches("files/");
    let text = std::fs::read_to_string(format!("{}/tests/files/{name}", env!("CARGO_MANIFEST_DIR"))).ok()?;
    let Some(window) = inputs["window"].as_array() else { return Some(text.into_bytes()) };
    let [from, to] = [&window[0], &window[1]].map(|day| day.as_str().unwrap());
    let (header, body) = text.split_once('\n').unwrap();
    let at = header.trim_end().split(',').position(|column| column == inputs["columns"]["date"]).unwrap();
    let inside = |line: &&str| line.split(',').nth(at).is_some_and(|day| (from..=to).contains(&&day[..10]));
    let kept: Vec<&str> = std::iter::once(header).chain(body.lines().filter(inside)).collect();
    Some(kept.join("\n").into_bytes())
}

#[test]
fn rates_are_those_of_the_vectors_by_form_and_by_file() {
    let all: Json = serde_json::from_str(include_str!("vectors/repeat_purchase_rate.json")).unwrap();
    let (mut forms, mut files) = (0, 0);
    for vector in all["vectors"].as_array().unwrap() {
        let (id, inputs, expected) = (vector["id"].as_str().unwrap(), &vector["inputs"], &vector["expected"]);
        let number = |key: &str| expected[key].as_f64();
        if let (Some(customers), Some(repeat)) = (inputs["customers"].as_f64(), inputs["repeat_customers"].as_f64()) {
            forms += 1;
            let outcome = ask(repeat, customers);
            if expected["error"] == "undefined" {
                assert_eq!(fault(&outcome), (Status::Undefined, "no_customers_bought", "customers"), "{id}");
                continue;
            }
            assert!(near(outcome.number(&RATE).unwrap(), number("rate_by_days").unwrap()), "{id}");
            assert!(holds(outcome.headline().unwrap().interval.unwrap(), &expected["wilson_95_by_days"]), "{id}");
            continue;
        }
        let Some(bytes) = rows(inputs) else { continue };
        files += 1;
        let q = filled(&bytes);
        assert_eq!(q.method.id, "orders");
        let by_orders = spoken::whole(&q);
        assert_eq!(q.values.number(&CUSTOMERS), number("customers"), "{id}");
        assert_eq!(q.values.number(&REPEAT_DAYS), number("repeat_by_days"), "{id}");
        if let Some(rate) = number("rate_by_rows") {
            assert_eq!(q.values.number(&REPEAT), number("repeat_by_rows"), "{id}");
            assert!(near(by_orders.number(&RATE).unwrap(), rate), "{id}");
        }
        let by_days = spoken::whole(&Question { method: q.metric.method("days").unwrap(), ..q });
        assert!(near(by_days.number(&RATE).unwrap(), number("rate_by_days").unwrap()), "{id}");
        assert!(holds(by_days.headline().unwrap().interval.unwrap(), &expected["wilson_95_by_days"]), "{id}");
        // The two definitions stand beside each other.
        let beside: Vec<&str> = by_orders.variants.iter().map(|variant| variant.method.id).collect();
        assert_eq!(beside, ["days"], "{id}");
    }
    assert!(forms >= 3 && files >= 4, "{forms} forms, {files} files");
}

#[test]
fn a_file_whose_dates_or_amounts_are_open_still_counts_customers() {
    let q = filled(b"customer,date,amount\na,03/04/2024,\"1,234\"\na,05/04/2024,\"1,235\"\nb,03/04/2024,\"2,345\"\n");
    assert_eq!(q.answer().number(&RATE), Some(0.5));
    let q = filled(
        b"customer,date,amount\na,2024-03-01,5\na,2024-03-01,6\nb,2024-03-02,7\nb,2024-03-03,-7\nc,2024-03-03,-1\n",
    );
    // A refund is no purchase, who only got one did not buy, and two orders on one day are one day.
    assert_eq!((q.values.number(&REPEAT), q.values.number(&CUSTOMERS)), (Some(1.0), Some(2.0)));
    assert_eq!(q.values.number(&REPEAT_DAYS), Some(0.0));
}

#[test]
fn an_order_whose_lines_lie_on_two_days_is_one_purchase_on_one_day() {
    let q = filled(
        b"order,customer,date,amount\n1,a,2024-03-01,5\n1,a,2024-03-02,6\n2,b,2024-03-01,5\n2,b,2024-03-03,5\n3,b,2024-03-02,5\n",
    );
    assert_eq!((q.values.number(&REPEAT), q.values.number(&REPEAT_DAYS)), (Some(1.0), Some(1.0)));
}

#[test]
fn other_summaries_and_nobody_who_bought_fill_what_they_say() {
    let fill = question("orders", Values::new()).method.sources[0].fill;
    let orders = Orders { customers: 3.0, buyers: 0.0, ..Orders::default() };
    let values = fill(&Summary::Orders(orders)).unwrap();
    assert_eq!(fault(&question("orders", values).answer()), (Status::Undefined, "no_customers_bought", "customers"));
    assert!(fill(&Summary::Survey(kept::datasets::Survey::default())).is_none());
}

#[test]
fn thirty_of_300_is_10_percent() {
    let outcome = ask(30.0, 300.0);
    assert_eq!(outcome.number(&RATE), Some(0.1));
    assert!(outcome.variants.is_empty(), "typed by hand there is one count");
    assert_eq!(outcome.notes.iter().map(|n| n.wording.id).collect::<Vec<_>>(), ["longer_is_higher"]);
    let lines = spoken::lines(&question("orders", counts(30.0, 300.0)), &outcome, Lang::En);
    for line in [
        "30 of 300 customers",
        "30 ÷ 300",
        "27 customers",
        "buying again, of the 270 who bought once, would make it 19.0%.",
        "Bought again: 30 of 300 customers",
    ] {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn more_repeat_customers_than_customers_is_a_fault() {
    let outcome = ask(400.0, 300.0);
    assert_eq!(fault(&outcome), (Status::Invalid, "more_repeat_than_customers", "repeat"));
    let causes = outcome.fault.unwrap().causes;
    assert!(matches!(&causes[1].fix, Some(Fix::Swap(_, a, b)) if *a == &REPEAT && *b == &CUSTOMERS));
    assert_eq!(ask(300.0, 300.0).number(&RATE), Some(1.0));
    let days = question("days", counts(2.0, 3.0).with(&REPEAT_DAYS, 4.0)).answer();
    assert_eq!(fault(&days), (Status::Invalid, "more_repeat_than_customers", "repeat_days"));
    let blank = question("orders", Values::new().with(&CUSTOMERS, 3.0)).answer();
    assert_eq!(fault(&blank), (Status::NoData, "blank_required", "repeat"));
}

#[test]
fn who_bought_on_two_days_bought_twice() {
    let ask = |method, days| question(method, counts(30.0, 300.0).with(&REPEAT_DAYS, days)).answer();
    for method in ["orders", "days"] {
        let more = ask(method, 50.0);
        assert_eq!(fault(&more), (Status::Invalid, "more_by_days_than_by_orders", "repeat_days"));
        let causes = more.fault.unwrap().causes;
        assert!(matches!(&causes[1].fix, Some(Fix::Swap(_, a, b)) if *a == &REPEAT_DAYS && *b == &REPEAT));
        assert_eq!(fault(&ask(method, 310.0)), (Status::Invalid, "more_repeat_than_customers", "repeat_days"));
    }
    assert_eq!(ask("days", 30.0).number(&RATE), Some(0.1));
}

#[test]
fn the_count_in_force_stands_in_the_form() {
    for method in ["orders", "days"] {
        let q = question(method, counts(30.0, 300.0).with(&REPEAT_DAYS, 28.0));
        let basis = spoken::lines(&q, &q.answer(), Lang::En);
        let k = if method == "days" { 28 } else { 30 };
        assert!(basis.iter().any(|line| *line == format!("{k} of 300 customers")), "{basis:#?}");
        // What only files know is in no field, and leaves with its neighbour.
        assert!(q.method.inputs.iter().all(|(_, need)| *need != Need::FromFile), "{method}");
    }
}

#[test]
fn a_change_is_tested_as_two_shares() {
    let change =
        |before: Values| Question { before: Some(before), ..question("orders", counts(60.0, 112.0)) }.answer().change;
    // The vector compare_proportions/p001.
    let tested = change(counts(19.0, 35.0)).unwrap();
    assert!(
        near(tested.difference, -0.007_142_857_142_857_117_5) && near(tested.z.unwrap(), -0.073_978_524_182_416_95)
    );
    assert!(
        near(tested.p.unwrap(), 0.941_027_473_646_979_8) && near(tested.interval.unwrap().low, -0.185_235_375_141_959)
    );
    assert!(change(counts(5.0, 0.0)).is_none() && change(counts(5.0, 4.0)).is_none());
    let goal = Question { target: Some(0.125), ..question("orders", counts(30.0, 300.0)) };
    let lines = spoken::lines(&goal, &spoken::whole(&goal), Lang::En);
    assert!(lines.iter().any(|line| line == "8 customers"), "{lines:#?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn any_counts_give_a_sound_answer(
        customers in 0_u32..5000, repeat in 0_u32..6000, days in proptest::option::of(0_u32..6000), by in 0_usize..2,
        target in proptest::option::of(-1.0..2.0_f64),
    ) {
        let mut values = counts(repeat.into(), customers.into());
        if let Some(days) = days {
            values = values.with(&REPEAT_DAYS, days.into());
        }
        let outcome = spoken::whole(&Question { target, ..question(["orders", "days"][by], values) });
        if let Some(rate) = outcome.headline() {
            prop_assert!((0.0..=1.0).contains(&rate.number().unwrap()));
            prop_assert!(rate.interval.unwrap().contains(rate.number().unwrap()));
        }
    }

    #[test]
    fn anything_typed_gives_an_answer_or_a_fault(a in any::<f64>(), b in any::<f64>(), c in any::<f64>()) {
        for method in ["orders", "days"] {
            let q = question(method, counts(a, b).with(&REPEAT_DAYS, c));
            let outcome = q.answer();
            prop_assert!(outcome.fault.is_some() != outcome.headline().is_some());
            spoken::filled(&q);
        }
    }
}

#[test]
fn who_would_have_to_buy_again_are_told_as_they_are_counted() {
    // 2 of 14 are no tenth of them.
    let q = question("orders", counts(14.0, 28.0));
    let lines = spoken::lines(&q, &q.answer(), Lang::En);
    let at = lines.iter().position(|line| line.starts_with("buying again")).unwrap();
    assert_eq!(lines[at - 1..=at], ["2 customers", "buying again, of the 14 who bought once, would make it 57.1%."]);
}
