//! Levers: what moves a headline most, and what one input alone would have to be.

#![allow(clippy::unwrap_used, clippy::float_cmp)]

use kept::metric::{Field, Lever, Metric, Question, Status, Values};
use kept::metrics::fields::{ARPA, CAC, CHURN, CLV, HORIZON, MARGIN};
use kept::metrics::{METRICS, clv, cohort_revenue, metric};
use proptest::prelude::*;

fn ask(of: &str, method: &str, values: &[(&'static Field, f64)], target: Option<f64>) -> Question {
    let metric: &'static Metric = metric(of).unwrap();
    let values = values.iter().fold(Values::new(), |values, (field, number)| values.with(field, *number));
    Question { values, target, ..Question::new(metric, metric.method(method).unwrap()) }
}

fn subscription(more: &[(&'static Field, f64)], target: Option<f64>) -> Vec<Lever> {
    ask("clv", "subscription", &[&[(&ARPA, 100.0), (&CHURN, 0.05)], more].concat(), target).answer().levers
}

fn cohort(more: &[(&'static Field, f64)], target: Option<f64>) -> Vec<Lever> {
    let base = [(&cohort_revenue::SIZE, 100.0), (&ARPA, 3_000.0), (&CHURN, 0.05), (&CAC, 20_000.0)];
    ask("cohort_revenue", "model", &[&base, more].concat(), target).answer().levers
}

fn of(levers: &[Lever], field: &Field) -> Lever {
    *levers.iter().find(|lever| lever.field == field).unwrap()
}

#[track_caller]
fn near(got: Option<f64>, want: f64) {
    let got = got.unwrap();
    assert!((got - want).abs() <= 1e-9 * want.abs(), "{got} is not {want}");
}

#[test]
fn a_tenth_of_each_filled_input_is_tried_both_ways_and_the_strongest_leads() {
    let levers = subscription(&[], None);
    let order: Vec<&str> = levers.iter().map(|lever| lever.field.id).collect();
    // 100 ÷ 0.045 = 2 222 and 100 ÷ 0.055 = 1 818 against 2 200 and 1 800.
    assert_eq!(order, ["churn", "arpa"]);
    let churn = of(&levers, &CHURN);
    assert_eq!((churn.value, churn.needed), (0.05, None));
    assert!(churn.better.value < churn.value && churn.value < churn.worse.value);
    near(churn.better.headline, 100.0 / 0.045);
    near(churn.worse.headline, 100.0 / 0.055);
    let arpa = of(&levers, &ARPA);
    near(arpa.better.headline, 2_200.0);
    near(arpa.worse.headline, 1_800.0);
}

#[test]
fn levers_of_one_product_do_the_same() {
    let levers = ask("clv", "subscription", &[(&ARPA, 1_234.5), (&CHURN, 0.03), (&MARGIN, 0.7)], None).answer().levers;
    let worse = [&ARPA, &MARGIN].map(|field| of(&levers, field).worse.headline);
    // Float noise apart, one was rounded down and the other up.
    assert_eq!(worse, [Some(25_924.5); 2]);
}

#[test]
fn a_pull_stays_within_its_field() {
    let margin = of(&subscription(&[(&MARGIN, 0.95)], None), &MARGIN);
    assert_eq!((margin.better.value, margin.better.headline), (1.0, Some(2_000.0)));
    let churn = of(&subscription(&[(&CHURN, 1.0)], None), &CHURN);
    assert_eq!((churn.worse.value, churn.worse.headline), (1.0, Some(100.0)));
}

#[test]
fn an_earlier_break_even_is_the_better_one() {
    let levers = cohort(&[], None);
    for lever in &levers {
        let (better, worse) = (lever.better.headline.unwrap(), lever.worse.headline.unwrap());
        assert!(better < 7.907 && 7.907 < worse, "{lever:?}");
        assert_eq!(lever.better.value > lever.value, lever.field == &ARPA, "{lever:?}");
    }
    assert_eq!(levers[0].field, &ARPA);
    // A pull beyond the horizon has no break-even, and still stands in the list.
    let short = cohort(&[(&HORIZON, 8.0)], None);
    assert_eq!(of(&short, &CAC).worse.headline, None);
    assert!(of(&short, &CAC).effect(7.907) > 0.0);
}

#[test]
fn each_input_alone_is_brought_to_the_target() {
    let levers = subscription(&[(&MARGIN, 0.8)], Some(2_400.0));
    near(of(&levers, &ARPA).needed, 150.0);
    near(of(&levers, &CHURN).needed, 80.0 / 2_400.0);
    // Even a margin of 100 % gives 2 000 only.
    assert_eq!(of(&levers, &MARGIN).needed, None);
    // Short numbers come out short.
    assert_eq!(of(&levers, &ARPA).needed, Some(150.0));
    // Already there.
    assert_eq!(of(&subscription(&[], Some(2_000.0)), &ARPA).needed, Some(100.0));
    // No churn brings 50: everybody leaving at once still pays 100.
    let low = subscription(&[], Some(50.0));
    assert_eq!(of(&low, &CHURN).needed, None);
    near(of(&low, &ARPA).needed, 2.5);
    assert_eq!(of(&subscription(&[], Some(-1.0)), &ARPA).needed, None);
}

#[test]
fn a_break_even_is_sought_past_where_it_is_not_reached() {
    for target in [1.0, 5.0, 6.5, 20.0] {
        for lever in cohort(&[], Some(target)) {
            let base = [(&cohort_revenue::SIZE, 100.0), (&ARPA, 3_000.0), (&CHURN, 0.05), (&CAC, 20_000.0)];
            let Some(x) = lever.needed else {
                // Nobody leaving brings 20 000 in 6.67 months at best.
                assert!(lever.field == &CHURN && target < 6.66, "{lever:?} for {target}");
                continue;
            };
            let mut q = ask("cohort_revenue", "model", &base, None);
            q.values = q.values.with(lever.field, x);
            near(q.answer().headline().unwrap().number(), target);
        }
    }
    // Customers who come by themselves are no churn.
    assert_eq!(of(&cohort(&[], Some(6.0)), &CHURN).needed, None);
    let first = of(&cohort(&[], Some(1.0)), &CAC).needed;
    near(first, 3_000.0);
    assert!(cohort(&[], Some(30.0)).iter().all(|lever| lever.needed.is_none()), "beyond the horizon of 24");
}

#[test]
fn from_nothing_a_lever_can_still_be_found() {
    let none = of(&subscription(&[(&MARGIN, 0.0)], Some(1_000.0)), &MARGIN);
    assert_eq!((none.better.headline, none.effect(0.0)), (Some(0.0), 0.0));
    near(none.needed, 0.5);
    let loss = of(&subscription(&[(&MARGIN, -0.5)], Some(1_000.0)), &MARGIN);
    near(loss.needed, 0.5);
}

#[test]
fn what_moves_nothing_or_the_wrong_way_is_no_lever() {
    // The more a customer costs, the nearer to zero is the ratio of a loss: that makes no cost a good one.
    let levers = |clv: f64| ask("clv_cac", "default", &[(&CLV, clv), (&CAC, 200.0)], None).answer().levers;
    assert_eq!(levers(-500.0).iter().map(|lever| lever.field).collect::<Vec<_>>(), [&CLV]);
    assert_eq!(levers(500.0).len(), 2);
    // Without a cost the break-even is there from the start, whatever customers pay.
    assert!(cohort(&[(&CAC, 0.0)], None).is_empty());
}

#[test]
fn only_a_value_has_levers() {
    let bound = [(&ARPA, 100.0), (&CHURN, 0.0), (&clv::START, 50.0)];
    let outcome = ask("clv", "subscription", &bound, Some(9_000.0)).answer();
    assert_eq!((outcome.status, outcome.levers.len()), (Status::AtLeast, 0));
    assert!(ask("clv", "subscription", &[(&ARPA, 100.0)], None).answer().levers.is_empty());
}

#[test]
fn a_lever_is_one_number_of_its_method() {
    for method in METRICS.iter().flat_map(|metric| metric.methods) {
        for lever in method.levers {
            assert!(method.inputs.iter().any(|(field, _)| field == lever), "{} of {}", lever.id, method.id);
            assert!(!lever.series && !lever.whole, "{}", lever.id);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_needed_gives_the_target(
        arpa in 0.0..1e5, churn in 0.0..=1.0, margin in -1.0..=1.0, horizon in prop::option::of(1_u32..60),
        target in prop_oneof![-1e5..1e5, 0.0..1e4, any::<f64>()],
    ) {
        let mut values = vec![(&ARPA, arpa), (&CHURN, churn), (&MARGIN, margin)];
        values.extend(horizon.map(|h| (&HORIZON, f64::from(h))));
        for lever in ask("clv", "subscription", &values, Some(target)).answer().levers {
            if let Some(x) = lever.needed {
                prop_assert!((lever.field.least..=lever.field.most).contains(&x));
                let mut q = ask("clv", "subscription", &values, None);
                q.values = q.values.with(lever.field, x);
                let got = q.answer().headline().unwrap().number().unwrap();
                prop_assert!((got - target).abs() <= 1e-9 * target.abs().max(1e-3), "{got}, not {target}: {lever:?}");
            }
        }
    }
}
