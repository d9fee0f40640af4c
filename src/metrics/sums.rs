//! Lines of a sum, the same for every metric: what is computed, with the numbers put in, and what it gives.

use super::bars::money;
use crate::locale::{Arg, Phrase};
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

/// a + b + c…, of money.
pub fn plus(label: &'static Text, parts: impl IntoIterator<Item = f64>, gives: f64) -> Step {
    let add = |a: Phrase, b: f64| Phrase::with(&PLUS, [("a", Arg::Phrase(Box::new(a))), ("b", money(b))]);
    let mut parts = parts.into_iter();
    let first = Phrase::value(money(parts.next().unwrap_or(0.0)));
    Step { label: label.into(), sum: parts.fold(first, add), gives: money(gives) }
}

fn step(label: &'static Text, text: &'static Text, a: Arg, b: Arg, gives: Arg) -> Step {
    Step { label: label.into(), sum: Phrase::with(text, [("a", a), ("b", b)]), gives }
}

static OVER: Text = Text::same("{a} ÷ {b}");
static TIMES: Text = Text::same("{a} × {b}");
static MINUS: Text = Text::same("{a} − {b}");
static PLUS: Text = Text::same("{a} + {b}");
