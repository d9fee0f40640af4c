//! A file and what is known of it.

use std::sync::Arc;

use leptos::prelude::*;
use web_sys::Blob;

use super::Files;
use crate::datasets::Dataset;
use crate::ingest::{Encoding, Hints, Pick, Role, Scout};
use crate::locale::Period;
use crate::locale::date::DateOrder;
use crate::locale::number::DecimalMark;
use crate::metric::{Metric, Picked};
use crate::reading::{Failure, Reading};

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
    /// The metric that the file is read for, or for which its column of scores was chosen.
    pub(crate) metric: Option<&'static Metric>,
    /// Whether it is to tell what customers will bring.
    pub(crate) predict: bool,
    /// What a person has answered of a metric's choices.
    pub(crate) picks: Vec<Picked>,
    /// Whether it is split by its segments.
    pub(crate) segment: bool,
    /// The period that it is split by.
    pub(crate) period: Option<Period>,
    /// The day up to which its customers are counted; the file's last, where none is said.
    pub(crate) as_of: Option<i32>,
}

/// A file and what is known of it: the one on the desk, one on its way there, one that can be put back.
#[derive(Clone, Default)]
pub(super) struct Held {
    pub(super) state: State,
    pub(super) name: String,
    pub(super) alone: bool,
    pub(super) of: Option<&'static Dataset>,
    pub(super) scout: Option<Arc<Scout>>,
    pub(super) reading: Option<Arc<Reading>>,
    pub(super) wishes: Wishes,
    pub(super) cohort: Option<i32>,
    pub(super) taken: bool,
    pub(super) unseen: Unseen,
}

/// What no view shows of a file.
#[derive(Clone, Default)]
pub(super) struct Unseen {
    /// The bytes, and what they are taken for where they are not Unicode: the encoding of the language that the file was
    /// opened in.
    pub(super) bytes: Option<(Blob, Encoding)>,
    /// The wishes that it was read by, and whether a person had said what kind it is.
    pub(super) read_by: Option<(Wishes, bool)>,
    /// Whether the form is the file's to fill: until somebody has typed over it.
    pub(super) keen: bool,
}

impl Held {
    pub(super) fn hints(&self) -> Hints {
        let wishes = self.wishes.clone();
        Hints {
            legacy: self.unseen.bytes.as_ref().map_or(Encoding::Windows1252, |(_, legacy)| *legacy),
            encoding: wishes.encoding,
            delimiter: wishes.delimiter,
            decimal: wishes.decimal,
            order: wishes.order,
            columns: wishes.columns,
            metric: wishes.metric.map(|metric| metric.id),
        }
    }
}

impl Files {
    /// The file that lies on the desk.
    pub(super) fn held(self) -> Held {
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
    pub(super) fn standing(self) -> Option<Held> {
        let read = self.reading.with_untracked(Option::is_some);
        read.then(|| Held { state: State::Read, ..self.held() })
    }

    /// Lays a file on the desk, or none.
    pub(super) fn hold(self, file: Held) {
        let Held { state, name, alone, of, scout, reading, wishes, cohort, taken, unseen } = file;
        self.refused.set(None);
        self.spared.set(false);
        self.turned.set(None);
        self.state.set(state);
        self.name.set(name);
        self.alone.set(alone);
        self.of.set(of);
        self.scout.set(scout);
        self.reading.set(reading);
        self.wishes.set(wishes);
        self.cohort.set(cohort);
        self.taken.set(taken);
        self.unseen.set_value(unseen);
    }
}
