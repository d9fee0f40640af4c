//! CSV by RFC 4180 for spreadsheets: Dutch ones divide cells by `;` and write a decimal comma, all others of the five
//! languages `,` and a dot. No cell is taken for a formula, nor a part of one where the file is opened in another country.

use super::account::pair;
use super::words::{CONFIDENCE, GOAL, SKIPPED};
use crate::figure::Table;
use crate::locale::{Arg, Phrase, Show, TOGETHER, Unit};
use crate::metric::{Field, Outcome, Question, Value};
use crate::metrics::bands;
use crate::metrics::bars::PERIOD;
use crate::metrics::room::{FROM, TO};
use crate::reading::Reading;
use crate::reading::words::reason;
use crate::words::{Lang, Text};

/// What a spreadsheet may take for the beginning of a formula, in either width.
const FORMULA: [char; 12] = ['=', '+', '-', '@', '|', '%', '\t', '\r', '＝', '＋', '－', '＠'];
/// What spreadsheets pass over before it.
const PASSED: [char; 7] = [' ', '"', '\u{a0}', '\u{3000}', '\u{feff}', '\0', '\n'];
/// Where a spreadsheet of another country than the reader's, or one that reads no quotes, begins a new cell.
const BETWEEN: [char; 5] = [',', ';', '\t', '\n', '\r'];

/// A sheet while it is written, a row after the other.
#[derive(Clone, Debug)]
pub struct Sheet {
    out: String,
    between: char,
    mark: char,
    begun: bool,
}

impl Sheet {
    /// An empty sheet for a reader of this language. It begins with a byte order mark: without, Excel reads it in the
    /// country's old encoding.
    pub fn new(lang: Lang) -> Sheet {
        let (between, mark) = if lang == Lang::Nl { (';', ',') } else { (',', '.') };
        Sheet { out: String::from('\u{feff}'), between, mark, begun: false }
    }

    /// A cell of words. What could begin a formula gets an apostrophe before it, also behind spaces and quotes, which
    /// spreadsheets pass over, and behind whatever divides cells elsewhere.
    pub fn text(&mut self, cell: &str) -> &mut Sheet {
        self.part();
        let quote = if cell.contains(['"', '\n', '\r', self.between]) { "\"" } else { "" };
        self.out.push_str(quote);
        let mut begins = true;
        for c in cell.chars().filter(|c| *c != TOGETHER) {
            if begins && FORMULA.contains(&c) {
                self.out.push('\'');
            }
            if c == '"' {
                self.out.push('"');
            }
            self.out.push(c);
            begins = BETWEEN.contains(&c) || begins && PASSED.contains(&c);
        }
        self.out.push_str(quote);
        self
    }

    fn texts(&mut self, cells: &[&str]) {
        for cell in cells {
            self.text(cell);
        }
    }

    /// A cell with a number, all its digits, in the reader's decimal mark; 0 has no sign.
    pub fn number(&mut self, number: f64) -> &mut Sheet {
        self.part();
        self.out.push_str(&(number + 0.0).to_string().replace('.', &self.mark.to_string()));
        self
    }

    /// A cell with a number, or an empty one.
    pub fn maybe(&mut self, number: Option<f64>) -> &mut Sheet {
        match number {
            Some(number) => self.number(number),
            None => self.text(""),
        }
    }

    /// Ends the row.
    pub fn end(&mut self) {
        self.out.push_str("\r\n");
        self.begun = false;
    }

    /// The file.
    pub fn done(self) -> String {
        self.out
    }

    fn part(&mut self) {
        if self.begun {
            self.out.push(self.between);
        }
        self.begun = true;
    }
}

/// A table of numbers behind a figure. Rates are fractions, months `2024-03`, an interval has a column for each end.
pub fn table(table: &Table, show: &Show<'_>) -> String {
    let mut sheet = Sheet::new(show.lang);
    let has_ends = |at: usize| table.rows.iter().any(|row| matches!(row.get(at), Some(Arg::Range(..))));
    for (at, head) in table.head.iter().enumerate() {
        let head = head.show(show);
        if has_ends(at) {
            for end in [&FROM, &TO] {
                sheet.text(&pair(show, &head, show.text(end)));
            }
        } else {
            sheet.text(&head);
        }
    }
    sheet.end();
    for row in &table.rows {
        for (at, cell) in row.iter().enumerate() {
            match cell {
                Arg::Of(number, _) | Arg::Fine(number, ..) | Arg::Signed(number, _) => sheet.number(*number),
                // The name of a row is words: "1 month".
                Arg::Counted(number, _) if at > 0 => sheet.number(*number),
                Arg::Range(low, high, _) => sheet.number(*low).number(*high),
                Arg::Level(level) => sheet.number(level.fraction()),
                words if has_ends(at) => sheet.text(&show.arg(words)).text(""),
                words => sheet.text(&show.arg(&dated(words))),
            };
        }
        sheet.end();
    }
    sheet.done()
}

/// The same words with months as a spreadsheet reads them, also inside a sentence: "2024-05 (part)".
fn dated(words: &Arg) -> Arg {
    match words {
        Arg::Month(year, month) => Arg::Raw(format!("{year:04}-{month:02}")),
        Arg::Quarter(year, quarter) => Arg::Raw(format!("{year:04}-Q{quarter}")),
        Arg::Phrase(phrase) => {
            let args = phrase.args.iter().map(|(name, arg)| (*name, dated(arg)));
            Arg::Phrase(Box::new(Phrase { text: phrase.text, args: args.collect() }))
        }
        words => words.clone(),
    }
}

/// The columns of [`answer`]. Names are those of the API; rates are fractions.
const HEAD: [&str; 10] = ["metric", "method", "part", "field", "name", "period", "value", "low", "high", "unit"];

/// The inputs and results of a question, one line a value: public names, and the reader's words for each field. The parts
/// `band` and `change` are those of `window.kept`.
pub fn answer(question: &Question, outcome: &Outcome, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.texts(&HEAD);
    sheet.end();
    let put = |sheet: &mut Sheet, part: &str, field: &Field, value: &Value, ends: Option<(f64, f64)>| {
        let numbers: &[f64] = match value {
            Value::Number(number) => std::slice::from_ref(number),
            Value::Series(series) => series,
        };
        for (i, number) in numbers.iter().enumerate() {
            let names = [question.metric.id, question.method.id, part, field.id, field.label.get(lang)];
            sheet.texts(&names);
            sheet.maybe(field.series.then_some((i + 1) as f64)).number(*number);
            sheet.maybe(ends.map(|ends| ends.0)).maybe(ends.map(|ends| ends.1)).text(field.unit.id()).end();
        }
    };
    for (part, values) in [("input", Some(&question.values)), ("before", question.before.as_ref())] {
        for (field, _) in question.method.inputs {
            if let Some(value) = values.and_then(|values| values.get(field)) {
                put(&mut sheet, part, field, value, None);
            }
        }
    }
    settings(&mut sheet, question, outcome, lang);
    for output in &outcome.outputs {
        if let Some(value) = &output.value {
            put(&mut sheet, "output", output.field, value, output.shown().map(|i| (i.low, i.high)));
        }
    }
    if let (Some(judged), Some(bands)) = (&outcome.verdict, question.bands()) {
        let certain = bands::certain(judged).map_or("", |certain| if certain { "true" } else { "false" });
        let rows = [
            (bands.judges.id, judged.band.name.get(lang), judged.band.id),
            ("source", "", judged.source.id()),
            ("certain", "", certain),
        ];
        for (id, name, value) in rows.into_iter().filter(|row| !row.2.is_empty()) {
            sheet.texts(&[question.metric.id, question.method.id, "band", id, name, "", value, "", "", ""]);
            sheet.end();
        }
    }
    if let Some(change) = &outcome.change {
        let difference = Value::Number(change.difference);
        put(&mut sheet, "change", change.field, &difference, change.interval.map(|i| (i.low, i.high)));
        for (id, number) in [("z", change.z), ("p", change.p), ("exact", change.exact)] {
            if let Some(number) = number {
                sheet.texts(&[question.metric.id, question.method.id, "change", id, "", ""]);
                sheet.number(number).text("").text("").text(Unit::Number.id()).end();
            }
        }
    }
    sheet.done()
}

/// What was chosen, as far as the answer depends on it, by the names that links have.
fn settings(sheet: &mut Sheet, question: &Question, outcome: &Outcome, lang: Lang) {
    let begin = |sheet: &mut Sheet, id: &str, name: &Text| {
        sheet.texts(&[question.metric.id, question.method.id, "setting", id, name.get(lang), ""]);
    };
    for (choice, option) in &question.picks {
        begin(sheet, choice.id, &choice.label);
        sheet.texts(&[option.id, "", "", ""]);
        sheet.end();
    }
    if question.method.period.is_some() {
        begin(sheet, "period", &PERIOD);
        sheet.texts(&[question.period().id(), "", "", ""]);
        sheet.end();
    }
    if outcome.has_interval() {
        begin(sheet, "level", &CONFIDENCE);
        sheet.number(question.level.fraction()).text("").text("").text(Unit::Share.id()).end();
    }
    if let Some(goal) = question.target {
        begin(sheet, "target", &GOAL);
        sheet.number(goal).text("").text("").text(question.method.headline().unit.id()).end();
    }
}

/// The rows of a file that were skipped, with the place and the reason.
pub fn skipped(reading: &Reading, lang: Lang) -> String {
    let mut sheet = Sheet::new(lang);
    sheet.texts(&SKIPPED.each_ref().map(|head| head.get(lang)));
    sheet.end();
    let header = reading.plan.header.as_deref().unwrap_or_default();
    for row in &reading.report.rows {
        let column = row.column.and_then(|at| header.get(at as usize)).map_or("", String::as_str);
        sheet.number(row.line as f64).text(column).text(&row.value).text(reason(row.reason).get(lang)).end();
    }
    sheet.done()
}
