//! What the file on the desk says: for the metric there, and for the others.

use std::sync::Arc;

use leptos::prelude::*;

use super::Files;
use super::held::State;
use crate::datasets::{Cohort, Summary};
use crate::link::{Address, Page, encode};
use crate::locale::Phrase;
use crate::metric::{Method, Metric, Question};
use crate::reading::words::ONLY_PART;
use crate::reading::{Asked, Open, Reading};
use crate::ui::desk::Place;
use crate::ui::reading::iso;

impl Files {
    /// Whether no file lies on the desk.
    pub(crate) fn is_away(self) -> bool {
        matches!(self.state.get(), State::Nothing | State::Cancelled)
    }

    /// What has to be asked before the file answers: what the metric rests on, or what the split does.
    pub(crate) fn waits(self) -> Option<Open> {
        if let Some(Asked::Waits(_, _, open)) = self.asked.get() {
            return Some(open);
        }
        let split = self.wishes.with(|wishes| wishes.period.is_some());
        let open = self.reading.with(|reading| reading.as_ref().map(|r| r.open()).unwrap_or_default());
        open.into_iter().find(|open| split && *open == Open::DateOrder)
    }

    /// The ISO 4217 code of what a method's amounts are in: the file's, which is none where it has several, or what was
    /// known where it says nothing or the method takes no money.
    pub(super) fn currency(self, method: &Method, known: Option<String>) -> Option<String> {
        let lang = self.desk.lang.get_untracked();
        self.reading.with_untracked(|reading| match reading.as_ref().map_or(&[][..], |reading| reading.currencies()) {
            [] => known,
            _ if !method.takes_money() => known,
            [one] => iso(one, lang).map(str::to_owned),
            _ => None,
        })
    }

    /// That the form holds a period of which the file has some days only.
    pub(crate) fn only_part(self) -> Option<Phrase> {
        if !self.fills.get() {
            return None;
        }
        let (reading, method) = (self.reading.get()?, self.desk.method.get());
        let part = reading.unfinished(method, &shown(&reading.groups.whole, self.cohort.get()))?;
        Some(Phrase::with(&ONLY_PART, [("part", part)]))
    }

    /// The same of a line of the scorecard that still holds what this file says.
    pub(crate) fn only_part_of(self, line: &Question) -> Option<Phrase> {
        let (reading, cohort) = (self.reading.get()?, self.cohort.get());
        let holds = |asked: &Asked| matches!(asked, Asked::Filled(filled) if line.holds(filled));
        asked(&reading, line.metric, line.method, cohort).filter(holds)?;
        let part = reading.unfinished(line.method, &shown(&reading.groups.whole, cohort))?;
        Some(Phrase::with(&ONLY_PART, [("part", part)]))
    }

    /// The cohorts of a file of orders, when they are what fills the form.
    pub(crate) fn cohorts(self) -> Vec<Cohort> {
        let whole = self.reading.with(|reading| reading.as_ref().map(|r| r.groups.whole.clone())).unwrap_or_default();
        let filled = self.asked.with(|asked| match asked {
            Some(Asked::Filled(question)) => Some(question.method),
            _ => None,
        });
        let Some(method) = filled else { return Vec::new() };
        let cohorts = whole.into_iter().filter(|summary| {
            matches!(summary, Summary::Cohort(_)) && method.sources.iter().any(|f| (f.fill)(summary).is_some())
        });
        cohorts.filter_map(|summary| if let Summary::Cohort(cohort) = summary { Some(cohort) } else { None }).collect()
    }

    /// The questions of the other metrics that the file answers, each as its page would ask it.
    pub(crate) fn others(self) -> Vec<Asked> {
        let (here, place) = (self.desk.question.with(|q| q.metric), self.desk.place.get());
        let mut others = Vec::new();
        if let Some(reading) = self.reading.get() {
            others = reading.likely();
            others.retain(|asked| !matches!(place, Place::Metric(_)) || asked.metric() != here);
        }
        // On the page of a metric that it is made for, a file that answers nothing can be put right.
        if others.is_empty()
            && place == Place::Index
            && let Some(of) = self.of.get()
        {
            others = Reading::feeds(of).map(|(metric, method)| Asked::Waits(metric, method, Open::Columns)).collect();
            others.dedup_by_key(|asked| asked.metric().id);
        }
        others.into_iter().map(|asked| self.laid(asked)).collect()
    }

    /// Puts what the file answers on the scorecard, once a reading and beside what files before have put there; of a table of
    /// figures beside the row before. A line that still holds what the file has put there follows its next reading; one that
    /// somebody has changed since it was opened stays, and so does a scorecard that somebody has sent.
    pub(crate) fn collect(self) {
        let (sent, reading) = (self.desk.sent.get(), self.reading.get());
        let known = self.collected.with_value(|known| match (known, &reading) {
            (Some(known), Some(reading)) => Arc::ptr_eq(known, reading),
            _ => false,
        });
        self.collected.set_value(reading.clone());
        if sent {
            self.desk.sent.set(false);
        }
        let Some(reading) = reading.filter(|_| !sent && !known) else { return };
        for asked in reading.likely() {
            let metric = asked.metric();
            let visited = self.desk.visited.with_value(|all| all.contains(&metric));
            let asked = if visited { self.once_more(&reading, metric) } else { Some(asked) };
            let Some(Asked::Filled(mut filled)) = asked else { continue };
            if !visited {
                filled.before = reading.earlier(&filled);
            }
            if let Asked::Filled(question) = self.laid(Asked::Filled(filled.clone())) {
                self.has_filled(&filled);
                self.desk.put_down(*question, Vec::new());
            }
        }
        self.desk.scorecard.set(self.desk.all());
    }

    /// What the file says for a metric whose page was left as it has filled it, by the definition and the cohort there.
    fn once_more(self, reading: &Reading, metric: &'static Metric) -> Option<Asked> {
        let method = Some(self.desk.last(metric).method).filter(|_| self.still_holds(metric))?;
        asked(reading, metric, method, self.cohort.get_untracked())
    }

    /// Whether the page of a metric was left with what a file has put there.
    fn still_holds(self, metric: &'static Metric) -> bool {
        self.put_into(metric).is_some_and(|put| self.desk.last(metric).holds(&put))
    }

    /// What is already typed on the page of a metric stays there.
    fn laid(self, asked: Asked) -> Asked {
        let Asked::Filled(filled) = asked else { return asked };
        let mut question = self.desk.last(filled.metric);
        if question.method != filled.method {
            question = Question::new(filled.metric, filled.method);
        }
        // What another file has left there is nobody's.
        if let Some(put) = self.put_into(filled.metric) {
            question.give_back(&put);
        }
        question.receive(&filled);
        question.currency = self.currency(question.method, question.currency.take());
        Asked::Filled(Box::new(question))
    }

    /// The address of a metric's page with what the file says.
    pub(crate) fn address(self, asked: &Asked) -> String {
        let question = match asked {
            Asked::Filled(question) => Question::clone(question),
            Asked::Waits(metric, method, _) => Question::new(metric, method),
        };
        encode(&Address { page: Page::Metric(question), ..untrack(|| self.desk.address()) })
    }
}

/// What a reading says for a metric: in the method on the desk if it fills that one, else in the first that it does.
pub(super) fn asked(
    reading: &Reading,
    metric: &'static Metric,
    method: &'static Method,
    cohort: Option<i32>,
) -> Option<Asked> {
    let summaries = shown(&reading.groups.whole, cohort);
    let mut methods: Vec<&'static Method> =
        Reading::feeds(reading.dataset).filter(|(fed, _)| *fed == metric).map(|(_, method)| method).collect();
    if let Some(own) = methods.iter().position(|other| *other == method) {
        methods[..=own].rotate_right(1);
    }
    methods.into_iter().find_map(|method| reading.asked(metric, method, &summaries, &|_| None))
}

/// The summaries with one cohort only, when one is chosen.
pub(crate) fn shown(summaries: &[Summary], cohort: Option<i32>) -> Vec<Summary> {
    let wanted = |summary: &&Summary| match (summary, cohort) {
        (Summary::Cohort(one), Some(month)) => one.month == month,
        _ => true,
    };
    summaries.iter().filter(wanted).cloned().collect()
}
