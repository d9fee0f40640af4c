//! The growth scenario, asked as a reader asks it: through the question and its answer.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

mod spoken;

use kept::datasets::{Ask, PERIODS};
use kept::ingest::{Hints, decoder};
use kept::locale::Period;
use kept::metric::{Field, Metric, Outcome, Question, Status, Values};
use kept::metrics::fields::LOST;
use kept::metrics::growth::{
    CUSTOMERS_NEXT, GROWTH, METRIC, MRR, NEW_MRR, NRR, OTHER_NEW, PER_REFERRER, REFER_SHARE, START,
};
use kept::metrics::lifetime::CHURN;
use kept::metrics::movements::NEW;
use kept::metrics::revenue_growth;
use kept::reading::{Asked, read, template};
use kept::words::Lang;
use proptest::prelude::*;

type Numbers = [(&'static Field, f64)];

fn ask(start: f64, churn: f64, share: f64, each: f64, more: &Numbers) -> Question {
    let values = Values::new().with(&START, start).with(&CHURN, churn).with(&REFER_SHARE, share);
    let values = more.iter().fold(values.with(&PER_REFERRER, each), |values, (field, x)| values.with(field, *x));
    Question { values, ..Question::new(&METRIC, &METRIC.methods[0]) }
}

/// The worked example, with some numbers more or others.
fn example(more: &Numbers) -> Question {
    ask(1000.0, 0.03, 0.05, 0.8, &[&[(&OTHER_NEW, 20.0)], more].concat())
}

fn money(nrr: f64, mrr: f64, new: f64) -> Question {
    example(&[(&NRR, nrr), (&MRR, mrr), (&NEW_MRR, new)])
}

fn next(q: &Question) -> Option<f64> {
    spoken::whole(q).number(&CUSTOMERS_NEXT)
}

fn notes(outcome: &Outcome) -> Vec<&'static str> {
    outcome.notes.iter().map(|note| note.wording.id).collect()
}

fn fault(q: &Question) -> (Status, &'static str, &'static Field) {
    let outcome = spoken::whole(q);
    let fault = outcome.fault.unwrap();
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
fn customers_next_are_those_who_stay_are_referred_and_come_otherwise() {
    // 1 000 − 30 + 1 000 × 5 % × 0.8 + 20.
    assert_eq!(next(&example(&[])), Some(1030.0));
    // A blank number of others counts none, as the field says.
    assert_eq!(next(&ask(1000.0, 0.03, 0.05, 0.8, &[])), Some(1010.0));
    // Everybody leaves, and still refers within the period.
    assert_eq!(next(&ask(50.0, 1.0, 0.1, 1.0, &[])), Some(5.0));
    assert_eq!(next(&ask(50.0, 1.0, 0.0, 3.0, &[])), Some(0.0));
    assert_eq!(next(&ask(50.0, 0.0, 0.5, 0.0, &[])), Some(50.0));
    // Nobody is there yet.
    assert_eq!(next(&ask(0.0, 0.2, 0.5, 2.0, &[(&OTHER_NEW, 7.5)])), Some(7.5));
    // Seven of a hundred leave and seven come: no float noise is a customer.
    let even = spoken::whole(&ask(100.0, 0.07, 0.07, 1.0, &[]));
    assert_eq!((even.number(&CUSTOMERS_NEXT), even.advice.len()), (Some(100.0), 0));
}

#[test]
fn revenue_grows_by_what_existing_customers_pay_more_and_new_ones_bring() {
    let growth = |nrr, mrr, new| spoken::whole(&money(nrr, mrr, new)).number(&GROWTH).unwrap();
    let near = |got: f64, want: f64| assert!((got - want).abs() < 1e-12, "{got}, not {want}");
    near(growth(0.98, 50_000.0, 3_000.0), 0.04);
    near(growth(1.1, 50_000.0, 0.0), 0.1);
    near(growth(0.9, 50_000.0, 2_500.0), -0.05);
    near(growth(0.0, 50_000.0, 0.0), -1.0);
    near(growth(1.0, 1.0, 3.0), 3.0);
}

#[test]
fn what_revenue_growth_lacks_is_named_once_one_of_it_is_given() {
    let said = |more: &Numbers| {
        let outcome = spoken::whole(&example(more));
        assert_eq!((outcome.status, outcome.number(&GROWTH)), (Status::Value, None), "{more:?}");
        notes(&outcome)
    };
    assert_eq!(said(&[]), ["scenario", "yearly_equivalent"]);
    assert_eq!(said(&[(&NRR, 1.0)]), ["scenario", "yearly_equivalent", "growth_lacks"]);
    let lacks = "Revenue growth also needs: MRR now, New MRR.";
    says(&example(&[(&NRR, 1.0)]), Lang::En, &[lacks]);
    says(&example(&[(&NRR, 1.0), (&NEW_MRR, 5.0)]), Lang::Nl, &["Voor de omzetgroei is ook nodig: MRR nu."]);
    says(&example(&[(&MRR, 9.0), (&NEW_MRR, 5.0)]), Lang::Ko, &["매출 성장률을 구하려면 더 필요해요: 순매출 유지율"]);
    // Without any MRR there is no rate, and the customers are counted all the same.
    let none = spoken::whole(&money(1.0, 0.0, 5.0));
    assert_eq!((none.number(&CUSTOMERS_NEXT), none.output(&GROWTH).unwrap().number()), (Some(1030.0), None));
    assert_eq!(notes(&none), ["scenario", "yearly_equivalent", "no_mrr_at_start"]);
}

#[test]
fn a_table_of_figures_fills_it_by_the_names_of_every_language() {
    let asked = |text: &str, metric: &Metric| {
        let reading = read(text.as_bytes(), &PERIODS, &Hints::default(), &Ask::default(), &decoder).unwrap();
        let asked = reading.questions(&reading.groups.whole, &|_| None).into_iter();
        let found = asked.filter_map(|asked| if let Asked::Filled(q) = asked { Some(*q) } else { None });
        found.into_iter().find(|q| q.metric == metric).unwrap()
    };
    let ids = "period,start,churn,refer_share,per_referrer,other_new,nrr,mrr,new_mrr\n\
               2024-01,1000,3%,5%,0.8,20,98%,50000,3000\n";
    for text in Lang::ALL.map(|lang| template(&METRIC, lang, true)).into_iter().chain([ids.into()]) {
        assert_eq!(asked(&text, &METRIC).values, money(0.98, 50_000.0, 3_000.0).values, "{text}");
    }
    let weekly = asked(&ids.replace("2024-01", "2024-W05"), &METRIC);
    assert_eq!(weekly.period, Some(Period::Week));
    // What is new has one column, whichever form names it, unless the table has one of each.
    let moved = ids.replace("new_mrr", "new").replace("period,", "period,mrr_start,churned,contraction,expansion,");
    let moved = moved.replace("2024-01,", "2024-01,50000,0,0,0,");
    assert_eq!(asked(&moved, &METRIC).values.number(&NEW_MRR), Some(3_000.0));
    let named = moved.replace("mrr,new\n", "mrr,New MRR\n");
    assert_eq!(asked(&named, &revenue_growth::METRIC).values.number(&NEW), Some(3_000.0));
    let both = moved.replace("mrr,new\n", "mrr,new,new_mrr\n").replace(",3000\n", ",3000,4000\n");
    let [grown, new] = [(&METRIC, &NEW_MRR), (&revenue_growth::METRIC, &NEW)]
        .map(|(metric, field)| asked(&both, metric).values.number(field));
    assert_eq!((grown, new), (Some(4_000.0), Some(3_000.0)));
}

#[test]
fn what_cannot_be_names_its_field() {
    assert_eq!(fault(&ask(-1.0, 0.1, 0.1, 1.0, &[])), (Status::Invalid, "negative", &START));
    assert_eq!(fault(&ask(1.5, 0.1, 0.1, 1.0, &[])), (Status::Invalid, "whole_number", &START));
    assert_eq!(fault(&ask(10.0, 1.1, 0.1, 1.0, &[])), (Status::Invalid, "above_100", &CHURN));
    assert_eq!(fault(&ask(10.0, -0.1, 0.1, 1.0, &[])), (Status::Invalid, "negative", &CHURN));
    assert_eq!(fault(&ask(10.0, 0.1, 1.1, 1.0, &[])), (Status::Invalid, "above_100", &REFER_SHARE));
    assert_eq!(fault(&ask(10.0, 0.1, 0.1, -1.0, &[])), (Status::Invalid, "negative", &PER_REFERRER));
    assert_eq!(fault(&example(&[(&OTHER_NEW, -1.0)])), (Status::Invalid, "negative", &OTHER_NEW));
    for field in [&NRR, &MRR, &NEW_MRR] {
        assert_eq!(fault(&example(&[(field, -1.0)])), (Status::Invalid, "negative", field));
    }
    assert_eq!(fault(&ask(1000.0, 0.1, 0.1, 1e308, &[])), (Status::Undefined, "too_large", &PER_REFERRER));
    assert_eq!(fault(&money(1.0, 1e-300, 1e300)), (Status::Undefined, "too_large", &NEW_MRR));
    let mut blank = example(&[]);
    blank.values.clear(&PER_REFERRER);
    assert_eq!(fault(&blank), (Status::NoData, "blank_required", &PER_REFERRER));
}

#[test]
fn what_is_unusual_is_shown_with_a_note() {
    let doubled = ask(10.0, 0.0, 0.5, 2.0, &[]);
    assert_eq!((next(&doubled), notes(&doubled.answer())), (Some(20.0), vec!["scenario", "referrals_double"]));
    assert!(!notes(&ask(10.0, 0.0, 0.5, 1.99, &[]).answer()).contains(&"referrals_double"));
    assert!(!notes(&ask(0.0, 0.0, 0.5, 3.0, &[]).answer()).contains(&"referrals_double"));
    // NRR beyond 100 % is no fault at all.
    assert!(spoken::whole(&money(1.3, 100.0, 0.0)).number(&GROWTH).is_some());
}

#[test]
fn the_page_says_it_in_every_language() {
    let q = money(0.98, 50_000.0, 3_000.0);
    let said = [
        "1,000 customers now, 30 lost, 60 won",
        "1,000 × 3.0%",
        "1,000 × 5.0% × 0.8",
        "1,000 − 30 + 40 + 20",
        "1,030",
        "98.0% − 100% + 3,000 ÷ 50,000",
        "4.0%",
        "Rates alone give no interval: the scenario is only as sure as they are.",
    ];
    says(&q, Lang::En, &said);
    says(&q, Lang::Nl, &["nu 1.000 klanten, 30 verloren, 60 gewonnen"]);
    says(&q, Lang::Ko, &["현재 고객 1,000명, 이탈 30, 신규 60"]);
    says(&q, Lang::ZhHans, &["当前 1,000 位客户，流失 30，新增 60"]);
    says(&q, Lang::ZhHant, &["目前 1,000 位顧客，流失 30，新增 60"]);
    // The period is that of the rates.
    let weekly = Question { period: Some(Period::Week), ..ask(10.0, 0.02, 1.0, 1.0, &[]) };
    let note = "Referrals alone bring in at least as many customers per week as there are now: check these rates.";
    says(&weekly, Lang::En, &[note]);
    assert!(!notes(&Question { period: Some(Period::Year), ..q }.answer()).contains(&"yearly_equivalent"));
}

#[test]
fn the_way_there_is_drawn_without_what_is_blank() {
    let rows = |q: &Question| {
        let figures: Vec<_> = q.method.figures.iter().filter_map(|figure| figure(q, &q.answer())).collect();
        assert_eq!(figures.iter().map(|figure| figure.id).collect::<Vec<_>>(), ["growth"]);
        figures[0].table.rows.len()
    };
    assert_eq!((rows(&example(&[])), rows(&ask(10.0, 0.1, 0.1, 1.0, &[]))), (5, 4));
    says(&example(&[]), Lang::En, &[LOST.label.get(Lang::En), "−30", "+40", "+20"]);
}

#[test]
fn new_customers_are_sought_for_the_goal_or_to_stay_as_many() {
    let goal = |target, q: Question| Question { target: Some(target), ..q };
    says(&goal(1100.0, example(&[])), Lang::En, &["70 customers", "more would reach your goal of 1,100."]);
    assert_eq!(spoken::whole(&goal(1030.0, example(&[]))).advice.len(), 0);
    let fewer = ask(1000.0, 0.05, 0.02, 0.525, &[]);
    says(&fewer, Lang::En, &["40 customers", "more would keep the number where it is now."]);
    assert_eq!(spoken::whole(&example(&[])).advice.len(), 0);
    for target in [-1.0, f64::NAN, f64::INFINITY] {
        spoken::whole(&goal(target, example(&[])));
    }
}

#[test]
fn every_rate_is_a_lever() {
    let levers = spoken::whole(&Question { target: Some(1050.0), ..example(&[]) }).levers;
    let order: Vec<&str> = levers.iter().map(|lever| lever.field.id).collect();
    assert_eq!(order, ["refer_share", "per_referrer", "churn", "other_new"]);
    let needed = |field: &Field| levers.iter().find(|lever| lever.field == field).unwrap().needed;
    assert_eq!((needed(&CHURN), needed(&REFER_SHARE), needed(&PER_REFERRER)), (Some(0.01), Some(0.075), Some(1.2)));
    assert_eq!(needed(&OTHER_NEW), Some(40.0));
    let churn = levers.iter().find(|lever| lever.field == &CHURN).unwrap();
    assert!(churn.better.value < churn.value && churn.better.headline == Some(1033.0));
}

#[test]
fn a_scenario_is_compared_with_another() {
    let before = Some(ask(1000.0, 0.05, 0.05, 0.8, &[(&OTHER_NEW, 20.0)]).values);
    let q = Question { before, ..example(&[]) };
    let change = spoken::whole(&q).change.unwrap();
    assert_eq!((change.before, change.difference, change.p), (1010.0, 20.0, None));
    says(&q, Lang::En, &["Up 20 from 1,010."]);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_rates_give_a_sound_answer(
        start in 0_u32..1_000_000, churn in 0.0..=1.0, share in 0.0..=1.0, each in prop_oneof![0.0..20.0, Just(0.0)],
        other in prop::option::of(0.0..1e6), nrr in prop::option::of(0.0..3.0),
        mrr in prop::option::of(prop_oneof![0.0..1e6, Just(0.0)]), new in prop::option::of(0.0..1e6),
        target in prop::option::of(-10.0..1e7),
    ) {
        let some = [(&OTHER_NEW, other), (&NRR, nrr), (&MRR, mrr), (&NEW_MRR, new)];
        let more: Vec<_> = some.into_iter().filter_map(|(field, x)| Some((field, x?))).collect();
        let start = f64::from(start);
        let outcome = spoken::whole(&Question { target, ..ask(start, churn, share, each, &more) });
        let want = start * (1.0 - churn) + start * share * each + other.unwrap_or(0.0);
        let got = outcome.number(&CUSTOMERS_NEXT).unwrap();
        prop_assert!(got >= 0.0 && (got - want).abs() <= 1e-9 * want.max(start).max(1.0), "{got}, not {want}");
        let known = nrr.is_some() && mrr.is_some_and(|mrr| mrr > 0.0) && new.is_some();
        prop_assert_eq!(outcome.number(&GROWTH).is_some(), known);
    }
}
