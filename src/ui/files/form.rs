//! What a file puts into the form, and takes back.

use leptos::prelude::*;

use super::Files;
use super::past::Act;
use crate::datasets::survey::SURVEY;
use crate::metric::{Choice, ChoiceOption, Fix, Method, Metric, Picked, Question, Value};
use crate::reading::Asked;
use crate::ui::desk::Place;
use crate::ui::drafts::Side;

impl Files {
    /// Shows another cohort.
    pub(crate) fn show_cohort(self, month: i32) {
        self.keeping(Act::Filed, None, || {
            self.cohort.set(Some(month));
            self.fill();
        });
    }

    /// Fills the form of the metric on the desk.
    pub(crate) fn fill(self) {
        if let Some(Asked::Filled(question)) = self.asked.get_untracked() {
            self.spared.set(false);
            let left = self.desk.method.get_untracked();
            self.turned.set(Some(left).filter(|left| *left != question.method && left.same_form(question.method)));
            self.desk.receive(&question, &|known| self.currency(question.method, known));
            self.has_filled(&question);
        }
    }

    /// Remembers what the form has from the file; of the choices those that no person has answered.
    pub(super) fn has_filled(self, question: &Question) {
        let mut put = Question { currency: self.currency(question.method, None), ..question.clone() };
        self.wishes.with_untracked(|wishes| put.picks.retain(|picked| !wishes.picks.contains(picked)));
        self.put.update_value(|all| {
            all.retain(|other| other.metric != put.metric);
            all.push(put);
        });
    }

    /// Answers one of the metric's choices. A survey that lies here is read anew: what its words and numbers say depends on it.
    pub(crate) fn pick(self, choice: &'static Choice, option: &'static ChoiceOption) {
        self.desk.pick(choice, option);
        if self.reading.with_untracked(|reading| reading.as_ref().is_some_and(|reading| *reading.dataset == SURVEY)) {
            self.wish(|wishes| {
                wishes.picks.retain(|(key, _)| *key != choice);
                wishes.picks.push((choice, option));
            });
        }
    }

    /// What a person has answered of the choices of the metric on the desk: not what a file has.
    pub(super) fn own_picks(self) -> Vec<Picked> {
        let mut picks = match self.desk.place.get_untracked() {
            Place::Metric(_) => self.desk.question.with_untracked(|question| question.picks.clone()),
            _ => Vec::new(),
        };
        let metric = self.desk.question.with_untracked(|question| question.metric);
        picks.retain(|own| self.put_into(metric).is_none_or(|put| !put.picks.contains(own)));
        picks
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
        self.put_into(metric).is_some_and(|put| put.values.iter().all(|(field, value)| self.desk.says(field, value)))
    }

    /// What a file has last put into the form of a metric.
    pub(super) fn put_into(self, metric: &Metric) -> Option<Question> {
        self.put.with_value(|all| all.iter().find(|put| put.metric == metric).cloned())
    }

    /// Takes back what a file has filled, as far as it is unchanged: beside other numbers it would tell of neither.
    pub(super) fn withdraw(self) {
        let metric = self.desk.question.with_untracked(|question| question.metric);
        if let Some(put) = self.put_into(metric) {
            self.put.update_value(|all| all.retain(|put| put.metric != metric));
            self.desk.withdraw(&put);
        }
    }
}
