//! MRR that comes and goes: the fields, what is lost and gained of it, and the waterfall from start to end. Shared by
//! every metric that counts movements.

use super::bars::{AMOUNT, money};
use super::notes::finite;
use super::share::NUMBER;
use crate::datasets::{Movements, Summary};
use crate::figure::{Axis, Figure, Mark, Role, Row, Table};
use crate::locale::{Arg, Phrase, Unit};
use crate::metric::{Fault, Field, Question, Refusal, Step, Values};
use crate::words::{Text, Wording};

/// MRR of all customers at the start of the period, 0 or more.
pub static MRR_START: Field = Field::money(
    "mrr_start",
    crate::text! {
        en: "MRR at the start", zh_hans: "期初 MRR", zh_hant: "期初 MRR", nl: "MRR aan het begin", ko: "기초 MRR"
    },
)
.from(0.0);
/// MRR of the customers at the start who left, 0 or more.
pub static CHURNED: Field = Field::money(
    "churned",
    crate::text! {
        en: "Lost to cancellations",
        zh_hans: "流失 MRR",
        zh_hant: "流失 MRR",
        nl: "Verloren door opzeggingen",
        ko: "이탈 MRR",
    },
)
.from(0.0);
/// What those who stayed pay less, 0 or more.
pub static CONTRACTION: Field = Field::money(
    "contraction",
    crate::text! {
        en: "Lost to downgrades",
        zh_hans: "收缩 MRR",
        zh_hant: "縮減 MRR",
        nl: "Krimp door downgrades",
        ko: "축소 MRR",
    },
)
.from(0.0);
/// What those who stayed pay more, 0 or more.
pub static EXPANSION: Field = Field::money(
    "expansion",
    crate::text! { en: "Expansion", zh_hans: "扩张 MRR", zh_hant: "擴張 MRR", nl: "Expansie", ko: "확장 MRR" },
)
.hint(crate::text! {
    en: "upgrades of customers who stayed",
    zh_hans: "留下的客户升级增购",
    zh_hant: "留下的顧客升級加購",
    nl: "upgrades van klanten die bleven",
    ko: "남은 고객의 업그레이드",
})
.from(0.0);
/// MRR of former customers who came back, 0 or more.
pub static REACTIVATION: Field = Field::money(
    "reactivation",
    crate::text! {
        en: "Won back", zh_hans: "重新激活 MRR", zh_hant: "回流 MRR", nl: "Heractivering", ko: "재활성화 MRR"
    },
)
.from(0.0);
/// MRR of customers who are new, 0 or more.
pub static NEW: Field = Field::money(
    "new",
    crate::text! {
        en: "From new customers",
        zh_hans: "新增 MRR",
        zh_hant: "新增 MRR",
        nl: "Van nieuwe klanten",
        ko: "신규 MRR",
    },
)
.from(0.0);

/// Gross revenue retention: (start − churned − contraction) ÷ start, 0 to 1.
pub static GRR: Field = Field::rate(
    "grr",
    crate::text! {
        en: "Gross revenue retention",
        zh_hans: "毛收入留存率",
        zh_hant: "總營收留存率",
        nl: "Bruto-omzetretentie",
        ko: "총매출 유지율",
    },
);
/// Net revenue retention: (start − churned − contraction + expansion) ÷ start. Who was won back was not there at the
/// start and does not count.
pub static NRR: Field = Field::rate(
    "nrr",
    crate::text! {
        en: "Net revenue retention",
        zh_hans: "净收入留存率",
        zh_hant: "淨營收留存率",
        nl: "Netto-omzetretentie",
        ko: "순매출 유지율",
    },
)
.upto(f64::INFINITY);

/// The last period of a file.
pub fn last(summary: &Summary) -> Option<&Movements> {
    match summary {
        Summary::Movements(periods) => periods.last(),
        _ => None,
    }
}

/// The last period of a file that says what customers pay.
pub fn priced(summary: &Summary) -> Option<&Movements> {
    last(summary).filter(|moved| moved.end.is_finite())
}

/// What came and went in a file's last period, but who is new.
pub fn fill(summary: &Summary) -> Option<Values> {
    let moved = priced(summary)?;
    let lost = Values::new().with(&MRR_START, moved.start).with(&CHURNED, moved.churned);
    let gained = lost.with(&CONTRACTION, moved.contraction).with(&EXPANSION, moved.expansion);
    Some(gained.with(&REACTIVATION, moved.reactivation))
}

/// What came and went in a file's last period, new customers too.
pub fn fill_all(summary: &Summary) -> Option<Values> {
    Some(fill(summary)?.with(&NEW, last(summary)?.new))
}

/// What was lost of the MRR at the start, checked.
#[derive(Clone, Copy, Debug)]
pub struct Lost {
    /// MRR at the start, above 0.
    pub start: f64,
    /// Of customers who left.
    pub churned: f64,
    /// Of customers who pay less.
    pub contraction: f64,
}

impl Lost {
    /// The loss of a form. Each customer's loss is at most what it paid at the start, so their sum cannot be more.
    ///
    /// # Errors
    /// `lost_money_more_than_start` at the larger loss; `no_mrr_at_start` (undefined) at `mrr_start` for 0.
    pub fn of(q: &Question) -> Result<Lost, Refusal> {
        let lost = Lost { start: q.need(&MRR_START)?, churned: q.need(&CHURNED)?, contraction: q.need(&CONTRACTION)? };
        // Sums of cents miss their total by noise.
        if lost.all() > lost.start * (1.0 + 1e-12) {
            return Err(Refusal::Invalid(lost.more_than_start()));
        }
        Ok(Lost { start: some_start(q)?, ..lost })
    }

    /// Churned and contraction together.
    pub fn all(self) -> f64 {
        self.churned + self.contraction
    }

    /// What is left of the start; noise below 0 is 0.
    pub fn left(self) -> f64 {
        (self.start - self.all()).max(0.0)
    }

    fn more_than_start(self) -> Fault {
        let field: &'static Field = if self.churned >= self.contraction { &CHURNED } else { &CONTRACTION };
        let args = [("lost", money(self.all())), ("start", money(self.start))];
        let fault = Fault::new(&LOST_MORE, field, args)
            .cause(Phrase::plain(&LATER_CUSTOMERS), None)
            .cause(Phrase::plain(&LONGER_PERIOD), None);
        // Swapped only if the other way round would be possible.
        let larger = self.churned.max(self.contraction);
        let helps = self.start + self.churned.min(self.contraction) <= larger;
        if helps { super::notes::swapped(fault, &MRR_START, field) } else { fault }
    }
}

/// The MRR at the start, which every rate divides by.
///
/// # Errors
/// `no_mrr_at_start` (undefined) at `mrr_start` for 0.
pub fn some_start(q: &Question) -> Result<f64, Refusal> {
    let start = q.need(&MRR_START)?;
    if start > 0.0 { Ok(start) } else { Err(Refusal::Undefined(Fault::new(&NO_MRR, &MRR_START, []))) }
}

/// A part of the MRR at the start.
///
/// # Errors
/// `too_large` at `mrr_start` where f64 cannot hold it.
pub fn part(of: f64, start: f64) -> Result<f64, Refusal> {
    finite(Some(of / start), &MRR_START)
}

/// `label | sum ÷ start | rate`, with the sum's parts put in.
pub fn step(label: &'static Text, parts: Phrase, start: f64, gives: f64) -> Step {
    let text = if parts.args.len() > 1 { &OVER_START } else { &ONE_OVER_START };
    Step {
        label: Phrase::plain(label),
        sum: Phrase::with(text, [("parts", Arg::Phrase(Box::new(parts))), ("start", money(start))]),
        gives: Arg::Of(gives, Unit::Share),
    }
}

/// A step of a waterfall.
#[derive(Clone, Copy, Debug)]
pub enum Bar {
    /// A level, from 0.
    Level(f64),
    /// A movement from the level before it.
    Move(f64),
}

/// From a start over movements to an end, each a bar where the one before it stopped. `None` where a number leaves the
/// range of f64.
pub fn waterfall(id: &'static str, finding: Phrase, unit: Unit, bars: &[(&'static Text, Bar)]) -> Option<Figure> {
    let (mut at, mut low, mut high) = (0.0_f64, 0.0_f64, 0.0_f64);
    let (mut marks, mut rows, mut cells) = (Vec::new(), Vec::new(), Vec::new());
    let last = bars.len().checked_sub(1)?;
    // What adds up from nothing are parts of the end, not gains.
    let gain = if matches!(bars[0].1, Bar::Move(_)) { Role::Neutral } else { Role::Own };
    for (row, (label, bar)) in bars.iter().enumerate() {
        let (from, to, says, role) = match *bar {
            Bar::Level(to) if row == last => (0.0, to, Arg::Of(to, unit), Role::Own),
            Bar::Level(to) => (0.0, to, Arg::Of(to, unit), Role::Neutral),
            Bar::Move(by) => (at, at + by, Arg::Signed(by + 0.0, unit), if by < 0.0 { Role::Warn } else { gain }),
        };
        if !to.is_finite() {
            return None;
        }
        let label_of = Some(Phrase::value(says.clone()));
        marks.push(Mark::Bar { row, from, to, role, label: label_of, inside: None });
        if row < last {
            marks.push(Mark::Lead { row, at: to });
        }
        rows.push(Row { label: Phrase::plain(label), strong: row == last });
        cells.push(vec![Arg::Text(label), says]);
        (at, low, high) = (to, low.min(to), high.max(to));
    }
    let amount = if unit == Unit::Count { &NUMBER } else { &AMOUNT };
    Some(Figure {
        id,
        finding,
        about: Phrase::plain(&WATERFALL),
        x: Axis::Numeric { unit, low, high, name: None, ticks: Vec::new() },
        y: Axis::Rows(rows),
        marks,
        table: Table { head: vec![Phrase::plain(&STEP), Phrase::plain(amount)], rows: cells },
    })
}

/// Why there is no interval.
pub static NO_INTERVAL: Text = crate::text! {
    en: "Sums of money give no interval: a few large customers can move them a lot.",
    zh_hans: "仅凭金额合计无法给出区间：少数大客户就能大幅改变结果。",
    zh_hant: "只有金額合計無法算出區間：少數高額顧客就能大幅改變結果。",
    nl: "Bedragen geven geen interval: een paar grote klanten kunnen ze flink verschuiven.",
    ko: "금액 합계만으로는 신뢰구간을 구할 수 없어요. 큰 고객 몇 곳만으로도 크게 달라질 수 있어요.",
};
/// The end of the customers who were there at the start.
pub static SAME_CUSTOMERS: Text = crate::text! {
    en: "MRR at the end, from the same customers",
    zh_hans: "同一批客户的期末 MRR",
    zh_hant: "同一批顧客的期末 MRR",
    nl: "MRR aan het eind, van dezelfde klanten",
    ko: "같은 고객의 기말 MRR",
};
static OVER_START: Text = Text::same("({parts}) ÷ {start}");
static ONE_OVER_START: Text = Text::same("{parts} ÷ {start}");
static WATERFALL: Text = crate::text! {
    en: "Each bar starts where the one before it ended",
    zh_hans: "每一条都从上一条的末端开始",
    zh_hant: "每一條都從上一條的末端開始",
    nl: "Elke balk begint waar de vorige ophield",
    ko: "각 막대는 앞 막대가 끝난 곳에서 시작해요",
};
static STEP: Text = crate::text! { en: "Step", zh_hans: "步骤", zh_hant: "步驟", nl: "Stap", ko: "단계" };
/// A rate has nothing to divide by.
pub static NO_MRR: Wording = Wording {
    id: "no_mrr_at_start",
    text: crate::text! {
        en: "There was no MRR at the start, so there is no rate.",
        zh_hans: "期初没有 MRR，无法计算比率。",
        zh_hant: "期初沒有 MRR，無法計算比率。",
        nl: "Er was geen MRR aan het begin, dus er is geen percentage.",
        ko: "시작 시점에 MRR이 없어서 비율을 구할 수 없어요.",
    },
};
static LOST_MORE: Wording = Wording {
    id: "lost_money_more_than_start",
    text: crate::text! {
        en: "{lost} lost, but the MRR at the start was only {start}.",
        zh_hans: "共流失 {lost}，但期初 MRR 只有 {start}。",
        zh_hant: "共流失 {lost}，但期初 MRR 只有 {start}。",
        nl: "{lost} verloren, maar de MRR aan het begin was slechts {start}.",
        ko: "잃은 금액({lost})이 기초 MRR({start})보다 커요.",
    },
};
static LATER_CUSTOMERS: Text = crate::text! {
    en: "It counts what customers came to pay later: a loss counts only up to what the customer paid at the start.",
    zh_hans: "其中算入了期初之后才增加的金额：每位客户的流失最多只算到其期初金额。",
    zh_hant: "其中算入了期初之後才增加的金額：每位顧客的流失最多只算到其期初金額。",
    nl: "Er is meegeteld wat klanten pas later gingen betalen: een verlies telt hooguit tot wat de klant aan het begin betaalde.",
    ko: "시작 이후에 늘어난 금액까지 넣었어요. 손실은 고객마다 시작 시점에 낸 금액까지만 계산해요.",
};
static LONGER_PERIOD: Text = crate::text! {
    en: "Yearly amounts stand beside a monthly start: divide them by 12.",
    zh_hans: "年度金额配了月度的期初：请先除以 12。",
    zh_hant: "年度金額配了每月的期初：請先除以 12。",
    nl: "Jaarbedragen staan naast een MRR per maand: deel ze door 12.",
    ko: "연 금액을 월 기준 기초 MRR과 비교했어요. 12로 나눠 주세요.",
};
