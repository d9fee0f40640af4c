//! Customer acquisition cost, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::metric::{Field, Outcome, Question, Status, Values};
use kept::metrics::cac::{ADS, CAC_WITHOUT_SEASONAL, COST, METRIC, OTHER, OVERHEAD, SALARIES, SEASONAL, TOOLS, WON};
use kept::metrics::fields::CAC;
use kept::words::Lang;
use proptest::prelude::*;
use serde_json::Value as Json;

const LINES: [&Field; 6] = [&ADS, &SALARIES, &TOOLS, &OVERHEAD, &SEASONAL, &OTHER];

fn ask(values: &[(&'static Field, f64)]) -> Question {
    let values = values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number));
    Question { values, ..Question::new(&METRIC, &METRIC.methods[0]) }
}

fn answer(values: &[(&'static Field, f64)]) -> Outcome {
    spoken::whole(&ask(values))
}

fn fault(outcome: &Outcome) -> (Status, &'static str, &'static str) {
    let fault = outcome.fault.as_ref().unwrap();
    assert!(outcome.outputs.is_empty());
    (outcome.status, fault.kind.id, fault.field.id)
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

/// The example of the page.
fn campaign() -> Vec<(&'static Field, f64)> {
    vec![(&ADS, 6_000.0), (&SALARIES, 4_500.0), (&TOOLS, 300.0), (&SEASONAL, 1_200.0), (&WON, 60.0)]
}

#[test]
fn costs_over_customers_agree_with_the_vectors_whichever_line_they_stand_in() {
    let all: Json = serde_json::from_str(include_str!("vectors/cac.json")).unwrap();
    let list = all["vectors"].as_array().unwrap();
    assert!(list.len() >= 8);
    for vector in list {
        let (cost, won) = (&vector["inputs"]["cost"], &vector["inputs"]["new_customers"]);
        let (cost, won) = (cost.as_f64().unwrap(), won.as_f64().unwrap());
        for line in LINES {
            let outcome = answer(&[(line, cost), (&WON, won)]);
            let Some(expected) = vector["expected"]["cac"].as_f64() else {
                assert_eq!(fault(&outcome), (Status::Undefined, "spent_none_won", "won"), "{}", vector["id"]);
                continue;
            };
            let got = outcome.number(&CAC).unwrap();
            assert!((got - expected).abs() <= 1e-12 + 1e-9 * expected, "{}: {got}", vector["id"]);
            assert_eq!(outcome.number(&COST), Some(cost));
            let without = if line == &SEASONAL { 0.0 } else { got };
            assert_eq!(outcome.number(&CAC_WITHOUT_SEASONAL), Some(without));
        }
    }
}

#[test]
fn the_lines_add_up_and_the_season_is_shown_without_as_well() {
    let outcome = answer(&campaign());
    assert_eq!(outcome.number(&CAC), Some(200.0));
    assert_eq!(outcome.number(&CAC_WITHOUT_SEASONAL), Some(180.0));
    assert_eq!(outcome.number(&COST), Some(12_000.0));
    assert_eq!(notes(&outcome), ["seasonal_costs", "costs_left_out"]);
    // A tenth of a cent is not lost beside a billion.
    let far = answer(&[(&ADS, 1e16), (&TOOLS, 1.0), (&OTHER, 1.0), (&WON, 1.0)]);
    assert_eq!(far.number(&COST), Some(1e16 + 2.0));
    // A season that cost nothing is no note, and all lines filled leave nothing out.
    let all: Vec<_> = LINES.iter().map(|line| (*line, 0.0)).chain([(&WON, 40.0)]).collect();
    let free = answer(&all);
    assert_eq!((free.number(&CAC), notes(&free)), (Some(0.0), Vec::new()));
    assert!(free.advice.is_empty());
}

#[test]
fn each_line_may_be_blank_but_not_all_of_them() {
    assert_eq!(fault(&answer(&[(&WON, 60.0)])), (Status::NoData, "blank_required", "ads"));
    assert_eq!(fault(&answer(&[(&WON, 0.0)])), (Status::NoData, "blank_required", "ads"));
    assert_eq!(fault(&answer(&[(&ADS, 60.0)])), (Status::NoData, "blank_required", "won"));
    assert_eq!(answer(&[(&OTHER, 0.0), (&WON, 2.0)]).number(&CAC), Some(0.0));
}

#[test]
fn what_cannot_be_names_its_field() {
    for line in LINES {
        let negative = answer(&[(line, -1.0), (&WON, 2.0)]);
        assert_eq!(fault(&negative), (Status::Invalid, "negative", line.id));
        let more = if line == &ADS { &OTHER } else { &ADS };
        let vast = answer(&[(more, 1e308), (line, 1.5e308), (&WON, 2.0)]);
        assert_eq!(fault(&vast), (Status::Undefined, "too_large", line.id));
        assert_eq!(answer(&[(line, 1.5e308), (&WON, 2.0)]).number(&CAC), Some(0.75e308));
    }
    assert_eq!(fault(&answer(&[(&ADS, 1.0), (&WON, 2.5)])), (Status::Invalid, "whole_number", "won"));
    assert_eq!(fault(&answer(&[(&ADS, 0.0), (&WON, 0.0)])), (Status::Undefined, "nothing_spent_none_won", "won"));
}

#[test]
fn less_than_a_cent_for_a_customer_is_not_nothing() {
    let q = ask(&[(&ADS, 40.0), (&WON, 10_000.0)]);
    says(&q, Lang::En, &["0.004"]);
    let before = Some(ask(&[(&ADS, 30.0), (&WON, 10_000.0)]).values);
    says(&Question { before, ..q }, Lang::En, &["Up 0.001 from 0.003."]);
}

#[test]
fn few_customers_call_for_care() {
    assert!(notes(&answer(&[(&ADS, 100.0), (&WON, 29.0)])).contains(&"small_sample"));
    assert!(!notes(&answer(&[(&ADS, 100.0), (&WON, 30.0)])).contains(&"small_sample"));
}

#[test]
fn the_page_says_it_in_every_language() {
    let mut q = ask(&campaign());
    q.currency = Some("EUR".into());
    says(
        &q,
        Lang::En,
        &[
            "€12,000 for 60 customers",
            "€6,000 + €4,500 + €300 + €1,200",
            "€12,000 ÷ 60",
            "€10,800 ÷ 60",
            "10.0% of the cost is seasonal. Without it the CAC is €180: compare that with a period without seasonal costs.",
            "Left blank and so not counted: Overhead. If money was spent there, the CAC is too low.",
            "€600",
            "is the CLV that this CAC calls for: three times as much, the articles’ minimum.",
            "€190",
            "would be the CAC with a tenth less spent on one line (Advertising) and the same number of customers won.",
            "Advertising: 50.0% of the €12,000 spent",
        ],
    );
    says(&q, Lang::Nl, &["€\u{a0}12.000 voor 60 klanten", "Advertenties: 50,0% van de uitgegeven €\u{a0}12.000"]);
    says(&q, Lang::Ko, &["고객 60명, 총비용 €12,000", "광고비: 총비용 €12,000 중 50.0%"]);
    says(&q, Lang::ZhHans, &["60 位客户，共花费 €12,000", "广告费占总支出 €12,000 的 50.0%"]);
    q.currency = Some("TWD".into());
    says(&q, Lang::ZhHant, &["60 位顧客，共花費 NT$12,000", "廣告費占總支出 NT$12,000 的 50.0%"]);
    let some = ask(&[(&ADS, 600.0), (&WON, 60.0)]);
    says(
        &some,
        Lang::En,
        &["Left blank and so not counted: Salaries, Tools, Overhead. If money was spent there, the CAC is too low."],
    );
    says(
        &some,
        Lang::ZhHant,
        &["以下項目留空，未計入：人事費用、工具與軟體、管銷費用。如果有這些支出，CAC 就偏低了。"],
    );
}

#[test]
fn a_campaign_is_compared_from_start_to_end() {
    let before = Values::new().with(&ADS, 3_000.0).with(&WON, 20.0);
    let mut q = Question { before: Some(before), ..ask(&campaign()) };
    let change = spoken::whole(&q).change.unwrap();
    assert_eq!((change.before, change.difference, change.p), (150.0, 50.0, None));
    says(&q, Lang::En, &["Up 50 from 150."]);
    let ids: Vec<_> = q.method.figures.iter().filter_map(|f| f(&q, &q.answer())).map(|f| f.id).collect();
    assert_eq!(ids, ["cac_lines", "compared"]);
    q.before = Some(Values::new().with(&ADS, 12_000.0).with(&WON, 60.0));
    says(&q, Lang::En, &["Unchanged from 200."]);
    for nothing in [Values::new().with(&ADS, 3_000.0).with(&WON, 0.0), Values::new().with(&WON, 3.0)] {
        q.before = Some(nothing);
        assert!(q.answer().change.is_none());
    }
}

#[test]
fn a_goal_counts_the_customers_still_to_win() {
    let goal = |target| Question { target: Some(target), ..ask(&campaign()) };
    says(
        &goal(150.0),
        Lang::En,
        &["20 customers", "more, won for the same money, would bring the CAC down to your goal of 150."],
    );
    // 12 000 ÷ 119 = 100.8…: the next whole customer.
    says(&goal(119.0), Lang::En, &["41 customers"]);
    for target in [200.0, 250.0, 0.0, -5.0, f64::NAN, f64::INFINITY, 1e-320] {
        let outcome = spoken::whole(&goal(target));
        assert_eq!(outcome.advice.len(), 2, "{target}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_costs_give_a_sound_answer(
        lines in prop::collection::vec(prop::option::of(prop_oneof![0.0..1e7, Just(0.0)]), 6), won in 0_u32..5_000,
        target in prop::option::of(0.0..1e4),
    ) {
        let mut values = vec![(&WON, f64::from(won))];
        values.extend(LINES.iter().zip(&lines).filter_map(|(field, cost)| Some((*field, (*cost)?))));
        let outcome = spoken::whole(&Question { target, ..ask(&values) });
        match outcome.status {
            Status::Value => {
                let (cac, without) = (outcome.number(&CAC).unwrap(), outcome.number(&CAC_WITHOUT_SEASONAL).unwrap());
                let share = lines[4].unwrap_or(0.0) / f64::from(won);
                prop_assert!((cac - without - share).abs() <= 1e-9 * cac.max(1.0));
            }
            Status::NoData => prop_assert!(lines.iter().all(Option::is_none)),
            _ => prop_assert_eq!(won, 0),
        }
    }
}

#[test]
fn a_cost_that_only_one_period_has_is_named() {
    let before = |values: &[(&'static Field, f64)]| {
        Some(values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number)))
    };
    let now = ask(&[(&ADS, 6_000.0), (&SALARIES, 4_500.0), (&WON, 60.0)]);
    let q = Question { before: before(&[(&ADS, 6_500.0), (&TOOLS, 10.0), (&WON, 60.0)]), ..now.clone() };
    let both = format!("{}, {}", SALARIES.label.get(Lang::En), TOOLS.label.get(Lang::En));
    let says_so = "Filled in on one side of the comparison only, so it is not like with like: ";
    says(&q, Lang::En, &[&format!("{says_so}{both}.")]);
    let q = Question { before: before(&[(&ADS, 6_500.0), (&SALARIES, 4_500.0), (&WON, 60.0)]), ..now.clone() };
    assert!(!notes(&q.answer()).contains(&"one_sided"));
    // A line of nothing makes no difference, nor does what nothing is compared with.
    let q = Question {
        before: before(&[(&ADS, 6_500.0), (&SALARIES, 4_500.0), (&TOOLS, 0.0), (&WON, 60.0)]),
        ..now.clone()
    };
    assert!(!notes(&q.answer()).contains(&"one_sided"));
    assert!(!notes(&now.answer()).contains(&"one_sided"));
}
