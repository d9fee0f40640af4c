//! What the customer acquisition cost draws.

use super::{COST, WON, basis, largest, lines as filled, words};
use crate::figure::Figure;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::bars::money;
use crate::metrics::movements::{Bar, waterfall};
use crate::words::Text;

/// Where the money went: the cost lines, adding up. Nothing where nothing was spent.
pub(super) fn lines(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let cost = outcome.number(&COST).filter(|cost| *cost > 0.0)?;
    let lines = filled(q);
    let (most, amount) = largest(&lines)?;
    let finding = if lines.len() > 1 {
        let share = Arg::Of(amount / cost, Unit::Share);
        Phrase::with(&words::LARGEST, [("line", Arg::Text(&most.label)), ("share", share), ("cost", money(cost))])
    } else {
        basis(cost, q.may(&WON)?)
    };
    let mut bars: Vec<(&'static Text, Bar)> = lines.iter().map(|line| (&line.0.label, Bar::Move(line.1))).collect();
    bars.push((&words::COST, Bar::Level(cost)));
    waterfall("cac_lines", finding, Unit::Money, &bars)
}
