//! The share of satisfied answers: what the two satisfaction scores, on 1–10 and on 1–5, have in common.
//!
//! A metric asked in this way has one choice, the lowest score that counts, and two forms: how many were satisfied of
//! how many, and one count a score from 1.

use super::notes;
use super::scores::{self, Scores};
use super::share::{Share, at_goal};
use crate::figure::{Figure, Role};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Advice, Change, ChoiceOption, Fault, Field, Fix, Note, Outcome, Output, Question, Refusal, Values, Worked,
};
use crate::words::{Noun, Text, Wording};

/// All who answered.
pub static ANSWERS: Field = Field::count(
    "answers",
    crate::text! {
        en: "All answers", zh_hans: "回答总数", zh_hant: "回覆總數", nl: "Alle antwoorden", ko: "전체 응답 수"
    },
);
/// The mean of the scores of a scale, from 1 to its highest: its interval is shown no further.
pub(super) const fn mean(highest: f64) -> Field {
    Field::of("mean", Unit::Number, scores::MEAN).from(1.0).upto(highest)
}

/// Satisfied ÷ all answers, a fraction from 0 to 1 with its Wilson interval.
///
/// Inputs: the method's first field and `answers`, whole counts, 0 or more.
///
/// # Errors
/// `more_positive_than_answers` at the first field where more were satisfied than answered; `no_answers` (undefined) at
/// `answers` for 0.
///
/// Source: articles S0, S3 and S4 on 1–10, S2 on 1–5. 78 of 100 → 78 %.
pub fn of_counts(q: &Question) -> Result<Worked, Refusal> {
    let field = q.method.inputs[0].0;
    let (k, n) = (q.need(field)?, q.need(&ANSWERS)?);
    if k > n {
        let count = |n: f64| Arg::Of(n, Unit::Count);
        let args = [("field", Arg::Text(&field.label)), ("k", count(k)), ("n", count(n))];
        let fault = Fault::new(&MORE_POSITIVE, field, args)
            .hint(Phrase::with(&MORE_THAN_ALL, [("n", count(k - n))]))
            .cause(Phrase::plain(&REST_ONLY), Some(sum(k + n)).filter(|_| k + n <= ANSWERS.most));
        return Err(Refusal::Invalid(notes::swapped(fault, field, &ANSWERS)));
    }
    if n <= 0.0 {
        return Err(scores::no_answers(&ANSWERS));
    }
    Ok(worked(q, Share { k, n, noun: &units::ANSWERS }))
}

fn sum(all: f64) -> Fix {
    Fix::Set(Phrase::with(&PUT_IN, [("n", Arg::Of(all, Unit::Count))]), &ANSWERS, all)
}

/// One count a score from 1 → the share from the threshold up, as [`of_counts`], and the method's second output, the mean
/// score with Student's t interval.
///
/// Inputs: the method's fields, whole counts, 0 or more; blank is not 0.
///
/// # Errors
/// No data at the first score that is blank; `no_answers` (undefined) at the highest score where all are 0.
///
/// Source: as [`of_counts`]. 4/6/12/45/33 from 4 up → 78 %, mean 3.97.
pub fn of_scores(q: &Question) -> Result<Worked, Refusal> {
    let scores = Scores::asked(q, 1, q.method.inputs.len())?;
    let mut worked = worked(q, share(&scores, threshold(q)));
    let moments = scores.moments();
    let mean = Output::maybe(q.method.outputs[1], moments.mean());
    worked.outputs.push(mean.within(moments.interval(q.level.fraction())));
    worked.steps.extend(scores.step());
    let choice = q.metric.choices[0];
    let (own, standard) = (q.pick(choice), &choice.options[0]);
    if own != standard {
        let args = [("own", Arg::Raw(own.id.to_string())), ("standard", Arg::Raw(standard.id.to_string()))];
        worked.notes.push(Note::new(&OWN_THRESHOLD, args));
    }
    Ok(worked)
}

/// A lowest score that counts as satisfied, other than the standard.
pub(super) const fn from(score: &'static str) -> ChoiceOption {
    ChoiceOption { id: score, name: Text::same(score), note: Text::same("") }
}

/// The lowest score that counts as satisfied.
pub fn threshold(q: &Question) -> usize {
    q.pick(q.metric.choices[0]).id.parse().unwrap_or(1)
}

/// How many gave this score or a higher one, of all.
pub fn share(scores: &Scores, from: usize) -> Share {
    Share { k: scores.least(from), n: scores.answers(), noun: &units::ANSWERS }
}

fn worked(q: &Question, share: Share) -> Worked {
    let label = &q.method.headline().label;
    let mut advice = Vec::new();
    advice.extend(goal(q, share));
    advice.extend(share.narrower(q));
    let rest = share.n - share.k;
    if rest > 0.0 {
        let says = Phrase::plain(ASK_WHY.form(rest));
        advice.push(Advice { number: Arg::Counted(rest, &units::PEOPLE), says });
    }
    Worked {
        outputs: vec![share.output(q, q.method.headline())],
        basis: Some(share.basis()),
        sample: Some((share.n, &units::ANSWERS)),
        sure: share.sure(q),
        steps: vec![share.step(label)],
        advice,
        ..Worked::default()
    }
}

/// Satisfied answers still needed for the reader's goal: ⌈(g·n − k) ÷ (1 − g)⌉ if nobody else answers.
fn goal(q: &Question, share: Share) -> Option<Advice> {
    let goal = q.target.filter(|goal| (0.0..=1.0).contains(goal))?;
    let percent = |x: f64| super::bands::exact(x, Unit::Share);
    let missing = at_goal(goal, share.n) - share.k;
    if missing <= 0.0 {
        let low = |x: f64| Arg::Of(x, Unit::Share);
        return Some(Advice { number: percent(goal), says: scores::reached(goal, share.interval(q), &low) });
    }
    Some(if goal < 1.0 {
        let k = (missing / (1.0 - goal)).ceil();
        let says = Phrase::with(NEEDED.form(k), [("goal", percent(goal))]);
        Advice { number: Arg::Counted(k, &units::REPLIES), says }
    } else {
        Advice { number: percent(goal), says: Phrase::plain(&OUT_OF_REACH) }
    })
}

/// The share of a form; `None` where it is blank or impossible.
fn of(q: &Question, values: &Values) -> Option<Share> {
    if q.method.inputs.len() > 2 {
        return Scores::of(values, 1, q.method.inputs.len()).map(|scores| share(&scores, threshold(q)));
    }
    Some(Share { k: values.number(q.method.inputs[0].0)?, n: values.number(&ANSWERS)?, noun: &units::ANSWERS })
}

/// Now against before by the two-proportion test.
pub fn changed(q: &Question, before: &Values) -> Option<Change> {
    of(q, &q.values)?.changed(q, of(q, before)?, q.method.headline())
}

/// The share as a bar of the whole.
pub fn bar(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    Some(of(q, &q.values)?.headline(q, "satisfied", &SATISFIED, &NOT_SATISFIED))
}

/// How many gave each score, in two colours.
pub fn histogram(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let scores = Scores::of(&q.values, 1, q.method.inputs.len())?;
    let from = threshold(q);
    let satisfied = share(&scores, from);
    let finding = Phrase::with(
        &SCORED,
        [
            ("k", Arg::Of(satisfied.k, Unit::Count)),
            ("answers", Arg::Counted(satisfied.n, satisfied.noun)),
            ("score", Arg::Raw(from.to_string())),
        ],
    );
    let role = |score: usize| Role::Band(if score >= from { 3 } else { 1 });
    let name = |role| if role == Role::Band(3) { &SATISFIED } else { &NOT_SATISFIED };
    Some(scores.figure("satisfaction_scores", finding, Phrase::plain(&scores::BY_SCORE), &role, &name))
}

/// What a threshold is asked as.
pub(super) const THRESHOLD: Text = crate::text! {
    en: "Cut-off for satisfied",
    zh_hans: "满意的最低分",
    zh_hant: "滿意門檻",
    nl: "Grens voor tevreden",
    ko: "만족으로 보는 최저 점수",
};
static MORE_POSITIVE: Wording = Wording {
    id: "more_positive_than_answers",
    text: crate::text! {
        en: "{field} ({k}) cannot outnumber all answers ({n}).",
        zh_hans: "{field}（{k}）多于回答总数（{n}）。",
        zh_hant: "{field}（{k}）多於回覆總數（{n}）。",
        nl: "{field} ({k}) is meer dan alle antwoorden ({n}).",
        ko: "{field}({k}): 전체 응답 수({n})보다 많아요.",
    },
};
static MORE_THAN_ALL: Text = crate::text! {
    en: "{n} more than all answers",
    zh_hans: "比回答总数多 {n} 份",
    zh_hant: "比回覆總數多 {n} 份",
    nl: "{n} meer dan alle antwoorden",
    ko: "전체 응답보다 {n}개 많음",
};
static REST_ONLY: Text = crate::text! {
    en: "The second number counts only those who were not satisfied.",
    zh_hans: "第二个数字只算了不满意的人数。",
    zh_hant: "第二個數字只算了不滿意的人數。",
    nl: "Het tweede getal telt alleen wie niet tevreden was.",
    ko: "두 번째 숫자가 만족하지 않은 응답만 센 수예요.",
};
static PUT_IN: Text = crate::text! {
    en: "Use {n} in all",
    zh_hans: "总数改为 {n}",
    zh_hant: "總數改成 {n}",
    nl: "Neem {n} als totaal",
    ko: "전체 응답 수: {n}",
};
static OWN_THRESHOLD: Wording = Wording {
    id: "own_threshold",
    text: crate::text! {
        en: "Counted from a score of {own}; the standard is {standard}. Compare only with numbers counted in the same way.",
        zh_hans: "这里从 {own} 分算满意，标准是 {standard} 分。只能与口径相同的数值比较。",
        zh_hant: "這裡從 {own} 分算滿意，標準是 {standard} 分。只適合與同樣算法的數值比較。",
        nl: "Geteld vanaf een {own}; de standaard is {standard}. Vergelijk alleen met cijfers die zo zijn geteld.",
        ko: "만족 기준은 {own}점부터이고 표준은 {standard}점이에요. 같은 기준으로 센 수치하고만 비교하세요.",
    },
};
static NEEDED: Noun = Noun {
    one: crate::text! {
        en: "more satisfied answer takes you to your goal of {goal}, if nobody else answers.",
        zh_hans: "新的满意回答即可达到目标 {goal}，前提是没有其他人作答。",
        zh_hant: "新的滿意回覆就能達到目標 {goal}，前提是沒有其他人作答。",
        nl: "tevreden antwoord erbij brengt je op je doel van {goal}, als verder niemand antwoordt.",
        ko: "만족 응답이 이만큼 더 늘고 다른 응답이 없으면 목표({goal})에 도달해요.",
    },
    other: crate::text! {
        en: "more satisfied answers take you to your goal of {goal}, if nobody else answers.",
        zh_hans: "新的满意回答即可达到目标 {goal}，前提是没有其他人作答。",
        zh_hant: "新的滿意回覆就能達到目標 {goal}，前提是沒有其他人作答。",
        nl: "tevreden antwoorden erbij brengen je op je doel van {goal}, als verder niemand antwoordt.",
        ko: "만족 응답이 이만큼 더 늘고 다른 응답이 없으면 목표({goal})에 도달해요.",
    },
};
static OUT_OF_REACH: Text = crate::text! {
    en: "is out of reach: a single answer that is not satisfied keeps the share below it.",
    zh_hans: "无法达到：只要有一份不满意的回答，就到不了。",
    zh_hant: "無法達到：只要有一份不滿意的回覆，就到不了。",
    nl: "is onhaalbaar: één antwoord dat niet tevreden is, houdt je er al onder.",
    ko: "만족하지 않은 응답이 하나라도 있으면 도달할 수 없는 목표예요.",
};
static ASK_WHY: Noun = Noun {
    one: crate::text! {
        en: "scored below the cut-off for satisfied. Ask what went wrong: a comment says what the score cannot.",
        zh_hans: "客户打分低于满意线。问问哪里出了问题：意见能说明分数说不出的原因。",
        zh_hant: "顧客給分低於滿意門檻。問問哪裡出了問題：意見能說明分數說不出的原因。",
        nl: "gaf een score onder de grens voor tevreden. Vraag wat er misging: een opmerking zegt wat de score niet kan.",
        ko: "기준보다 낮은 점수를 준 사람의 수예요. 무엇이 문제였는지 물어보세요. 점수로는 모르는 것을 의견이 알려 줘요.",
    },
    other: crate::text! {
        en: "scored below the cut-off for satisfied. Ask what went wrong: comments say what a score cannot.",
        zh_hans: "客户打分低于满意线。问问哪里出了问题：意见能说明分数说不出的原因。",
        zh_hant: "顧客給分低於滿意門檻。問問哪裡出了問題：意見能說明分數說不出的原因。",
        nl: "gaven een score onder de grens voor tevreden. Vraag wat er misging: opmerkingen zeggen wat een score niet kan.",
        ko: "기준보다 낮은 점수를 준 사람의 수예요. 무엇이 문제였는지 물어보세요. 점수로는 모르는 것을 의견이 알려 줘요.",
    },
};
static SATISFIED: Text = crate::text! { en: "Satisfied", zh_hans: "满意", zh_hant: "滿意", nl: "Tevreden", ko: "만족" };
static NOT_SATISFIED: Text =
    crate::text! { en: "The others", zh_hans: "其余", zh_hant: "其餘", nl: "De anderen", ko: "나머지" };
static SCORED: Text = crate::text! {
    en: "{k} of {answers} scored {score} or higher",
    zh_hans: "{answers}中有 {k} 份不低于 {score} 分",
    zh_hant: "{answers}中有 {k} 份不低於 {score} 分",
    nl: "{k} van {answers}: een {score} of hoger",
    ko: "{answers} 중 {k}개가 {score}점 이상",
};
