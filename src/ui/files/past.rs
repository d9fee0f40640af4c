//! What is put away, emptied or overwritten, and its way back.

use leptos::prelude::*;

use super::Files;
use super::held::{Held, State};
use crate::metric::Question;
use crate::ui::desk::Sheet;

/// What was done that can be undone: where its way back stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Act {
    /// The form was emptied.
    Cleared,
    /// A file came or went.
    Filed,
}

/// What stood before an act, and the question that it has left: at another one the way back is gone.
pub(crate) struct Past {
    pub(crate) act: Act,
    sheet: Sheet,
    file: Option<Held>,
    pub(super) left: Question,
}

impl Files {
    /// Forgets the file; the numbers that it has filled stay until another one comes.
    pub(crate) fn remove(self) {
        if self.state.get_untracked() == State::Busy {
            self.cancel();
        }
        self.stop();
        self.keeping(Act::Filed, self.standing(), || self.hold(Held::default()));
    }

    /// Empties the form.
    pub(crate) fn clear(self) {
        self.keeping(Act::Cleared, None, || self.desk.clear());
    }

    /// Fills the form in place of what somebody has typed.
    pub(crate) fn fill_again(self) {
        self.keeping(Act::Filed, None, || {
            self.withdraw();
            self.fill();
        });
    }

    /// Does what may take numbers or a file away, and where it has, keeps them to be put back.
    pub(super) fn keeping(self, act: Act, file: Option<Held>, does: impl FnOnce()) {
        let before = (self.desk.sheet(), self.stands());
        does();
        self.keep(act, file, before);
    }

    fn keep(self, act: Act, file: Option<Held>, (sheet, stood): (Sheet, bool)) {
        let left = self.desk.question.get_untracked();
        let lost = match act {
            Act::Cleared => sheet.question != left || sheet.has_lost(),
            // The numbers of a file that is read in another way are no loss.
            Act::Filed => file.is_some() || (!stood && sheet.has_lost()),
        };
        if lost && sheet.question.metric == left.metric {
            self.past.set(Some(Past { act, sheet, file, left }));
        }
    }

    /// Puts back what the last act has taken away.
    pub(crate) fn put_back(self) {
        if let Some(Past { act, sheet, file, .. }) = self.past.try_update(Option::take).flatten() {
            if let Some(file) = file {
                self.stop();
                self.hold(file);
            } else if act == Act::Filed {
                self.spared.set(true);
            }
            self.desk.restore(sheet);
        }
    }
}
