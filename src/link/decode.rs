//! From the text after `#` to an address: total, forgiving, and never silent about what it left out.

use super::{Address, BEFORE, LONGEST, Page, Problem, SCORECARD, Theme, VERSION, number, problem::cut, table};
use crate::locale::{Level, Period};
use crate::metric::{Method, Metric, Question, Value, Values, impossible};
use crate::metrics::{METRICS, metric};
use crate::words::Lang;

/// Enough to explain a link; a link made of 30 000 unknown keys needs no list of them.
const MOST_PROBLEMS: usize = 24;

/// The address that a text means: `location.hash`, or `location.search` where a program put `?` in place of `#`.
pub fn decode(link: &str) -> Address {
    let mut reader = Reader::default();
    let (path, query) = split(link);
    let (path, query) = if link.len() > LONGEST {
        reader.report(Problem::TooLong(link.len()));
        (head(path), "")
    } else {
        (path, query)
    };
    reader.page(path);
    // A program that percent-encodes a whole link leaves no bare `=`.
    let decoded = (!query.contains('=')).then(|| percent_decoded(query));
    let query = decoded.as_deref().unwrap_or(query);
    let (query, tail) = query.split_once('#').unwrap_or((query, ""));
    if let Page::Scorecard(_) = reader.address.page {
        reader.scorecard(query);
    } else {
        reader.pairs(query, false);
    }
    if !tail.is_empty() {
        reader.report(Problem::UnknownKey(cut(&format!("#{tail}"))));
    }
    reader.address()
}

/// The path and the query, without what programs put before them.
fn split(link: &str) -> (&str, &str) {
    let mut rest = link.trim();
    while let Some(next) = rest.strip_prefix(['#', '?']).or_else(|| rest.strip_prefix("%23")) {
        rest = next;
    }
    let end = rest.find(['?', '&']).unwrap_or(rest.len());
    let end = ["%3F", "%3f"].iter().filter_map(|mark| rest.find(mark)).fold(end, usize::min);
    let (path, query) = rest.split_at(end);
    if path.contains('=') {
        // `?lang=ko`: a query alone.
        return ("", rest);
    }
    let query = query.strip_prefix(['?', '&']).or_else(|| query.get(3..)).unwrap_or("");
    (path, query)
}

/// The beginning of a path that is too long.
fn head(path: &str) -> &str {
    path.char_indices().nth(200).map_or(path, |(at, _)| &path[..at])
}

#[derive(Default)]
struct Reader {
    address: Address,
    before: Values,
    seen: Vec<String>,
}

impl Reader {
    fn report(&mut self, problem: Problem) {
        if self.address.problems.len() < MOST_PROBLEMS {
            self.address.problems.push(problem);
        }
    }

    fn page(&mut self, path: &str) {
        let path = percent_decoded(path);
        let (path, tail) = path.split_once('#').unwrap_or((&path, ""));
        let lower = path.to_ascii_lowercase();
        let mut parts = lower.split('/').filter(|part| !part.is_empty());
        let Some(first) = parts.next() else { return };
        if first == "about" {
            self.address.page = Page::About;
        } else if first == SCORECARD {
            self.address.page = Page::Scorecard(Vec::new());
        } else if let Some(metric) = metric(first) {
            let method = self.method(metric, parts.next());
            self.address.page = Page::Metric(Question::new(metric, method));
        } else {
            self.report(Problem::UnknownMetric(cut(first)));
            return;
        }
        for extra in parts.chain((!tail.is_empty()).then_some(tail)) {
            self.report(Problem::UnknownKey(cut(extra)));
        }
    }

    fn method(&mut self, metric: &'static Metric, id: Option<&str>) -> &'static Method {
        let first = &metric.methods[0];
        let Some(id) = id else { return first };
        metric.method(id).unwrap_or_else(|| {
            self.report(Problem::UnknownMethod(cut(id)));
            first
        })
    }

    /// Reads the pairs of a scorecard: those of a metric as its own link, the others as the page's.
    fn scorecard(&mut self, query: &str) {
        let mut links: Vec<(&'static Metric, Option<String>, String)> = Vec::new();
        let mut own = Vec::new();
        for pair in query.split('&') {
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = percent_decoded(key).to_ascii_lowercase();
            let (id, rest) = key.split_once('.').map_or((key.as_str(), None), |(id, rest)| (id, Some(rest)));
            let Some(metric) = metric(id) else {
                own.push(pair);
                continue;
            };
            let at = links.iter().position(|(other, ..)| *other == metric).unwrap_or_else(|| {
                links.push((metric, None, String::new()));
                links.len() - 1
            });
            let (_, method, pairs) = &mut links[at];
            match rest {
                // The page has one of each.
                Some("v" | "lang" | "embed" | "theme") => self.report(Problem::UnknownKey(cut(&key))),
                Some(rest) => pairs.extend(["&", rest, "=", value]),
                None if method.is_some() => self.report(Problem::Duplicate(cut(&key))),
                None => *method = Some(percent_decoded(value)),
            }
        }
        self.pairs(&own.join("&"), false);
        for (metric, method, pairs) in links {
            let Address { page, problems, .. } =
                decode(&format!("#/{}/{}?{pairs}", metric.id, method.unwrap_or_default()));
            for problem in problems {
                self.report(problem);
            }
            if let (Page::Metric(question), Page::Scorecard(questions)) = (page, &mut self.address.page) {
                questions.push(question);
                questions.sort_by_key(|question| METRICS.iter().position(|metric| *metric == question.metric));
            }
        }
    }

    /// Reads `key=value&…`; inside a table only inputs are known.
    fn pairs(&mut self, query: &str, in_table: bool) {
        for pair in query.split('&') {
            let pair = pair.strip_prefix("amp;").unwrap_or(pair);
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let key = percent_decoded(key).to_ascii_lowercase();
            let key = key.replace('+', " ");
            let key = key.trim();
            if key.is_empty() || appended(key) {
                continue;
            }
            let Some(known) = self.meaning(key, in_table) else {
                self.report(Problem::UnknownKey(cut(key)));
                continue;
            };
            let value = percent_decoded(value);
            if value.trim_matches([' ', '+']).is_empty() {
                continue;
            }
            if self.seen.iter().any(|seen| seen == key) {
                self.report(Problem::Duplicate(cut(key)));
                continue;
            }
            self.seen.push(String::from(key));
            self.take(known, key, &value);
        }
    }

    fn meaning(&self, key: &str, in_table: bool) -> Option<Key> {
        let question = self.address.question();
        let general = match key {
            "v" => Some(Key::Version),
            "lang" => Some(Key::Lang),
            "embed" => Some(Key::Embed),
            "theme" => Some(Key::Theme),
            "period" => question.map(|_| Key::Period),
            "level" => question.map(|_| Key::Level),
            "target" => question.map(|_| Key::Target),
            "currency" => question.map(|_| Key::Currency),
            "t" => question.map(|_| Key::Table),
            _ => None,
        };
        if general.is_some() {
            return general.filter(|_| !in_table);
        }
        let question = question?;
        if let Some(choice) = question.metric.choices.iter().copied().find(|choice| choice.id == key) {
            return (!in_table).then_some(Key::Choice(choice));
        }
        let (before, id) = key.strip_prefix(BEFORE).map_or((false, key), |id| (true, id));
        question.method.input(id).map(|field| Key::Field(field, before))
    }

    fn take(&mut self, known: Key, key: &str, raw: &str) {
        let text = raw.replace('+', " ");
        let text = text.trim();
        let understood = match known {
            Key::Version => match text.parse() {
                Ok(VERSION) => true,
                Ok(version) if version > VERSION => {
                    self.report(Problem::Newer(version));
                    true
                }
                _ => false,
            },
            Key::Lang => set(&mut self.address.lang, Lang::from_tag(text)),
            Key::Theme => set(&mut self.address.theme, Theme::from_id(text)),
            Key::Embed => {
                self.address.embed = text == "1";
                matches!(text, "0" | "1")
            }
            Key::Table => {
                match table::unpack(text) {
                    Some(pairs) => self.pairs(&pairs, true),
                    None => self.report(Problem::BrokenTable),
                }
                true
            }
            Key::Field(field, _) if field.series && number::too_many(raw) => {
                return self.report(Problem::TooMany(cut(key)));
            }
            Key::Field(field, before) => {
                let value = if field.series {
                    number::read_series(raw).filter(|all| all.iter().all(|n| typable(field, *n))).map(Value::Series)
                } else {
                    number::read(raw).filter(|n| typable(field, *n)).map(Value::Number)
                };
                let Some(value) = value else { return self.report(not_a_number(key, raw)) };
                if let Some(values) = self.values(before) {
                    values.set(field, value);
                }
                true
            }
            Key::Target => {
                let Some(headline) = self.question().map(|q| q.method.headline()) else { return };
                let Some(goal) = number::read(raw).filter(|n| typable(headline, *n)) else {
                    return self.report(not_a_number(key, raw));
                };
                if let Some(fault) = impossible(headline, goal) {
                    return self.report(Problem::Impossible(cut(key), cut(text), fault.says));
                }
                self.question().is_some_and(|q| set(&mut q.target, Some(goal)))
            }
            Key::Period => {
                let period = Period::from_id(text);
                self.question().is_some_and(|q| {
                    q.period = period.filter(|p| q.method.period != Some(*p));
                    period.is_some()
                })
            }
            Key::Level => {
                let level = Level::from_id(text);
                self.question().is_some_and(|q| {
                    q.level = level.unwrap_or_default();
                    level.is_some()
                })
            }
            Key::Currency => {
                let code = currency(text);
                self.question().is_some_and(|q| set(&mut q.currency, code))
            }
            Key::Choice(choice) => match choice.options.iter().position(|option| option.id == text) {
                Some(0) => true,
                Some(at) => self.question().map(|q| q.picks.push((choice, &choice.options[at]))).is_some(),
                None => false,
            },
        };
        if !understood {
            self.report(Problem::UnknownValue(cut(key), cut(text)));
        }
    }

    fn question(&mut self) -> Option<&mut Question> {
        match &mut self.address.page {
            Page::Metric(question) => Some(question),
            Page::Index | Page::About | Page::Scorecard(_) => None,
        }
    }

    fn values(&mut self, before: bool) -> Option<&mut Values> {
        if before { Some(&mut self.before) } else { self.question().map(|q| &mut q.values) }
    }

    /// The address, its values and picks in the order of the method and the metric, whatever the order of the link.
    fn address(mut self) -> Address {
        let before = std::mem::take(&mut self.before);
        if let Some(question) = self.question() {
            question.values = ordered(question.method, &question.values);
            question.before = (!before.is_empty()).then(|| ordered(question.method, &before));
            let choices = question.metric.choices;
            let picks = std::mem::take(&mut question.picks);
            let chosen = |choice| picks.iter().find(|(other, _)| other == choice).copied();
            question.picks = choices.iter().filter_map(chosen).collect();
        }
        self.address
    }
}

/// What a key means on this page.
#[derive(Clone, Copy)]
enum Key {
    Version,
    Lang,
    Embed,
    Theme,
    Period,
    Level,
    Target,
    Currency,
    Table,
    Choice(&'static crate::metric::Choice),
    Field(&'static crate::metric::Field, bool),
}

/// Whether it is still a number as people type it: a share of 1e308 is no number of percent.
fn typable(field: &crate::metric::Field, number: f64) -> bool {
    field.unit.as_typed(number).is_finite()
}

fn set<T>(slot: &mut Option<T>, value: Option<T>) -> bool {
    *slot = value;
    slot.is_some()
}

fn not_a_number(key: &str, value: &str) -> Problem {
    Problem::NotANumber(cut(key), cut(value))
}

fn ordered(method: &'static Method, values: &Values) -> Values {
    let mut out = Values::new();
    for (field, _) in method.inputs {
        if let Some(value) = values.get(field) {
            out.set(field, value.clone());
        }
    }
    out
}

/// The code of a currency: three letters, in capitals; `None` for anything else.
pub fn currency(text: &str) -> Option<String> {
    (text.len() == 3 && text.bytes().all(|b| b.is_ascii_alphabetic())).then(|| text.to_ascii_uppercase())
}

/// Whether a key was appended by an ad system on the way.
fn appended(key: &str) -> bool {
    key.starts_with("utm_") || key.ends_with("clid")
}

/// `%41` → `A`. What is no escape stays as it is, bytes that are no UTF-8 become U+FFFD.
fn percent_decoded(text: &str) -> String {
    if !text.contains('%') {
        return String::from(text);
    }
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let escaped =
            (byte == b'%').then(|| Some(hex(*bytes.get(at + 1)?)? << 4 | hex(*bytes.get(at + 2)?)?)).flatten();
        out.push(escaped.unwrap_or(byte));
        at += if escaped.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&out).into_owned()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).map(|value| value as u8)
}
