//! The list, and a folder for each metric: `mod.rs` the formula, `words.rs` its words in five languages, `figures.rs`
//! what it draws.
//!
//! The list is written by hand in the order of the index page. `tests/list.rs` holds its invariants: every folder is
//! listed, ids are unique and equal their folder, every example computes, bands rise, every language is filled.
//! `tests/link.rs` holds that every link comes back as the question it was made of.
//!
//! # What metrics share
//!
//! | module | what it holds | used by |
//! |---|---|---|
//! | [`fields`] | inputs and outputs of several | CLV, CAC and what follows from them, MRR, who stays |
//! | [`notes`] | notes and faults | all but the surveys of NPS and CES |
//! | [`sums`] | the lines of a sum | all |
//! | [`share`] | k of n: interval, sentences, line, figure, test | those who count people or answers |
//! | [`mean`] | a mean: how sure it is, and when the median leads | CES, resolution time, CLV |
//! | [`change`] | now against before | all |
//! | [`bands`] | the scale of a verdict, and how certain it is | those with bands; ends of intervals for all |
//! | [`bars`] | money, bars of it, and the points of its curves | those in money |
//! | [`movements`] | MRR that comes and goes, and the waterfall | MRR, revenue, who stays; the waterfall also CAC, profit, growth |
//! | [`decay`] | how many of 100 customers are left | churn, lifetime |
//! | [`room`] | what a CLV leaves for a CAC | CLV, CAC, their ratio, profit per customer |
//! | [`scores`] | answers on a scale, one count a score | NPS, CSS, CSAT, CES |
//! | [`satisfaction`] | the share of satisfied answers | CSS, CSAT |
//! | [`scorecard`] | several metrics side by side | the scorecard's page |
//! | [`ledger`] | what a file shows beside the answer: by period, by group, and its lists | those that a file fills; the file panel |

// What metrics share.
pub mod bands;
pub mod bars;
pub mod change;
pub mod decay;
pub mod fields;
pub mod ledger;
pub mod mean;
pub mod movements;
pub mod notes;
pub mod room;
pub mod satisfaction;
pub mod scorecard;
pub mod scores;
pub mod share;
pub mod sums;

// The metrics.
pub mod cac;
pub mod ces;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod cohort_revenue;
pub mod csat;
pub mod css;
pub mod expansion_mrr;
pub mod growth;
pub mod lifetime;
pub mod mrr;
pub mod nps;
pub mod profit_per_customer;
pub mod referrals;
pub mod repeat_purchase;
pub mod resolution_time;
pub mod retention;
pub mod revenue_churn;
pub mod revenue_growth;

use crate::metric::Metric;

/// Every metric, in the order of the index page.
pub static METRICS: &[&Metric] = &[
    &clv::METRIC,
    &cac::METRIC,
    &clv_cac::METRIC,
    &profit_per_customer::METRIC,
    &mrr::METRIC,
    &expansion_mrr::METRIC,
    &cohort_revenue::METRIC,
    &churn::METRIC,
    &retention::METRIC,
    &lifetime::METRIC,
    &revenue_growth::METRIC,
    &revenue_churn::METRIC,
    &repeat_purchase::METRIC,
    &nps::METRIC,
    &css::METRIC,
    &csat::METRIC,
    &ces::METRIC,
    &resolution_time::METRIC,
    &referrals::METRIC,
    &growth::METRIC,
];

/// The metric with this id.
pub fn metric(id: &str) -> Option<&'static Metric> {
    METRICS.iter().copied().find(|m| m.id == id)
}
