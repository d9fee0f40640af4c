//! The net promoter score: 100 · (promoters − detractors) ÷ answers, in points.
//!
//! Promoters score 9 or 10, passives 7 or 8, detractors 0 to 6. It is asked in three ways: three counts, one count a
//! score, or percentages alone, which have no interval because nobody knows how many answered. Source: article S2.

mod fields;
mod figures;
mod words;

pub use fields::*;

use super::share::Share;
use super::{bands, change, scores, sums};
use crate::datasets::{SURVEY, Summary};
use crate::locale::{Arg, Phrase, Unit, units};
use crate::metric::{
    Advice, Band, Bands, Change, Choice, ChoiceOption, Example, Fault, Filling, Fix, Group, Method, Metric, Need, Note,
    Output, Question, Refusal, Source, Step, Upto, Values, Worked,
};
use crate::stats::nps::{Score, adjusted_wald, answers_needed, nps_change, promoters_needed};
use crate::stats::{Interval, z_of};

/// The net promoter score.
pub static METRIC: Metric = Metric {
    id: "nps",
    group: Group::Satisfaction,
    words: words::WORDS,
    methods: &[
        Method {
            id: "counts",
            name: words::COUNTS,
            about: words::COUNTS_ABOUT,
            inputs: &[
                (&PROMOTERS, Need::Required),
                (&PASSIVES, Need::Required),
                (&DETRACTORS, Need::Required),
                (&INVITATIONS, Need::Optional),
            ],
            outputs: &[&NPS, &PROMOTER_SHARE, &PASSIVE_SHARE, &DETRACTOR_SHARE, &RESPONSE_RATE],
            period: None,
            compute: from_counts,
            figures: &[figures::shares, figures::tenfold],
            examples: &[
                Example {
                    inputs: &[(&PROMOTERS, &[60.0]), (&PASSIVES, &[30.0]), (&DETRACTORS, &[10.0])],
                    gives: 50.0,
                    source: Source::Article(2),
                },
                Example {
                    inputs: &[(&PROMOTERS, &[42.0]), (&PASSIVES, &[30.0]), (&DETRACTORS, &[28.0])],
                    gives: 14.0,
                    source: Source::Field,
                },
                Example {
                    inputs: &[
                        (&PROMOTERS, &[6.0]),
                        (&PASSIVES, &[3.0]),
                        (&DETRACTORS, &[1.0]),
                        (&INVITATIONS, &[40.0]),
                    ],
                    gives: 50.0,
                    source: Source::Field,
                },
            ],
            sources: &[],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "bins",
            name: words::BINS,
            about: words::BINS_ABOUT,
            inputs: &[
                (&S0, Need::Optional),
                (&S1, Need::Required),
                (&S2, Need::Required),
                (&S3, Need::Required),
                (&S4, Need::Required),
                (&S5, Need::Required),
                (&S6, Need::Required),
                (&S7, Need::Required),
                (&S8, Need::Required),
                (&S9, Need::Required),
                (&S10, Need::Required),
                (&INVITATIONS, Need::Optional),
            ],
            outputs: &[&NPS, &PROMOTER_SHARE, &PASSIVE_SHARE, &DETRACTOR_SHARE, &RESPONSE_RATE],
            period: None,
            compute: from_bins,
            figures: &[figures::histogram, figures::shares, figures::tenfold],
            examples: &[Example {
                inputs: &[
                    (&S0, &[1.0]),
                    (&S1, &[0.0]),
                    (&S2, &[1.0]),
                    (&S3, &[1.0]),
                    (&S4, &[1.0]),
                    (&S5, &[3.0]),
                    (&S6, &[3.0]),
                    (&S7, &[12.0]),
                    (&S8, &[18.0]),
                    (&S9, &[26.0]),
                    (&S10, &[34.0]),
                ],
                gives: 50.0,
                source: Source::Field,
            }],
            sources: &[Filling { dataset: &SURVEY, columns: &["score"], fill: bins_of_survey, draws: &[] }],
            change: Some(changed),
            levers: &[],
        },
        Method {
            id: "shares",
            name: words::SHARES,
            about: words::SHARES_ABOUT,
            inputs: &[
                (&PROMOTER_SHARE, Need::Required),
                (&PASSIVE_SHARE, Need::Required),
                (&DETRACTOR_SHARE, Need::Required),
            ],
            outputs: &[&NPS, &PROMOTER_SHARE, &PASSIVE_SHARE, &DETRACTOR_SHARE],
            period: None,
            compute: from_shares,
            figures: &[figures::shares],
            examples: &[Example {
                inputs: &[(&PROMOTER_SHARE, &[0.6]), (&PASSIVE_SHARE, &[0.3]), (&DETRACTOR_SHARE, &[0.1])],
                gives: 50.0,
                source: Source::Article(2),
            }],
            sources: &[],
            change: Some(change::plain),
            levers: &[],
        },
    ],
    bands: Some(BANDS),
    choices: &[&SCALE],
};

/// Article S2: 50 and above is excellent, 80 and above world class; below 0 detractors outnumber promoters (S0). What
/// lies between has no name.
const BANDS: Bands = Bands { judges: &NPS, source: Source::Article(2), list: &LIST, moved: None };
static LIST: [Band; 4] = [
    Band { id: "more_detractors", name: words::MORE_DETRACTORS, step: 1, upto: Upto::Below(0.0) },
    Band { id: "unnamed", name: words::UNNAMED, step: 2, upto: Upto::Below(50.0) },
    Band { id: "excellent", name: words::EXCELLENT, step: 3, upto: Upto::Below(80.0) },
    Band { id: "world_class", name: words::WORLD_CLASS, step: 4, upto: Upto::Open },
];

/// The scale that was asked on. The cut-offs are the same on both; on 1–10 nobody can have given a 0.
pub static SCALE: Choice = Choice {
    id: "scale",
    label: scores::SCALE,
    options: &[
        ChoiceOption { id: "0-10", name: words::SCALE_0_10, note: scores::STANDARD },
        ChoiceOption { id: "1-10", name: words::SCALE_1_10, note: words::SCALE_1_10_NOTE },
    ],
    headline: None,
};

/// Whether the survey ran from 1 to 10.
fn from_one(q: &Question) -> bool {
    q.pick(&SCALE).id == "1-10"
}

/// How many answers lie in each of the three groups.
#[derive(Clone, Copy, Debug)]
struct Counts {
    promoters: f64,
    passives: f64,
    detractors: f64,
}

impl Counts {
    /// The counts of a form, or the sums of its bins; `None` where one is blank. That of 0 is blank in a survey from 1.
    fn of(values: &Values, from_one: bool) -> Option<Counts> {
        let sum = |fields: &[&'static crate::metric::Field]| -> Option<f64> {
            fields.iter().map(|field| values.number(field)).sum()
        };
        let three = || {
            Some(Counts {
                promoters: values.number(&PROMOTERS)?,
                passives: values.number(&PASSIVES)?,
                detractors: values.number(&DETRACTORS)?,
            })
        };
        three().or_else(|| {
            Some(Counts {
                detractors: sum(&BINS[1..7])? + values.number(&S0).or(from_one.then_some(0.0))?,
                passives: sum(&BINS[7..9])?,
                promoters: sum(&BINS[9..])?,
            })
        })
    }

    fn answers(self) -> f64 {
        self.promoters + self.passives + self.detractors
    }

    /// So many of all answers.
    fn share(self, k: f64) -> Share {
        Share { k, n: self.answers(), noun: &units::ANSWERS }
    }

    /// 100 · (P − D) ÷ n, divided last, so that a score on the edge of a band is exactly that edge.
    fn points(self) -> f64 {
        100.0 * (self.promoters - self.detractors) / self.answers()
    }

    /// The adjusted Wald interval within ±100 points.
    fn interval(self, level: f64) -> Option<Interval> {
        adjusted_wald(self.promoters, self.passives, self.detractors, level)
    }

    /// n' = n + 3 with ¾ promoters, 1½ passives and ¾ detractors more: centre and spread of the interval.
    fn adjusted(self) -> Option<Score> {
        Score::adjusted(self.promoters, self.passives, self.detractors)
    }
}

/// 100 · (`promoters` − `detractors`) ÷ answers, in points from −100 to 100 with the adjusted Wald interval.
///
/// Inputs: `promoters`, `passives`, `detractors`, whole counts, 0 or more, which add up to the answers; `invitations`,
/// optional, a whole count. Also the three shares, fractions with Wilson intervals, and the response rate, answers ÷
/// `invitations`, with its own.
///
/// # Errors
/// `no_answers` (undefined) at `promoters` where all three are 0; `more_answers_than_invitations` at `invitations`
/// where fewer were invited than answered.
///
/// Source: article S2; the interval is that of Rocks 2016. 60/30/10 → 50.
fn from_counts(q: &Question) -> Result<Worked, Refusal> {
    let counts =
        Counts { promoters: q.need(&PROMOTERS)?, passives: q.need(&PASSIVES)?, detractors: q.need(&DETRACTORS)? };
    worked(q, counts, &PROMOTERS)
}

/// One count a score → the score, as [`from_counts`] on the sums 9–10, 7–8 and 0–6.
///
/// Inputs: `s0` to `s10`, whole counts, 0 or more. Every score needs its count: blank is not 0. On a 1–10 scale `s0` is
/// blank or 0.
///
/// # Errors
/// `score_outside_scale` at `s0` where it was given on a 1–10 scale; no data at the first score of the scale that is
/// blank; `no_answers` (undefined) at `s10` where all are 0; `more_answers_than_invitations` at `invitations`.
///
/// Source: article S2; the scale from 1 is that of S0.
fn from_bins(q: &Question) -> Result<Worked, Refusal> {
    if from_one(q) {
        if let Some(zeros) = q.may(&S0).filter(|n| *n > 0.0) {
            let fault = scores::outside(&S0, 0, zeros, 1, 10).cause(Phrase::plain(&words::RAN_FROM_0), None).cause(
                Phrase::plain(&words::ZERO_IS_BLANK),
                Some(Fix::Set(Phrase::plain(&scores::LEAVE_OUT), &S0, 0.0)),
            );
            return Err(Refusal::Invalid(fault));
        }
    } else {
        q.need(&S0)?;
    }
    for field in &BINS[1..] {
        q.need(field)?;
    }
    let counts = Counts::of(&q.values, from_one(q)).ok_or(Refusal::NoData(&S10))?;
    worked(q, counts, &S10)
}

fn worked(q: &Question, counts: Counts, first: &'static crate::metric::Field) -> Result<Worked, Refusal> {
    let n = counts.answers();
    if n <= 0.0 {
        return Err(scores::no_answers(first));
    }
    let invitations = q.may(&INVITATIONS);
    if let Some(sent) = invitations.filter(|sent| *sent < n) {
        let args =
            [("answers", Arg::Counted(n, &units::ANSWERS)), ("invitations", Arg::Counted(sent, &words::INVITED))];
        let hint = Phrase::with(&words::FEWER_THAN_ANSWERS, [("n", Arg::Of(n - sent, Unit::Count))]);
        return Err(Refusal::Invalid(Fault::new(&words::MORE_ANSWERS_THAN_INVITATIONS, &INVITATIONS, args).hint(hint)));
    }
    let interval = counts.interval(q.level.fraction());
    let score = Output::of(&NPS, counts.points()).within(interval);
    let shown = score.shown();
    let mut outputs = vec![
        score,
        counts.share(counts.promoters).output(q, &PROMOTER_SHARE),
        counts.share(counts.passives).output(q, &PASSIVE_SHARE),
        counts.share(counts.detractors).output(q, &DETRACTOR_SHARE),
    ];
    let responses = invitations.map(|sent| Share { k: n, n: sent, noun: &words::INVITED });
    outputs.extend(responses.map(|share| share.output(q, &RESPONSE_RATE)));
    Ok(Worked {
        outputs,
        basis: Some(Phrase::with(
            &words::BASIS,
            [
                ("promoters", Arg::Counted(counts.promoters, &units::PROMOTERS)),
                ("detractors", Arg::Counted(counts.detractors, &units::DETRACTORS)),
                ("answers", Arg::Counted(n, &units::ANSWERS)),
            ],
        )),
        sample: Some((n, &units::ANSWERS)),
        sure: sure(q, counts, shown),
        steps: steps(q, counts, shown),
        notes: notes(q, Some(n)),
        advice: advice(q, counts, shown),
        ..Worked::default()
    })
}

/// 100 · (`promoter_share` − `detractor_share`), in points from −100 to 100, without an interval.
///
/// Inputs: `promoter_share`, `passive_share`, `detractor_share`, fractions from 0 to 1 whose sum is 1 ± 0.005 (rounded
/// percentages). They are taken as they are, not stretched to 100 %.
///
/// # Errors
/// `shares_not_100` at `detractor_share` where the sum is further from 1.
///
/// Source: article S2. 60/30/10 % → 50.
fn from_shares(q: &Question) -> Result<Worked, Refusal> {
    let shares = [q.need(&PROMOTER_SHARE)?, q.need(&PASSIVE_SHARE)?, q.need(&DETRACTOR_SHARE)?];
    let sum: f64 = shares.iter().sum();
    // The slack is for the sum of three decimal fractions, not for the tolerance.
    if (sum - 1.0).abs() > 0.005 + 1e-12 {
        return Err(Refusal::Invalid(not_100(shares, sum)));
    }
    let [promoters, _, detractors] = shares;
    let points = points_of_shares(promoters, detractors);
    let mut outputs = vec![Output::of(&NPS, points)];
    outputs.extend(
        [&PROMOTER_SHARE, &PASSIVE_SHARE, &DETRACTOR_SHARE]
            .into_iter()
            .zip(shares)
            .map(|(field, share)| Output::of(field, share)),
    );
    let mut advice: Vec<Advice> = goal_of_shares(q, points).into_iter().collect();
    if detractors > 0.0 {
        let number = bands::exact(detractors, Unit::Share);
        advice.push(Advice { number, says: Phrase::plain(&words::ASK_SHARE) });
    }
    let mut notes = notes(q, None);
    notes.insert(0, Note::new(&words::NO_INTERVAL, []));
    Ok(Worked {
        outputs,
        basis: Some(Phrase::with(
            &words::BASIS_SHARES,
            [
                ("promoters", bands::exact(promoters, Unit::Share)),
                ("detractors", bands::exact(detractors, Unit::Share)),
            ],
        )),
        sure: vec![Phrase::plain(&words::UNKNOWN_NUMBER)],
        steps: vec![difference(promoters, detractors, points)],
        notes,
        advice,
        ..Worked::default()
    })
}

/// 100 · (p − d), rounded at the tenth decimal: 58 % − 8 % is exactly 50, not one float below the edge of a band.
fn points_of_shares(promoters: f64, detractors: f64) -> f64 {
    (1e12 * (promoters - detractors)).round() / 1e10
}

/// Shares that do not make a whole: any one of the three may be the wrong one.
fn not_100(shares: [f64; 3], sum: f64) -> Fault {
    let sum_arg = || [("sum", Arg::Of(sum, Unit::Share))];
    let fault =
        Fault::new(&words::SHARES_NOT_100, &DETRACTOR_SHARE, sum_arg()).hint(Phrase::with(&words::SUM_IS, sum_arg()));
    [&DETRACTOR_SHARE, &PASSIVE_SHARE, &PROMOTER_SHARE].into_iter().zip(shares.into_iter().rev()).fold(
        fault,
        |fault, (field, share)| {
            let rest = ((1.0 - (sum - share)) * 1e12).round() / 1e12;
            if rest < 0.0 {
                return fault;
            }
            let args = || vec![("field", Arg::Text(&field.label)), ("rest", bands::exact(rest, Unit::Share))];
            let fix = Fix::Set(Phrase::with(&words::PUT_IN, args()), field, rest);
            fault.cause(Phrase::with(&words::OTHERS_RIGHT, args()), Some(fix))
        },
    )
}

fn sure(q: &Question, counts: Counts, interval: Option<Interval>) -> Vec<Phrase> {
    let mut sure = Vec::new();
    let n = counts.answers();
    if let Some(interval) = interval {
        let [low, high] = Arg::ends(interval.low, interval.high, Unit::Points);
        let args = [("answers", Arg::Counted(n, &units::ANSWERS)), ("low", low), ("high", high)];
        sure.push(Phrase::with(&words::ANYWHERE, args));
        sure.push(bands::certainty(&BANDS, &interval));
        sure.push(Phrase::with(&words::INTERVAL_KIND, [("level", Arg::Level(q.level))]));
    }
    if let Some(sent) = q.may(&INVITATIONS) {
        sure.push(if n < sent {
            Phrase::with(&words::SILENT, [("rate", Arg::Of(n / sent, Unit::Share))])
        } else {
            Phrase::plain(&words::EVERYONE)
        });
    }
    sure
}

fn steps(q: &Question, counts: Counts, interval: Option<Interval>) -> Vec<Step> {
    let n = counts.answers();
    let mut steps = vec![
        counts.share(counts.promoters).step(&PROMOTERS.label),
        counts.share(counts.detractors).step(&DETRACTORS.label),
    ];
    if let (Some(interval), Some(adjusted), Some(z)) = (interval, counts.adjusted(), z_of(q.level.fraction())) {
        steps.push(Step {
            label: Phrase::with(&words::INTERVAL, [("level", Arg::Level(q.level))]),
            sum: Phrase::with(
                &words::AROUND,
                [
                    ("center", Arg::Fine(adjusted.points(), Unit::Number, 2)),
                    ("z", Arg::Fine(z, Unit::Number, 2)),
                    ("se", Arg::Fine(100.0 * adjusted.se(), Unit::Number, 2)),
                ],
            ),
            gives: bands::ends(interval, Unit::Points),
        });
    }
    steps.push(difference(counts.promoters / n, counts.detractors / n, counts.points()));
    steps
}

/// The last line of the sum: `60 − 10 | 50`.
fn difference(promoters: f64, detractors: f64, points: f64) -> Step {
    let shown = |points: f64| Arg::Fine(points, Unit::Points, 1);
    sums::minus(&METRIC.words.name, shown(100.0 * promoters), shown(100.0 * detractors), shown(points))
}

fn notes(q: &Question, answers: Option<f64>) -> Vec<Note> {
    let mut notes = Vec::new();
    if answers.is_some_and(|n| n < 10.0) {
        notes.push(Note::new(&words::COUNTS_FIRST, []));
    }
    notes.push(Note::new(if from_one(q) { &words::FROM_1_TO_10 } else { &words::SCALE_SLIP }, []));
    if q.target.is_some() {
        notes.push(Note::new(&words::DISPUTED, []));
    }
    notes
}

fn advice(q: &Question, counts: Counts, interval: Option<Interval>) -> Vec<Advice> {
    let Counts { promoters, passives, detractors } = counts;
    let n = counts.answers();
    let mut advice: Vec<Advice> = goal(q, counts, interval).into_iter().collect();
    // The margin of the formula, before the interval is cut at ±100.
    let level = q.level.fraction();
    let half = counts.adjusted().zip(z_of(level)).map(|(score, z)| 100.0 * z * score.se());
    if let Some(margin) = [5.0, 2.0].into_iter().find(|margin| half.is_some_and(|half| half > *margin))
        && let Some(needed) = answers_needed(promoters, passives, detractors, margin, level)
        && needed as f64 > n
    {
        let says = Phrase::with(&words::ANSWERS_NEEDED, [("width", Arg::Of(2.0 * margin, Unit::Points))]);
        advice.push(Advice { number: Arg::Counted(needed as f64, &units::REPLIES), says });
    }
    let asked = if detractors > 0.0 {
        Some((detractors, &words::ASK_DETRACTORS))
    } else {
        Some((passives, &words::ASK_PASSIVES)).filter(|_| passives > 0.0)
    };
    if let Some((k, noun)) = asked {
        advice.push(Advice { number: Arg::Counted(k, &units::PEOPLE), says: Phrase::plain(noun.form(k)) });
    }
    advice
}

/// Promoters still needed for the reader's goal: k = ⌈(g·n − (P − D)) ÷ (1 − g)⌉ if nobody else answers.
fn goal(q: &Question, counts: Counts, interval: Option<Interval>) -> Option<Advice> {
    let goal = q.target.filter(|goal| goal.is_finite())?;
    let bare = Arg::Fine(goal, Unit::Points, 1);
    let number = change::points_fine(goal);
    let Counts { promoters, passives, detractors } = counts;
    Some(match promoters_needed(goal, promoters, passives, detractors) {
        Some(0) => Advice { number, says: scores::reached(goal, interval, &change::from_points) },
        Some(k) => Advice {
            number: Arg::Counted(k as f64, &units::PEOPLE),
            says: Phrase::with(words::NEEDED.form(k as f64), [("goal", bare)]),
        },
        None => Advice { number, says: Phrase::plain(&words::OUT_OF_REACH) },
    })
}

fn goal_of_shares(q: &Question, points: f64) -> Option<Advice> {
    let goal = q.target.filter(|goal| goal.is_finite())?;
    let bare = Arg::Fine(goal, Unit::Points, 1);
    let number = change::points_fine(goal);
    Some(if points >= goal {
        Advice { number, says: Phrase::plain(&scores::REACHED_PLAIN) }
    } else if goal >= 100.0 {
        Advice { number, says: Phrase::plain(&words::OUT_OF_REACH) }
    } else {
        let says = Phrase::with(&words::SHORT_OF, [("goal", bare)]);
        Advice { number: change::points_fine(goal - points), says }
    })
}

/// Now against before: z of the two adjusted scores, in points. (50,30,20) → (60,30,10): z = 1.907, p = 0.0565.
///
/// The difference itself is that of the plain scores, which are the ones on screen. `None` where the earlier survey is
/// incomplete or has no answers.
fn changed(q: &Question, before: &Values) -> Option<Change> {
    let (now, then) = (Counts::of(&q.values, from_one(q))?, Counts::of(before, from_one(q))?);
    let test = nps_change(then.adjusted()?, now.adjusted()?, q.level.fraction())?;
    let difference = now.points() - then.points();
    let interval = Interval::new(test.interval.low.min(difference), test.interval.high.max(difference))?;
    Some(Change {
        field: &NPS,
        before: then.points() + 0.0,
        difference,
        interval: Some(interval.cut(-200.0, 200.0)),
        z: test.z,
        p: test.p,
        exact: None,
        says: change::says(
            difference,
            change::points(difference.abs()),
            change::from_points(then.points()),
            change::claim(test.p, Some(interval), q.level),
        ),
    })
}

/// A survey's histogram as the eleven counts of the form. A scale from 1 has no 0, and that is known, not blank.
fn bins_of_survey(summary: &Summary) -> Option<Values> {
    let Summary::Survey(survey) = summary else { return None };
    if survey.bins.len() != BINS.len() {
        return None;
    }
    Some(BINS.iter().zip(&survey.bins).fold(Values::new(), |values, (field, n)| values.with(field, *n)))
}
