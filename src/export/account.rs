//! The answer as an account: what was put in, by which definition, what came out, how sure it is, and the sum with the
//! numbers put in, so that somebody who has only the account can check it by hand.

use super::words::{
    AT_LEAST, CERTAIN, COMMA_IN_SENTENCE, CONFIDENCE, DEFINITION, FILE, GOAL, HOW_SURE, MADE_WITH, NOT_CERTAIN, NOTES,
    NUMBERS, OTHER_DEFINITIONS, PAIR, SAID, THE_SUM,
};
use crate::ingest::Report;
use crate::locale::{Arg, Phrase, Show, TOGETHER, Unit};
use crate::metric::{Field, Need, Outcome, Question, Status, Value, Values};
use crate::metrics::bars::{BEFORE, PERIOD};
use crate::metrics::decay::LEVEL_INTERVAL;
use crate::metrics::{bands, change};
use crate::words::Text;
use std::iter::once;

/// How an account is marked up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    /// Lines for a mail or a chat.
    Text,
    /// Headings, lists and tables for a wiki, an issue or a notebook.
    Markdown,
}

/// The day and the version: "5 March 2024, computed with Kept 1.0.0".
pub fn made_with(show: &Show<'_>, date: &str) -> String {
    let args = [("date", Arg::Raw(date.into())), ("version", Arg::Raw(env!("CARGO_PKG_VERSION").into()))];
    Phrase::with(&MADE_WITH, args).show(show)
}

/// How many rows of a file there were, and what became of them.
pub fn rows_read(report: &Report) -> Phrase {
    let of = |n: u64| Arg::Of(n as f64, Unit::Count);
    Phrase::with(&SAID, [("read", of(report.read)), ("used", of(report.used)), ("skipped", of(report.skipped))])
}

/// A name and what it is: "Promoters: 60".
pub(super) fn pair(show: &Show<'_>, name: &str, value: &str) -> String {
    Phrase::with(&PAIR, [("name", Arg::Raw(name.into())), ("value", Arg::Raw(value.into()))]).show(show)
}

/// Where an account comes from.
#[derive(Clone, Copy)]
pub struct Origin<'a> {
    /// The reader's today.
    pub date: &'a str,
    /// The address that shows the same.
    pub link: &'a str,
    /// The file that has filled the form.
    pub file: Option<&'a File<'a>>,
}

/// A file that has filled a form.
pub struct File<'a> {
    /// Its name.
    pub name: &'a str,
    /// How many of its rows count.
    pub report: &'a Report,
    /// What a reader should know of it besides.
    pub warnings: Vec<Phrase>,
    /// The period of it that the form holds; nothing where that is all of it.
    pub part: Option<Arg>,
}

/// An account while it is written.
pub struct Account<'a> {
    show: &'a Show<'a>,
    style: Style,
    out: String,
}

impl<'a> Account<'a> {
    /// The account of a question and its answer.
    pub fn of(question: &Question, outcome: &Outcome, show: &'a Show<'a>, style: Style, origin: Origin<'_>) -> String {
        let Origin { date, link, file } = origin;
        let mut account = Account { show, style, out: String::new() };
        account.answer(question, outcome);
        account.numbers(question, outcome, file);
        account.sum(outcome);
        let notes: Vec<String> = outcome.notes.iter().map(|note| note.says.show(show)).collect();
        account.list(&NOTES, &notes);
        let mut sure: Vec<String> = outcome.sure.iter().map(|says| says.show(show)).collect();
        if let Some(moved) = &outcome.change {
            sure.push(moved.says.show(show));
            sure.extend(change::tested(moved).map(|says| says.show(show)));
        }
        account.list(&HOW_SURE, &sure);
        let others = outcome.variants.iter().filter_map(|variant| {
            let number = variant.output.number()?;
            let value = show.of(number, variant.output.field.unit);
            Some(account.pair(show.text(&variant.method.name), &value))
        });
        let others: Vec<String> = others.collect();
        account.list(&OTHER_DEFINITIONS, &others);
        account.out.push('\n');
        account.line("", &made_with(show, date));
        // Left bare, every program makes a link of it.
        account.out.extend([link, "\n"]);
        account.out.replace(TOGETHER, "")
    }

    fn answer(&mut self, question: &Question, outcome: &Outcome) {
        let show = self.show;
        let name = show.text(&question.metric.words.name);
        let headline = outcome.headline().and_then(|output| Some((output, output.number()?)));
        let title = match headline {
            Some((output, number)) => {
                let mut value = show.written(number, output.field.unit);
                if outcome.status == Status::AtLeast {
                    value = format!("{} {value}", show.text(&AT_LEAST));
                }
                let label = show.text(&output.field.label);
                if label != name && label != show.text(&question.metric.words.abbr) {
                    // A full-width mark has its space in itself.
                    let gap = if label.ends_with(['）', '”', '」']) { "" } else { " " };
                    value = format!("{label}{gap}{value}");
                }
                self.pair(name, &value)
            }
            None => name.to_string(),
        };
        self.line("# ", &title);
        if self.style == Style::Markdown {
            self.out.push('\n');
        }
        let mut says: Vec<String> = outcome.says.iter().map(|says| says.show(show)).collect();
        let interval = headline.and_then(|(output, _)| Some((output.shown()?, output.field.unit)));
        if let Some((interval, unit)) = interval {
            let label = Phrase::with(&LEVEL_INTERVAL, [("level", Arg::Level(question.level))]).show(show);
            says.push(self.pair(&label, &show.arg(&bands::ends(interval, unit))));
        }
        says.extend(outcome.basis.iter().map(|basis| basis.show(show)));
        if let Some(verdict) = &outcome.verdict {
            let certain =
                bands::certain(verdict).map_or("", |certain| show.text(if certain { &CERTAIN } else { &NOT_CERTAIN }));
            says.push(format!("{}{certain}", show.text(&verdict.band.name)));
        }
        says.extend(change::against_goal(question, outcome).map(|against| against.show(show)));
        let (name, about) = (show.text(&question.method.name), show.text(&question.method.about));
        let stop = if about.is_empty() { "" } else { show.lang.stop() };
        says.push(self.pair(show.text(&DEFINITION), &format!("{name}{stop}{about}")));
        // Markdown runs lines together unless they are items.
        for says in says {
            self.line("- ", &says);
        }
    }

    fn numbers(&mut self, question: &Question, outcome: &Outcome, file: Option<&File<'_>>) {
        let mut rows = self.rows(question, &question.values);
        rows.extend(self.settings(question, outcome));
        rows.extend(file.map(|file| self.file(file)));
        self.table(&NUMBERS, &rows);
        let before = question.before.as_ref().map(|before| self.rows(question, before));
        self.table(&BEFORE, &before.unwrap_or_default());
    }

    /// What was chosen, as far as the answer depends on it.
    fn settings(&self, question: &Question, outcome: &Outcome) -> Vec<Vec<String>> {
        let show = self.show;
        let mut rows = Vec::new();
        let mut put = |name: &Text, value: &str| rows.push(vec![show.text(name).to_string(), value.to_string()]);
        for (choice, option) in &question.picks {
            put(&choice.label, show.text(&option.name));
        }
        if question.method.period.is_some() {
            put(&PERIOD, &show.arg(&Arg::Period(question.period())));
        }
        if outcome.has_interval() {
            put(&CONFIDENCE, &show.arg(&Arg::Level(question.level)));
        }
        if let Some(goal) = question.target {
            put(&GOAL, &show.exact(goal, question.method.headline().unit));
        }
        rows
    }

    /// "costs.csv, March 2024. Rows: 12 read, 11 used, 1 skipped."
    fn file(&self, file: &File<'_>) -> Vec<String> {
        let show = self.show;
        let mut said = file.name.to_string();
        if let Some(part) = &file.part {
            said.extend([show.text(&COMMA_IN_SENTENCE), &show.arg(part)]);
        }
        for sentence in once(&rows_read(file.report)).chain(&file.warnings) {
            // Not every language ends one with a stop, nor does a file's name.
            let stop = show.lang.stop();
            let ends = said.ends_with(['.', '。']);
            said.extend([if ends { stop.trim_start_matches(['.', '。']) } else { stop }, &sentence.show(show)]);
        }
        vec![show.text(&FILE).to_string(), said]
    }

    /// The fields that hold something, in the order of the form, all digits of them. Series that only files give draw a
    /// figure: nobody reads them.
    fn rows(&self, question: &Question, values: &Values) -> Vec<Vec<String>> {
        let row = |(field, need): &(&'static Field, Need)| {
            let said = match values.get(field)? {
                Value::Number(number) => self.show.exact(*number, field.unit),
                Value::Series(_) if *need == Need::FromFile => return None,
                Value::Series(series) => {
                    let each = series.iter().map(|number| self.show.exact(*number, field.unit));
                    each.collect::<Vec<_>>().join(self.show.lang.semicolon())
                }
            };
            Some(vec![self.show.text(&field.label).to_string(), said])
        };
        question.method.inputs.iter().filter_map(row).collect()
    }

    fn sum(&mut self, outcome: &Outcome) {
        let show = self.show;
        let rows: Vec<Vec<String>> = outcome
            .steps
            .iter()
            .map(|step| vec![step.label.show(show), step.written(show), show.arg(&step.gives)])
            .collect();
        self.table(&THE_SUM, &rows);
    }

    /// Rows of two or three cells under a head; nothing without rows.
    fn table(&mut self, head: &Text, rows: &[Vec<String>]) {
        let Some(first) = rows.first() else { return };
        self.head(head);
        if self.style == Style::Markdown {
            let rule = "---:|".repeat(first.len() - 1);
            self.out.extend(["|", &" |".repeat(first.len()), "\n|---|", &rule, "\n"]);
        }
        for row in rows {
            match (self.style, row.as_slice()) {
                (Style::Markdown, cells) => {
                    for cell in cells {
                        self.out.extend(["| ", &escaped(cell).replace('\n', " "), " "]);
                    }
                    self.out.push_str("|\n");
                }
                (Style::Text, [name, sum, gives]) => self.line("", &self.pair(name, &format!("{sum} = {gives}"))),
                (Style::Text, cells) => self.line("", &self.pair(&cells[0], &cells[1..].join(" "))),
            }
        }
    }

    fn list(&mut self, head: &Text, items: &[String]) {
        if !items.is_empty() {
            self.head(head);
            for item in items {
                self.out.push_str("- ");
                self.line("", item);
            }
        }
    }

    fn head(&mut self, head: &Text) {
        self.out.push('\n');
        self.line("## ", self.show.text(head));
        if self.style == Style::Markdown {
            self.out.push('\n');
        }
    }

    fn pair(&self, name: &str, value: &str) -> String {
        pair(self.show, name, value)
    }

    /// A line of text, in Markdown behind its mark.
    fn line(&mut self, mark: &str, text: &str) {
        match self.style {
            Style::Text => self.out.push_str(text),
            Style::Markdown => self.out.extend([mark, &escaped(text)]),
        }
        self.out.push('\n');
    }
}

/// Text in which nothing is taken for Markdown's own: `9~10` would be struck through, and `&copy;` be one letter.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for letter in text.chars() {
        if "\\`~*_|<&[]".contains(letter) {
            out.push('\\');
        }
        out.push(letter);
    }
    out
}
