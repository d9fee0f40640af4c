//! A number line: its range, its round ticks, and how they are written.
//!
//! Big numbers are shortened here and nowhere else: K and M, 万 and 亿, 萬 and 億, mln. and mld., 만 and 억.
//! This file knows no pixel but the range that plotters hands it.

use crate::figure::{Axis, Mark};
use crate::locale::units::duration;
use crate::locale::{Arg, Period, Show, Unit, fine, raised};
use crate::words::Lang;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged};
use std::ops::Range;

/// A range of values with the places of its ticks.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scale {
    pub(super) low: f64,
    pub(super) high: f64,
    pub(super) ticks: Vec<f64>,
    /// The distance of two ticks.
    pub(super) step: f64,
}

impl Scale {
    /// A range without ticks.
    pub(super) fn bare(low: f64, high: f64) -> Scale {
        let (low, high) = sound(low, high);
        Scale { low, high, ticks: Vec::new(), step: high - low }
    }

    /// A range with its ticks: those that are asked for, or round ones in at most `most` steps.
    pub(super) fn new(low: f64, high: f64, asked: &[f64], unit: Unit, period: Period, most: usize) -> Scale {
        let mut scale = Scale::bare(low, high);
        let asked: Vec<f64> = asked.iter().copied().filter(|t| scale.holds(*t)).collect();
        if asked.is_empty() {
            let size = size(unit, scale.low.abs().max(scale.high.abs()));
            scale.step = step((scale.high - scale.low) / size, most, unit, period) * size;
            scale.ticks = multiples(scale.low, scale.high, scale.step);
        } else {
            scale.step = asked.windows(2).map(|w| (w[1] - w[0]).abs()).fold(scale.high - scale.low, f64::min);
            scale.ticks = asked;
        }
        scale
    }

    /// Whether a value lies in the range.
    pub(super) fn holds(&self, value: f64) -> bool {
        let slack = (self.high - self.low) * 1e-9;
        value >= self.low - slack && value <= self.high + slack
    }

    /// Where a value lies, 0 at the low end and 1 at the high end; halves keep the difference finite.
    pub(super) fn share(&self, value: f64) -> f64 {
        let t = (value / 2.0 - self.low / 2.0) / (self.high / 2.0 - self.low / 2.0);
        if t.is_finite() { t.clamp(-9.0, 9.0) } else { 0.0 }
    }
}

impl Ranged for Scale {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (from, to): (i32, i32)) -> i32 {
        from + (f64::from(to - from) * self.share(*value)).round() as i32
    }

    fn key_points<H: KeyPointHint>(&self, _: H) -> Vec<f64> {
        self.ticks.clone()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

/// The least and the greatest of the axis and of all values on it.
pub(super) fn domain(axis: &Axis, values: impl Iterator<Item = f64>) -> (f64, f64) {
    let (low, high) = match axis {
        Axis::Numeric { low, high, .. } => (*low, *high),
        Axis::Rows(rows) => return (-0.5, rows.len().max(1) as f64 - 0.5),
    };
    let asked = [low, high].into_iter().filter(|v| v.is_finite());
    asked
        .chain(values.filter(|v| v.is_finite()))
        .map(tame)
        .fold((f64::INFINITY, f64::NEG_INFINITY), |(l, h), v| (l.min(v), h.max(v)))
}

/// Values of this size can still be subtracted and squared.
pub(super) fn tame(value: f64) -> f64 {
    value.clamp(-1e150, 1e150)
}

/// A range that is finite and not empty.
fn sound(low: f64, high: f64) -> (f64, f64) {
    if !low.is_finite() || !high.is_finite() || low > high {
        return (0.0, 1.0);
    }
    let least = low.abs().max(high.abs()) * 1e-9;
    match () {
        () if high - low > least => (low, high),
        () if high > 0.0 => (low.min(0.0), high),
        () if low < 0.0 => (low, 0.0),
        () => (0.0, 1.0),
    }
}

/// What one step of the ticks is counted in: durations in minutes, hours or days, shares in percent.
fn size(unit: Unit, greatest: f64) -> f64 {
    match unit {
        Unit::Seconds => duration(greatest).0,
        Unit::Share | Unit::Rate => 0.01,
        _ => 1.0,
    }
}

/// The smallest round step that makes at most `most` of a range.
fn step(range: f64, most: usize, unit: Unit, period: Period) -> f64 {
    let least = range / most.max(1) as f64 * (1.0 - 1e-9);
    let own: &[f64] = match (unit, period) {
        (Unit::Periods, Period::Month) => &[1.0, 3.0, 6.0, 12.0, 24.0, 36.0, 60.0, 120.0],
        (Unit::Periods, Period::Quarter) => &[1.0, 2.0, 4.0, 8.0, 12.0, 20.0, 40.0],
        _ => &[],
    };
    if let Some(step) = own.iter().find(|s| **s >= least) {
        return *step;
    }
    let whole = matches!(unit, Unit::Count | Unit::Periods | Unit::Points);
    let power = 10f64.powf(least.log10().floor());
    let round = [1.0, 2.0, 2.5, 5.0, 10.0].into_iter().map(|m| m * power);
    let found = round.into_iter().find(|s| *s >= least && (!whole || s.fract() == 0.0)).unwrap_or(10.0 * power);
    if whole { found.max(1.0) } else { found }
}

pub(super) fn multiples(low: f64, high: f64, step: f64) -> Vec<f64> {
    let (first, last) = ((low / step - 1e-6).ceil(), (high / step + 1e-6).floor());
    if !(first.is_finite() && last.is_finite()) || last - first > 60.0 {
        return vec![low, high];
    }
    // Adding zero turns a negative zero into zero.
    (0..=(last - first).max(0.0) as i32).map(|i| (first + f64::from(i)) * step + 0.0).collect()
}

/// How the numbers of an axis are written.
#[derive(Clone, Copy)]
pub(super) struct Writing<'a> {
    unit: Unit,
    show: &'a Show<'a>,
    /// The greatest size on the axis: decides on K and on the unit of durations.
    greatest: f64,
    step: f64,
}

impl<'a> Writing<'a> {
    pub(super) fn new(axis: &Axis, scale: &Scale, show: &'a Show<'a>) -> Writing<'a> {
        let unit = if let Axis::Numeric { unit, .. } = axis { *unit } else { Unit::Number };
        Writing { unit, show, greatest: scale.low.abs().max(scale.high.abs()), step: scale.step }
    }

    /// A tick between the others: the number alone.
    pub(super) fn bare(&self, value: f64) -> String {
        match self.unit {
            Unit::Share | Unit::Rate => self.big(value * 100.0, None),
            Unit::Seconds => self.big(value / duration(self.greatest).0, None),
            _ => self.big(value, None),
        }
    }

    /// The tick that carries the unit.
    pub(super) fn full(&self, value: f64) -> String {
        match self.unit {
            Unit::Share | Unit::Rate => {
                let most = decimals(value * 100.0);
                self.show.formats.percent(value, 0, most)
            }
            Unit::Money => self.big(value, self.show.currency),
            Unit::Periods if value.abs() < 1e4 => self.show.arg(&Arg::Fine(value, Unit::Periods, decimals(value))),
            Unit::Seconds => {
                let noun = duration(self.greatest).1;
                let number = self.bare(value);
                let form = if number == "1" { &noun.one } else { &noun.other };
                form.get(self.show.lang).replace("{n}", &number)
            }
            _ => self.bare(value),
        }
    }

    /// A value that was measured, not chosen: rounded to what the eye can read off this axis.
    pub(super) fn read(&self, value: f64) -> String {
        let grain = 10f64.powf((self.step / 20.0).log10().floor());
        let rounded = (value / grain).round() * grain;
        self.full(if rounded.is_finite() { rounded + 0.0 } else { value })
    }

    /// An answer: as exactly as the page writes it, without the words of its unit.
    pub(super) fn answer(&self, value: f64) -> String {
        match self.unit {
            Unit::Periods => self.show.told(value),
            Unit::Seconds => self.show.told(value / duration(self.greatest).0),
            unit => self.show.arg(&Arg::Of(value, unit)),
        }
    }

    /// The two ends of an answer's interval, as the page writes them.
    pub(super) fn ends(&self, low: f64, high: f64) -> [String; 2] {
        match self.unit {
            Unit::Periods | Unit::Seconds => [low, high].map(|end| self.answer(end)),
            unit => self.show.ends(low, high, unit),
        }
    }

    /// Whether the lowest tick carries the unit too.
    pub(super) fn both_ends(&self) -> bool {
        self.unit.is_percent()
    }

    fn big(&self, value: f64, currency: Option<&str>) -> String {
        let (size, name) = counted_in(value, self.greatest, self.show.lang);
        sized(value / size, &name, decimals(value / size), currency, self.show)
    }
}

/// A measured amount or count in three digits and the short name of its size: "€2.35M". `None` for one that has no such
/// name in this language.
pub(super) fn compact(value: f64, unit: Unit, show: &Show<'_>) -> Option<String> {
    let grain = 10f64.powf(value.abs().log10().floor() - 2.0);
    let value = (value / grain).round() * grain;
    let (size, name) = counted_in(value, value.abs(), show.lang);
    let currency = show.currency.filter(|_| unit == Unit::Money);
    (size > 1.0 && matches!(unit, Unit::Money | Unit::Count | Unit::Number))
        .then(|| sized(value / size, &name, decimals(value / size), currency, show))
}

/// A number counted in a size, with the name of that size behind its last digit.
fn sized(number: f64, name: &str, most: u8, currency: Option<&str>, show: &Show<'_>) -> String {
    let Some(code) = currency else {
        return format!("{}{name}", show.formats.number(number, 0, most));
    };
    let mut money = show.formats.money(number, code, most, most);
    let end = money.char_indices().rfind(|(_, c)| c.is_ascii_digit()).map_or(money.len(), |(i, _)| i + 1);
    money.insert_str(end, name);
    money
}

/// The size that a number is counted in where the greatest beside it is this, and its short name.
fn counted_in(value: f64, greatest: f64, lang: Lang) -> (f64, String) {
    if value.abs() >= 1e15 {
        return power_of_ten(value);
    }
    let (size, name) = shortened(value, greatest, lang);
    (size, name.to_string())
}

/// The fewest decimals that write a number: at most three, or as many as show three of its digits.
fn decimals(value: f64) -> u8 {
    let most = fine(value.abs(), 1) + 2;
    (0..most)
        .find(|d| {
            let shifted = value * 10f64.powi(i32::from(*d));
            (shifted - shifted.round()).abs() <= 1e-6 * shifted.abs()
        })
        .unwrap_or(most)
}

/// The size that a number is counted in on an axis, and its short name.
fn shortened(value: f64, greatest: f64, lang: Lang) -> (f64, &'static str) {
    let names: &[(f64, &str)] = match lang {
        Lang::En if greatest >= 1e4 => &[(1e12, "T"), (1e9, "B"), (1e6, "M"), (1e3, "K")],
        Lang::En => &[],
        Lang::ZhHans => &[(1e12, "万亿"), (1e8, "亿"), (1e4, "万")],
        Lang::ZhHant => &[(1e12, "兆"), (1e8, "億"), (1e4, "萬")],
        Lang::Nl => &[(1e12, "\u{a0}bln."), (1e9, "\u{a0}mld."), (1e6, "\u{a0}mln.")],
        Lang::Ko => &[(1e12, "조"), (1e8, "억"), (1e4, "만")],
    };
    names.iter().find(|(size, _)| value.abs() >= size * (1.0 - 1e-9)).copied().unwrap_or((1.0, ""))
}

/// The power of ten that a number beyond all names is counted in, written the same in every language: `5×10¹⁸`. What its
/// three decimals would round to ten is counted in the next.
fn power_of_ten(value: f64) -> (f64, String) {
    let exponent = (value.abs() / 0.99995).log10().floor();
    (10f64.powf(exponent), format!("×10{}", raised(exponent)))
}

/// Every horizontal value of a figure's marks.
pub(super) fn xs(marks: &[Mark]) -> Vec<f64> {
    let mut out = Vec::new();
    for mark in marks {
        match mark {
            Mark::Line { points, .. } => out.extend(points.iter().map(|p| p.0)),
            Mark::Area { lower, upper, .. } => out.extend(lower.iter().chain(upper).map(|p| p.0)),
            Mark::Dot { at, .. } => out.push(at.0),
            _ => {}
        }
    }
    out
}

/// Every vertical value of a figure's marks.
pub(super) fn ys(marks: &[Mark]) -> Vec<f64> {
    let mut out = Vec::new();
    for mark in marks {
        match mark {
            Mark::Line { points, .. } => out.extend(points.iter().map(|p| p.1)),
            Mark::Area { lower, upper, .. } => out.extend(lower.iter().chain(upper).map(|p| p.1)),
            Mark::Dot { at, .. } => out.push(at.1),
            _ => {}
        }
    }
    out
}

/// Every value that bars and intervals reach.
pub(super) fn reaches(marks: &[Mark]) -> Vec<f64> {
    let mut out = Vec::new();
    for mark in marks {
        match mark {
            Mark::Bar { from, to, .. } => out.extend([*from, *to]),
            Mark::Interval { low, value, high, .. } => out.extend([*low, *value, *high]),
            _ => {}
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Plain;

    fn written(lang: Lang, unit: Unit, high: f64) -> Vec<String> {
        let axis = Axis::Numeric { unit, low: 0.0, high, name: None, ticks: vec![] };
        let scale = Scale::new(0.0, high, &[], unit, Period::Month, 4);
        let show = Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month };
        let writing = Writing::new(&axis, &scale, &show);
        let last = scale.ticks.len() - 1;
        scale
            .ticks
            .iter()
            .enumerate()
            .map(|(i, t)| if i == last { writing.full(*t) } else { writing.bare(*t) })
            .collect()
    }

    #[test]
    fn ticks_are_round_and_the_last_carries_the_unit() {
        assert_eq!(written(Lang::En, Unit::Share, 1.0), ["0", "25", "50", "75", "100%"]);
        assert_eq!(written(Lang::En, Unit::Money, 251.0), ["0", "100", "€200"]);
        assert_eq!(written(Lang::En, Unit::Periods, 12.0), ["0", "3", "6", "9", "12 months"]);
        assert_eq!(written(Lang::En, Unit::Count, 3.0), ["0", "1", "2", "3"]);
        assert_eq!(written(Lang::En, Unit::Seconds, 14_400.0), ["0", "1", "2", "3", "4 hours"]);
    }

    #[test]
    fn big_numbers_are_shortened_as_each_language_does() {
        assert_eq!(written(Lang::En, Unit::Money, 2e6), ["0", "500K", "1M", "1.5M", "€2M"]);
        assert_eq!(
            written(Lang::Nl, Unit::Money, 2e6),
            ["0", "500.000", "1\u{a0}mln.", "1,5\u{a0}mln.", "€\u{a0}2\u{a0}mln."]
        );
        assert_eq!(written(Lang::ZhHans, Unit::Count, 2e4), ["0", "5,000", "1万", "1.5万", "2万"]);
        assert_eq!(written(Lang::ZhHant, Unit::Count, 2e8), ["0", "5,000萬", "1億", "1.5億", "2億"]);
        assert_eq!(written(Lang::Ko, Unit::Count, 2e4), ["0", "5,000", "1만", "1.5만", "2만"]);
        assert_eq!(written(Lang::En, Unit::Number, 4e18), ["0", "1×10¹⁸", "2×10¹⁸", "3×10¹⁸", "4×10¹⁸"]);
        assert_eq!(written(Lang::En, Unit::Count, 2e15), ["0", "500T", "1×10¹⁵", "1.5×10¹⁵", "2×10¹⁵"]);
        assert_eq!(written(Lang::Nl, Unit::Money, 1e16), ["0", "2,5×10¹⁵", "5×10¹⁵", "7,5×10¹⁵", "€\u{a0}1×10¹⁶"]);
    }

    #[test]
    fn a_long_number_is_written_in_three_digits() {
        let short = |lang, value| {
            let show = Show { lang, formats: &Plain(lang), currency: Some("EUR"), period: Period::Month };
            compact(value, Unit::Money, &show)
        };
        let written = [12_345.0, 999_960.0, -2_345_678.0, 3e13, 0.0, 9_000.0].map(|value| short(Lang::En, value));
        assert_eq!(
            written,
            ["€12.3K", "€1M", "−€2.35M", "€30T", "", ""].map(|s| Some(s.to_string()).filter(|s| !s.is_empty()))
        );
        assert_eq!(short(Lang::Ko, 123_456.0).as_deref(), Some("€12.3만"));
        assert_eq!(short(Lang::Nl, 123_456.0), None);
        let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: None, period: Period::Month };
        assert_eq!(compact(0.5, Unit::Share, &show), None);
    }

    #[test]
    fn a_number_beyond_all_names_keeps_its_digits_and_its_currency() {
        let axis = Axis::Numeric { unit: Unit::Money, low: 0.0, high: 1e16, name: None, ticks: vec![] };
        let show = Show { lang: Lang::En, formats: &Plain(Lang::En), currency: Some("EUR"), period: Period::Month };
        let writing = Writing::new(&axis, &Scale::bare(0.0, 1e16), &show);
        let written = [9.6e15, -1.5e15, 9.9996e17, 9.9994e17, 1e15, 3.0 * 0.1e18, 1e150].map(|v| writing.full(v));
        let known = ["€9.6×10¹⁵", "−€1.5×10¹⁵", "€1.000×10¹⁸", "€9.999×10¹⁷", "€1×10¹⁵", "€3×10¹⁷", "€1×10¹⁵⁰"];
        assert_eq!(written, known);
    }

    #[test]
    fn a_range_is_never_empty_and_never_infinite() {
        for (low, high) in [(0.0, 0.0), (5.0, 5.0), (f64::NAN, 1.0), (-1e308, 1e308), (3.0, 1.0), (0.0, 1e-300)] {
            let scale = Scale::new(tame(low), tame(high), &[], Unit::Number, Period::Month, 5);
            assert!(scale.low < scale.high && scale.ticks.iter().all(|t| t.is_finite()), "{scale:?}");
            assert!(scale.ticks.len() <= 62);
        }
    }
}
