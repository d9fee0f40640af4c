//! From an address to the text after `#`.

use super::number::MOST;
use super::{Address, BEFORE, LONGEST, Page, SCORECARD, VERSION, number, series, table};
use crate::metric::{Question, Value, Values};

/// A series whose text is longer than this goes into the table.
const READABLE: usize = 200;

/// The text of an address, with its leading `#`: letters, digits and `#/?=&,.-_` only, so that nothing has to be
/// escaped anywhere. Its length is what the page warns about; it is at most [`LONGEST`], and series that would make it
/// longer are left out.
pub fn encode(address: &Address) -> String {
    let mut pairs = Pairs::default();
    let path = match &address.page {
        Page::Index => String::from("#/"),
        Page::About => String::from("#/about"),
        Page::Metric(question) => {
            pairs.question(question);
            format!("#/{}/{}", question.metric.id, question.method.id)
        }
        Page::Scorecard(questions) => {
            pairs.text = scorecard(questions);
            format!("#/{SCORECARD}")
        }
    };
    if let Some(lang) = address.lang {
        pairs.push("lang", lang.tag());
    }
    if address.embed {
        pairs.push("embed", "1");
    }
    if let Some(theme) = address.theme {
        pairs.push("theme", theme.id());
    }
    let whole = |pairs: &Pairs| match &pairs.text {
        text if text.is_empty() => path.clone(),
        text => format!("{path}?v={VERSION}&{text}"),
    };
    let link = whole(&pairs);
    // Of a link that is too long to be read, the rest would be lost with the table.
    let fits = !pairs.table.is_empty() && pairs.table.len() <= table::INFLATED;
    match fits.then(|| table::pack(&pairs.table)) {
        Some(table) if link.len() + table.len() + BESIDE_TABLE <= LONGEST => {
            pairs.push("t", &table);
            whole(&pairs)
        }
        _ => link,
    }
}

/// The pairs of several metrics, those of one behind those of the other: as much of each as the link can hold behind those
/// before it, its long series first to be left out.
fn scorecard(questions: &[Question]) -> String {
    let mut text = String::new();
    for question in questions {
        let bare = || Address::from(question.clone()).without_tables();
        let whole = of_metric(question.metric.id, &question.clone().into());
        let parts = std::iter::once(whole).chain(std::iter::once_with(|| of_metric(question.metric.id, &bare())));
        for part in parts {
            if text.len() + part.len() + BESIDE_SCORECARD <= LONGEST {
                text.push_str(if text.is_empty() { "" } else { "&" });
                text.push_str(&part);
                break;
            }
        }
    }
    text
}

/// The pairs of one metric among those of others.
fn of_metric(id: &str, address: &Address) -> String {
    let link = encode(address);
    let (path, pairs) = link.split_once('?').unwrap_or((&link, ""));
    let mut text = String::new();
    join(&mut text, id, path.rsplit('/').next().unwrap_or_default());
    for (key, value) in pairs.split('&').filter_map(|pair| pair.split_once('=')).filter(|(key, _)| *key != "v") {
        join(&mut text, &format!("{id}.{key}"), value);
    }
    text
}

/// What comes with the pairs of metrics: the path, the version, a language, a theme.
const BESIDE_SCORECARD: usize = 80;

/// What comes with a table: `?v=1`, `&t=`.
const BESIDE_TABLE: usize = 8;

/// The pairs of a link, and those that are too long for it.
#[derive(Default)]
struct Pairs {
    text: String,
    table: String,
}

impl Pairs {
    fn push(&mut self, key: &str, value: &str) {
        join(&mut self.text, key, value);
    }

    fn question(&mut self, question: &Question) {
        self.values("", question, &question.values);
        if let Some(period) = question.period.filter(|p| question.method.period != Some(*p)) {
            self.push("period", period.id());
        }
        if question.level != crate::locale::Level::default() {
            self.push("level", question.level.id());
        }
        if let Some(target) = question.target.and_then(number) {
            self.push("target", &target);
        }
        if let Some(before) = &question.before {
            self.values(BEFORE, question, before);
        }
        for choice in question.metric.choices {
            let option = question.pick(choice);
            if option != &choice.options[0] {
                self.push(choice.id, option.id);
            }
        }
        if let Some(currency) = question.currency.as_deref().and_then(super::decode::currency) {
            self.push("currency", &currency);
        }
    }

    /// The inputs of the method in its order. What is blank, or no number, is left out.
    fn values(&mut self, prefix: &str, question: &Question, values: &Values) {
        for (field, _) in question.method.inputs {
            let text = match values.get(field) {
                Some(Value::Number(value)) if !field.series => number(*value),
                Some(Value::Series(values)) if field.series => series(values),
                _ => None,
            };
            let Some(text) = text else { continue };
            let key = format!("{prefix}{}", field.id);
            let long = field.series && text.len() > READABLE;
            join(if long { &mut self.table } else { &mut self.text }, &key, &text);
        }
    }
}

/// Whether anything of a question goes into the table.
pub(super) fn has_table(question: &Question) -> bool {
    let long = |values: &Values| values.iter().any(|(_, value)| is_long(value));
    long(&question.values) || question.before.as_ref().is_some_and(long)
}

/// Takes out what would go into the table.
pub(super) fn strip_tables(values: &mut Values) {
    let long: Vec<_> = values.iter().filter(|(_, value)| is_long(value)).map(|(field, _)| field).collect();
    for field in long {
        values.clear(field);
    }
}

fn is_long(value: &Value) -> bool {
    matches!(value, Value::Series(values)
        if values.len() > MOST || series(values).is_some_and(|text| text.len() > READABLE))
}

fn join(text: &mut String, key: &str, value: &str) {
    if !text.is_empty() {
        text.push('&');
    }
    text.push_str(key);
    text.push('=');
    text.push_str(value);
}
