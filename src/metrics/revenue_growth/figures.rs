//! What the revenue growth from existing customers draws.

use super::{GROWTH, MRR_END, TOTAL_GROWTH, words};
use crate::figure::Figure;
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::movements::{
    Bar, CHURNED, CONTRACTION, EXPANSION, Lost, MRR_START, NEW, REACTIVATION, SAME_CUSTOMERS, waterfall,
};

/// The start, what the same customers pay less and more, their end; and where new sales are known, the whole end.
pub(super) fn way(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let lost = Lost::of(q).ok()?;
    let expansion = q.may(&EXPANSION)?;
    let mut end = lost.left() + expansion;
    let mut bars = vec![
        (&MRR_START.label, Bar::Level(lost.start)),
        (&CHURNED.label, Bar::Move(-lost.churned)),
        (&CONTRACTION.label, Bar::Move(-lost.contraction)),
        (&EXPANSION.label, Bar::Move(expansion)),
        (&SAME_CUSTOMERS, Bar::Level(end)),
    ];
    if outcome.number(&TOTAL_GROWTH).is_some() {
        for field in [&REACTIVATION, &NEW] {
            if let Some(gain) = q.may(field) {
                bars.push((&field.label, Bar::Move(gain)));
                end += gain;
            }
        }
        bars.push((&words::ALL_CUSTOMERS, Bar::Level(end)));
    }
    waterfall("revenue_growth", finding(outcome)?, Unit::Money, &bars)
}

/// The same customers before and after.
pub(super) fn ends(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let (start, end) = (q.may(&MRR_START)?, q.may(&MRR_END)?);
    let bars = [
        (&MRR_START.label, Bar::Level(start)),
        (&words::DIFFERENCE, Bar::Move(end - start)),
        (&SAME_CUSTOMERS, Bar::Level(end)),
    ];
    waterfall("revenue_growth_ends", finding(outcome)?, Unit::Money, &bars)
}

fn finding(outcome: &Outcome) -> Option<Phrase> {
    let growth = ("growth", Arg::Of(outcome.number(&GROWTH)?, Unit::Share));
    Some(match outcome.number(&TOTAL_GROWTH) {
        Some(total) => Phrase::with(&words::FINDING_TOTAL, [growth, ("total", Arg::Of(total, Unit::Share))]),
        None => Phrase::with(&words::FINDING, [growth]),
    })
}
