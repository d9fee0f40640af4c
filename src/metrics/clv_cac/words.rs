//! The words of the CLV to CAC ratio.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "CLV to CAC ratio",
        zh_hans: "CLV / CAC 比率",
        zh_hant: "CLV / CAC 比率",
        nl: "CLV/CAC-verhouding",
        ko: "CLV/CAC 비율",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "What a customer brings in against the cost of winning them",
        zh_hans: "客户带来的价值是获客成本的几倍",
        zh_hant: "顧客帶來的價值是獲客成本的幾倍",
        nl: "Wat een klant oplevert tegenover zijn CAC",
        ko: "획득 비용의 몇 배를 가져다주는지",
    },
    lede: crate::text! {
        en: "How many times over does a customer earn back the cost of winning them? Lifetime value divided by acquisition cost.",
        zh_hans: "一位客户带来的价值是获客成本的几倍？用客户生命周期价值除以获客成本。",
        zh_hant: "一位顧客帶來的價值是獲客成本的幾倍？用顧客終身價值除以獲客成本。",
        nl: "Hoe vaak verdient een klant zijn acquisitiekosten terug? De customer lifetime value gedeeld door de klantacquisitiekosten.",
        ko: "고객은 획득 비용의 몇 배를 가져다주나요? 고객 생애 가치를 고객 획득 비용으로 나눠요.",
    },
    meaning: crate::text! {
        en: "At 1 a customer only covers the cost of winning them; below that, each one loses money. Article S0 aims for 3 or more and a CAC of no less than a fifth of the CLV: far above 5, more could be spent on growth.",
        zh_hans: "等于 1 时，刚好收回获客成本；低于 1 则每位客户都带来亏损。文章 S0 的目标是不低于 3，且 CAC 不低于 CLV 的五分之一：远高于 5 说明可以在增长上多投入。",
        zh_hant: "等於 1 時，剛好回收獲客成本；低於 1 則每位顧客都帶來虧損。文章 S0 的目標是 3 以上，且 CAC 不低於 CLV 的五分之一：遠高於 5 表示可以在成長上多投入。",
        nl: "Bij 1 betaalt een klant net zijn eigen acquisitie; daaronder kost elke klant geld. Artikel S0 mikt op 3 of meer en een CAC van minstens een vijfde van de CLV: ver boven 5 kun je meer aan groei besteden.",
        ko: "1이면 고객이 획득 비용만큼만 가져다주고, 그보다 낮으면 고객마다 손해예요. 아티클 S0의 목표는 3 이상이고 CAC는 CLV의 5분의 1 이상이에요. 5보다 훨씬 높으면 성장에 더 써도 된다는 뜻이에요.",
    },
    distrust: crate::text! {
        en: "A CLV based on revenue flatters: fill in the margin, or leave it blank if the CLV is already gross profit. A CLV that reaches far into the future is a guess, and the CAC was paid today.",
        zh_hans: "按收入计的 CLV 会偏乐观：请填写毛利率；如果 CLV 已经是毛利，就留空。延伸到很久以后的 CLV 只是推测，而 CAC 今天就已付出。",
        zh_hant: "以營收計的 CLV 會偏樂觀：請填寫毛利率；如果 CLV 已經是毛利，就留空。延伸到很久以後的 CLV 只是推測，而 CAC 今天就已付出。",
        nl: "Een CLV in omzet oogt te mooi: vul de marge in, of laat die leeg als de CLV al brutowinst is. Een CLV die ver in de toekomst reikt, is een schatting, en de CAC is vandaag betaald.",
        ko: "매출로 계산한 CLV는 실제보다 좋아 보여요. 매출총이익률을 넣거나, CLV가 이미 매출총이익이면 비워 두세요. 먼 미래까지 내다본 CLV는 추측이고 CAC는 이미 나간 돈이에요.",
    },
    next: crate::text! {
        en: "Measure it at the start and at the end of a campaign and compare the two: a push for growth lowers it for a while. Then see which you can move: the CLV or the CAC.",
        zh_hans: "在活动开始和结束时各测一次并对比：大力推广会暂时拉低它。再看两个数中哪一个能改善。",
        zh_hant: "在活動開始和結束時各測一次並對照：大力推廣會暫時拉低它。再看兩個數字中哪一個能改善。",
        nl: "Meet aan het begin en aan het eind van een campagne en vergelijk: een groeicampagne drukt de verhouding tijdelijk. Kijk daarna welk van de twee getallen je kunt verbeteren.",
        ko: "캠페인 시작과 종료 시점에 측정해 비교해 보세요. 성장 캠페인 중에는 잠시 낮아져요. 그다음 두 숫자 중 어느 쪽을 바꿀 수 있는지 보세요.",
    },
};

pub(super) const QUOTIENT: Text = Text::same("CLV ÷ CAC");
pub(super) const ABOUT: Text = crate::text! {
    en: "What a customer brings in ÷ the cost of winning them; with a margin, gross profit ÷ cost.",
    zh_hans: "客户带来的价值 ÷ 获客成本；填写毛利率时为毛利 ÷ 成本。",
    zh_hant: "顧客帶來的價值 ÷ 獲客成本；填寫毛利率時為毛利 ÷ 成本。",
    nl: "Wat een klant oplevert ÷ acquisitiekosten; met een marge brutowinst ÷ kosten.",
    ko: "고객이 가져다주는 금액 ÷ 획득 비용이에요. 매출총이익률을 넣으면 매출총이익 ÷ 비용이에요.",
};
pub(super) const RATIO: Text = QUOTIENT;
pub(super) const CAC_TARGET_LOW: Text = crate::text! {
    en: "Lowest target CAC",
    zh_hans: "CAC 目标下限",
    zh_hant: "CAC 目標下限",
    nl: "Streef-CAC, vanaf",
    ko: "목표 CAC 하한",
};
pub(super) const CAC_TARGET_HIGH: Text = crate::text! {
    en: "Highest target CAC",
    zh_hans: "CAC 目标上限",
    zh_hant: "CAC 目標上限",
    nl: "Streef-CAC, tot",
    ko: "목표 CAC 상한",
};

// Bands.

pub(super) const LOSS: Text =
    crate::text! { en: "Loses money", zh_hans: "亏损", zh_hant: "虧損", nl: "Verlies", ko: "손실" };
pub(super) const BREAK_EVEN: Text =
    crate::text! { en: "Breaks even", zh_hans: "收支平衡", zh_hant: "損益兩平", nl: "Break-even", ko: "손익분기" };
pub(super) const THIN: Text = crate::text! { en: "Thin", zh_hans: "微薄", zh_hant: "微薄", nl: "Krap", ko: "빠듯함" };
pub(super) const SLIGHT_PROFIT: Text = crate::text! {
    en: "Slight profit", zh_hans: "略有盈利", zh_hant: "略有獲利", nl: "Lichte winst", ko: "소폭 이익"
};
pub(super) const TARGET: Text =
    crate::text! { en: "On target", zh_hans: "达标", zh_hant: "達標", nl: "In de doelzone", ko: "목표 범위" };
pub(super) const ABOVE: Text = crate::text! {
    en: "Above the articles’ range",
    zh_hans: "高于文章所列范围",
    zh_hant: "高於文章所列範圍",
    nl: "Boven het bereik van de artikelen",
    ko: "아티클 기준 초과",
};

// The result.

pub(super) static BASIS: Text = crate::text! {
    en: "{clv} against {cac}",
    zh_hans: "{clv} 对比 {cac}",
    zh_hant: "{clv} 對照 {cac}",
    nl: "{clv} tegenover {cac}",
    ko: "CLV {clv}, CAC {cac}",
};
pub(super) static SAME_TIME: Wording = Wording {
    id: "same_time",
    text: crate::text! {
        en: "CLV and CAC must cover the same customers and the same time: a push for growth raises the CAC before its customers bring anything in.",
        zh_hans: "CLV 和 CAC 必须针对同一批客户、同一段时间：大力推广时，CAC 会先上升，新客户之后才带来收入。",
        zh_hant: "CLV 和 CAC 必須針對同一批顧客、同一段時間：大力推廣時，CAC 會先上升，新顧客之後才帶來營收。",
        nl: "CLV en CAC moeten over dezelfde klanten en dezelfde periode gaan: een groeicampagne verhoogt de CAC voordat de klanten ervan iets opleveren.",
        ko: "CLV와 CAC는 같은 고객, 같은 기간을 기준으로 해야 해요. 성장 캠페인 중에는 새 고객의 매출보다 CAC가 먼저 올라가요.",
    },
};
pub(super) static SPARE: Text = crate::text! {
    en: "more per customer could be spent before the ratio is back at 5, the top of the articles’ range.",
    zh_hans: "是每位客户还可以多花的金额，多花之后比率回到 5，即文章范围的上限。",
    zh_hant: "是每位顧客還可以多花的金額，多花之後比率回到 5，也就是文章範圍的上限。",
    nl: "meer per klant kun je uitgeven voordat de verhouding weer 5 is, de bovengrens in de artikelen.",
    ko: "비율이 아티클 범위의 상한인 5에 이를 때까지 고객 한 명에게 더 쓸 수 있는 금액이에요.",
};
