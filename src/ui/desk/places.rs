//! Where the reader is: the address and what it says, and what was left on the pages before.

use leptos::prelude::*;

use super::{Brought, Desk, Place};
use crate::link::{Address, Page};
use crate::metric::{Field, Metric, Need, Question, Value, Values, impossible};
use crate::metrics::METRICS;
use crate::ui::drafts::Side;
use crate::ui::reading::{self, Reading};

impl Desk {
    /// What is on screen, as an address.
    pub(crate) fn address(self) -> Address {
        let page = match self.place.get() {
            Place::Index => Page::Index,
            Place::About => Page::About,
            Place::Metric(_) => Page::Metric(self.question.get()),
            Place::Scorecard => Page::Scorecard(self.scorecard.get()),
        };
        let (lang, theme) = self.pinned.get_value();
        Address {
            page,
            lang: lang.then(|| self.lang.get()),
            embed: self.embed.get(),
            theme: if theme { self.theme.get().chosen() } else { None },
            problems: Vec::new(),
        }
    }

    /// Says that numbers on the desk are somebody else's, those with these ids or all: they came with a link or a copy.
    pub(crate) fn bring(self, ids: Option<&str>) {
        let brought = |question: &Question, before: &str| {
            let mut brought = numbers(question);
            let is = |id: &str, side: Side, field: &Field| id.strip_prefix(before) == Some(&side.id(field.id));
            brought.retain(|(side, field, _)| ids.is_none_or(|ids| ids.split(',').any(|id| is(id, *side, field))));
            brought
        };
        if self.place.get_untracked() != Place::Scorecard {
            return self.brought.set(self.question.with_untracked(|question| brought(question, "")));
        }
        for question in self.scorecard.get_untracked() {
            let brought = brought(&question, &format!("{}.", question.metric.id));
            self.put_down(question, brought);
        }
    }

    /// The ids of the numbers that a link has brought; on the scorecard behind those of their metrics.
    pub(crate) fn linked_ids(self) -> String {
        let ids: Vec<String> = if self.place.get() == Place::Scorecard {
            let all = self.scorecard.get().into_iter().filter_map(|question| self.left_at(question.metric));
            let id = |question: &Question, side: Side, field: &Field| {
                format!("{}.{}", question.metric.id, side.id(field.id))
            };
            all.flat_map(|(of, brought)| brought.into_iter().map(move |(side, field, _)| id(&of, side, field)))
                .collect()
        } else {
            self.linked().iter().map(|(side, field, _)| side.id(field.id)).collect()
        };
        ids.join(",")
    }

    /// The numbers that a link has brought, as far as they still stand.
    pub(crate) fn linked(self) -> Brought {
        let mut left = self.brought.get();
        if !left.is_empty() {
            let stand = self.question.with(numbers);
            left.retain(|number| stand.contains(number));
        }
        left
    }

    /// Whether the number in a field came with a link.
    pub(crate) fn is_linked(self, field: &'static Field, side: Side) -> bool {
        self.linked().iter().any(|(of, linked, _)| (*of, *linked) == (side, field))
    }

    /// Empties the fields whose numbers came with a link.
    pub(crate) fn take_out(self) {
        for (side, field, _) in untrack(|| self.linked()) {
            match side {
                Side::Goal => self.typed_goal(String::new()),
                Side::Now | Side::Before => self.typed(field, side, String::new()),
            }
        }
    }

    /// Puts on the desk what an address says; `ours`: one that this page has written.
    pub(crate) fn open(self, address: Address, ours: bool) {
        self.leave();
        self.hand.update_value(|(_, place)| *place = None);
        self.pinned.set_value((address.lang.is_some(), address.theme.is_some()));
        if let Some(lang) = address.lang {
            self.speak(lang);
        }
        if let Some(theme) = address.theme {
            self.theme.set(theme.into());
        }
        self.embed.set(address.embed);
        self.problems.set(address.problems);
        self.place.set(match address.page {
            Page::Index => Place::Index,
            Page::About => Place::About,
            Page::Scorecard(questions) => {
                let ours = ours || questions.is_empty();
                for question in &questions {
                    // What has been typed since is newer than an address of ours.
                    if !ours || self.left_at(question.metric).is_none() {
                        self.put_down(question.clone(), Vec::new());
                    }
                }
                self.sent.set(!ours);
                self.scorecard.set(if ours { self.all() } else { questions });
                Place::Scorecard
            }
            Page::Metric(question) => {
                let metric = question.metric;
                let (left, brought) = self.left_at(metric).unzip();
                // What was left there may be more than its link can hold.
                let left = left.filter(|left| Address::from(left.clone()).as_linked().question() == Some(&question));
                self.lay(&left.unwrap_or(question));
                self.brought.set(brought.unwrap_or_default());
                Place::Metric(metric)
            }
        });
    }

    /// Puts a question on the desk and its numbers into the fields. A field that already says the number keeps its
    /// text, and so does one that cannot be read.
    fn lay(self, question: &Question) {
        let lang = self.lang.get_untracked();
        let field = question.method.headline();
        self.aside.set_value(None);
        self.question.set(question.clone());
        let none = Values::new();
        for (side, values) in [(Side::Now, &question.values), (Side::Before, question.before.as_ref().unwrap_or(&none))]
        {
            for (field, _) in question.method.inputs {
                let draft = self.draft(field.id, side);
                let reading = draft.with_untracked(|text| reading::read(field, text, lang));
                match (values.get(field), reading) {
                    (Some(value), reading) if reading.value() != Some(value) => {
                        draft.set(reading::written(field, value, lang));
                    }
                    (None, Reading::Read(_)) if side == Side::Now || question.before.is_some() => {
                        draft.set(String::new());
                    }
                    _ => {}
                }
            }
        }
        let draft = self.draft(field.id, Side::Goal);
        let reading = draft.with_untracked(|text| reading::read(field, text, lang));
        match (question.target.map(Value::Number), reading.value()) {
            (Some(goal), said) if said != Some(&goal) => draft.set(reading::written(field, &goal, lang)),
            // One that cannot be reached is none of the question's, but stays as it was typed.
            (None, Some(Value::Number(said))) if impossible(field, *said).is_none() => draft.set(String::new()),
            _ => {}
        }
    }

    /// Remembers the question of the page that is left, so that the index leads back to it.
    fn leave(self) {
        if let Place::Metric(metric) = self.place.get_untracked() {
            self.put_down(self.question.get_untracked(), untrack(|| self.linked()));
            self.visited.update_value(|visited| visited.push(metric));
        }
    }

    /// Lays a question where its metric's page was left.
    pub(crate) fn put_down(self, question: Question, brought: Brought) {
        self.left.update_value(|left| {
            left.retain(|(other, _)| other.metric != question.metric);
            left.push((question, brought));
        });
    }

    /// Every question with numbers in it that a page was left with and that was not taken off the scorecard, in the order of
    /// the list.
    pub(crate) fn all(self) -> Vec<Question> {
        let left = METRICS.iter().filter_map(|metric| Some(self.left_at(metric)?.0));
        let off = self.off.get_untracked();
        left.filter(|question| !question.values.is_empty() && !off.contains(question)).collect()
    }

    /// Takes the line of a metric off the scorecard; its page keeps its numbers.
    pub(crate) fn take_off(self, id: &str) {
        let line = self.scorecard.with_untracked(|all| all.iter().find(|line| line.metric.id == id).cloned());
        if let Some(line) = line {
            self.off.update(|off| off.push(line.clone()));
            self.scorecard.update(|all| all.retain(|other| *other != line));
        }
    }

    /// The line that was taken off last, of those whose numbers are the same still.
    pub(crate) fn taken_off(self) -> Option<Question> {
        self.scorecard.track();
        let off = self.off.get();
        off.into_iter().rev().find(|line| self.left_at(line.metric).is_some_and(|(left, _)| left == *line))
    }

    /// Puts that line back.
    pub(crate) fn put_on(self) {
        if let Some(line) = untrack(|| self.taken_off()) {
            self.off.update(|off| off.retain(|other| *other != line));
            let place = |question: &Question| METRICS.iter().position(|metric| *metric == question.metric);
            self.scorecard.update(|all| {
                all.retain(|other| other.metric != line.metric);
                let at = all.partition_point(|other| place(other) < place(&line));
                all.insert(at, line);
            });
        }
    }

    /// The question that a link to a metric leads to: the one that was left there, or its empty form.
    pub(crate) fn last(self, metric: &'static Metric) -> Question {
        self.left_at(metric).map_or_else(|| Question::new(metric, &metric.methods[0]), |(question, _)| question)
    }

    fn left_at(self, metric: &'static Metric) -> Option<(Question, Brought)> {
        self.left.with_value(|left| left.iter().find(|(question, _)| question.metric == metric).cloned())
    }
}

/// The numbers of a question that stand somewhere: those asked about, those before, the goal.
fn numbers(question: &Question) -> Brought {
    let of = |side, values: &Values| -> Brought {
        let own = question.method.inputs.iter().filter(|(_, need)| *need != Need::FromFile);
        own.filter_map(|(field, _)| Some((side, *field, values.get(field)?.clone()))).collect()
    };
    let mut all = of(Side::Now, &question.values);
    all.extend(question.before.iter().flat_map(|values| of(Side::Before, values)));
    all.extend(question.target.map(|goal| (Side::Goal, question.method.headline(), Value::Number(goal))));
    all
}
