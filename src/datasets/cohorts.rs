//! Customers by the month in which they began, while they are counted.

use super::{Cohort, Summary};
use crate::stats::mean::Sum;
use crate::stats::sorted::entry;
use serde::{Deserialize, Serialize};

/// The cohorts of a file, by the month in which they began.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Cohorts(Vec<(i32, Counted)>);

/// One of them; both lists are by age in months.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Counted {
    /// How many customers.
    pub(super) size: f64,
    /// What they paid.
    pub(super) revenue: Vec<Sum>,
    /// How many of them paid.
    pub(super) active: Vec<f64>,
}

impl Counted {
    fn reach(&mut self, ages: usize) {
        if self.revenue.len() < ages {
            self.revenue.resize(ages, Sum::default());
            self.active.resize(ages, 0.0);
        }
    }
}

impl Cohorts {
    /// The cohort of a month, and room for so many ages.
    pub(super) fn at(&mut self, month: i32, ages: usize) -> &mut Counted {
        let cohort = entry(&mut self.0, month);
        cohort.reach(ages);
        cohort
    }

    /// Adds other customers of the same file.
    pub(super) fn merge(&mut self, other: &Cohorts) {
        for (month, more) in &other.0 {
            let ours = self.at(*month, more.revenue.len());
            ours.size += more.size;
            ours.revenue.iter_mut().zip(&more.revenue).for_each(|(ours, more)| ours.merge(more));
            ours.active.iter_mut().zip(&more.active).for_each(|(ours, more)| *ours += more);
        }
    }

    /// What they come to, oldest first.
    pub(super) fn finish(self) -> impl Iterator<Item = Summary> {
        self.0.into_iter().map(|(month, Counted { size, revenue, active })| {
            let revenue = revenue.iter().map(Sum::unbounded).collect();
            Summary::Cohort(Cohort { month, size, revenue, active })
        })
    }
}
