//! The readings of a file: how one begins, and what becomes of it.

use std::sync::Arc;

use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use super::Files;
use super::held::{Held, State, Unseen, Wishes};
use super::past::Act;
use crate::datasets::{Ask, DATASETS, Dataset, ORDERS, PERIODS, SUBSCRIPTIONS, SURVEY};
use crate::ingest::{Encoding, Hints, Kind, Pick, ReadError, Role, RoleSpec, Scout};
use crate::metric::Metric;
use crate::reading::{self, Asked, Failure, Reading};
use crate::ui::desk::Place;
use crate::ui::{address, copy};
use crate::worker;

/// What a person chose for a file, remembered while the page is open.
#[derive(Clone)]
pub(super) struct Chosen {
    /// The header that it had then.
    header: Option<Vec<String>>,
    of: &'static Dataset,
    columns: Vec<(Role, Pick)>,
    /// The metric for which its column of scores is among them.
    metric: Option<&'static Metric>,
}

/// How many files' choices are remembered.
const REMEMBERED: usize = 16;

impl Files {
    /// Opens a file in place of the one before; one of the page's own copies brings its numbers back.
    pub(crate) fn open(self, name: String, blob: Blob, alone: bool) {
        let may_be_copy = copy::may_be(&name);
        let legacy = Encoding::legacy(self.desk.lang.get_untracked().tag());
        let unseen = Unseen { keen: true, bytes: Some((blob.clone(), legacy)), ..Unseen::default() };
        let metric = self.on_page();
        let predict = metric.is_some() && reading::predicts(self.desk.method.get_untracked());
        let wishes = Wishes { picks: self.own_picks(), metric, predict, ..Wishes::default() };
        let file = Held { name, alone, wishes, unseen, ..Held::default() };
        if !may_be_copy {
            return self.take(file);
        }
        if self.state.get_untracked() == State::Busy {
            self.cancel();
        }
        self.run(async move {
            match copy::link(&blob).await {
                // Whoever made the copy: its numbers are marked as a link's are.
                Some(link) => {
                    address::go(self.desk, &link);
                    self.desk.bring(None);
                }
                None => self.take(file),
            }
        });
    }

    /// Reads the same file in another way.
    pub(crate) fn wish(self, change: impl FnOnce(&mut Wishes)) {
        self.wishes.update(change);
        self.again();
    }

    /// Reads anew a file that was not read for what is asked here: a survey that has scores of its own for the metric on the
    /// desk, orders that are to tell what customers will bring.
    pub(super) fn turn(self) {
        let Place::Metric(metric) = self.desk.place.get() else { return };
        let predicts = reading::predicts(self.desk.method.get());
        let (other, silent) = self.reading.with(|reading| {
            let mine = reading.as_ref().filter(|reading| *reading.dataset == SURVEY && reading.scout.chosen.is_none());
            let other =
                mine.is_some_and(|mine| !mine.offers(metric) && reading::scores_of(&mine.scout, metric.id).is_some());
            (other, predicts && reading.as_ref().is_some_and(|reading| *reading.dataset == ORDERS))
        });
        let asks = |wishes: &Wishes| (other && wishes.metric != Some(metric), silent && !wishes.predict);
        let (other, silent) = self.wishes.with_untracked(asks);
        if !(other || silent) || self.state.get_untracked() != State::Read {
            return;
        }
        self.wishes.update(|wishes| {
            wishes.metric = if other { Some(metric) } else { wishes.metric };
            wishes.predict |= silent;
        });
        // The form of another metric is filled where somebody asks for it, as by any file on the next page.
        let keen = silent && self.stands();
        self.unseen.update_value(|unseen| unseen.keen = keen);
        self.start(self.held(), true);
    }

    /// The metric on whose page this is.
    fn on_page(self) -> Option<&'static Metric> {
        match self.desk.place.get_untracked() {
            Place::Metric(metric) => Some(metric),
            _ => None,
        }
    }

    /// Takes the file for one of another kind.
    pub(crate) fn take_for(self, of: &'static Dataset) {
        self.of.set(Some(of));
        self.wishes.update(|wishes| wishes.columns.clear());
        self.taken.set(true);
        self.again();
    }

    fn again(self) {
        if let Some(Asked::Filled(filled)) = self.asked.get_untracked() {
            // A definition that somebody has chosen since is not the file's to change.
            let keen = self.stands() && self.desk.method.get_untracked() == filled.method;
            self.unseen.update_value(|unseen| unseen.keen = keen);
        }
        self.start(self.held(), true);
    }

    /// Stops reading: back to what the file came to before, or to the one before, or away with it.
    pub(crate) fn cancel(self) {
        self.stop();
        let (Some(reading), Some((wishes, taken))) = (self.reading.get_untracked(), self.unseen.get_value().read_by)
        else {
            self.hold(Held { state: State::Cancelled, ..Held::default() });
            return;
        };
        self.of.set(Some(reading.dataset));
        self.scout.set(Some(Arc::new(reading.scout.clone())));
        self.wishes.set(wishes);
        self.taken.set(taken);
        self.state.set(State::Read);
    }

    /// Runs something in place of what is running.
    fn run(self, work: impl Future<Output = ()> + 'static) {
        self.stop();
        let (handle, registration) = AbortHandle::new_pair();
        self.running.set_value(Some(handle));
        spawn_local(async {
            // Err means that it was stopped: nobody waits for its end.
            let _ = Abortable::new(work, registration).await;
        });
    }

    pub(super) fn stop(self) {
        if let Some(running) = self.running.try_update_value(Option::take).flatten() {
            running.abort();
        }
    }

    /// Reads a new file. One that was read lies on the desk until it is known what this one comes to.
    fn take(self, file: Held) {
        let seen = self.reading.with_untracked(Option::is_none);
        if seen {
            self.hold(file.clone());
        }
        self.start(file, seen);
    }

    /// Starts to read; `seen` says whether the file lies on the desk by now.
    fn start(self, mut file: Held, seen: bool) {
        let Some((blob, _)) = file.unseen.bytes.clone() else { return };
        self.refused.set(None);
        self.state.set(State::Busy);
        self.coming.set(file.name.clone());
        self.share.set(0.0);
        let from = (self.desk.place.get_untracked(), self.desk.times_typed());
        self.run(async move {
            let end = self.read_through(&blob, &mut file, seen).await;
            file.unseen.read_by = Some((file.wishes.clone(), file.taken));
            self.finish(end, file, seen, from);
        });
    }

    /// Keeps the kind and the columns that were chosen, for the next file with this header.
    fn remember(self, file: &Held, reading: &Reading) {
        let Wishes { columns, metric, .. } = file.wishes.clone();
        let (of, header) = (reading.dataset, reading.plan.header.clone());
        let metric = metric.filter(|metric| reading.scout.chosen == Some(metric.id));
        if header.is_none() || (columns.is_empty() && !file.taken) {
            return;
        }
        self.chosen.update_value(|chosen| {
            chosen.retain(|other| other.header != header);
            if chosen.len() == REMEMBERED {
                chosen.remove(0);
            }
            chosen.push(Chosen { header, of, columns, metric });
        });
    }

    /// What was chosen for a file with the same header, as long as it can feed the metric on the desk.
    async fn recall(self, blob: &Blob, file: &mut Held) -> Option<&'static Dataset> {
        let place = self.desk.place.get_untracked();
        for Chosen { header, of, columns, metric } in self.chosen.get_value().into_iter().rev() {
            let fits = match place {
                Place::Metric(here) => Reading::can_feed(of, here) && metric.is_none_or(|metric| metric == here),
                _ => true,
            };
            let hints = Hints { columns: columns.clone(), ..file.hints() };
            if fits
                && let Ok(scout) = worker::glance(blob, of, &hints).await
                && scout.plan.header == header
            {
                file.wishes.columns = columns;
                file.wishes.metric = metric.or(file.wishes.metric);
                return Some(of);
            }
        }
        None
    }

    async fn read_through(self, blob: &Blob, file: &mut Held, seen: bool) -> Result<Reading, Failure> {
        let of = match file.of {
            Some(of) => of,
            None => match self.recall(blob, file).await {
                Some(of) => of,
                None => self.kind(blob, file).await?,
            },
        };
        file.of = Some(of);
        let hints = file.hints();
        let scout = worker::glance(blob, of, &hints).await?;
        let ask = ask(of, &scout, &file.wishes);
        file.scout = Some(Arc::new(scout));
        if seen {
            self.of.set(file.of);
            self.scout.set(file.scout.clone());
            self.wishes.set(file.wishes.clone());
        }
        let progress = move |done, all| {
            self.share.set(if all > 0.0 { f64::clamp(done / all, 0.0, 1.0) } else { 0.0 });
        };
        worker::read(blob, of, &hints, &ask, &progress).await
    }

    /// What kind of file this is. On a metric's page a file that can feed it is taken for one that does, and so is
    /// one of which nothing is known.
    async fn kind(self, blob: &Blob, file: &Held) -> Result<&'static Dataset, Failure> {
        let hints = Hints { columns: Vec::new(), ..file.hints() };
        let known = worker::kind(blob, &|_| Some(hints.clone())).await;
        let unknown = matches!(known, Err(Failure::Unknown(_)));
        let Some(metric) = self.on_page() else { return known };
        if known.as_ref().map_or(!unknown, |known| Reading::can_feed(known, metric)) {
            return known;
        }
        // Any metric can stand in a table of figures: what does not look like one is not taken for it.
        let made = move |of: &&Dataset| **of != PERIODS && Reading::can_feed(of, metric);
        let own = || DATASETS.iter().copied().filter(made);
        for of in own() {
            let scout = worker::glance(blob, of, &hints).await?;
            if scout.plan.missing(crate::reading::roles(of)).is_none() {
                return Ok(of);
            }
        }
        known.or_else(|unknown| own().next().ok_or(unknown))
    }

    /// Shows what a reading came to that began at some place, when so much had been typed.
    fn finish(self, end: Result<Reading, Failure>, mut file: Held, seen: bool, (from, typed): (Place, u32)) {
        let place = self.desk.place.get_untracked();
        // Neither the list nor the scorecard has a form to fill.
        let index = from == place && !matches!(place, Place::Metric(_));
        // What somebody types meanwhile is not filled under the cursor, nor the form of another page that was opened.
        let free = if place == from { typed == self.desk.times_typed() } else { untrack(|| self.desk.is_blank()) };
        let keen = file.unseen.keen && free;
        let old = self.standing().filter(|_| !seen);
        if seen {
            file.cohort = self.cohort.get_untracked();
        }
        match end {
            Ok(reading) => {
                self.remember(&file, &reading);
                if !seen {
                    self.desk.visited.set_value(Vec::new());
                }
                file.scout = Some(Arc::new(reading.scout.clone()));
                file.reading = Some(Arc::new(reading));
                file.state = State::Read;
                self.keeping(Act::Filed, old, || {
                    if keen {
                        self.withdraw();
                    }
                    let spared = file.unseen.keen && !keen;
                    self.hold(file);
                    self.spared.set(spared);
                    self.say(None);
                    if index {
                        self.lead();
                    } else if keen {
                        self.fill();
                    }
                });
            }
            Err(failure) if old.is_some() && !is_asked(failure) => {
                self.state.set(State::Read);
                self.refuse(file.name, failure.words(file.of));
            }
            Err(failure) => {
                // What it has answered itself is gone; the answer of the one before stays until there is another.
                if keen && file.reading.is_some() {
                    self.withdraw();
                }
                file.reading = None;
                file.state = State::Failed(failure);
                self.keeping(Act::Filed, old, || self.hold(file));
                if index && matches!(failure, Failure::Read(ReadError::MissingColumn { .. })) {
                    self.lead();
                }
            }
        }
    }

    /// From the list to the first metric that the file can feed; not while a person tries what kind of file it is.
    fn lead(self) {
        if self.taken.get_untracked() || self.desk.place.get_untracked() != Place::Index {
            return;
        }
        if let Some(first) = untrack(|| self.others()).first() {
            address::go(self.desk, &self.address(first));
        }
    }
}

/// Whether a person can say what the file lacks: what kind it is, or a column.
fn is_asked(failure: Failure) -> bool {
    matches!(failure, Failure::Unknown(_) | Failure::Read(ReadError::MissingColumn { .. }))
}

/// The column that says which period a row belongs to: a ticket to the one in which it was resolved.
pub(crate) fn day_role(of: &Dataset) -> Option<Role> {
    let dated = |role: &RoleSpec| matches!(role.kind, Kind::Date | Kind::Period);
    of.role("resolved").or_else(|| of.roles.iter().position(dated))
}

/// What is asked of a file: a split by a column that it does not have is none.
fn ask(of: &'static Dataset, scout: &Scout, wishes: &Wishes) -> Ask {
    let has = |role: &Role| scout.plan.columns.get(*role).copied().flatten().is_some();
    let picked = |id| {
        wishes.picks.iter().find(|(choice, _)| choice.id == id).filter(|(choice, option)| *option != &choice.options[0])
    };
    Ask {
        segment: of.segment().filter(|role| wishes.segment && has(role)),
        period: wishes.period.filter(|_| day_role(of).is_some_and(|role| has(&role))),
        scale: picked("scale").and_then(|(_, option)| reading::span(option)),
        reversed: picked("reversed").map(|_| true),
        units: [wishes.unit, None],
        as_of: wishes.as_of.filter(|_| *of == SUBSCRIPTIONS),
        predict: wishes.predict && *of == ORDERS,
        ..Ask::default()
    }
}
