//! Profit per customer, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::Unit;
use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::clv_cac::RATIO;
use kept::metrics::fields::{CAC, CLV};
use kept::metrics::profit_per_customer::{METRIC, PROFIT, RETURN};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(method: &str, clv: f64, cac: f64) -> Question {
    let values = Values::new().with(&CLV, clv).with(&CAC, cac);
    Question { values, ..Question::new(&METRIC, METRIC.method(method).unwrap()) }
}

fn answer(method: &str, clv: f64, cac: f64) -> Outcome {
    spoken::whole(&ask(method, clv, cac))
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static Field) {
    let fault = outcome.fault.as_ref().unwrap();
    (outcome.status, fault.kind.id, fault.field)
}

#[track_caller]
fn says(q: &Question, lang: Lang, wanted: &[&str]) {
    let lines = spoken::lines(q, &q.answer(), lang);
    for line in wanted {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn both_definitions_agree_with_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/clv_cac.json")).unwrap();
    for vector in all["vectors"].as_array().unwrap() {
        let (inputs, expected) = (&vector["inputs"], &vector["expected"]);
        let (clv, cac) = (inputs["clv"].as_f64().unwrap(), inputs["cac"].as_f64().unwrap());
        let (ours, theirs) = (answer("difference", clv, cac), answer("article", clv, cac));
        let Some(ratio) = expected["profit_per_customer_seed"].as_f64() else {
            // A difference needs no divisor; a ratio does.
            assert_eq!(fault(&theirs), (Status::Undefined, "cac_zero", &CAC));
            assert_eq!((ours.number(&PROFIT), ours.number(&RATIO), ours.number(&RETURN)), (Some(clv), None, None));
            continue;
        };
        let profit = expected["profit_per_customer_difference"].as_f64().unwrap();
        let near = |got: Option<f64>, want: f64| (got.unwrap() - want).abs() <= 1e-12 + 1e-9 * want.abs();
        assert!(near(ours.number(&PROFIT), profit), "{}", vector["id"]);
        assert!(near(ours.number(&RATIO), ratio) && near(theirs.number(&RATIO), ratio), "{}", vector["id"]);
        assert!(near(theirs.headline().unwrap().number(), ratio), "{}", vector["id"]);
        assert!(near(ours.number(&RETURN), profit / cac) && near(theirs.number(&RETURN), profit / cac));
    }
}

#[test]
fn money_and_ratio_share_a_name_and_never_a_unit() {
    let (ours, theirs) = (answer("difference", 600.0, 200.0), answer("article", 600.0, 200.0));
    let (ours, theirs) = (ours.headline().unwrap().field, theirs.headline().unwrap().field);
    assert_eq!((ours.id, ours.unit, theirs.id, theirs.unit), ("profit", Unit::Money, "profit", Unit::Ratio));
}

#[test]
fn the_other_definition_stands_beside_with_one_line_why() {
    for (method, other) in [("difference", "article"), ("article", "difference")] {
        let outcome = answer(method, 600.0, 200.0);
        assert_eq!(outcome.variants.len(), 1);
        assert_eq!(outcome.variants[0].method.id, other);
        let notes: Vec<_> = outcome.notes.iter().map(|note| note.wording.id).collect();
        assert_eq!(notes, ["profit_is_difference", "clv_may_be_revenue"]);
    }
}

#[test]
fn what_cannot_be_names_its_field() {
    assert_eq!(fault(&answer("difference", 5.0, -1.0)), (Status::Invalid, "negative", &CAC));
    assert_eq!(fault(&answer("article", 5.0, 0.0)), (Status::Undefined, "cac_zero", &CAC));
    assert_eq!(fault(&answer("difference", 1e300, 1e-300)), (Status::Undefined, "too_large", &CAC));
    assert_eq!(fault(&answer("difference", -1.5e308, 1.5e308)), (Status::Undefined, "too_large", &CLV));
}

#[test]
fn the_page_says_it_in_every_language() {
    let with = |method, clv, cac| Question { currency: Some("EUR".into()), ..ask(method, clv, cac) };
    let q = with("difference", 600.0, 200.0);
    let said = [
        "A profit is a difference; CLV ÷ CAC is a ratio.",
        "€600 − €200",
        "€400 ÷ €200",
        "200.0%",
        "Of a CLV of €600, winning the customer takes €200 and €400 is left",
    ];
    says(&q, Lang::En, &said);
    says(&q, Lang::Nl, &["Van een CLV van €\u{a0}600 gaat €\u{a0}200 naar acquisitie en blijft €\u{a0}400 over"]);
    says(&q, Lang::Ko, &["CLV €600 중 획득 비용 €200, 남는 금액 €400"]);
    says(&q, Lang::ZhHans, &["CLV 为 €600，获客用去 €200，剩下 €400"]);
    says(&q, Lang::ZhHant, &["CLV 為 €600，獲客用去 €200，剩下 €400"]);
    let loss = with("difference", 150.0, 200.0);
    let said = [
        "A CLV of €150 does not pay for a CAC of €200: €50 is missing",
        "€50",
        "is lost on each customer: the CLV must rise or the CAC fall by as much to break even.",
        "−25.0%",
    ];
    says(&loss, Lang::En, &said);
    says(&loss, Lang::Nl, &["Een CLV van €\u{a0}150 dekt een CAC van €\u{a0}200 niet: er komt €\u{a0}50 tekort"]);
}

#[test]
fn a_campaign_is_compared_and_a_goal_names_its_cac() {
    let before = Some(Values::new().with(&CLV, 500.0).with(&CAC, 250.0));
    let q = Question { before: before.clone(), target: Some(450.0), ..ask("difference", 600.0, 200.0) };
    assert_eq!(spoken::whole(&q).change.unwrap().difference, 150.0);
    says(&q, Lang::En, &["Up 150 from 250.", "150", "is the CAC that would leave your goal of 450."]);
    let q = Question { before, ..ask("article", 600.0, 200.0) };
    assert_eq!(spoken::whole(&q).change.unwrap().difference, 1.0);
    for target in [400.0, 601.0, f64::NAN] {
        let q = Question { target: Some(target), ..ask("difference", 600.0, 200.0) };
        assert_eq!(spoken::whole(&q).advice.len(), 1, "{target}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_pair_gives_a_sound_answer(
        clv in prop_oneof![-1e6..1e6, Just(0.0)], cac in prop_oneof![0.0..1e5, Just(0.0)], article in any::<bool>(),
        target in prop::option::of(-1e3..1e6),
    ) {
        let method = if article { "article" } else { "difference" };
        let outcome = spoken::whole(&Question { target, ..ask(method, clv, cac) });
        prop_assert_eq!(outcome.status == Status::Value, !article || cac > 0.0);
        if let Some(profit) = outcome.number(&PROFIT).filter(|_| !article) {
            prop_assert_eq!(profit, clv - cac);
        }
    }
}
