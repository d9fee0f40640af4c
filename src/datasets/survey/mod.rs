//! Survey answers, one a row.

mod headers;

use super::headers::SEGMENT;
use super::{Ask, Dataset, Fold, Item, Summary, Survey};
use crate::ingest::{Fault, Kind, Need, Reason, RoleSpec, Row};
use crate::words::Text;
use serde::{Deserialize, Serialize};

/// Survey answers, one a row: nps, css, csat, ces.
pub static SURVEY: Dataset = Dataset {
    id: "survey",
    name: Text {
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
        Text { en: "Score", zh_hans: "评分", zh_hant: "評分", nl: "Score", ko: "점수" },
        Text { en: "Segment", zh_hans: "分组", zh_hant: "分群", nl: "Segment", ko: "세그먼트" },
        Text { en: "Date", zh_hans: "日期", zh_hant: "日期", nl: "Datum", ko: "날짜" },
        Text { en: "Respondent", zh_hans: "受访者", zh_hant: "受訪者", nl: "Respondent", ko: "응답자" },
        Text { en: "Comment", zh_hans: "评论", zh_hant: "意見", nl: "Opmerking", ko: "의견" },
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
const DATE: usize = 2;

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
    row.required_whole(SCORE)
}

impl Fold for Scores {
    type Item<'r> = Answer;

    /// The score is whole and on the scale (0–10 unless asked otherwise); a blank date is none.
    fn read(row: &Row<'_>, ask: &Ask) -> Result<Answer, Fault> {
        let score = row.digits(SCORE).map_or_else(|| written(row), Ok)?;
        let (low, high) = ask.scale.unwrap_or((0, 10));
        if score < i64::from(low) || score > i64::from(high) {
            return Err(Fault::new(SCORE, Reason::OutOfRange));
        }
        Ok(Answer { score: score as u8, day: row.date(DATE)?.map(|date| date.day) })
    }

    fn add(&mut self, answer: &Answer) {
        self.0[usize::from(answer.score)] += 1;
    }

    fn merge(&mut self, later: Scores) {
        for (bin, more) in self.0.iter_mut().zip(later.0) {
            *bin += more;
        }
    }

    fn finish(self, _: Option<i32>, ask: &Ask) -> Vec<Summary> {
        let (lowest, highest) = ask.scale.unwrap_or((0, 10));
        let bins = self.0.iter().take(usize::from(highest) + 1).map(|n| *n as f64).collect();
        vec![Summary::Survey(Survey { lowest, bins })]
    }
}
