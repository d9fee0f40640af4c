//! One fold a group: segments, periods, and the whole file as their sum.

use super::recurring::grain;
use super::{Names, Summary};
use crate::ingest::{Fault, LISTED, Reason, Role, Row, Seen, Tally};
use crate::locale::Period;
use crate::stats::sorted::sorted;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a reading is asked for, besides the columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[allow(clippy::struct_excessive_bools)] // Facts, each by itself.
pub struct Ask {
    /// The role of the column to split by, if any.
    pub segment: Option<usize>,
    /// The period to split by, if any.
    pub period: Option<Period>,
    /// The last day that counts, from 1970-01-01; left out, the last day in the file. What is dated later has not come.
    pub as_of: Option<i32>,
    /// The metric that a survey is read for, where it is named: its scales are the ones to choose from.
    pub metric: Option<String>,
    /// Lowest and highest score of a survey's scale.
    pub scale: Option<(u8, u8)>,
    /// The highest score of the scale, where that alone is known: which survey the header names says where it begins.
    pub highest: Option<u8>,
    /// Whether a low score of a survey is the good one, where that is known.
    pub reversed: Option<bool>,
    /// How a survey's words are read: the number of their ladder, found by a first reading; 0 for not at all.
    pub words: u8,
    /// The fields that a table of figures may fill, by role, each by its public id; the first role is the period.
    pub fields: Vec<(String, Measure)>,
    /// Whether what subscriptions pay is by the month, whatever else a row says.
    pub monthly: bool,
    /// Whether what became of orders is told by the stage of a sale.
    pub staged: bool,
    /// Whether orders that were given back bring nothing: nothing else in the file takes them off.
    pub refunded: bool,
    /// Whether orders are to tell what customers will bring, all of them and those of each segment: it takes their days, and time.
    pub predict: bool,
    /// What plain numbers count in the columns of durations and of waiting, in seconds; the first is also what a person
    /// has answered, before the header is known.
    pub units: [Option<f64>; 2],
}

/// What the numbers of a column in a table of figures measure.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub enum Measure {
    /// Whatever the field does.
    Number,
    /// Time: what a plain one counts, in seconds, if its header or a person says so; else it is seconds.
    Time(Option<f64>),
}

/// A row of a dataset, checked.
pub trait Item {
    /// The day it belongs to, counted from 1970-01-01; `None` where it has none.
    fn day(&self) -> Option<i32>;

    /// The first and the last day that it covers: one day, unless it stands for a longer period.
    fn span(&self) -> Option<(i32, i32)> {
        self.day().map(|day| (day, day))
    }

    /// Whether the row is one more of what the dataset counts. A row that only adds to what another row says is not.
    fn counts(&self) -> bool {
        true
    }
}

/// What is kept of single rows of the whole file, whatever it is split by. As a [`Tally`] it is the same however the file
/// is cut, and its memory has a bound.
pub trait Aside: Default + Clone + Serialize + DeserializeOwned {
    /// Moves kept lines down.
    fn shift(&mut self, lines: u64);

    /// Adds what was kept further down the file.
    fn merge(&mut self, later: Self);

    /// Whether none of it waits for what all rows of the file say.
    fn is_settled(&self) -> bool {
        true
    }

    /// What it comes to; `None` where nothing was kept.
    fn finish(self) -> Option<Summary>;
}

/// Rows that were used while they were read, and turn out not to count once all are known.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rejected {
    /// Why.
    pub reason: Reason,
    /// The first of them: line, column, and what stands there.
    pub rows: Vec<(u64, Role, String)>,
    /// How many more there are.
    pub more: u64,
}

impl Rejected {
    /// These rows, and so many more.
    pub fn of(reason: Reason, rows: Vec<(u64, Role, String)>, more: u64) -> Rejected {
        let mut rows = sorted(rows, Ord::cmp);
        let beyond = rows.len().saturating_sub(LISTED) as u64;
        rows.truncate(LISTED);
        Rejected { reason, rows, more: more + beyond }
    }
}

/// Nothing is kept.
impl Aside for () {
    fn shift(&mut self, _: u64) {}

    fn merge(&mut self, (): ()) {}

    fn finish(self) -> Option<Summary> {
        None
    }
}

/// What rows of one group come to.
pub trait Fold: Default + Clone + Serialize + DeserializeOwned {
    /// A checked row.
    type Item<'r>: Item;

    /// What is kept of single rows.
    type Aside: Aside;

    /// Whether its summary tells the periods itself ([`Summary::Movements`]): customers move from one to the next, so
    /// that its rows are not split by period.
    const OVER_TIME: bool = false;

    /// Whether it is customers that take its memory and time, so that it pays to deal them out among workers.
    const BY_CUSTOMER: bool = false;

    /// Reads a row, its columns in the dataset's order.
    ///
    /// # Errors
    /// The first column that fails, and why.
    fn read<'r>(row: &'r Row<'_>, ask: &Ask) -> Result<Self::Item<'r>, Fault>;

    /// Keeps what is worth keeping of the row itself.
    fn keep(aside: &mut Self::Aside, item: &Self::Item<'_>, row: &Row<'_>, ask: &Ask) {
        let _ = (aside, item, row, ask);
    }

    /// Keeps what a row that does not count says of others.
    fn pass(aside: &mut Self::Aside, fault: Fault, row: &Row<'_>) {
        let _ = (aside, fault, row);
    }

    /// Adds a row.
    fn add(&mut self, item: &Self::Item<'_>);

    /// What was put off is done now: more than was read lately may not wait, however many groups there are.
    fn settle(&mut self) {}

    /// The part is read.
    fn close(&mut self) {}

    /// Adds what was read of the same group further down the file.
    fn merge(&mut self, later: Self);

    /// Takes out the customers of a share, which are the same in every part of the file.
    fn deal(&mut self, share: usize) -> Self {
        let _ = share;
        Self::default()
    }

    /// Counts the customers that it holds, of whom no row will follow, and forgets them.
    fn count(&mut self, days: Option<(i32, i32)>, ask: &Ask) {
        let _ = (days, ask);
    }

    /// The rows that do not count, by reason, from the fold of the whole file and what was kept.
    fn rejected(&mut self, aside: &mut Self::Aside) -> Vec<Rejected> {
        let _ = aside;
        Vec::new()
    }

    /// What the group comes to; `days` are the first and the last day of the whole file.
    fn finish(self, days: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary>;
}

/// A fold for each pair of segment and period that was asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(bound = "")]
pub struct Grouped<F: Fold> {
    keys: Keys,
    folds: Vec<F>,
    aside: F::Aside,
    #[serde(skip)]
    seen: Seen,
    /// The group of the last row, and the place of its fold.
    #[serde(skip)]
    last: Option<(Key, usize)>,
}

/// Which groups there are, and what else is known of rows whatever dataset they are of: compiled once, not for each.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
struct Keys {
    ask: Ask,
    segments: Names,
    /// The place of each group's fold.
    groups: BTreeMap<Key, u32>,
    days: Option<(i32, i32)>,
    /// Lines of the file above what is merged next, as far as they are known here.
    lines: u64,
    #[serde(skip)]
    recent: Recent,
}

/// The number of a segment, and the period.
type Key = (u32, Option<i32>);

/// The key of the whole file, where there are several groups and their customers are counted.
const WHOLE: Key = (u32::MAX, None);

/// With how many groups customers are still dealt out: each group costs each worker the room of an empty ledger.
const GROUPS_DEALT: usize = 64;

/// How many groups are remembered.
const PLACES: usize = 256;

/// The folds of groups that were met lately, each at a place that its key gives: a look instead of a search a row.
#[derive(Clone, Debug, Default)]
struct Recent(Vec<Option<(Key, u32)>>);

impl Recent {
    /// The place of a key. Periods follow each other, so those of a segment lie side by side.
    #[inline]
    fn place(&mut self, key: Key) -> &mut Option<(Key, u32)> {
        if self.0.is_empty() {
            self.0.resize(PLACES, None);
        }
        let hash = key.0.wrapping_mul(37).wrapping_add(key.1.unwrap_or(0) as u32);
        &mut self.0[hash as usize % PLACES]
    }
}

/// A finished group.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// The segment; `None` when none was asked for. A blank cell is the segment "".
    pub segment: Option<String>,
    /// The period's label; `None` when none was asked for, or the row had no date.
    pub period: Option<String>,
    /// What its rows come to.
    pub summaries: Vec<Summary>,
}

/// Every group and the whole file.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Groups {
    /// What the whole file comes to.
    pub whole: Vec<Summary>,
    /// The groups in the order of period, then segment; empty when no split was asked for.
    pub groups: Vec<Group>,
    /// The first day in the file and the last that counts, from 1970-01-01.
    pub days: Option<(i32, i32)>,
    /// The rows that turned out not to count, by reason.
    pub rejected: Vec<Rejected>,
}

impl Keys {
    /// The place of a group's fold; that of a new group is behind all others.
    fn find(&mut self, key: Key) -> usize {
        let next = self.groups.len() as u32;
        let place = self.recent.place(key);
        match *place {
            Some((known, at)) if known == key => at as usize,
            _ => {
                let at = *self.groups.entry(key).or_insert(next);
                *place = Some((key, at));
                at as usize
            }
        }
    }

    /// Whether the groups are asked for by anybody.
    fn split(&self) -> bool {
        self.ask.segment.is_some() || self.ask.period.is_some()
    }

    /// Every group and the place of its fold, by segment, then by period.
    fn places(&self) -> Vec<(Key, usize)> {
        self.groups.iter().map(|(key, at)| (*key, *at as usize)).collect()
    }

    /// What is asked of a group: a month of orders predicts nothing.
    fn asked(&self, (_, period): Key) -> Ask {
        Ask { predict: self.ask.predict && period.is_none(), ..self.ask.clone() }
    }

    /// Adds the groups of what stands further down the file: the place of each here, and there.
    fn join(&mut self, later: &Keys) -> Vec<(usize, usize)> {
        let names = (0..later.segments.len() as u32).map(|at| later.segments.name(at));
        let same: Vec<u32> = names.map(|name| self.segments.number(name)).collect();
        self.days = both(self.days, later.days);
        self.lines += later.lines;
        let joined = later.groups.iter().map(|((segment, period), at)| {
            let segment = same.get(*segment as usize).copied().unwrap_or(*segment);
            (self.find((segment, *period)), *at as usize)
        });
        joined.collect()
    }
}

/// Groups that are finished, one after the other.
struct Finishing<'k> {
    keys: &'k Keys,
    /// Whether a summary tells its periods itself: [`Fold::OVER_TIME`].
    over_time: bool,
    placed: Vec<Placed>,
}

impl Finishing<'_> {
    /// Adds what a group comes to.
    fn place(&mut self, (segment, period): Key, mut summaries: Vec<Summary>) {
        let Keys { ask, segments, .. } = self.keys;
        let segment = ask.segment.map(|_| segments.text(segment));
        if let Some(unit) = ask.period.filter(|_| self.over_time) {
            self.placed.extend(moments(&summaries, unit, segment.as_ref()));
        } else {
            let label = period.zip(ask.period).map(|(index, unit)| grain(unit).label(index));
            // The rows of one period do not say who bought before it, nor what came or comes after it.
            summaries
                .retain(|summary| label.is_none() || !matches!(summary, Summary::Cohort(_) | Summary::Forecast(_)));
            self.placed.push(((period, segment.clone()), Group { segment, period: label, summaries }));
        }
    }

    /// All groups in order, and the whole file.
    fn close(mut self, mut whole: Vec<Summary>, aside: Option<Summary>, rejected: Vec<Rejected>) -> Groups {
        if let (Some(unit), Some(aside)) = (self.keys.ask.period, &aside) {
            self.placed.extend(moments(std::slice::from_ref(aside), unit, None));
        }
        whole.extend(aside);
        let groups = sorted(self.placed, |a, b| a.0.cmp(&b.0)).into_iter().map(|(_, group)| group).collect();
        let days = self.keys.days.map(|(first, last)| (first, self.keys.ask.as_of.unwrap_or(last)));
        Groups { whole, groups, days, rejected }
    }
}

impl<F: Fold> Grouped<F> {
    /// Nothing read yet.
    pub fn new(ask: Ask) -> Grouped<F> {
        Grouped { keys: Keys { ask, ..Keys::default() }, ..Grouped::default() }
    }

    /// The part is read: it lies below so many lines, and has so many itself.
    pub fn close(&mut self, above: u64, lines: u64) {
        self.aside.shift(above);
        self.keys.lines = above + lines;
        self.folds.iter_mut().for_each(F::close);
    }

    /// What was put off is done now.
    pub(super) fn settle(&mut self) {
        self.folds.iter_mut().for_each(F::settle);
    }

    /// The fold of a group: mostly that of the row before.
    #[inline(always)]
    fn fold(&mut self, key: Key) -> &mut F {
        let at = match self.last {
            Some((last, at)) if last == key => at,
            _ => self.keys.find(key),
        };
        self.last = Some((key, at));
        self.at(at)
    }

    /// The fold at a place.
    #[inline(always)]
    fn at(&mut self, at: usize) -> &mut F {
        if at == self.folds.len() {
            self.folds.push(F::default());
        }
        &mut self.folds[at]
    }

    /// Whether workers that hold other parts of the file can each count customers of their own: nothing waits for all of
    /// them, and there are not so many groups that dealing them out costs more than it gains.
    pub fn can_be_dealt(&self) -> bool {
        F::BY_CUSTOMER && self.aside.is_settled() && self.folds.len() <= GROUPS_DEALT
    }

    /// Takes the customers of a share out of every group. What is not of customers stays.
    pub fn deal(&mut self, share: usize) -> Grouped<F> {
        let folds = self.folds.iter_mut().map(|fold| fold.deal(share)).collect();
        Grouped { keys: Keys { lines: 0, ..self.keys.clone() }, folds, ..Grouped::default() }
    }

    /// Counts the customers of every group, and of the whole file.
    pub fn count(&mut self) {
        if self.folds.len() > 1 {
            let mut whole = F::default();
            for (_, at) in self.keys.places() {
                whole.merge(self.folds[at].clone());
            }
            *self.fold(WHOLE) = whole;
        }
        for (key, at) in self.keys.places() {
            self.folds[at].count(self.keys.days, &self.keys.asked(key));
        }
    }

    /// What every group comes to.
    pub fn finish(self) -> Groups {
        let Grouped { keys, mut folds, mut aside, .. } = self;
        let Keys { ask, days, .. } = &keys;
        let mut finishing = Finishing { keys: &keys, over_time: F::OVER_TIME, placed: Vec::new() };
        let counted = keys.groups.get(&WHOLE).map(|at| std::mem::take(&mut folds[*at as usize]));
        let is_counted = counted.is_some();
        let mut whole = counted.unwrap_or_default();
        let places = keys.places();
        // One group is the whole file, and what it comes to is found once.
        let alone = places.len() == 1;
        for (key, at) in &places {
            let fold = std::mem::take(&mut folds[*at]);
            if alone {
                whole = fold;
            } else if *key == WHOLE {
                // Taken above.
            } else if is_counted {
                finishing.place(*key, fold.finish(*days, &keys.asked(*key)));
            } else {
                if keys.split() {
                    finishing.place(*key, fold.clone().finish(*days, &keys.asked(*key)));
                }
                whole.merge(fold);
            }
        }
        let rejected = whole.rejected(&mut aside);
        let whole = whole.finish(*days, ask);
        if let Some((key, _)) = places.first().filter(|_| alone && keys.split()) {
            finishing.place(*key, whole.clone());
        }
        finishing.close(whole, aside.finish(), rejected)
    }
}

impl<F: Fold> Tally for Grouped<F> {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let Keys { ask, segments, days, .. } = &mut self.keys;
        let item = F::read(row, ask).inspect_err(|fault| F::pass(&mut self.aside, *fault, row))?;
        F::keep(&mut self.aside, &item, row, ask);
        if !item.counts() {
            return Ok(());
        }
        let day = item.day();
        *days = both(*days, item.span());
        let segment = ask
            .segment
            .map_or(0, |role| row.numbered(role, &mut self.seen, &mut |name| segments.number(name.as_bytes())));
        let split = ask.period.filter(|_| !F::OVER_TIME);
        let period = split.and_then(|period| day.map(|day| grain(period).index(day)));
        self.fold((segment, period)).add(&item);
        Ok(())
    }

    fn merge(&mut self, mut later: Grouped<F>) {
        later.aside.shift(self.keys.lines);
        self.aside.merge(later.aside);
        for (here, there) in self.keys.join(&later.keys) {
            let fold = later.folds.get_mut(there).map(std::mem::take).unwrap_or_default();
            self.at(here).merge(fold);
        }
    }

    fn shift(&mut self, lines: u64) {
        self.aside.shift(lines);
    }
}

/// A group and where it stands: by period, then by segment.
type Placed = ((Option<i32>, Option<String>), Group);

/// The periods of a summary that tells them itself, a group each; none where it counts in other periods.
fn moments(summaries: &[Summary], unit: Period, segment: Option<&String>) -> Vec<Placed> {
    let mut groups = Vec::new();
    let mut place = |at: i32, period: Option<String>, summary: Summary| {
        let group = Group { segment: segment.cloned(), period, summaries: vec![summary] };
        groups.push(((Some(at), segment.cloned()), group));
    };
    for summary in summaries {
        match summary {
            Summary::Movements(periods) => {
                for (at, moved) in (0..).zip(periods).filter(|(_, moved)| moved.unit == unit) {
                    place(at, Some(moved.label.clone()), Summary::Movements(vec![moved.clone()]));
                }
            }
            Summary::Referrals(referrals) => {
                for (at, (label, count)) in (0..).zip(&referrals.periods) {
                    place(at, label.clone(), Summary::Referrals(count.clone()));
                }
            }
            _ => {}
        }
    }
    groups
}

pub(super) fn both(one: Option<(i32, i32)>, other: Option<(i32, i32)>) -> Option<(i32, i32)> {
    match (one, other) {
        (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
        (one, other) => one.or(other),
    }
}
