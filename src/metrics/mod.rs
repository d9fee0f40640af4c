//! The list, and a folder for each metric: `mod.rs` the formula, `words.rs` its words in five languages, `figures.rs`
//! what it draws.
//!
//! The list is written by hand in the order of the index page. `tests/list.rs` holds its invariants: every folder is
//! listed, ids are unique and equal their folder, every example computes, every link round-trips, bands rise, every
//! language is filled.

pub mod bands;
pub mod bars;
pub mod cac;
pub mod ces;
pub mod change;
pub mod churn;
pub mod clv;
pub mod clv_cac;
pub mod cohort_revenue;
pub mod csat;
pub mod css;
pub mod decay;
pub mod expansion_mrr;
pub mod fields;
pub mod ledger;
pub mod lifetime;
pub mod mean;
pub mod movements;
pub mod mrr;
pub mod notes;
pub mod nps;
pub mod profit_per_customer;
pub mod referrals;
pub mod repeat_purchase;
pub mod resolution_time;
pub mod retention;
pub mod revenue_churn;
pub mod revenue_growth;
pub mod room;
pub mod satisfaction;
pub mod scores;
pub mod share;
pub mod sums;

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
];

/// The metric with this id.
pub fn metric(id: &str) -> Option<&'static Metric> {
    METRICS.iter().copied().find(|m| m.id == id)
}
