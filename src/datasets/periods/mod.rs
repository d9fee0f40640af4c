//! Figures by period: one row a period, the columns any form's own fields.

mod headers;

use super::length::{self, Length};
use super::{Ask, Dataset, Fold, Item, Measure, Periods, Summary};
use crate::ingest::{Fault, Kind, Need, RoleSpec, Row};
use crate::locale::Period as PeriodUnit;
use crate::locale::date::Period;
use crate::stats::sorted::sorted;
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

/// The period in which the rates of a row are counted.
fn unit(period: Period) -> Option<PeriodUnit> {
    match period {
        Period::Year(_) => Some(PeriodUnit::Year),
        Period::Quarter(_) => Some(PeriodUnit::Quarter),
        Period::Month(_) => Some(PeriodUnit::Month),
        Period::Week(_) => Some(PeriodUnit::Week),
        Period::Day(_) => None,
    }
}

/// A checked row.
#[derive(Clone, Debug)]
pub struct Figures {
    period: Period,
    cells: Vec<Option<f64>>,
}

impl Item for Figures {
    fn day(&self) -> Option<i32> {
        None
    }
}

/// The rows, in the order of the file: a table of figures has one row a period.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Rows(Vec<(Period, Vec<Option<f64>>)>);

impl Fold for Rows {
    type Item<'r> = Figures;
    type Aside = ();

    fn read(row: &Row<'_>, ask: &Ask) -> Result<Figures, Fault> {
        let period = row.required_period(PERIOD)?;
        let cell = |(role, (_, measure)): (usize, &(String, Measure))| match measure {
            Measure::Number => row.number(role),
            Measure::Time(unit) => match length::read(row, role, *unit)? {
                Length::Seconds(seconds) => Ok(Some(seconds)),
                Length::Blank | Length::Bare => row.number(role),
            },
        };
        let cells = (PERIOD + 1..).zip(&ask.fields).map(cell).collect::<Result<_, _>>()?;
        Ok(Figures { period, cells })
    }

    fn add(&mut self, row: &Figures) {
        self.0.push((row.period, row.cells.clone()));
    }

    fn merge(&mut self, later: Rows) {
        self.0.extend(later.0);
    }

    /// A day stands for its month (what ended on the 31st of January is January) unless several rows have days of one.
    fn finish(self, _: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        let months = self
            .0
            .iter()
            .filter_map(|(period, _)| if let Period::Day(day) = period { Some(day.month()) } else { None });
        let months = sorted(months.collect(), Ord::cmp);
        let by_day = months.windows(2).any(|two| two[0] == two[1]);
        let stands_for = |period: Period| match period {
            Period::Day(day) if !by_day => Period::Month(day.month()),
            period => period,
        };
        let summary = |(period, cells): (Period, Vec<Option<f64>>)| {
            let filled = ask.fields.iter().zip(cells).filter_map(|((id, _), cell)| cell.map(|c| (id.clone(), c)));
            let period = stands_for(period);
            Summary::Periods(Periods { label: period.label(), unit: unit(period), cells: filled.collect() })
        };
        // By the day on which they end: exports often begin with the newest. A year comes before its last month.
        let ends = |period: &Period| (period.days().1, period.days().0);
        sorted(self.0, |(a, _), (b, _)| ends(a).cmp(&ends(b))).into_iter().map(summary).collect()
    }
}
