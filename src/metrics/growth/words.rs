//! The words of the growth scenario, in five languages.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Growth scenario", zh_hans: "增长情景", zh_hant: "成長情境", nl: "Groeiscenario", ko: "성장 시나리오"
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Where your own rates lead",
        zh_hans: "按自己的比率，下期会怎样",
        zh_hant: "照自己的比率，下期會怎樣",
        nl: "Waar je eigen cijfers toe leiden",
        ko: "지금 비율대로라면 다음 기간은 어떨지",
    },
    lede: crate::text! {
        en: "If your own rates stay as they are, how many customers are there next period? Those who stay, those who are referred and those who come some other way.",
        zh_hans: "如果比率保持不变，下期会有多少客户？留下的，加上介绍来的，再加上其他途径来的。",
        zh_hant: "如果比率維持不變，下期會有多少顧客？留下的，加上介紹來的，再加上其他管道來的。",
        nl: "Hoeveel klanten heb je volgende periode als je eigen cijfers zo blijven? Wie blijft, wie wordt aangebracht en wie op een andere manier komt.",
        ko: "지금 비율이 그대로라면 다음 기간에 고객은 몇 명일까요? 남는 고객, 추천으로 오는 고객, 다른 경로로 오는 고객을 더해요.",
    },
    meaning: crate::text! {
        en: "It sets losses against gains and shows how much of your growth comes from referrals and how much from other new customers. Revenue growth beside it also counts what existing customers pay more or less.",
        zh_hans: "把流失和新增放在一起，看得出增长有多少来自转介绍，有多少来自其他新客户。旁边的收入增长率还算入了现有客户多付或少付的部分。",
        zh_hant: "把流失和新增放在一起，看得出成長有多少來自轉介紹，有多少來自其他新顧客。旁邊的營收成長率還算入了既有顧客多付或少付的部分。",
        nl: "Het zet verlies en aanwas naast elkaar en laat zien hoeveel van je groei van referrals komt en hoeveel van andere nieuwe klanten. De omzetgroei ernaast telt ook wat bestaande klanten meer of minder betalen.",
        ko: "잃는 고객과 얻는 고객을 나란히 놓고, 성장이 추천과 다른 신규 고객에서 각각 얼마나 오는지 보여 줘요. 옆의 매출 성장률에는 기존 고객이 더 내거나 덜 내는 금액도 들어가요.",
    },
    distrust: crate::text! {
        en: "Rates change, and referrals dry up once everybody has been asked: do not extend it over many periods. An NPS is no rate, and whether it predicts growth is disputed, so it is not used here.",
        zh_hans: "比率会变，身边的人都介绍过之后转介绍就会变少：不要一期接一期地推下去。NPS 不是比率，能否预测增长尚有争议，因此这里不用它。",
        zh_hant: "比率會變，身邊的人都介紹過之後轉介紹就會變少：不要一期接一期推下去。NPS 不是比率，能否預測成長仍有爭議，所以這裡不用它。",
        nl: "Cijfers veranderen, en referrals drogen op als iedereen al gevraagd is: trek het niet over veel perioden door. Een NPS is geen percentage, en of die groei voorspelt, is omstreden; daarom telt hij hier niet mee.",
        ko: "비율은 달라지고, 소개할 사람을 다 소개하면 추천도 줄어요. 여러 기간으로 늘려 보지 마세요. NPS는 비율이 아니고 성장을 예측하는지도 논란이 있어서 여기에는 쓰지 않아요.",
    },
    next: crate::text! {
        en: "Work on the rate that moves the result most. Fill in rates that you have measured, as the pages on churn and referrals do, and hold the scenario against what came of it.",
        zh_hans: "从对结果影响最大的比率入手。请填写实测的比率，流失率和转介绍两页可以算出；期末再与实际结果对照。",
        zh_hant: "從對結果影響最大的比率著手。請填寫實測的比率，流失率和轉介紹兩頁可以算出；期末再和實際結果對照。",
        nl: "Werk aan het cijfer dat het meest uitmaakt. Vul gemeten cijfers in, zoals de pagina’s over churn en referrals ze geven, en leg het scenario later naast wat het werd.",
        ko: "결과를 가장 크게 바꾸는 비율에 힘쓰세요. 이탈률과 추천 페이지에서 구한 실제 비율을 넣고, 기간이 끝나면 결과와 비교해 보세요.",
    },
};

pub(super) const OWN_RATES: Text = crate::text! {
    en: "From your own rates",
    zh_hans: "按自己的比率",
    zh_hant: "依自己的比率",
    nl: "Uit je eigen cijfers",
    ko: "내 비율로 계산",
};
pub(super) const ABOUT: Text = crate::text! {
    en: "Customers now, less those who leave, plus those who are referred and other new ones.",
    zh_hans: "当前客户数减去流失的，加上介绍来的和其他新客户。",
    zh_hant: "目前顧客數減去流失的，加上介紹來的和其他新顧客。",
    nl: "Klanten nu, min wie vertrekt, plus wie wordt aangebracht en andere nieuwe klanten.",
    ko: "현재 고객 수에서 이탈을 빼고 추천으로 온 고객과 기타 신규 고객을 더해요.",
};

// Fields.

pub(super) const START: Text = crate::text! {
    en: "Customers now", zh_hans: "当前客户数", zh_hant: "目前顧客數", nl: "Klanten nu", ko: "현재 고객 수"
};
pub(super) const REFER_SHARE: Text = crate::text! {
    en: "Share of customers who refer",
    zh_hans: "转介绍客户占比",
    zh_hant: "會介紹的顧客占比",
    nl: "Deel van de klanten dat aanbrengt",
    ko: "추천하는 고객 비율",
};
pub(super) const SAME_PERIOD: Text = crate::text! {
    en: "within the same period",
    zh_hans: "同一期间之内",
    zh_hant: "同一期間之內",
    nl: "binnen dezelfde periode",
    ko: "같은 기간 기준",
};
pub(super) const PER_REFERRER: Text = crate::text! {
    en: "New customers per referrer",
    zh_hans: "每位介绍人带来的新客户",
    zh_hant: "每位介紹人帶來的新顧客",
    nl: "Nieuwe klanten per aanbrenger",
    ko: "추천인 1명당 신규 고객",
};
pub(super) const OTHER_NEW: Text = crate::text! {
    en: "Other new customers", zh_hans: "其他新客户", zh_hant: "其他新顧客", nl: "Andere nieuwe klanten", ko: "기타 신규 고객"
};
pub(super) const REFERRED_ONLY: Text = crate::text! {
    en: "leave blank to count only those referred",
    zh_hans: "留空则只计介绍来的",
    zh_hant: "留空則只計介紹來的",
    nl: "leeg: alleen wie is aangebracht telt",
    ko: "비워 두면 추천으로 온 고객만 계산",
};
pub(super) const FOR_GROWTH: Text = crate::text! {
    en: "optional, for revenue growth",
    zh_hans: "选填，用于计算收入增长率",
    zh_hant: "選填，用來計算營收成長率",
    nl: "optioneel, voor de omzetgroei",
    ko: "선택, 매출 성장률 계산용",
};
pub(super) const MRR: Text =
    crate::text! { en: "MRR now", zh_hans: "当前 MRR", zh_hant: "目前 MRR", nl: "MRR nu", ko: "현재 MRR" };
pub(super) const NEW_MRR: Text =
    crate::text! { en: "New MRR", zh_hans: "新增 MRR", zh_hant: "新增 MRR", nl: "Nieuwe MRR", ko: "신규 MRR" };
pub(super) const WITH_REFERRED: Text = crate::text! {
    en: "optional, of all new customers, referred or not",
    zh_hans: "选填，含介绍来的新客户",
    zh_hant: "選填，含介紹來的新顧客",
    nl: "optioneel, van alle nieuwe klanten",
    ko: "선택, 추천으로 온 고객 포함",
};
pub(super) const CUSTOMERS_NEXT: Text = crate::text! {
    en: "Customers next period",
    zh_hans: "下期客户数",
    zh_hant: "下期顧客數",
    nl: "Klanten volgende periode",
    ko: "다음 기간 고객 수",
};
pub(super) const GROWTH: Text = crate::text! {
    en: "Revenue growth", zh_hans: "收入增长率", zh_hant: "營收成長率", nl: "Omzetgroei", ko: "매출 성장률"
};

// The result.

pub(super) static REFERRED: Text = crate::text! {
    en: "Referred customers",
    zh_hans: "介绍来的客户",
    zh_hant: "介紹來的顧客",
    nl: "Aangebrachte klanten",
    ko: "추천으로 온 고객",
};
pub(super) static WAY: Text = crate::text! {
    en: "{start} now, {lost} lost, {won} won",
    zh_hans: "当前 {start}，流失 {lost}，新增 {won}",
    zh_hant: "目前 {start}，流失 {lost}，新增 {won}",
    nl: "nu {start}, {lost} verloren, {won} gewonnen",
    ko: "현재 {start}, 이탈 {lost}, 신규 {won}",
};
pub(super) static SURE: Text = crate::text! {
    en: "Rates alone give no interval: the scenario is only as sure as they are.",
    zh_hans: "仅凭比率无法给出区间：情景的可靠程度取决于这些比率。",
    zh_hant: "只有比率無法算出區間：情境有多可靠，取決於這些比率。",
    nl: "Percentages alleen geven geen interval: het scenario is zo zeker als de cijfers waarmee je rekent.",
    ko: "비율만으로는 신뢰구간을 구할 수 없어요. 시나리오가 얼마나 확실한지는 입력한 비율에 달렸어요.",
};

// Notes and advice.

pub(super) static SCENARIO: Wording = Wording {
    id: "scenario",
    text: crate::text! {
        en: "A scenario, not a forecast: one period at the rates that you filled in. NPS plays no part in it.",
        zh_hans: "这是情景，不是预测：按填写的比率推算一期。NPS 不参与计算。",
        zh_hant: "這是情境，不是預測：照填寫的比率推算一期。NPS 不列入計算。",
        nl: "Een scenario, geen voorspelling: één periode bij de cijfers die je invulde. De NPS telt niet mee.",
        ko: "예측이 아니라 입력한 비율로 한 기간을 계산한 시나리오예요. NPS는 계산에 넣지 않아요.",
    },
};
pub(super) static DOUBLED: Wording = Wording {
    id: "referrals_double",
    text: crate::text! {
        en: "Referrals alone bring in at least as many customers {per} as there are now: check these rates.",
        zh_hans: "仅靠转介绍，{per}带来的新客户就不少于当前客户数：请核对这些比率。",
        zh_hant: "光靠轉介紹，{per}帶來的新顧客就不少於目前顧客數：請核對這些比率。",
        nl: "Alleen al referrals leveren {per} minstens zoveel klanten op als er nu zijn: controleer deze cijfers.",
        ko: "추천으로만 들어오는 {per} 신규 고객이 현재 고객 수 이상이에요. 비율을 확인해 주세요.",
    },
};
pub(super) static GROWTH_LACKS: Wording = Wording {
    id: "growth_lacks",
    text: crate::text! {
        en: "Revenue growth also needs: {fields}.",
        zh_hans: "要算收入增长率，还需填写：{fields}。",
        zh_hant: "要算營收成長率，還需填寫：{fields}。",
        nl: "Voor de omzetgroei is ook nodig: {fields}.",
        ko: "매출 성장률을 구하려면 더 필요해요: {fields}",
    },
};
pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more would reach your goal of {goal}.",
    zh_hans: "若新加入，即可达到目标 {goal}。",
    zh_hant: "若新加入，就能達到目標 {goal}。",
    nl: "erbij en je haalt je doel van {goal}.",
    ko: "더 늘면 목표({goal})에 도달해요.",
};
pub(super) static MORE_TO_STAY: Text = crate::text! {
    en: "more would keep the number where it is now.",
    zh_hans: "若新加入，客户数即可保持不变。",
    zh_hant: "若新加入，顧客數就能維持不變。",
    nl: "erbij en het aantal blijft gelijk.",
    ko: "더 늘면 고객 수가 그대로 유지돼요.",
};
