//! The words of the monthly recurring revenue.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Monthly recurring revenue",
        zh_hans: "月度经常性收入",
        zh_hant: "每月經常性營收",
        nl: "Maandelijks terugkerende omzet",
        ko: "월간 반복 매출",
    },
    headings: &[],
    abbr: Text::same("MRR"),
    index: crate::text! {
        en: "What comes in again every month",
        zh_hans: "每个月固定会有多少收入",
        zh_hant: "每個月固定會有多少營收",
        nl: "Wat elke maand opnieuw binnenkomt",
        ko: "매달 반복해서 들어오는 매출",
    },
    lede: crate::text! {
        en: "How much revenue comes in every month without selling anything new? Active customers times what one pays in a month.",
        zh_hans: "不做新销售，每个月会有多少收入？用活跃客户数乘以每位客户的月均付费。",
        zh_hant: "就算沒有新的銷售，每個月會有多少營收？用活躍顧客數乘以每位顧客的每月平均付費。",
        nl: "Hoeveel omzet komt er elke maand binnen zonder dat je iets nieuws verkoopt? Actieve klanten maal wat één klant per maand betaalt.",
        ko: "새로 팔지 않아도 매달 들어오는 매출은 얼마인가요? 활성 고객 수에 고객 한 명의 월평균 매출을 곱해요.",
    },
    meaning: crate::text! {
        en: "The part of next month’s revenue that is as good as secured. Customers who pay month after month also show trust.",
        zh_hans: "下个月收入中基本确定的那一部分。客户月月续费，也说明他们信任你。",
        zh_hant: "下個月營收中大致確定的那一部分。顧客月月續費，也代表他們信任你。",
        nl: "Het deel van de omzet van volgende maand dat er zo goed als is. Klanten die maand na maand betalen, zijn ook een teken van vertrouwen.",
        ko: "다음 달 매출 중 거의 확실한 부분이에요. 고객이 매달 계속 결제한다는 것은 신뢰의 표시이기도 해요.",
    },
    distrust: crate::text! {
        en: "An average hides who pays: one large customer can carry it. One-off sales, taxes and trials do not belong in it, and a price paid per year counts as one twelfth.",
        zh_hans: "平均值看不出是谁在付费：可能全靠一位大客户。一次性销售、税费和试用不应计入，年付价格按十二分之一计。",
        zh_hant: "平均值看不出是誰在付費：可能全靠一位高額顧客。單次銷售、稅費和試用不應計入，年繳價格以十二分之一計。",
        nl: "Een gemiddelde verbergt wie er betaalt: soms hangt bijna alles aan één grote klant. Eenmalige verkoop, btw en proefperioden horen er niet in, en een jaarprijs telt voor een twaalfde.",
        ko: "평균만 보면 누가 내는지 알 수 없어요. 큰 고객 한 곳이 떠받치고 있을 수 있어요. 일회성 판매, 세금, 무료 체험은 넣지 말고 연간 요금은 12로 나눠 넣으세요.",
    },
    next: crate::text! {
        en: "Follow it month by month and ask what is behind every jump: new customers, upgrades, downgrades or cancellations.",
        zh_hans: "逐月跟踪，每次明显波动都查清原因：新客户、升级、降级还是流失。",
        zh_hant: "逐月追蹤，每次明顯波動都查清原因：新顧客、升級、降級還是流失。",
        nl: "Volg het per maand en vraag bij elke sprong wat erachter zit: nieuwe klanten, upgrades, downgrades of vertrek.",
        ko: "달마다 살펴보고, 크게 움직일 때마다 이유를 확인하세요. 신규 고객, 업그레이드, 다운그레이드, 이탈 중 무엇인가요?",
    },
};

pub(super) const AVERAGE: Text = crate::text! {
    en: "Customers × average",
    zh_hans: "客户数 × 平均值",
    zh_hant: "顧客數 × 平均值",
    nl: "Klanten × gemiddelde",
    ko: "고객 수 × 평균",
};
pub(super) const ABOUT: Text = crate::text! {
    en: "Active customers in the month × what each pays on average.",
    zh_hans: "当月活跃客户数 × 每位客户当月的平均付费。",
    zh_hant: "當月活躍顧客數 × 每位顧客當月的平均付費。",
    nl: "Actieve klanten in de maand × wat één van hen dan gemiddeld betaalt.",
    ko: "그달의 활성 고객 수 × 고객 한 명의 월평균 매출이에요.",
};

// Fields.

pub(super) const ACTIVE: Text = crate::text! {
    en: "Active customers per month",
    zh_hans: "每月活跃客户数",
    zh_hant: "每月活躍顧客數",
    nl: "Actieve klanten per maand",
    ko: "월 활성 고객 수",
};
pub(super) const ARPA_HINT: Text = crate::text! {
    en: "per month; a yearly price ÷ 12",
    zh_hans: "每月金额，年付 ÷ 12",
    zh_hant: "每月金額，年繳 ÷ 12",
    nl: "per maand; een jaarprijs\u{a0}÷\u{a0}12",
    ko: "월 기준, 연간 요금 ÷ 12",
};
pub(super) const MRR: Text = Text::same("MRR");

// The result.

pub(super) static BASIS: Text = crate::text! {
    en: "{customers} at {arpa}",
    zh_hans: "{customers}，每位 {arpa}",
    zh_hant: "{customers}，每位 {arpa}",
    nl: "{customers} à {arpa}",
    ko: "{customers}, 1명당 {arpa}",
};
pub(super) static RECURRING_ONLY: Wording = Wording {
    id: "recurring_only",
    text: crate::text! {
        en: "A count times an average. One-off sales, taxes and trials are not part of MRR; a quarterly price counts as one third.",
        zh_hans: "这是客户数乘以平均值。一次性销售、税费和试用不属于 MRR；季付价格按三分之一计。",
        zh_hant: "這是顧客數乘以平均值。單次銷售、稅費和試用不屬於 MRR；季繳價格以三分之一計。",
        nl: "Een aantal maal een gemiddelde. Eenmalige verkoop, btw en proefperioden horen niet bij MRR; een kwartaalprijs telt voor een derde.",
        ko: "고객 수에 평균을 곱한 값이에요. 일회성 판매, 세금, 무료 체험은 MRR이 아니에요. 분기 요금은 3으로 나눠 넣으세요.",
    },
};

// What to do.

pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more at the same average would reach your goal of {goal}.",
    zh_hans: "若新加入（平均值不变），即可达到目标 {goal}。",
    zh_hant: "若新加入（平均值不變），就能達到目標 {goal}。",
    nl: "meer bij hetzelfde gemiddelde en je haalt je doel van {goal}.",
    ko: "더 늘면(평균은 그대로) 목표({goal})에 도달해요.",
};
pub(super) static ARPA_FOR_GOAL: Text = crate::text! {
    en: "per customer would reach your goal of {goal} without any new ones.",
    zh_hans: "的客均收入，无需新客户也能达到目标 {goal}。",
    zh_hant: "的每位顧客平均營收，不需新顧客也能達到目標 {goal}。",
    nl: "per klant en je haalt je doel van {goal} zonder nieuwe klant.",
    ko: "고객당 이만큼이면 신규 고객 없이 목표({goal})에 도달해요.",
};
pub(super) static IN_A_YEAR: Text = crate::text! {
    en: "is what twelve months at this level bring in (ARR), if nobody leaves and nobody joins.",
    zh_hans: "是维持这一水平 12 个月的收入（ARR），前提是没有流失，也没有新增。",
    zh_hant: "是維持這個水準 12 個月的營收（ARR），前提是沒有流失，也沒有新增。",
    nl: "leveren twaalf maanden op dit niveau op (ARR), als niemand vertrekt en niemand erbij komt.",
    ko: "이 수준이 12개월 이어질 때의 매출이에요(ARR). 떠나는 고객도 새 고객도 없다고 봐요.",
};

// The figure.

pub(super) static RUN: Text = crate::text! {
    en: "{mrr} a month, {year} a year if it stays that way",
    zh_hans: "每月 {mrr}，保持不变则一年 {year}",
    zh_hant: "每月 {mrr}，若維持不變，一年 {year}",
    nl: "{mrr} per maand, {year} per jaar als het zo blijft",
    ko: "월 {mrr}, 그대로라면 연 {year}",
};
pub(super) static RUN_ABOUT: Text = crate::text! {
    en: "Recurring revenue at this level, by length of time",
    zh_hans: "目前水平下的经常性收入，按时间长度",
    zh_hant: "以目前水準計算的經常性營收，依時間長度",
    nl: "Terugkerende omzet op dit niveau, naar tijdsduur",
    ko: "현재 수준의 반복 매출, 기간별",
};
