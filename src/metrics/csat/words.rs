//! The words of customer satisfaction on 1–5, in five languages.

use crate::metric::Words;
use crate::words::{Lang, Text};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Customer satisfaction",
        zh_hans: "客户满意度",
        zh_hant: "顧客滿意度",
        nl: "Klanttevredenheid",
        ko: "고객 만족도",
    },
    headings: &[(Lang::Nl, "Klant\u{ad}tevredenheid")],
    abbr: Text::same("CSAT"),
    index: crate::text! {
        en: "Share satisfied, on a scale of 1 to 5",
        zh_hans: "满意的占多少，1–5 分",
        zh_hant: "滿意的占多少，1–5 分",
        nl: "Tevreden, op een schaal van 1 tot 5",
        ko: "만족한 비율, 1~5점 척도",
    },
    lede: crate::text! {
        en: "How satisfied are you, from 1 to 5? The share of answers that are a 4 or a 5.",
        zh_hans: "满意程度打几分（1–5 分）？结果是 4 分和 5 分的占比。",
        zh_hant: "從 1 到 5 分，滿意程度給幾分？結果是 4 分和 5 分的占比。",
        nl: "Hoe tevreden ben je, van 1 tot en met 5? Het aandeel antwoorden dat een 4 of een 5 is.",
        ko: "1점부터 5점까지, 얼마나 만족하나요? 4점이나 5점인 응답의 비율이에요.",
    },
    meaning: crate::text! {
        en: "Satisfaction with one product, service or contact, soon after it. It says nothing about loyalty: a satisfied customer can still leave. A 3 is not satisfied, so the middle pulls the share down as much as a 1 does.",
        zh_hans: "它反映客户在事后不久对某个产品、服务或某次互动的满意程度，不代表忠诚：满意的客户也可能离开。3 分不算满意，因此居中的回答与 1 分一样会拉低占比。",
        zh_hant: "它反映顧客在事後不久對某個產品、服務或接觸的滿意程度，不代表忠誠：滿意的顧客也可能離開。3 分不算滿意，所以中間的回覆和 1 分一樣會拉低占比。",
        nl: "Tevredenheid over één product, dienst of contact, kort erna. Over loyaliteit zegt het niets: een tevreden klant kan toch vertrekken. Een 3 is niet tevreden, dus het midden drukt het aandeel even hard als een 1.",
        ko: "제품, 서비스, 응대 하나를 겪은 직후의 만족도예요. 충성도는 알 수 없어요. 만족한 고객도 떠날 수 있어요. 3점은 만족이 아니므로 1점과 똑같이 비율을 낮춰요.",
    },
    distrust: crate::text! {
        en: "Few answers make it jump; look at the interval. Very pleased and very angry people answer more often. Do not mix touchpoints or scales: 80% on 1–5 is not 80% on 1–10.",
        zh_hans: "回答少时数值跳动大，请看区间。特别满意和特别不满的人更常作答。不同触点或量表不要混在一起：1–5 分的 80% 不等于 1–10 分的 80%。",
        zh_hant: "回覆少的時候數值跳動大，請看區間。特別滿意和特別不滿的人更常作答。不要混合不同接觸點或量表：1–5 分的 80% 不等於 1–10 分的 80%。",
        nl: "Bij weinig antwoorden schommelt het cijfer; kijk naar het interval. Wie heel blij of heel boos is, antwoordt vaker. Meng geen contactmomenten of schalen: 80% op 1–5 is geen 80% op 1–10.",
        ko: "응답이 적으면 크게 흔들리니 신뢰구간을 보세요. 아주 만족했거나 아주 화난 사람이 더 자주 응답해요. 접점이나 척도를 섞지 마세요. 1~5점의 80%\u{2060}와 1~10점의 80%\u{2060}는 달라요.",
    },
    next: crate::text! {
        en: "Ask after each kind of contact, and again some months later to see whether it lasts. Read the comments behind the low scores first, reply to them, and compare two periods with the test.",
        zh_hans: "每类互动之后都问一次，过几个月再问，看满意度是否持续。先读低分的意见并回复，再用检验比较两个期间。",
        zh_hant: "每類接觸之後都問一次，過幾個月再問，看滿意度是否持續。先讀低分的意見並回覆，再用檢定比較兩個期間。",
        nl: "Vraag het na elk soort contact, en een paar maanden later nog eens om te zien of het blijft. Lees eerst de opmerkingen bij de lage scores, reageer erop en vergelijk twee perioden met de toets.",
        ko: "접점 유형마다 묻고, 몇 달 뒤 다시 물어 만족이 이어지는지 보세요. 점수가 낮은 의견부터 읽고 답한 다음, 두 기간을 검정으로 비교하세요.",
    },
};

pub(super) const BY_COUNTS: Text = crate::text! {
    en: "Satisfied and all answers",
    zh_hans: "满意数与总数",
    zh_hant: "滿意數與總數",
    nl: "Tevreden en totaal",
    ko: "만족 응답과 전체 응답",
};
pub(super) const BY_COUNTS_ABOUT: Text = crate::text! {
    en: "How many scored 4 or 5, and how many answered.",
    zh_hans: "打 4 分或 5 分的有多少人，一共有多少人回答。",
    zh_hant: "給 4 分或 5 分的有多少人，一共有多少人回覆。",
    nl: "Hoeveel mensen een 4 of 5 gaven, en hoeveel er antwoordden.",
    ko: "4점이나 5점을 준 사람과 전체 응답자가 몇 명인지 입력해요.",
};
pub(super) const BY_SCORES_ABOUT: Text = crate::text! {
    en: "How many gave each score from 1 to 5; adds the mean.",
    zh_hans: "1 到 5 分各有多少人，还能得到平均分。",
    zh_hant: "1 到 5 分各有多少人，也能得到平均分數。",
    nl: "Hoeveel mensen elke score van 1 tot en met 5 gaven; geeft ook het gemiddelde.",
    ko: "1점부터 5점까지 점수마다 몇 명인지 입력해요. 평균도 나와요.",
};
pub(super) const POSITIVE: Text = crate::text! {
    en: "Satisfied answers",
    zh_hans: "满意回答数",
    zh_hant: "滿意回覆數",
    nl: "Tevreden antwoorden",
    ko: "만족 응답 수",
};
pub(super) const SCORED_4: Text = crate::text! {
    en: "scored 4 or 5",
    zh_hans: "打 4 分或 5 分",
    zh_hant: "給 4 分或 5 分",
    nl: "gaven een 4 of 5",
    ko: "4점 또는 5점",
};
pub(super) const CSAT: Text = crate::text! {
    en: "Share satisfied (CSAT)",
    zh_hans: "满意占比（CSAT）",
    zh_hant: "滿意占比（CSAT）",
    nl: "Aandeel tevreden (CSAT)",
    ko: "만족 비율(CSAT)",
};
