//! Answers on a scale, one count a score: the fields `s0` to `s10` and what every survey metric makes of them.

use super::sums;
use crate::datasets::Summary;
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{Fault, Field, Question, Refusal, Step, Values};
use crate::stats::Interval;
use crate::stats::mean::Moments;
use crate::words::{Text, Wording};

/// The field that counts the answers with one score.
macro_rules! answers_of {
    ($n:literal) => {
        $crate::metric::Field::count(
            concat!("s", $n),
            $crate::text! {
                en: concat!("Answers of ", $n),
                zh_hans: concat!($n, " 分的人数"),
                zh_hant: concat!($n, " 分的人數"),
                nl: concat!("Antwoorden met een ", $n),
                ko: concat!($n, "점 응답 수"),
            },
        )
    };
}
pub(super) use answers_of;

/// The counts of a scale, by score.
pub static COUNTS: [Field; 11] = [
    answers_of!(0),
    answers_of!(1),
    answers_of!(2),
    answers_of!(3),
    answers_of!(4),
    answers_of!(5),
    answers_of!(6),
    answers_of!(7),
    answers_of!(8),
    answers_of!(9),
    answers_of!(10),
];

/// How many gave each score of a scale.
#[derive(Clone, Copy, Debug)]
pub struct Scores {
    low: usize,
    high: usize,
    counts: [f64; 11],
}

impl Scores {
    /// The counts of a form on a scale within 0 to 10; `None` where one is blank.
    pub fn of(values: &Values, low: usize, high: usize) -> Option<Scores> {
        let mut counts = [0.0; 11];
        for score in low..=high {
            counts[score] = values.number(&COUNTS[score])?;
        }
        Some(Scores { low, high, counts })
    }

    /// The counts of a question.
    ///
    /// # Errors
    /// [`Refusal::NoData`] with the first blank score; [`Refusal::Undefined`] with `no_answers` when nobody answered.
    pub fn asked(q: &Question, low: usize, high: usize) -> Result<Scores, Refusal> {
        for field in &COUNTS[low..=high] {
            q.need(field)?;
        }
        let field = &COUNTS[high];
        let scores = Scores::of(&q.values, low, high).ok_or(Refusal::NoData(field))?;
        if scores.answers() > 0.0 { Ok(scores) } else { Err(no_answers(field)) }
    }

    /// The lowest and the highest score of the scale.
    pub fn ends(&self) -> (usize, usize) {
        (self.low, self.high)
    }

    /// How many answered.
    pub fn answers(&self) -> f64 {
        self.least(self.low)
    }

    /// How many gave this score or a higher one.
    pub fn least(&self, score: usize) -> f64 {
        self.counts[score..=self.high].iter().sum()
    }

    /// The same answers on the scale turned round: x counts as low + high − x.
    #[must_use]
    pub fn turned(mut self) -> Scores {
        self.counts[self.low..=self.high].reverse();
        self
    }

    /// Count, mean and spread of the scores.
    pub fn moments(&self) -> Moments {
        let mut moments = Moments::default();
        for score in self.low..=self.high {
            moments.add_times(score as f64, self.counts[score] as u64);
        }
        moments
    }

    /// `Mean score | 4,080 ÷ 1,000 | 4.08`; `None` where nobody answered.
    pub fn step(&self) -> Option<Step> {
        let moments = self.moments();
        let (sum, mean) = (moments.sum()?, Arg::Of(moments.mean()?, Unit::Number));
        Some(sums::over(&MEAN, sums::count(sum), sums::count(self.answers()), mean))
    }

    /// How many gave each score, a column each; `role` colours a score, and `name` is what all scores of a colour are
    /// called. The colour of the good ones stands out.
    pub fn figure(
        &self,
        id: &'static str,
        finding: Phrase,
        about: Phrase,
        role: &dyn Fn(usize) -> Role,
        name: &dyn Fn(Role) -> &'static Text,
    ) -> Figure {
        let number = |n: f64| Arg::Of(n, Unit::Count);
        let (mut columns, mut marks, mut rows) = (Vec::new(), Vec::new(), Vec::new());
        let mut groups: Vec<(Role, usize, usize, f64)> = Vec::new();
        let mut most = 1.0_f64;
        for score in self.low..=self.high {
            let (label, n, role) = (number(score as f64), self.counts[score], role(score));
            most = most.max(n);
            match groups.last_mut() {
                Some((of, _, to, count)) if *of == role => (*to, *count) = (columns.len(), *count + n),
                _ => groups.push((role, columns.len(), columns.len(), n)),
            }
            marks.push(Mark::Bar {
                row: columns.len(),
                from: 0.0,
                to: n,
                role,
                label: Some(Phrase::value(number(n))),
                inside: None,
            });
            columns.push(Row { label: Phrase::value(label.clone()), strong: role == Role::Band(3) });
            rows.push(vec![label, number(n)]);
        }
        for (role, from, to, n) in groups {
            let label = Phrase::with(&GROUP, [("name", Arg::Text(name(role))), ("n", number(n))]);
            marks.push(Mark::Group { from, to, role, label });
        }
        Figure {
            id,
            finding,
            about,
            x: Axis::Rows(columns),
            y: Axis::Numeric { unit: Unit::Count, low: 0.0, high: most, name: None, ticks: Vec::new() },
            marks,
            table: Table { head: vec![Phrase::plain(&SCORE), Phrase::plain(&ANSWERS)], rows },
        }
    }
}

/// Nobody answered: there is nothing to divide by.
pub fn no_answers(field: &'static Field) -> Refusal {
    Refusal::Undefined(Fault::new(&NO_ANSWERS, field, []))
}

/// Answers with a score that the scale does not have; the causes are the metric's to name.
pub fn outside(field: &'static Field, score: usize, answers: f64, low: usize, high: usize) -> Fault {
    let number = |score: usize| Arg::Of(score as f64, Unit::Count);
    let (ends, score) = ([("low", number(low)), ("high", number(high))], number(score));
    let mut args = vec![("answers", Arg::Counted(answers, &units::ANSWERS)), ("score", score)];
    args.extend(ends.clone());
    Fault::new(&OUTSIDE_SCALE, field, args).hint(Phrase::with(&NOT_ON_SCALE, ends))
}

/// A survey's histogram as the counts of a form that begins at 1. On a scale that was asked for, its highest score must
/// be one of `highest`; otherwise nobody may have given a score outside 1 to the first of them.
pub fn of_survey(summary: &Summary, highest: &[usize]) -> Option<Values> {
    let Summary::Survey(survey) = summary else { return None };
    let top = survey.bins.len().checked_sub(1)?;
    let high = if survey.lowest == 1 { *highest.iter().find(|high| **high == top)? } else { *highest.first()? };
    let mut values = Values::new();
    for (score, n) in survey.bins.iter().enumerate() {
        if (1..=high).contains(&score) {
            values = values.with(&COUNTS[score], *n);
        } else if *n > 0.0 {
            return None;
        }
    }
    Some(values)
}

/// What is said of a goal that the headline has reached: whether its whole interval lies there too. `low` writes the
/// interval's lower end.
pub fn reached(goal: f64, interval: Option<Interval>, low: &dyn Fn(f64) -> Arg) -> Phrase {
    match interval {
        Some(i) if i.low >= goal => Phrase::plain(&REACHED),
        Some(i) => Phrase::with(&REACHED_UNSURE, [("low", low(i.low))]),
        None => Phrase::plain(&REACHED_PLAIN),
    }
}

/// The name of the mean of all scores.
pub(super) const MEAN: Text = crate::text! {
    en: "Mean score", zh_hans: "平均分", zh_hant: "平均分數", nl: "Gemiddelde score", ko: "평균 점수"
};
/// The name of the score in a table.
pub(super) static SCORE: Text = crate::text! { en: "Score", zh_hans: "分数", zh_hant: "分數", nl: "Score", ko: "점수" };
/// The name of the number of answers in a table.
pub(super) static ANSWERS: Text =
    crate::text! { en: "Answers", zh_hans: "回答数", zh_hant: "回覆數", nl: "Antwoorden", ko: "응답 수" };
/// "Answers per score", the name of a form.
pub(super) const PER_SCORE: Text = crate::text! {
    en: "Answers per score",
    zh_hans: "各分数人数",
    zh_hant: "各分數人數",
    nl: "Antwoorden per score",
    ko: "점수별 응답 수",
};
/// What a histogram draws.
pub(super) static BY_SCORE: Text = crate::text! {
    en: "Number of answers by score",
    zh_hans: "各分数的回答数",
    zh_hant: "各分數的回覆數",
    nl: "Aantal antwoorden per score",
    ko: "점수별 응답 수",
};
/// "Scale", the question on which scale a survey was.
pub(super) const SCALE: Text = crate::text! { en: "Scale", zh_hans: "量表", zh_hant: "量表", nl: "Schaal", ko: "척도" };
/// "the standard", beside the first answer to a choice.
pub(super) const STANDARD: Text =
    crate::text! { en: "the standard", zh_hans: "标准", zh_hant: "標準", nl: "de standaard", ko: "표준" };
/// What all scores of a colour are called, and how many there are of them.
static GROUP: Text = Text::same("{name} {n}");
static NO_ANSWERS: Wording = Wording {
    id: "no_answers",
    text: crate::text! {
        en: "There are no answers yet.",
        zh_hans: "还没有回答。",
        zh_hant: "還沒有回覆。",
        nl: "Er zijn nog geen antwoorden.",
        ko: "아직 응답이 없어요.",
    },
};
static OUTSIDE_SCALE: Wording = Wording {
    id: "score_outside_scale",
    text: crate::text! {
        en: "{answers} with a score of {score}, but this survey runs from {low} to {high}.",
        zh_hans: "有 {answers}打了 {score} 分，但这份问卷是 {low} 至 {high} 分。",
        zh_hant: "有 {answers}給了 {score} 分，但這份問卷是 {low} 至 {high} 分。",
        nl: "{answers} met een {score}, maar deze enquête loopt van {low} tot en met {high}.",
        ko: "{score}점 응답이 있지만({answers}) 이 설문은 {low}점부터 {high}점까지예요.",
    },
};
static NOT_ON_SCALE: Text = crate::text! {
    en: "not on a {low}–{high} scale",
    zh_hans: "{low}–{high} 分量表中没有",
    zh_hant: "{low}–{high} 分量表中沒有",
    nl: "valt buiten {low}–{high}",
    ko: "{low}~{high}점 척도에 없음",
};
/// Putting a 0 where a score is not on the scale.
pub(super) static LEAVE_OUT: Text =
    crate::text! { en: "Leave them out", zh_hans: "不计入", zh_hant: "不計入", nl: "Laat ze weg", ko: "빼고 계산" };
static REACHED: Text = crate::text! {
    en: "is your goal, and the whole interval lies at or above it.",
    zh_hans: "是设定的目标，整个区间都不低于它。",
    zh_hant: "是你的目標，整個區間都不低於它。",
    nl: "is je doel, en het hele interval ligt er niet onder.",
    ko: "목표예요. 신뢰구간 전체가 목표 이상이에요.",
};
static REACHED_UNSURE: Text = crate::text! {
    en: "is your goal. The score is there, but the interval starts at {low}: not certain.",
    zh_hans: "是设定的目标。得分已达到，但区间下限为 {low}：尚不确定。",
    zh_hant: "是你的目標。分數已達到，但區間下限為 {low}：還不確定。",
    nl: "is je doel. Dat is gehaald, maar het interval begint bij {low}: niet zeker.",
    ko: "목표예요. 점수는 도달했지만 신뢰구간이 {low}부터 시작해서 확실하지 않아요.",
};
/// A goal that is reached, without an interval.
pub(super) static REACHED_PLAIN: Text = crate::text! {
    en: "is your goal, and the score has reached it.",
    zh_hans: "是设定的目标，得分已达到。",
    zh_hant: "是你的目標，分數已達到。",
    nl: "is je doel, en de score heeft het gehaald.",
    ko: "목표예요. 이미 도달했어요.",
};
