//! What a file puts into the form, and takes back.

use leptos::prelude::*;

use super::Files;
use crate::metric::{Fix, Method, Value};
use crate::reading::Asked;
use crate::ui::drafts::Side;
impl Files {
    /// Shows another cohort.
    pub(crate) fn show_cohort(self, month: i32) {
        self.cohort.set(Some(month));
        self.fill();
    }

    /// Fills the form of the metric on the desk.
    pub(crate) fn fill(self) {
        if let Some(Asked::Filled(question)) = self.asked.get_untracked() {
            self.spared.set(false);
            self.desk.receive(question.method, &question.values, question.period, &|known| {
                self.currency(question.method, known)
            });
            question.picks.iter().for_each(|(choice, option)| self.desk.pick(choice, option));
        }
    }

    /// Takes another method. Where the file has filled the form it fills the new one too, if it can.
    pub(crate) fn take_method(self, method: &'static Method) {
        let stands = self.stands();
        self.desk.take_method(method);
        let fills = |asked: &Option<Asked>| matches!(asked, Some(Asked::Filled(question)) if question.method == method);
        if stands && self.asked.with_untracked(fills) {
            self.fill();
        }
    }

    /// Mends a fault as one of its causes proposes.
    pub(crate) fn repair(self, fix: &Fix) {
        let desk = self.desk;
        match fix {
            Fix::Set(_, field, number) => desk.put(field, Side::Now, &Value::Number(*number)),
            Fix::Swap(_, one, other) => {
                let [a, b] = [one, other].map(|field| desk.draft(field.id, Side::Now).get_untracked());
                desk.typed(one, Side::Now, b);
                desk.typed(other, Side::Now, a);
            }
            Fix::Method(_, id) => {
                if let Some(method) = desk.question.with_untracked(|q| q.metric.method(id)) {
                    self.take_method(method);
                }
            }
        }
    }

    /// Whether what the file has put into the form is still there, on whichever tab.
    pub(super) fn stands(self) -> bool {
        let metric = self.desk.question.with_untracked(|question| question.metric);
        self.put.with_value(|put| put.as_ref().is_some_and(|(of, values, _)| *of == metric && self.desk.says(values)))
    }

    /// Takes back what a file has filled, as long as it is unchanged.
    pub(super) fn withdraw(self) {
        if self.stands()
            && let Some((_, values, currency)) = self.put.try_update_value(Option::take).flatten()
        {
            self.desk.withdraw(&values, currency.as_deref());
        }
    }
}
