//! Everything that is needed to print a value: language, formats, currency, period.

use super::unit::NINES;
use super::{Arg, Period, Phrase, Unit, currency, fine, units};
use crate::words::{Lang, Noun, Text};
use std::cmp::Ordering;

/// Formats of one reader: the browser's `Intl`, or [`super::Plain`] on the host. `least` and `most` bound the digits
/// behind the mark; rounding is half away from zero; a minus is U+2212; thousands are always grouped, also those of four
/// digits.
pub trait Formats {
    /// A grouped decimal number: `1,234.5`.
    fn number(&self, value: f64, least: u8, most: u8) -> String;
    /// A fraction in percent: 0.05 → `5.0%`.
    fn percent(&self, fraction: f64, least: u8, most: u8) -> String;
    /// Money in an ISO 4217 currency: `€ 1.234,50`.
    fn money(&self, value: f64, currency: &str, least: u8, most: u8) -> String;
    /// A calendar month (1–12): "March 2024".
    fn month(&self, year: i32, month: u8) -> String;
    /// A calendar day: "5 March 2024".
    fn day(&self, year: i32, month: u8, day: u8) -> String;
    /// The character between whole and fraction.
    fn decimal_mark(&self) -> char;
}

/// What a sentence needs to know about its reader.
#[derive(Clone, Copy)]
pub struct Show<'a> {
    /// The language of the words.
    pub lang: Lang,
    /// The formats of numbers and dates.
    pub formats: &'a dyn Formats,
    /// The ISO 4217 code that was typed or chosen, or none: money then prints as a plain number.
    pub currency: Option<&'a str>,
    /// The period of rates and lifetimes.
    pub period: Period,
}

/// A headline: the number, and its unit in smaller letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    /// `50`, `5.0%`, `€1,204.00`, `4.3`.
    pub number: String,
    /// `points`, `per month`, `months`, or empty.
    pub unit: String,
}

/// The digits of a power, from 0.
pub const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A whole number as a power is written: `¹²`.
pub fn raised(n: f64) -> String {
    format!("{n}").chars().map(|c| c.to_digit(10).map_or(c, |digit| RAISED[digit as usize])).collect()
}

/// Between letters that stay on one line. For the screen: what is taken along leaves it out.
pub const TOGETHER: char = '\u{2060}';

/// Whether a letter is of Chinese: words, and the marks between them.
fn is_wide(letter: char) -> bool {
    letter >= '\u{2e80}'
}

/// Whether numbers of a unit stand beside each other with the same decimals; a count has those it needs, and a percentage
/// those that keep it from 0 and 100.
fn is_even(unit: Unit) -> bool {
    matches!(unit, Unit::Ratio | Unit::Number | Unit::Money)
}

/// Whether a number is shown as 0, which has no sign.
pub(super) fn is_zero(text: &str) -> bool {
    !text.contains(|c: char| c.is_ascii_digit() && c != '0')
}

/// As many decimals as [`Show::plain`] writes at most.
pub fn plain_decimals(value: f64) -> u8 {
    if value.abs() >= 1000.0 { 0 } else { 2 }
}

/// As many decimals as a number has, as people type it; money that has any has cents.
pub fn decimals(value: f64, unit: Unit) -> u8 {
    let text = super::trimmed(unit.as_typed(value)).to_string();
    let decimals = text.split_once('.').map_or(0, |(_, behind)| behind.len());
    // No browser writes more.
    if unit == Unit::Money && decimals == 1 { 2 } else { decimals.min(20) as u8 }
}

impl Show<'_> {
    /// A text in the reader's language, without placeholders.
    pub fn text(&self, text: &Text) -> &'static str {
        text.get(self.lang)
    }

    /// A counted thing: "100 answers".
    pub fn counted(&self, n: f64, noun: &Noun) -> String {
        self.filled(noun.form(n), &self.plain(n))
    }

    /// A number as it stands, with none of its decimals that are not needed.
    pub fn plain(&self, value: f64) -> String {
        self.formats.number(value, 0, plain_decimals(value))
    }

    /// The number and the unit of a headline, apart.
    pub fn headline(&self, value: f64, unit: Unit) -> Shown {
        let number = self.number(value, unit, None);
        let noun = match unit {
            Unit::Points => Some(&units::POINTS),
            Unit::Periods => Some(units::lengths(self.period)),
            _ => None,
        };
        let unit = match noun {
            Some(noun) => self.noun(noun, "", &number).trim().to_string(),
            None if unit == Unit::Rate => self.text(units::beside(self.period)).to_string(),
            None => String::new(),
        };
        Shown { number, unit }
    }

    /// A headline in running text: "50 points", "5.0% per month".
    pub fn written(&self, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Points => {
                let number = self.number(value, unit, None);
                self.noun(&units::POINTS, &number, &number)
            }
            Unit::Rate => {
                let args = [("rate", Arg::Of(value, unit)), ("per", Arg::Per(self.period))];
                Phrase::with(&units::RATE, args).show(self)
            }
            _ => self.of(value, unit),
        }
    }

    /// A value with its unit in running text. A rate does not carry its period here: the sentence says it.
    pub fn of(&self, value: f64, unit: Unit) -> String {
        self.with_unit(self.number(value, unit, None), value, unit)
    }

    fn with_unit(&self, number: String, value: f64, unit: Unit) -> String {
        match unit {
            Unit::Periods => self.noun(units::lengths(self.period), &number, &number),
            Unit::Seconds => self.duration(value),
            _ => number,
        }
    }

    /// A value with its unit and all its digits: what was put in, not how it is spoken of.
    pub fn exact(&self, value: f64, unit: Unit) -> String {
        if unit == Unit::Seconds {
            return self.exact_duration(value);
        }
        self.arg(&Arg::Fine(value, unit, decimals(value, unit)))
    }

    /// In the largest unit, not above the one it is told in, that takes one decimal at most.
    fn exact_duration(&self, seconds: f64) -> String {
        let told = units::duration(seconds);
        let fits = |each: f64| each <= told.0 && (10.0 * seconds / each).fract() == 0.0;
        let lesser = [told, (3600.0, &units::HOURS), (60.0, &units::MINUTES)];
        let found = lesser.into_iter().find(|(each, _)| fits(*each));
        // What goes on behind the thousandths was not put in: it comes of a sum, and is told like any other time.
        let given = decimals(seconds, Unit::Number) <= 3;
        let Some((each, noun)) = found.or(given.then_some((1.0, &units::SECONDS))) else {
            return self.duration(seconds);
        };
        let number = self.formats.number(seconds / each, 0, decimals(seconds / each, Unit::Number));
        self.noun(noun, &number, &number)
    }

    /// A number of some that stand beside each other, with the digits that tell the first of them from the others: of a
    /// percentage a second decimal always, because a tenth of it has a digit more than it.
    pub fn among(&self, value: f64, all: &[f64], unit: Unit) -> String {
        let most = all.iter().filter_map(|other| unit.apart(all[0], *other)).max().filter(|_| !self.is_whole(unit));
        let most = most.or_else(|| unit.is_percent().then_some(2));
        self.with_unit(self.number(value, unit, most), value, unit)
    }

    /// Two ends without their unit, with as many decimals as the one that needs more, and as tell them apart: "3.96" and
    /// "4.20".
    /// Of two times the second has the unit of both, where the first is told in it: "2" and "8 hours", "0" and "3 days".
    pub fn ends(&self, low: f64, high: f64, unit: Unit) -> [String; 2] {
        if unit == Unit::Seconds {
            let (each, noun) = units::duration(high);
            let shared = low == 0.0 || std::ptr::eq(units::duration(low).1, noun);
            let low = if shared { self.told(low / each) } else { self.duration(low) };
            return [low, self.duration(high)];
        }
        let again = |most| [low, high].map(|end| self.even(end, unit, most));
        // Of two that are almost all only the nines tell which is more.
        if low.abs().min(high.abs()) >= 0.999 && (unit.is_nines(low) || unit.is_nines(high)) {
            return again(unit.decimals(low).max(unit.decimals(high)));
        }
        if let Some(most) = unit.apart(low, high).filter(|_| !self.is_whole(unit)) {
            return again(most);
        }
        let ends = [low, high].map(|end| self.number(end, unit, None));
        let decimals = ends.each_ref().map(|end| self.behind(end));
        if decimals[0] != decimals[1] && is_even(unit) { again(decimals[0].max(decimals[1])) } else { ends }
    }

    /// The cells of a column: amounts and numbers with as many decimals as the one that needs most of them.
    pub fn column<'c>(&self, cells: impl Iterator<Item = Option<&'c Arg>> + Clone) -> Vec<String> {
        let decimals = |cell: &Arg| match *cell {
            Arg::Of(x, unit) if is_even(unit) => self.behind(&self.number(x, unit, None)),
            Arg::Range(low, high, unit) if is_even(unit) => self.behind(&self.ends(low, high, unit)[1]),
            _ => 0,
        };
        let most = cells.clone().flatten().map(decimals).max().unwrap_or_default();
        let said = |cell: Option<&Arg>| match cell {
            Some(Arg::Of(x, unit)) if is_even(*unit) => self.even(*x, *unit, most),
            Some(Arg::Range(low, high, unit)) if is_even(*unit) => {
                self.between(self.even(*low, *unit, most), &self.even(*high, *unit, most))
            }
            cell => cell.map_or_else(String::new, |cell| self.arg(cell)),
        };
        cells.map(said).collect()
    }

    /// A number with all of so many decimals, if it is one that has them.
    fn even(&self, value: f64, unit: Unit, most: u8) -> String {
        match unit {
            Unit::Ratio | Unit::Number => self.formats.number(value, most, most),
            _ => self.number(value, unit, Some(most)),
        }
    }

    /// How many decimals a number is written with.
    fn behind(&self, written: &str) -> u8 {
        let behind = written.rsplit_once(self.formats.decimal_mark()).map_or("", |(_, behind)| behind);
        behind.bytes().take_while(u8::is_ascii_digit).count() as u8
    }

    /// Two ends that are written already, and the word between them.
    pub fn between(&self, low: String, high: &str) -> String {
        let to = self.text(&units::TO);
        let to = if low.ends_with(is_wide) { to.trim_start() } else { to };
        low + to + high
    }

    fn range(&self, low: f64, high: f64, unit: Unit) -> String {
        let [mut from, mut to] = self.ends(low, high, unit);
        if unit != Unit::Seconds {
            (from, to) = (self.with_unit(from, low, unit), self.with_unit(to, high, unit));
        }
        self.between(from, &to)
    }

    /// Whether a unit is money of a currency without parts.
    fn is_whole(&self, unit: Unit) -> bool {
        unit == Unit::Money && self.currency.is_some_and(currency::is_whole)
    }

    fn number(&self, value: f64, unit: Unit, most: Option<u8>) -> String {
        if unit.is_nines(value) && most.is_none_or(|most| (1..=NINES).contains(&most)) {
            let beyond = if value > 0.0 { '>' } else { '<' };
            return format!("{beyond}{}", self.formats.percent(value.signum() * 0.999, 1, 1));
        }
        let most = match most {
            Some(most) => unit.at_most(value, most),
            None if self.is_whole(unit) => fine(value.abs(), 0),
            None => unit.decimals(value),
        };
        match unit {
            Unit::Count | Unit::Points | Unit::Periods => self.formats.number(value, 0, most),
            Unit::Share | Unit::Rate => self.formats.percent(value, most.min(1), most),
            Unit::Money => match self.currency {
                Some(code) => self.formats.money(value, code, most, most),
                None => self.formats.number(value, most, most),
            },
            Unit::Ratio | Unit::Number => self.formats.number(value, most.min(1), most),
            Unit::Seconds => self.duration(value),
        }
    }

    fn duration(&self, seconds: f64) -> String {
        let (each, noun) = units::duration(seconds);
        let number = self.told(seconds / each);
        self.noun(noun, &number, &number)
    }

    /// A length of time without its unit: in tenths, or as fine as it is.
    pub fn told(&self, length: f64) -> String {
        self.formats.number(length, 0, fine(length.abs(), 1))
    }

    /// The words that go with a number as it is shown, and something in its place.
    fn noun(&self, noun: &Noun, written: &str, number: &str) -> String {
        let form = if number == "1" { &noun.one } else { &noun.other };
        self.filled(form, written)
    }

    /// The words of a counted thing with the number in its place.
    fn filled(&self, form: &Text, written: &str) -> String {
        let words = form.get(self.lang);
        let Some((before, after)) = words.split_once("{n}") else { return words.to_string() };
        let mut out = format!("{before}{written}");
        self.follow(&mut out, after);
        out
    }

    /// Adds words, so that no line ends where natives would end none: Chinese breaks anywhere, also between a number and
    /// its counting word, and Korean between a sign and its particle (`5%` and `예요`). Chinese has a space beside a number
    /// or a Latin word, and none between its own letters.
    pub(super) fn follow(&self, out: &mut String, words: &str) {
        match self.lang {
            Lang::ZhHans | Lang::ZhHant if words.starts_with(' ') && words[1..].starts_with(is_wide) => {
                if !out.ends_with(is_wide) {
                    out.push('\u{a0}');
                }
                out.push_str(&words[1..]);
            }
            Lang::Ko => {
                for letter in words.chars() {
                    if out.ends_with(['%', ')']) && matches!(letter, '가'..='힣') {
                        out.push(TOGETHER);
                    }
                    out.push(letter);
                }
            }
            _ => out.push_str(words),
        }
    }

    /// Adds a value, kept with the word before it in Chinese, without a space where both are of Chinese.
    pub(super) fn lead(&self, out: &mut String, value: &str) {
        if matches!(self.lang, Lang::ZhHans | Lang::ZhHant)
            && out.strip_suffix(' ').is_some_and(|before| before.ends_with(is_wide))
        {
            out.pop();
            if !value.starts_with(is_wide) {
                out.push('\u{a0}');
            }
        }
        out.push_str(value);
    }

    /// A change with its sign; a difference of shares is in percentage points.
    fn signed(&self, value: f64, unit: Unit) -> String {
        let body = match unit {
            Unit::Share | Unit::Rate => {
                let size = super::trimmed(100.0 * value).abs();
                let points = self.formats.number(size, 0, fine(size, 1));
                self.noun(&units::PERCENTAGE_POINTS, &points, &points)
            }
            // What is less than a point is not none.
            Unit::Points if value.abs() < 1.0 => self.number(value.abs(), unit, Some(fine(value.abs(), 1))),
            _ => self.of(value.abs(), unit),
        };
        let sign = match value.partial_cmp(&0.0) {
            _ if is_zero(&body) => return body,
            Some(Ordering::Greater) => '+',
            Some(Ordering::Less) => '−',
            _ => return body,
        };
        // In Dutch it stands with the number, behind the sign of a currency.
        let at = if self.lang == Lang::Nl { body.find(|c: char| c.is_ascii_digit()) } else { None };
        let (before, number) = body.split_at(at.unwrap_or_default());
        format!("{before}{sign}{number}")
    }

    /// A value of a sentence, formatted.
    pub fn arg(&self, arg: &Arg) -> String {
        match arg {
            Arg::Of(v, unit) => self.of(*v, *unit),
            Arg::Fine(v, unit, most) => self.with_unit(self.number(*v, *unit, Some(*most)), *v, *unit),
            Arg::Beside(v, other, unit) => self.among(*v, &[*v, *other], *unit),
            Arg::Range(low, high, unit) => self.range(*low, *high, *unit),
            Arg::End(low, high, unit, at) => {
                let [from, to] = self.ends(*low, *high, *unit);
                if *at == 0 { self.with_unit(from, *low, *unit) } else { self.with_unit(to, *high, *unit) }
            }
            Arg::Signed(v, unit) => self.signed(*v, *unit),
            Arg::Counted(n, noun) => self.counted(*n, noun),
            Arg::Level(level) => self.formats.percent(level.fraction(), 0, 0),
            Arg::Period(period) => self.text(units::name(*period)).to_string(),
            Arg::Per(period) => self.text(units::per(*period)).to_string(),
            Arg::Month(year, month) => self.formats.month(*year, *month),
            Arg::Quarter(year, quarter) => {
                let args = [("year", Arg::Raw(year.to_string())), ("quarter", Arg::Raw(quarter.to_string()))];
                Phrase::with(&units::QUARTER_OF, args).show(self)
            }
            Arg::Day(day) => {
                let (year, month, day) = super::date::civil(*day);
                self.formats.day(year, month as u8, day as u8)
            }
            Arg::Text(text) => self.text(text).to_string(),
            Arg::Phrase(phrase) => phrase.show(self),
            Arg::Raw(raw) => raw.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::locale::Plain;

    fn said(lang: Lang, say: impl Fn(&Show<'_>) -> String) -> String {
        let plain = Plain(lang);
        say(&Show { lang, formats: &plain, currency: None, period: Period::Month })
    }

    #[test]
    fn a_space_stands_beside_a_number_and_not_between_chinese_letters() {
        let months = Arg::Range(8.9, 46.4, Unit::Periods);
        let hours = Arg::Range(1800.0, 360_000.0, Unit::Seconds);
        let cases = [
            (&months, "8.9 months to 46.4 months", "8.9\u{a0}个月至 46.4\u{a0}个月", "8.9개월~46.4개월"),
            (&hours, "30 minutes to 4.2 days", "30\u{a0}分钟至 4.2\u{a0}天", "30분~4.2일"),
            (&Arg::Range(0.022, 0.112, Unit::Share), "2.2% to 11.2%", "2.2% 至 11.2%", "2.2%~11.2%"),
        ];
        for (arg, en, zh, ko) in cases {
            let arg = |lang| said(lang, |show| show.arg(arg));
            assert_eq!([Lang::En, Lang::ZhHans, Lang::Ko].map(arg), [en, zh, ko]);
        }
    }

    #[test]
    fn a_time_is_written_in_seconds_only_if_it_was_given_so() {
        let exact = |seconds| said(Lang::En, |show| show.exact(seconds, Unit::Seconds));
        let said = [5_400.0, 5_460.0, 5_461.0, 444.24, 36_397.954_426_570_4].map(exact);
        assert_eq!(said, ["1.5 hours", "91 minutes", "5,461 seconds", "444.24 seconds", "10.1 hours"]);
    }

    #[test]
    fn only_nothing_is_nothing_and_only_all_is_all() {
        let percent = |arg: &Arg| said(Lang::En, |show| show.arg(arg));
        let cases = [
            (0.0, "0.0%"),
            (1.0 / 120_000.0, "0.0008%"),
            (0.00005, "0.005%"),
            (0.0001, "0.01%"),
            (0.0094, "0.94%"),
            (0.0099, "1.0%"),
            (0.99, "99.0%"),
            (0.9923, "99.23%"),
            (0.9995, "99.95%"),
            (0.99995, "99.995%"),
            (0.999_758, "99.98%"),
            (1.0, "100.0%"),
            (1.00002, "100.002%"),
            (1.05, "105.0%"),
            (-0.00002, "−0.002%"),
            // What f64 makes of 0 and of 1.
            (1e-17, "0.0%"),
            (1.0 - 1e-15, "100.0%"),
        ];
        for (value, shown) in cases {
            for unit in [Unit::Share, Unit::Rate] {
                assert_eq!(percent(&Arg::Of(value, unit)), shown, "{value}");
                assert_eq!(percent(&Arg::Fine(value, unit, 1)), shown, "{value}");
            }
        }
        // Whole percents are asked for where the rest does not matter.
        assert_eq!(percent(&Arg::Fine(0.999, Unit::Share, 0)), "100%");
        assert_eq!(percent(&Arg::Signed(-0.0002, Unit::Share)), "−0.02 percentage points");
        assert_eq!(percent(&Arg::Signed(1e-17, Unit::Share)), "0 percentage points");
        // 28.45%, which times 100 is a float below.
        assert_eq!(percent(&Arg::Of(0.2845, Unit::Share)), "28.5%");
        assert_eq!(percent(&Arg::Signed(0.2845, Unit::Share)), "+28.5 percentage points");
    }

    #[test]
    fn what_is_not_nothing_is_never_0() {
        let of = |value, unit| said(Lang::En, |show| show.arg(&Arg::Of(value, unit)));
        let cases = [
            (0.0, Unit::Money, "0"),
            (0.004, Unit::Money, "0.004"),
            (0.000_012, Unit::Money, "0.00001"),
            (-0.004, Unit::Money, "−0.004"),
            (0.006, Unit::Money, "0.01"),
            (0.36, Unit::Money, "0.36"),
            (200.004, Unit::Money, "200"),
            (0.004, Unit::Number, "0.004"),
            (0.004, Unit::Ratio, "0.004"),
            (0.0, Unit::Number, "0.0"),
            (0.004, Unit::Periods, "0.004 months"),
            (0.0, Unit::Periods, "0 months"),
            (2.0, Unit::Seconds, "2 seconds"),
            (0.004, Unit::Seconds, "0.004 seconds"),
            (0.0, Unit::Seconds, "0 minutes"),
            // What f64 makes of 0.
            (5e-17, Unit::Money, "0"),
            (5e-17, Unit::Number, "0.0"),
            (5e-17, Unit::Periods, "0 months"),
        ];
        for (value, unit, shown) in cases {
            assert_eq!(of(value, unit), shown, "{value} {unit:?}");
        }
        let plain = Plain(Lang::Ko);
        let won = Show { lang: Lang::Ko, formats: &plain, currency: Some("KRW"), period: Period::Month };
        assert_eq!([0.0, 0.4, 12.4].map(|won_of| won.of(won_of, Unit::Money)), ["₩0", "₩0.4", "₩12"]);
    }

    #[test]
    fn two_ends_differ_where_they_are_not_the_same() {
        let cases = [
            ((0.999_878, 0.999_918, Unit::Share), "99.988% to 99.992%"),
            ((0.000_063, 0.000_138, Unit::Rate), "0.006% to 0.014%"),
            ((0.4999, 0.5001, Unit::Share), "49.99% to 50.01%"),
            ((0.0, 0.000_004, Unit::Share), "0.0% to 0.0004%"),
            ((1.0, 1.0, Unit::Share), "100.0% to 100.0%"),
            ((49.9, 50.1, Unit::Points), "49.9 to 50.1"),
            ((4.1, 4.102, Unit::Number), "4.100 to 4.102"),
            ((12_345.1, 12_345.4, Unit::Money), "12,345.10 to 12,345.40"),
            ((0.051, 0.051_01, Unit::Money), "0.05 to 0.05"),
        ];
        for ((low, high, unit), shown) in cases {
            assert_eq!(said(Lang::En, |show| show.arg(&Arg::Range(low, high, unit))), shown);
            let apart = Arg::ends(low, high, unit);
            let [from, to] = apart.map(|end| said(Lang::En, |show| show.arg(&end)));
            assert_eq!(from == to, high - low == 0.0 || unit == Unit::Money && high < 1.0, "{from} and {to}");
        }
    }

    #[test]
    fn a_number_is_told_from_the_one_beside_it() {
        let beside = |a, b, unit| said(Lang::En, |show| show.arg(&Arg::Beside(a, b, unit)));
        let cases = [
            (0.0003, 0.00027, Unit::Rate, ["0.03%", "0.027%"]),
            (0.05, 0.045, Unit::Rate, ["5.0%", "4.5%"]),
            (0.055, 0.0495, Unit::Rate, ["5.5%", "4.95%"]),
            (0.5, 0.45, Unit::Periods, ["0.5 months", "0.45 months"]),
            (7.9, 7.1, Unit::Periods, ["7.9 months", "7.1 months"]),
            (600.0, 540.0, Unit::Money, ["600", "540"]),
            (25_924.2, 25_924.4, Unit::Money, ["25,924.20", "25,924.40"]),
        ];
        for (a, b, unit, shown) in cases {
            assert_eq!([beside(a, b, unit), beside(b, a, unit)], shown);
        }
        let plain = Plain(Lang::Ko);
        let won = Show { lang: Lang::Ko, formats: &plain, currency: Some("KRW"), period: Period::Month };
        assert_eq!(won.arg(&Arg::Beside(25_924.2, 25_924.4, Unit::Money)), "₩25,924");
        // A tenth either way of half a year.
        let months = |x| said(Lang::En, |show| show.among(x, &[0.5, 0.55, 0.45], Unit::Periods));
        assert_eq!([0.5, 0.55, 0.45].map(months), ["0.5 months", "0.55 months", "0.45 months"]);
    }

    #[test]
    fn almost_all_is_no_row_of_nines() {
        let percent = |arg: &Arg| said(Lang::En, |show| show.arg(arg));
        for almost in [0.999_999_996, 0.999_998] {
            assert_eq!(percent(&Arg::Of(almost, Unit::Share)), ">99.9%");
            assert_eq!(percent(&Arg::Fine(almost, Unit::Rate, 2)), ">99.9%");
            assert_eq!(percent(&Arg::Of(-almost, Unit::Share)), "<−99.9%");
            assert_eq!(percent(&Arg::Fine(almost, Unit::Share, 0)), "100%");
            assert_eq!(percent(&Arg::Range(0.961, almost, Unit::Share)), "96.1% to >99.9%");
            assert!(Unit::Share.alike(almost, 1.0) && !Unit::Share.alike(almost, -1.0));
        }
        let of_a_million = Arg::Range(0.999_994, 0.999_999_8, Unit::Share);
        assert_eq!(percent(&of_a_million), "99.9994% to 99.99998%");
        // In a sum that comes out, all of them are asked for.
        assert_eq!(percent(&Arg::Fine(0.999_999_996, Unit::Share, 7)), "99.9999996%");
    }

    #[test]
    fn points_are_not_rounded_over_the_edge_of_a_band() {
        let points = |arg: &Arg| said(Lang::En, |show| show.arg(arg));
        let cases = [
            ((-0.196, 77.13), "−0.2 to 77.1"),
            ((49.7, 80.4), "49.7 to 80.4"),
            ((35.47, 61.62), "35 to 62"),
            ((47.5, 100.0), "48 to 100"),
            ((30.0, 50.000_000_000_1), "30 to 50"),
            // No band begins at every ten.
            ((-40.008, 40.008), "−40 to 40"),
            ((19.95, 56.72), "20 to 57"),
        ];
        for ((low, high), shown) in cases {
            assert_eq!(points(&Arg::Range(low, high, Unit::Points)), shown);
        }
        assert_eq!(points(&Arg::Signed(-0.2, Unit::Points)), "−0.2");
        assert_eq!(points(&Arg::Signed(20.4, Unit::Points)), "+20");
    }

    #[test]
    fn amounts_side_by_side_have_the_same_digits() {
        let plain = Plain(Lang::En);
        let show = Show { lang: Lang::En, formats: &plain, currency: Some("TWD"), period: Period::Month };
        let ends = Arg::ends(-2244.45, 50_038.66, Unit::Money).map(|end| show.arg(&end));
        assert_eq!(ends.join(" to "), show.arg(&Arg::Range(-2244.45, 50_038.66, Unit::Money)));
        assert_eq!(ends, ["−NT$2,244.45", "NT$50,038.66"]);
        let cells =
            [Arg::Range(2.25, 49.81, Unit::Number), Arg::Range(10.23, 66.14, Unit::Number), Arg::Of(2.0, Unit::Count)];
        let column = show.column(cells.iter().map(Some).chain([None]));
        assert_eq!(column, ["2.25 to 49.81", "10.23 to 66.14", "2", ""]);
        let cells = [Arg::Of(2000.0, Unit::Money), Arg::Of(1683.333, Unit::Money), Arg::Of(23_897.11, Unit::Money)];
        assert_eq!(show.column(cells.iter().map(Some)), ["NT$2,000.00", "NT$1,683.33", "NT$23,897.11"]);
        // 0.4 × 0.9 is no whole number of floats, and 216 is one of money.
        assert_eq!(show.arg(&Arg::Of(600.0 * (0.4 * 0.9), Unit::Money)), "NT$216");
    }

    #[test]
    fn a_currency_has_its_parts_and_its_sign_in_its_place() {
        let money = |lang, code, arg: &Arg| {
            let plain = Plain(lang);
            Show { lang, formats: &plain, currency: Some(code), period: Period::Month }.arg(arg)
        };
        let change = |by| Arg::Signed(by, Unit::Money);
        assert_eq!(money(Lang::Nl, "EUR", &change(-50.0)), "€\u{a0}−50");
        assert_eq!(money(Lang::Nl, "EUR", &change(50.0)), "€\u{a0}+50");
        assert_eq!(money(Lang::Nl, "EUR", &Arg::Of(-77.82, Unit::Money)), "€\u{a0}−77,82");
        assert_eq!(money(Lang::En, "EUR", &change(50.0)), "+€50");
        assert_eq!(money(Lang::Ko, "KRW", &Arg::Of(3333.333, Unit::Money)), "₩3,333");
        assert_eq!(money(Lang::Ko, "KRW", &Arg::Range(0.0, 3333.333, Unit::Money)), "₩0~₩3,333");
        assert_eq!(money(Lang::Ko, "KRW", &Arg::Range(3333.1, 3333.3, Unit::Money)), "₩3,333~₩3,333");
        assert_eq!(money(Lang::Ko, "KRW", &change(-3333.333)), "−₩3,333");
        // Half a cent is one, also where 100 times the float lies below it.
        assert_eq!(money(Lang::En, "EUR", &Arg::Of(201.0 / 200.0, Unit::Money)), "€1.01");
        assert_eq!(money(Lang::En, "EUR", &Arg::Of(1_638_401.0 / 200.0, Unit::Money)), "€8,192.01");
        // What was typed stands as it was typed.
        assert_eq!(money(Lang::Ko, "KRW", &Arg::Fine(0.25, Unit::Money, 2)), "₩0.25");
        assert_eq!(money(Lang::Ko, "EUR", &Arg::Of(3333.333, Unit::Money)), "€3,333.33");
    }

    #[test]
    fn a_rate_stands_where_its_language_says_it() {
        let rate = |lang| said(lang, |show| show.written(0.05, Unit::Rate));
        assert_eq!(
            Lang::ALL.map(rate),
            ["5.0% per month", "每月\u{a0}5.0%", "每月\u{a0}5.0%", "5,0% per maand", "월 5.0%"]
        );
    }
}
