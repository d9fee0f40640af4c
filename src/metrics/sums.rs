//! Lines of a sum, the same for every metric: what is computed, with the numbers put in, and what it gives.

use super::bars::money;
use crate::locale::{Arg, Phrase, Unit, raised};
use crate::metric::Step;
use crate::words::Text;

/// A count as it stands in a sum.
pub fn count(n: f64) -> Arg {
    Arg::Of(n, Unit::Count)
}

/// The least whole number that is not below a quotient; the slack is for those that are whole but for the last digit.
pub fn whole_above(quotient: f64) -> f64 {
    (quotient * (1.0 - 1e-12)).ceil()
}

/// `label | a ÷ b | gives`.
pub fn over(label: impl Into<Phrase>, a: Arg, b: Arg, gives: Arg) -> Step {
    Step { label: label.into(), sum: quotient(a, b), gives }
}

/// `label | a × b | gives`.
pub fn times(label: impl Into<Phrase>, a: Arg, b: Arg, gives: Arg) -> Step {
    Step { label: label.into(), sum: product(a, b), gives }
}

/// `label | a − b | gives`.
pub fn minus(label: impl Into<Phrase>, a: Arg, b: Arg, gives: Arg) -> Step {
    Step { label: label.into(), sum: of_two(&MINUS, a, b), gives }
}

/// `label | a + b + c… | gives`, of money; there is at least one part.
pub fn plus(label: impl Into<Phrase>, parts: &[f64], gives: f64) -> Step {
    let (first, others) = parts.split_first().map_or((0.0, parts), |(first, others)| (*first, others));
    Step { label: label.into(), sum: signed_sum(first, others), gives: money(gives) }
}

/// `a ÷ b`.
pub fn quotient(a: Arg, b: Arg) -> Phrase {
    of_two(&OVER, a, b)
}

/// `a × b`.
pub fn product(a: Arg, b: Arg) -> Phrase {
    of_two(&TIMES, a, b)
}

/// `a¹²`; `a^52.18` where the power is not whole.
pub fn power(a: Arg, n: f64) -> Phrase {
    if n.fract() == 0.0 {
        Phrase::with(&RAISED, [("a", a), ("n", Arg::Raw(raised(n)))])
    } else {
        Phrase::with(&POWER, [("a", a), ("n", count(n))])
    }
}

/// `a + b − c − d`, of money: the first amount, then each other with its sign; −0 is taken off too.
pub fn signed_sum(first: f64, others: &[f64]) -> Phrase {
    signed(Unit::Money, first, others)
}

/// [`signed_sum`] of anything.
pub fn signed(unit: Unit, first: f64, others: &[f64]) -> Phrase {
    others.iter().fold(Phrase::value(Arg::Of(first, unit)), |sum, part| {
        let text = if part.is_sign_negative() { &MINUS } else { &PLUS };
        of_two(text, Arg::Phrase(Box::new(sum)), Arg::Of(part.abs(), unit))
    })
}

fn of_two(text: &'static Text, a: Arg, b: Arg) -> Phrase {
    Phrase::with(text, [("a", a), ("b", b)])
}

static OVER: Text = Text::same("{a} ÷ {b}");
static RAISED: Text = Text::same("{a}{n}");
static POWER: Text = Text::same("{a}^{n}");
static TIMES: Text = Text::same("{a} × {b}");
static PLUS: Text = Text::same("{a} + {b}");
static MINUS: Text = Text::same("{a} − {b}");
