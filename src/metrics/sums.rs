//! Lines of a sum, the same for every metric: what is computed, with the numbers put in, and what it gives.

use super::bars::money;
use super::movements::signed_sum;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::Step;
use crate::words::Text;

/// a ÷ b.
pub fn over(label: &'static Text, a: Arg, b: Arg, gives: Arg) -> Step {
    step(label, &OVER, a, b, gives)
}

/// a × b.
pub fn times(label: &'static Text, a: Arg, b: Arg, gives: Arg) -> Step {
    step(label, &TIMES, a, b, gives)
}

/// a − b.
pub fn minus(label: &'static Text, a: Arg, b: Arg, gives: Arg) -> Step {
    step(label, &MINUS, a, b, gives)
}

/// a + b + c…, of money; there is at least one.
pub fn plus(label: &'static Text, parts: &[f64], gives: f64) -> Step {
    let (first, others) = parts.split_first().map_or((0.0, parts), |(first, others)| (*first, others));
    Step { label: label.into(), sum: signed_sum(first, others), gives: money(gives) }
}

/// A count as it stands in a sum.
pub fn count(n: f64) -> Arg {
    Arg::Of(n, Unit::Count)
}

fn step(label: &'static Text, text: &'static Text, a: Arg, b: Arg, gives: Arg) -> Step {
    Step { label: label.into(), sum: Phrase::with(text, [("a", a), ("b", b)]), gives }
}

static OVER: Text = Text::same("{a} ÷ {b}");
static TIMES: Text = Text::same("{a} × {b}");
static MINUS: Text = Text::same("{a} − {b}");
