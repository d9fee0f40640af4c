//! One fold a group: segments, periods, and the whole file as their sum.

use super::{Names, Summary};
use crate::ingest::{Fault, Row, Tally};
use crate::locale::Period;
use crate::locale::date::Grain;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What a reading is asked for, besides the columns.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Ask {
    /// The role of the column to split by, if any.
    pub segment: Option<usize>,
    /// The period to split by, if any.
    pub period: Option<Period>,
    /// Lowest and highest score of a survey's scale.
    pub scale: Option<(u8, u8)>,
    /// The public ids of the fields that a table of figures may fill, by role; the first role is the period.
    pub fields: Vec<String>,
}

/// A row of a dataset, checked.
pub trait Item {
    /// The day it belongs to, counted from 1970-01-01; `None` where it has none.
    fn day(&self) -> Option<i32>;
}

/// What rows of one group come to.
pub trait Fold: Default + Clone + Serialize + DeserializeOwned {
    /// A checked row.
    type Item<'r>: Item;

    /// Reads a row, its columns in the dataset's order.
    ///
    /// # Errors
    /// The first column that fails, and why.
    fn read<'r>(row: &'r Row<'_>, ask: &Ask) -> Result<Self::Item<'r>, Fault>;

    /// Adds a row.
    fn add(&mut self, item: &Self::Item<'_>, ask: &Ask);

    /// Adds what was read of the same group further down the file.
    fn merge(&mut self, later: Self);

    /// What the group comes to; `last_day` is the last day of the whole file.
    fn finish(self, last_day: Option<i32>, ask: &Ask) -> Vec<Summary>;
}

/// A fold for each pair of segment and period that was asked for.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Grouped<F> {
    ask: Ask,
    segments: Names,
    groups: BTreeMap<(u32, Option<i32>), F>,
    days: Option<(i32, i32)>,
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
    /// The first and the last day in the file, counted from 1970-01-01.
    pub days: Option<(i32, i32)>,
}

impl<F: Fold> Grouped<F> {
    /// Nothing read yet.
    pub fn new(ask: Ask) -> Grouped<F> {
        Grouped { ask, segments: Names::default(), groups: BTreeMap::new(), days: None }
    }

    /// What every group comes to.
    pub fn finish(self) -> Groups {
        let Grouped { ask, segments, groups, days } = self;
        let last = days.map(|(_, last)| last);
        let split = ask.segment.is_some() || ask.period.is_some();
        let mut whole = F::default();
        let mut finished = Vec::new();
        for ((segment, period), fold) in groups {
            if split {
                let segment = ask.segment.map(|_| segments.text(segment));
                let group = Group {
                    segment: segment.clone(),
                    period: period.zip(ask.period).map(|(index, unit)| grain(unit).label(index)),
                    summaries: fold.clone().finish(last, &ask),
                };
                finished.push(((period, segment), group));
            }
            whole.merge(fold);
        }
        finished.sort_by(|a, b| a.0.cmp(&b.0));
        Groups { whole: whole.finish(last, &ask), groups: finished.into_iter().map(|(_, g)| g).collect(), days }
    }
}

impl<F: Fold> Tally for Grouped<F> {
    fn add(&mut self, row: &Row<'_>) -> Result<(), Fault> {
        let item = F::read(row, &self.ask)?;
        let day = item.day();
        if let Some(day) = day {
            self.days = Some(self.days.map_or((day, day), |(a, b)| (a.min(day), b.max(day))));
        }
        let segment = self.ask.segment.map_or(0, |role| self.segments.number(row.text(role).as_bytes()));
        let period = self.ask.period.and_then(|period| day.map(|day| grain(period).index(day)));
        self.groups.entry((segment, period)).or_default().add(&item, &self.ask);
        Ok(())
    }

    fn merge(&mut self, later: Grouped<F>) {
        let same: Vec<u32> =
            (0..later.segments.len() as u32).map(|at| self.segments.number(later.segments.name(at))).collect();
        for ((segment, period), fold) in later.groups {
            let segment = same.get(segment as usize).copied().unwrap_or(segment);
            match self.groups.entry((segment, period)) {
                std::collections::btree_map::Entry::Occupied(mut slot) => slot.get_mut().merge(fold),
                std::collections::btree_map::Entry::Vacant(slot) => {
                    slot.insert(fold);
                }
            }
        }
        self.days = match (self.days, later.days) {
            (Some((a, b)), Some((c, d))) => Some((a.min(c), b.max(d))),
            (one, other) => one.or(other),
        };
    }
}

fn grain(period: Period) -> Grain {
    match period {
        Period::Week => Grain::Week,
        Period::Month => Grain::Month,
        Period::Quarter => Grain::Quarter,
        Period::Year => Grain::Year,
    }
}
