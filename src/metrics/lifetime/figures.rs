//! What the customer lifetime draws.

use super::words;
use crate::figure::{Along, Figure, Mark, Role};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question, Status};
use crate::metrics::decay::{Decay, left as left_of_100};

/// How many points the curve and its table have at most.
const POINTS: f64 = 48.0;
/// Beyond this many periods a curve by period says nothing, and whole periods are not exact.
const LONGEST: f64 = 1e9;

/// How many of 100 customers are left over twice the lifetime, with the average marked and the interval shaded.
pub(super) fn left(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let output = outcome.headline()?;
    let lifetime = output.number().filter(|lifetime| *lifetime <= LONGEST)?;
    // Turned over again, the ends of the lifetime are those of the churn.
    let (gone, interval) = (1.0 / lifetime, output.interval.and_then(|i| i.map(|periods| 1.0 / periods)));
    let until = (2.0 * lifetime).ceil().max(4.0);
    let step = (until / POINTS).ceil();
    let steps = (until / step).ceil() as u32;
    let mut times: Vec<f64> = (0..steps).map(|i| f64::from(i) * step).collect();
    times.push(until);
    let age = |periods: f64| Arg::Of(periods, Unit::Periods);
    // The first whole period after which half or fewer are left; floats that miss one by noise add none.
    let half = (0.5_f64.ln() / (-gone).ln_1p() - 1e-9).ceil().max(1.0);
    let (text, average) = match outcome.status {
        Status::AtLeast => (&words::FINDING_AT_LEAST, &words::AVERAGE_AT_LEAST),
        _ => (&words::FINDING, &words::AVERAGE),
    };
    let under = Mark::Rule {
        axis: Along::X,
        at: lifetime,
        role: Role::Reference,
        label: Some(Phrase::with(average, [("lifetime", age(lifetime))])),
    };
    let finding = Phrase::with(text, [("lifetime", age(lifetime)), ("half", age(half))]);
    let decay =
        Decay { period: q.period(), gone, interval, span: 1.0, times: &times, ticks: Vec::new(), under, ends: false };
    Some(left_of_100(q, "lifetime", finding, decay))
}
