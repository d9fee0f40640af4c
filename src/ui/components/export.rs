//! The inputs and results of a page as CSV: public names, canonical numbers, one line a value.

use gloo_file::{Blob, ObjectUrl};
use leptos::prelude::*;
use wasm_bindgen::JsCast;

use crate::metric::{Outcome, Question, Value};
use crate::ui::desk::Desk;

/// The columns. Names are those of the API; `value`, `low` and `high` have a dot and no grouping, rates are fractions.
const HEAD: &str = "metric,method,part,field,name,period,value,low,high,unit";

/// Hands the reader a file with the inputs and results on screen.
pub(super) fn download(desk: Desk) {
    let (question, outcome) = (desk.question.get_untracked(), desk.outcome.get_untracked());
    save(&format!("kept-{}.csv", question.metric.id), &csv(desk, &question, &outcome));
}

/// Hands the reader a CSV.
pub(super) fn save(name: &str, text: &str) {
    // Excel takes a file without this mark for one in the country's old encoding.
    let text = format!("\u{feff}{text}");
    let blob = Blob::new_with_options(text.as_str(), Some("text/csv;charset=utf-8"));
    let url = ObjectUrl::from(blob);
    let Ok(link) = document().create_element("a") else { return };
    let link: web_sys::HtmlElement = link.unchecked_into();
    link.set_attribute("href", &url).ok();
    link.set_attribute("download", name).ok();
    link.click();
    // The browser reads the file after the click has returned.
    set_timeout(move || drop(url), std::time::Duration::from_secs(10));
}

fn csv(desk: Desk, question: &Question, outcome: &Outcome) -> String {
    let mut out = format!("{HEAD}\r\n");
    let mut put = |part: &str, field: &crate::metric::Field, value: &Value, ends: Option<(f64, f64)>| {
        let numbers: &[f64] = match value {
            Value::Number(number) => std::slice::from_ref(number),
            Value::Series(series) => series,
        };
        for (i, number) in numbers.iter().enumerate() {
            let period = if field.series { (i + 1).to_string() } else { String::new() };
            let (low, high) = ends.map_or((String::new(), String::new()), |(l, h)| (l.to_string(), h.to_string()));
            let cells = [
                question.metric.id,
                question.method.id,
                part,
                field.id,
                desk.text(&field.label),
                &period,
                &number.to_string(),
                &low,
                &high,
                field.unit.id(),
            ];
            out.push_str(&cells.map(quoted).join(","));
            out.push_str("\r\n");
        }
    };
    for (part, values) in [("input", Some(&question.values)), ("before", question.before.as_ref())] {
        for (field, _) in question.method.inputs {
            if let Some(value) = values.and_then(|values| values.get(field)) {
                put(part, field, value, None);
            }
        }
    }
    for output in &outcome.outputs {
        if let Some(value) = &output.value {
            put("output", output.field, value, output.interval.map(|i| (i.low, i.high)));
        }
    }
    out
}

/// A cell as RFC 4180 wants it.
fn quoted(cell: &str) -> String {
    if cell.contains(['"', ',', '\n', '\r']) { format!("\"{}\"", cell.replace('"', "\"\"")) } else { cell.to_string() }
}
