//! What the retention rate draws.

use super::{Counts, words};
use crate::figure::Figure;
use crate::locale::{Phrase, Unit};
use crate::metric::{Outcome, Question};
use crate::metrics::fields::START;
use crate::metrics::movements::{Bar, waterfall};
use crate::metrics::sums::count;

/// Kept and lost as parts of those at the start.
pub(super) fn kept(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    Some(Counts::of(&q.values)?.share()?.headline(q, "retention", &words::KEPT, &words::LOST))
}

/// From the customers at the start to those at the end: lost (or come back), won.
pub(super) fn way(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let counts = Counts::of(&q.values)?;
    let stayed = counts.kept() - counts.start;
    let came_or_went = if stayed > 0.0 { &words::BACK } else { &words::LOST };
    let bars = [
        (&START.label, Bar::Level(counts.start)),
        (came_or_went, Bar::Move(stayed)),
        (&super::WON.label, Bar::Move(counts.won)),
        (&super::END.label, Bar::Level(counts.end)),
    ];
    let finding = [("start", count(counts.start)), ("kept", count(counts.kept())), ("end", count(counts.end))];
    waterfall("retention_way", Phrase::with(&words::WAY, finding), Unit::Count, &bars)
}
