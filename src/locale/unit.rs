//! What a number is: its unit, the period of a rate, the level of an interval.

use super::{rounded, trimmed};

/// The decimals behind which a size is taken for what f64 makes of 0.
const FINEST: u8 = 8;

/// Where the bands of points begin.
pub const EDGES: [f64; 3] = [0.0, 50.0, 80.0];

/// A share of almost all that takes more decimals is no more than a row of nines.
pub(super) const NINES: u8 = 3;

/// How many decimals show a size: these, or as many more as its first digit takes.
pub fn fine(size: f64, least: u8) -> u8 {
    let shows = |decimals: &u8| size * 10f64.powi(i32::from(*decimals)) >= 0.95;
    (least..=FINEST).find(shows).unwrap_or(least)
}

/// What a number is. Decides how it is typed, checked, shown and exported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Whole things: customers, answers, purchases. Not negative.
    Count,
    /// Plain decimal money; the currency is what the reader typed, or none.
    Money,
    /// A fraction of a whole, 0 to 1, typed and shown in percent.
    Share,
    /// A fraction per period, typed and shown in percent with its period.
    Rate,
    /// Net promoter points, −100 to +100. Never percent.
    Points,
    /// A bare ratio, such as CLV ÷ CAC.
    Ratio,
    /// A plain decimal number: purchases per customer, a mean score.
    Number,
    /// A length of time in periods of the metric ("4.3 months").
    Periods,
    /// A duration in seconds, typed in hours.
    Seconds,
}

impl Unit {
    /// The unit's public name in `window.kept`.
    pub const fn id(self) -> &'static str {
        match self {
            Unit::Count => "count",
            Unit::Money => "money",
            Unit::Share => "share",
            Unit::Rate => "rate",
            Unit::Points => "points",
            Unit::Ratio => "ratio",
            Unit::Number => "number",
            Unit::Periods => "periods",
            Unit::Seconds => "seconds",
        }
    }

    /// Whether people type it in percent: 5 for 0.05.
    pub const fn is_percent(self) -> bool {
        matches!(self, Unit::Share | Unit::Rate)
    }

    /// As many decimals as a value is shown with at most, of a fraction those of its percent: only what is 0, 0% or 100%
    /// is shown so.
    pub fn decimals(self, value: f64) -> u8 {
        let size = value.abs();
        match self {
            Unit::Points => 0,
            // No cent is not nothing.
            Unit::Money if size < 0.005 => fine(size, 0),
            // Whole is what no cent is off, whatever f64 makes of 0.4 × 0.9.
            Unit::Money if rounded(size, 2).fract() == 0.0 || size >= 10_000.0 => 0,
            Unit::Periods | Unit::Seconds => fine(size, 1),
            Unit::Share | Unit::Rate => match size.min((1.0 - size).abs()) {
                from if from == 0.0 || from >= 0.0095 => 1,
                from => fine(100.0 * from, 2),
            },
            Unit::Ratio | Unit::Number if size >= 10.0 => 1,
            Unit::Money => 2,
            Unit::Count | Unit::Ratio | Unit::Number => fine(size, 2),
        }
    }

    /// The decimals of a value that is to have these at most: a percentage that has any has enough.
    pub fn at_most(self, value: f64, most: u8) -> u8 {
        if self.is_percent() && most > 0 { most.max(self.decimals(value)) } else { most }
    }

    /// Whether a percentage is so near to 100 that its decimals would be a row of nines.
    pub fn is_nines(self, value: f64) -> bool {
        self.is_percent() && (0.5..1.0).contains(&value.abs()) && self.decimals(value) > NINES
    }

    /// Whether two values are read alike: a row of nines is all.
    pub fn alike(self, a: f64, b: f64) -> bool {
        let read = |x: f64| if self.is_nines(x) { x.signum() } else { self.shown(x) };
        read(a) - read(b) == 0.0
    }

    /// As many decimals as tell two ends apart that the coarser of them would make one, and that are not the same; of
    /// points also as many as tell an end from the edge of a band that it would be rounded to.
    pub fn apart(self, low: f64, high: f64) -> Option<u8> {
        let alike = |decimals: u8| self.rounded(low, decimals) - self.rounded(high, decimals) == 0.0;
        let coarser = self.decimals(low).min(self.decimals(high));
        let near = |end: f64| EDGES.into_iter().map(|edge| (end - edge).abs()).find(|gap| 1e-8 < *gap && *gap <= 0.5);
        let of = |end: f64| near(end).filter(|_| self == Unit::Points).map_or(0, |gap| fine(gap, 1));
        let edges = of(low).max(of(high));
        if high - low == 0.0 || !alike(coarser.max(edges)) {
            return Some(edges).filter(|edges| *edges > 0);
        }
        let (least, most) = if self == Unit::Money { (2, 2) } else { (coarser + 1, FINEST) };
        (least..=most).find(|decimals| !alike(*decimals))
    }

    /// A value as far as its digits go when it is shown.
    pub fn shown(self, value: f64) -> f64 {
        self.rounded(value, self.decimals(value))
    }

    /// A value with so many decimals, of a fraction those of its percent, as it is typed.
    pub fn rounded(self, value: f64, decimals: u8) -> f64 {
        // The percent of a fraction is its decimal, shifted by two.
        if self.is_percent() {
            return rounded(value, decimals + 2);
        }
        self.of_typed(rounded(self.as_typed(value), decimals))
    }

    /// A value as people type it: fractions in percent, durations in hours.
    pub const fn as_typed(self, value: f64) -> f64 {
        match self {
            Unit::Share | Unit::Rate => value * 100.0,
            Unit::Seconds => value / 3600.0,
            _ => value,
        }
    }

    /// The value of a number as people type it; see [`Unit::as_typed`].
    pub fn of_typed(self, typed: f64) -> f64 {
        match self {
            // 10.4 ÷ 100 is the float next to 0.104.
            Unit::Share | Unit::Rate => trimmed(typed / 100.0),
            Unit::Seconds => typed * 3600.0,
            _ => typed,
        }
    }
}

/// The period that a rate or a lifetime is counted in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, serde::Deserialize)]
pub enum Period {
    /// Seven days; 52.1775 to a year.
    Week,
    /// A calendar month; 12 to a year.
    Month,
    /// Three months; 4 to a year.
    Quarter,
    /// A year.
    Year,
}

impl Period {
    /// Every period, shortest first.
    pub const ALL: [Period; 4] = [Period::Week, Period::Month, Period::Quarter, Period::Year];

    /// The public name: link and API.
    pub const fn id(self) -> &'static str {
        match self {
            Period::Week => "week",
            Period::Month => "month",
            Period::Quarter => "quarter",
            Period::Year => "year",
        }
    }

    /// The period with this public name.
    pub fn from_id(id: &str) -> Option<Period> {
        Period::ALL.into_iter().find(|p| p.id() == id)
    }

    /// How many of this period make a year.
    pub const fn per_year(self) -> f64 {
        match self {
            Period::Week => 365.2425 / 7.0,
            Period::Month => 12.0,
            Period::Quarter => 4.0,
            Period::Year => 1.0,
        }
    }
}

/// The confidence level of intervals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, serde::Serialize, serde::Deserialize)]
pub enum Level {
    /// 90 %.
    P90,
    /// 95 %, the default.
    #[default]
    P95,
    /// 99 %.
    P99,
}

impl Level {
    /// Every level, lowest first.
    pub const ALL: [Level; 3] = [Level::P90, Level::P95, Level::P99];

    /// The level as a fraction: 0.9, 0.95 or 0.99.
    pub const fn fraction(self) -> f64 {
        match self {
            Level::P90 => 0.90,
            Level::P95 => 0.95,
            Level::P99 => 0.99,
        }
    }

    /// How often such an interval misses, and a test that rests on it finds what is not there: 0.1, 0.05 or 0.01.
    pub const fn alpha(self) -> f64 {
        1.0 - self.fraction()
    }

    /// The public name: link and API.
    pub const fn id(self) -> &'static str {
        match self {
            Level::P90 => "90",
            Level::P95 => "95",
            Level::P99 => "99",
        }
    }

    /// The level with this public name.
    pub fn from_id(id: &str) -> Option<Level> {
        Level::ALL.into_iter().find(|l| l.id() == id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_percentage_is_the_float_that_its_fraction_is() {
        for thousandths in 0..=1000 {
            let fraction = f64::from(thousandths) / 1000.0;
            let typed = f64::from(thousandths) / 10.0;
            assert!(Unit::Share.of_typed(typed) - fraction == 0.0, "{typed}");
        }
    }
}
