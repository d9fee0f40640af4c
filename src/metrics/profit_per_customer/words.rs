//! The words of the profit per customer.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Profit per customer",
        zh_hans: "单客利润",
        zh_hant: "每位顧客獲利",
        nl: "Winst per klant",
        ko: "고객당 이익",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "What is left of a customer’s value once winning them is paid for",
        zh_hans: "扣除获客成本后，一位客户还剩多少",
        zh_hant: "扣除獲客成本後，一位顧客還剩多少",
        nl: "Wat er van de CLV overblijft na de acquisitiekosten",
        ko: "획득 비용을 빼고 고객에게서 남는 금액",
    },
    lede: crate::text! {
        en: "What is left of a customer’s lifetime value after the cost of winning them?",
        zh_hans: "客户生命周期价值扣除获客成本后，还剩多少？",
        zh_hant: "顧客終身價值扣除獲客成本後，還剩多少？",
        nl: "Wat blijft er van de customer lifetime value over na aftrek van de acquisitiekosten?",
        ko: "고객 생애 가치에서 획득 비용을 빼면 얼마가 남나요?",
    },
    meaning: crate::text! {
        en: "Money per customer. Two businesses with the same ratio of CLV to CAC can earn very different amounts per customer; this is the amount.",
        zh_hans: "每位客户对应的金额。CLV / CAC 比率相同的两家企业，单客赚到的钱可能相差很多；这里给出的就是金额。",
        zh_hant: "以每位顧客計的金額。CLV / CAC 比率相同的兩家公司，從每位顧客賺到的錢可能相差很多；這裡看的就是金額。",
        nl: "Geld per klant. Twee bedrijven met dezelfde CLV/CAC-verhouding kunnen heel verschillende bedragen per klant verdienen; dit is het bedrag.",
        ko: "고객 한 명당 금액이에요. CLV/CAC 비율이 같아도 고객 한 명에게서 버는 금액은 크게 다를 수 있어요. 여기서는 그 금액을 보여 줘요.",
    },
    distrust: crate::text! {
        en: "It is a profit only when the CLV counts gross profit, and only the cost of winning comes off: serving the customer and running the business still have to be paid for.",
        zh_hans: "只有 CLV 按毛利计算时，它才是利润；而且只扣除了获客成本，服务客户和日常经营的支出还没有扣。",
        zh_hant: "只有 CLV 以毛利計算時，它才是獲利；而且只扣除了獲客成本，服務顧客和日常營運的支出還沒有扣。",
        nl: "Het is pas winst als de CLV met brutowinst rekent, en alleen de acquisitiekosten zijn eraf: klanten bedienen en het bedrijf draaiende houden moet daar nog van betaald worden.",
        ko: "CLV가 매출총이익일 때만 이익이에요. 획득 비용만 뺀 값이라 고객 지원과 회사 운영 비용은 아직 빠지지 않았어요.",
    },
    next: crate::text! {
        en: "Multiply it by the customers you win in a month and set it against what the rest of the business costs. Spend least on leads that buy least.",
        zh_hans: "乘以每月新增客户数，与其余经营成本对比。对购买最少的潜在客户，花最少的钱。",
        zh_hant: "乘以每月新增顧客數，與其餘營運成本對照。買得最少的潛在顧客，花的錢也要最少。",
        nl: "Vermenigvuldig het met de klanten die je per maand wint en zet het naast wat de rest van het bedrijf kost. Geef het minst uit aan leads die het minst kopen.",
        ko: "한 달 신규 고객 수를 곱해 나머지 운영 비용과 비교해 보세요. 가장 적게 사는 잠재 고객에게는 돈을 가장 적게 쓰세요.",
    },
};

pub(super) const DIFFERENCE: Text = Text::same("CLV − CAC");
pub(super) const DIFFERENCE_ABOUT: Text = crate::text! {
    en: "What is left of the CLV after the cost of winning the customer: money.",
    zh_hans: "CLV 扣除获客成本后剩下的金额。",
    zh_hant: "CLV 扣除獲客成本後剩下的金額。",
    nl: "Wat er van de CLV overblijft na de acquisitiekosten: geld.",
    ko: "CLV에서 획득 비용을 뺀 나머지 금액이에요.",
};
pub(super) const ARTICLE: Text = crate::text! {
    en: "As in the article: CLV ÷ CAC",
    zh_hans: "按文章：CLV ÷ CAC",
    zh_hant: "依文章：CLV ÷ CAC",
    nl: "Zoals in het artikel: CLV ÷ CAC",
    ko: "아티클 방식: CLV ÷ CAC",
};
pub(super) const ARTICLE_ABOUT: Text = crate::text! {
    en: "Article S0 divides instead of subtracting, which gives the ratio of CLV to CAC again.",
    zh_hans: "文章 S0 用的是除法而不是减法，得到的仍是 CLV / CAC 比率。",
    zh_hant: "文章 S0 用的是除法而不是減法，得到的仍是 CLV / CAC 比率。",
    nl: "Artikel S0 deelt in plaats van af te trekken, en dat geeft weer de CLV/CAC-verhouding.",
    ko: "아티클 S0는 빼지 않고 나누기 때문에 다시 CLV/CAC 비율이 나와요.",
};
pub(super) const PROFIT_OF_ARTICLE: Text = crate::text! {
    en: "“Profit per customer” in article S0",
    zh_hans: "文章 S0 的“单客利润”",
    zh_hant: "文章 S0 的「每位顧客獲利」",
    nl: "‘Winst per klant’ van artikel S0",
    ko: "아티클 S0의 ‘고객당 이익’",
};
pub(super) const RETURN: Text = crate::text! {
    en: "Return on CAC",
    zh_hans: "获客回报率",
    zh_hant: "獲客報酬率",
    nl: "Rendement op CAC",
    ko: "CAC 대비 수익률",
};

// Notes.

pub(super) static PROFIT_IS_DIFFERENCE: Wording = Wording {
    id: "profit_is_difference",
    text: crate::text! {
        en: "A profit is a difference; CLV ÷ CAC is a ratio.",
        zh_hans: "利润是差值，CLV ÷ CAC 是比率。",
        zh_hant: "獲利是差額，CLV ÷ CAC 是比率。",
        nl: "Winst is een verschil; CLV ÷ CAC is een verhouding.",
        ko: "이익은 CLV에서 CAC를 뺀 금액이고, CLV ÷ CAC는 비율이에요.",
    },
};
pub(super) static MAY_BE_REVENUE: Wording = Wording {
    id: "clv_may_be_revenue",
    text: crate::text! {
        en: "If this CLV counts revenue, the profit is too high: use a CLV with its gross margin.",
        zh_hans: "如果这个 CLV 按收入计算，利润就偏高了：请使用计入毛利率的 CLV。",
        zh_hant: "如果這個 CLV 以營收計算，獲利就偏高了：請使用計入毛利率的 CLV。",
        nl: "Als deze CLV met omzet rekent, is de winst te hoog: gebruik een CLV met brutomarge.",
        ko: "이 CLV가 매출 기준이면 이익이 실제보다 높아요. 매출총이익률을 적용한 CLV를 쓰세요.",
    },
};

// What to do.

pub(super) static LOSES: Text = crate::text! {
    en: "is lost on each customer: the CLV must rise or the CAC fall by as much to break even.",
    zh_hans: "是每位客户的亏损：CLV 要提高或 CAC 要降低同样的金额，才能收支平衡。",
    zh_hant: "是每位顧客的虧損：CLV 要提高或 CAC 要降低同樣的金額，才能損益兩平。",
    nl: "gaat er op elke klant verloren: de CLV moet zoveel omhoog of de CAC zoveel omlaag om quitte te spelen.",
    ko: "고객마다 이만큼 손해예요. CLV가 이만큼 오르거나 CAC가 이만큼 내려야 손익분기점에 도달해요.",
};
pub(super) static CAC_FOR_GOAL: Text = crate::text! {
    en: "is the CAC that would leave your goal of {goal}.",
    zh_hans: "是单客利润达到目标 {goal} 时的 CAC。",
    zh_hant: "是每位顧客獲利達到目標 {goal} 時的 CAC。",
    nl: "is de CAC waarbij je doel van {goal} overblijft.",
    ko: "목표 이익({goal})을 남길 수 있는 CAC예요.",
};

// The figure.

pub(super) static LEFT: Text = crate::text! {
    en: "Of a CLV of {clv}, winning the customer takes {cac} and {rest} is left",
    zh_hans: "CLV 为 {clv}，获客用去 {cac}，剩下 {rest}",
    zh_hant: "CLV 為 {clv}，獲客用去 {cac}，剩下 {rest}",
    nl: "Van een CLV van {clv} gaat {cac} naar acquisitie en blijft {rest} over",
    ko: "CLV {clv} 중 획득 비용 {cac}, 남는 금액 {rest}",
};
pub(super) static SHORT: Text = crate::text! {
    en: "A CLV of {clv} does not pay for a CAC of {cac}: {rest} is missing",
    zh_hans: "CLV 为 {clv}，不足以支付 CAC {cac}：还差 {rest}",
    zh_hant: "CLV 為 {clv}，不足以支付 CAC {cac}：還差 {rest}",
    nl: "Een CLV van {clv} dekt een CAC van {cac} niet: er komt {rest} tekort",
    ko: "CLV({clv})가 CAC({cac})에 미치지 못해요. 부족한 금액: {rest}",
};
