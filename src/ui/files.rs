//! The file on the desk: what was opened, how it is to be read, what it came to. It lies there across pages and
//! languages, so that one file fills every form that it can.
//!
//! One reading runs at a time: whatever starts one ends the one before, and only a reading that has run to its end
//! changes what is shown. A file that cannot be read leaves the one that lies there, and what is put away, emptied or
//! overwritten can be put back until the next edit.

use std::sync::Arc;

use futures::future::{AbortHandle, Abortable};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::Blob;

use crate::datasets::{Ask, Cohort, DATASETS, Dataset, PERIODS, SUBSCRIPTIONS, Summary};
use crate::ingest::{Encoding, Hints, Kind, Pick, ReadError, Role, RoleSpec, Scout};
use crate::link::{Address, Page, encode};
use crate::locale::date::DateOrder;
use crate::locale::number::DecimalMark;
use crate::locale::{Period, Phrase};
use crate::metric::{Fix, Method, Metric, Question, Value, Values};
use crate::reading::words::ONLY_PART;
use crate::reading::{Asked, Failure, Open, Reading};
use crate::ui::views::memo;
use crate::words::{Lang, Text};
use crate::worker;

use super::desk::{Desk, Place, Sheet};
use super::drafts::Side;
use super::reading::iso;
use super::{address, copy};

/// Where a file is on its way.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) enum State {
    /// No file.
    #[default]
    Nothing,
    /// It is being read.
    Busy,
    /// It was read.
    Read,
    /// It could not be read.
    Failed(Failure),
    /// A person stopped it.
    Cancelled,
}

/// How a person wants the file to be read.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Wishes {
    /// Its encoding.
    pub(crate) encoding: Option<Encoding>,
    /// What parts its cells.
    pub(crate) delimiter: Option<u8>,
    /// Its decimal mark.
    pub(crate) decimal: Option<DecimalMark>,
    /// Its date order.
    pub(crate) order: Option<DateOrder>,
    /// What its durations count, in seconds.
    pub(crate) unit: Option<f64>,
    /// Its columns.
    pub(crate) columns: Vec<(Role, Pick)>,
    /// Whether it is split by its segments.
    pub(crate) segment: bool,
    /// The period that it is split by.
    pub(crate) period: Option<Period>,
    /// The day up to which its customers are counted; the file's last, where none is said.
    pub(crate) as_of: Option<i32>,
}

/// What a person chose for a file, remembered while the page is open.
#[derive(Clone)]
struct Chosen {
    /// The header that it had then.
    header: Option<Vec<String>>,
    of: &'static Dataset,
    columns: Vec<(Role, Pick)>,
}

/// How many files' choices are remembered.
const REMEMBERED: usize = 16;

/// A file and what is known of it: the one on the desk, one on its way there, one that can be put back.
#[derive(Clone, Default)]
struct Held {
    state: State,
    name: String,
    alone: bool,
    of: Option<&'static Dataset>,
    scout: Option<Arc<Scout>>,
    reading: Option<Arc<Reading>>,
    wishes: Wishes,
    cohort: Option<i32>,
    taken: bool,
    unseen: Unseen,
}

/// What no view shows of a file.
#[derive(Clone, Default)]
struct Unseen {
    /// The bytes, and what they are taken for where they are not Unicode: the encoding of the language that the file was
    /// opened in.
    bytes: Option<(Blob, Encoding)>,
    /// The wishes that it was read by, and whether a person had said what kind it is.
    read_by: Option<(Wishes, bool)>,
    /// Whether the form is the file's to fill: until somebody has typed over it.
    keen: bool,
}

impl Held {
    fn hints(&self) -> Hints {
        let wishes = self.wishes.clone();
        Hints {
            legacy: self.unseen.bytes.as_ref().map_or(Encoding::Windows1252, |(_, legacy)| *legacy),
            encoding: wishes.encoding,
            delimiter: wishes.delimiter,
            decimal: wishes.decimal,
            order: wishes.order,
            columns: wishes.columns,
        }
    }
}

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
    left: Question,
}

/// The file on the desk. Copies are the same file.
#[derive(Clone, Copy)]
pub(crate) struct Files {
    desk: Desk,
    /// Where it is on its way.
    pub(crate) state: RwSignal<State>,
    /// Its name.
    pub(crate) name: RwSignal<String>,
    /// What kind of file it is taken for.
    pub(crate) of: RwSignal<Option<&'static Dataset>>,
    /// How much of it is read, from 0 to 1.
    pub(crate) share: RwSignal<f64>,
    /// What its head shows, as soon as it is known.
    pub(crate) scout: RwSignal<Option<Arc<Scout>>>,
    /// What it came to.
    pub(crate) reading: RwSignal<Option<Arc<Reading>>>,
    /// How it is to be read.
    pub(crate) wishes: RwSignal<Wishes>,
    /// The cohort that is shown, by its month.
    pub(crate) cohort: RwSignal<Option<i32>>,
    /// Whether a file is held over the page.
    pub(crate) over: RwSignal<bool>,
    /// Whether it is the only one that was handed in.
    pub(crate) alone: RwSignal<bool>,
    /// What the file says for the metric on the desk.
    pub(crate) asked: Memo<Option<Asked>>,
    /// Whether the form holds what the file says.
    pub(crate) fills: Memo<bool>,
    /// The name of the one that is being read, which may be another.
    pub(crate) coming: RwSignal<String>,
    /// The name of a file that cannot be read beside the one that lies there, and why.
    pub(crate) refused: RwSignal<Option<(String, Phrase)>>,
    /// Whether it was kept from filling a form in which somebody was typing.
    pub(crate) spared: RwSignal<bool>,
    /// What can be put back.
    pub(crate) past: RwSignal<Option<Past>, LocalStorage>,
    /// The table that stands in the box for pasting.
    pub(crate) pasted: RwSignal<String>,
    unseen: StoredValue<Unseen, LocalStorage>,
    running: StoredValue<Option<AbortHandle>>,
    chosen: StoredValue<Vec<Chosen>>,
    /// Whether a person said what kind of file it is.
    pub(crate) taken: RwSignal<bool>,
    /// What a file has last put into a form, the form's metric and the currency.
    put: StoredValue<Option<(&'static Metric, Values, Option<String>)>>,
    /// The last thing to be said aloud, what the file came to where it is nothing else, and how many there were.
    pub(crate) news: RwSignal<(u32, Option<&'static Text>)>,
}

impl Files {
    /// The place for a file beside a desk.
    pub(crate) fn new(desk: Desk) -> Files {
        let reading = RwSignal::new(None::<Arc<Reading>>);
        let cohort = RwSignal::new(None);
        let metric = memo(move || desk.question.with(|q| q.metric));
        let asked = memo(move || {
            let (metric, method) = (metric.get(), desk.method.get());
            reading.with(|reading| asked(reading.as_ref()?, metric, method, cohort.get()))
        });
        let fills = memo(move || {
            asked.with(|asked| match asked {
                Some(Asked::Filled(filled)) => desk.question.with(|q| {
                    q.method == filled.method
                        && filled.period.is_none_or(|period| q.period() == period)
                        && holds(q, &filled.values)
                }),
                _ => false,
            })
        });
        let here = Files {
            desk,
            state: RwSignal::new(State::Nothing),
            name: RwSignal::new(String::new()),
            of: RwSignal::new(None),
            share: RwSignal::new(0.0),
            scout: RwSignal::new(None),
            reading,
            wishes: RwSignal::new(Wishes::default()),
            cohort,
            over: RwSignal::new(false),
            alone: RwSignal::new(true),
            asked,
            fills,
            coming: RwSignal::new(String::new()),
            refused: RwSignal::new(None),
            spared: RwSignal::new(false),
            past: RwSignal::new_local(None),
            pasted: RwSignal::new(String::new()),
            unseen: StoredValue::new_local(Unseen::default()),
            running: StoredValue::new(None),
            chosen: StoredValue::new(Vec::new()),
            taken: RwSignal::new(false),
            put: StoredValue::new(None),
            news: RwSignal::new((0, None)),
        };
        // By `fill`, or by the link that led from the list to the form.
        Effect::new(move |_| {
            asked.with(|asked| match asked {
                Some(Asked::Filled(filled)) if fills.get() => {
                    let currency = here.currency(filled.method, None);
                    here.put.set_value(Some((filled.metric, filled.values.clone(), currency)));
                }
                _ => {}
            });
        });
        Effect::new(move |before: Option<Lang>| {
            let lang = desk.lang.get();
            let stays = |left: &Question| before == Some(lang) && desk.question.with(|now| now == left);
            if here.past.with(|past| past.as_ref().is_some_and(|past| !stays(&past.left))) {
                here.past.set(None);
            }
            lang
        });
        provide_context(here);
        here
    }

    /// The file of this page.
    pub(crate) fn here() -> Files {
        expect_context()
    }

    // --- what a person does ---

    /// Opens a file in place of the one before; one of the page's own copies brings its numbers back.
    pub(crate) fn open(self, name: String, blob: Blob, alone: bool) {
        let may_be_copy = copy::may_be(&name);
        let legacy = Encoding::legacy(self.desk.lang.get_untracked().tag());
        let unseen = Unseen { keen: true, bytes: Some((blob.clone(), legacy)), ..Unseen::default() };
        let file = Held { name, alone, unseen, ..Held::default() };
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

    /// Says that something was handed in which cannot be opened.
    pub(crate) fn refuse(self, name: String, why: Phrase) {
        self.refused.set(Some((name, why)));
    }

    /// Has something said aloud.
    pub(crate) fn say(self, what: Option<&'static Text>) {
        self.news.update(|(n, last)| (*n, *last) = (*n + 1, what));
    }

    /// Reads the same file in another way.
    pub(crate) fn wish(self, change: impl FnOnce(&mut Wishes)) {
        self.wishes.update(change);
        if let Some(Asked::Filled(_)) = self.asked.get_untracked() {
            let keen = self.stands();
            self.unseen.update_value(|unseen| unseen.keen = keen);
        }
        self.start(self.held(), true);
    }

    /// Takes the file for one of another kind.
    pub(crate) fn take_for(self, of: &'static Dataset) {
        self.of.set(Some(of));
        self.wishes.update(|wishes| wishes.columns.clear());
        self.taken.set(true);
        self.start(self.held(), true);
    }

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

    /// Forgets the file; the numbers that it has filled stay.
    pub(crate) fn remove(self) {
        if self.state.get_untracked() == State::Busy {
            self.cancel();
        }
        self.stop();
        self.keeping(Act::Filed, self.standing(), || {
            self.put.set_value(None);
            self.hold(Held::default());
        });
    }

    /// Empties the form.
    pub(crate) fn clear(self) {
        self.keeping(Act::Cleared, None, || self.desk.clear());
    }

    /// Fills the form in place of what somebody has typed.
    pub(crate) fn fill_again(self) {
        self.keeping(Act::Filed, None, || self.fill());
    }

    /// Does what may take numbers or a file away, and where it has, keeps them to be put back.
    fn keeping(self, act: Act, file: Option<Held>, does: impl FnOnce()) {
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
    fn stands(self) -> bool {
        let metric = self.desk.question.with_untracked(|question| question.metric);
        self.put.with_value(|put| put.as_ref().is_some_and(|(of, values, _)| *of == metric && self.desk.says(values)))
    }

    // --- what it answers ---

    /// The ISO 4217 code of what a method's amounts are in: the file's, which is none where it has several, or what was
    /// known where it says nothing or the method takes no money.
    fn currency(self, method: &Method, known: Option<String>) -> Option<String> {
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
            others = reading.questions(&reading.groups.whole, &|_| None);
            others.retain(|asked| {
                let metric = asked.metric();
                reading.offers(metric) && (!matches!(place, Place::Metric(_)) || metric != here)
            });
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

    /// What is already typed on the page of a metric stays there.
    fn laid(self, asked: Asked) -> Asked {
        let Asked::Filled(filled) = asked else { return asked };
        let mut question = self.desk.last(filled.metric);
        if question.method != filled.method {
            question = Question::new(filled.metric, filled.method);
        }
        for (field, value) in filled.values.iter() {
            question.values.set(field, value.clone());
        }
        question.period = filled.period.or(question.period);
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

    // --- reading ---

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

    fn stop(self) {
        if let Some(running) = self.running.try_update_value(Option::take).flatten() {
            running.abort();
        }
    }

    /// The file that lies on the desk.
    fn held(self) -> Held {
        Held {
            state: self.state.get_untracked(),
            name: self.name.get_untracked(),
            alone: self.alone.get_untracked(),
            of: self.of.get_untracked(),
            scout: self.scout.get_untracked(),
            reading: self.reading.get_untracked(),
            wishes: self.wishes.get_untracked(),
            cohort: self.cohort.get_untracked(),
            taken: self.taken.get_untracked(),
            unseen: self.unseen.get_value(),
        }
    }

    /// The same, if it was read.
    fn standing(self) -> Option<Held> {
        let read = self.reading.with_untracked(Option::is_some);
        read.then(|| Held { state: State::Read, ..self.held() })
    }

    /// Lays a file on the desk, or none.
    fn hold(self, file: Held) {
        self.refused.set(None);
        self.spared.set(false);
        self.state.set(file.state);
        self.name.set(file.name);
        self.alone.set(file.alone);
        self.of.set(file.of);
        self.scout.set(file.scout);
        self.reading.set(file.reading);
        self.wishes.set(file.wishes);
        self.cohort.set(file.cohort);
        self.taken.set(file.taken);
        self.unseen.set_value(file.unseen);
    }

    /// Takes back what a file has filled, as long as it is unchanged.
    fn withdraw(self) {
        if self.stands()
            && let Some((_, values, currency)) = self.put.try_update_value(Option::take).flatten()
        {
            self.desk.withdraw(&values, currency.as_deref());
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
        let columns = file.wishes.columns.clone();
        let (of, header) = (reading.dataset, reading.plan.header.clone());
        if header.is_none() || (columns.is_empty() && !file.taken) {
            return;
        }
        self.chosen.update_value(|chosen| {
            chosen.retain(|other| other.header != header);
            if chosen.len() == REMEMBERED {
                chosen.remove(0);
            }
            chosen.push(Chosen { header, of, columns });
        });
    }

    /// What was chosen for a file with the same header, as long as it can feed the metric on the desk.
    async fn recall(self, blob: &Blob, file: &mut Held) -> Option<&'static Dataset> {
        let place = self.desk.place.get_untracked();
        for Chosen { header, of, columns } in self.chosen.get_value().into_iter().rev() {
            let fits = match place {
                Place::Metric(metric) => Reading::can_feed(of, metric),
                _ => true,
            };
            let hints = Hints { columns: columns.clone(), ..file.hints() };
            if fits
                && let Ok(scout) = worker::glance(blob, of, &hints).await
                && scout.plan.header == header
            {
                file.wishes.columns = columns;
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
        let Place::Metric(metric) = self.desk.place.get_untracked() else { return known };
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
        let index = from == Place::Index && place == Place::Index;
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
        if self.taken.get_untracked() {
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

/// Whether a form has these numbers, whatever else it has.
pub(crate) fn holds(question: &Question, values: &Values) -> bool {
    values.iter().all(|(field, value)| question.values.get(field) == Some(value))
}

/// What a reading says for a metric: in the method on the desk if it fills that one, else in the first that it does.
fn asked(reading: &Reading, metric: &'static Metric, method: &'static Method, cohort: Option<i32>) -> Option<Asked> {
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

/// The column that says which period a row belongs to: a ticket to the one in which it was resolved.
pub(crate) fn day_role(of: &Dataset) -> Option<Role> {
    let dated = |role: &RoleSpec| matches!(role.kind, Kind::Date | Kind::Period);
    of.role("resolved").or_else(|| of.roles.iter().position(dated))
}

/// What is asked of a file: a split by a column that it does not have is none.
fn ask(of: &'static Dataset, scout: &Scout, wishes: &Wishes) -> Ask {
    let has = |role: &Role| scout.plan.columns.get(*role).copied().flatten().is_some();
    Ask {
        segment: of.segment().filter(|role| wishes.segment && has(role)),
        period: wishes.period.filter(|_| day_role(of).is_some_and(|role| has(&role))),
        units: [wishes.unit, None],
        as_of: wishes.as_of.filter(|_| *of == SUBSCRIPTIONS),
        ..Ask::default()
    }
}
