//! The customer effort score: how much customers agree that something was easy, as a mean.
//!
//! Source: article S0 (and S3, S4): a statement such as "it was easy to solve my problem", and the mean of the answers.
//! The scale is a part of the number, and so is its direction: a survey that asks how much effort it took is turned
//! round, so that high is always easy.

mod words;

use super::mean;
use super::scores::{self, COUNTS, Scores};
use super::share::Share;
use super::{bands, change};
use crate::datasets::SURVEY;
use crate::figure::{Figure, Role};
use crate::locale::{Arg, Phrase, Unit, fine, units};
use crate::metric::{
    Advice, Change, Choice, ChoiceOption, Example, Field, Filling, Fix, Group, Method, Metric, Need, Note, Outcome,
    Output, Question, Refusal, Source, Values, Worked,
};
use crate::words::Text;

/// The customer effort score.
pub static METRIC: Metric = Metric {
    id: "ces",
    group: Group::Satisfaction,
    words: words::WORDS,
    methods: &[Method {
        id: "bins",
        name: scores::PER_SCORE,
        about: words::BINS_ABOUT,
        inputs: &[
            (&COUNTS[1], Need::Required),
            (&COUNTS[2], Need::Required),
            (&COUNTS[3], Need::Required),
            (&COUNTS[4], Need::Required),
            (&COUNTS[5], Need::Required),
            (&COUNTS[6], Need::Optional),
            (&COUNTS[7], Need::Optional),
            (&COUNTS[8], Need::Optional),
            (&COUNTS[9], Need::Optional),
            (&COUNTS[10], Need::Optional),
        ],
        outputs: &[&CES, &EASY],
        period: None,
        compute: worked,
        figures: &[histogram, bar],
        examples: &[
            Example {
                inputs: &[
                    (&COUNTS[1], &[80.0]),
                    (&COUNTS[2], &[210.0]),
                    (&COUNTS[3], &[140.0]),
                    (&COUNTS[4], &[110.0]),
                    (&COUNTS[5], &[160.0]),
                    (&COUNTS[6], &[180.0]),
                    (&COUNTS[7], &[120.0]),
                ],
                gives: 4.08,
                source: Source::Field,
            },
            Example {
                inputs: &[
                    (&COUNTS[1], &[1.0]),
                    (&COUNTS[2], &[2.0]),
                    (&COUNTS[3], &[3.0]),
                    (&COUNTS[4], &[6.0]),
                    (&COUNTS[5], &[14.0]),
                    (&COUNTS[6], &[16.0]),
                    (&COUNTS[7], &[8.0]),
                ],
                gives: 5.2,
                source: Source::Field,
            },
        ],
        sources: &[Filling {
            dataset: &SURVEY,
            columns: &["score"],
            fill: |summary| scores::of_survey(summary, &[10, 7, 5]),
            draws: &[],
        }],
        change: Some(changed),
        levers: &[],
    }],
    bands: None,
    choices: &[&SCALE, &REVERSED],
};

/// The mean score, turned so that high is easy.
pub static CES: Field = mean_upto(10.0);
static CES_OF_7: Field = mean_upto(7.0);
static CES_OF_5: Field = mean_upto(5.0);
/// The share of answers in the upper part of the scale.
pub static EASY: Field = Field::share("easy", words::EASY);

/// The scale that was asked on.
pub static SCALE: Choice = Choice {
    id: "scale",
    label: scores::SCALE,
    options: &[
        ChoiceOption { id: "1-7", name: words::SCALE_1_7, note: scores::STANDARD },
        ChoiceOption { id: "1-5", name: words::SCALE_1_5, note: Text::same("") },
        ChoiceOption { id: "1-10", name: words::SCALE_1_10, note: Text::same("") },
    ],
    headline: Some(on_scale),
};

/// Which end of the scale is the easy one.
pub static REVERSED: Choice = Choice {
    id: "reversed",
    label: words::DIRECTION,
    options: &[
        ChoiceOption { id: "0", name: words::HIGH_IS_EASY, note: words::HIGH_IS_EASY_NOTE },
        ChoiceOption { id: "1", name: words::LOW_IS_EASY, note: words::LOW_IS_EASY_NOTE },
    ],
    headline: None,
};

const fn mean_upto(top: f64) -> Field {
    Field::of("ces", Unit::Number, words::CES).from(1.0).upto(top)
}

/// [`CES`] as far as a scale goes: its interval is shown no further, and no goal lies beyond it.
fn on_scale(scale: &ChoiceOption) -> &'static Field {
    match scale.id {
        "1-5" => &CES_OF_5,
        "1-10" => &CES,
        _ => &CES_OF_7,
    }
}

/// The highest score of the scale.
fn top(q: &Question) -> usize {
    match q.pick(&SCALE).id {
        "1-5" => 5,
        "1-10" => 10,
        _ => 7,
    }
}

/// The lowest score that says it was easy: 5 of 7, 4 of 5, 7 of 10.
fn easy_from(top: usize) -> usize {
    match top {
        5 => 4,
        10 => 7,
        _ => 5,
    }
}

fn is_reversed(q: &Question) -> bool {
    q.pick(&REVERSED).id == "1"
}

/// The answers so that high is easy.
fn turned(q: &Question, scores: Scores) -> Scores {
    if is_reversed(q) { scores.turned() } else { scores }
}

/// How many said that it was easy.
fn easy(scores: &Scores) -> Share {
    let (_, top) = scores.ends();
    Share { k: scores.least(easy_from(top)), n: scores.answers(), noun: &units::ANSWERS }
}

/// Σ score × answers ÷ answers, from 1 to the highest score of the scale, with Student's t interval; also `easy`, the
/// share that found it easy, a fraction with Wilson's.
///
/// Inputs: `s1` up to the highest score of the scale, whole counts, 0 or more. Reversed, x counts as 1 + top − x in
/// both. One answer has no interval.
///
/// # Errors
/// `score_outside_scale` at the first score beyond the scale that somebody gave; no data at the first score of the
/// scale that is blank; `no_answers` (undefined) at the highest score where nobody answered.
///
/// Source: articles S0, S3 and S4. 80/210/140/110/160/180/120 on 1–7 → 4.08.
fn worked(q: &Question) -> Result<Worked, Refusal> {
    let top = top(q);
    for (score, field) in COUNTS.iter().enumerate().skip(top + 1) {
        if let Some(n) = q.may(field).filter(|n| *n > 0.0) {
            let leave_out = Fix::Set(Phrase::plain(&scores::LEAVE_OUT), field, 0.0);
            let fault = scores::outside(field, score, n, 1, top)
                .cause(Phrase::plain(&words::LONGER_SCALE), None)
                .cause(Phrase::plain(&words::NO_OPINION), Some(leave_out));
            return Err(Refusal::Invalid(fault));
        }
    }
    let scores = turned(q, Scores::asked(q, 1, top)?);
    let moments = scores.moments();
    let mean = Output::maybe(q.headline(), moments.mean()).within(moments.interval(q.level.fraction()));
    let (easy, answers) = (easy(&scores), Arg::Counted(scores.answers(), &units::ANSWERS));
    let mut steps: Vec<_> = scores.step().into_iter().collect();
    steps.push(easy.step(&EASY.label));
    let goal = q.goal().filter(|goal| mean.number().is_some_and(|mean| mean >= *goal));
    let low = |x: f64| Arg::Of(x, Unit::Number);
    let mut advice: Vec<Advice> = Vec::new();
    advice.extend(goal.map(|goal| Advice { number: low(goal), says: scores::reached(goal, mean.shown(), &low) }));
    let hard = scores.answers() - scores.least(1 + top - easy_from(top) + 1);
    if hard > 0.0 {
        advice.push(Advice { number: Arg::Counted(hard, &units::PEOPLE), says: Phrase::plain(words::HARD.form(hard)) });
    }
    Ok(Worked {
        sure: vec![mean::sure(q, answers.clone(), &mean)],
        outputs: vec![mean, easy.output(q, &EASY)],
        basis: Some(Phrase::value(answers)),
        sample: Some((scores.answers(), &units::ANSWERS)),
        steps,
        notes: notes(q, top),
        advice,
        ..Worked::default()
    })
}

fn notes(q: &Question, top: usize) -> Vec<Note> {
    let whole = |n: usize| Arg::Of(n as f64, Unit::Count);
    let direction = if is_reversed(q) {
        Note::new(&words::TURNED, [("sum", whole(top + 1)), ("top", whole(top))])
    } else {
        Note::new(&words::DIRECTION_TAKEN, [("top", whole(top))])
    };
    vec![direction, Note::new(&words::SCALES_NOT_MIXED, [("top", whole(top))])]
}

/// Now against before: the difference of the two means on the same scale, by Welch's t.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    let moments = |values: &Values| Some(turned(q, Scores::of(values, 1, top(q))?).moments());
    let number = |x: f64| Arg::Fine(x, Unit::Number, fine(x, 2));
    change::means(q, &CES, &moments(&q.values)?, &moments(before)?, number)
}

/// How many gave each score as it was given: the easy end, the hard end, and what lies between.
fn histogram(q: &Question, outcome: &Outcome) -> Option<Figure> {
    let mean = outcome.number(&CES)?;
    let scores = Scores::of(&q.values, 1, top(q))?;
    let (_, top) = scores.ends();
    let from = easy_from(top);
    let felt = |score: usize| if is_reversed(q) { top + 1 - score } else { score };
    let role = |score: usize| match felt(score) {
        x if x >= from => Role::Band(3),
        x if x <= top + 1 - from => Role::Band(1),
        _ => Role::NeutralWash,
    };
    let args = [
        ("easy", Arg::Of(outcome.number(&EASY)?, Unit::Share)),
        ("mean", bands::exact(mean, Unit::Number)),
        ("top", Arg::Of(top as f64, Unit::Count)),
    ];
    let finding = Phrase::with(&words::FOUND_EASY, args);
    let name = |role| match role {
        Role::Band(3) => &words::EASY_SCORES,
        Role::Band(_) => &words::HARD_SCORES,
        _ => &words::OTHER_SCORES,
    };
    Some(scores.figure("effort_scores", finding, Phrase::plain(&scores::BY_SCORE), &role, &name))
}

/// The share that found it easy as a bar of the whole.
fn bar(q: &Question, outcome: &Outcome) -> Option<Figure> {
    outcome.headline()?;
    let scores = turned(q, Scores::of(&q.values, 1, top(q))?);
    Some(easy(&scores).figure(q, "easy", &EASY.label, &words::NOT_EASY))
}
