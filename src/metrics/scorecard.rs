//! The scorecard: what several metrics come to, side by side, each with its interval, the reader's goal and the change since
//! an earlier period.

use super::change::{Claim, claim};
use super::{bands, bars};
use crate::figure::{Axis, Figure, Mark, Role, Row, Stretch, Table};
use crate::locale::{Arg, Level, Phrase, Unit, trimmed};
use crate::metric::{Change, Field, Outcome, Output, Question, Status};
use crate::words::Text;

/// One metric on the scorecard.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// What is asked.
    pub question: Question,
    /// The answer.
    pub outcome: Outcome,
}

/// The reader's goal beside a result.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// The goal, in the unit of the headline.
    pub at: f64,
    /// Whether the result is at least as good: not below it, nor above it where less is better.
    pub reached: bool,
    /// Whether all of the interval lies on the side of the result; `None` without an interval.
    pub certain: Option<bool>,
}

impl From<Question> for Line {
    fn from(question: Question) -> Line {
        Line { outcome: question.answer(), question }
    }
}

impl Line {
    /// The headline and its number.
    pub fn headline(&self) -> Option<(&Output, f64)> {
        let output = self.outcome.headline()?;
        Some((output, output.number()?))
    }

    /// The goal, where there is a result to hold against it: one of which only the least is known may still reach more.
    pub fn goal(&self) -> Option<Goal> {
        let ((output, number), at) = (self.headline()?, self.question.goal()?);
        if self.outcome.status == Status::AtLeast && number < at {
            return None;
        }
        // Nobody is off by the last digit of a float.
        let met = (number - at).abs() <= 1e-12 * at.abs();
        let reached = met || (number > at) != output.field.less_is_better;
        Some(Goal { at, reached, certain: output.shown().map(|interval| !interval.contains(at)) })
    }

    /// What may be claimed of the change; `None` without a test, and where nothing has changed.
    pub fn claim(&self) -> Option<Claim> {
        let change = self.outcome.change.as_ref().filter(|change| change.difference != 0.0)?;
        claim(change.deciding_p(), change.interval, self.question.level)
    }

    /// The result on the scale of its bands, as [`bands::scale`] has it; where it has none, between its interval, its goal and
    /// what it was before. `None` of a number with nothing beside it.
    pub fn scale(&self) -> Option<Figure> {
        let (output, value) = self.headline()?;
        if self.question.bands().is_some_and(|bands| bands.judges.id == output.field.id) {
            return bands::scale(&self.question, &self.outcome);
        }
        let (interval, goal, unit) = (output.shown(), self.question.goal(), output.field.unit);
        let change = self.outcome.change.as_ref().filter(|change| change.field.id == output.field.id);
        let seen = [interval.map(|i| i.low), interval.map(|i| i.high), goal, change.map(|change| change.before)];
        let (low, high) = extent(self.question.headline(), value, seen.into_iter().flatten())?;
        let name = || Phrase::plain(&output.field.label);
        let own = match interval {
            Some(i) => Mark::Interval { row: 0, low: i.low, value, high: i.high, role: Role::Own, label: None },
            None => Mark::Dot { at: (value, 0.0), role: Role::Own, label: None },
        };
        let whole = Stretch { from: low, to: high, step: 1, name: name(), current: true };
        Some(Figure {
            id: "scale",
            finding: name(),
            about: name(),
            x: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
            y: Axis::Rows(vec![Row { label: name(), strong: true }]),
            marks: [own]
                .into_iter()
                .chain(goal.map(|at| bars::goal(at, unit)))
                .chain([Mark::Strip(vec![whole])])
                .collect(),
            table: Table::default(),
        })
    }
}

/// Where a scale without bands begins and ends: that of a questionnaire at its ends, any other at 0 and half as far again as what
/// is furthest from it. `None` where nothing stands beside the value.
fn extent(field: &Field, value: f64, seen: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    if field.least != 0.0 && (field.most - field.least).is_finite() {
        return Some((field.least, field.most));
    }
    let seen: Vec<f64> = seen.filter(|x| *x - value != 0.0).collect();
    let all = || seen.iter().copied().chain([value, 0.0]);
    let (low, high) = (all().fold(0.0, f64::min) * BEYOND_IT, all().fold(0.0, f64::max) * BEYOND_IT);
    // A share of all is none of more, unless something here is.
    let whole = matches!(field.unit, Unit::Share | Unit::Rate) && all().all(|x| x <= 1.0);
    let most = if whole { 1.0 } else { field.most };
    (!seen.is_empty() && (high - low).is_finite()).then_some((low.max(field.least), high.min(most)))
}

/// How far a scale goes on beyond what is on it.
const BEYOND_IT: f64 = 1.5;

/// The page in one sentence: how many goals are reached, where there are any.
pub fn finding(lines: &[Line]) -> Phrase {
    let goals: Vec<Goal> = lines.iter().filter_map(Line::goal).collect();
    if goals.is_empty() {
        return Phrase::plain(&AT_A_GLANCE);
    }
    let reached = goals.iter().filter(|goal| goal.reached).count();
    Phrase::with(&GOALS, [("k", number(reached)), ("n", number(goals.len()))])
}

/// How many changes are more than chance; `None` where no change was tested.
pub fn changes(lines: &[Line]) -> Option<Phrase> {
    let tested = lines.iter().filter(|line| line.outcome.change.as_ref().is_some_and(|c| c.deciding_p().is_some()));
    let beyond = lines.iter().filter(|line| line.claim() == Some(Claim::Beyond)).count();
    let tested = Some(tested.count()).filter(|tested| *tested > 0)?;
    Some(Phrase::with(&CHANGES, [("n", number(tested)), ("k", number(beyond))]))
}

fn number(n: usize) -> Arg {
    Arg::Of(n as f64, Unit::Count)
}

/// The words for a claim beside the change itself.
pub fn claimed(claim: Claim) -> &'static Text {
    match claim {
        Claim::Beyond => &BEYOND,
        Claim::Unsure => &UNSURE,
        Claim::Chance => &CHANCE,
    }
}

/// The level of the intervals of all lines; where they differ the usual one.
pub fn level(lines: &[Line]) -> Level {
    let mut levels = lines.iter().map(|line| line.question.level);
    levels.next().filter(|first| levels.all(|level| level == *first)).unwrap_or_default()
}

/// The lines as a table of numbers, in the order of the page: name, definition, value, interval and its level, verdict, goal,
/// value before, change and its p; what the numbers are, of what period, in what currency. Of what is only known at least it
/// says so in words.
pub fn table(lines: &[Line]) -> Table {
    let blank = || Arg::Raw(String::new());
    let row = |line: &Line| {
        let (question, outcome) = (&line.question, &line.outcome);
        let unit = outcome.headline().map(|output| output.field.unit);
        let of = |number: Option<f64>| number.zip(unit).map_or_else(blank, |(number, unit)| Arg::Of(number, unit));
        let interval = outcome.headline().and_then(Output::shown).zip(unit);
        let change = outcome.change.as_ref();
        vec![
            Arg::Text(&question.metric.words.name),
            Arg::Text(&question.method.name),
            match &outcome.says {
                Some(says) if outcome.status == Status::AtLeast => Arg::Phrase(Box::new(says.clone())),
                _ => of(line.headline().map(|(_, number)| number)),
            },
            interval.map_or_else(blank, |(interval, unit)| Arg::Range(interval.low, interval.high, unit)),
            interval.map_or_else(blank, |_| Arg::Level(question.level)),
            outcome.verdict.as_ref().map_or_else(blank, |verdict| Arg::Text(&verdict.band.name)),
            of(question.goal()),
            change.map_or_else(blank, |change| Arg::Of(change.before, change.field.unit)),
            change.map_or_else(blank, |change| Arg::Signed(trimmed(change.difference), change.field.unit)),
            change.and_then(Change::deciding_p).map_or_else(blank, |p| Arg::Fine(p, Unit::Count, 3)),
            unit.map_or_else(blank, |unit| Arg::Raw(unit.id().into())),
            question.method.period.map_or_else(blank, |_| Arg::Period(question.period())),
            Arg::Raw(question.currency.clone().unwrap_or_default()),
        ]
    };
    let head = [
        &METRIC,
        &DEFINITION,
        &NOW,
        &INTERVAL,
        &CONFIDENCE,
        &VERDICT,
        &GOAL,
        &BEFORE,
        &CHANGE,
        &P,
        &UNIT,
        &bars::PERIOD,
        &bars::CURRENCY,
    ];
    Table { head: head.map(Phrase::plain).into(), rows: lines.iter().map(row).collect() }
}

/// The head of the column of metrics.
pub static METRIC: Text = crate::text! { en: "Metric", zh_hans: "指标", zh_hant: "指標", nl: "Cijfer", ko: "지표" };
/// The head of the column of definitions.
pub static DEFINITION: Text =
    crate::text! { en: "Definition", zh_hans: "定义", zh_hant: "定義", nl: "Definitie", ko: "정의" };
/// The head of the column of results.
pub static NOW: Text = crate::text! { en: "Now", zh_hans: "本期", zh_hant: "本期", nl: "Nu", ko: "이번" };
/// The head of the column of intervals.
pub static INTERVAL: Text =
    crate::text! { en: "Interval", zh_hans: "区间", zh_hant: "區間", nl: "Interval", ko: "신뢰구간" };
/// The level of an interval.
pub static CONFIDENCE: Text =
    crate::text! { en: "Confidence", zh_hans: "置信水平", zh_hant: "信心水準", nl: "Betrouwbaarheid", ko: "신뢰수준" };
/// The head of the column of verdicts.
pub static VERDICT: Text = crate::text! { en: "Verdict", zh_hans: "评级", zh_hant: "評級", nl: "Oordeel", ko: "판정" };
/// The head of the column of goals.
pub static GOAL: Text = crate::text! { en: "Goal", zh_hans: "目标", zh_hant: "目標", nl: "Doel", ko: "목표" };
/// The head of the column of earlier results.
pub static BEFORE: Text = crate::text! { en: "Before", zh_hans: "上期", zh_hant: "上期", nl: "Daarvoor", ko: "이전" };
/// The head of the column of changes.
pub static CHANGE: Text =
    crate::text! { en: "Change", zh_hans: "变化", zh_hant: "變化", nl: "Verandering", ko: "변화" };
static P: Text = Text::same("p");
static UNIT: Text = crate::text! { en: "Unit", zh_hans: "单位", zh_hant: "單位", nl: "Eenheid", ko: "단위" };
static AT_A_GLANCE: Text = crate::text! {
    en: "Your metrics at a glance",
    zh_hans: "各项指标一览",
    zh_hant: "各項指標一覽",
    nl: "Je cijfers in één oogopslag",
    ko: "내 지표 한눈에 보기",
};
static GOALS: Text = crate::text! {
    en: "Goals reached: {k} of {n}",
    zh_hans: "{n} 个目标中已达成 {k} 个",
    zh_hant: "{n} 個目標中已達成 {k} 個",
    nl: "Doelen gehaald: {k} van {n}",
    ko: "목표 {n}개 중 {k}개 달성",
};
static CHANGES: Text = crate::text! {
    en: "Changes since the earlier period that can be tested: {n}; more than chance: {k}.",
    zh_hans: "与上期相比，可检验的变化有 {n} 项，其中显著的有 {k} 项。",
    zh_hant: "與上期相比，可檢驗的變化有 {n} 項，其中顯著的有 {k} 項。",
    nl: "Veranderingen sinds de eerdere periode die te toetsen zijn: {n}; meer dan toeval: {k}.",
    ko: "이전 기간 대비 검정할 수 있는 변화는 {n}개, 그중 우연으로 보기 어려운 변화는 {k}개예요.",
};
static BEYOND: Text = crate::text! {
    en: "more than chance", zh_hans: "变化显著", zh_hant: "變化顯著", nl: "meer dan toeval", ko: "우연으로 보기 어려움"
};
static UNSURE: Text = crate::text! {
    en: "not certain", zh_hans: "尚不确定", zh_hant: "還不確定", nl: "niet zeker", ko: "확실하지 않음"
};
static CHANCE: Text = crate::text! {
    en: "could be chance", zh_hans: "可能只是偶然", zh_hant: "可能只是偶然", nl: "kan toeval zijn", ko: "우연일 수 있음"
};
/// Beside a change without a test.
pub static UNTESTED: Text =
    crate::text! { en: "not tested", zh_hans: "未检验", zh_hant: "未檢定", nl: "niet getoetst", ko: "검정 없음" };
/// Beside a change of nothing.
pub static UNCHANGED: Text =
    crate::text! { en: "unchanged", zh_hans: "没有变化", zh_hant: "沒有變化", nl: "onveranderd", ko: "변화 없음" };
/// Beside a goal.
pub static REACHED: Text =
    crate::text! { en: "reached", zh_hans: "已达成", zh_hant: "已達成", nl: "gehaald", ko: "달성" };
/// Beside a goal.
pub static NOT_REACHED: Text =
    crate::text! { en: "not reached", zh_hans: "未达成", zh_hant: "未達成", nl: "niet gehaald", ko: "미달성" };
