//! Survey answers, one a row.

mod comments;
mod headers;

pub use comments::{KEPT, LONGEST};

use super::headers::SEGMENT;
use super::{Ask, Comment, Comments, Dataset, Fold, Item, Summary, Survey};
use crate::ingest::{Fault, Kind, Need, Reason, RoleSpec, Row};
use crate::locale::number::fold;
use serde::{Deserialize, Serialize};

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
        RoleSpec { id: "segment", kind: Kind::Text, need: Need::Optional, aliases: SEGMENT, never: &[] },
        RoleSpec { id: "date", kind: Kind::Date, need: Need::Optional, aliases: headers::DATE, never: &[] },
        RoleSpec { id: "respondent", kind: Kind::Text, need: Need::Optional, aliases: headers::RESPONDENT, never: &[] },
        RoleSpec { id: "comment", kind: Kind::Text, need: Need::Optional, aliases: headers::COMMENT, never: &[] },
    ],
    labels: &[
        crate::text! { en: "Score", zh_hans: "评分", zh_hant: "評分", nl: "Score", ko: "점수" },
        crate::text! { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
        crate::text! { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        crate::text! { en: "Respondent", zh_hans: "受访者", zh_hant: "受訪者", nl: "Respondent", ko: "응답자" },
        crate::text! { en: "Comment", zh_hans: "意见", zh_hant: "意見", nl: "Opmerking", ko: "의견" },
    ],
};

/// The surveys that a score's header names, by their public ids, the likeliest first; none where it only says "score".
pub fn said(header: &str) -> Vec<&'static str> {
    let header = header.to_lowercase();
    let words: Vec<&str> = header.split(|c: char| !c.is_alphanumeric()).collect();
    let named = |id: &str, marks: &[&str]| words.contains(&id) || marks.iter().any(|mark| header.contains(mark));
    headers::MARKS.iter().filter(|(id, marks)| named(id, marks)).map(|(id, _)| *id).collect()
}

const SCORE: usize = 0;
const SEGMENT_NAME: usize = 1;
const DATE: usize = 2;
const COMMENT: usize = 4;

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

/// A score that is more than digits. It is written as people write one: `1e1` is a spreadsheet's accident, not a ten.
fn written(row: &Row<'_>) -> Result<i64, Fault> {
    if row.cell(SCORE).iter().any(|b| matches!(b, b'e' | b'E')) && row.number(SCORE).is_ok_and(|n| n.is_some()) {
        return Err(Fault::new(SCORE, Reason::NotANumber));
    }
    row.required_whole(SCORE).or_else(|fault| labelled(&row.text(SCORE)).ok_or(fault))
}

/// The score of a cell that says in words what it means: `10 - Extremely likely`, `8/10`, `9점`, `Very satisfied (5)`.
fn labelled(cell: &str) -> Option<i64> {
    let folded: String = cell.chars().map(fold).collect();
    let digits = |text: &str| text.len() < 3 && !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let end = folded.find(|c: char| !c.is_ascii_digit()).unwrap_or(folded.len());
    let (score, rest) = folded.split_at(end);
    if !digits(score) {
        let last = folded.strip_suffix(')')?.rsplit_once('(')?.1;
        return last.parse().ok().filter(|_| digits(last));
    }
    let rest = rest.trim_start();
    if let Some(most) = rest.strip_prefix('/') {
        return score.parse().ok().filter(|_| digits(most.trim()));
    }
    let words = rest.strip_prefix(['-', '–', '—', ':', '(', '分', '점'])?;
    let more = words.trim_start().starts_with(|c: char| c.is_ascii_digit());
    score.parse().ok().filter(|_| !more)
}

impl Fold for Scores {
    type Item<'r> = Answer;
    type Aside = Comments;

    /// The score is whole and on the scale (0–10 unless asked otherwise); a blank date is none.
    fn read(row: &Row<'_>, ask: &Ask) -> Result<Answer, Fault> {
        let score = row.digits(SCORE).map_or_else(|| written(row), Ok)?;
        let (low, high) = ask.scale.unwrap_or(SCALE);
        if score < i64::from(low) || score > i64::from(high) {
            return Err(Fault::new(SCORE, Reason::OutOfRange));
        }
        Ok(Answer { score: score as u8, day: row.date(DATE)?.map(|date| date.day) })
    }

    /// Comments are grouped by promoters, passives and detractors: only a scale up to 10, from 0 or from 1, has them.
    fn keep(comments: &mut Comments, answer: &Answer, row: &Row<'_>, ask: &Ask) {
        if !row.has(COMMENT) || ask.scale.unwrap_or(SCALE).1 != SCALE.1 || !row.is_written(COMMENT) {
            return;
        }
        let said = comments.of(answer.score);
        said.count += 1;
        if said.first.len() < KEPT {
            said.first.push(Comment {
                line: row.line(),
                score: answer.score,
                segment: row.has(SEGMENT_NAME).then(|| row.name(SEGMENT_NAME)),
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
        vec![Summary::Survey(Survey { lowest, bins })]
    }
}
