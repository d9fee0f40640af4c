//! What every metric with bands shows: the scale with the value on it, and the sentence on how certain its verdict is.

use super::bars;
use crate::figure::{Axis, Figure, Mark, Role, Row, Stretch, Table};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Band, Bands, Outcome, Output, Question, Upto, Verdict};
use crate::stats::Interval;
use crate::words::Text;

/// The scale of a metric's bands: a strip with the current band solid, the edges as labels, and above it the value
/// with its interval, and the reader's goal when the headline is what is judged.
///
/// Without a value the strip stands alone, no band solid. `None` for a metric without bands.
pub fn scale(question: &Question, outcome: &Outcome) -> Option<Figure> {
    let bands = &question.bands()?;
    let judged = outcome.output(bands.judges);
    let value = judged.and_then(Output::number);
    let interval = judged.and_then(Output::shown);
    let unit = bands.judges.unit;
    let of_headline = question.method.headline().id == bands.judges.id;
    let goal = question.goal().filter(|_| of_headline);
    let seen = [value, interval.map(|i| i.low), interval.map(|i| i.high), goal];
    let (low, high) = extent(bands, seen.into_iter().flatten());
    let edges: Vec<f64> = bands.list.iter().filter_map(|band| band.upto.edge()).collect();
    let mut ticks = vec![low];
    ticks.extend(edges.iter().copied().filter(|edge| low < *edge && *edge < high));
    ticks.push(high);
    // A band of one value has both its edges there.
    ticks.dedup();

    let mut marks = Vec::new();
    if let Some(value) = value {
        // Another number than the headline says which it is.
        let args = [("name", Arg::Text(&bands.judges.label)), ("value", Arg::Of(value, unit))];
        let label = (!of_headline).then(|| Phrase::with(&NAMED, args));
        marks.push(match interval {
            Some(i) => Mark::Interval { row: 0, low: i.low, value, high: i.high, role: Role::Own, label },
            None => Mark::Dot { at: (value, 0.0), role: Role::Own, label },
        });
    }
    marks.extend(goal.map(|at| bars::goal(at, unit)));
    marks.push(Mark::Strip(stretches(bands, low, high, value)));

    let finding = match value {
        Some(value) => finding(bands, value, interval.as_ref()),
        None => Phrase::with(&FROM_TO, [("low", Arg::Of(low, unit)), ("high", Arg::Of(high, unit))]),
    };
    Some(Figure {
        id: "scale",
        finding,
        about: Phrase::plain(&bands.judges.label),
        x: Axis::Numeric { unit, low, high, name: None, ticks },
        y: Axis::Rows(vec![Row { label: Phrase::plain(&bands.judges.label), strong: of_headline }]),
        marks,
        table: table(bands),
    })
}

/// The value and its band in one sentence.
fn finding(bands: &Bands, value: f64, interval: Option<&Interval>) -> Phrase {
    let unit = bands.judges.unit;
    let mut args = vec![
        ("name", Arg::Text(&bands.judges.label)),
        ("value", Arg::Of(value, unit)),
        ("band", Arg::Text(&bands.of(value).name)),
    ];
    let Some(interval) = interval else { return Phrase::with(&VALUE, args) };
    let [low, high] = Arg::ends(interval.low, interval.high, unit);
    args.extend([("low", low), ("high", high)]);
    Phrase::with(&VALUE_WITHIN, args)
}

/// How much of the scale lies beyond the value that reaches furthest.
const MARGIN: f64 = 0.04;
/// The least part of the scale that the bands before the last one take.
const LEAST_BANDS: f64 = 0.1;

/// Where the axis begins and ends: the whole range of the output where its bands fill a good part of it, otherwise far
/// enough past the last edge to see the last band, and the value with its interval. One that is so far out that the
/// other bands could not be told apart is left outside.
fn extent(bands: &Bands, seen: impl Iterator<Item = f64>) -> (f64, f64) {
    let (floor, ceiling) = (bands.judges.least, bands.judges.most);
    let edges = || bands.list.iter().filter_map(|band| band.upto.edge());
    let (first, last) = (edges().fold(f64::INFINITY, f64::min), edges().fold(f64::NEG_INFINITY, f64::max));
    if (ceiling - floor).is_finite() && last - first >= (ceiling - floor) / 4.0 {
        return (floor, ceiling);
    }
    let (mut low, mut high) = (first.min(0.0), last + (last - first.min(0.0)));
    let own = (low, high);
    for x in seen {
        (low, high) = (low.min(x), high.max(x));
    }
    if last - first.min(0.0) < (high - low) * LEAST_BANDS {
        (low, high) = own;
    }
    // A value that lies beyond the bands' own range stands within the scale, not on the end of it.
    let margin = (high - low) * MARGIN;
    (low, high) = (if low < own.0 { low - margin } else { low }, if high > own.1 { high + margin } else { high });
    let (low, high) = (outward(low, -1.0, high - low), outward(high, 1.0, high - low));
    (low.max(floor), high.min(ceiling))
}

/// The next round number away from the middle: the ends of the scale are labelled.
fn outward(end: f64, sign: f64, span: f64) -> f64 {
    let step = 10f64.powf(span.log10().floor());
    let steps = (end * sign / step - 1e-9).ceil();
    // Divided, not multiplied: 8 × 0.1 would show its float noise.
    if step < 1.0 { sign * steps / (1.0 / step).round() } else { sign * steps * step }
}

fn stretches(bands: &Bands, low: f64, high: f64, value: Option<f64>) -> Vec<Stretch> {
    let current = value.map(|value| bands.of(value).id);
    let mut from = low;
    bands
        .list
        .iter()
        .map(|band| {
            let to = band.upto.edge().unwrap_or(high).clamp(low, high);
            let stretch = Stretch {
                from,
                to,
                step: band.step,
                name: Phrase::plain(&band.name),
                current: current == Some(band.id),
            };
            from = to;
            stretch
        })
        .collect()
}

fn table(bands: &Bands) -> Table {
    let unit = bands.judges.unit;
    let rows = bands.list.iter().map(|band| {
        let ends = match band.upto {
            Upto::Through(x) => Arg::Phrase(Box::new(Phrase::with(&THROUGH, [("x", exact(x, unit))]))),
            Upto::Below(x) => Arg::Phrase(Box::new(Phrase::with(&BELOW, [("x", exact(x, unit))]))),
            Upto::Open => Arg::Text(&OPEN),
        };
        vec![Arg::Text(&band.name), ends]
    });
    Table { head: vec![Phrase::plain(&BAND), Phrase::plain(&bands.judges.label)], rows: rows.collect() }
}

/// How certain the verdict is, in a sentence: the whole interval in one band, on both sides of one edge, or across
/// several.
pub fn certainty(bands: &Bands, interval: &Interval) -> Phrase {
    let (low, high) = (place(bands, interval.low), place(bands, interval.high));
    let list: &'static [Band] = bands.list;
    let (below, above) = (&list[low], &list[high]);
    let named = |band: &'static Band| ("band", Arg::Text(&band.name));
    match (high - low, below.upto) {
        (0, Upto::Below(edge) | Upto::Through(edge)) if nameless(below) && low > 0 => {
            let from = bands.list[low - 1].upto.edge().unwrap_or(edge);
            let unit = bands.judges.unit;
            Phrase::with(&ALL_BETWEEN, [("low", exact(from, unit)), ("high", exact(edge, unit))])
        }
        (0, _) => Phrase::with(&ALL_IN, [named(below)]),
        (1, Upto::Below(edge)) if !nameless(above) => Phrase::with(&STARTS, [named(above), at(edge, bands)]),
        (1, Upto::Below(edge) | Upto::Through(edge)) => Phrase::with(&ENDS, [named(below), at(edge, bands)]),
        _ => Phrase::with(&REACHES, [("from", Arg::Text(&below.name)), ("to", Arg::Text(&above.name))]),
    }
}

/// How certain a verdict's name is: a range without a name has nothing to be certain of.
pub fn certain(verdict: &Verdict) -> Option<bool> {
    verdict.certain.filter(|_| !nameless(verdict.band))
}

/// Whether nobody has given this range of values a name that could be quoted; its id is then `unnamed`.
pub fn nameless(band: &Band) -> bool {
    band.id == "unnamed"
}

/// The place in the list of the band a value lies in.
fn place(bands: &Bands, value: f64) -> usize {
    let band: &'static Band = bands.of(value);
    bands.list.iter().position(|other| std::ptr::eq(other, band)).unwrap_or(0)
}

/// An edge as it was published: whole percents and points without decimals.
fn at(edge: f64, bands: &Bands) -> (&'static str, Arg) {
    ("edge", exact(edge, bands.judges.unit))
}

/// A round number as people write it: `10%`, not `10.0%`; anything else as usual.
pub fn exact(value: f64, unit: Unit) -> Arg {
    let typed = if unit.is_percent() { value * 100.0 } else { value };
    let whole = (typed - typed.round()).abs() < 1e-9;
    if whole && unit.is_percent() { Arg::Fine(value, unit, 0) } else { Arg::Of(value, unit) }
}

/// Two ends of an interval as one cell of a table or one result of a sum.
pub fn ends(interval: Interval, unit: Unit) -> Arg {
    Arg::Range(interval.low, interval.high, unit)
}

static NAMED: Text = Text::same("{name} {value}");
static VALUE: Text = crate::text! {
    en: "{name} {value}: {band}",
    zh_hans: "{name} {value}：{band}",
    zh_hant: "{name} {value}：{band}",
    nl: "{name} {value}: {band}",
    ko: "{name} {value}: {band}",
};
static VALUE_WITHIN: Text = crate::text! {
    en: "{name} {value}, interval {low} to {high}: {band}",
    zh_hans: "{name} {value}，区间 {low} 至 {high}：{band}",
    zh_hant: "{name} {value}，區間 {low} 至 {high}：{band}",
    nl: "{name} {value}, interval {low} tot {high}: {band}",
    ko: "{name} {value}, 신뢰구간 {low}~{high}: {band}",
};
static FROM_TO: Text = crate::text! {
    en: "A scale from {low} to {high}",
    zh_hans: "{low} 至 {high} 的刻度",
    zh_hant: "{low} 至 {high} 的刻度",
    nl: "Een schaal van {low} tot {high}",
    ko: "{low}부터 {high}까지의 눈금",
};
static BAND: Text = crate::text! { en: "Verdict", zh_hans: "评级", zh_hant: "評級", nl: "Oordeel", ko: "판정" };
static THROUGH: Text = crate::text! {
    en: "up to {x}", zh_hans: "不超过 {x}", zh_hant: "不超過 {x}", nl: "tot en met {x}", ko: "{x} 이하"
};
static BELOW: Text =
    crate::text! { en: "below {x}", zh_hans: "低于 {x}", zh_hant: "低於 {x}", nl: "onder {x}", ko: "{x} 미만" };
static OPEN: Text =
    crate::text! { en: "above that", zh_hans: "更高", zh_hant: "更高", nl: "daarboven", ko: "그보다 높음" };
static ALL_IN: Text = crate::text! {
    en: "The whole interval lies in “{band}”: at this confidence level, the verdict is certain.",
    zh_hans: "整个区间都在“{band}”之内，在此置信水平下可以确定评级。",
    zh_hant: "整個區間都在「{band}」之內，在此信心水準下可以確定評級。",
    nl: "Het hele interval valt in de zone ‘{band}’: bij deze betrouwbaarheid is het oordeel zeker.",
    ko: "신뢰구간 전체가 ‘{band}’ 안에 있어서 이 신뢰수준에서는 판정이 확실해요.",
};
static ALL_BETWEEN: Text = crate::text! {
    en: "The whole interval lies between {low} and {high}: at this confidence level, the verdict is certain.",
    zh_hans: "整个区间都在 {low} 至 {high} 之间，在此置信水平下可以确定评级。",
    zh_hant: "整個區間都介於 {low} 與 {high} 之間，在此信心水準下可以確定評級。",
    nl: "Het hele interval ligt tussen {low} en {high}: bij deze betrouwbaarheid is het oordeel zeker.",
    ko: "신뢰구간 전체가 {low}~{high} 사이에 있어서 이 신뢰수준에서는 판정이 확실해요.",
};
static STARTS: Text = crate::text! {
    en: "“{band}” starts at exactly {edge}, so the interval lies on both sides of that edge.",
    zh_hans: "“{band}”正好从 {edge} 开始，区间跨在这条界线的两侧。",
    zh_hant: "「{band}」正好從 {edge} 開始，區間跨在這條界線的兩側。",
    nl: "‘{band}’ begint precies bij {edge}, dus het interval ligt aan beide kanten van die grens.",
    ko: "‘{band}’ 등급은 정확히 {edge}부터인데, 신뢰구간이 그 경계에 걸쳐 있어요.",
};
static ENDS: Text = crate::text! {
    en: "“{band}” ends at exactly {edge}, so the interval lies on both sides of that edge.",
    zh_hans: "“{band}”正好到 {edge} 为止，区间跨在这条界线的两侧。",
    zh_hant: "「{band}」正好到 {edge} 為止，區間跨在這條界線的兩側。",
    nl: "‘{band}’ eindigt precies bij {edge}, dus het interval ligt aan beide kanten van die grens.",
    ko: "‘{band}’ 등급은 정확히 {edge}까지인데, 신뢰구간이 그 경계에 걸쳐 있어요.",
};
static REACHES: Text = crate::text! {
    en: "The interval reaches from “{from}” to “{to}”: too wide for a verdict.",
    zh_hans: "区间从“{from}”一直延伸到“{to}”：太宽，无法判断。",
    zh_hant: "區間從「{from}」一路延伸到「{to}」：太寬，無法判斷。",
    nl: "Het interval reikt van ‘{from}’ tot ‘{to}’: te breed voor een oordeel.",
    ko: "신뢰구간이 ‘{from}’부터 ‘{to}’까지 걸쳐 있어서 판정하기에는 너무 넓어요.",
};

#[cfg(test)]
mod tests {
    use super::outward;

    #[test]
    #[allow(clippy::float_cmp)]
    fn an_end_of_the_scale_is_the_next_round_number_outward() {
        assert_eq!(outward(0.758_78, 1.0, 0.758_78), 0.8);
        assert_eq!(outward(0.2, 1.0, 0.2), 0.2);
        assert_eq!(outward(0.0, -1.0, 0.8).to_bits(), 0.0f64.to_bits());
        assert_eq!(outward(-0.031, -1.0, 0.231), -0.1);
        assert_eq!(outward(7.5, 1.0, 9.0), 8.0);
    }
}
