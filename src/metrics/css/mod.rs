//! The customer satisfaction score: answers of 6 and higher ÷ all answers, asked from 1 to 10.
//!
//! Source: articles S0, S3 and S4. The line at 6 can be moved, and beside it stands the share of the three highest
//! scores, because a 6 counts as satisfied here and as a detractor in NPS.

mod words;

use super::satisfaction::{self, ANSWERS, bar, changed, histogram};
use super::scores::{self, COUNTS, Scores};
use crate::datasets::SURVEY;
use crate::metric::{
    Choice, ChoiceOption, Example, Field, Filling, Group, Method, Metric, Need, Note, Question, Refusal, Source, Worked,
};
use crate::words::Text;

/// The customer satisfaction score.
pub static METRIC: Metric = Metric {
    id: "css",
    group: Group::Satisfaction,
    words: words::WORDS,
    methods: &[
        Method {
            id: "counts",
            name: words::BY_COUNTS,
            about: words::BY_COUNTS_ABOUT,
            inputs: &[(&POSITIVE, Need::Required), (&ANSWERS, Need::Required)],
            outputs: &[&CSS],
            period: None,
            compute: of_counts,
            figures: &[bar],
            examples: &[
                Example { inputs: &[(&POSITIVE, &[88.0]), (&ANSWERS, &[100.0])], gives: 0.88, source: Source::Field },
                Example { inputs: &[(&POSITIVE, &[12.0]), (&ANSWERS, &[16.0])], gives: 0.75, source: Source::Field },
            ],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "bins",
            name: scores::PER_SCORE,
            about: words::BY_SCORES_ABOUT,
            inputs: &[
                (&COUNTS[1], Need::Required),
                (&COUNTS[2], Need::Required),
                (&COUNTS[3], Need::Required),
                (&COUNTS[4], Need::Required),
                (&COUNTS[5], Need::Required),
                (&COUNTS[6], Need::Required),
                (&COUNTS[7], Need::Required),
                (&COUNTS[8], Need::Required),
                (&COUNTS[9], Need::Required),
                (&COUNTS[10], Need::Required),
            ],
            outputs: &[&CSS, &MEAN, &TOP3],
            period: None,
            compute: of_scores,
            figures: &[histogram, bar],
            examples: &[Example {
                inputs: &[
                    (&COUNTS[1], &[1.0]),
                    (&COUNTS[2], &[1.0]),
                    (&COUNTS[3], &[2.0]),
                    (&COUNTS[4], &[3.0]),
                    (&COUNTS[5], &[5.0]),
                    (&COUNTS[6], &[8.0]),
                    (&COUNTS[7], &[15.0]),
                    (&COUNTS[8], &[30.0]),
                    (&COUNTS[9], &[22.0]),
                    (&COUNTS[10], &[13.0]),
                ],
                gives: 0.88,
                source: Source::Field,
            }],
            sources: &[Filling {
                dataset: &SURVEY,
                columns: &["score"],
                fill: |summary| scores::of_survey(summary, &[10]),
                draws: &[],
            }],
            change: Some(changed),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[&THRESHOLD],
};

/// Answers of 6 or higher.
pub static POSITIVE: Field = Field::count("positive", words::POSITIVE).hint(words::SCORED_6);
/// Satisfied answers as a fraction of all.
pub static CSS: Field = Field::share("css", words::CSS);
/// The mean score.
pub static MEAN: Field = satisfaction::mean(10.0);
/// Answers of 8, 9 or 10 as a fraction of all.
pub static TOP3: Field = Field::share("top3_share", words::TOP3);

/// The lowest score that counts as satisfied.
pub static THRESHOLD: Choice = Choice {
    id: "threshold",
    label: satisfaction::THRESHOLD,
    options: &[
        ChoiceOption { id: "6", name: Text::same("6"), note: scores::STANDARD },
        satisfaction::from("2"),
        satisfaction::from("3"),
        satisfaction::from("4"),
        satisfaction::from("5"),
        satisfaction::from("7"),
        satisfaction::from("8"),
        satisfaction::from("9"),
        satisfaction::from("10"),
    ],
    headline: None,
};

/// `positive` ÷ `answers`, a fraction from 0 to 1 with its Wilson interval: [`satisfaction::of_counts`], with a note.
///
/// # Errors
/// Those of [`satisfaction::of_counts`].
///
/// Source: articles S0, S3 and S4. 88 of 100 → 88 %.
fn of_counts(q: &Question) -> Result<Worked, Refusal> {
    satisfaction::of_counts(q).map(|worked| with_note(q, worked))
}

/// One count a score, `s1` to `s10` → the share from the threshold up: [`satisfaction::of_scores`], with a note. Also
/// `top3_share`, the share of 8, 9 and 10, a fraction with its Wilson interval.
///
/// # Errors
/// Those of [`satisfaction::of_scores`].
///
/// Source: articles S0, S3 and S4; the three highest are the field's habit. 1/1/2/3/5/8/15/30/22/13 → 88 %.
fn of_scores(q: &Question) -> Result<Worked, Refusal> {
    let mut worked = satisfaction::of_scores(q)?;
    let scores = Scores::asked(q, 1, 10)?;
    let top3 = satisfaction::share(&scores, 8);
    worked.outputs.push(top3.output(q, &TOP3));
    worked.steps.push(top3.step(&TOP3.label));
    Ok(with_note(q, worked))
}

fn with_note(q: &Question, mut worked: Worked) -> Worked {
    if satisfaction::threshold(q) <= 6 {
        worked.notes.push(Note::new(&words::SIX_IS_POSITIVE, []));
    }
    worked
}
