//! The numbers that the specification prints.

use super::exits;
use kept::stats::break_even::{Crossing, break_even};
use kept::stats::finance::{Timing, decaying, discounted_value, endless_value, horizon_value};
use kept::stats::fisher::fisher;
use kept::stats::interval::{Interval, z_of};
use kept::stats::log_rank;
use kept::stats::mean::{Moments, sum, t_interval, two_means};
use kept::stats::nps::{Score, adjusted_wald, answers_needed, nps_change, promoters_needed};
use kept::stats::order::{median, median_ranks, quantile, select_median_interval};
use kept::stats::proportion::{answers_for_margin, two_proportions, upper_one_sided_zero, wilson};
use kept::stats::rate::{convert, least_lifetime, lifetime, lifetime_bounds};
use kept::stats::retention::{sbg_curve, sbg_retention, sbg_survival};
use kept::stats::special::{self, t_quantile};
use kept::stats::survival::{Curve, Exits};

#[track_caller]
fn shows(got: Option<f64>, expected: f64, decimals: i32) {
    let got = got.expect("a value");
    assert!((got - expected).abs() <= 0.5 * 10_f64.powi(-decimals) + 1e-12, "got {got}, expected {expected}");
}

#[track_caller]
fn spans(got: Option<Interval>, low: f64, high: f64, decimals: i32) {
    shows(got.map(|got| got.low), low, decimals);
    shows(got.map(|got| got.high), high, decimals);
}

#[test]
fn z_is_not_rounded_and_levels_outside_the_half_to_one_have_none() {
    shows(z_of(0.95), 1.959_963_984_540_054, 14);
    shows(z_of(0.90), 1.644_853_626_951_472_2, 14);
    shows(z_of(0.99), 2.575_829_303_548_900_4, 14);
    for level in [0.0, 0.5, 1.0, 95.0, -0.95, f64::NAN, f64::INFINITY] {
        assert_eq!(z_of(level), None, "{level}");
    }
}

#[test]
fn t_quantiles_hold_where_the_series_takes_over_and_far_beyond() {
    // Reference values: mpmath, 30 digits.
    for (p, df, t) in T_TABLE {
        let got = t_quantile(*p, *df).unwrap();
        assert!((got / t - 1.0).abs() < 1e-11, "t({p}, {df}) = {got}, expected {t}");
    }
    assert_eq!(t_quantile(0.5, 3.0), Some(0.0));
    assert_eq!(t_quantile(0.0, 3.0), None);
    assert_eq!(t_quantile(0.9, 0.5), None);
}

// Digits as the source prints them.
#[allow(clippy::unreadable_literal)]
const T_TABLE: &[(f64, f64, f64)] = &[
    (0.8, 1.0, 1.3763819204711738),
    (0.8, 3.0, 0.9784723123633047),
    (0.8, 29.0, 0.8541919858818559),
    (0.8, 99.0, 0.845267031953497),
    (0.8, 199.0, 0.8434311999372971),
    (0.8, 200.0, 0.8434221315354185),
    (0.8, 201.0, 0.8434131535503543),
    (0.8, 350.0, 0.8426494133372433),
    (0.8, 1000.0, 0.8419808221624288),
    (0.8, 100000.0, 0.841624827996901),
    (0.8, 10000000.0, 0.8416212695170081),
    (0.95, 1.0, 6.313751514675038),
    (0.95, 3.0, 2.353363434801823),
    (0.95, 29.0, 1.6991270265334972),
    (0.95, 99.0, 1.6603911560169906),
    (0.95, 199.0, 1.652546746166563),
    (0.95, 200.0, 1.652508100910877),
    (0.95, 201.0, 1.652469841969986),
    (0.95, 350.0, 1.6492188695372323),
    (0.95, 1000.0, 1.6463788172854643),
    (0.95, 100000.0, 1.6448688647849694),
    (0.95, 10000000.0, 1.6448537793284013),
    (0.975, 1.0, 12.706204736174692),
    (0.975, 3.0, 3.182446305283708),
    (0.975, 29.0, 2.045229642132704),
    (0.975, 99.0, 1.9842169515864172),
    (0.975, 199.0, 1.9719565442517535),
    (0.975, 200.0, 1.971896223633909),
    (0.975, 201.0, 1.9718365067798589),
    (0.975, 350.0, 1.9667650028636523),
    (0.975, 1000.0, 1.962339080826408),
    (0.975, 100000.0, 1.9599877075346093),
    (0.975, 10000000.0, 1.959964221767205),
    (0.995, 1.0, 63.656741162871526),
    (0.995, 3.0, 5.840909309733355),
    (0.995, 29.0, 2.7563859036706053),
    (0.995, 99.0, 2.626405457280827),
    (0.995, 199.0, 2.6007602160585157),
    (0.995, 200.0, 2.6006344361915574),
    (0.995, 201.0, 2.6005099190831933),
    (0.995, 350.0, 2.589948986962624),
    (0.995, 1000.0, 2.5807546980659506),
    (0.995, 100000.0, 2.575878469908375),
    (0.995, 10000000.0, 2.5758297952037488),
    (0.9995, 1.0, 636.6192487687897),
    (0.9995, 3.0, 12.923978636687965),
    (0.9995, 29.0, 3.6594050194663743),
    (0.9995, 99.0, 3.3915288333636844),
    (0.9995, 199.0, 3.3400865561614634),
    (0.9995, 200.0, 3.3398354062757107),
    (0.9995, 201.0, 3.339586788905302),
    (0.9995, 350.0, 3.3185405381289943),
    (0.9995, 1000.0, 3.300282648423944),
    (0.9995, 100000.0, 3.2906240314119137),
    (0.9995, 10000000.0, 3.2905277044652532),
];

#[test]
fn hypergeometric_sums_converge_near_one() {
    for ([a, b, c, z], value) in HYPERGEOMETRIC_TABLE {
        let got = special::hyp2f1(*a, *b, *c, *z).unwrap();
        assert!((got / value - 1.0).abs() < 1e-11, "2F1({a}, {b}; {c}; {z}) = {got}, expected {value}");
    }
    assert_eq!(special::hyp2f1(1.0, 1.0, 1.0, 1.0), None);
    assert_eq!(special::hyp2f1(400.0, 400.0, 2.0, 0.99), None);
}

// Reference values: mpmath, 40 digits.
#[allow(clippy::unreadable_literal)]
const HYPERGEOMETRIC_TABLE: &[([f64; 4], f64)] = &[
    ([0.243, 2.426, 2.219, 0.5], 1.2070970070440423),
    ([60.2, 61.4, 62.2, 0.3], 1601616039.4106998),
    ([1.5, 0.7, 2.9, 0.999], 2.380868488060093),
    ([0.1, 0.2, 5.5, 0.95], 1.0038817965346705),
    ([2.0, 3.0, 5.0, 0.9999], 80.58081683281468),
];

#[test]
fn an_interval_maps_through_rising_and_falling_functions() {
    let interval = Interval::new(4.0, 2.0).unwrap();
    assert_eq!(interval, Interval { low: 2.0, high: 4.0 });
    assert_eq!(interval.map(|x| 1.0 / x), Some(Interval { low: 0.25, high: 0.5 }));
    assert_eq!(interval.map(|x| x - 2.0), Some(Interval { low: 0.0, high: 2.0 }));
    assert_eq!(interval.map(|x| 1.0 / (x - 2.0)), None);
    assert!(Interval::new(-0.0, 0.0).unwrap().low.is_sign_positive());
}

#[test]
fn shares_of_none_and_of_all_end_exactly_at_0_and_1() {
    let none = wilson(0.0, 10.0, 0.95).unwrap();
    let all = wilson(10.0, 10.0, 0.95).unwrap();
    assert_eq!((none.low.to_bits(), all.high.to_bits()), (0, 1_f64.to_bits()));
    spans(wilson(5.0, 100.0, 0.95), 0.021_543_7, 0.111_750_5, 7);
    for (k, n) in [(0.0, 0.0), (-1.0, 10.0), (11.0, 10.0), (f64::NAN, 10.0), (1.0, f64::INFINITY)] {
        assert_eq!(wilson(k, n, 0.95), None, "{k} of {n}");
    }
}

#[test]
fn nobody_lost_still_leaves_a_largest_possible_churn() {
    shows(upper_one_sided_zero(10.0, 0.95), 0.258_866, 6);
    shows(least_lifetime(10.0, 0.95), 3.9, 1);
    shows(least_lifetime(50.0, 0.95), 17.2, 1);
    shows(least_lifetime(1000.0, 0.95), 334.3, 1);
    assert_eq!(least_lifetime(0.0, 0.95), None);
}

#[test]
fn a_lifetime_has_the_bounds_of_its_churn() {
    shows(lifetime(0.02), 50.0, 12);
    let bounds = lifetime_bounds(wilson(5.0, 100.0, 0.95).unwrap()).unwrap();
    shows(Some(bounds.low), 8.9, 1);
    shows(bounds.high, 46.4, 1);
    let open = lifetime_bounds(wilson(0.0, 100.0, 0.95).unwrap()).unwrap();
    assert_eq!(open.high, None);
    for churn in [0.0, -0.1, 1.1, 1e-310] {
        assert_eq!(lifetime(churn), None, "{churn}");
    }
}

#[test]
fn a_monthly_rate_compounds_to_a_year() {
    shows(convert(0.02, 1.0, 12.0), 0.215, 3);
    shows(convert(1.0, 1.0, 12.0), 1.0, 15);
    shows(convert(-0.02, 1.0, 12.0), -0.268_241_794_562_545, 14);
    shows(convert(1e-12, 1.0, 12.0), 12e-12, 20);
    assert!(convert(0.0, 1.0, 12.0).unwrap().is_sign_positive());
    assert_eq!(convert(1.5, 1.0, 12.0), None);
    assert_eq!(convert(0.02, 0.0, 12.0), None);
    assert_eq!(convert(-1e300, 1.0, 12.0), None);
}

#[test]
fn nps_intervals_are_those_of_the_specification() {
    spans(adjusted_wald(60.0, 30.0, 10.0, 0.95), 35.47, 61.62, 2);
    spans(adjusted_wald(6.0, 3.0, 1.0, 0.95), -0.20, 77.13, 2);
    spans(adjusted_wald(600.0, 300.0, 100.0, 0.95), 45.69, 54.01, 2);
    spans(adjusted_wald(10.0, 0.0, 0.0, 0.95), 47.50, 100.0, 2);
    assert_eq!(adjusted_wald(0.0, 0.0, 0.0, 0.95), None);
    assert_eq!(adjusted_wald(-1.0, 5.0, 0.0, 0.95), None);
}

#[test]
fn the_change_on_screen_uses_the_adjusted_scores() {
    let adjusted =
        nps_change(Score::adjusted(60.0, 30.0, 10.0).unwrap(), Score::adjusted(50.0, 30.0, 20.0).unwrap(), 0.95)
            .unwrap();
    shows(adjusted.z, -1.907, 3);
    shows(adjusted.p, 0.0565, 4);
    let plain =
        nps_change(Score::plain(60.0, 30.0, 10.0).unwrap(), Score::plain(50.0, 30.0, 20.0).unwrap(), 0.95).unwrap();
    shows(plain.z, -1.943, 3);
    shows(Some(plain.points), -20.0, 12);
    let all = Score::plain(5.0, 0.0, 0.0).unwrap();
    assert_eq!(nps_change(all, all, 0.95).unwrap().z, None);
}

#[test]
fn a_goal_takes_the_fewest_promoters_that_reach_it() {
    assert_eq!(promoters_needed(60.0, 60.0, 30.0, 10.0), Some(25));
    assert_eq!(promoters_needed(50.0, 60.0, 30.0, 10.0), Some(0));
    assert_eq!(promoters_needed(70.0, 60.0, 30.0, 10.0), Some(67));
    assert_eq!(promoters_needed(100.0, 10.0, 0.0, 0.0), Some(0));
    assert_eq!(promoters_needed(100.0, 10.0, 1.0, 0.0), None);
    assert_eq!(promoters_needed(110.0, 10.0, 0.0, 0.0), None);
    assert_eq!(promoters_needed(60.0, 0.0, 0.0, 0.0), None);
    for goal in 1..100 {
        let needed = promoters_needed(f64::from(goal), 60.0, 30.0, 10.0).unwrap();
        let reaches = |k: u64| 100 * (50 + k) >= goal as u64 * (100 + k);
        assert!(reaches(needed) && (needed == 0 || !reaches(needed - 1)), "{goal}: {needed}");
    }
}

#[test]
fn a_margin_takes_the_fewest_answers_that_reach_it() {
    assert_eq!(answers_needed(60.0, 30.0, 10.0, 5.0, 0.95), Some(691));
    assert_eq!(answers_needed(0.6, 0.3, 0.1, 5.0, 0.95), Some(691));
    assert_eq!(answers_needed(60.0, 30.0, 10.0, 1000.0, 0.95), Some(1));
    assert_eq!(answers_needed(60.0, 30.0, 10.0, 0.0, 0.95), None);
    assert_eq!(answers_for_margin(0.5, 0.05, 0.95), Some(381));
    for (share, margin) in [(0.0, 0.01), (0.05, 0.02), (0.5, 0.031), (1.0, 0.2)] {
        let n = answers_for_margin(share, margin, 0.95).unwrap() as f64;
        let half = |n: f64| wilson(share * n, n, 0.95).unwrap().width() / 2.0;
        assert!(half(n) <= margin && half(n - 1.0) > margin, "{share} {margin}: {n}");
    }
    for (share, margin) in [(0.5, 0.0), (0.5, -1.0), (1.5, 0.1), (0.5, f64::NAN), (0.5, 1e-12)] {
        assert_eq!(answers_for_margin(share, margin, 0.95), None);
    }
}

#[test]
fn equal_shares_of_all_or_none_have_no_z() {
    let all = two_proportions(10.0, 10.0, 10.0, 10.0, 0.95).unwrap();
    assert_eq!((all.z, all.p), (None, None));
    assert_eq!(two_proportions(1.0, 0.0, 1.0, 2.0, 0.95), None);
    assert_eq!(fisher(0, 10, 0, 10), Some(1.0));
    assert_eq!(fisher(11, 10, 0, 10), None);
    // Fisher's tea: 3 of 4 against 1 of 4.
    shows(fisher(3, 4, 1, 4), 34.0 / 70.0, 14);
    assert_eq!(fisher(1, 1 << 40, 1, 1 << 40), None);
    shows(fisher(0, 1_000_000, 1_000_000, 1_000_000), 0.0, 300);
}

#[test]
fn two_means_compare_by_welch() {
    // scipy 1.15: ttest_ind([4, 5, 6, 7], [1, 2, 2], equal_var=False), t = 5.2766 on 4.3494 degrees of freedom.
    let (first, second) = (Moments::of(&[4.0, 5.0, 6.0, 7.0]), Moments::of(&[1.0, 2.0, 2.0]));
    let test = two_means(&first, &second, 0.95).unwrap();
    shows(Some(test.p), 0.004_883_722_295_55, 9);
    spans(Some(test.interval), 1.878_616_377_2, 5.788_050_289_5, 8);
    let turned = two_means(&second, &first, 0.95).unwrap();
    assert_eq!((turned.p, turned.interval.low), (test.p, -test.interval.high));
    let same = Moments::of(&[3.0, 3.0]);
    assert_eq!(two_means(&same, &same, 0.95), None);
    assert_eq!(two_means(&Moments::of(&[1.0]), &first, 0.95), None);
    assert_eq!(two_means(&first, &second, 0.4), None);
    // Where only one side varies, its degrees of freedom are all there are.
    let one = two_means(&first, &same, 0.95).unwrap();
    spans(Some(one.interval), 0.445_739_743, 4.554_260_257, 8);
    let mut many = Moments::default();
    many.add_times(1.0, 4_000_000);
    many.add_times(2.0, 4_000_000);
    let mut more = many;
    more.add_times(2.0, 4_000);
    shows(two_means(&more, &many, 0.95).map(|test| test.p), 0.3173, 3);
}

#[test]
fn resolution_times_of_the_specification() {
    let hours = [1.0, 2.0, 2.0, 3.0, 3.0, 4.0, 5.0, 6.0, 8.0, 240.0];
    shows(Moments::of(&hours).mean(), 27.4, 14);
    shows(median(&hours), 3.5, 15);
    shows(quantile(&hours, 0.9), 31.2, 13);
    assert_eq!(median(&[]), None);
    assert_eq!(quantile(&hours, 1.5), None);
    assert_eq!(quantile(&[1.0, f64::NAN], 0.5), None);
}

#[test]
fn effort_counts_of_the_specification() {
    let mut moments = Moments::default();
    for (score, count) in (1..).zip([80, 210, 140, 110, 160, 180, 120]) {
        moments.add_times(f64::from(score), count);
    }
    shows(moments.mean(), 4.08, 12);
    assert_eq!(moments.n(), 1000);
}

#[test]
fn sums_lose_no_cents() {
    assert_eq!(sum(&[1e16, 1.0, -1e16]), Some(1.0));
    assert_eq!(sum(&[]), Some(0.0));
    assert_eq!(sum(&[f64::MAX, f64::MAX]), None);
    assert_eq!(sum(&[0.1; 10]), Some(1.0));
}

#[test]
fn equal_values_have_an_interval_of_no_width_and_one_value_has_none() {
    let same = Moments::of(&[0.1; 7]).interval(0.95).unwrap();
    assert_eq!((same.low.to_bits(), same.high.to_bits()), (0.1_f64.to_bits(), 0.1_f64.to_bits()));
    assert_eq!(Moments::of(&[5.0]).interval(0.95), None);
    assert_eq!(Moments::default().mean(), None);
    assert_eq!(t_interval(1, 0.0, 1.0, 0.95), None);
    assert_eq!(t_interval(10, 0.0, -1.0, 0.95), None);
    assert_eq!(t_interval(10, 0.0, 1.0, 0.4), None);
}

#[test]
fn a_median_has_an_interval_from_six_values_on() {
    assert_eq!(median_ranks(5, 0.95), None);
    assert_eq!(median_ranks(6, 0.95), Some((1, 6)));
    assert_eq!(median_ranks(4, 0.90), None);
    assert_eq!(median_ranks(5, 0.90), Some((1, 5)));
    assert_eq!(median_ranks(8, 0.99), Some((1, 8)));
    assert_eq!(median_ranks(0, 0.95), None);
    assert_eq!(median_ranks(1_000_000, 0.95), Some((499_020, 500_981)));
    assert_eq!(select_median_interval(&mut [2.0, 1.0, 3.0, 6.0, 5.0, 4.0], 0.95), Interval::new(1.0, 6.0));
}

#[test]
fn a_subscription_is_worth_what_the_specification_says() {
    for (horizon, value) in [(12, 919.28), (24, 1416.02), (36, 1684.44)] {
        shows(horizon_value(100.0, 0.05, horizon), value, 2);
    }
    shows(endless_value(100.0, 0.05), 2000.0, 10);
    shows(discounted_value(100.0, 0.05, 0.01, None, Timing::Start), 1683.33, 2);
    shows(horizon_value(100.0, 0.0, 12), 1200.0, 12);
    shows(horizon_value(100.0, 1.0, 12), 100.0, 12);
    shows(horizon_value(100.0, 1e-13, 12), 1200.0, 6);
    shows(horizon_value(100.0, -0.1, 2), 210.0, 10);
    assert_eq!(horizon_value(100.0, 0.05, 0), None);
    assert_eq!(horizon_value(100.0, 1.1, 3), None);
    assert_eq!(endless_value(100.0, 0.0), None);
    assert_eq!(discounted_value(100.0, -0.02, 0.01, None, Timing::Start), None);
    assert_eq!(discounted_value(100.0, 0.1, -1.0, Some(3), Timing::End), None);
    assert_eq!(discounted_value(100.0, -1e300, 0.0, Some(30), Timing::End), None);
    assert_eq!(discounted_value(100.0, 1.1, 0.1, Some(3), Timing::Start), None);
    shows(discounted_value(100.0, 1.0, 0.1, Some(3), Timing::EndSurvived), 0.0, 15);
    // 1 − (1 − 1e-8) has lost half its digits.
    shows(discounted_value(100.0, 1e-8, 1e-12, None, Timing::Start), 9_999_000_100.0, 4);
}

#[test]
fn a_cohort_breaks_even_within_a_period() {
    let revenue = [4000.0, 3500.0, 3600.0, 3000.0, 2800.0, 2900.0];
    let crossing = break_even(&revenue, 15_000.0).unwrap();
    assert_eq!((crossing.period, crossing.falls_back), (5, None));
    shows(Some(crossing.elapsed), 4.32, 2);
    let model = |arpa| break_even(&decaying(arpa, 0.05, 24).unwrap(), 20_000.0).map(|at| at.elapsed);
    shows(model(3000.0), 7.91, 2);
    shows(model(2400.0), 10.51, 2);
    assert_eq!(break_even(&revenue, 20_000.0), None);
    assert_eq!(break_even(&[], 1.0), None);
    assert_eq!(break_even(&[f64::NAN], 1.0), None);
    assert_eq!(break_even(&[1.0], f64::INFINITY), None);
}

#[test]
fn refunds_can_undo_a_break_even() {
    let crossing = break_even(&[60.0, 60.0, -30.0, 5.0, 40.0], 100.0).unwrap();
    assert_eq!((crossing.period, crossing.falls_back), (2, Some(3)));
    shows(Some(crossing.elapsed), 1.0 + 40.0 / 60.0, 12);
    // A refund before the crossing delays it.
    let late = break_even(&[60.0, -20.0, 60.0], 100.0).unwrap();
    assert_eq!((late.period, late.falls_back), (3, None));
    shows(Some(late.elapsed), 3.0, 12);
}

#[test]
fn what_cost_nothing_is_covered_from_the_start() {
    let free = Crossing { period: 0, elapsed: 0.0, falls_back: None };
    assert_eq!(break_even(&[5.0], 0.0), Some(free));
    assert_eq!(break_even(&[], -3.0), Some(free));
    assert_eq!(break_even(&[-5.0], 0.0), Some(Crossing { falls_back: Some(1), ..free }));
}

#[test]
fn cents_that_add_up_to_the_cost_reach_it() {
    assert_eq!(break_even(&[0.7, 0.1], 0.8).map(|at| at.period), Some(2));
}

#[test]
fn loyal_customers_are_what_is_left() {
    // Fader & Hardie 2007, "High End". S(t) = B(α, β + t) / B(α, β).
    let (alpha, beta) = (0.668, 3.806);
    let ln_beta = |a: f64, b: f64| {
        special::ln_gamma(a).unwrap() + special::ln_gamma(b).unwrap() - special::ln_gamma(a + b).unwrap()
    };
    for (t, share) in (0..).zip(sbg_curve(alpha, beta, 12).unwrap()) {
        shows(Some(share), (ln_beta(alpha, beta + f64::from(t)) - ln_beta(alpha, beta)).exp(), 12);
    }
    shows(sbg_survival(alpha, beta, 1), 3.806 / 4.474, 15);
    assert!(sbg_retention(alpha, beta, 2) > sbg_retention(alpha, beta, 1));
    assert_eq!(sbg_curve(0.0, 1.0, 3), None);
    assert_eq!(sbg_retention(1.0, 1.0, 0), None);
}

#[test]
fn a_curve_says_nothing_beyond_what_was_seen() {
    let curve = Curve::of_exits(&exits(&[(2.0, true), (5.0, false)])).unwrap();
    assert_eq!((curve.at(0.0), curve.at(2.0), curve.at(5.0), curve.at(5.1)), (Some(1.0), Some(0.5), Some(0.5), None));
    assert_eq!((curve.median(), curve.restricted_mean(6.0)), (Some(2.0), None));
    let ended = Curve::of_exits(&exits(&[(2.0, true), (5.0, true)])).unwrap();
    assert_eq!((ended.at(9.0), ended.restricted_mean(9.0)), (Some(0.0), Some(3.5)));
    assert_eq!(Curve::of_exits(&exits(&[])), None);
    assert_eq!(Curve::of_exits(&exits(&[(-1.0, true)])), None);
    let counted = [Exits { time: 5.0, events: 0, censored: 1 }, Exits { time: 2.0, events: 1, censored: 0 }];
    assert_eq!(Curve::of_exits(&counted), Some(curve));
}

#[test]
fn a_log_rank_test_needs_two_groups_and_an_end() {
    let of =
        |groups: &[&[(f64, bool)]]| log_rank::of_exits(&groups.iter().map(|spells| exits(spells)).collect::<Vec<_>>());
    let some: &[_] = &[(1.0, true), (2.0, false)];
    let twins = of(&[some, some]).unwrap();
    assert_eq!((twins.df, twins.p), (1, 1.0));
    assert_eq!(of(&[some]), None);
    assert_eq!(of(&[some, &[]]), None);
    assert_eq!(of(&[&[(1.0, false)], &[(2.0, false)]]), None);
    assert_eq!(of(&[some, &[(f64::NAN, true)]]), None);
}
