//! Formats by the browser's own `Intl`, in the reader's own region where the browser says which.
//!
//! Knows the browser and nothing of what the numbers mean. Where `Intl` is missing or refuses, [`Plain`] answers: a
//! number on screen is never an exception.

use super::date::{DAY, day_number};
use super::show::is_zero;
use super::{Formats, Plain};
use crate::words::Lang;
use js_sys::{Array, Object};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::prelude::*;

#[wasm_bindgen]
extern "C" {
    #[derive(Clone)]
    type NumberFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &JsValue) -> Result<NumberFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &NumberFormat, value: f64) -> Result<JsValue, JsValue>;

    #[derive(Clone)]
    type DateTimeFormat;

    #[wasm_bindgen(constructor, js_namespace = Intl, catch)]
    fn new(locale: &str, options: &JsValue) -> Result<DateTimeFormat, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn format(this: &DateTimeFormat, milliseconds: f64) -> Result<JsValue, JsValue>;

    /// A decimal as the browser reads it; NaN for what is none.
    #[wasm_bindgen(js_name = Number)]
    pub(super) fn number(text: &str) -> f64;
}

/// The formats of one language in this browser. Formatters are made once for each kind and number of digits.
pub struct Intl {
    lang: Lang,
    tag: String,
    mark: char,
    numbers: RefCell<Vec<(Key, Option<NumberFormat>)>>,
    dates: RefCell<Vec<(bool, Option<DateTimeFormat>)>>,
}

thread_local! {
    static MADE: RefCell<Vec<(Lang, Rc<Intl>)>> = const { RefCell::new(Vec::new()) };
}

/// The formats of a language in this browser, made when it is first spoken.
pub fn formats(lang: Lang) -> Rc<Intl> {
    MADE.with_borrow_mut(|made| {
        if let Some((_, intl)) = made.iter().find(|(other, _)| *other == lang) {
            return Rc::clone(intl);
        }
        let intl = Rc::new(Intl::new(lang));
        made.push((lang, Rc::clone(&intl)));
        intl
    })
}

#[derive(Clone, PartialEq, Eq)]
struct Key {
    style: Style,
    least: u8,
    most: u8,
}

#[derive(Clone, PartialEq, Eq)]
enum Style {
    Decimal,
    Percent,
    /// A currency, shown by its sign.
    Money(String),
    /// A currency, shown by its code.
    Code(String),
}

/// What was made for a key, of the few that there are.
fn known<K: PartialEq, V: Clone>(made: &RefCell<Vec<(K, V)>>, key: &K) -> Option<V> {
    made.borrow().iter().find(|(known, _)| known == key).map(|(_, made)| made.clone())
}

impl Intl {
    /// The formats of a language: in the reader's region when the browser names one for it (en-GB, nl-BE, zh-HK),
    /// else in the language's main one.
    pub fn new(lang: Lang) -> Intl {
        let tag = languages().iter().find(|tag| Lang::from_tag(tag) == Some(lang)).map(|tag| own(tag));
        let mut intl = Intl {
            lang,
            tag: tag.unwrap_or_else(|| String::from(lang.tag())),
            mark: Plain(lang).decimal_mark(),
            numbers: RefCell::default(),
            dates: RefCell::default(),
        };
        if intl.digits(Style::Decimal, 1.5, 1, 1).is_none() {
            intl.tag = String::from(lang.tag());
            intl.numbers = RefCell::default();
        }
        let sample = intl.digits(Style::Decimal, 1.5, 1, 1);
        intl.mark = sample.and_then(|text| text.chars().find(|c| !c.is_numeric())).unwrap_or(intl.mark);
        intl
    }

    /// The BCP 47 tag that is formatted for.
    pub fn tag(&self) -> &str {
        &self.tag
    }

    fn digits(&self, style: Style, value: f64, least: u8, most: u8) -> Option<String> {
        let key = Key { style, least: least.min(most), most };
        let known = known(&self.numbers, &key);
        let formatter = known.unwrap_or_else(|| {
            let made = NumberFormat::new(&self.tag, &number_options(&key)).ok();
            self.numbers.borrow_mut().push((key, made.clone()));
            made
        })?;
        // + 0.0 makes 0 of −0.
        let text = formatter.format(value + 0.0).ok()?.as_string()?;
        if value < 0.0 && is_zero(&text) {
            // −0.001 at two decimals is 0, not −0.
            return formatter.format(0.0).ok()?.as_string();
        }
        Some(text.replace('-', "−"))
    }

    fn date(&self, year: i32, month: u8, day: Option<u8>) -> Option<String> {
        let known = known(&self.dates, &day.is_some());
        let formatter = known.unwrap_or_else(|| {
            let made = DateTimeFormat::new(&self.tag, &date_options(day.is_some())).ok();
            self.dates.borrow_mut().push((day.is_some(), made.clone()));
            made
        })?;
        formatter.format(midnight(year, month, day.unwrap_or(1))).ok()?.as_string()
    }
}

impl Formats for Intl {
    fn number(&self, value: f64, least: u8, most: u8) -> String {
        let text = self.digits(Style::Decimal, value, least, most);
        text.unwrap_or_else(|| Plain(self.lang).number(value, least, most))
    }

    fn percent(&self, fraction: f64, least: u8, most: u8) -> String {
        let text = self.digits(Style::Percent, fraction, least, most);
        text.unwrap_or_else(|| Plain(self.lang).percent(fraction, least, most))
    }

    fn money(&self, value: f64, currency: &str, least: u8, most: u8) -> String {
        // In Traditional Chinese the reader's own dollar is a bare $, and three dollars are common: the code is asked
        // for, and our sign takes its place.
        let sign = dollar(currency).filter(|_| self.lang == Lang::ZhHant);
        let code = String::from(currency);
        let style = if sign.is_some() { Style::Code(code) } else { Style::Money(code) };
        match (self.digits(style, value, least, most), sign) {
            (Some(text), Some(sign)) => text.replace(&format!("{currency}\u{a0}"), sign).replace(currency, sign),
            (Some(text), None) => text,
            (None, _) => Plain(self.lang).money(value, currency, least, most),
        }
    }

    fn month(&self, year: i32, month: u8) -> String {
        self.date(year, month, None).unwrap_or_else(|| Plain(self.lang).month(year, month))
    }

    fn day(&self, year: i32, month: u8, day: u8) -> String {
        self.date(year, month, Some(day)).unwrap_or_else(|| Plain(self.lang).day(year, month, day))
    }

    fn decimal_mark(&self) -> char {
        self.mark
    }
}

/// The language to begin with: the first of the reader's own that Kept speaks, else English.
pub fn detect() -> Lang {
    languages().iter().find_map(|tag| Lang::from_tag(tag)).unwrap_or_default()
}

/// What the browser says the reader reads, best first.
fn languages() -> Vec<String> {
    let Some(navigator) = web_sys::window().map(|window| window.navigator()) else { return Vec::new() };
    let mut tags: Vec<String> = navigator.languages().iter().filter_map(|tag| tag.as_string()).collect();
    tags.extend(navigator.language());
    tags
}

/// A tag without extensions, which could ask for another calendar or other digits.
fn own(tag: &str) -> String {
    let tag = tag.replace('_', "-");
    let parts: Vec<&str> = tag.split('-').take_while(|part| part.len() > 1).collect();
    parts.join("-")
}

fn dollar(currency: &str) -> Option<&'static str> {
    match currency {
        "TWD" => Some("NT$"),
        "HKD" => Some("HK$"),
        "USD" => Some("US$"),
        _ => None,
    }
}

fn number_options(key: &Key) -> JsValue {
    let mut options = vec![
        ("minimumFractionDigits", JsValue::from(key.least)),
        ("maximumFractionDigits", JsValue::from(key.most)),
        ("numberingSystem", JsValue::from("latn")),
        // "always" also groups four digits where a language would not; to older browsers it is just true.
        ("useGrouping", JsValue::from("always")),
    ];
    match &key.style {
        Style::Decimal => {}
        Style::Percent => options.push(("style", JsValue::from("percent"))),
        Style::Money(currency) | Style::Code(currency) => {
            let display = if matches!(key.style, Style::Code(_)) { "code" } else { "symbol" };
            options.push(("style", JsValue::from("currency")));
            options.push(("currency", JsValue::from(currency.as_str())));
            options.push(("currencyDisplay", JsValue::from(display)));
        }
    }
    object(&options)
}

fn date_options(with_day: bool) -> JsValue {
    let mut options = vec![
        ("calendar", JsValue::from("gregory")),
        ("numberingSystem", JsValue::from("latn")),
        ("timeZone", JsValue::from("UTC")),
        ("year", JsValue::from("numeric")),
        // A name, never a number: 03/04/2024 is two dates.
        ("month", JsValue::from("long")),
    ];
    if with_day {
        options.push(("day", JsValue::from("numeric")));
    }
    object(&options)
}

fn object(entries: &[(&str, JsValue)]) -> JsValue {
    let pairs: Array = entries.iter().map(|(key, value)| Array::of2(&JsValue::from(*key), value)).collect();
    Object::from_entries(&pairs).map_or(JsValue::UNDEFINED, JsValue::from)
}

/// Midnight UTC of a day of the Gregorian calendar, in milliseconds since 1970.
fn midnight(year: i32, month: u8, day: u8) -> f64 {
    f64::from(day_number(year, month.into(), day.into())) * DAY * 1000.0
}
