//! Every golden vector that this room can answer.

use super::vectors::{Report, Vector, vectors};
use super::{Spell, exits};
use kept::stats::break_even::break_even;
use kept::stats::finance::{Timing, cumulative, discounted_value};
use kept::stats::fisher::fisher;
use kept::stats::log_rank;
use kept::stats::mean::{Moments, sum};
use kept::stats::nps::{Score, adjusted_wald, nps_change};
use kept::stats::order::{median, median_ranks, quantile, select_median_interval};
use kept::stats::proportion::{two_proportions, wilson};
use kept::stats::rate::lifetime;
use kept::stats::special;
use kept::stats::survival::Curve;
use serde_json::{Value, json};

const CSV: &str = "its rows come from a CSV, which the reader tests";

fn groups(of: &Value) -> [f64; 3] {
    ["promoters", "passives", "detractors"].map(|group| of[group].as_f64().unwrap())
}

#[test]
fn special_functions_meet_their_tables() {
    let mut report = Report::default();
    for vector in vectors("special", &[]) {
        let args = vector.numbers("args").unwrap();
        let got = match (vector.input("fn").as_str().unwrap(), args.as_slice()) {
            ("normal_quantile", [p]) => special::normal_quantile(*p),
            ("normal_cdf", [x]) => special::normal_cdf(*x),
            ("t_quantile", [p, df]) => special::t_quantile(*p, *df),
            ("ln_gamma", [x]) => special::ln_gamma(*x),
            ("reg_inc_beta", [a, b, x]) => special::beta_reg(*a, *b, *x),
            ("hyp2f1", [a, b, c, z]) => special::hyp2f1(*a, *b, *c, *z),
            ("binom_half_quantile", [p, n]) => special::half_binomial_rank(*p, *n as u64).map(|rank| rank as f64),
            (name, args) => panic!("{}: {name} of {args:?} is not provided", vector.id()),
        };
        report.number(&vector, "value", got);
    }
    report.finish(39);
}

#[test]
fn plain_nps_estimates_are_exact() {
    let skipped = [("nps/p022-csv", CSV), ("nps/p023-dirty", CSV)];
    let mut report = Report::default();
    for vector in vectors("nps", &skipped) {
        let [p, q, d] = if vector.input("histogram").is_object() {
            let scores = vector.scores();
            let count = |of: fn(f64) -> bool| scores.iter().filter(|score| of(**score)).count() as f64;
            [count(|s| s >= 9.0), count(|s| s > 6.0 && s < 9.0), count(|s| s <= 6.0)]
        } else {
            groups(vector.inputs())
        };
        let score = Score::plain(p, q, d);
        report.number(&vector, "nps", score.map(|score| score.mean));
        report.number(&vector, "nps_points", score.map(|score| score.points()));
        report.number(&vector, "variance", score.map(|score| score.variance));
        report.number(&vector, "se", score.map(|score| score.se()));
        let share = score.and_then(|score| score.interval(0.95)?.map(|points| points / 100.0));
        report.interval(&vector, "ci95", share);
        report.number(&vector, "moe_95", share.map(|interval| interval.width() / 2.0));
    }
    report.finish(140);
}

#[test]
fn adjusted_nps_intervals_are_exact() {
    let mut report = Report::default();
    for vector in vectors("nps_adjusted", &[]) {
        let [p, q, d] = groups(vector.inputs());
        let interval = adjusted_wald(p, q, d, 0.95);
        report.number(&vector, "nps_points", Score::plain(p, q, d).map(|score| score.points()));
        report.number(&vector, "low_points", interval.map(|interval| interval.low));
        report.number(&vector, "high_points", interval.map(|interval| interval.high));
    }
    report.finish(42);
}

#[test]
fn two_scores_compare_as_in_the_textbook() {
    let mut report = Report::default();
    for vector in vectors("compare_nps", &[]) {
        let score = |key| {
            let [p, q, d] = groups(vector.input(key));
            Score::plain(p, q, d).unwrap()
        };
        // The vectors' difference is a − b.
        let change = nps_change(score("b"), score("a"), 0.95);
        report.number(&vector, "difference", change.map(|change| change.points / 100.0));
        report.number(&vector, "difference_points", change.map(|change| change.points));
        report.number(&vector, "se", change.map(|change| change.se / 100.0));
        report.number(&vector, "z", change.and_then(|change| change.z));
        report.number(&vector, "p_value_two_sided", change.and_then(|change| change.p));
        report.interval(&vector, "ci95", change.and_then(|change| change.interval.map(|x| x / 100.0)));
    }
    report.finish(42);
}

#[test]
fn two_shares_compare_by_z_by_newcombe_and_by_fisher() {
    let mut report = Report::default();
    for vector in vectors("compare_proportions", &[]) {
        let [k1, n1, k2, n2] = ["positive_a", "total_a", "positive_b", "total_b"].map(|key| vector.number(key));
        let got = two_proportions(k1, n1, k2, n2, 0.95);
        report.number(&vector, "difference", got.map(|got| got.difference));
        report.number(&vector, "z_pooled", got.and_then(|got| got.z));
        report.number(&vector, "p_value_two_sided", got.and_then(|got| got.p));
        report.interval(&vector, "newcombe_95", got.map(|got| got.interval));
        let exact = fisher(k1 as u64, n1 as u64, k2 as u64, n2 as u64);
        report.number(&vector, "fisher_p_two_sided", exact);
    }
    report.finish(39);
}

#[test]
fn shares_have_their_wilson_intervals() {
    let mut report = Report::default();
    for vector in vectors("csat", &[]).into_iter().chain(vectors("css", &[])) {
        let [k, n] = if vector.input("histogram").is_object() {
            let scores = vector.scores();
            let positive = scores.iter().filter(|score| **score >= vector.number("positive_min"));
            [positive.count() as f64, scores.len() as f64]
        } else {
            [vector.number("positive"), vector.number("total")]
        };
        for (key, level) in [("wilson_90", 0.90), ("wilson_95", 0.95), ("wilson_99", 0.99)] {
            report.interval(&vector, key, wilson(k, n, level));
        }
        report.number(&vector, "mean", Moments::of(&vector.scores()).mean());
    }
    report.finish(60);
}

#[test]
fn means_have_their_t_intervals() {
    let mut report = Report::default();
    for vector in vectors("ces", &[]) {
        let scores = vector.scores();
        spread(&mut report, &vector, &scores);
        report.number(&vector, "median", median(&scores));
    }
    report.finish(49);
}

#[test]
fn durations_have_their_quantiles_and_median_intervals() {
    let skipped = [
        ("resolution_time/p011-csv", CSV),
        ("resolution_time/p012-bad-rows", CSV),
        ("resolution_time/p013-offsets", CSV),
    ];
    let mut report = Report::default();
    for vector in vectors("resolution_time", &skipped) {
        let mut sorted = vector.numbers("durations_seconds").unwrap();
        sorted.sort_by(f64::total_cmp);
        spread(&mut report, &vector, &sorted);
        report.number(&vector, "median", median(&sorted));
        report.number(&vector, "p90", quantile(&sorted, 0.9));
        report.interval(&vector, "median_ci95", select_median_interval(&mut sorted.clone(), 0.95));
        if let Some(ranks) = vector.expected().get("median_ci95_ranks") {
            let (low, high) = median_ranks(sorted.len(), 0.95).unwrap();
            assert_eq!(json!([low, high]), *ranks, "{}", vector.id());
        }
        if vector.expected().get("sum").is_some() {
            report.number(&vector, "sum", sum(&sorted));
        }
    }
    report.finish(60);
}

fn spread(report: &mut Report, vector: &Vector, values: &[f64]) {
    let moments = Moments::of(values);
    report.number(vector, "mean", moments.mean());
    report.number(vector, "sd", moments.sd());
    report.interval(vector, "t_ci95", moments.interval(0.95));
}

#[test]
fn survival_curves_agree_with_lifelines_and_r() {
    let mut report = Report::default();
    for vector in vectors("kaplan_meier", &[]) {
        let spells: Vec<_> = spells(&vector).into_iter().map(|(spell, _)| spell).collect();
        let curve = Curve::of_exits(&exits(&spells)).unwrap();
        report.number(&vector, "n", Some(curve.n as f64));
        report.number(&vector, "events", Some(curve.events as f64));
        report.number(&vector, "median", curve.median());
        if let Some(Value::Array(ends)) = vector.expected().get("median_ci95_loglog") {
            let (low, high) = curve.median_interval(0.95);
            report.value(&vector, "median_low", low, &ends[0]);
            report.value(&vector, "median_high", high, &ends[1]);
        }
        for row in vector.expected()["table"].as_array().unwrap() {
            let time = row["t"].as_f64().unwrap();
            let step = curve.steps.iter().find(|step| step.time.total_cmp(&time).is_eq()).unwrap();
            assert_eq!(
                [step.at_risk, step.events].map(Value::from),
                [&row["at_risk"], &row["events"]].map(Clone::clone)
            );
            report.value(&vector, "survival", Some(step.survival), &row["survival"]);
            report.value(&vector, "greenwood_se", step.se(), &row["greenwood_se"]);
            for (key, got) in [("ci95_plain_clipped", step.plain(0.95)), ("ci95_loglog", step.log_log(0.95))] {
                report.value(&vector, key, got.map(|got| got.low), &row[key][0]);
                report.value(&vector, key, got.map(|got| got.high), &row[key][1]);
            }
        }
        for (time, share) in vector.expected()["survival_at"].as_object().unwrap() {
            report.value(&vector, "survival_at", curve.at(time.parse().unwrap()), share);
        }
        let restricted = &vector.expected()["restricted_mean"];
        let got = curve.restricted_mean(restricted["tau"].as_f64().unwrap());
        report.value(&vector, "restricted_mean", got, &restricted["value"]);
    }
    report.finish(2000);
}

#[test]
fn survival_of_groups_compares_by_log_rank() {
    let mut report = Report::default();
    for vector in vectors("compare_survival", &[]) {
        let mut groups: std::collections::BTreeMap<String, Vec<Spell>> = std::collections::BTreeMap::new();
        for (spell, group) in spells(&vector) {
            groups.entry(group).or_default().push(spell);
        }
        let got = log_rank::of_exits(&groups.values().map(|spells| exits(spells)).collect::<Vec<_>>());
        report.number(&vector, "logrank_chi2", got.map(|got| got.chi2));
        report.number(&vector, "df", got.map(|got| got.df as f64));
        report.number(&vector, "p_value", got.map(|got| got.p));
    }
    report.finish(6);
}

/// The spells of a vector and their groups, from the vector or from a CSV without quotes.
fn spells(vector: &Vector) -> Vec<(Spell, String)> {
    if let Some(durations) = vector.numbers("durations") {
        let events = vector.numbers("events").unwrap();
        let group = |i: usize| vector.input("group")[i].as_str().unwrap_or_default().to_owned();
        let spells = durations.into_iter().zip(events).enumerate();
        return spells.map(|(i, (time, event))| ((time, event > 0.0), group(i))).collect();
    }
    let path = format!("{}/tests/vectors/{}", env!("CARGO_MANIFEST_DIR"), vector.input("file").as_str().unwrap());
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines().map(|line| line.split(',').collect::<Vec<_>>());
    let header = lines.next().unwrap();
    let column = |name: &str| header.iter().position(|cell| *cell == name);
    let role = |role: &str| vector.input("columns")[role].as_str().and_then(column);
    let filter = vector.input("filter").as_object().and_then(|filter| filter.iter().next());
    let kept = lines.filter(|cells| filter.is_none_or(|(name, value)| cells[column(name).unwrap()] == value));
    kept.map(|cells| {
        let spell = if let Some(duration) = role("duration") {
            let ended = cells[role("event").unwrap()] == vector.input("event_value").as_str().unwrap();
            (cells[duration].parse().unwrap(), ended)
        } else {
            let (start, end) = (cells[role("start").unwrap()], cells[role("end").unwrap()]);
            let seen = if end.is_empty() { vector.input("observation_date").as_str().unwrap() } else { end };
            (day(seen) - day(start), !end.is_empty())
        };
        (spell, role("group").map_or_else(String::new, |group| cells[group].to_owned()))
    })
    .collect()
}

/// The number of an ISO day, counted from March of the year 0 so that leap days come last.
fn day(iso: &str) -> f64 {
    let [year, month, day] = [0..4, 5..7, 8..10].map(|part| iso[part].parse::<i32>().unwrap());
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    f64::from(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

#[test]
fn discounted_values_follow_their_timing() {
    let mut report = Report::default();
    for vector in vectors("clv_discounted", &[]) {
        let timing = match vector.input("timing").as_str().unwrap() {
            "start" => Timing::Start,
            "end" => Timing::End,
            "end_survived" => Timing::EndSurvived,
            other => panic!("{}: timing {other}", vector.id()),
        };
        let horizon = vector.input("horizon_periods").as_u64().map(|n| u32::try_from(n).unwrap());
        let [margin, retention, discount] =
            ["margin_per_period", "retention_rate", "discount_rate"].map(|key| vector.number(key));
        report.number(&vector, "clv", discounted_value(margin, 1.0 - retention, discount, horizon, timing));
    }
    report.finish(15);
}

#[test]
fn cohorts_break_even_where_the_vectors_say() {
    let skipped = [("ccr/p008-no-customers", "dividing by no customers is the metric's case, not this room's")];
    let mut report = Report::default();
    for vector in vectors("ccr", &skipped) {
        let (customers, revenue) = (vector.number("customers"), vector.numbers("revenue_by_period").unwrap());
        let totals = cumulative(&revenue).unwrap();
        for (i, total) in totals.iter().enumerate() {
            report.value(&vector, "cumulative_revenue", Some(*total), &vector.expected()["cumulative_revenue"][i]);
            let each = &vector.expected()["cumulative_per_customer"][i];
            report.value(&vector, "cumulative_per_customer", Some(total / customers), each);
        }
        let crossing = break_even(&revenue, vector.number("cac_per_customer") * customers);
        report.number(&vector, "break_even_period_index", crossing.map(|at| at.period as f64 - 1.0));
        report.number(&vector, "break_even_periods_elapsed", crossing.map(|at| at.elapsed));
    }
    report.finish(180);
}

#[test]
fn lifetimes_are_one_over_churn() {
    let mut report = Report::default();
    for vector in vectors("customer_lifetime", &[]) {
        report.number(&vector, "lifetime_periods", lifetime(vector.number("churn_rate")));
    }
    report.finish(8);
}
