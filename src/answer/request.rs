//! From what a script handed in to a question.

use super::{
    Answer, BAD_OPTION, Given, NOT_A_NUMBER, TOO_MANY, UNKNOWN_FIELD, UNKNOWN_METHOD, UNKNOWN_METRIC, UNKNOWN_OPTION,
    WRONG_SHAPE, answer,
};
use crate::link::BEFORE;
use crate::locale::{Level, Period, float};
use crate::metric::{Method, Metric, Question, Status, Value, Values, impossible};
use crate::metrics::metric as find;
use crate::words::Lang;

/// Answers a script. Total: whatever is handed in, this gives an answer.
pub fn compute(metric: &Given, values: &Given, options: &Given) -> Answer {
    question(metric, values, options).map_or_else(|denied| *denied, |question| answer(&question))
}

/// The question that a script asks.
///
/// # Errors
/// The answer `invalid` with the kind of error, and the field or the option that it is about.
pub fn question(metric: &Given, values: &Given, options: &Given) -> Result<Question, Box<Answer>> {
    let name = metric.name();
    let Some(metric) = name.as_deref().and_then(find) else {
        return Err(Box::new(Answer::invalid(name.as_deref(), None, UNKNOWN_METRIC, None)));
    };
    let deny = |method: Option<&'static Method>, Denied(kind, field): Denied| {
        Box::new(Answer::invalid(Some(metric.id), method, kind, Some(&field)))
    };
    let shape = |field| move || deny(None, Denied(WRONG_SHAPE, String::from(field)));
    let values = values.properties().ok_or_else(shape("values"))?;
    let options = options.properties().ok_or_else(shape("options"))?;
    let method = method(metric, values, options).map_err(|denied| deny(None, denied))?;
    let mut question = Question::new(metric, method);
    fill(&mut question, values, options).map_err(|denied| deny(Some(method), denied))?;
    Ok(question)
}

/// A kind of error, and the field or option that it is about.
struct Denied(&'static str, String);

impl Denied {
    fn at(kind: &'static str, field: impl Into<String>) -> Denied {
        Denied(kind, field.into())
    }
}

type Properties<'a> = &'a [(String, Given)];

/// The method that was asked for; else the first that has all the named inputs, or failing that those that are filled;
/// else the first of those that have most of them.
fn method(metric: &'static Metric, values: Properties, options: Properties) -> Result<&'static Method, Denied> {
    let asked = options.iter().find(|(key, value)| key == "method" && !value.is_blank());
    if let Some((_, asked)) = asked {
        let name = asked.name().unwrap_or_default();
        return metric.method(&name).ok_or_else(|| Denied::at(UNKNOWN_METHOD, "method"));
    }
    let named = || values.iter().filter(|(key, _)| metric.choice(key).is_none());
    let methods: &'static [Method] = metric.methods;
    let has = |method: &Method, (key, value): &(String, Given), blank| {
        (blank && value.is_blank()) || method.input(key).is_some()
    };
    let fits = |blank| methods.iter().find(|method| named().all(|value| has(method, value, blank)));
    let known = |method: &Method| named().filter(|value| has(method, value, false)).count();
    let likeliest = || methods.iter().rev().max_by_key(|method| known(method));
    Ok(fits(false).or_else(|| fits(true)).or_else(likeliest).unwrap_or(&methods[0]))
}

fn fill(question: &mut Question, values: Properties, options: Properties) -> Result<(), Denied> {
    let metric = question.metric;
    // A choice is an input to those who ask it, and may stand among them: `{s1: 3, …, reversed: true}`.
    let (choices, values): (Vec<_>, Vec<_>) = values.iter().cloned().partition(|(key, _)| metric.choice(key).is_some());
    // What the numbers before and a target can be is for the choices to say, wherever these stand.
    let of_choices = |(key, _): &&(String, Given)| matches!(key.as_str(), "before" | "target");
    let (last, first): (Vec<_>, Vec<_>) = options.iter().chain(&choices).partition(of_choices);
    for (key, value) in first.into_iter().chain(last) {
        option(question, key, value)?;
    }
    question.values = read(question, &values, "")?;
    Ok(())
}

fn option(question: &mut Question, key: &str, value: &Given) -> Result<(), Denied> {
    let choice = question.metric.choice(key);
    let known = matches!(key, "method" | "level" | "period" | "target" | "before" | "currency" | "lang");
    if choice.is_none() && !known {
        return Err(Denied::at(UNKNOWN_OPTION, key));
    }
    if value.is_blank() {
        return Ok(());
    }
    let bad = || Denied::at(BAD_OPTION, key);
    if let Some(choice) = choice {
        let option = value.choice().and_then(|name| choice.option(&name)).ok_or_else(bad)?;
        question.picks.retain(|(other, _)| *other != choice);
        if option != &choice.options[0] {
            question.picks.push((choice, option));
        }
        return Ok(());
    }
    let name = value.name().unwrap_or_default();
    match key {
        "level" => question.level = level(&name).ok_or_else(bad)?,
        "period" => {
            let period = Period::from_id(&name).ok_or_else(bad)?;
            question.period = question.method.period.filter(|own| *own != period).map(|_| period);
        }
        "target" => match value {
            Given::Number(target) => match impossible(question.headline(), *target) {
                Some(fault) => return Err(Denied::at(fault.kind.id, key)),
                None => question.target = Some(target + 0.0),
            },
            _ => return Err(Denied::at(NOT_A_NUMBER, key)),
        },
        "before" => question.before = Some(before(question, value)?).filter(|before| !before.is_empty()),
        "currency" => question.currency = Some(crate::link::currency(&name).ok_or_else(bad)?),
        "lang" => drop(Lang::from_tag(&name).ok_or_else(bad)?),
        _ => {}
    }
    Ok(())
}

/// 0.95, 95 or "95".
pub(super) fn level(name: &str) -> Option<Level> {
    Level::ALL.into_iter().find(|level| name == level.id() || float(name) == Some(level.fraction()))
}

/// The numbers before: of the same method, and possible ones.
fn before(question: &Question, given: &Given) -> Result<Values, Denied> {
    let properties = given.properties().ok_or_else(|| Denied::at(WRONG_SHAPE, "before"))?;
    let values = read(question, properties, BEFORE)?;
    let earlier = Question { before: Some(values.clone()), ..question.clone() }.earlier();
    match earlier.filter(|earlier| earlier.status == Status::Invalid).and_then(|earlier| earlier.fault) {
        Some(fault) => Err(Denied::at(fault.kind.id, format!("{BEFORE}{}", fault.field.id))),
        None => Ok(values),
    }
}

fn read(question: &Question, given: Properties, prefix: &str) -> Result<Values, Denied> {
    let Question { metric, method, .. } = question;
    for (key, value) in given {
        // A form that is handed in whole names inputs of other methods too, and leaves them blank.
        let elsewhere = || metric.methods.iter().any(|other| other.input(key).is_some());
        if method.input(key).is_none() && !(value.is_blank() && elsewhere()) {
            return Err(Denied::at(UNKNOWN_FIELD, format!("{prefix}{key}")));
        }
    }
    let mut values = Values::new();
    for (field, _) in method.inputs {
        let Some((_, value)) = given.iter().find(|(key, value)| key == field.id && !value.is_blank()) else { continue };
        let not_a_number = || Denied::at(NOT_A_NUMBER, format!("{prefix}{}", field.id));
        let value = match value {
            Given::Number(number) => Value::Number(number + 0.0),
            Given::List(list) => {
                Value::Series(list.iter().map(number).collect::<Option<_>>().ok_or_else(not_a_number)?)
            }
            Given::Endless => return Err(Denied::at(TOO_MANY, format!("{prefix}{}", field.id))),
            _ => return Err(not_a_number()),
        };
        values.set(field, value);
    }
    Ok(values)
}

fn number(given: &Given) -> Option<f64> {
    match given {
        Given::Number(number) => Some(number + 0.0),
        _ => None,
    }
}
