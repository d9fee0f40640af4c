//! Bands: how a value is judged, by whom, and how certain the verdict is.

use super::{Field, Question};
use crate::stats::Interval;
use crate::words::Text;

/// Who says so.
///
/// The metrics come from three articles, one of them in three languages. Pages, docs and comments call them by id:
///
/// | id | title | date | language |
/// |---|---|---|---|
/// | S0 | 保持团队积极性和客户忠诚度的 10 个客户成功指标 | 2022-11-23 | zh-Hans |
/// | S1 | 衡量和保留：需要關注的 7 個關鍵客戶保留指標 | 2021-09-03 | zh-Hant |
/// | S2 | 客户成功指标：推动企业前进的关键 | 2023-12-26 | zh-Hans |
/// | S3 | S0 in Dutch, without a title or a date | | nl |
/// | S4 | S0 in Korean: 팀에 동기를 부여하고 고객 충성도를 유지하기 위한 10가지 고객 성공 지표 | 2022-11-23 | ko |
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Source {
    /// One of the articles by the number of its id: 0 to 4.
    Article(u8),
    /// The habit of the field.
    Field,
    /// The reader.
    Yours,
}

impl Source {
    /// The public name in `window.kept`: `S0` to `S4`, `field`, `yours`.
    pub const fn id(self) -> &'static str {
        match self {
            Source::Article(0) => "S0",
            Source::Article(1) => "S1",
            Source::Article(2) => "S2",
            Source::Article(3) => "S3",
            Source::Article(_) => "S4",
            Source::Field => "field",
            Source::Yours => "yours",
        }
    }
}

/// The bands of a metric, low values first.
#[derive(Clone, Copy)]
pub struct Bands {
    /// The output that is judged.
    pub judges: &'static Field,
    /// Who published them.
    pub source: Source,
    /// The bands by rising value; the last is open.
    pub list: &'static [Band],
    /// The bands under the reader's choices, where one of them moves an edge; these are then the reader's own.
    pub moved: Option<fn(&Question) -> &'static [Band]>,
}

/// One band of values.
#[derive(Debug)]
pub struct Band {
    /// Public name.
    pub id: &'static str,
    /// The verdict's word.
    pub name: Text,
    /// How good it is, 1 (low) to 4 (high): the steps of the mark.
    pub step: u8,
    /// Where it ends.
    pub upto: Upto,
}

/// The upper edge of a band.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Upto {
    /// Up to and with this value.
    Through(f64),
    /// Up to but without this value.
    Below(f64),
    /// Without end.
    Open,
}

impl Upto {
    /// The value at the edge; `None` for the open band.
    pub const fn edge(self) -> Option<f64> {
        match self {
            Upto::Through(x) | Upto::Below(x) => Some(x),
            Upto::Open => None,
        }
    }

    /// Whether a value lies below this edge. One that misses it by no more than float noise lies on it: 6.17 more on
    /// 1,234 is half a percent, also where it comes out as 0.005000000000000059.
    fn holds(self, value: f64) -> bool {
        let slack = |x: f64| 1e-12 * x.abs().max(1e-3);
        match self {
            Upto::Through(x) => value <= x + slack(x),
            Upto::Below(x) => value < x - slack(x),
            Upto::Open => true,
        }
    }
}

/// A judged value.
#[derive(Clone, Copy, Debug)]
pub struct Verdict {
    /// The band the value lies in.
    pub band: &'static Band,
    /// Who says so.
    pub source: Source,
    /// Whether the whole interval lies in that band; `None` without an interval.
    pub certain: Option<bool>,
    /// The edge that the interval crosses, the one nearest to the value.
    pub crosses: Option<f64>,
}

impl PartialEq for Verdict {
    fn eq(&self, other: &Verdict) -> bool {
        std::ptr::eq(self.band, other.band) && self.certain == other.certain && self.crosses == other.crosses
    }
}

impl Bands {
    /// The band a value lies in.
    pub fn of(&self, value: f64) -> &'static Band {
        let list: &'static [Band] = self.list;
        list.iter().find(|band| band.upto.holds(value)).unwrap_or(&list[list.len() - 1])
    }

    /// Judges a value and says whether its interval crosses an edge.
    pub fn judge(&self, value: f64, interval: Option<&Interval>) -> Verdict {
        let band = self.of(value);
        let certain = interval.map(|i| std::ptr::eq(self.of(i.low), band) && std::ptr::eq(self.of(i.high), band));
        let crosses = interval.filter(|_| certain == Some(false)).and_then(|i| {
            self.list
                .iter()
                .filter_map(|b| b.upto.edge())
                .filter(|edge| i.low <= *edge && *edge <= i.high)
                .min_by(|a, b| (a - value).abs().total_cmp(&(b - value).abs()))
        });
        Verdict { band, source: self.source, certain, crosses }
    }
}
