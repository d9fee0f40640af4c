//! The desk: what lies before the reader. One question, from which the outcome and every view follow; beside it the
//! texts as they were typed, the language and the theme.

use std::rc::Rc;

use leptos::prelude::*;

use crate::link::{Address, Page, Problem};
use crate::locale::intl::{Intl, formats};
use crate::locale::{Period, Phrase, Show, Unit};
use crate::metric::{
    Choice, ChoiceOption, Example, Field, Method, Metric, Need, Outcome, Question, Value, Values, impossible,
};
use crate::metrics::{METRICS, metric};
use crate::ui::views::memo;
use crate::words::{Lang, Text};

use super::drafts::{Drafts, Side};
use super::reading::{self, Reading};
use super::theme::Theme;

/// Which page is open.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Place {
    /// The list of metrics.
    Index,
    /// What Kept is.
    About,
    /// A metric.
    Metric(&'static Metric),
    /// Every metric that has numbers, at a glance.
    Scorecard,
}

/// Everything the reader has in front of them. Copies are the same desk.
#[derive(Clone, Copy)]
pub(crate) struct Desk {
    /// The language of the words.
    pub(crate) lang: RwSignal<Lang>,
    /// The theme that was chosen.
    pub(crate) theme: RwSignal<Theme>,
    /// Which page is open.
    pub(crate) place: RwSignal<Place>,
    /// What is looked for on the list of metrics.
    pub(crate) query: RwSignal<String>,
    /// Whether the page is shown inside another.
    pub(crate) embed: RwSignal<bool>,
    /// What is asked on the metric's page.
    pub(crate) question: RwSignal<Question>,
    /// Its answer.
    pub(crate) outcome: Memo<Outcome>,
    /// Its method.
    pub(crate) method: Memo<&'static Method>,
    /// What the link said that could not be used.
    pub(crate) problems: RwSignal<Vec<Problem>>,
    /// The numbers that a link or a copy has brought.
    brought: RwSignal<Brought>,
    /// The period that its numbers are of.
    pub(crate) period: Memo<Period>,
    currency: Memo<Option<String>>,
    /// Whether language and theme came with the link, and therefore stay in it.
    pinned: StoredValue<(bool, bool)>,
    drafts: StoredValue<Drafts>,
    /// How often a number was typed, and where last.
    hand: StoredValue<(u32, Option<(&'static Field, Side)>)>,
    /// What only a file knew beside numbers that were typed over since, after the question as it stood with them.
    aside: StoredValue<Option<(Question, Values)>>,
    /// The questions of the pages that were left, and which of their numbers a link has brought.
    left: StoredValue<Vec<(Question, Brought)>>,
    /// What stands on the scorecard.
    pub(crate) scorecard: RwSignal<Vec<Question>>,
    /// The metrics whose pages were open since a file was opened: what stands there is newer than what the file says.
    pub(crate) visited: StoredValue<Vec<&'static Metric>>,
}

/// A page as it stood: its question, and the texts of its fields.
pub(crate) struct Sheet {
    pub(crate) question: Question,
    texts: Vec<(ArcRwSignal<String>, String)>,
}

impl Sheet {
    /// Whether something that was written is no longer there.
    pub(crate) fn has_lost(&self) -> bool {
        self.texts.iter().any(|(draft, text)| !text.is_empty() && draft.with_untracked(|now| now != text))
    }
}

/// Numbers and where they stand.
pub(crate) type Brought = Vec<(Side, &'static Field, Value)>;

/// What a value is printed with, for a moment.
struct Printer {
    lang: Lang,
    formats: Rc<Intl>,
    currency: Option<String>,
    period: Period,
}

impl Printer {
    fn show(&self) -> Show<'_> {
        Show { lang: self.lang, formats: &*self.formats, currency: self.currency.as_deref(), period: self.period }
    }
}

impl Desk {
    /// A desk with the first metric's empty form, in a language and a theme.
    pub(crate) fn new(lang: Lang, theme: Theme) -> Desk {
        let metric = METRICS[0];
        let question = RwSignal::new(Question::new(metric, &metric.methods[0]));
        let desk = Desk {
            lang: RwSignal::new(lang),
            theme: RwSignal::new(theme),
            place: RwSignal::new(Place::Index),
            query: RwSignal::new(String::new()),
            embed: RwSignal::new(false),
            question,
            outcome: memo(move || question.with(Question::answer)),
            method: memo(move || question.with(|q| q.method)),
            problems: RwSignal::new(Vec::new()),
            brought: RwSignal::new(Vec::new()),
            period: memo(move || question.with(Question::period)),
            currency: memo(move || question.with(|q| q.currency.clone())),
            pinned: StoredValue::new((false, false)),
            drafts: StoredValue::new(Drafts::default()),
            hand: StoredValue::new((0, None)),
            aside: StoredValue::new(None),
            left: StoredValue::new(Vec::new()),
            scorecard: RwSignal::new(Vec::new()),
            visited: StoredValue::new(Vec::new()),
        };
        provide_context(desk);
        desk
    }

    /// The desk of this page.
    pub(crate) fn here() -> Desk {
        expect_context()
    }

    /// Words in the reader's language. Pages are built anew when it changes, so this need not be watched.
    pub(crate) fn text(self, text: &Text) -> &'static str {
        text.get(self.lang.get_untracked())
    }

    /// Prints with the reader's language and formats and the question's period and currency, and follows the two.
    pub(crate) fn show<R>(self, print: impl FnOnce(&Show<'_>) -> R) -> R {
        self.follow_formats();
        self.print(print)
    }

    /// A sentence, printed so.
    pub(crate) fn sentence(self, says: &Phrase) -> String {
        self.show(|show| says.show(show))
    }

    /// Prints once, in a component that is made anew when what it prints changes.
    pub(crate) fn print<R>(self, print: impl FnOnce(&Show<'_>) -> R) -> R {
        print(&self.printer().show())
    }

    /// Follows what printing depends on, for a view whose values are printed by a component of its own.
    pub(crate) fn follow_formats(self) {
        self.period.track();
        self.currency.track();
    }

    /// Prints for another question than the one on the desk.
    pub(crate) fn show_for<R>(self, period: Period, currency: Option<&str>, print: impl FnOnce(&Show<'_>) -> R) -> R {
        self.print(|show| print(&Show { currency, period, ..*show }))
    }

    fn printer(self) -> Printer {
        let lang = self.lang.get_untracked();
        let (period, currency) = (self.period.get_untracked(), self.currency.get_untracked());
        Printer { lang, formats: formats(lang), currency, period }
    }

    // --- fields ---

    /// The text of a field as it was typed. The goal is the metric's, however a method calls its headline.
    pub(crate) fn draft(self, field: &'static str, side: Side) -> ArcRwSignal<String> {
        let field = if side == Side::Goal { "" } else { field };
        let metric = self.question.with_untracked(|q| q.metric.id);
        self.drafts.try_update_value(|drafts| drafts.of(metric, field, side)).unwrap_or_default()
    }

    /// What the text of a field says.
    pub(crate) fn reading(self, field: &'static Field, side: Side) -> Reading {
        self.draft(field.id, side).with(|text| reading::read(field, text, self.lang.get_untracked()))
    }

    /// A person has typed.
    pub(crate) fn typed(self, field: &'static Field, side: Side, text: String) {
        let reading = reading::read(field, &text, self.lang.get_untracked());
        let sign = untrack(|| self.sign(field, side));
        self.draft(field.id, side).set(text);
        self.hand.update_value(|(times, place)| (*times, *place) = (*times + 1, Some((field, side))));
        // A currency that was typed leaves with the last sign of it.
        let gone = sign.filter(|sign| !untrack(|| self.has_sign(sign)));
        let same = self.question.with_untracked(|question| reading.value() == question.values.get(field));
        let apart = side == Side::Now && !same;
        let loose = if apart { self.set_aside(field) } else { Vec::new() };
        let back = if apart { self.taken_up() } else { None };
        self.question.update(|question| {
            for field in &loose {
                question.values.clear(field);
            }
            question.currency.take_if(|own| gone == Some(own.as_str()));
            take(question, field, side, &reading);
            for (field, value) in
                back.iter().flat_map(Values::iter).filter(|(field, _)| question.method.input(field.id).is_some())
            {
                question.values.set(field, value.clone());
            }
        });
    }

    /// How often a number was typed.
    pub(crate) fn times_typed(self) -> u32 {
        self.hand.with_value(|(times, _)| *times)
    }

    /// Where a number was typed last, on the page that is open.
    pub(crate) fn typed_last(self) -> Option<(&'static Field, Side)> {
        self.hand.with_value(|(_, place)| *place)
    }

    /// The currency whose sign stands in a field of money.
    fn sign(self, field: &'static Field, side: Side) -> Option<&'static str> {
        match self.reading(field, side) {
            Reading::Read(read) if field.unit == Unit::Money => read.currency,
            _ => None,
        }
    }

    fn has_sign(self, of: &str) -> bool {
        let inputs = self.method.get().inputs;
        inputs.iter().any(|(field, _)| [Side::Now, Side::Before].iter().any(|side| self.sign(field, *side) == Some(of)))
    }

    /// What only the file knew beside a number (a spread, a median), on whichever tab: it is not that of another number. Of the
    /// inputs of a method it follows those that it belongs to.
    fn file_only(self, of: &Field) -> Vec<&'static Field> {
        let metric = self.question.with_untracked(|question| question.metric);
        let methods = metric.methods.iter().filter(|method| method.input(of.id).is_some());
        let inputs = methods.flat_map(|method| method.inputs.iter().skip_while(|(field, _)| field.id != of.id));
        inputs.filter(|(_, need)| *need == Need::FromFile).map(|(field, _)| *field).collect()
    }

    /// Sets aside what only the file knew beside a number that is typed over, with the numbers that it belongs to: its fields.
    fn set_aside(self, of: &Field) -> Vec<&'static Field> {
        let loose = self.file_only(of);
        let then = self.question.get_untracked();
        let mut known = Values::new();
        for field in &loose {
            let draft = untrack(|| self.reading(field, Side::Now));
            if let Some(value) = then.values.get(field).or(draft.value()) {
                known.set(field, value.clone());
            }
            self.draft(field.id, Side::Now).set(String::new());
        }
        if !known.is_empty() {
            self.aside.set_value(Some((then, known)));
        }
        loose
    }

    /// What was set aside, with the numbers that it belongs to, once the fields say those again.
    fn taken_up(self) -> Option<Values> {
        let (then, mut known) = self.aside.get_value()?;
        let belongs = |of: &Field| self.file_only(of).iter().any(|loose| known.get(loose).is_some());
        let own = then.method.inputs.iter().filter(|(field, need)| *need != Need::FromFile && belongs(field));
        let own: Vec<&'static Field> = own.map(|(field, _)| *field).collect();
        let stand = own.iter().all(|field| match then.values.get(field) {
            Some(value) => self.says(field, value),
            None => self.draft(field.id, Side::Now).with_untracked(String::is_empty),
        });
        if !stand || self.question.with_untracked(|now| (now.metric, now.method) != (then.metric, then.method)) {
            return None;
        }
        self.aside.set_value(None);
        for (field, value) in known.iter() {
            self.draft(field.id, Side::Now).set(reading::written(field, value, self.lang.get_untracked()));
        }
        for field in own {
            if let Some(value) = then.values.get(field) {
                known.set(field, value.clone());
            }
        }
        Some(known)
    }

    /// A number is put into a field by a click.
    pub(crate) fn put(self, field: &'static Field, side: Side, value: &Value) {
        let currency = self.question.with_untracked(|question| question.currency.clone());
        self.typed(field, side, reading::written(field, value, self.lang.get_untracked()));
        // Nobody has taken off the sign that stood there.
        self.question.update(|question| question.currency = currency);
    }

    /// A file fills fields, and says what its amounts are in. What it does not know and a person has typed stays.
    pub(crate) fn receive(self, filled: &Question, currency: &dyn Fn(Option<String>) -> Option<String>) {
        let lang = self.lang.get_untracked();
        let loose: Vec<_> = filled.values.iter().flat_map(|(field, _)| self.file_only(field)).collect();
        self.aside.set_value(None);
        for field in &loose {
            self.draft(field.id, Side::Now).set(String::new());
        }
        for (field, value) in filled.values.iter() {
            self.draft(field.id, Side::Now).set(reading::written(field, value, lang));
        }
        if self.method.get_untracked() != filled.method {
            self.take_method(filled.method);
        }
        self.question.update(|question| {
            for field in &loose {
                question.values.clear(field);
            }
            // A draft shows some digits; the file's own number has all.
            question.receive(filled);
            question.currency = currency(question.currency.take());
        });
    }

    /// Gives back what a file has filled, as far as the fields still say it.
    pub(crate) fn withdraw(self, filled: &Question) {
        let said: Vec<_> = filled.values.iter().filter(|(field, value)| self.says(field, value)).collect();
        for (field, _) in &said {
            self.draft(field.id, Side::Now).set(String::new());
        }
        self.aside.set_value(None);
        self.question.update(|question| {
            question.give_back(filled);
            for (field, _) in said {
                question.values.clear(field);
            }
        });
    }

    /// The goal was typed; it is in the unit of the headline.
    pub(crate) fn typed_goal(self, text: String) {
        let field = self.method.get_untracked().headline();
        let goal = reading::read(field, &text, self.lang.get_untracked());
        self.draft(field.id, Side::Goal).set(text);
        self.hand.update_value(|(_, place)| *place = None);
        self.question.update(|question| {
            question.target = match goal.value() {
                Some(Value::Number(goal)) => Some(*goal).filter(|goal| impossible(field, *goal).is_none()),
                _ => None,
            };
        });
    }

    /// Fills the form with a worked example.
    pub(crate) fn fill(self, example: &'static Example) {
        let method = self.method.get_untracked();
        let values = example.values();
        for (field, _) in method.inputs {
            let text = match values.get(field) {
                Some(value) => reading::written(field, value, self.lang.get_untracked()),
                None => String::new(),
            };
            self.typed(field, Side::Now, text);
        }
    }

    /// Empties the form, its other tabs and its settings; the method stays, and so does a comparison, without numbers.
    pub(crate) fn clear(self) {
        let (metric, method) = self.question.with_untracked(|q| (q.metric, q.method));
        self.wipe();
        self.question.update(|question| {
            let before = question.before.as_ref().map(|_| Values::new());
            *question = Question { before, ..Question::new(metric, method) };
        });
    }

    /// The page as it stands.
    pub(crate) fn sheet(self) -> Sheet {
        let question = self.question.get_untracked();
        let drafts = self.drafts.with_value(Drafts::all).into_iter();
        let own = drafts.filter(|((id, ..), _)| *id == question.metric.id);
        let texts = own.map(|(_, draft)| (draft.clone(), draft.get_untracked())).collect();
        Sheet { question, texts }
    }

    fn wipe(self) {
        self.aside.set_value(None);
        for (draft, _) in self.sheet().texts {
            draft.set(String::new());
        }
    }

    /// Puts a page back as it stood.
    pub(crate) fn restore(self, sheet: Sheet) {
        self.wipe();
        for (draft, text) in sheet.texts {
            draft.set(text);
        }
        self.question.set(sheet.question);
    }

    /// Whether a field still says a number, as far as a field can: a draft shows some of its digits.
    pub(crate) fn says(self, field: &'static Field, value: &Value) -> bool {
        let lang = self.lang.get_untracked();
        self.draft(field.id, Side::Now).with_untracked(|text| {
            *text == reading::written(field, value, lang) || reading::read(field, text, lang).value() == Some(value)
        })
    }

    /// Whether nothing at all is typed in the form.
    pub(crate) fn is_blank(self) -> bool {
        let method = self.method.get();
        method.inputs.iter().all(|(field, _)| self.draft(field.id, Side::Now).with(String::is_empty))
    }

    /// The first field of the form that cannot be read.
    pub(crate) fn unreadable(self) -> Option<(&'static Field, Side, String, Option<usize>)> {
        let comparing = self.question.with(|q| q.before.is_some());
        let sides: &[Side] = if comparing { &[Side::Now, Side::Before] } else { &[Side::Now] };
        sides.iter().find_map(|side| {
            self.method.get().inputs.iter().filter(|(_, need)| *need != Need::FromFile).find_map(
                |(field, _)| match self.reading(field, *side) {
                    Reading::Unreadable(text, line) => Some((*field, *side, text, line)),
                    _ => None,
                },
            )
        })
    }

    // --- choices ---

    /// Takes another method; its values are what its fields hold. A goal in another unit is none for it.
    pub(crate) fn take_method(self, method: &'static Method) {
        let lang = self.lang.get_untracked();
        let keeps_goal = self.method.get_untracked().headline().unit == method.headline().unit;
        if !keeps_goal {
            self.draft("", Side::Goal).set(String::new());
        }
        let question = self.question.get_untracked();
        let fields = |side: Side, held: Option<&Values>| {
            let mut values = Values::new();
            for (field, _) in method.inputs {
                self.draft(field.id, side).with_untracked(|text| {
                    // A draft shows some digits; what a file gave has all of them, and stands in a draft even where no
                    // field shows it.
                    let whole = held.and_then(|held| held.get(field));
                    let whole = whole.filter(|value| reading::written(field, value, lang) == *text).cloned();
                    if let Some(value) = whole.or_else(|| reading::read(field, text, lang).value().cloned()) {
                        values.set(field, value);
                    }
                });
            }
            values
        };
        let now = fields(Side::Now, Some(&question.values));
        let before = fields(Side::Before, question.before.as_ref());
        self.question.update(|question| {
            question.method = method;
            question.values = now;
            question.before = question.before.as_ref().filter(|_| method.change.is_some()).map(|_| before);
            question.target = question.target.filter(|_| keeps_goal);
        });
    }

    /// Begins or ends a comparison.
    pub(crate) fn compare(self, on: bool) {
        let lang = self.lang.get_untracked();
        let method = self.method.get_untracked();
        let before = on.then(|| {
            let mut values = Values::new();
            for (field, _) in method.inputs {
                let draft = self.draft(field.id, Side::Before);
                if let Some(value) = draft.with_untracked(|text| reading::read(field, text, lang).value().cloned()) {
                    values.set(field, value);
                }
            }
            values
        });
        self.question.update(|question| question.before = before);
    }

    /// Answers one of the metric's own questions.
    pub(crate) fn pick(self, choice: &'static Choice, option: &'static ChoiceOption) {
        self.question.update(|question| question.choose(choice, option));
    }

    // --- language and address ---

    /// Takes another language. What is typed keeps its meaning: a number that reads otherwise there is written anew.
    pub(crate) fn speak(self, lang: Lang) {
        let old = self.lang.get_untracked();
        if lang == old {
            return;
        }
        // Those of other tabs and pages too: what is typed there waits for its reader.
        for ((id, field, _), draft) in self.drafts.with_value(Drafts::all) {
            let field = metric(id).and_then(|metric| metric.methods.iter().find_map(|method| method.input(field)));
            let text = draft.get_untracked();
            if let Some(field) = field
                && let Some(value) = reading::read(field, &text, old).value()
                && reading::read(field, &text, lang).value() != Some(value)
            {
                draft.set(reading::written(field, value, lang));
            }
        }
        let field = self.method.get_untracked().headline();
        if let Some(goal) = self.question.with_untracked(|q| q.target) {
            self.draft(field.id, Side::Goal).set(reading::written(field, &Value::Number(goal), lang));
        }
        self.lang.set(lang);
    }

    /// What is on screen, as an address.
    pub(crate) fn address(self) -> Address {
        let page = match self.place.get() {
            Place::Index => Page::Index,
            Place::About => Page::About,
            Place::Metric(_) => Page::Metric(self.question.get()),
            Place::Scorecard => Page::Scorecard(self.scorecard.get()),
        };
        let (lang, theme) = self.pinned.get_value();
        Address {
            page,
            lang: lang.then(|| self.lang.get()),
            embed: self.embed.get(),
            theme: if theme { self.theme.get().chosen() } else { None },
            problems: Vec::new(),
        }
    }

    /// Says that numbers on the desk are somebody else's, those with these ids or all: they came with a link or a copy.
    pub(crate) fn bring(self, ids: Option<&str>) {
        let brought = |question: &Question, before: &str| {
            let mut brought = numbers(question);
            let is = |id: &str, side: Side, field: &Field| id.strip_prefix(before) == Some(&side.id(field.id));
            brought.retain(|(side, field, _)| ids.is_none_or(|ids| ids.split(',').any(|id| is(id, *side, field))));
            brought
        };
        if self.place.get_untracked() != Place::Scorecard {
            return self.brought.set(self.question.with_untracked(|question| brought(question, "")));
        }
        for question in self.scorecard.get_untracked() {
            let brought = brought(&question, &format!("{}.", question.metric.id));
            self.put_down(question, brought);
        }
    }

    /// The ids of the numbers that a link has brought; on the scorecard behind those of their metrics.
    pub(crate) fn linked_ids(self) -> String {
        let ids: Vec<String> = if self.place.get() == Place::Scorecard {
            let all = self.scorecard.get().into_iter().filter_map(|question| self.left_at(question.metric));
            let id = |question: &Question, side: Side, field: &Field| {
                format!("{}.{}", question.metric.id, side.id(field.id))
            };
            all.flat_map(|(of, brought)| brought.into_iter().map(move |(side, field, _)| id(&of, side, field)))
                .collect()
        } else {
            self.linked().iter().map(|(side, field, _)| side.id(field.id)).collect()
        };
        ids.join(",")
    }

    /// The numbers that a link has brought, as far as they still stand.
    pub(crate) fn linked(self) -> Brought {
        let mut left = self.brought.get();
        if !left.is_empty() {
            let stand = self.question.with(numbers);
            left.retain(|number| stand.contains(number));
        }
        left
    }

    /// Whether the number in a field came with a link.
    pub(crate) fn is_linked(self, field: &'static Field, side: Side) -> bool {
        self.linked().iter().any(|(of, linked, _)| (*of, *linked) == (side, field))
    }

    /// Empties the fields whose numbers came with a link.
    pub(crate) fn take_out(self) {
        for (side, field, _) in untrack(|| self.linked()) {
            match side {
                Side::Goal => self.typed_goal(String::new()),
                Side::Now | Side::Before => self.typed(field, side, String::new()),
            }
        }
    }

    /// Puts on the desk what an address says; `ours`: one that this page has written.
    pub(crate) fn open(self, address: Address, ours: bool) {
        self.leave();
        self.hand.update_value(|(_, place)| *place = None);
        self.pinned.set_value((address.lang.is_some(), address.theme.is_some()));
        if let Some(lang) = address.lang {
            self.speak(lang);
        }
        if let Some(theme) = address.theme {
            self.theme.set(theme.into());
        }
        self.embed.set(address.embed);
        self.problems.set(address.problems);
        self.place.set(match address.page {
            Page::Index => Place::Index,
            Page::About => Place::About,
            Page::Scorecard(questions) => {
                let ours = ours || questions.is_empty();
                for question in &questions {
                    // What has been typed since is newer than an address of ours.
                    if !ours || self.left_at(question.metric).is_none() {
                        self.put_down(question.clone(), Vec::new());
                    }
                }
                self.scorecard.set(if ours { self.all() } else { questions });
                Place::Scorecard
            }
            Page::Metric(question) => {
                let metric = question.metric;
                let (left, brought) = self.left_at(metric).unzip();
                // What was left there may be more than its link can hold.
                let left = left.filter(|left| Address::from(left.clone()).as_linked().question() == Some(&question));
                self.lay(&left.unwrap_or(question));
                self.brought.set(brought.unwrap_or_default());
                Place::Metric(metric)
            }
        });
    }

    /// Puts a question on the desk and its numbers into the fields. A field that already says the number keeps its
    /// text, and so does one that cannot be read.
    fn lay(self, question: &Question) {
        let lang = self.lang.get_untracked();
        let field = question.method.headline();
        self.aside.set_value(None);
        self.question.set(question.clone());
        let none = Values::new();
        for (side, values) in [(Side::Now, &question.values), (Side::Before, question.before.as_ref().unwrap_or(&none))]
        {
            for (field, _) in question.method.inputs {
                let draft = self.draft(field.id, side);
                let reading = draft.with_untracked(|text| reading::read(field, text, lang));
                match (values.get(field), reading) {
                    (Some(value), reading) if reading.value() != Some(value) => {
                        draft.set(reading::written(field, value, lang));
                    }
                    (None, Reading::Read(_)) if side == Side::Now || question.before.is_some() => {
                        draft.set(String::new());
                    }
                    _ => {}
                }
            }
        }
        let draft = self.draft(field.id, Side::Goal);
        let reading = draft.with_untracked(|text| reading::read(field, text, lang));
        match (question.target.map(Value::Number), reading.value()) {
            (Some(goal), said) if said != Some(&goal) => draft.set(reading::written(field, &goal, lang)),
            // One that cannot be reached is none of the question's, but stays as it was typed.
            (None, Some(Value::Number(said))) if impossible(field, *said).is_none() => draft.set(String::new()),
            _ => {}
        }
    }

    /// Remembers the question of the page that is left, so that the index leads back to it.
    fn leave(self) {
        if let Place::Metric(metric) = self.place.get_untracked() {
            self.put_down(self.question.get_untracked(), untrack(|| self.linked()));
            self.visited.update_value(|visited| visited.push(metric));
        }
    }

    /// Lays a question where its metric's page was left.
    pub(crate) fn put_down(self, question: Question, brought: Brought) {
        self.left.update_value(|left| {
            left.retain(|(other, _)| other.metric != question.metric);
            left.push((question, brought));
        });
    }

    /// Every question with numbers in it that a page was left with, in the order of the list.
    pub(crate) fn all(self) -> Vec<Question> {
        let left = METRICS.iter().filter_map(|metric| Some(self.left_at(metric)?.0));
        left.filter(|question| !question.values.is_empty()).collect()
    }

    /// The question that a link to a metric leads to: the one that was left there, or its empty form.
    pub(crate) fn last(self, metric: &'static Metric) -> Question {
        self.left_at(metric).map_or_else(|| Question::new(metric, &metric.methods[0]), |(question, _)| question)
    }

    fn left_at(self, metric: &'static Metric) -> Option<(Question, Brought)> {
        self.left.with_value(|left| left.iter().find(|(question, _)| question.metric == metric).cloned())
    }
}

/// The numbers of a question that stand somewhere: those asked about, those before, the goal.
fn numbers(question: &Question) -> Brought {
    let of = |side, values: &Values| -> Brought {
        let own = question.method.inputs.iter().filter(|(_, need)| *need != Need::FromFile);
        own.filter_map(|(field, _)| Some((side, *field, values.get(field)?.clone()))).collect()
    };
    let mut all = of(Side::Now, &question.values);
    all.extend(question.before.iter().flat_map(|values| of(Side::Before, values)));
    all.extend(question.target.map(|goal| (Side::Goal, question.method.headline(), Value::Number(goal))));
    all
}

/// What a reading does to a question.
fn take(question: &mut Question, field: &'static Field, side: Side, reading: &Reading) {
    if let Reading::Read(read) = reading
        && let Some(code) = read.currency
        && field.unit == Unit::Money
    {
        question.currency = Some(code.to_string());
    }
    let values = match side {
        Side::Before => question.before.get_or_insert_with(Values::new),
        Side::Now | Side::Goal => &mut question.values,
    };
    match reading.value() {
        Some(value) => values.set(field, value.clone()),
        None => values.clear(field),
    }
}
