//! What the repeat purchase rate draws.

use super::words;
use crate::figure::Figure;
use crate::metric::{Outcome, Question};

/// Who bought again and who bought once, as parts of those who bought.
pub(super) fn share(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    Some(super::share(q, &q.values)?.headline(q, "repeat_purchase", &words::AGAIN, &words::ONCE))
}
