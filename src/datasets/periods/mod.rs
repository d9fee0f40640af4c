//! Figures by period: one row a period, the columns any form's own fields.

mod headers;

use super::{Ask, Dataset, Fold, Item, Periods, Summary};
use crate::ingest::{Fault, Kind, Need, RoleSpec, Row};
use serde::{Deserialize, Serialize};

/// The figures of any form, one period a row. The columns after the period are the fields of the forms, which the
/// caller names in [`Ask::fields`]: this room knows no metric.
pub static PERIODS: Dataset = Dataset {
    id: "periods",
    name: crate::text! {
        en: "Figures by period",
        zh_hans: "各期数据",
        zh_hant: "各期數字",
        nl: "Cijfers per periode",
        ko: "기간별 수치",
    },
    roles: &[RoleSpec { id: "period", kind: Kind::Period, need: Need::Required, aliases: headers::PERIOD, never: "" }],
    labels: &[crate::text! { en: "Period", zh_hans: "期间", zh_hant: "期間", nl: "Periode", ko: "기간" }],
};

const PERIOD: usize = 0;

/// A checked row.
#[derive(Clone, Debug)]
pub struct Figures {
    period: String,
    cells: Vec<Option<f64>>,
}

impl Item for Figures {
    fn day(&self) -> Option<i32> {
        None
    }
}

/// The rows, in the order of the file: a table of figures has one row a period.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Rows(Vec<(String, Vec<Option<f64>>)>);

impl Fold for Rows {
    type Item<'r> = Figures;
    type Aside = ();

    fn read(row: &Row<'_>, ask: &Ask) -> Result<Figures, Fault> {
        let period = row.required_period(PERIOD)?.label();
        let cells = (1..=ask.fields.len()).map(|role| row.number(role)).collect::<Result<_, _>>()?;
        Ok(Figures { period, cells })
    }

    fn add(&mut self, row: &Figures) {
        self.0.push((row.period.clone(), row.cells.clone()));
    }

    fn merge(&mut self, later: Rows) {
        self.0.extend(later.0);
    }

    fn finish(self, _: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        let summary = |(label, cells): (String, Vec<Option<f64>>)| {
            let filled = ask.fields.iter().zip(cells).filter_map(|(id, cell)| cell.map(|c| (id.clone(), c)));
            Summary::Periods(Periods { label, cells: filled.collect() })
        };
        self.0.into_iter().map(summary).collect()
    }
}
