//! The words of the customer satisfaction score, in five languages.

use crate::metric::Words;
use crate::words::{Lang, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Customer satisfaction score",
        zh_hans: "客户满意度评分",
        zh_hant: "顧客滿意度評分",
        nl: "Klanttevredenheidsscore",
        ko: "고객 만족도 점수",
    },
    headings: &[(Lang::Nl, "Klant\u{ad}tevredenheids\u{ad}score")],
    abbr: Text::same("CSS"),
    index: crate::text! {
        en: "Share satisfied, on a scale of 1 to 10",
        zh_hans: "满意的占多少，1–10 分",
        zh_hant: "滿意的占多少，1–10 分",
        nl: "Tevreden, op een schaal van 1 tot 10",
        ko: "만족한 비율, 1~10점 척도",
    },
    lede: crate::text! {
        en: "How satisfied were you, from 1 to 10? The share of answers that are a 6 or higher.",
        zh_hans: "满意程度打几分（1–10 分）？结果是 6 分及以上的占比。",
        zh_hant: "從 1 到 10 分，滿意程度給幾分？結果是 6 分以上的占比。",
        nl: "Hoe tevreden was je, van 1 tot en met 10? Het aandeel antwoorden dat een 6 of hoger is.",
        ko: "1점부터 10점까지, 얼마나 만족했나요? 6점 이상인 응답의 비율이에요.",
    },
    meaning: crate::text! {
        en: "It says how many were at least content with one thing: a purchase, a delivery, a reply. Because a 6 is enough, the share is naturally high; the share of 8 to 10 beside it shows how many were truly pleased.",
        zh_hans: "它说明有多少人对某一件事至少还算满意：一次购买、一次送货、一次回复。因为 6 分就够，这个占比天然偏高；旁边 8 到 10 分的占比，才显示真正满意的有多少。",
        zh_hant: "它說明有多少人對某一件事至少還算滿意：一次購買、一次送貨、一次回覆。因為 6 分就夠，這個占比天生偏高；旁邊 8 到 10 分的占比，才顯示真正滿意的有多少。",
        nl: "Het zegt hoeveel mensen op zijn minst tevreden waren over één ding: een aankoop, een levering, een antwoord. Omdat een 6 genoeg is, valt het aandeel al snel hoog uit; het aandeel 8 tot en met 10 ernaast laat zien hoeveel er echt blij waren.",
        ko: "구매, 배송, 답변처럼 한 가지 일에 그런대로 만족한 사람이 얼마나 되는지 알려 줘요. 6점부터 긍정이라 비율이 높게 나오기 마련이에요. 정말 만족한 사람은 옆의 8~10점 비율로 보세요.",
    },
    distrust: crate::text! {
        en: "Do not mix touchpoints: a good product and a bad checkout average out to a number that describes neither. Those who had no opinion did not answer. Scores differ between countries and channels.",
        zh_hans: "不要把不同触点混在一起：好产品和糟糕的结账体验一平均，哪个都说明不了。没有看法的人没有作答。不同国家和渠道的打分习惯也不同。",
        zh_hant: "不要把不同接觸點混在一起：好產品和糟糕的結帳體驗一平均，兩者的好壞都看不出來。沒有意見的人不會作答。不同國家和管道的評分習慣也不同。",
        nl: "Gooi contactmomenten niet op één hoop: een goed product en een slechte afrekenpagina geven samen een cijfer dat over geen van beide gaat. Wie geen mening had, antwoordde niet. Scores verschillen per land en kanaal.",
        ko: "접점을 섞지 마세요. 좋은 제품과 불편한 결제를 평균 내면 어느 쪽도 설명하지 못해요. 별 의견이 없는 사람은 응답에 없어요. 나라와 채널에 따라 점수를 주는 습관도 달라요.",
    },
    next: crate::text! {
        en: "Ask right after the event and let people add a comment. Keep one score for each touchpoint, begin with the lowest, and ask again once it has changed.",
        zh_hans: "在事情刚结束时就问，并让人留下意见。每个触点单独计分，从最低的开始改进，改完再问一次。",
        zh_hant: "在事情剛結束時就問，並讓人留下意見。每個接觸點分開計分，從最低的開始改善，改完再問一次。",
        nl: "Vraag het meteen na afloop en laat ruimte voor een opmerking. Houd per contactmoment een eigen score bij, begin bij de laagste en vraag het opnieuw als er iets veranderd is.",
        ko: "이용 직후에 묻고 의견도 남길 수 있게 하세요. 접점마다 점수를 따로 내고, 가장 낮은 곳부터 고친 다음 다시 물어보세요.",
    },
};

pub(super) const BY_COUNTS: Text = crate::text! {
    en: "Positive and all answers",
    zh_hans: "满意数与总数",
    zh_hant: "滿意數與總數",
    nl: "Positief en totaal",
    ko: "긍정 응답과 전체 응답",
};
pub(super) const BY_COUNTS_ABOUT: Text = crate::text! {
    en: "How many scored 6 or higher, and how many answered.",
    zh_hans: "打 6 分及以上的有多少人，一共有多少人回答。",
    zh_hant: "給 6 分以上的有多少人，一共有多少人回覆。",
    nl: "Hoeveel mensen een 6 of hoger gaven, en hoeveel er antwoordden.",
    ko: "6점 이상을 준 사람과 전체 응답자가 몇 명인지 입력해요.",
};
pub(super) const BY_SCORES_ABOUT: Text = crate::text! {
    en: "How many gave each score from 1 to 10; adds the mean and the share of 8 to 10.",
    zh_hans: "1 到 10 分各有多少人，还能得到平均分和 8 到 10 分的占比。",
    zh_hant: "1 到 10 分各有多少人，也能得到平均分數和 8 到 10 分的占比。",
    nl: "Hoeveel mensen elke score van 1 tot en met 10 gaven; geeft ook het gemiddelde en het aandeel 8 tot en met 10.",
    ko: "1점부터 10점까지 점수마다 몇 명인지 입력해요. 평균과 8~10점 비율도 나와요.",
};
pub(super) const POSITIVE: Text = crate::text! {
    en: "Positive answers",
    zh_hans: "满意回答数",
    zh_hant: "滿意回覆數",
    nl: "Positieve antwoorden",
    ko: "긍정 응답 수",
};
pub(super) const SCORED_6: Text = crate::text! {
    en: "scored 6 or higher",
    zh_hans: "打 6 分及以上",
    zh_hant: "給 6 分以上",
    nl: "gaven een 6 of hoger",
    ko: "6점 이상",
};
pub(super) const CSS: Text = crate::text! {
    en: "Share positive (CSS)",
    zh_hans: "满意占比（CSS）",
    zh_hant: "滿意占比（CSS）",
    nl: "Aandeel positief (CSS)",
    ko: "긍정 비율(CSS)",
};
pub(super) const TOP3: Text = crate::text! {
    en: "Share of 8 to 10 (top 3 box)",
    zh_hans: "8 到 10 分的占比（前三档）",
    zh_hant: "8 到 10 分的占比（前三級）",
    nl: "Aandeel 8–10 (top-3-box)",
    ko: "8~10점 비율(상위 3개 점수)",
};
pub(super) static SIX_IS_POSITIVE: Wording = Wording {
    id: "six_is_positive",
    text: crate::text! {
        en: "A 6 counts as positive here, and as a detractor in NPS.",
        zh_hans: "6 分在此算满意，在 NPS 中则是贬损者。",
        zh_hant: "6 分在這裡算滿意，在 NPS 則是批評者。",
        nl: "Een 6 telt hier als positief en bij NPS als detractor.",
        ko: "6점은 여기서는 긍정이지만 NPS에서는 비추천이에요.",
    },
};
