//! Expansion MRR, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::locale::Period;
use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::expansion_mrr::{EXPANDED_REVENUE, EXPANSION_RATE, METRIC, ONE_OFF};
use kept::metrics::movements::{EXPANSION, MRR_START};
use kept::metrics::mrr::{ACTIVE, ARPA, MRR};
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

fn ask(method: &str, values: &[(&'static Field, f64)]) -> Question {
    let values = values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number));
    Question { values, ..Question::new(&METRIC, METRIC.method(method).unwrap()) }
}

fn field(start: f64, expansion: f64) -> Question {
    ask("field", &[(&MRR_START, start), (&EXPANSION, expansion)])
}

fn article(customers: f64, arpa: f64, one_off: f64) -> Question {
    ask("article", &[(&ACTIVE, customers), (&ARPA, arpa), (&ONE_OFF, one_off)])
}

fn fault(q: &Question) -> (Status, &'static str, &'static Field) {
    let outcome = spoken::whole(q);
    let fault = outcome.fault.unwrap();
    (outcome.status, fault.kind.id, fault.field)
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|note| note.wording.id).collect()
}

#[track_caller]
fn says(q: &Question, lang: Lang, wanted: &[&str]) {
    let lines = spoken::lines(q, &q.answer(), lang);
    for line in wanted {
        assert!(lines.iter().any(|said| said == line), "{line} is not among {lines:#?}");
    }
}

#[test]
fn the_articles_sum_agrees_with_the_vectors() {
    let all: Json = serde_json::from_str(include_str!("vectors/expansion_mrr_seed.json")).unwrap();
    let list = all["vectors"].as_array().unwrap();
    assert!(list.len() >= 6);
    for vector in list {
        let given = |key: &str| vector["inputs"][key].as_f64().unwrap();
        let (customers, arpa) = (given("active_customers"), given("arpa"));
        let outcome = spoken::whole(&article(customers, arpa, given("nonrecurring_avg_monthly")));
        let want = vector["expected"]["expansion_mrr"].as_f64().unwrap();
        assert!((outcome.number(&EXPANDED_REVENUE).unwrap() - want).abs() <= 1e-9 * want, "{}", vector["id"]);
        assert_eq!(outcome.number(&MRR), Some(customers * arpa));
        assert_eq!(notes(&outcome), ["not_recurring"]);
    }
}

#[test]
fn the_field_counts_what_recurs_and_its_rate_on_the_start() {
    // The movements of SPEC's revenue growth: 2 500 on 50 000.
    let outcome = spoken::whole(&field(50_000.0, 2_500.0));
    assert_eq!((outcome.number(&EXPANSION), outcome.number(&EXPANSION_RATE)), (Some(2_500.0), Some(0.05)));
    assert_eq!(notes(&outcome), ["existing_only"]);
    let none = spoken::whole(&field(50_000.0, 0.0));
    assert_eq!((none.number(&EXPANSION), none.number(&EXPANSION_RATE), none.advice.len()), (Some(0.0), Some(0.0), 0));
    let doubled = spoken::whole(&field(100.0, 101.0));
    assert_eq!((doubled.number(&EXPANSION_RATE), notes(&doubled)[1]), (Some(1.01), "expansion_above_start"));
    assert_eq!(notes(&field(100.0, 100.0).answer()).len(), 1);
}

#[test]
fn what_cannot_be_names_its_field() {
    assert_eq!(fault(&field(0.0, 100.0)), (Status::Undefined, "no_mrr_at_start", &MRR_START));
    assert_eq!(fault(&field(0.0, 0.0)), (Status::Undefined, "no_mrr_at_start", &MRR_START));
    assert_eq!(fault(&field(5.0, -1.0)), (Status::Invalid, "negative", &EXPANSION));
    assert_eq!(fault(&field(1e-300, 1e300)), (Status::Undefined, "too_large", &MRR_START));
    assert_eq!(fault(&field(1.7e308, 1.7e308)), (Status::Undefined, "too_large", &EXPANSION));
    assert_eq!(fault(&article(1.0, 1e307, 1.75e308)), (Status::Undefined, "too_large", &ONE_OFF));
    assert_eq!(fault(&article(1e9, 1e300, 1.0)), (Status::Undefined, "too_large", &ARPA));
    assert_eq!(fault(&ask("article", &[(&ACTIVE, 1.0), (&ARPA, 1.0)])), (Status::NoData, "blank_required", &ONE_OFF));
}

#[test]
fn the_page_says_it_in_every_language() {
    let q = Question { currency: Some("EUR".into()), ..field(50_000.0, 2_500.0) };
    let said = [
        "5.0% per month of an MRR of €50,000",
        "€2,500 ÷ €50,000",
        "€2,500",
        "may be lost to churn and downgrades before revenue from existing customers falls.",
        "Existing customers add €2,500 a month to an MRR of €50,000",
        "€52,500",
    ];
    says(&q, Lang::En, &said);
    says(&q, Lang::Nl, &["5,0% per maand van een MRR van €\u{a0}50.000"]);
    says(&q, Lang::Ko, &["기초 MRR €50,000 대비 월 5.0%"]);
    says(&q, Lang::ZhHans, &["占期初 MRR €50,000 的 5.0%（每月）"]);
    says(&q, Lang::ZhHant, &["占期初 MRR €50,000 的 5.0%（每月）"]);
    says(&Question { period: Some(Period::Quarter), ..q }, Lang::En, &["5.0% per quarter of an MRR of €50,000"]);
    let q = Question { currency: Some("EUR".into()), ..article(250.0, 40.0, 1_500.0) };
    let said = [
        "250 × €40",
        "€10,000 + €1,500",
        "87.0%",
        "of it recurs; the rest has to be sold again every month.",
        "87.0% of the month’s €11,500 recurs",
    ];
    says(&q, Lang::En, &said);
    says(&q, Lang::Nl, &["87,0% van de €\u{a0}11.500 van een maand keert terug"]);
    says(&q, Lang::Ko, &["월 매출 €11,500 중 반복되는 비중: 87.0%"]);
    says(&q, Lang::ZhHans, &["每月 €11,500 中有 87.0% 是经常性的"]);
    says(&q, Lang::ZhHant, &["每月 €11,500 中有 87.0% 是經常性的"]);
}

#[test]
fn two_months_are_compared_and_a_goal_says_what_is_missing() {
    let before = Some(Values::new().with(&MRR_START, 40_000.0).with(&EXPANSION, 3_000.0));
    let q = Question { before, target: Some(4_000.0), ..field(50_000.0, 2_500.0) };
    assert_eq!(spoken::whole(&q).change.unwrap().difference, -500.0);
    says(&q, Lang::En, &["Down 500 from 3,000.", "1,500", "is still needed to reach your goal of 4,000."]);
    let ids: Vec<_> = q.method.figures.iter().filter_map(|f| f(&q, &q.answer())).map(|f| f.id).collect();
    assert_eq!(ids, ["expansion", "compared"]);
    for target in [2_500.0, -1.0, f64::NAN, f64::INFINITY] {
        assert_eq!(spoken::whole(&Question { target: Some(target), ..field(50_000.0, 2_500.0) }).advice.len(), 1);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_month_gives_a_sound_answer(
        start in prop_oneof![0.0..1e7, Just(0.0)], expansion in prop_oneof![0.0..1e7, Just(0.0)],
        customers in 0_u32..100_000,
    ) {
        let outcome = spoken::whole(&field(start, expansion));
        prop_assert_eq!(outcome.status == Status::Value, start > 0.0);
        let outcome = spoken::whole(&article(f64::from(customers), start, expansion));
        prop_assert_eq!(outcome.number(&EXPANDED_REVENUE), Some(f64::from(customers) * start + expansion));
    }
}
