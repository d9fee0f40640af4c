//! The datasets: what kinds of file there are, their columns, and what a group of their rows comes to.
//!
//! A dataset is a row type, a [`Fold`] that adds rows of one group and merges with what another worker added, and the
//! [`Summary`] a finished fold comes to. Segments and periods are not its business: [`Grouped`] keeps one fold a group.
//! A metric turns summaries into the values that its form would have held. This room knows rows and columns, and of the
//! metrics only the ids of those that a survey's header may name ([`survey::said`]).

mod cohorts;
pub mod costs;
mod folding;
mod group;
mod headers;
mod ledger;
pub mod length;
mod names;
pub mod orders;
pub mod payments;
pub mod periods;
mod recurring;
pub mod referrals;
mod room;
pub mod subscriptions;
mod summary;
pub mod survey;
pub mod tickets;
mod totals;
mod waiting;
mod yes;

pub use costs::COSTS;
pub use folding::{Elsewhere, Folded, Folding, Head, Outlet, PIECE, folding};
pub use group::{Aside, Ask, Fold, Group, Grouped, Groups, Item, Measure, Rejected};
pub use ledger::SHARES;
pub use names::Names;
pub use orders::ORDERS;
pub use orders::headers::{OF_ORDER, REFUNDED};
pub use payments::PAYMENTS;
pub use periods::PERIODS;
pub use recurring::{NAMED, Recurring, grain};
pub use referrals::REFERRALS;
pub use room::{MOST, Room};
pub use subscriptions::SUBSCRIPTIONS;
pub use summary::{
    Category, Cohort, Comment, Comments, Costs, Fitted, Forecast, Leaving, Loss, Movements, Orders, Periods, Promising,
    Referrals, Said, Stay, Summary, Survey, Survival, Tickets,
};
pub use survey::SURVEY;
pub use tickets::TICKETS;

use crate::ingest::RoleSpec;
use crate::words::Text;

/// A kind of file.
#[derive(Debug)]
pub struct Dataset {
    /// Public name.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// Its columns, each by the role that it plays. Where several cells of a row cannot be used, the first in this order
    /// names the reason for which it is skipped.
    pub roles: &'static [RoleSpec],
    /// The columns' names for people, in the same order.
    pub labels: &'static [Text],
}

/// Every dataset, in the order in which a file is offered to them.
pub static DATASETS: &[&Dataset] =
    &[&SURVEY, &ORDERS, &SUBSCRIPTIONS, &PAYMENTS, &TICKETS, &COSTS, &REFERRALS, &PERIODS];

/// The dataset with this id.
pub fn dataset(id: &str) -> Option<&'static Dataset> {
    DATASETS.iter().copied().find(|d| d.id == id)
}

impl PartialEq for Dataset {
    fn eq(&self, other: &Dataset) -> bool {
        self.id == other.id
    }
}

impl Eq for Dataset {}

impl Dataset {
    /// The place of a column among the dataset's own.
    pub fn role(&self, id: &str) -> Option<usize> {
        self.roles.iter().position(|r| r.id == id)
    }

    /// The column by which rows are split; subscriptions are by plan, tickets by how hard they were.
    pub fn segment(&self) -> Option<usize> {
        ["segment", "plan", "complexity"].into_iter().find_map(|id| self.role(id))
    }
}
