//! What is chosen: the method, the comparison, the metric's own questions, the language.

use leptos::prelude::*;

use super::Desk;
use crate::metric::{Choice, ChoiceOption, Method, Value, Values};
use crate::metrics::metric;
use crate::ui::drafts::{Drafts, Side};
use crate::ui::reading;
use crate::words::Lang;

impl Desk {
    /// Takes another method; its values are what its fields hold. A goal in another unit is none for it.
    pub(crate) fn take_method(self, method: &'static Method) {
        let lang = self.lang.get_untracked();
        let keeps_goal = self.method.get_untracked().headline().unit == method.headline().unit;
        if !keeps_goal {
            self.draft("", Side::Goal).set(String::new());
        }
        let question = self.question.get_untracked();
        let fields = |side: Side, held: Option<&Values>| {
            let mut values = Values::new();
            for (field, _) in method.inputs {
                self.draft(field.id, side).with_untracked(|text| {
                    // A draft shows some digits; what a file gave has all of them, and stands in a draft even where no
                    // field shows it.
                    let whole = held.and_then(|held| held.get(field));
                    let whole = whole.filter(|value| reading::written(field, value, lang) == *text).cloned();
                    if let Some(value) = whole.or_else(|| reading::read(field, text, lang).value().cloned()) {
                        values.set(field, value);
                    }
                });
            }
            values
        };
        let now = fields(Side::Now, Some(&question.values));
        let before = fields(Side::Before, question.before.as_ref());
        self.question.update(|question| {
            question.method = method;
            question.values = now;
            question.before = question.before.as_ref().filter(|_| method.change.is_some()).map(|_| before);
            question.target = question.target.filter(|_| keeps_goal);
        });
    }

    /// Begins or ends a comparison.
    pub(crate) fn compare(self, on: bool) {
        let lang = self.lang.get_untracked();
        let method = self.method.get_untracked();
        let before = on.then(|| {
            let mut values = Values::new();
            for (field, _) in method.inputs {
                let draft = self.draft(field.id, Side::Before);
                if let Some(value) = draft.with_untracked(|text| reading::read(field, text, lang).value().cloned()) {
                    values.set(field, value);
                }
            }
            values
        });
        self.question.update(|question| question.before = before);
    }

    /// Answers one of the metric's own questions.
    pub(crate) fn pick(self, choice: &'static Choice, option: &'static ChoiceOption) {
        self.question.update(|question| question.choose(choice, option));
    }

    /// Takes another language. What is typed keeps its meaning: a number that reads otherwise there is written anew.
    pub(crate) fn speak(self, lang: Lang) {
        let old = self.lang.get_untracked();
        if lang == old {
            return;
        }
        // Those of other tabs and pages too: what is typed there waits for its reader.
        for ((id, field, _), draft) in self.drafts.with_value(Drafts::all) {
            let field = metric(id).and_then(|metric| metric.methods.iter().find_map(|method| method.input(field)));
            let text = draft.get_untracked();
            if let Some(field) = field
                && let Some(value) = reading::read(field, &text, old).value()
                && reading::read(field, &text, lang).value() != Some(value)
            {
                draft.set(reading::written(field, value, lang));
            }
        }
        let field = self.method.get_untracked().headline();
        if let Some(goal) = self.question.with_untracked(|q| q.target) {
            self.draft(field.id, Side::Goal).set(reading::written(field, &Value::Number(goal), lang));
        }
        self.lang.set(lang);
    }
}
