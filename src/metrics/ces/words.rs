//! The words of the customer effort score, in five languages.

use crate::metric::Words;
use crate::words::{Noun, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Customer effort score",
        zh_hans: "客户费力度",
        zh_hant: "顧客費力度",
        nl: "Customer Effort Score",
        ko: "고객 노력 점수",
    },
    headings: &[],
    abbr: Text::same("CES"),
    index: crate::text! {
        en: "How easy it was",
        zh_hans: "客户觉得有多容易",
        zh_hant: "顧客覺得有多容易",
        nl: "Hoe makkelijk het was",
        ko: "얼마나 쉬웠는지",
    },
    lede: crate::text! {
        en: "“It was easy to solve my problem.” How much do customers agree? The mean of their scores, on the scale that was used.",
        zh_hans: "“解决问题很容易。”客户有多认同？结果是所用量表上的平均分。",
        zh_hant: "「解決問題很容易。」顧客有多認同？結果是所用量表上的平均分數。",
        nl: "‘Het was makkelijk om mijn probleem op te lossen.’ In hoeverre zijn klanten het daarmee eens? Het gemiddelde van hun scores, op de gevraagde schaal.",
        ko: "“문제를 쉽게 해결할 수 있었다.” 고객은 이 말에 얼마나 동의하나요? 설문 척도의 평균 점수예요.",
    },
    meaning: crate::text! {
        en: "A high score means little effort: ordering, paying or getting help went smoothly. It points to the step that costs effort, which a satisfaction score cannot do. Look at the share who found it easy as well: a mean of 4 may be lukewarm, or half easy and half hard.",
        zh_hans: "分数高表示省力：下单、付款或求助都很顺利。它能指出哪一步费力，这是笼统的满意度做不到的。还要看认为容易的占比：平均 4 分可能是大家都觉得一般，也可能一半觉得容易、一半觉得困难。",
        zh_hant: "分數高表示省力：下單、付款或求助都很順利。它能指出哪一步費力，這是籠統的滿意度做不到的。也要看覺得容易的占比：平均 4 分可能是人人普通，也可能一半容易一半困難。",
        nl: "Een hoge score betekent weinig moeite: bestellen, betalen of hulp krijgen ging soepel. Zo vind je de stap die moeite kost; algemene tevredenheid laat die niet zien. Kijk ook naar het aandeel dat het makkelijk vond: een gemiddelde van 4 kan lauw betekenen, of half makkelijk en half moeilijk.",
        ko: "점수가 높으면 힘이 덜 들었다는 뜻이에요. 주문, 결제, 문의가 순조로웠던 거예요. 전반적인 만족도와 달리 어느 단계가 힘든지 짚어 줘요. 쉽다고 답한 비율도 함께 보세요. 평균 4점이라도 모두 보통이었을 수도, 절반은 쉽고 절반은 어려웠을 수도 있어요.",
    },
    distrust: crate::text! {
        en: "Scales and directions differ: some surveys ask how much effort it took, and then a low score is the good one. Never average different scales. People who gave up along the way were not asked.",
        zh_hans: "量表和方向各不相同：有的问卷问的是费了多少力，这时低分才好。不同量表绝不能放在一起平均。中途放弃的人没有被问到。",
        zh_hant: "量表和方向各不相同：有的問卷問的是費了多少力，這時低分才好。不同量表絕不能放在一起平均。中途放棄的人沒有被問到。",
        nl: "Schalen en richtingen verschillen: sommige enquêtes vragen hoeveel moeite het kostte, en dan is een lage score de goede. Neem nooit verschillende schalen samen. Wie onderweg afhaakte, is niets gevraagd.",
        ko: "척도와 방향은 설문마다 달라요. 얼마나 힘들었는지 묻는 설문에서는 낮은 점수가 좋은 거예요. 척도가 다르면 함께 평균 내지 마세요. 중간에 포기한 사람은 응답에 없어요.",
    },
    next: crate::text! {
        en: "Ask right after a task, one task at a time. Take the task with the lowest mean, watch somebody do it, and remove one step. Then ask again on the same scale.",
        zh_hans: "任务刚完成就问，一次只问一个任务。挑出平均分最低的任务，看别人怎么做，去掉一个步骤，再用同样的量表问一次。",
        zh_hant: "任務剛完成就問，一次只問一個任務。挑出平均分數最低的任務，找人實際操作一遍並在旁觀察，拿掉一個步驟，再用同樣的量表問一次。",
        nl: "Vraag het meteen na een taak, één taak per keer. Neem de taak met het laagste gemiddelde, kijk hoe iemand hem doet en haal een stap weg. Vraag het daarna opnieuw op dezelfde schaal.",
        ko: "작업 하나가 끝난 직후에 그 작업만 물어보세요. 평균이 가장 낮은 작업을 누군가 하는 모습을 지켜보고 단계를 하나 없애세요. 그다음 같은 척도로 다시 물어보세요.",
    },
};

pub(super) const BINS_ABOUT: Text = crate::text! {
    en: "How many gave each score on your scale.",
    zh_hans: "量表上每个分数各有多少人。",
    zh_hant: "量表上每個分數各有多少人。",
    nl: "Hoeveel mensen elke score van je schaal gaven.",
    ko: "척도의 점수마다 몇 명이 골랐는지 입력해요.",
};
pub(super) const CES: Text = crate::text! {
    en: "Mean score (CES)",
    zh_hans: "平均分（CES）",
    zh_hant: "平均分數（CES）",
    nl: "Gemiddelde score (CES)",
    ko: "평균 점수(CES)",
};
pub(super) const EASY: Text = crate::text! {
    en: "Found it easy",
    zh_hans: "认为容易的占比",
    zh_hant: "覺得容易的占比",
    nl: "Vond het makkelijk",
    ko: "쉽다고 답한 비율",
};
pub(super) static NOT_EASY: Text =
    crate::text! { en: "The others", zh_hans: "其余", zh_hant: "其餘", nl: "De anderen", ko: "나머지" };
/// The scores at the easy end, at the hard end, and between them.
pub(super) static EASY_SCORES: Text =
    crate::text! { en: "Easy", zh_hans: "容易", zh_hant: "容易", nl: "Makkelijk", ko: "쉬움" };
pub(super) static HARD_SCORES: Text =
    crate::text! { en: "Hard", zh_hans: "困难", zh_hant: "困難", nl: "Moeilijk", ko: "어려움" };
pub(super) static OTHER_SCORES: Text =
    crate::text! { en: "Neutral", zh_hans: "一般", zh_hant: "普通", nl: "Neutraal", ko: "보통" };

// Choices.

pub(super) const SCALE_1_7: Text = crate::text! { en: "1–7", zh_hans: "1–7", zh_hant: "1–7", nl: "1–7", ko: "1~7점" };
pub(super) const SCALE_1_5: Text = crate::text! { en: "1–5", zh_hans: "1–5", zh_hant: "1–5", nl: "1–5", ko: "1~5점" };
pub(super) const SCALE_1_10: Text =
    crate::text! { en: "1–10", zh_hans: "1–10", zh_hant: "1–10", nl: "1–10", ko: "1~10점" };
pub(super) const DIRECTION: Text =
    crate::text! { en: "Direction", zh_hans: "方向", zh_hant: "方向", nl: "Richting", ko: "방향" };
pub(super) const HIGH_IS_EASY: Text = crate::text! {
    en: "A high score means easy",
    zh_hans: "分数越高越省力",
    zh_hant: "分數越高越省力",
    nl: "Een hoge score betekent makkelijk",
    ko: "점수가 높을수록 쉬움",
};
pub(super) const HIGH_IS_EASY_NOTE: Text = crate::text! {
    en: "asked: it was easy",
    zh_hans: "问的是：很容易",
    zh_hant: "問的是：很容易",
    nl: "gevraagd: het was makkelijk",
    ko: "질문: 쉬웠다",
};
pub(super) const LOW_IS_EASY: Text = crate::text! {
    en: "A low score means easy",
    zh_hans: "分数越低越省力",
    zh_hant: "分數越低越省力",
    nl: "Een lage score betekent makkelijk",
    ko: "점수가 낮을수록 쉬움",
};
pub(super) const LOW_IS_EASY_NOTE: Text = crate::text! {
    en: "asked: how much effort did it take",
    zh_hans: "问的是：费了多少力",
    zh_hant: "問的是：費了多少力",
    nl: "gevraagd: hoeveel moeite kostte het",
    ko: "질문: 얼마나 힘들었는지",
};

// Faults and notes.

pub(super) static LONGER_SCALE: Text = crate::text! {
    en: "The survey used a longer scale: choose that one.",
    zh_hans: "问卷用的是更长的量表：请选择该量表。",
    zh_hant: "問卷用的是更長的量表：請選擇該量表。",
    nl: "De enquête had een langere schaal: kies die.",
    ko: "설문이 더 긴 척도였어요. 그 척도를 고르세요.",
};
pub(super) static NO_OPINION: Text = crate::text! {
    en: "That number stands for “no opinion”: those people are not counted.",
    zh_hans: "这个数字代表“说不清”：这些人不应计入。",
    zh_hant: "這個數字代表「沒有意見」：這些人不該計入。",
    nl: "Dat getal staat voor ‘geen mening’: die mensen tellen niet mee.",
    ko: "그 숫자는 ‘의견 없음’을 뜻해요. 그런 응답은 세지 않아요.",
};
pub(super) static DIRECTION_TAKEN: Wording = Wording {
    id: "high_is_easy",
    text: crate::text! {
        en: "Counted so that {top} means very easy. If your survey asked how much effort it took, choose the other direction.",
        zh_hans: "这里以 {top} 分为非常容易。如果问卷问的是费了多少力，请选择另一个方向。",
        zh_hant: "這裡以 {top} 分為非常容易。如果問卷問的是費了多少力，請選擇另一個方向。",
        nl: "Geteld alsof {top} heel makkelijk betekent. Vroeg je enquête hoeveel moeite het kostte, kies dan de andere richting.",
        ko: "{top}점을 아주 쉬움으로 계산했어요. 얼마나 힘들었는지 물은 설문이라면 반대 방향을 고르세요.",
    },
};
pub(super) static TURNED: Wording = Wording {
    id: "reversed",
    text: crate::text! {
        en: "Reversed: every score counts as {sum} minus the score, so that {top} means very easy.",
        zh_hans: "已反向计分：每个分数按 {sum} 减去该分数计算，因此 {top} 分为非常容易。",
        zh_hant: "已反向計分：每個分數以 {sum} 減去該分數計算，所以 {top} 分為非常容易。",
        nl: "Omgedraaid: elke score telt als {sum} min de score, zodat {top} heel makkelijk betekent.",
        ko: "점수를 뒤집어서 {sum}에서 원래 점수를 뺀 값으로 계산했어요. {top}점이 아주 쉬움이에요.",
    },
};
pub(super) static SCALES_NOT_MIXED: Wording = Wording {
    id: "scales_not_mixed",
    text: crate::text! {
        en: "Compare this only with surveys from 1 to {top}: different scales are never averaged together.",
        zh_hans: "只能与 1 至 {top} 分的问卷比较：不同量表不会放在一起求平均。",
        zh_hant: "只適合與 1 至 {top} 分的問卷比較：不同量表不會放在一起平均。",
        nl: "Vergelijk dit alleen met enquêtes van 1 tot en met {top}: verschillende schalen worden nooit samen gemiddeld.",
        ko: "1점부터 {top}점까지 물은 설문하고만 비교하세요. 척도가 다르면 함께 평균 내지 않아요.",
    },
};
pub(super) static HARD: Noun = Noun {
    one: crate::text! {
        en: "found it hard. Ask at which step, and begin there.",
        zh_hans: "客户觉得困难。问问卡在哪一步，就从那里改。",
        zh_hant: "顧客覺得困難。問問卡在哪一步，就從那裡改。",
        nl: "vond het moeilijk. Vraag bij welke stap, en begin daar.",
        ko: "어렵다고 답한 사람의 수예요. 어느 단계였는지 묻고 거기서부터 고치세요.",
    },
    other: crate::text! {
        en: "found it hard. Ask at which step, and begin there.",
        zh_hans: "客户觉得困难。问问卡在哪一步，就从那里改。",
        zh_hant: "顧客覺得困難。問問卡在哪一步，就從那裡改。",
        nl: "vonden het moeilijk. Vraag bij welke stap, en begin daar.",
        ko: "어렵다고 답한 사람의 수예요. 어느 단계였는지 묻고 거기서부터 고치세요.",
    },
};
pub(super) static FOUND_EASY: Text = crate::text! {
    en: "{easy} found it easy; the mean is {mean} out of {top}",
    zh_hans: "{easy} 认为容易，平均 {mean} 分（满分 {top}）",
    zh_hant: "{easy} 覺得容易，平均 {mean} 分（滿分 {top}）",
    nl: "{easy} vond het makkelijk; gemiddeld {mean} van maximaal {top}",
    ko: "쉽다고 답한 비율 {easy}, 평균 {mean}점({top}점 만점)",
};
