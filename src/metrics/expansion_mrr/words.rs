//! The words of the expansion MRR.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Expansion MRR", zh_hans: "扩张 MRR", zh_hant: "擴張 MRR", nl: "Expansie-MRR", ko: "확장 MRR"
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "How much more existing customers pay every month",
        zh_hans: "现有客户每月多付多少",
        zh_hant: "既有顧客每月多付多少",
        nl: "Hoeveel meer bestaande klanten elke maand betalen",
        ko: "기존 고객이 매달 더 내는 금액",
    },
    lede: crate::text! {
        en: "How much more do the customers who were already there pay every month? Upgrades, extra seats and price rises, set against the MRR at the start.",
        zh_hans: "原有客户每月多付了多少？升级、增购席位和涨价带来的增量，与期初 MRR 对比。",
        zh_hant: "既有顧客每月多付了多少？升級、加購席次和漲價帶來的增加額，與期初 MRR 對照。",
        nl: "Hoeveel meer per maand betalen de klanten die er al waren? Upgrades, extra gebruikers en prijsverhogingen, afgezet tegen de MRR aan het begin.",
        ko: "기존 고객이 매달 얼마를 더 내나요? 업그레이드, 사용자 추가, 가격 인상분을 기초 MRR과 비교해요.",
    },
    meaning: crate::text! {
        en: "Growth that needs no new customer. When it is larger than what churn and downgrades take, revenue from existing customers grows by itself.",
        zh_hans: "不靠新客户的增长。当它超过流失和降级造成的损失时，来自现有客户的收入会自行增长。",
        zh_hant: "不靠新顧客的成長。只要超過流失和降級造成的損失，來自既有顧客的營收就會自行成長。",
        nl: "Groei zonder nieuwe klant. Is het meer dan wat vertrek en downgrades kosten, dan groeit de omzet van bestaande klanten vanzelf.",
        ko: "신규 고객 없이 이루는 성장이에요. 이탈과 다운그레이드로 잃는 금액보다 크면 기존 고객 매출이 저절로 늘어요.",
    },
    distrust: crate::text! {
        en: "New customers and one-off purchases do not belong in it. A price rise counts as expansion once; check who left after it. One large upgrade can be the whole of it.",
        zh_hans: "新客户和一次性购买不应计入。涨价只会带来一次扩张，还要看谁因此离开。全部扩张也可能只来自一笔大额升级。",
        zh_hant: "新顧客和單次購買不應計入。漲價只會帶來一次擴張，還要看誰因此離開。全部擴張也可能只來自一筆大額升級。",
        nl: "Nieuwe klanten en eenmalige aankopen horen er niet in. Een prijsverhoging telt maar één keer als expansie; kijk wie er daarna vertrok. Eén grote upgrade kan het hele bedrag zijn.",
        ko: "신규 고객과 일회성 구매는 넣지 마세요. 가격 인상은 한 번만 확장으로 잡히니 그 뒤에 누가 떠났는지 보세요. 큰 업그레이드 한 건이 전부일 수도 있어요.",
    },
    next: crate::text! {
        en: "See which customers expanded and what they had in common, then offer it to others like them. Set it beside revenue churn.",
        zh_hans: "看看哪些客户升级或增购了、有什么共同点，再推荐给类似的客户，并与收入流失率对照。",
        zh_hant: "看看哪些顧客升級或加購了、有什麼共同點，再推薦給類似的顧客，並與營收流失率對照。",
        nl: "Kijk welke klanten groeiden en wat ze gemeen hadden, en bied vergelijkbare klanten hetzelfde aan. Zet het naast het omzetverloop.",
        ko: "어떤 고객이 더 쓰기 시작했고 공통점이 무엇인지 본 다음 비슷한 고객에게 제안하세요. 매출 이탈률과 나란히 보세요.",
    },
};

pub(super) const FIELD: Text = crate::text! {
    en: "Recurring increase only",
    zh_hans: "仅计经常性增量",
    zh_hant: "只計經常性增加額",
    nl: "Alleen terugkerende groei",
    ko: "반복 매출 증가분만",
};
pub(super) const FIELD_ABOUT: Text = crate::text! {
    en: "How much more existing customers pay every month from now on.",
    zh_hans: "现有客户从此每月多付的金额。",
    zh_hant: "既有顧客從此每月多付的金額。",
    nl: "Wat bestaande klanten voortaan elke maand meer betalen.",
    ko: "기존 고객이 앞으로 매달 더 내는 금액이에요.",
};
pub(super) const ARTICLE: Text = crate::text! {
    en: "As in the article: MRR + one-off purchases",
    zh_hans: "按文章：MRR + 一次性购买",
    zh_hant: "依文章：MRR + 單次購買",
    nl: "Zoals in het artikel: MRR + eenmalige aankopen",
    ko: "아티클 방식: MRR + 일회성 구매",
};
pub(super) const ARTICLE_ABOUT: Text = crate::text! {
    en: "Article S0 adds the monthly mean of one-off purchases to the MRR: everything a month brings in.",
    zh_hans: "文章 S0 把一次性购买的月均金额加到 MRR 上：一个月的全部收入。",
    zh_hant: "文章 S0 把單次購買的每月平均金額加到 MRR 上：一個月的全部營收。",
    nl: "Artikel S0 telt het maandgemiddelde van eenmalige aankopen bij de MRR op: alles wat een maand oplevert.",
    ko: "아티클 S0는 MRR에 일회성 구매의 월평균을 더해요. 한 달에 들어오는 매출 전체예요.",
};

// Fields.

pub(super) const ONE_OFF: Text = crate::text! {
    en: "One-off purchases, monthly average",
    zh_hans: "一次性购买月均金额",
    zh_hant: "單次購買每月平均金額",
    nl: "Eenmalige aankopen, gemiddeld per maand",
    ko: "일회성 구매 월평균",
};
pub(super) const ONE_OFF_HINT: Text = crate::text! {
    en: "of all customers together",
    zh_hans: "所有客户合计",
    zh_hant: "所有顧客合計",
    nl: "van alle klanten samen",
    ko: "모든 고객 합계",
};
pub(super) const EXPANSION_RATE: Text = crate::text! {
    en: "Expansion rate", zh_hans: "扩张率", zh_hant: "擴張率", nl: "Expansiepercentage", ko: "확장률"
};
pub(super) const EXPANDED_REVENUE: Text = crate::text! {
    en: "Expanded monthly revenue",
    zh_hans: "含一次性购买的月收入",
    zh_hant: "含單次購買的每月營收",
    nl: "Maandomzet met eenmalige aankopen",
    ko: "일회성 구매를 더한 월 매출",
};

// The result.

pub(super) static BASIS: Text = crate::text! {
    en: "{rate} {per} of an MRR of {start}",
    zh_hans: "占期初 MRR {start} 的 {rate}（{per}）",
    zh_hant: "占期初 MRR {start} 的 {rate}（{per}）",
    nl: "{rate} {per} van een MRR van {start}",
    ko: "기초 MRR {start} 대비 {per} {rate}",
};

// Notes.

pub(super) static EXISTING_ONLY: Wording = Wording {
    id: "existing_only",
    text: crate::text! {
        en: "Only the extra paid each month by customers there at the start: no new customers, no one-off purchases.",
        zh_hans: "只计期初客户每月多付的金额：不含新客户，也不含一次性购买。",
        zh_hant: "只計期初顧客每月多付的金額：不含新顧客，也不含單次購買。",
        nl: "Alleen wat klanten van het begin elke maand meer betalen: geen nieuwe klanten, geen eenmalige aankopen.",
        ko: "시작할 때 있던 고객이 매달 더 내는 금액만 계산해요. 신규 고객과 일회성 구매는 빼요.",
    },
};
pub(super) static MORE_THAN_START: Wording = Wording {
    id: "expansion_above_start",
    text: crate::text! {
        en: "{rate} means existing customers more than doubled what they pay. Check that no new sales are in it.",
        zh_hans: "{rate} 意味着现有客户的付费增加了一倍以上。请确认没有计入新销售。",
        zh_hant: "{rate} 代表既有顧客的付費增加了一倍以上。請確認沒有計入新銷售。",
        nl: "{rate} betekent dat bestaande klanten meer dan het dubbele betalen. Controleer of er geen nieuwe verkoop in zit.",
        ko: "확장률 {rate}: 기존 고객이 내는 금액이 두 배를 넘었다는 뜻이에요. 신규 판매가 섞이지 않았는지 확인하세요.",
    },
};
pub(super) static NOT_RECURRING: Wording = Wording {
    id: "not_recurring",
    text: crate::text! {
        en: "One-off purchases do not come back by themselves: this is not MRR and is left out of churn and growth.",
        zh_hans: "一次性购买不会自动重复：这不是 MRR，也不计入流失或增长。",
        zh_hant: "單次購買不會自動重複：這不是 MRR，也不計入流失或成長。",
        nl: "Eenmalige aankopen komen niet vanzelf terug: dit is geen MRR en telt niet mee in churn of groei.",
        ko: "일회성 구매는 저절로 되풀이되지 않아요. MRR이 아니며 이탈이나 성장 계산에 넣지 않아요.",
    },
};

// What to do.

pub(super) static MISSING: Text = crate::text! {
    en: "is still needed to reach your goal of {goal}.",
    zh_hans: "是距目标 {goal} 还差的金额。",
    zh_hant: "是距目標 {goal} 還差的金額。",
    nl: "ontbreekt nog tot je doel van {goal}.",
    ko: "목표({goal})까지 남은 금액이에요.",
};
pub(super) static OFFSETS: Text = crate::text! {
    en: "may be lost to churn and downgrades before revenue from existing customers falls.",
    zh_hans: "是扩张能抵消的流失与降级金额；损失超过它，来自现有客户的收入就会下降。",
    zh_hant: "是擴張能抵銷的流失與降級金額；損失超過它，來自既有顧客的營收就會下降。",
    nl: "mag er door vertrek en downgrades verloren gaan voordat de omzet van bestaande klanten daalt.",
    ko: "이탈과 다운그레이드로 이보다 많이 잃으면 기존 고객 매출이 줄어요.",
};
pub(super) static RECURS: Text = crate::text! {
    en: "of it recurs; the rest has to be sold again every month.",
    zh_hans: "是经常性的；其余部分每个月都要重新销售。",
    zh_hant: "是經常性的；其餘部分每個月都要重新銷售。",
    nl: "ervan keert terug; de rest moet elke maand opnieuw verkocht worden.",
    ko: "반복되는 매출의 비중이에요. 나머지는 매달 새로 팔아야 해요.",
};

// Figures.

pub(super) static ON_TOP: Text = crate::text! {
    en: "Existing customers add {expansion} a month to an MRR of {start}",
    zh_hans: "期初 MRR {start}，现有客户每月增加 {expansion}",
    zh_hant: "期初 MRR 為 {start}，既有顧客每月再增加 {expansion}",
    nl: "Bestaande klanten voegen {expansion} per maand toe aan een MRR van {start}",
    ko: "기존 고객이 매달 더 내는 금액: {expansion}(기초 MRR {start})",
};
pub(super) static AFTER: Text = crate::text! {
    en: "MRR with expansion",
    zh_hans: "含扩张的 MRR",
    zh_hant: "含擴張的 MRR",
    nl: "MRR met expansie",
    ko: "확장을 더한 MRR",
};
pub(super) static TOGETHER: Text = crate::text! {
    en: "{share} of the month’s {all} recurs",
    zh_hans: "每月 {all} 中有 {share} 是经常性的",
    zh_hant: "每月 {all} 中有 {share} 是經常性的",
    nl: "{share} van de {all} van een maand keert terug",
    ko: "월 매출 {all} 중 반복되는 비중: {share}",
};
