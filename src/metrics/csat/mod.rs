//! Customer satisfaction: answers of 4 and 5 ÷ all answers, asked from 1 to 5.
//!
//! Source: article S2. The line at 4 can be moved.

mod words;

use super::satisfaction::{self, ANSWERS, bar, changed, histogram, of_counts, of_scores};
use super::scores::{self, COUNTS};
use crate::datasets::SURVEY;
use crate::metric::{Choice, ChoiceOption, Example, Field, Filling, Group, Method, Metric, Need, Source};
use crate::words::Text;

/// Customer satisfaction on 1–5.
pub static METRIC: Metric = Metric {
    id: "csat",
    group: Group::Satisfaction,
    words: words::WORDS,
    methods: &[
        Method {
            id: "counts",
            name: words::BY_COUNTS,
            about: words::BY_COUNTS_ABOUT,
            inputs: &[(&POSITIVE, Need::Required), (&ANSWERS, Need::Required)],
            outputs: &[&CSAT],
            period: None,
            compute: of_counts,
            figures: &[bar],
            examples: &[
                Example { inputs: &[(&POSITIVE, &[78.0]), (&ANSWERS, &[100.0])], gives: 0.78, source: Source::Field },
                Example { inputs: &[(&POSITIVE, &[10.0]), (&ANSWERS, &[10.0])], gives: 1.0, source: Source::Field },
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
            ],
            outputs: &[&CSAT, &MEAN],
            period: None,
            compute: of_scores,
            figures: &[histogram, bar],
            examples: &[Example {
                inputs: &[
                    (&COUNTS[1], &[4.0]),
                    (&COUNTS[2], &[6.0]),
                    (&COUNTS[3], &[12.0]),
                    (&COUNTS[4], &[45.0]),
                    (&COUNTS[5], &[33.0]),
                ],
                gives: 0.78,
                source: Source::Field,
            }],
            sources: &[Filling {
                dataset: &SURVEY,
                columns: &["score"],
                fill: |summary| scores::of_survey(summary, &[5]),
                draws: &[],
            }],
            change: Some(changed),
            levers: &[],
        },
    ],
    bands: None,
    choices: &[&THRESHOLD],
};

/// Answers of 4 or 5.
pub static POSITIVE: Field = Field::count("positive", words::POSITIVE).hint(words::SCORED_4);
/// Satisfied answers as a fraction of all.
pub static CSAT: Field = Field::share("csat", words::CSAT);
/// The mean score.
pub static MEAN: Field = satisfaction::mean(5.0);

/// The lowest score that counts as satisfied.
pub static THRESHOLD: Choice = Choice {
    id: "threshold",
    label: satisfaction::THRESHOLD,
    options: &[
        ChoiceOption { id: "4", name: Text::same("4"), note: scores::STANDARD },
        satisfaction::from("2"),
        satisfaction::from("3"),
        satisfaction::from("5"),
    ],
    headline: None,
};
