//! A share of counted people or answers, k of n: its interval, sentences, sum, figure and test, the same for every
//! metric whose headline is such a share.

use super::sums::{self, count};
use super::{bands, bars, change};
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{Advice, Change, Field, Output, Question, Step};
use crate::stats::Interval;
use crate::stats::proportion::{answers_for_margin, two_proportions, wilson};
use crate::words::{Noun, Text};

/// k of n counted things: 0 ≤ k ≤ n and n > 0, checked by the metric.
#[derive(Clone, Copy, Debug)]
pub struct Share {
    /// How many have what is asked for.
    pub k: f64,
    /// Of how many.
    pub n: f64,
    /// What is counted: "{n} customers".
    pub noun: &'static Noun,
}

impl Share {
    /// k ÷ n, a fraction from 0 to 1.
    pub fn rate(self) -> f64 {
        self.k / self.n
    }

    /// Wilson's interval at the level that was asked for.
    pub fn interval(self, q: &Question) -> Option<Interval> {
        wilson(self.k, self.n, q.level.fraction())
    }

    /// The output with its interval.
    pub fn output(self, q: &Question, field: &'static Field) -> Output {
        Output::of(field, self.rate()).within(self.interval(q))
    }

    /// What it rests on: "30 of 300 customers".
    pub fn basis(self) -> Phrase {
        Phrase::with(&K_OF, self.of_all())
    }

    fn of_all(self) -> [(&'static str, Arg); 2] {
        [("k", Arg::Counted(self.k, units::bare(self.noun))), ("n", Arg::Counted(self.n, self.noun))]
    }

    /// How sure it is: from where to where, how certain its verdict, and by which interval.
    pub fn sure(self, q: &Question) -> Vec<Phrase> {
        let Some(interval) = self.interval(q) else { return Vec::new() };
        let mut sure = vec![Phrase::with(
            &GIVES,
            [
                ("basis", Arg::Phrase(Box::new(self.basis()))),
                ("range", bands::ends(interval, Unit::Share)),
                ("level", Arg::Level(q.level)),
            ],
        )];
        sure.extend(q.bands().map(|bands| bands::certainty(&bands, &interval)));
        sure.push(Phrase::with(&WILSON, [("level", Arg::Level(q.level))]));
        sure
    }

    /// `label | k ÷ n | share`.
    pub fn step(self, label: &'static Text) -> Step {
        sums::over(label, count(self.k), count(self.n), Arg::Of(self.rate(), Unit::Share))
    }

    /// How many answers would narrow the interval to the next round margin: ± 5, 2 or 1 percentage points. It is told as its
    /// width: an interval of none or all lies on one side.
    pub fn narrower(self, q: &Question) -> Option<Advice> {
        let half = self.interval(q)?.width() / 2.0;
        let margin = [0.05, 0.02, 0.01].into_iter().find(|margin| *margin < half)?;
        let needed = answers_for_margin(self.rate(), margin, q.level.fraction())?;
        Some(Advice {
            number: Arg::Counted(needed as f64, self.noun),
            says: Phrase::with(&NEEDED, [("width", change::percentage_points(2.0 * margin))]),
        })
    }

    /// The [`Share::figure`] of the headline: with the reader's goal.
    pub fn headline(self, q: &Question, id: &'static str, label: &'static Text, rest: &'static Text) -> Figure {
        let mut figure = self.figure(q, id, label, rest);
        figure.marks.extend(q.goal().map(|at| bars::goal(at, Unit::Share)));
        figure
    }

    /// One bar of the whole, filled as far as the share goes, with the interval on it.
    pub fn figure(self, q: &Question, id: &'static str, label: &'static Text, rest: &'static Text) -> Figure {
        let (rate, percent) = (self.rate(), Phrase::value(Arg::Of(self.rate(), Unit::Share)));
        let mut marks = vec![
            Mark::Bar { row: 0, from: 0.0, to: rate, role: Role::Own, label: Some(percent), inside: None },
            Mark::Bar {
                row: 1,
                from: rate,
                to: 1.0,
                role: Role::NeutralWash,
                label: Some(Phrase::value(Arg::Of(1.0 - rate, Unit::Share))),
                inside: None,
            },
            Mark::Lead { row: 0, at: rate },
        ];
        if let Some(i) = self.interval(q) {
            let (low, high) = (i.low, i.high);
            marks.push(Mark::Interval { row: 0, low, value: rate, high, role: Role::Own, label: None });
        }
        let cells = |label, k: f64| vec![Arg::Text(label), count(k), Arg::Of(k / self.n, Unit::Share)];
        Figure {
            id,
            finding: Phrase::with(
                &FINDING,
                [("label", Arg::Text(label)), ("basis", Arg::Phrase(Box::new(self.basis())))],
            ),
            about: Phrase::with(&SHARE_OF, [("n", Arg::Counted(self.n, self.noun)), ("level", Arg::Level(q.level))]),
            x: Axis::Numeric {
                unit: Unit::Share,
                low: 0.0,
                high: 1.0,
                name: None,
                ticks: vec![0.0, 0.25, 0.5, 0.75, 1.0],
            },
            y: Axis::Rows(vec![
                Row { label: Phrase::plain(label), strong: true },
                Row { label: Phrase::plain(rest), strong: false },
            ]),
            marks,
            table: Table {
                head: vec![Phrase::plain(&GROUP), Phrase::plain(&NUMBER), Phrase::plain(&SHARE)],
                rows: vec![cells(label, self.k), cells(rest, self.n - self.k)],
            },
        }
    }

    /// Now against before by the two-proportion test: pooled z, Fisher's p for small counts, Newcombe's interval, the
    /// difference a fraction.
    pub fn changed(self, q: &Question, before: Share, field: &'static Field) -> Option<Change> {
        let test = two_proportions(self.k, self.n, before.k, before.n, q.level.fraction())?;
        let by = change::percentage_points(test.difference.abs());
        Some(Change {
            field,
            before: before.rate(),
            difference: test.difference,
            interval: Some(test.interval),
            z: test.z,
            p: test.p,
            exact: test.exact,
            says: change::says(
                test.difference,
                by,
                Arg::Of(before.rate(), Unit::Share),
                change::claim(test.exact.or(test.p), Some(test.interval), q.level),
            ),
        })
    }
}

/// What of `n` makes up a share of `goal`, less a slack for goals such as 7 % of 100, which is a float above 7.
pub fn at_goal(goal: f64, n: f64) -> f64 {
    goal * n - 1e-9 * n
}

/// The fewest of `n` that make up a share of `goal` or more.
pub fn needed(goal: f64, n: f64) -> f64 {
    at_goal(goal, n).ceil()
}

/// The most of `n` that make up a share of `goal` or less, with the same slack: 29 % of 100 is a float below 29.
pub fn allowed(goal: f64, n: f64) -> f64 {
    (goal * n + 1e-9 * n).floor().min(n)
}

/// "30 of 300 customers".
static K_OF: Text = crate::text! { en: "{k} of {n}", zh_hans: "{n}中有 {k}", zh_hant: "{n}中有 {k}", nl: "{k} van {n}", ko: "{n} 중 {k}" };
static GIVES: Text = crate::text! {
    en: "{basis} gives {range} at {level} confidence.",
    zh_hans: "{basis}：在 {level} 置信水平下，区间为 {range}。",
    zh_hant: "{basis}：在 {level} 信心水準下，區間為 {range}。",
    nl: "Uit {basis} volgt {range} met {level} betrouwbaarheid.",
    ko: "{level} 신뢰수준에서 실제 비율은 {range} 사이로 추정돼요({basis}).",
};
static WILSON: Text = crate::text! {
    en: "Wilson interval at {level}.",
    zh_hans: "{level} Wilson 区间。",
    zh_hant: "{level} Wilson 區間。",
    nl: "Wilson-interval bij {level}.",
    ko: "{level} Wilson 신뢰구간",
};
static NEEDED: Text = crate::text! {
    en: "in total would narrow the interval to a width of {width}, if the share stays as it is.",
    zh_hans: "是所需的总数：达到后区间宽度可收窄到 {width}，前提是占比不变。",
    zh_hant: "是所需的總數：達到後區間寬度可縮小到 {width}，前提是占比不變。",
    nl: "in totaal maken het interval nog maar {width} breed, als het aandeel zo blijft.",
    ko: "비율이 그대로라면 총 이만큼일 때 신뢰구간의 폭이 {width} 수준으로 좁아져요.",
};
static FINDING: Text = crate::text! {
    en: "{label}: {basis}",
    zh_hans: "{label}：{basis}",
    zh_hant: "{label}：{basis}",
    nl: "{label}: {basis}",
    ko: "{label}: {basis}",
};
static SHARE_OF: Text = crate::text! {
    en: "Share of {n}; the line is the {level} interval",
    zh_hans: "占 {n}的比例，横线为 {level} 区间",
    zh_hant: "占 {n}的比例，橫線為 {level} 區間",
    nl: "Aandeel van {n}; de lijn is het {level}-interval",
    ko: "{n} 대비 비율, 선: {level} 신뢰구간",
};
/// The head of a column of groups.
pub static GROUP: Text = crate::text! { en: "Group", zh_hans: "类别", zh_hant: "類別", nl: "Groep", ko: "그룹" };
/// The head of a column of counts.
pub static NUMBER: Text = crate::text! { en: "Number", zh_hans: "数量", zh_hant: "數量", nl: "Aantal", ko: "수" };
static SHARE: Text = crate::text! { en: "Share", zh_hans: "占比", zh_hant: "占比", nl: "Aandeel", ko: "비율" };
