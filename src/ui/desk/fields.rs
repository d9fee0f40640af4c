//! What is typed, and what files and clicks put beside it.

use leptos::prelude::*;

use super::{Desk, Sheet};
use crate::locale::Unit;
use crate::metric::{Example, Field, Need, Question, Value, Values, impossible};
use crate::ui::drafts::{Drafts, Side};
use crate::ui::reading::{self, Reading};

impl Desk {
    /// The text of a field as it was typed. The goal is the metric's, however a method calls its headline.
    pub(crate) fn draft(self, field: &'static str, side: Side) -> ArcRwSignal<String> {
        let field = if side == Side::Goal { "" } else { field };
        let metric = self.question.with_untracked(|q| q.metric.id);
        self.drafts.try_update_value(|drafts| drafts.of(metric, field, side)).unwrap_or_default()
    }

    /// What the text of a field says.
    pub(crate) fn reading(self, field: &'static Field, side: Side) -> Reading {
        self.draft(field.id, side).with(|text| reading::read(field, text, self.lang.get_untracked()))
    }

    /// A person has typed.
    pub(crate) fn typed(self, field: &'static Field, side: Side, text: String) {
        let reading = reading::read(field, &text, self.lang.get_untracked());
        let sign = untrack(|| self.sign(field, side));
        self.draft(field.id, side).set(text);
        self.hand.update_value(|(times, place)| (*times, *place) = (*times + 1, Some((field, side))));
        // A currency that was typed leaves with the last sign of it.
        let gone = sign.filter(|sign| !untrack(|| self.has_sign(sign)));
        let same = self.question.with_untracked(|question| reading.value() == question.values.get(field));
        let apart = side == Side::Now && !same;
        let loose = if apart { self.set_aside(field) } else { Vec::new() };
        let back = if apart { self.taken_up() } else { None };
        self.question.update(|question| {
            for field in &loose {
                question.values.clear(field);
            }
            question.currency.take_if(|own| gone == Some(own.as_str()));
            take(question, field, side, &reading);
            for (field, value) in
                back.iter().flat_map(Values::iter).filter(|(field, _)| question.method.input(field.id).is_some())
            {
                question.values.set(field, value.clone());
            }
        });
    }

    /// How often a number was typed.
    pub(crate) fn times_typed(self) -> u32 {
        self.hand.with_value(|(times, _)| *times)
    }

    /// Where a number was typed last, on the page that is open.
    pub(crate) fn typed_last(self) -> Option<(&'static Field, Side)> {
        self.hand.with_value(|(_, place)| *place)
    }

    /// The currency whose sign stands in a field of money.
    fn sign(self, field: &'static Field, side: Side) -> Option<&'static str> {
        match self.reading(field, side) {
            Reading::Read(read) if field.unit == Unit::Money => read.currency,
            _ => None,
        }
    }

    fn has_sign(self, of: &str) -> bool {
        let inputs = self.method.get().inputs;
        inputs.iter().any(|(field, _)| [Side::Now, Side::Before].iter().any(|side| self.sign(field, *side) == Some(of)))
    }

    /// What only the file knew beside a number (a spread, a median), on whichever tab: it is not that of another number. Of the
    /// inputs of a method it follows those that it belongs to.
    fn file_only(self, of: &Field) -> Vec<&'static Field> {
        let metric = self.question.with_untracked(|question| question.metric);
        let methods = metric.methods.iter().filter(|method| method.input(of.id).is_some());
        let inputs = methods.flat_map(|method| method.inputs.iter().skip_while(|(field, _)| field.id != of.id));
        inputs.filter(|(_, need)| *need == Need::FromFile).map(|(field, _)| *field).collect()
    }

    /// Sets aside what only the file knew beside a number that is typed over, with the numbers that it belongs to: its fields.
    fn set_aside(self, of: &Field) -> Vec<&'static Field> {
        let loose = self.file_only(of);
        let then = self.question.get_untracked();
        let mut known = Values::new();
        for field in &loose {
            let draft = untrack(|| self.reading(field, Side::Now));
            if let Some(value) = then.values.get(field).or(draft.value()) {
                known.set(field, value.clone());
            }
            self.draft(field.id, Side::Now).set(String::new());
        }
        if !known.is_empty() {
            self.aside.set_value(Some((then, known)));
        }
        loose
    }

    /// What was set aside, with the numbers that it belongs to, once the fields say those again.
    fn taken_up(self) -> Option<Values> {
        let (then, mut known) = self.aside.get_value()?;
        let belongs = |of: &Field| self.file_only(of).iter().any(|loose| known.get(loose).is_some());
        let own = then.method.inputs.iter().filter(|(field, need)| *need != Need::FromFile && belongs(field));
        let own: Vec<&'static Field> = own.map(|(field, _)| *field).collect();
        let stand = own.iter().all(|field| match then.values.get(field) {
            Some(value) => self.says(field, value),
            None => self.draft(field.id, Side::Now).with_untracked(String::is_empty),
        });
        if !stand || self.question.with_untracked(|now| (now.metric, now.method) != (then.metric, then.method)) {
            return None;
        }
        self.aside.set_value(None);
        for (field, value) in known.iter() {
            self.draft(field.id, Side::Now).set(reading::written(field, value, self.lang.get_untracked()));
        }
        for field in own {
            if let Some(value) = then.values.get(field) {
                known.set(field, value.clone());
            }
        }
        Some(known)
    }

    /// A number is put into a field by a click.
    pub(crate) fn put(self, field: &'static Field, side: Side, value: &Value) {
        let currency = self.question.with_untracked(|question| question.currency.clone());
        self.typed(field, side, reading::written(field, value, self.lang.get_untracked()));
        // Nobody has taken off the sign that stood there.
        self.question.update(|question| question.currency = currency);
    }

    /// A file fills fields, and says what its amounts are in. What it does not know and a person has typed stays.
    pub(crate) fn receive(self, filled: &Question, currency: &dyn Fn(Option<String>) -> Option<String>) {
        let lang = self.lang.get_untracked();
        let loose: Vec<_> = filled.values.iter().flat_map(|(field, _)| self.file_only(field)).collect();
        self.aside.set_value(None);
        for field in &loose {
            self.draft(field.id, Side::Now).set(String::new());
        }
        for (field, value) in filled.values.iter() {
            self.draft(field.id, Side::Now).set(reading::written(field, value, lang));
        }
        if self.method.get_untracked() != filled.method {
            self.take_method(filled.method);
        }
        self.question.update(|question| {
            for field in &loose {
                question.values.clear(field);
            }
            // A draft shows some digits; the file's own number has all.
            question.receive(filled);
            question.currency = currency(question.currency.take());
        });
    }

    /// Gives back what a file has filled, as far as the fields still say it.
    pub(crate) fn withdraw(self, filled: &Question) {
        let said: Vec<_> = filled.values.iter().filter(|(field, value)| self.says(field, value)).collect();
        for (field, _) in &said {
            self.draft(field.id, Side::Now).set(String::new());
        }
        self.aside.set_value(None);
        self.question.update(|question| {
            question.give_back(filled);
            for (field, _) in said {
                question.values.clear(field);
            }
        });
    }

    /// The goal was typed; it is in the unit of the headline.
    pub(crate) fn typed_goal(self, text: String) {
        let field = self.method.get_untracked().headline();
        let goal = reading::read(field, &text, self.lang.get_untracked());
        self.draft(field.id, Side::Goal).set(text);
        self.hand.update_value(|(_, place)| *place = None);
        self.question.update(|question| {
            question.target = match goal.value() {
                Some(Value::Number(goal)) => Some(*goal).filter(|goal| impossible(field, *goal).is_none()),
                _ => None,
            };
        });
    }

    /// Fills the form with a worked example.
    pub(crate) fn fill(self, example: &'static Example) {
        let method = self.method.get_untracked();
        let values = example.values();
        for (field, _) in method.inputs {
            let text = match values.get(field) {
                Some(value) => reading::written(field, value, self.lang.get_untracked()),
                None => String::new(),
            };
            self.typed(field, Side::Now, text);
        }
    }

    /// Empties the form, its other tabs and its settings; the method stays, and so does a comparison, without numbers.
    pub(crate) fn clear(self) {
        let (metric, method) = self.question.with_untracked(|q| (q.metric, q.method));
        self.wipe();
        self.question.update(|question| {
            let before = question.before.as_ref().map(|_| Values::new());
            *question = Question { before, ..Question::new(metric, method) };
        });
    }

    /// The page as it stands.
    pub(crate) fn sheet(self) -> Sheet {
        let question = self.question.get_untracked();
        let drafts = self.drafts.with_value(Drafts::all).into_iter();
        let own = drafts.filter(|((id, ..), _)| *id == question.metric.id);
        let texts = own.map(|(_, draft)| (draft.clone(), draft.get_untracked())).collect();
        Sheet { question, texts }
    }

    fn wipe(self) {
        self.aside.set_value(None);
        for (draft, _) in self.sheet().texts {
            draft.set(String::new());
        }
    }

    /// Puts a page back as it stood.
    pub(crate) fn restore(self, sheet: Sheet) {
        self.wipe();
        for (draft, text) in sheet.texts {
            draft.set(text);
        }
        self.question.set(sheet.question);
    }

    /// Whether a field still says a number, as far as a field can: a draft shows some of its digits.
    pub(crate) fn says(self, field: &'static Field, value: &Value) -> bool {
        let lang = self.lang.get_untracked();
        self.draft(field.id, Side::Now).with_untracked(|text| {
            *text == reading::written(field, value, lang) || reading::read(field, text, lang).value() == Some(value)
        })
    }

    /// Whether nothing at all is typed in the form.
    pub(crate) fn is_blank(self) -> bool {
        let method = self.method.get();
        method.inputs.iter().all(|(field, _)| self.draft(field.id, Side::Now).with(String::is_empty))
    }

    /// The first field of the form that cannot be read.
    pub(crate) fn unreadable(self) -> Option<(&'static Field, Side, String, Option<usize>)> {
        let comparing = self.question.with(|q| q.before.is_some());
        let sides: &[Side] = if comparing { &[Side::Now, Side::Before] } else { &[Side::Now] };
        sides.iter().find_map(|side| {
            self.method.get().inputs.iter().filter(|(_, need)| *need != Need::FromFile).find_map(
                |(field, _)| match self.reading(field, *side) {
                    Reading::Unreadable(text, line) => Some((*field, *side, text, line)),
                    _ => None,
                },
            )
        })
    }
}

/// What a reading does to a question.
fn take(question: &mut Question, field: &'static Field, side: Side, reading: &Reading) {
    if let Reading::Read(read) = reading
        && let Some(code) = read.currency
        && field.unit == Unit::Money
    {
        question.currency = Some(code.to_string());
    }
    let values = match side {
        Side::Before => question.before.get_or_insert_with(Values::new),
        Side::Now | Side::Goal => &mut question.values,
    };
    match reading.value() {
        Some(value) => values.set(field, value.clone()),
        None => values.clear(field),
    }
}
