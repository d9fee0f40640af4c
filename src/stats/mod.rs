//! Statistics: intervals, tests, survival, sums over time. Slices and numbers in, numbers out.
//!
//! This room knows no words, no web, no metric and no other room of the crate. What it promises:
//!
//! - No function returns NaN or an infinity, and none panics: input outside a formula's range, and a result that
//!   does not exist, are `None`. Why it is so is for the caller to say: it alone knows the fields.
//! - Shares and rates are fractions; NPS is in points, −100 to +100; times are in whatever unit went in.
//! - Counts are `f64` where weights make sense, whole types where they do not.
//! - A confidence level is a fraction strictly between 0.5 and 1, usually 0.90, 0.95 or 0.99.

pub mod bg_nbd;
pub mod break_even;
pub mod finance;
pub mod fisher;
pub mod gamma_gamma;
pub mod interval;
pub mod log_rank;
pub mod maximise;
pub mod mean;
pub mod nps;
pub mod order;
pub mod prediction;
pub mod proportion;
pub mod rate;
pub mod retention;
pub mod sorted;
pub mod special;
pub mod survival;

pub use interval::{Interval, z_of};

/// A result that is a number, 0 for −0; `None` for NaN and the infinities.
pub fn finite(x: f64) -> Option<f64> {
    x.is_finite().then_some(x + 0.0)
}
