//! A mean with Student's t interval, the same for every metric whose headline is one.

use crate::locale::{Arg, Level, Phrase};
use crate::metric::{Output, Question};
use crate::stats::Interval;
use crate::words::Text;

/// A mean of more than so many times the median says little about most of what was counted, and the median leads.
pub const SKEWED: f64 = 1.5;

/// The interval at a level among those at 90, 95 and 99 %, two ends each, as a file gives them for its median: as far as
/// it has values enough.
pub fn bounds_at(bounds: &[f64], level: Level) -> Option<Interval> {
    let at = Level::ALL.iter().position(|known| *known == level)?;
    bounds.chunks_exact(2).nth(at).and_then(|ends| Interval::new(ends[0], ends[1]))
}

/// What a file says of them, which no form shows.
pub const MEDIAN_BOUNDS: Text = crate::text! {
    en: "Ends of the median’s intervals",
    zh_hans: "中位数区间的端点",
    zh_hant: "中位數區間的端點",
    nl: "Grenzen van de mediaan",
    ko: "중앙값 신뢰구간의 끝값",
};

/// How sure a mean is: from where to where; without an interval, that one value has no spread, nor have equal ones.
pub fn sure(q: &Question, counted: Arg, mean: &Output) -> Phrase {
    let Some(Interval { low, high }) = mean.shown() else { return Phrase::plain(&ONE) };
    if high - low == 0.0 {
        return Phrase::plain(&EQUAL);
    }
    let range = Arg::Range(low, high, mean.field.unit);
    Phrase::with(&BETWEEN, [("counted", counted), ("range", range), ("level", Arg::Level(q.level))])
}

static BETWEEN: Text = crate::text! {
    en: "With {counted} the true mean could be anywhere from {range} ({level} Student\u{a0}t interval).",
    zh_hans: "依据 {counted}，真实平均值可能在 {range} 之间（{level} Student t 区间）。",
    zh_hant: "依據 {counted}，真實平均值可能落在 {range} 之間（{level} Student t 區間）。",
    nl: "Met {counted} loopt het {level}-interval voor het werkelijke gemiddelde (Student-t) van {range}.",
    ko: "{counted} 기준 실제 평균의 {level} Student t 신뢰구간: {range}",
};
static EQUAL: Text = crate::text! {
    en: "All values are equal, so how far they vary cannot be estimated.",
    zh_hans: "所有值都相同，无法估计离散程度。",
    zh_hant: "所有值都相同，無法估計離散程度。",
    nl: "Alle waarden zijn gelijk, dus hun spreiding is niet te schatten.",
    ko: "값이 모두 같아서 흩어진 정도를 추정할 수 없어요.",
};
static ONE: Text = crate::text! {
    en: "One value has no spread, so there is no interval.",
    zh_hans: "只有一个值，没有离散程度，因此没有区间。",
    zh_hant: "只有一個值，沒有離散程度，所以沒有區間。",
    nl: "Eén waarde heeft geen spreiding, dus is er geen interval.",
    ko: "값이 하나뿐이라 흩어진 정도를 알 수 없어서 신뢰구간이 없어요.",
};
