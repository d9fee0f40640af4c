//! What the revenue churn rate draws.

use super::words;
use crate::figure::Figure;
use crate::locale::{Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::bars::money;
use crate::metrics::movements::{Bar, CHURNED, CONTRACTION, EXPANSION, Lost, MRR_START, REACTIVATION, waterfall};

/// The MRR at the start, what was lost of it and what was gained, as far as it is known.
pub(super) fn way(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let lost = Lost::of(q).ok()?;
    let mut bars = vec![
        (&MRR_START.label, Bar::Level(lost.start)),
        (&CHURNED.label, Bar::Move(-lost.churned)),
        (&CONTRACTION.label, Bar::Move(-lost.contraction)),
    ];
    let mut end = lost.left();
    for field in [&EXPANSION, &REACTIVATION] {
        if let Some(gain) = q.may(field) {
            bars.push((&field.label, Bar::Move(gain)));
            end += gain;
        }
    }
    bars.push((&words::WITHOUT_NEW, Bar::Level(end)));
    let args = [("start", money(lost.start)), ("lost", money(lost.all())), ("end", money(end))];
    waterfall("revenue_churn", Phrase::with(&words::WAY, args), Unit::Money, &bars)
}
