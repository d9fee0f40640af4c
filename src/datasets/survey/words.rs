//! Scores in words: numbers with a label, as in `9 - very likely`, `매우 만족 (5)`, `8/10`, `★★★★☆`, and ladders of words
//! without any number, as in `zeer tevreden`.
//!
//! A label is read by itself. A word is not: "agree" is 4 of 5 and 6 of 7, so each cell only shows which steps its column
//! has, and once all are known [`settle`] says whether they are one ladder, and how long. What is not sure is not read.

use crate::datasets::{Ask, Summary};
use crate::locale::date::month_named;
use crate::locale::number::{fold, invisible};

/// What a cell says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A number, and the highest one there is if the cell names it.
    Score(u8, Option<u8>),
    /// A step of a ladder, and what kind of ladder; the middle one belongs to any.
    Step(usize, Option<Kind>),
}

/// What a ladder asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Whether they are satisfied.
    Satisfied,
    /// Whether they agree.
    Agree,
    /// Whether it was easy.
    Easy,
}

/// The steps, and what each is on the ladders of [`TOPS`]; 0 where it is on none.
const STEPS: [[u8; 3]; 14] = [
    [5, 7, 5], // strongly
    [5, 7, 4], // very
    [4, 6, 0],
    [4, 5, 3], // somewhat
    [0, 6, 3], // moderately
    [0, 5, 2], // slightly
    [3, 4, 0], // neither
    [0, 3, 0], // slightly not
    [0, 2, 0], // moderately not
    [2, 3, 0], // somewhat not
    [2, 2, 0], // not
    [1, 1, 0], // strongly not
    [0, 0, 2], // not so
    [1, 1, 1], // not at all
];
const STRONGLY: usize = 0;
const VERY: usize = 1;
const PLAIN: usize = 2;
const SOMEWHAT: usize = 3;
pub(super) const NEITHER: usize = 6;
const SOMEWHAT_NOT: usize = 9;
const NOT: usize = 10;
const STRONGLY_NOT: usize = 11;
const NOT_SO: usize = 12;
const NOT_AT_ALL: usize = 13;
/// The highest scores of the ladders: from no to yes in five steps or in seven, and from none to much in five.
const TOPS: [u8; 3] = [5, 7, 5];

// What a column shows, besides its steps.
const KINDS: u32 = 14;
const OF_FIVE: u32 = 1 << 17;
const OF_SEVEN: u32 = 1 << 18;
const OF_TEN: u32 = 1 << 19;
const TURNED: u32 = 1 << 20;
const RATED: u32 = 1 << 21;
const RATED_OF_THREE: u32 = 1 << 23;
/// Words that say no score.
pub(super) const OTHER: u32 = 1 << 22;

/// The two answers of Zendesk and the three of Help Scout, each by themselves: beside `excellent` or `poor`, or each other,
/// they are steps of a scale that nobody knows.
const RATINGS: [(&str, usize, u32); 5] = [
    ("good", PLAIN, RATED),
    ("bad", NOT, RATED),
    ("great", PLAIN, RATED_OF_THREE),
    ("okay", NEITHER, RATED_OF_THREE),
    ("not good", NOT, RATED_OF_THREE),
];
/// What Zendesk and 问卷星 write where nobody has answered.
pub(super) const UNANSWERED: [&str; 5] = ["offered", "unoffered", "(跳过)", "(跳過)", "(空)"];

/// How much, and the steps of yes and of no that it makes; longer ones first where one begins with another.
static DEGREES: [(&str, Option<usize>, Option<usize>); 11] = [
    ("notatall helemaalniet", Some(NOT_AT_ALL), None),
    ("notso notvery nietzo", Some(NOT_SO), None),
    ("不太", Some(SOMEWHAT_NOT), Some(SOMEWHAT)),
    ("별로", Some(SOMEWHAT_NOT), Some(SOMEWHAT_NOT)),
    (
        "extremely strongly completely totally fully uiterst helemaal volledig \
         非常 很 十分 极 極 极其 極其 完全 强烈 強烈 매우 아주 전혀",
        Some(STRONGLY),
        Some(STRONGLY_NOT),
    ),
    ("very zeer heel erg", Some(VERY), Some(STRONGLY_NOT)),
    (
        "somewhat fairly quite rather enigszins redelijk eenbeetje 比较 比較 较 較 有点 有點 稍微 大致 약간 조금 다소",
        Some(SOMEWHAT),
        Some(SOMEWHAT_NOT),
    ),
    ("moderately", Some(4), Some(8)),
    ("slightly alittle", Some(5), Some(7)),
    ("niet", Some(NOT), None),
    ("", Some(PLAIN), Some(NOT)),
];

/// Yes and no of each kind.
static ENDS: [(Kind, &str, &str); 3] = [
    (
        Kind::Satisfied,
        "satisfied tevreden 满意 滿意 만족 만족함 만족해요 만족합니다",
        "dissatisfied unsatisfied ontevreden 不满意 不满 不滿意 불만족 불만 불만족함 불만족해요 불만족합니다 만족하지않음",
    ),
    (
        Kind::Agree,
        "agree eens meeeens akkoord 同意 그렇다 그렇습니다 동의 동의함",
        "disagree oneens meeoneens 不同意 그렇지않다 그렇지않습니다 아니다 비동의 동의하지않음",
    ),
    (
        Kind::Easy,
        "easy loweffort makkelijk gemakkelijk weinigmoeite 容易 简单 簡單 不费力 不費力 쉬움 쉬웠다 쉬웠어요",
        "difficult hard higheffort moeilijk lastig veelmoeite 困难 困難 不容易 费力 費力 어려움 어려웠다 어려웠어요",
    ),
];

/// The middle of any ladder.
const MIDDLE: &str = "neutral neither neithersatisfiednordissatisfied neitheragreenordisagree neithereasynordifficult neutraal \
    niettevredenennietontevreden niettevredennietontevreden tevredennochontevreden nietmeeeensennietmeeoneens \
    nietmeeeensnietmeeoneens nietmakkelijkennietmoeilijk 一般 普通 尚可 中立 没意见 沒意見 無意見 보통 보통이다 보통이에요 \
    보통입니다 중립";

/// What stands behind a number of points, and behind a number of stars.
pub(super) const POINTS: &str = "점 分 points point punten";
pub(super) const STARS: &str = "颗星 顆星 星 개 stars star sterren ster";

/// Labels are short; what people write is not.
const LONGEST: usize = 60;

/// First words of a line that sums up what stands above it.
const SUMS: &str = "total sum count n avg average mean median gemiddelde gemiddeld totaal som aantal mediaan 平均 平均值 \
    平均数 平均數 平均分 均值 合计 合計 总计 總計 总分 總分 总数 總數 평균 평균값 합계 총계 총합";

pub(super) fn lists(list: &str, word: &str) -> bool {
    list.split_ascii_whitespace().any(|known| known == word)
}

/// The step that words name.
pub(super) fn step(words: &str) -> Option<(usize, Option<Kind>)> {
    let word: String = words.chars().filter(|c| c.is_alphabetic()).collect();
    if lists(MIDDLE, &word) {
        return Some((NEITHER, None));
    }
    for (degrees, yes, no) in &DEGREES {
        for degree in degrees.split(' ') {
            let Some(end) = word.strip_prefix(degree) else { continue };
            for (kind, good, bad) in &ENDS {
                let step = if lists(good, end) { *yes } else { no.filter(|_| lists(bad, end)) };
                if let Some(step) = step {
                    return Some((step, Some(*kind)));
                }
            }
        }
    }
    None
}

/// Cuts off the word of a list that a text begins with.
fn unit<'a>(text: &'a str, units: &str) -> Option<&'a str> {
    let rest = units.split(' ').find_map(|unit| text.strip_prefix(unit))?;
    (!rest.starts_with(|c: char| c.is_alphanumeric())).then(|| rest.trim_start())
}

/// Cuts off a number of one or two digits.
fn digits(text: &str) -> Option<(u8, &str)> {
    let end = text.find(|c: char| !c.is_ascii_digit()).unwrap_or(text.len());
    let number = text[..end].parse().ok().filter(|_| end < 3)?;
    Some((number, &text[end..]))
}

/// What stands between a score and its label.
const BETWEEN: [char; 10] = ['-', '—', ':', '=', '.', '、', ',', '(', ')', '·'];

/// A number with words around it, the highest number if it is named, and the words.
fn label(text: &str) -> Option<(u8, Option<u8>, String)> {
    let (before, rest) = text.split_at(text.find(|c: char| c.is_ascii_digit())?);
    let (score, rest) = digits(rest)?;
    if rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return None;
    }
    let (mut apart, rest) = (rest.starts_with(' '), rest.trim_start());
    let (points, stars) = (unit(rest, POINTS), unit(rest, STARS));
    let mut rest = points.or(stars).unwrap_or(rest);
    apart |= points.or(stars).is_some();
    let mut most = stars.map(|_| 5);
    let counted =
        ["/", "out of ", "of ", "van de ", "van ", "op "].iter().find_map(|of| digits(rest.strip_prefix(of)?));
    if let Some((top, after)) = counted.or_else(|| digits(rest.strip_prefix('/')?.trim_start())) {
        let after = after.trim_start();
        rest = unit(after, POINTS).or_else(|| unit(after, STARS)).unwrap_or(after);
        most = Some(top).filter(|top| matches!(top, 5 | 7 | 10) && before.is_empty());
        most?;
    }
    let stands = |c: char| if apart { c.is_alphabetic() || BETWEEN.contains(&c) } else { BETWEEN.contains(&c) };
    let fits = if before.is_empty() {
        rest.is_empty() || rest.starts_with(stands)
    } else {
        // In front of the number are words, and behind it nothing more.
        let closed = rest.is_empty() || rest == ")";
        let named = before.trim_end().ends_with(['-', '—', ':', '=', '(']) || (apart && !before.ends_with(BETWEEN));
        let first = before.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty());
        // `Average: 6` is no answer; `Average (3)` may be one.
        let sums = !before.trim_end().ends_with(['(', '-', '—']) && first.is_some_and(|word| lists(SUMS, word));
        closed && named && first.is_some() && !sums
    };
    // `10-Aug` is what a spreadsheet made of `8/10`.
    let dated = || month_named([before, rest].concat().trim_matches(|c: char| !c.is_alphabetic())).is_some();
    let fits =
        fits && !rest.contains(|c: char| c.is_ascii_digit()) && most.is_none_or(|most| score <= most) && !dated();
    fits.then(|| (score, most, [before, rest].concat()))
}

/// As many as there are full stars; empty ones count for the whole.
fn stars(text: &str) -> Option<(u8, u8)> {
    let (mut full, mut all) = (0, 0);
    for c in text.chars() {
        match c {
            '★' | '⭐' => full += 1,
            '☆' => {}
            ' ' | '\u{FE0F}' => continue,
            _ => return None,
        }
        all += 1;
    }
    (full > 0 && (all == full || matches!(all, 5 | 7 | 10)) && all <= 10).then_some((full, all.max(5)))
}

/// What a cell says, and what it shows of its column.
pub(super) fn said(cell: &str) -> Option<(Said, u32)> {
    if cell.len() > 4 * LONGEST {
        return None;
    }
    let mut text = String::new();
    for c in cell.trim().chars().filter(|c| !invisible(*c)).map(fold).flat_map(char::to_lowercase) {
        match c {
            '①'..='⑩' => text.extend([&*(u32::from(c) - u32::from('①') + 1).to_string(), " "]),
            '五' | '四' | '三' | '二' | '一' if text.is_empty() && cell.contains('星') => {
                text.push(char::from(b'1' + "一二三四五".chars().position(|n| n == c)? as u8));
            }
            c => text.push(c),
        }
    }
    if text.contains(['?', '{']) || text.chars().count() > LONGEST {
        return None;
    }
    let of = |most| match most {
        Some(5) => OF_FIVE,
        Some(7) => OF_SEVEN,
        Some(10) => OF_TEN,
        _ => 0,
    };
    if let Some((score, most)) = stars(&text) {
        return Some((Said::Score(score, Some(most)), of(Some(most))));
    }
    if let Some((score, most, words)) = label(text.trim()) {
        let shows = match step(&words).map(|(step, _)| step) {
            Some(STRONGLY | VERY) if score < 2 => TURNED,
            Some(STRONGLY_NOT | NOT_AT_ALL) if score > 4 => TURNED,
            Some(STRONGLY | VERY) if most.is_none() && matches!(score, 5 | 7) => of(Some(score)),
            _ => of(most),
        };
        return Some((Said::Score(score, most), shows));
    }
    if let Some((_, step, whose)) = RATINGS.iter().find(|(word, ..)| *word == text) {
        return Some((Said::Step(*step, None), 1 << step | whose));
    }
    let (step, kind) = step(&text)?;
    let shows = 1 << step | kind.map_or(0, |kind| 1 << (KINDS + kind as u32));
    Some((Said::Step(step, kind), shows))
}

/// The ladder whose steps a column's words are; `None` where they are of none, of several, or all in the middle.
fn ladder(shows: u32) -> Option<usize> {
    for (whose, steps) in [(RATED, 1 << PLAIN | 1 << NOT), (RATED_OF_THREE, 1 << PLAIN | 1 << NEITHER | 1 << NOT)] {
        if shows & whose != 0 {
            return (shows & !(steps | whose) == 0).then_some(0);
        }
    }
    let has = |step: usize| shows & 1 << step != 0;
    let both = |one, other| has(one) && has(other);
    let kinds = (shows >> KINDS & 7).count_ones();
    let no_side = [PLAIN, NEITHER, SOMEWHAT_NOT, NOT, STRONGLY_NOT].into_iter().all(|step| !has(step));
    let ladder = if has(NOT_SO) || both(STRONGLY, VERY) || (has(NOT_AT_ALL) && no_side) {
        2
    } else {
        let seven = both(PLAIN, SOMEWHAT) || both(NOT, SOMEWHAT_NOT) || [4, 5, 7, 8].into_iter().any(has);
        usize::from(seven)
    };
    let whole = (0..STEPS.len()).all(|step| !has(step) || STEPS[step][ladder] > 0);
    (kinds == 1 && whole).then_some(ladder)
}

/// What a step scores on the ladder of the column.
pub(super) fn score(step: usize, kind: Option<Kind>, ask: &Ask) -> Option<i64> {
    let ladder = usize::from(ask.words).checked_sub(1)?;
    let score = STEPS[step][ladder];
    // Where low is easy, easy is low; whoever agrees with a statement does so either way.
    let turned = ask.reversed == Some(true) && kind != Some(Kind::Agree);
    Some(i64::from(if turned { TOPS[ladder] + 1 - score } else { score }))
}

/// Whether a column shows anything that says how it is to be read.
pub fn tells(shows: u32) -> bool {
    shows & !OTHER != 0
}

/// The scale on which nothing lies up to this score: where 1 is very satisfied, no score is what it seems.
pub fn none(high: u8) -> (u8, u8) {
    (high + 1, high)
}

/// Decides by all cells of a column how its words are read, and the scale where none was asked for. Whether that makes
/// another reading necessary.
pub fn settle(shows: u32, whole: &[Summary], ask: &mut Ask) -> bool {
    let before = (ask.scale, ask.words);
    let ladder = ladder(shows);
    let tops = [(5, OF_FIVE), (7, OF_SEVEN), (10, OF_TEN)];
    let mut proved = tops.into_iter().filter(|(top, bit)| shows & bit != 0 || ladder.is_some_and(|l| TOPS[l] == *top));
    if let (None, Some((top @ (5 | 7), _)), None) = (ask.scale, proved.next(), proved.next()) {
        // Unless some number is beyond that.
        let beyond = |(score, n): (usize, &f64)| *n > 0.0 && !(1..=usize::from(top)).contains(&score);
        let bins = whole.iter().filter_map(|s| if let Summary::Survey(survey) = s { Some(&survey.bins) } else { None });
        if !bins.flat_map(|bins| bins.iter().enumerate()).any(beyond) {
            ask.scale = Some((1, top));
        }
    }
    let high = ask.scale.map_or(10, |(_, high)| high);
    ask.words = ladder.filter(|ladder| TOPS[*ladder] == high).map_or(0, |ladder| ladder as u8 + 1);
    if shows & TURNED != 0 && ask.reversed != Some(true) {
        ask.scale = Some(none(high));
    }
    before != (ask.scale, ask.words)
}
