//! The numbers of a sum, with as many digits as it takes: what is printed on the left comes to what is printed on the
//! right. A rule of thumb for the digits does not do: two more than the result has would be too few in a difference of two
//! large numbers, and too many to read in most sums. So the sum is reckoned as it would be printed, with more digits each
//! time, until it comes out. `tests/sums.rs` reckons too, and knows nothing but the print.

use super::Step;
use crate::locale::{Arg, Phrase, RAISED, Unit, plain_decimals, rounded, units};
use crate::words::Lang;

/// A number with at most so many decimals is printed with all of them, as it was typed.
const TYPED: u8 = 6;
/// So many decimals more than it is shown with elsewhere a number has in a sum at most.
const MOST: u8 = 12;

impl Step {
    /// The step whose numbers come to its result as they are printed: money to the cent, what was typed with all its
    /// digits, and what goes on for ever with as many as the result needs. `whole` where the currency has no smaller unit.
    #[must_use]
    pub fn exact(self, whole: bool) -> Step {
        let step = Step { sum: cents(self.sum, whole), gives: cent(self.gives, whole), ..self };
        let more = (0..=MOST).find(|more| comes_out(&step, *more) == Some(true)).unwrap_or_default();
        Step { sum: with_digits(step.sum, more), ..step }
    }
}

/// A headline of five digits leaves the cents out, and a difference of two such amounts would not come out; nor would that
/// of 100% and a row of nines that is not written.
fn cents(phrase: Phrase, whole: bool) -> Phrase {
    each(phrase, &|arg| cent(arg, whole))
}

fn cent(arg: Arg, whole: bool) -> Arg {
    match arg {
        Arg::Of(x, Unit::Money) if whole => Arg::Fine(x, Unit::Money, 0),
        Arg::Of(x, Unit::Money) if x.abs() < 1e12 && rounded(x, 2).fract() != 0.0 => Arg::Fine(x, Unit::Money, 2),
        Arg::Of(x, unit) if unit.is_nines(x) => Arg::Fine(x, unit, unit.decimals(x)),
        Arg::Phrase(phrase) => Arg::Phrase(Box::new(cents(*phrase, whole))),
        arg => arg,
    }
}

fn with_digits(phrase: Phrase, more: u8) -> Phrase {
    each(phrase, &|arg| match arg {
        Arg::Phrase(phrase) => Arg::Phrase(Box::new(with_digits(*phrase, more))),
        arg => {
            let Some(number) = Number::of(&arg) else { return arg };
            let decimals = number.decimals(more);
            match arg {
                arg if decimals <= number.shown => arg,
                Arg::Counted(n, noun) => {
                    let n = Arg::Fine(n, Unit::Count, decimals);
                    Arg::Phrase(Box::new(Phrase::with(&noun.other, [("n", n)])))
                }
                _ => Arg::Fine(number.value, number.unit, decimals),
            }
        }
    })
}

fn each(phrase: Phrase, change: &dyn Fn(Arg) -> Arg) -> Phrase {
    Phrase { args: phrase.args.into_iter().map(|(name, arg)| (name, change(arg))).collect(), ..phrase }
}

/// Whether what is printed comes to the result that is printed. `None` where words take the place of a sum.
fn comes_out(step: &Step, more: u8) -> Option<bool> {
    let is = |value: f64, unit, decimals, side| {
        let scale = scale(unit, decimals);
        let (sum, value) = (value_of(&step.sum, more, side)? * scale, value * scale);
        let rounded = value.round();
        // What ends in a half is shown as either of its neighbours.
        let half = (value - rounded).abs() > 0.499;
        Some(if half { (sum - value).abs() < 0.001 } else { (sum - rounded).abs() < 0.5 })
    };
    match step.gives {
        Arg::Range(low, high, unit) => {
            let decimals = unit.apart(low, high).unwrap_or(unit.decimals(low).max(unit.decimals(high)));
            Some(is(low, unit, decimals, -1.0)? && is(high, unit, decimals, 1.0)?)
        }
        Arg::Of(value, Unit::Seconds) => is(value / units::duration(value).0, Unit::Count, 1, 1.0),
        ref gives => {
            let number = Number::of(gives)?;
            is(number.value, number.unit, number.shown, 1.0)
        }
    }
}

/// A number of a sum.
struct Number {
    value: f64,
    unit: Unit,
    /// The decimals that it is shown with at most.
    shown: u8,
}

impl Number {
    fn of(arg: &Arg) -> Option<Number> {
        let (value, unit, shown) = match *arg {
            // A time is told in a unit of its own.
            Arg::Of(_, Unit::Seconds) | Arg::Fine(_, Unit::Seconds, _) => return None,
            Arg::Of(value, unit) => (value, unit, unit.decimals(value)),
            Arg::Fine(value, unit, most) => (value, unit, unit.at_most(value, most)),
            Arg::Counted(n, _) => (n, Unit::Count, plain_decimals(n)),
            _ => return None,
        };
        Some(Number { value, unit, shown })
    }

    /// All decimals of what was typed, and `more` than it is shown with of anything else.
    fn decimals(&self, more: u8) -> u8 {
        let typed = (0..=TYPED).find(|decimals| {
            let scaled = self.value * scale(self.unit, *decimals);
            (scaled - scaled.round()).abs() <= 1e-13 * scaled.abs()
        });
        typed.unwrap_or(self.shown + more).max(self.shown)
    }

    /// The number as it is printed.
    fn printed(&self, more: u8) -> f64 {
        self.unit.rounded(self.value, self.decimals(more))
    }
}

/// What makes the last decimal whole.
fn scale(unit: Unit, decimals: u8) -> f64 {
    10_f64.powi(i32::from(decimals)) * unit.as_typed(1.0)
}

/// What a sum comes to with the numbers as they are printed; `side` is the sign that ± has.
fn value_of(sum: &Phrase, more: u8, side: f64) -> Option<f64> {
    let mut reader = Reader { rest: sum.text.get(Lang::En), sum, more, side };
    let value = reader.sum()?;
    reader.rest.trim().is_empty().then_some(value)
}

/// Reads the signs between the numbers, which are the same in every language.
struct Reader<'a> {
    rest: &'a str,
    sum: &'a Phrase,
    more: u8,
    side: f64,
}

impl Reader<'_> {
    fn take(&mut self, sign: &str) -> bool {
        let rest = self.rest.trim_start().strip_prefix(sign);
        self.rest = rest.unwrap_or(self.rest);
        rest.is_some()
    }

    fn sum(&mut self) -> Option<f64> {
        let mut value = self.product()?;
        loop {
            value += match () {
                () if self.take("+") => self.product()?,
                () if self.take("−") => -self.product()?,
                () if self.take("±") => self.side * self.product()?,
                () => return Some(value),
            };
        }
    }

    fn product(&mut self) -> Option<f64> {
        let mut value = self.power()?;
        loop {
            value = match () {
                () if self.take("×") => value * self.power()?,
                () if self.take("÷") => value / self.power()?,
                () => return Some(value),
            };
        }
    }

    fn power(&mut self) -> Option<f64> {
        let value = self.number()?;
        let power = if self.take("^") { self.number()? } else { self.raised().unwrap_or(1.0) };
        Some(value.powf(power))
    }

    /// A power in raised digits.
    fn raised(&mut self) -> Option<f64> {
        let (name, rest) = self.rest.strip_prefix('{')?.split_once('}')?;
        let (_, Arg::Raw(digits)) = self.sum.args.iter().find(|(key, _)| *key == name)? else { return None };
        self.rest = rest;
        let digit = |c| RAISED.iter().position(|raised| *raised == c);
        digits.chars().try_fold(0.0, |n, c| Some(10.0 * n + digit(c)? as f64))
    }

    fn number(&mut self) -> Option<f64> {
        if self.take("100%") || self.take("1") {
            return Some(1.0);
        }
        if self.take("(") {
            let value = self.sum()?;
            return self.take(")").then_some(value);
        }
        let (name, rest) = self.rest.trim_start().strip_prefix('{')?.split_once('}')?;
        self.rest = rest;
        match self.sum.args.iter().find(|(key, _)| *key == name)? {
            (_, Arg::Phrase(part)) => value_of(part, self.more, self.side),
            (_, arg) => Some(Number::of(arg)?.printed(self.more)),
        }
    }
}
