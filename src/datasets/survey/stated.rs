//! What a score's header states of its scale: `CES (1-5)`, `만족도(10점 만점)`, `1 = very easy, 7 = very difficult`.

use super::words::{Kind, NEITHER, POINTS, STARS, lists, step};
use crate::ingest::normalise;

/// What a header states.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stated {
    /// The lowest score, where it is named.
    pub low: Option<u8>,
    /// The highest score.
    pub high: u8,
    /// Whether low scores are the good ones, and what they are said to be.
    pub turned: Option<Kind>,
}

/// What stands between the two ends.
const TO: &str = "- — ~ 〜 to tot t/m 至 到 부터 에서";
/// What stands in front of the highest score by itself, and what behind it.
const OUT_OF: [&str; 4] = ["out of", "/", "满分", "滿分"];
const IN_ALL: [&str; 8] = ["점 만점", "점만점", "점 척도", "점척도", "分制", "分量表", "-point", "-punts"];
/// The highest scores that a scale may have.
const TOPS: [u8; 3] = [5, 7, 10];
/// What parts the numbers of a date.
const DATED: [&str; 3] = ["-", "/", "."];

/// The scale that a header states; `None` where it states none.
pub fn stated(header: &str) -> Option<Stated> {
    let header = normalise(header);
    let (mut numbers, mut rest) = (Vec::<(&str, Option<u8>)>::new(), header.as_str());
    while let Some(at) = rest.find(|c: char| c.is_ascii_digit()) {
        let (before, number) = rest.split_at(at);
        let end = number.find(|c: char| !c.is_ascii_digit()).unwrap_or(number.len());
        let plain = end == 1 || !number.starts_with('0');
        numbers.push((before, number[..end].parse().ok().filter(|_| plain)));
        rest = &number[end..];
    }
    (0..numbers.len()).find_map(|at| {
        let (before, number) = numbers[at];
        let high = number.filter(|high| TOPS.contains(high))?;
        let next = numbers.get(at + 1);
        let after = next.map_or(rest, |(before, _)| *before);
        let low = at.checked_sub(1).map(|at| numbers[at]);
        let dated = next.is_some_and(|(mark, _)| DATED.contains(mark))
            || low.is_some_and(|(mark, _)| at > 1 && DATED.contains(&mark));
        if let Some((front, Some(low @ (0 | 1)))) = low.filter(|_| !dated)
            && let Some(labels) = ends(front, before, after)
        {
            return Some(Stated { low: Some(low), high, turned: turned(labels) });
        }
        let fraction = low.is_some() && before.trim() == "/";
        let counted = OUT_OF.iter().any(|of| before.trim_end().ends_with(of)) && !fraction;
        let alone = counted || IN_ALL.iter().any(|all| after.trim_start().starts_with(all));
        alone.then_some(Stated { low: None, high, turned: None })
    })
}

/// What the two ends of a scale are said to mean, by what stands in front of the lower, between the two and behind the
/// higher; `None` where they are no ends of one.
fn ends<'a>(front: &str, between: &'a str, after: &'a str) -> Option<[&'a str; 2]> {
    let named = [between, after].into_iter().all(|text| points(text).starts_with(['=', ':']));
    // `Q1-5` and `1-5. How satisfied …` are numbers of questions.
    let numbered = after.starts_with(['.', ')', ':']) && !front.contains(['(', '[']) && after.len() > 1;
    let ((low, to), (high, _)) = (label(between), label(after));
    let linked = named || (lists(TO, to.trim()) && !numbered);
    (linked && !front.ends_with(|c: char| c.is_ascii_alphanumeric())).then_some([low, high])
}

/// What low is said to be, if that is good. Whoever agrees does so whatever the statement is.
fn turned([low, high]: [&str; 2]) -> Option<Kind> {
    let low = step(low).map(|(step, kind)| (step < NEITHER, kind));
    let high = step(high).map(|(step, kind)| (step > NEITHER, kind));
    let (_, kind) = low.or(high)?;
    let both = [low, high].into_iter().flatten().all(|(turned, _)| turned);
    kind.filter(|kind| both && *kind != Kind::Agree)
}

/// What stands behind a number and its points.
fn points(text: &str) -> &str {
    let text = text.trim_start();
    let mut units = POINTS.split(' ').chain(STARS.split(' '));
    units.find_map(|unit| text.strip_prefix(unit)).unwrap_or(text).trim_start()
}

/// What a number is said to mean, and what follows.
fn label(text: &str) -> (&str, &str) {
    let text = points(text);
    match text.strip_prefix('(') {
        Some(inside) => inside.split_once(')').unwrap_or((inside, "")),
        None => (text.split([',', ';', ')', ']', '、']).next().unwrap_or(text), text),
    }
}
