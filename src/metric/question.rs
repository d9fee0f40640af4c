//! Questions: a metric, a method, the values, and the choices that go with them.

use super::{
    Bands, Change, Choice, ChoiceOption, Fault, Field, Fix, Method, Metric, Need, Note, Outcome, Refusal, Source,
    Status, Value, Values, Variant, Worked, lever,
};
use crate::locale::{Arg, Level, Period, Phrase, currency, fine};
use crate::words::{Text, Wording};

/// A choice of a metric, and the answer to it.
pub type Picked = (&'static Choice, &'static ChoiceOption);

/// Everything an answer depends on. A link carries it, a page edits it, the API takes it.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// What is asked for.
    pub metric: &'static Metric,
    /// How it is computed.
    pub method: &'static Method,
    /// The numbers.
    pub values: Values,
    /// The numbers before, for a comparison.
    pub before: Option<Values>,
    /// The reader's own benchmark, in the unit of the headline.
    pub target: Option<f64>,
    /// The level of the intervals.
    pub level: Level,
    /// The period, when it is not the method's own.
    pub period: Option<Period>,
    /// The answers to the metric's choices that are not the default; in what a file has filled, those that it settles.
    pub picks: Vec<Picked>,
    /// The ISO 4217 currency that was typed or chosen.
    pub currency: Option<String>,
}

impl Question {
    /// An empty form of a metric's method.
    pub fn new(metric: &'static Metric, method: &'static Method) -> Question {
        Question {
            metric,
            method,
            values: Values::new(),
            before: None,
            target: None,
            level: Level::default(),
            period: None,
            picks: Vec::new(),
            currency: None,
        }
    }

    /// The period in force.
    pub fn period(&self) -> Period {
        self.period.or(self.method.period).unwrap_or(Period::Month)
    }

    /// The headline's field, as far as it goes under the metric's choices.
    pub fn headline(&self) -> &'static Field {
        let moved = self.metric.choices.iter().find_map(|choice| Some(choice.headline?(self.pick(choice))));
        moved.unwrap_or_else(|| self.method.headline())
    }

    /// The reader's goal, where the headline can reach it.
    pub fn goal(&self) -> Option<f64> {
        self.target.filter(|goal| impossible(self.headline(), *goal).is_none())
    }

    /// The answer to one of the metric's choices: the picked one, else the default.
    pub fn pick(&self, choice: &'static Choice) -> &'static ChoiceOption {
        self.picks.iter().find(|(key, _)| *key == choice).map_or(&choice.options[0], |(_, option)| option)
    }

    /// Answers one of the metric's choices.
    pub fn choose(&mut self, choice: &'static Choice, option: &'static ChoiceOption) {
        self.picks.retain(|(key, _)| *key != choice);
        if option != &choice.options[0] {
            self.picks.push((choice, option));
        }
    }

    /// Takes over what a file has filled: its numbers, those before, their period, and the choices that it settles. What it does
    /// not know stays.
    pub fn receive(&mut self, filled: &Question) {
        if filled.before.is_some() {
            self.before.clone_from(&filled.before);
        }
        for (field, value) in filled.values.iter() {
            self.values.set(field, value.clone());
        }
        // Numbers of a quarter are not a month's.
        self.period = filled.period.or(self.period);
        for (choice, option) in &filled.picks {
            self.choose(choice, option);
        }
    }

    /// Gives back what a file has filled, as far as it still stands.
    pub fn give_back(&mut self, filled: &Question) {
        let stood = self.values.clone();
        for (field, _) in filled.values.iter().filter(|(field, value)| stood.get(field) == Some(*value)) {
            self.values.clear(field);
        }
        // Numbers that somebody has typed since are of the period that stands beside them.
        if self.values == stood {
            return;
        }
        self.before.take_if(|own| filled.before.as_ref() == Some(own));
        self.period.take_if(|own| filled.period == Some(*own));
        self.picks.retain(|picked| !filled.picks.contains(picked));
        self.currency.take_if(|own| filled.currency.as_ref() == Some(own));
    }

    /// Whether these are the numbers that a file has filled, under the choices that it settles; whatever else there is.
    pub fn holds(&self, filled: &Question) -> bool {
        filled.values.iter().all(|(field, value)| self.values.get(field) == Some(value))
            && filled.period.is_none_or(|period| self.period() == period)
            && filled.picks.iter().all(|(choice, option)| self.pick(choice) == *option)
    }

    /// How the value is judged, under the metric's choices.
    pub fn bands(&self) -> Option<Bands> {
        let bands = self.metric.bands?;
        let list = bands.moved.map_or(bands.list, |moved| moved(self));
        let source = if std::ptr::eq(list, bands.list) { bands.source } else { Source::Yours };
        Some(Bands { source, list, ..bands })
    }

    /// A number that the formula cannot do without.
    ///
    /// # Errors
    /// [`Refusal::NoData`] with the field when it is blank.
    pub fn need(&self, field: &'static Field) -> Result<f64, Refusal> {
        self.values.number(field).ok_or(Refusal::NoData(field))
    }

    /// A series that the formula cannot do without.
    ///
    /// # Errors
    /// [`Refusal::NoData`] with the field when it is blank or has no numbers.
    pub fn need_series(&self, field: &'static Field) -> Result<&[f64], Refusal> {
        self.values.series(field).filter(|s| !s.is_empty()).ok_or(Refusal::NoData(field))
    }

    /// A number that may be blank.
    pub fn may(&self, field: &Field) -> Option<f64> {
        self.values.number(field)
    }

    /// Answers the question: checks every input against its field, computes, judges, and sets the other definitions
    /// beside it.
    pub fn answer(&self) -> Outcome {
        self.judged(self.worked().unwrap_or_else(Worked::from))
    }

    /// What the numbers before come to by themselves, checked as those of now are; `None` without a comparison.
    pub fn earlier(&self) -> Option<Worked> {
        let values = self.before.clone()?;
        Some(Question { values, before: None, ..self.clone() }.worked().unwrap_or_else(Worked::from))
    }

    /// The headline with these values in place of the question's own; `None` unless it is a value.
    pub fn headline_of(&self, values: Values) -> Option<f64> {
        let worked = Question { values, before: None, ..self.clone() }.worked().ok()?;
        worked.outputs.first().filter(|_| worked.status == Status::Value)?.number()
    }

    fn worked(&self) -> Result<Worked, Refusal> {
        for (field, need) in self.method.inputs {
            match self.values.get(field) {
                None if *need == Need::Required => return Err(Refusal::NoData(field)),
                Some(value) => check(field, value)?,
                None => {}
            }
        }
        (self.method.compute)(self)
    }

    fn judged(&self, worked: Worked) -> Outcome {
        let verdict = self.bands().filter(|_| worked.status == Status::Value).and_then(|bands| {
            let output = worked.outputs.iter().find(|o| o.field.id == bands.judges.id)?;
            Some(bands.judge(output.number()?, output.interval.as_ref()))
        });
        let earlier = self.earlier();
        let (change, beside) = earlier.as_ref().map(|earlier| self.compared(&worked, earlier)).unwrap_or_default();
        let mut notes = worked.notes;
        if let Some(note) = self.bands().filter(|_| verdict.is_some()).and_then(|bands| {
            let value = worked.outputs.iter().find(|o| o.field.id == bands.judges.id)?.number()?;
            rounded_edge(&bands, value)
        }) {
            notes.insert(0, note);
        }
        if let Some((n, noun)) = worked.sample.filter(|(n, _)| *n > 0.0 && *n < SMALL) {
            notes.insert(0, Note::new(&SMALL_SAMPLE, [("answers", Arg::Counted(n, noun))]));
        }
        notes.extend(beside);
        let headline = worked.outputs.first().and_then(super::Output::number);
        let variants = self.variants(headline);
        let levers =
            headline.filter(|_| worked.status == Status::Value).map(|now| lever::levers(self, now)).unwrap_or_default();
        let whole = self.currency.as_deref().is_some_and(currency::is_whole);
        Outcome {
            status: worked.status,
            outputs: worked.outputs,
            says: worked.says,
            basis: worked.basis,
            beside: worked.beside,
            verdict,
            change,
            sure: worked.sure,
            steps: worked.steps.into_iter().map(|step| step.exact(whole)).collect(),
            notes,
            advice: worked.advice,
            variants,
            levers,
            fault: worked.fault,
            before_fault: earlier.filter(|earlier| earlier.status != Status::NoData).and_then(|earlier| earlier.fault),
            leads: worked.leads,
        }
    }

    /// The change against the numbers before, with what stands beside it, or why there is none. While a number is blank
    /// on one side or impossible now, nothing is to be said.
    fn compared(&self, worked: &Worked, earlier: &Worked) -> (Option<Change>, Option<Note>) {
        let (Some(test), Some(before)) = (self.method.change, &self.before) else { return (None, None) };
        if worked.outputs.is_empty() || earlier.status == Status::NoData {
            return (None, None);
        }
        if let (Status::Invalid, Some(fault)) = (earlier.status, &earlier.fault) {
            return (None, Some(Note::new(&EARLIER_IMPOSSIBLE, [("field", Arg::Text(&fault.field.label))])));
        }
        if let Some(change) = test(self, before).filter(|_| !earlier.outputs.is_empty()) {
            return (Some(change.beside(worked.leads)), self.one_sided(before));
        }
        let why = earlier.says.as_ref().or(earlier.fault.as_ref().map(|fault| &fault.says));
        let note = match (earlier.status, why) {
            (Status::Value, _) => (worked.status != Status::Value).then(|| Note::new(&INEXACT, [])),
            (_, why) => why.map(|why| Note::new(&NO_EARLIER_RESULT, [("why", Arg::Phrase(Box::new(why.clone())))])),
        };
        (None, note)
    }

    /// What may be blank, is so on one side of a comparison only, and makes a difference there.
    fn one_sided(&self, before: &Values) -> Option<Note> {
        let counts = |field: &Field| {
            let filled = match (self.values.get(field), before.get(field)) {
                (Some(_), None) => &self.values,
                (None, Some(_)) => before,
                _ => return false,
            };
            let mut without = filled.clone();
            without.clear(field);
            self.headline_of(without) != self.headline_of(filled.clone())
        };
        let fields = self.method.inputs.iter().filter(|(field, need)| *need == Need::Optional && counts(field));
        let listed = listed(fields.map(|(field, _)| *field))?;
        Some(Note::new(&ONE_SIDED, [("fields", Arg::Phrase(Box::new(listed)))]))
    }

    /// The other definitions of the same form whose headline differs on these numbers.
    fn variants(&self, own: Option<f64>) -> Vec<Variant> {
        let Some(own) = own else { return Vec::new() };
        let others = self.metric.methods.iter().filter(|m| !std::ptr::eq(*m, self.method) && m.same_form(self.method));
        others
            .filter_map(|method| {
                let other = Question { method, before: None, ..self.clone() }.worked().ok()?;
                let output = other.outputs.into_iter().next()?;
                let (a, b) = (own, output.number()?);
                let differs = (a - b).abs() > 1e-12 * a.abs().max(b.abs());
                differs.then_some(Variant { method, output, why: &method.about })
            })
            .collect()
    }
}

/// The names of fields, divided by commas; `None` of none.
pub fn listed(fields: impl Iterator<Item = &'static Field>) -> Option<Phrase> {
    fields.map(|field| Phrase::plain(&field.label)).reduce(|list, next| {
        Phrase::with(&AND, [("a", Arg::Phrase(Box::new(list))), ("b", Arg::Phrase(Box::new(next)))])
    })
}

/// What is shown as 50 may be 49.7, and then the verdict would seem to contradict the number beside it.
fn rounded_edge(bands: &Bands, value: f64) -> Option<Note> {
    let unit = bands.judges.unit;
    let shown = unit.shown(value);
    let gap = unit.as_typed(value - shown).abs();
    if gap < 1e-8 || std::ptr::eq(bands.of(value), bands.of(shown)) {
        return None;
    }
    let args = [
        ("name", Arg::Text(&bands.judges.label)),
        ("exact", Arg::Fine(value, unit, fine(gap, unit.decimals(value) + 1))),
        ("shown", Arg::Of(shown, unit)),
    ];
    Some(Note::new(&ROUNDED_EDGE, args))
}

/// Below this many answers a result carries the note on small samples.
const SMALL: f64 = 30.0;

impl Outcome {
    /// What is said of the numbers before: how much has changed, or why nothing is compared.
    pub fn against_before(&self) -> Option<&Phrase> {
        let uncompared = [&EARLIER_IMPOSSIBLE, &NO_EARLIER_RESULT, &INEXACT];
        let note = self.notes.iter().find(|note| uncompared.contains(&note.wording));
        self.change.as_ref().map(|change| &change.says).or(note.map(|note| &note.says))
    }
}

impl From<Refusal> for Worked {
    fn from(refusal: Refusal) -> Worked {
        let (status, fault) = match refusal {
            Refusal::NoData(field) => (Status::NoData, Fault::new(&BLANK, field, [("field", Arg::Text(&field.label))])),
            Refusal::Undefined(fault) => (Status::Undefined, fault),
            Refusal::Invalid(fault) => (Status::Invalid, fault),
        };
        Worked { status, fault: Some(fault), ..Worked::default() }
    }
}

/// Whether a value may stand in its field.
///
/// # Errors
/// [`Refusal::Invalid`] with the kind `wrong_shape`, or one of those of [`impossible`].
fn check(field: &'static Field, value: &Value) -> Result<(), Refusal> {
    let numbers = match value {
        Value::Number(number) if !field.series => std::slice::from_ref(number),
        Value::Series(series) if field.series => series.as_slice(),
        _ => return Err(Refusal::Invalid(Fault::new(&WRONG_SHAPE, field, []))),
    };
    numbers.iter().find_map(|number| impossible(field, *number)).map_or(Ok(()), |fault| Err(Refusal::Invalid(fault)))
}

/// Why a number cannot stand in a field; `None` where it can. A target is held to the headline's field in the same way.
///
/// The kinds are `not_a_number`, `negative`, `above_100`, `out_of_range` and `whole_number`. A fraction that is finite
/// only until it is shown in percent is `not_a_number` as well.
pub fn impossible(field: &'static Field, number: f64) -> Option<Fault> {
    let kind = if !number.is_finite() {
        &NOT_A_NUMBER
    } else if number < 0.0 && field.least >= 0.0 {
        &NEGATIVE
    } else if number > field.most && field.unit.is_percent() {
        &ABOVE_100
    } else if number < field.least || number > field.most {
        &OUT_OF_RANGE
    } else if field.whole && number.fract() != 0.0 {
        &WHOLE_NUMBER
    } else if !field.unit.as_typed(number).is_finite() {
        &NOT_A_NUMBER
    } else {
        return None;
    };
    let args = vec![
        ("value", Arg::Of(number, field.unit)),
        ("low", Arg::Of(field.least, field.unit)),
        ("high", Arg::Of(field.most, field.unit)),
    ];
    let fault = Fault::new(kind, field, args);
    Some(if number <= 100.0 && kind == &ABOVE_100 { or_percent(fault, number) } else { fault })
}

/// Asks whether a fraction above 1 is a percentage: tables hold 5 where 5% is meant.
fn or_percent(fault: Fault, number: f64) -> Fault {
    static ONLY: Text = Text::same("{meant}");
    let field = fault.field;
    let meant = || [("meant", Arg::Of(number / 100.0, field.unit))];
    let fix = (!field.series).then(|| Fix::Set(Phrase::with(&ONLY, meant()), field, number / 100.0));
    fault.cause(Phrase::with(&DID_YOU_MEAN, meant()), fix)
}

static BLANK: Wording = Wording {
    id: "blank_required",
    text: crate::text! {
        en: "Fill in “{field}”.",
        zh_hans: "请填写“{field}”。",
        zh_hant: "請填寫「{field}」。",
        nl: "Vul ‘{field}’ in.",
        ko: "입력해 주세요: {field}",
    },
};
static NEGATIVE: Wording = Wording {
    id: "negative",
    text: crate::text! {
        en: "This cannot be below 0.",
        zh_hans: "不能小于 0。",
        zh_hant: "不能小於 0。",
        nl: "Dit kan niet onder 0 zijn.",
        ko: "0보다 작을 수 없어요.",
    },
};
static WHOLE_NUMBER: Wording = Wording {
    id: "whole_number",
    text: crate::text! {
        en: "Enter a whole number.",
        zh_hans: "此处只能填整数。",
        zh_hant: "這裡只能填整數。",
        nl: "Hier alleen gehele getallen.",
        ko: "정수만 입력할 수 있어요.",
    },
};
static ABOVE_100: Wording = Wording {
    id: "above_100",
    text: crate::text! {
        en: "This cannot be more than 100%.",
        zh_hans: "不能大于 100%。",
        zh_hant: "不能大於 100%。",
        nl: "Dit kan niet meer dan 100% zijn.",
        ko: "100%\u{2060}보다 클 수 없어요.",
    },
};
static OUT_OF_RANGE: Wording = Wording {
    id: "out_of_range",
    text: crate::text! {
        en: "{value} is not between {low} and {high}.",
        zh_hans: "{value} 超出了 {low} 至 {high} 的范围。",
        zh_hant: "{value} 超出了 {low} 至 {high} 的範圍。",
        nl: "{value} ligt niet tussen {low} en {high}.",
        ko: "{low}~{high} 범위를 벗어났어요: {value}",
    },
};
static NOT_A_NUMBER: Wording = Wording {
    id: "not_a_number",
    text: crate::text! {
        en: "This is not a number.",
        zh_hans: "这不是数字。",
        zh_hant: "這不是數字。",
        nl: "Dit is geen getal.",
        ko: "숫자가 아니에요.",
    },
};
static WRONG_SHAPE: Wording = Wording {
    id: "wrong_shape",
    text: crate::text! {
        en: "A list of numbers only fits a field that takes one number per period.",
        zh_hans: "只有要求每期填一个数字的项目，才能填一列数字。",
        zh_hant: "只有要求每期填一個數字的欄位，才能填一串數字。",
        nl: "Een reeks getallen hoort alleen bij een veld dat één getal per periode vraagt.",
        ko: "기간마다 값 하나를 받는 칸에만 여러 숫자를 넣을 수 있어요.",
    },
};
static ROUNDED_EDGE: Wording = Wording {
    id: "rounded_edge",
    text: crate::text! {
        en: "{name} is {exact} before rounding, not {shown}.",
        zh_hans: "{name} 四舍五入前为 {exact}，不是 {shown}。",
        zh_hant: "{name} 四捨五入前為 {exact}，不是 {shown}。",
        nl: "{name} is vóór het afronden {exact}, niet {shown}.",
        ko: "{name}: 반올림하기 전에는 {exact}, 정확히 {shown}인 것은 아니에요.",
    },
};
static EARLIER_IMPOSSIBLE: Wording = Wording {
    id: "earlier_impossible",
    text: crate::text! {
        en: "No comparison yet: correct “{field}” of the earlier period.",
        zh_hans: "暂时无法对比：请改正上期的“{field}”。",
        zh_hant: "暫時無法比較：請修正上期的「{field}」。",
        nl: "Nog geen vergelijking: corrigeer ‘{field}’ van de eerdere periode.",
        ko: "이전 기간의 값을 고치면 비교할 수 있어요: {field}",
    },
};
static NO_EARLIER_RESULT: Wording = Wording {
    id: "no_earlier_result",
    text: crate::text! {
        en: "No comparison, because the earlier period has no exact result: {why}",
        zh_hans: "上期没有确切的结果，无法对比：{why}",
        zh_hant: "上期沒有確切的結果，無法比較：{why}",
        nl: "Geen vergelijking, want de eerdere periode heeft geen precieze uitkomst: {why}",
        ko: "이전 기간에는 정확한 결과가 없어서 비교할 수 없어요: {why}",
    },
};
static INEXACT: Wording = Wording {
    id: "inexact",
    text: crate::text! {
        en: "No comparison, because only an exact result can be compared with the earlier period.",
        zh_hans: "无法对比：只有确切的结果才能与上期对比。",
        zh_hant: "無法比較：要有確切的結果才能和上期比較。",
        nl: "Geen vergelijking, want alleen een precieze uitkomst is met de eerdere periode te vergelijken.",
        ko: "정확한 결과가 있어야 이전 기간과 비교할 수 있어요.",
    },
};
static ONE_SIDED: Wording = Wording {
    id: "one_sided",
    text: crate::text! {
        en: "Filled in on one side of the comparison only, so it is not like with like: {fields}.",
        zh_hans: "只有一期填写了这些项目，两期口径不同，不可比：{fields}。",
        zh_hant: "只有一期填寫了這些項目，兩期算法不同，不能相比：{fields}。",
        nl: "Maar voor één van de twee perioden ingevuld, dus niet goed te vergelijken: {fields}.",
        ko: "한쪽 기간에만 입력한 항목이 있어서 그대로 비교할 수 없어요: {fields}",
    },
};
static AND: Text =
    crate::text! { en: "{a}, {b}", zh_hans: "{a}、{b}", zh_hant: "{a}、{b}", nl: "{a}, {b}", ko: "{a}, {b}" };
static SMALL_SAMPLE: Wording = Wording {
    id: "small_sample",
    text: crate::text! {
        en: "Only {answers}: read this with care.",
        zh_hans: "仅有 {answers}，请谨慎解读。",
        zh_hant: "只有 {answers}，請謹慎解讀。",
        nl: "Slechts {answers}: lees dit met voorbehoud.",
        ko: "{answers}뿐이에요. 신중하게 해석해 주세요.",
    },
};
/// The other thing that may have been meant.
pub static DID_YOU_MEAN: Text = crate::text! {
    en: "Did you mean {meant}?",
    zh_hans: "是否想填 {meant}？",
    zh_hant: "是否想填 {meant}？",
    nl: "Bedoelde je {meant}?",
    ko: "혹시 {meant}인가요?",
};
