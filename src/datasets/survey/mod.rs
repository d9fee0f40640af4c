//! Survey answers, one a row.

mod comments;
mod headers;
mod stated;
mod words;

pub use comments::{KEPT, LONGEST};
pub use stated::{Stated, stated};
pub use words::{Kind as Asks, none, settle, tells};

use super::headers::SEGMENT;
use super::orders::is_one_of;
use super::{Ask, Comment, Comments, Dataset, Fold, Item, Summary, Survey};
use crate::ingest::{Fault, Kind, Need, Reason, RoleSpec, Row, normalise};
use crate::locale::number::{self, DecimalMark};
use serde::{Deserialize, Serialize};
use words::Said;

/// Survey answers, one a row: nps, css, csat, ces.
pub static SURVEY: Dataset = Dataset {
    id: "survey",
    name: crate::text! {
        en: "Survey answers",
        zh_hans: "问卷回答",
        zh_hant: "問卷回覆",
        nl: "Enquêteantwoorden",
        ko: "설문 응답",
    },
    roles: &[
        RoleSpec {
            id: "score",
            kind: Kind::Number,
            need: Need::Required,
            aliases: headers::SCORE,
            never: headers::NOT_SCORE,
        },
        RoleSpec { id: "segment", kind: Kind::Text, need: Need::Optional, aliases: SEGMENT, never: "" },
        RoleSpec { id: "date", kind: Kind::Date, need: Need::Optional, aliases: headers::DATE, never: "" },
        RoleSpec { id: "respondent", kind: Kind::Text, need: Need::Optional, aliases: headers::RESPONDENT, never: "" },
        RoleSpec { id: "comment", kind: Kind::Text, need: Need::Optional, aliases: headers::COMMENT, never: "" },
        RoleSpec { id: "status", kind: Kind::Text, need: Need::Optional, aliases: headers::STATUS, never: "…" },
    ],
    labels: &[
        crate::text! { en: "Score", zh_hans: "评分", zh_hant: "評分", nl: "Score", ko: "점수" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
        crate::text! { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        crate::text! { en: "Respondent", zh_hans: "受访者", zh_hant: "受訪者", nl: "Respondent", ko: "응답자" },
        crate::text! { en: "Comment", zh_hans: "意见", zh_hant: "意見", nl: "Opmerking", ko: "의견" },
        crate::text! { en: "Status", zh_hans: "状态", zh_hant: "狀態", nl: "Status", ko: "상태" },
    ],
};

/// The surveys that a score's header names, by their public ids, the likeliest first; none where it only says "score".
pub fn said(header: &str) -> Vec<&'static str> {
    let header = normalise(header);
    let words: Vec<&str> = header.split(|c: char| !c.is_alphanumeric()).collect();
    let named = |id: &str, marks: &[&str]| words.contains(&id) || marks.iter().any(|mark| header.contains(mark));
    headers::MARKS.iter().filter(|(id, marks)| named(id, marks)).map(|(id, _)| *id).collect()
}

/// Whether a cell is a number or a score in words.
pub fn is_score(cell: &str) -> bool {
    !matches!(number::read(cell.as_bytes()), number::Reading::Not) || words::said(cell).is_some()
}

/// The column of scores.
pub const SCORE: usize = 0;
const SEGMENT_NAME: usize = 1;
const DATE: usize = 2;
const COMMENT: usize = 4;
/// The column of what kind of answer a row is.
pub const STATUS: usize = 5;

/// What says that nobody was asked: those who made the survey tried it, as Qualtrics calls it.
const TRIED: &str = "survey preview|survey test|preview|test|spam|possible spam";

/// The scale that is read unless another is asked for.
const SCALE: (u8, u8) = (0, 10);

/// A checked answer.
#[derive(Clone, Copy, Debug)]
pub struct Answer {
    score: u8,
    day: Option<i32>,
}

impl Item for Answer {
    fn day(&self) -> Option<i32> {
        self.day
    }
}

/// How many gave each score.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Scores([u64; 11]);

/// A score that is more than digits. It is written as people write one: `1e1` is a spreadsheet's accident, not a ten, and a
/// share or money is no score. There are no thousands in scores: `8,0` is a score beside `10.0`, whichever mark the file has elsewhere.
fn written(row: &Row<'_>, ask: &Ask) -> Result<i64, Fault> {
    let fault = |reason| Err(Fault::new(SCORE, reason));
    let accident = row.cell(SCORE).iter().any(|b| matches!(b, b'e' | b'E'));
    let typed = number::typed(&row.text(SCORE), DecimalMark::Dot);
    if typed.is_ok_and(|typed| accident || typed.percent || typed.currency.is_some()) {
        return fault(Reason::NotANumber);
    }
    if let number::Reading::One(score, Some(_)) = row.read_number(SCORE) {
        return if score.fract() == 0.0 { Ok(score as i64) } else { fault(Reason::NotWhole) };
    }
    match row.required_whole(SCORE) {
        Err(fault) if fault.reason == Reason::NotANumber => labelled(row, ask, fault),
        score => score,
    }
}

/// Whether a cell says that nobody has answered.
fn is_unanswered(text: &str) -> bool {
    words::UNANSWERED.iter().any(|word| text.eq_ignore_ascii_case(word))
}

/// A score with words, or in words; otherwise what is wrong with it as a number.
fn labelled(row: &Row<'_>, ask: &Ask, fault: Fault) -> Result<i64, Fault> {
    let text = row.text(SCORE);
    if is_unanswered(&text) {
        return Err(Fault::new(SCORE, Reason::Empty));
    }
    let Some((said, shows)) = words::said(&text) else {
        row.show(words::OTHER);
        return Err(fault);
    };
    row.show(shows);
    match said {
        Said::Score(_, Some(most)) if most != ask.scale.unwrap_or(SCALE).1 => {
            Err(Fault::new(SCORE, Reason::OutOfRange))
        }
        Said::Score(score, _) => Ok(i64::from(score)),
        Said::Step(step, kind) => words::score(step, kind, ask).ok_or(fault),
    }
}

impl Fold for Scores {
    type Item<'r> = Answer;
    type Aside = Comments;

    /// The score is whole and on the scale (0–10 unless asked otherwise); a blank date is none.
    fn read(row: &Row<'_>, ask: &Ask) -> Result<Answer, Fault> {
        let score = row.digits(SCORE).map_or_else(|| written(row, ask), Ok)?;
        let (low, high) = ask.scale.unwrap_or(SCALE);
        if score < i64::from(low) || score > i64::from(high) {
            return Err(Fault::new(SCORE, Reason::OutOfRange));
        }
        let day = row.date(DATE)?.map(|date| date.day);
        if row.has(STATUS) && is_one_of(row.cell(STATUS), TRIED) {
            return Err(Fault::new(STATUS, Reason::Cancelled));
        }
        Ok(Answer { score: score as u8, day })
    }

    /// Comments are grouped by promoters, passives and detractors: only a scale up to 10, from 0 or from 1, has them.
    fn keep(comments: &mut Comments, answer: &Answer, row: &Row<'_>, ask: &Ask) {
        if !row.has(COMMENT) || ask.scale.unwrap_or(SCALE).1 != SCALE.1 || !row.is_written(COMMENT) {
            return;
        }
        if is_unanswered(&row.text(COMMENT)) {
            return;
        }
        let said = comments.of(answer.score);
        said.count += 1;
        if said.first.len() < KEPT {
            said.first.push(Comment {
                line: row.line(),
                score: answer.score,
                segment: row.has(SEGMENT_NAME).then(|| row.text(SEGMENT_NAME).into_owned()),
                text: row.prose(COMMENT, LONGEST),
            });
        }
    }

    fn add(&mut self, answer: &Answer) {
        self.0[usize::from(answer.score)] += 1;
    }

    fn merge(&mut self, later: Scores) {
        for (bin, more) in self.0.iter_mut().zip(later.0) {
            *bin += more;
        }
    }

    fn finish(self, _: Option<(i32, i32)>, ask: &Ask) -> Vec<Summary> {
        let (lowest, highest) = ask.scale.unwrap_or(SCALE);
        let bins = self.0.iter().take(usize::from(highest) + 1).map(|n| *n as f64).collect();
        vec![Summary::Survey(Survey { lowest, bins, reversed: ask.reversed == Some(true) })]
    }
}
