//! What holds for all numbers.

use super::exits;
use kept::stats::finance::{Timing, decaying, discounted_value, horizon_value};
use kept::stats::fisher::fisher;
use kept::stats::mean::{Moments, sum};
use kept::stats::nps::adjusted_wald;
use kept::stats::order::{
    median_ranks, nth, quantile, quantile_at, select_median_interval, select_quantile, sort_whole, up_to,
};
use kept::stats::proportion::{two_proportions, wilson};
use kept::stats::rate::convert;
use kept::stats::survival::Curve;
use proptest::prelude::*;

fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}

/// Any number at all, but more often than not one that means something somewhere.
fn anything() -> impl Strategy<Value = f64> {
    let edges = [0.0, -0.0, 0.5, 1.0, -1.0, 0.95, 100.0, f64::MAX, f64::MIN_POSITIVE, f64::INFINITY, f64::NAN];
    prop_oneof![any::<f64>(), -2.0..2.0_f64, 0.0..1e4_f64, prop::sample::select(edges.to_vec())]
}

fn values() -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-1e6..1e6_f64, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whole_numbers_are_sorted_by_their_digits(
        mut values in prop::collection::vec(prop_oneof![0..10u32, 0..5000u32, any::<u32>()], 0..300),
    ) {
        let mut wanted = values.clone();
        wanted.sort_unstable();
        sort_whole(&mut values);
        prop_assert_eq!(values, wanted);
    }

    #[test]
    fn a_place_in_runs_is_that_in_all_of_them(
        mut runs in prop::collection::vec(
            prop::collection::vec(prop_oneof![0..10u32, 0..5000u32, any::<u32>()], 0..50),
            0..5,
        ),
        bound in prop_oneof![0.0..5000.0_f64, 0.0..5e9_f64],
    ) {
        let mut all = runs.concat();
        all.sort_unstable();
        runs.iter_mut().for_each(sort_whole);
        for (place, value) in all.iter().enumerate() {
            prop_assert_eq!(nth(&runs, place), *value);
        }
        prop_assert_eq!(up_to(&runs, bound), all.iter().filter(|value| f64::from(**value) <= bound).count());
    }

    #[test]
    fn wilson_contains_the_share_and_stays_a_share(n in 1..1_000_000_u32, part in 0.0..=1.0_f64, level in 0.51..0.9999_f64) {
        let (n, k) = (f64::from(n), (f64::from(n) * part).round());
        let interval = wilson(k, n, level).unwrap();
        prop_assert!(interval.contains(k / n));
        prop_assert!(interval.low >= 0.0 && interval.high <= 1.0);
        let mirror = wilson(n - k, n, level).unwrap();
        prop_assert!(close(mirror.low, 1.0 - interval.high) && close(mirror.high, 1.0 - interval.low));
    }

    #[test]
    fn comparing_the_other_way_round_turns_the_sign(k1 in 0..50_u64, more1 in 1..50_u64, k2 in 0..50_u64, more2 in 1..50_u64) {
        let (n1, n2) = (k1 + more1, k2 + more2);
        let there = two_proportions(k1 as f64, n1 as f64, k2 as f64, n2 as f64, 0.95).unwrap();
        let back = two_proportions(k2 as f64, n2 as f64, k1 as f64, n1 as f64, 0.95).unwrap();
        prop_assert!(there.interval.contains(there.difference));
        prop_assert!(close(there.difference, -back.difference) && close(there.interval.low, -back.interval.high));
        let p = fisher(k1, n1, k2, n2).unwrap();
        prop_assert!(p > 0.0 && p <= 1.0 && close(p, fisher(k2, n2, k1, n1).unwrap()));
    }

    #[test]
    fn nps_intervals_stay_within_the_scale(p in 0..500_u32, q in 0..500_u32, d in 0..500_u32) {
        prop_assume!(p + q + d > 0);
        let interval = adjusted_wald(p.into(), q.into(), d.into(), 0.95).unwrap();
        prop_assert!(interval.low >= -100.0 && interval.high <= 100.0 && interval.width() > 0.0);
    }

    #[test]
    fn moments_of_parts_merge_to_those_of_the_whole(all in values(), cut in 0..60_usize) {
        let (left, right) = all.split_at(cut.min(all.len()));
        let mut merged = Moments::of(left);
        merged.merge(&Moments::of(right));
        let whole = Moments::of(&all);
        prop_assert_eq!(merged.n(), whole.n());
        prop_assert!(close(merged.mean().unwrap(), whole.mean().unwrap()));
        prop_assert!(close(merged.sum().unwrap(), sum(&all).unwrap()));
        prop_assert_eq!(merged.variance().is_some(), all.len() > 1);
        if let (Some(a), Some(b)) = (merged.variance(), whole.variance()) {
            prop_assert!(close(a, b));
        }
    }

    #[test]
    fn selecting_is_as_good_as_sorting(all in values(), q in 0.0..=1.0_f64) {
        let mut sorted = all.clone();
        sorted.sort_by(f64::total_cmp);
        prop_assert_eq!(select_quantile(&mut all.clone(), q), quantile(&sorted, q));
        prop_assert_eq!(quantile_at(sorted.len(), q, &|at| sorted[at]), quantile(&sorted, q));
        let ranked = median_ranks(sorted.len(), 0.95).map(|(low, high)| (sorted[low - 1], sorted[high - 1]));
        let selected = select_median_interval(&mut all.clone(), 0.95);
        prop_assert_eq!(selected.map(|found| (found.low, found.high)), ranked);
    }

    #[test]
    fn a_rate_survives_the_way_there_and_back(rate in -0.5..0.9_f64, from in 0.1..12.0_f64, to in 0.1..12.0_f64) {
        let there = convert(rate, from, to).unwrap();
        prop_assert!(there <= 1.0 && there.is_sign_positive() == rate.is_sign_positive());
        // Near 1 the remainder has few digits left to come back from.
        prop_assert!(there > 0.999_999 || (convert(there, to, from).unwrap() - rate).abs() < 1e-6);
    }

    #[test]
    fn a_horizon_is_the_sum_of_its_periods(amount in -1e4..1e4_f64, churn in -0.5..1.0_f64, periods in 1..40_u32) {
        let total = sum(&decaying(amount, churn, periods).unwrap()).unwrap();
        prop_assert!(close(total, horizon_value(amount, churn, periods).unwrap()));
        let plain = discounted_value(amount, churn, 0.0, Some(periods), Timing::Start).unwrap();
        prop_assert!(close(total, plain));
    }

    #[test]
    fn a_curve_only_ever_falls(spells in prop::collection::vec((0..20_u32, any::<bool>()), 1..60)) {
        let spells: Vec<_> = spells.into_iter().map(|(time, ended)| (f64::from(time), ended)).collect();
        let curve = Curve::of_exits(&exits(&spells)).unwrap();
        let mut above = 1.0;
        for step in &curve.steps {
            prop_assert!(step.survival < above && step.survival >= 0.0);
            above = step.survival;
            for interval in [step.plain(0.95), step.log_log(0.95)].into_iter().flatten() {
                prop_assert!(interval.low >= 0.0 && interval.high <= 1.0 && interval.contains(step.survival));
            }
            prop_assert_eq!(step.se().is_none(), step.survival <= 0.0);
        }
        if curve.last > 0.0 {
            prop_assert!(curve.restricted_mean(curve.last).unwrap() <= curve.last);
        }
    }

    #[test]
    fn nothing_is_ever_nan(x in anything(), y in anything(), z in anything(), w in anything()) {
        use kept::stats::{break_even::break_even, finance::endless_value, nps, proportion, rate, special};
        let horizon = Some((w.abs() as u32).clamp(1, 1000));
        let got = [
            wilson(x, y, z).map(|i| i.low + i.high),
            two_proportions(x, y, z, w, 0.95).map(|t| t.interval.low + t.difference + t.z.unwrap_or(0.0)),
            proportion::upper_one_sided_zero(x, y),
            adjusted_wald(x, y, z, 0.95).map(|i| i.low + i.high),
            convert(x, y, z),
            rate::lifetime(x),
            endless_value(x, y),
            discounted_value(x, y, z, horizon, Timing::End),
            discounted_value(x, y, z, None, Timing::EndSurvived),
            break_even(&[x, y, z], w).map(|at| at.elapsed),
            kept::stats::mean::t_interval(10, x, y, z).map(|i| i.low / 2.0 + i.high / 2.0),
            special::normal_cdf(x),
            special::two_sided_p(x),
            special::t_quantile(x, y),
            special::ln_gamma(x),
            special::beta_reg(x, y, z),
            special::chi_square_tail(x, y),
        ];
        for (i, got) in got.into_iter().enumerate() {
            prop_assert!(got.is_none_or(f64::is_finite), "{i}: {got:?}");
        }
        let _ = nps::promoters_needed(x, y, z, w);
        let _ = nps::answers_needed(x, y, z, w, 0.95);
        let _ = proportion::answers_for_margin(x, y, z);
    }
}
