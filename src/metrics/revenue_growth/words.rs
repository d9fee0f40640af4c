//! The words of revenue growth from existing customers, in five languages.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Revenue growth from existing customers",
        zh_hans: "现有客户收入增长率",
        zh_hant: "既有顧客營收成長率",
        nl: "Omzetgroei bij bestaande klanten",
        ko: "기존 고객 매출 성장률",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Whether existing customers pay more or less",
        zh_hans: "现有客户付得更多还是更少",
        zh_hant: "既有顧客付得更多還是更少",
        nl: "Of bestaande klanten meer of minder betalen",
        ko: "기존 고객이 더 내는지 덜 내는지",
    },
    lede: crate::text! {
        en: "How did the recurring revenue of the customers who were there at the start change? New sales are left out.",
        zh_hans: "期初就在的客户，其经常性收入变化了多少？新签不计入。",
        zh_hant: "期初就在的顧客，其經常性營收變化了多少？新簽不計入。",
        nl: "Hoe veranderde de terugkerende omzet van de klanten die er aan het begin waren? Nieuwe verkoop telt niet mee.",
        ko: "시작할 때 있던 고객의 반복 매출은 어떻게 달라졌나요? 신규 판매는 세지 않아요.",
    },
    meaning: crate::text! {
        en: "Rising means that customers find more value than before; stagnating calls for more effort to keep them; falling is a warning to look into at once (article S1). It is net revenue retention minus 100%.",
        zh_hans: "上升说明客户得到的价值比以前多；停滞说明要在留存上多下功夫；下降是警报，应马上查明原因（文章 S1）。它等于净收入留存率减 100%。",
        zh_hant: "上升表示顧客得到的價值比以前多；停滯表示要在留存上多下功夫；下降是警訊，應馬上查明原因（文章 S1）。它等於淨營收留存率減 100%。",
        nl: "Stijgt die omzet, dan is je aanbod klanten meer waard dan eerst. Stagneert die, dan vraagt behoud meer aandacht. Daalt die, zoek dan meteen uit waarom (artikel S1). Het cijfer is de netto-omzetretentie min 100%.",
        ko: "상승하면 고객이 전보다 큰 가치를 느낀다는 뜻이에요. 정체라면 유지에 더 힘써야 하고, 하락은 바로 원인을 찾아야 할 경고예요(아티클 S1). 순매출 유지율에서 100%\u{2060}를 뺀 값이에요.",
    },
    distrust: crate::text! {
        en: "Total growth can hide it: new sales fill a leaky bucket. Counting new customers at the end turns it into total growth. A price rise lifts it once, and some customers respond later by leaving.",
        zh_hans: "总增长会掩盖它：新签只是往漏水的桶里加水。期末若含新客户，它就变成了总增长率。涨价只拉高一次，之后有些客户会因此离开。",
        zh_hant: "總成長會掩蓋它：新簽只是往漏水的桶裡加水。期末若含新顧客，它就變成了總成長率。漲價只拉高一次，之後有些顧客會因此離開。",
        nl: "Totale groei kan het verbergen: nieuwe verkoop vult een lekke emmer. Zitten er nieuwe klanten in de MRR aan het eind, dan is het totale groei. Een prijsverhoging geeft één keer een plus, en sommige klanten vertrekken er later om.",
        ko: "전체 성장에 가려질 수 있어요. 신규 판매만으로는 밑 빠진 독에 물 붓기예요. 기말에 신규 고객이 들어 있으면 전체 성장률이 돼요. 가격 인상 효과는 한 번뿐이고, 나중에 떠나는 고객도 생겨요.",
    },
    next: crate::text! {
        en: "Look at where it comes from: cancellations, downgrades or too few upgrades. Each needs a different answer: help, a smaller plan, or a next step worth paying for.",
        zh_hans: "看看来源：退订、降级，还是升级太少。对策各不相同：主动协助、更小的套餐，或值得付费的升级。",
        zh_hant: "看看來源：退訂、降級，還是升級太少。對策各不相同：主動協助、更小的方案，或值得付費的升級。",
        nl: "Kijk waar het vandaan komt: opzeggingen, downgrades of te weinig upgrades. Elk vraagt iets anders: hulp, een kleiner abonnement of een volgende stap die het geld waard is.",
        ko: "원인이 해지, 다운그레이드, 업그레이드 부족 중 무엇인지 보세요. 해지가 많으면 사용을 돕고, 다운그레이드가 많으면 더 작은 요금제를, 업그레이드가 적으면 값어치 있는 상위 요금제를 제안하세요.",
    },
};

pub(super) const MOVEMENTS: Text = crate::text! {
    en: "From MRR movements",
    zh_hans: "按 MRR 变动",
    zh_hant: "依 MRR 變動",
    nl: "Uit MRR-mutaties",
    ko: "MRR 변동으로 계산",
};
pub(super) const MOVEMENTS_ABOUT: Text = crate::text! {
    en: "What was lost and what was gained, shown separately: where the growth comes from.",
    zh_hans: "流失与增量分开列出，看得出增长来自哪里。",
    zh_hant: "流失與增加額分開列出，看得出成長來自哪裡。",
    nl: "Wat wegviel en erbij kwam, elk apart: laat zien waar de groei vandaan komt.",
    ko: "잃은 금액과 늘어난 금액을 따로 적어 성장이 어디서 오는지 보여 줘요.",
};
pub(super) const ENDS: Text = crate::text! {
    en: "From MRR at start and end",
    zh_hans: "按期初与期末 MRR",
    zh_hant: "依期初與期末 MRR",
    nl: "Uit MRR aan begin en eind",
    ko: "기초와 기말 MRR로 계산",
};
pub(super) const ENDS_ABOUT: Text = crate::text! {
    en: "The same customers at both ends, without the movements between.",
    zh_hans: "同一批客户的期初与期末，不看中间变动。",
    zh_hant: "同一批顧客的期初與期末，不看中間變動。",
    nl: "Dezelfde klanten aan begin en eind, zonder de mutaties ertussen.",
    ko: "같은 고객의 기초와 기말만 보고 그 사이 변동은 보지 않아요.",
};
pub(super) const MRR_END_HINT: Text = crate::text! {
    en: "without new customers",
    zh_hans: "不含新客户",
    zh_hant: "不含新顧客",
    nl: "zonder nieuwe klanten",
    ko: "신규 고객 제외",
};
pub(super) const GROWTH: Text =
    crate::text! { en: "Growth", zh_hans: "增长率", zh_hant: "成長率", nl: "Groei", ko: "성장률" };
pub(super) const TOTAL_GROWTH: Text = crate::text! {
    en: "Total growth, new sales included",
    zh_hans: "总增长率（含新客户）",
    zh_hant: "總成長率（含新顧客）",
    nl: "Totale groei, met nieuwe verkoop",
    ko: "신규 포함 전체 성장률",
};
pub(super) const FALLING: Text =
    crate::text! { en: "Falling", zh_hans: "下降", zh_hant: "下降", nl: "Dalend", ko: "하락" };
pub(super) const STAGNATING: Text =
    crate::text! { en: "Stagnating", zh_hans: "停滞", zh_hant: "停滯", nl: "Stagnerend", ko: "정체" };
pub(super) const RISING: Text =
    crate::text! { en: "Rising", zh_hans: "上升", zh_hant: "上升", nl: "Stijgend", ko: "상승" };

pub(super) static NEW_SALES_HIDE: Wording = Wording {
    id: "new_sales_hide",
    text: crate::text! {
        en: "In total, revenue grew by {total} because new customers brought in {new}. Existing customers: {growth}.",
        zh_hans: "总收入增长 {total}，是因为新客户带来 {new}。现有客户：{growth}。",
        zh_hant: "總營收成長 {total}，是因為新顧客帶來 {new}。既有顧客：{growth}。",
        nl: "In totaal is de groei {total}, omdat nieuwe klanten {new} opleverden. Bestaande klanten: {growth}.",
        ko: "전체로는 {total} 성장했지만 신규 고객 매출({new}) 덕분이에요. 기존 고객: {growth}",
    },
};
pub(super) static TOTAL_IS_MORE: Wording = Wording {
    id: "total_growth",
    text: crate::text! {
        en: "Total growth, {total}, also counts {new} from new customers. It says nothing about keeping customers; {growth} does.",
        zh_hans: "总增长率 {total} 还算入了新客户的 {new}，反映不了留存；能反映的是 {growth}。",
        zh_hant: "總成長率 {total} 還算入了新顧客的 {new}，反映不了留存；{growth} 才反映。",
        nl: "De totale groei, {total}, telt ook {new} van nieuwe klanten. Over behoud zegt die niets; {growth} wel.",
        ko: "전체 성장률({total})에는 신규 고객의 {new}도 들어 있어요. 고객을 얼마나 지켰는지는 {growth} 쪽이 보여 줘요.",
    },
};
pub(super) static END_WITHOUT_NEW: Wording = Wording {
    id: "end_without_new",
    text: crate::text! {
        en: "MRR at the end must leave out new customers and those won back; with them, this would be total growth.",
        zh_hans: "期末不应含新客户和重新激活的客户，否则就成了总增长率。",
        zh_hant: "期末不該含新顧客和回流的顧客，否則就成了總成長率。",
        nl: "Laat nieuwe en teruggewonnen klanten weg uit de MRR aan het eind; met hen erbij is dit de totale groei.",
        ko: "기말에서 신규 고객과 돌아온 고객을 빼야 해요. 넣으면 전체 성장률이 돼요.",
    },
};

pub(super) static BASIS: Text = crate::text! {
    en: "{start} at the start, {end} at the end from the same customers",
    zh_hans: "期初 {start}，同一批客户期末 {end}",
    zh_hant: "期初 {start}，同一批顧客期末 {end}",
    nl: "{start} aan het begin, {end} aan het eind van dezelfde klanten",
    ko: "기초 {start}, 같은 고객의 기말 {end}",
};
pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more from these customers would reach your goal of {goal}.",
    zh_hans: "是还需从这些客户增加的收入，这样才能达到目标 {goal}。",
    zh_hant: "是還要從這些顧客增加的營收，這樣才能達到目標 {goal}。",
    nl: "meer van deze klanten en je haalt je doel van {goal}.",
    ko: "기존 고객 매출이 이만큼 더 늘면 목표({goal})에 도달해요.",
};
pub(super) static STOP: Text = crate::text! {
    en: "more from these customers would stop the decline.",
    zh_hans: "是还需从这些客户增加的收入，这样才能止住下降。",
    zh_hant: "是還要從這些顧客增加的營收，這樣才能止住下降。",
    nl: "meer van deze klanten zou de daling stoppen.",
    ko: "기존 고객 매출이 이만큼 더 늘면 하락이 멈춰요.",
};
pub(super) static ALL_CUSTOMERS: Text = crate::text! {
    en: "MRR at the end, all customers",
    zh_hans: "期末 MRR，全部客户",
    zh_hant: "期末 MRR，全部顧客",
    nl: "MRR aan het eind, alle klanten",
    ko: "전체 고객의 기말 MRR",
};
pub(super) static DIFFERENCE: Text =
    crate::text! { en: "Difference", zh_hans: "差额", zh_hant: "差額", nl: "Verschil", ko: "차이" };
pub(super) static FINDING: Text = crate::text! {
    en: "Existing customers: {growth}",
    zh_hans: "现有客户：{growth}",
    zh_hant: "既有顧客：{growth}",
    nl: "Bestaande klanten: {growth}",
    ko: "기존 고객: {growth}",
};
pub(super) static FINDING_TOTAL: Text = crate::text! {
    en: "Existing customers {growth}, in total {total}",
    zh_hans: "现有客户 {growth}，总计 {total}",
    zh_hant: "既有顧客 {growth}，總計 {total}",
    nl: "Bestaande klanten {growth}, in totaal {total}",
    ko: "기존 고객 {growth}, 전체 {total}",
};
pub(super) const STAGNATES: Text = crate::text! {
    en: "Stagnation margin (points)",
    zh_hans: "视为停滞的范围（百分点）",
    zh_hant: "停滯範圍（百分點）",
    nl: "Stagnatiemarge (procentpunt)",
    ko: "정체로 보는 범위(%p)",
};
pub(super) const STAGNATES_NOTE: Text = crate::text! {
    en: "half a point is noise",
    zh_hans: "半个百分点以内视为波动",
    zh_hant: "半個百分點以內視為波動",
    nl: "een half procentpunt is ruis",
    ko: "0.5%p 이내는 오차로 봐요",
};
pub(super) const HALF_A_POINT: Text =
    crate::text! { en: "±0.5", zh_hans: "±0.5", zh_hant: "±0.5", nl: "±0,5", ko: "±0.5" };
