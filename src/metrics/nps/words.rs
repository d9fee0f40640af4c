//! The words of the net promoter score, in five languages.

use crate::metric::Words;
use crate::words::{Noun, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Net promoter score",
        zh_hans: "净推荐值",
        zh_hant: "淨推薦值",
        nl: "Net Promoter Score",
        ko: "순추천고객지수",
    },
    headings: &[],
    abbr: Text::same("NPS"),
    index: crate::text! {
        en: "Whether they would recommend you",
        zh_hans: "客户是否愿意推荐",
        zh_hant: "顧客願不願意推薦",
        nl: "Of ze je zouden aanbevelen",
        ko: "고객이 추천할 의향이 있는지",
    },
    lede: crate::text! {
        en: "Would your customers recommend you? The share of promoters minus the share of detractors, in points from −100 to +100.",
        zh_hans: "客户愿意推荐你吗？推荐者占比减去贬损者占比，单位是分，从 −100 到 +100。",
        zh_hant: "顧客願意推薦你嗎？推薦者占比減去批評者占比，單位是分，從 −100 到 +100。",
        nl: "Zouden je klanten je aanbevelen? Het aandeel promoters min het aandeel detractors, in punten van −100 tot +100.",
        ko: "고객이 주변에 추천할까요? 추천 고객 비율에서 비추천 고객 비율을 뺀 점수로, −100점부터 +100점까지예요.",
    },
    meaning: crate::text! {
        en: "Above 0, more customers would recommend you than would warn against you. Scores of 7 and 8 only enlarge the total: they pull the score towards 0. The same score can come from many mild answers or from love and anger in equal measure, so look at the three groups as well.",
        zh_hans: "大于 0，说明愿意推荐的客户多于会劝阻别人的客户。7 分和 8 分只增大总数，把得分拉向 0。同一个得分，可能来自大量平淡的回答，也可能来自爱恨参半，因此还要看三类各占多少。",
        zh_hant: "大於 0，表示願意推薦的顧客比會勸退別人的顧客多。7 分和 8 分只會增加總數，把分數拉向 0。同樣的分數，可能來自許多平淡的回覆，也可能來自愛恨各半，所以三類各占多少也要看。",
        nl: "Boven 0 zijn er meer klanten die je aanbevelen dan klanten die je afraden. Een 7 of 8 maakt alleen het totaal groter en trekt de score naar 0. Dezelfde score kan komen van veel lauwe antwoorden of van evenveel liefde als ergernis: kijk dus ook naar de drie groepen.",
        ko: "0보다 크면 추천하려는 고객이 말리려는 고객보다 많다는 뜻이에요. 7점과 8점은 전체 수만 늘려서 점수를 0 쪽으로 끌어당겨요. 같은 점수라도 미지근한 응답이 많아서일 수도, 호불호가 크게 갈려서일 수도 있으니 세 그룹을 함께 보세요.",
    },
    distrust: crate::text! {
        en: "With few answers the score jumps: with 10 of them one person can move it by up to 20 points. Those who did not answer may think otherwise, and no interval covers that. Do not compare across countries, channels or scales. Whether NPS predicts growth is disputed; Kept uses it in no other calculation.",
        zh_hans: "回答少时得分跳动很大：10 份回答里，一个人最多能改变 20 分。没有回答的人可能想法不同，任何区间都无法反映这一点。不同国家、渠道、量表的得分不要直接比较。NPS 能否预测增长尚有争议，Kept 的其他计算都不用它。",
        zh_hant: "回覆少的時候分數跳動很大：10 份回覆裡，一個人最多就能改變 20 分。沒有回覆的人可能想法不同，而這一點任何區間都反映不出來。不同國家、管道、量表的分數不要直接比較。NPS 能否預測成長仍有爭議，Kept 的其他計算都不用它。",
        nl: "Bij weinig antwoorden schommelt de score: bij 10 antwoorden verschuift één persoon hem tot wel 20 punten. Wie niet antwoordde, denkt er misschien anders over, en geen interval dekt dat af. Vergelijk niet tussen landen, kanalen of schalen. Of NPS groei voorspelt, is omstreden; Kept gebruikt de score in geen enkele andere berekening.",
        ko: "응답이 적으면 점수가 크게 흔들려요. 응답이 10개면 한 사람 때문에 최대 20점까지 움직여요. 응답하지 않은 고객은 생각이 다를 수 있는데, 신뢰구간은 그 차이를 반영하지 못해요. 나라, 채널, 척도가 다르면 서로 비교하지 마세요. NPS가 성장을 예측하는지는 논란이 있어서 Kept에서는 다른 계산에 쓰지 않아요.",
    },
    next: crate::text! {
        en: "Ask every respondent one more question: why did you choose that score? Read the detractors’ answers first, reply to them, and tell the passives what has changed. Then ask again on the same scale, and check whether the change is more than chance.",
        zh_hans: "对每位受访者再问一句：为什么选择这个分数？先读贬损者的意见并回复他们，再告诉被动者有哪些改进。之后用同样的量表再问一次，结合显著性检验看变化。",
        zh_hant: "對每位受訪者再問一句：為什麼選擇這個分數？先讀批評者的意見並回覆他們，再告訴被動者有哪些改善。之後用同樣的量表再問一次，搭配檢定看變化。",
        nl: "Stel iedereen nog één vraag: waarom koos je die score? Lees eerst wat de detractors schrijven, reageer daarop en vertel de passieven wat er veranderd is. Vraag het daarna opnieuw op dezelfde schaal en bekijk de verandering met de toets.",
        ko: "모든 응답자에게 ‘그 점수를 고른 이유는 무엇인가요?’도 물어보세요. 비추천 고객의 의견부터 읽고 답한 다음, 중립 고객에게는 무엇이 달라졌는지 알려 주세요. 그리고 같은 척도로 다시 물어 변화를 검정과 함께 확인하세요.",
    },
};

// Methods.

pub(super) const COUNTS: Text =
    crate::text! { en: "Counts", zh_hans: "三类人数", zh_hant: "三類人數", nl: "Aantallen", ko: "응답 수" };
pub(super) const COUNTS_ABOUT: Text = crate::text! {
    en: "How many scored 9 or 10, 7 or 8, and 0 to 6.",
    zh_hans: "打 9–10 分、7–8 分、0–6 分的各有多少人。",
    zh_hant: "給 9–10 分、7–8 分、0–6 分的各有多少人。",
    nl: "Hoeveel mensen een 9 of 10, een 7 of 8 en een 0 tot en met 6 gaven.",
    ko: "9~10점, 7~8점, 0~6점을 준 사람이 각각 몇 명인지 입력해요.",
};
pub(super) const BINS: Text = crate::text! {
    en: "Scores 0–10", zh_hans: "各分数人数", zh_hant: "各分數人數", nl: "Scores 0–10", ko: "점수별 응답 수"
};
pub(super) const BINS_ABOUT: Text = crate::text! {
    en: "How many gave each score; also shows the shape of the answers.",
    zh_hans: "每个分数各有多少人，还能看出回答的分布。",
    zh_hant: "每個分數各有多少人，也能看出回覆的分布。",
    nl: "Hoeveel mensen elke score gaven; laat ook de verdeling zien.",
    ko: "점수마다 몇 명이 골랐는지 입력해요. 응답의 분포도 볼 수 있어요.",
};
pub(super) const SHARES: Text =
    crate::text! { en: "Shares", zh_hans: "百分比", zh_hant: "百分比", nl: "Percentages", ko: "비율" };
pub(super) const SHARES_ABOUT: Text = crate::text! {
    en: "From percentages alone: the score, but no interval.",
    zh_hans: "只用百分比：有得分，没有区间。",
    zh_hant: "只用百分比：有分數，沒有區間。",
    nl: "Alleen uit percentages: wel een score, geen interval.",
    ko: "백분율만으로 계산해요. 점수는 나오지만 신뢰구간은 없어요.",
};

// Choices.

pub(super) const SCALE_0_10: Text = crate::text! {
    en: "0–10 survey", zh_hans: "0–10 分问卷", zh_hant: "0–10 分問卷", nl: "Enquête 0–10", ko: "0~10점 설문"
};
pub(super) const SCALE_1_10: Text = crate::text! {
    en: "1–10 survey", zh_hans: "1–10 分问卷", zh_hant: "1–10 分問卷", nl: "Enquête 1–10", ko: "1~10점 설문"
};
pub(super) const SCALE_1_10_NOTE: Text = crate::text! {
    en: "article S0, same cut-offs",
    zh_hans: "文章 S0，分界相同",
    zh_hant: "文章 S0，分界相同",
    nl: "artikel S0, zelfde grenzen",
    ko: "아티클 S0, 기준점은 같음",
};

// Fields.

pub(super) const PROMOTERS: Text =
    crate::text! { en: "Promoters", zh_hans: "推荐者", zh_hant: "推薦者", nl: "Promoters", ko: "추천 고객" };
pub(super) const PASSIVES: Text =
    crate::text! { en: "Passives", zh_hans: "被动者", zh_hant: "被動者", nl: "Passieven", ko: "중립 고객" };
pub(super) const DETRACTORS: Text =
    crate::text! { en: "Detractors", zh_hans: "贬损者", zh_hant: "批評者", nl: "Detractors", ko: "비추천 고객" };
pub(super) const SCORED_9_10: Text = crate::text! {
    en: "scored 9 or 10",
    zh_hans: "打 9 分或 10 分",
    zh_hant: "給 9 分或 10 分",
    nl: "gaven een 9 of 10",
    ko: "9점 또는 10점",
};
pub(super) const SCORED_7_8: Text = crate::text! {
    en: "scored 7 or 8",
    zh_hans: "打 7 分或 8 分",
    zh_hant: "給 7 分或 8 分",
    nl: "gaven een 7 of 8",
    ko: "7점 또는 8점",
};
pub(super) const SCORED_0_6: Text = crate::text! {
    en: "scored 0 to 6",
    zh_hans: "打 0 至 6 分",
    zh_hant: "給 0 至 6 分",
    nl: "gaven een 0 tot en met 6",
    ko: "0점부터 6점까지",
};
pub(super) const INVITATIONS: Text = crate::text! {
    en: "Invitations sent",
    zh_hans: "发出的邀请数",
    zh_hant: "發出的邀請數",
    nl: "Verstuurde uitnodigingen",
    ko: "보낸 설문 수",
};
pub(super) const INVITATIONS_HINT: Text = crate::text! {
    en: "optional, for the response rate",
    zh_hans: "选填，用于计算回收率",
    zh_hant: "選填，用來計算回覆率",
    nl: "optioneel, voor de respons",
    ko: "선택, 응답률 계산용",
};
pub(super) const PROMOTER_SHARE: Text = crate::text! {
    en: "Share of promoters",
    zh_hans: "推荐者占比",
    zh_hant: "推薦者占比",
    nl: "Aandeel promoters",
    ko: "추천 고객 비율",
};
pub(super) const PASSIVE_SHARE: Text = crate::text! {
    en: "Share of passives",
    zh_hans: "被动者占比",
    zh_hant: "被動者占比",
    nl: "Aandeel passieven",
    ko: "중립 고객 비율",
};
pub(super) const DETRACTOR_SHARE: Text = crate::text! {
    en: "Share of detractors",
    zh_hans: "贬损者占比",
    zh_hant: "批評者占比",
    nl: "Aandeel detractors",
    ko: "비추천 고객 비율",
};
pub(super) const NPS: Text = Text::same("NPS");
pub(super) const RESPONSE_RATE: Text =
    crate::text! { en: "Response rate", zh_hans: "回收率", zh_hant: "回覆率", nl: "Respons", ko: "응답률" };

// Bands.

pub(super) const MORE_DETRACTORS: Text = crate::text! {
    en: "More detractors",
    zh_hans: "贬损者更多",
    zh_hant: "批評者較多",
    nl: "Meer detractors",
    ko: "비추천이 더 많음",
};
pub(super) const UNNAMED: Text = crate::text! {
    en: "No name for this range",
    zh_hans: "无通用评级",
    zh_hant: "無通用評級",
    nl: "Zone zonder naam",
    ko: "정해진 이름 없음",
};
pub(super) const EXCELLENT: Text =
    crate::text! { en: "Excellent", zh_hans: "优秀", zh_hant: "優秀", nl: "Uitstekend", ko: "우수" };
pub(super) const WORLD_CLASS: Text =
    crate::text! { en: "World class", zh_hans: "世界级", zh_hant: "世界級", nl: "Wereldklasse", ko: "세계적 수준" };

// Faults.

pub(super) static SHARES_NOT_100: Wording = Wording {
    id: "shares_not_100",
    text: crate::text! {
        en: "The three shares add up to {sum}, not 100%.",
        zh_hans: "三项占比之和为 {sum}，不是 100%。",
        zh_hant: "三項占比相加為 {sum}，不是 100%。",
        nl: "De drie percentages zijn samen {sum}, geen 100%.",
        ko: "세 비율의 합이 100%\u{2060}가 아니에요: {sum}",
    },
};
pub(super) static SUM_IS: Text = crate::text! {
    en: "together {sum}", zh_hans: "合计 {sum}", zh_hant: "合計 {sum}", nl: "samen {sum}", ko: "합계 {sum}"
};
pub(super) static OTHERS_RIGHT: Text = crate::text! {
    en: "If the other two are right, “{field}” is {rest}.",
    zh_hans: "如果另外两项没错，“{field}”应为 {rest}。",
    zh_hant: "如果另外兩項沒錯，「{field}」應為 {rest}。",
    nl: "Als de andere twee kloppen, is ‘{field}’ {rest}.",
    ko: "나머지 두 비율이 맞다면 이 값이어야 해요. {field}: {rest}",
};
pub(super) static PUT_IN: Text = crate::text! {
    en: "Use {rest}", zh_hans: "改为 {rest}", zh_hant: "改成 {rest}", nl: "Vul {rest} in", ko: "{rest} 입력"
};
pub(super) static RAN_FROM_0: Text = crate::text! {
    en: "The survey ran from 0 to 10: choose that scale.",
    zh_hans: "问卷其实是 0 至 10 分：请选择该量表。",
    zh_hant: "問卷其實是 0 至 10 分：請選擇該量表。",
    nl: "De enquête liep van 0 tot en met 10: kies die schaal.",
    ko: "실제로는 0점부터 10점까지 물었어요. 그 척도를 고르세요.",
};
pub(super) static ZERO_IS_BLANK: Text = crate::text! {
    en: "The 0 stands for no answer: those people are not counted.",
    zh_hans: "0 表示没有作答：这些人不应计入。",
    zh_hant: "0 代表沒有作答：這些人不該計入。",
    nl: "De 0 staat voor geen antwoord: die mensen tellen niet mee.",
    ko: "0은 무응답을 뜻해요. 무응답은 세지 않아요.",
};
pub(super) static MORE_ANSWERS_THAN_INVITATIONS: Wording = Wording {
    id: "more_answers_than_invitations",
    text: crate::text! {
        en: "{answers}, but only {invitations} sent. Count every invitation to this survey, but not the reminders.",
        zh_hans: "收到 {answers}，却只发出 {invitations}。请填写本次问卷的全部邀请数，提醒不算。",
        zh_hant: "收到 {answers}，卻只發出 {invitations}。請填寫這次問卷的全部邀請數，提醒不算。",
        nl: "{answers}, maar slechts {invitations} verstuurd. Tel elke uitnodiging van deze enquête, herinneringen niet.",
        ko: "응답 수가 보낸 설문 수보다 많아요({answers}, {invitations}). 이번 설문에서 보낸 수를 모두 세되 재발송은 빼 주세요.",
    },
};
pub(super) static FEWER_THAN_ANSWERS: Text = crate::text! {
    en: "{n} fewer than the answers",
    zh_hans: "比回答数少 {n} 份",
    zh_hant: "比回覆數少 {n} 份",
    nl: "{n} minder dan de antwoorden",
    ko: "응답 수보다 {n}건 적음",
};
pub(super) static INVITED: Noun = Noun {
    one: crate::text! {
        en: "{n} invitation",
        zh_hans: "{n} 份邀请",
        zh_hant: "{n} 份邀請",
        nl: "{n} uitnodiging",
        ko: "설문 {n}건",
    },
    other: crate::text! {
        en: "{n} invitations",
        zh_hans: "{n} 份邀请",
        zh_hant: "{n} 份邀請",
        nl: "{n} uitnodigingen",
        ko: "설문 {n}건",
    },
};

// Basis and certainty.

pub(super) static BASIS: Text = crate::text! {
    en: "{promoters}, {detractors} of {answers}",
    zh_hans: "{answers}中有 {promoters}、{detractors}",
    zh_hant: "{answers}中有 {promoters}、{detractors}",
    nl: "{promoters}, {detractors} van {answers}",
    ko: "{answers} 중 {promoters}, {detractors}",
};
pub(super) static BASIS_SHARES: Text = crate::text! {
    en: "{promoters} promoters, {detractors} detractors",
    zh_hans: "推荐者 {promoters}，贬损者 {detractors}",
    zh_hant: "推薦者 {promoters}，批評者 {detractors}",
    nl: "{promoters} promoters, {detractors} detractors",
    ko: "추천 고객 {promoters}, 비추천 고객 {detractors}",
};
pub(super) static ANYWHERE: Text = crate::text! {
    en: "With {answers} the true score could be anywhere from {low} to {high}.",
    zh_hans: "只凭 {answers}，真实得分可能在 {low} 至 {high} 之间的任何位置。",
    zh_hant: "只憑 {answers}，真實分數可能落在 {low} 至 {high} 之間的任何位置。",
    nl: "Met {answers} kan de werkelijke score overal tussen {low} en {high} liggen.",
    ko: "{answers}만으로는 실제 점수가 {low}점부터 {high}점까지 어디든 될 수 있어요.",
};
pub(super) static INTERVAL_KIND: Text = crate::text! {
    en: "Adjusted Wald interval at {level}. Bands from article S2.",
    zh_hans: "{level} 校正 Wald 区间。分级依据文章 S2。",
    zh_hant: "{level} 校正 Wald 區間。分級依據文章 S2。",
    nl: "Aangepast Wald-interval bij {level}. Zones uit artikel S2.",
    ko: "{level} 보정 Wald 신뢰구간. 등급 기준은 아티클 S2",
};
pub(super) static UNKNOWN_NUMBER: Text = crate::text! {
    en: "Percentages do not say how many people answered: from 20 answers this score is a guess, from 2,000 a measurement.",
    zh_hans: "百分比看不出有多少人回答：来自 20 份回答，这只是猜测；来自 2,000 份，才是测量。",
    zh_hant: "百分比看不出有多少人回覆：來自 20 份回覆，這只是猜測；來自 2,000 份，才是測量。",
    nl: "Percentages zeggen niet hoeveel mensen antwoordden: bij 20 antwoorden is deze score een gok, bij 2.000 een meting.",
    ko: "백분율만으로는 몇 명이 응답했는지 알 수 없어요. 응답이 20개라면 이 점수는 짐작이고, 2,000개라면 측정값이에요.",
};
pub(super) static SILENT: Text = crate::text! {
    en: "{rate} of those invited answered. The others may think otherwise, and the interval does not cover that.",
    zh_hans: "受邀者中有 {rate} 作答。其余的人可能想法不同，区间无法反映这一点。",
    zh_hant: "受邀者中有 {rate} 作答。其餘的人可能想法不同，區間無法反映這一點。",
    nl: "Van de uitgenodigden antwoordde {rate}. De anderen denken er misschien anders over, en dat dekt het interval niet af.",
    ko: "설문을 받은 사람 중 {rate}만 응답했어요. 나머지는 생각이 다를 수 있고, 신뢰구간은 그 차이를 반영하지 못해요.",
};
pub(super) static EVERYONE: Text = crate::text! {
    en: "Everyone who was invited answered.",
    zh_hans: "受邀者全部作答。",
    zh_hant: "受邀者全部作答。",
    nl: "Iedereen die was uitgenodigd, antwoordde.",
    ko: "설문을 받은 사람이 모두 응답했어요.",
};

// The sum.

pub(super) static AROUND: Text = Text::same("{center} ± {z} × {se}");
pub(super) static INTERVAL: Text = crate::text! {
    en: "Interval, {level}",
    zh_hans: "{level} 区间",
    zh_hant: "{level} 區間",
    nl: "Interval, {level}",
    ko: "신뢰구간, {level}",
};

// Notes.

pub(super) static COUNTS_FIRST: Wording = Wording {
    id: "counts_first",
    text: crate::text! {
        en: "With fewer than 10 answers, look at the counts first.",
        zh_hans: "回答不足 10 份时，请先看人数。",
        zh_hant: "回覆不到 10 份時，請先看人數。",
        nl: "Kijk bij minder dan 10 antwoorden eerst naar de aantallen.",
        ko: "응답이 10개보다 적으면 응답 수를 먼저 보세요.",
    },
};
pub(super) static NO_INTERVAL: Wording = Wording {
    id: "no_interval",
    text: crate::text! {
        en: "Percentages alone give no interval: fill in the counts.",
        zh_hans: "仅凭百分比无法给出区间，请填写人数。",
        zh_hant: "只有百分比無法算出區間，請填寫人數。",
        nl: "Met alleen percentages is er geen interval: vul de aantallen in.",
        ko: "백분율만으로는 신뢰구간을 구할 수 없어요. 응답 수를 입력해 주세요.",
    },
};
pub(super) static SCALE_SLIP: Wording = Wording {
    id: "article_slip",
    text: crate::text! {
        en: "NPS needs a scale from 0 to 10. Article S1 prints “0–11” and S0 “1 to 10”; both are slips. If your survey really ran from 1 to 10, choose that scale: the cut-offs stay the same.",
        zh_hans: "NPS 需要 0 至 10 分的量表。文章 S1 写成“0–11”，S0 写成“1 至 10”，都属于笔误。如果问卷确实是 1 至 10 分，请选择该量表：分界不变。",
        zh_hant: "NPS 需要 0 至 10 分的量表。文章 S1 寫成「0–11」，S0 寫成「1 至 10」，都是筆誤。如果問卷真的是 1 至 10 分，請選擇該量表：分界不變。",
        nl: "NPS vraagt een schaal van 0 tot en met 10. Artikel S1 schrijft ‘0–11’ en S0 ‘1 tot 10’; dat zijn vergissingen. Liep je enquête echt van 1 tot en met 10, kies dan die schaal: de grenzen blijven gelijk.",
        ko: "NPS에는 0점부터 10점까지의 척도가 필요해요. 아티클 S1의 ‘0–11’과 S0의 ‘1에서 10까지’는 오기예요. 실제로 1~10점으로 물었다면 그 척도를 고르세요. 기준점은 그대로예요.",
    },
};
pub(super) static FROM_1_TO_10: Wording = Wording {
    id: "scale_1_10",
    text: crate::text! {
        en: "Asked from 1 to 10: the cut-offs are the same, but detractors had one score fewer to choose from. Compare it only with surveys on the same scale.",
        zh_hans: "按 1 至 10 分提问：分界相同，但贬损者少了一个可选分数。只能与同一量表的问卷比较。",
        zh_hant: "以 1 至 10 分提問：分界相同，但批評者少了一個可選分數。只適合與同一量表的問卷比較。",
        nl: "Gevraagd van 1 tot en met 10: de grenzen zijn gelijk, maar detractors hadden één score minder om te kiezen. Vergelijk alleen met enquêtes op dezelfde schaal.",
        ko: "1점부터 10점까지 물은 설문이에요. 기준점은 같지만 비추천 고객이 고를 수 있는 점수가 하나 적어요. 같은 척도의 설문하고만 비교하세요.",
    },
};
pub(super) static DISPUTED: Wording = Wording {
    id: "nps_disputed",
    text: crate::text! {
        en: "A goal for the score is not a goal for growth: whether NPS predicts growth is disputed.",
        zh_hans: "得分目标不等于增长目标：NPS 能否预测增长，尚有争议。",
        zh_hant: "分數目標不等於成長目標：NPS 能否預測成長，仍有爭議。",
        nl: "Een doel voor de score is geen doel voor groei: of NPS groei voorspelt, is omstreden.",
        ko: "점수 목표가 곧 성장 목표는 아니에요. NPS가 성장을 예측하는지는 논란이 있어요.",
    },
};

// What to do.

pub(super) static NEEDED: Noun = Noun {
    one: crate::text! {
        en: "more promoter takes you to your goal of {goal}, if nobody else answers.",
        zh_hans: "新推荐者即可达到目标 {goal} 分，前提是没有其他人作答。",
        zh_hant: "新推薦者就能達到目標 {goal} 分，前提是沒有其他人作答。",
        nl: "promoter erbij brengt je op je doel van {goal}, als verder niemand antwoordt.",
        ko: "추천 고객이 이만큼 더 늘고 다른 응답이 없으면 목표 {goal}점에 도달해요.",
    },
    other: crate::text! {
        en: "more promoters take you to your goal of {goal}, if nobody else answers.",
        zh_hans: "新推荐者即可达到目标 {goal} 分，前提是没有其他人作答。",
        zh_hant: "新推薦者就能達到目標 {goal} 分，前提是沒有其他人作答。",
        nl: "promoters erbij brengen je op je doel van {goal}, als verder niemand antwoordt.",
        ko: "추천 고객이 이만큼 더 늘고 다른 응답이 없으면 목표 {goal}점에 도달해요.",
    },
};
pub(super) static SHORT_OF: Text = crate::text! {
    en: "is the distance to your goal of {goal}, in points. Fill in the counts and Kept says how many promoters that takes.",
    zh_hans: "是距离目标 {goal} 分的差距。填写人数后，即可算出还需多少推荐者。",
    zh_hant: "是距離目標 {goal} 分的差距。填寫人數後，就能算出還需要多少推薦者。",
    nl: "is de afstand in punten tot je doel van {goal}. Vul de aantallen in en Kept zegt hoeveel promoters dat vraagt.",
    ko: "목표 {goal}점까지 남은 차이예요. 응답 수를 입력하면 추천 고객이 몇 명 더 필요한지 알 수 있어요.",
};
pub(super) static OUT_OF_REACH: Text = crate::text! {
    en: "is out of reach: one answer below 9 keeps the score under 100.",
    zh_hans: "无法达到：只要有一份回答低于 9 分，得分就到不了 100。",
    zh_hant: "無法達到：只要有一份回覆低於 9 分，分數就到不了 100。",
    nl: "is onhaalbaar: zodra één antwoord lager is dan 9, blijft de score onder de 100.",
    ko: "도달할 수 없는 목표예요. 9점보다 낮은 응답이 하나라도 있으면 100점이 될 수 없어요.",
};
pub(super) static ANSWERS_NEEDED: Text = crate::text! {
    en: "answers in total would narrow the interval to a width of {width} points, if the shares stay as they are.",
    zh_hans: "是所需的回答总数：达到后区间宽度可收窄到 {width} 分，前提是各类占比不变。",
    zh_hant: "是所需的回覆總數：達到後區間寬度可縮小到 {width} 分，前提是各類占比不變。",
    nl: "antwoorden in totaal maken het interval nog maar {width} punten breed, als de verhoudingen zo blijven.",
    ko: "비율이 그대로라면 응답이 총 이만큼일 때 신뢰구간의 폭이 {width}점으로 좁아져요.",
};
pub(super) static ASK_DETRACTORS: Noun = Noun {
    one: crate::text! {
        en: "detractor can say why. Ask what made them choose that score.",
        zh_hans: "贬损者可以说明原因。问问为什么打这个分数。",
        zh_hant: "批評者可以說明原因。問問為什麼給這個分數。",
        nl: "detractor kan zeggen waarom. Vraag wat tot die score leidde.",
        ko: "비추천 고객의 수예요. 왜 그 점수를 골랐는지 물어보세요.",
    },
    other: crate::text! {
        en: "detractors can say why. Ask each of them why they chose that score.",
        zh_hans: "贬损者可以说明原因。问问为什么打这个分数。",
        zh_hant: "批評者可以說明原因。問問為什麼給這個分數。",
        nl: "detractors kunnen zeggen waarom. Vraag ieder van hen waarom ze die score gaven.",
        ko: "비추천 고객의 수예요. 한 명씩 왜 그 점수를 골랐는지 물어보세요.",
    },
};
pub(super) static ASK_PASSIVES: Noun = Noun {
    one: crate::text! {
        en: "passive is the closest to becoming a promoter: ask what was missing for a 9.",
        zh_hans: "被动者最接近推荐者：问问离 9 分还差什么。",
        zh_hant: "被動者最接近推薦者：問問離 9 分還差什麼。",
        nl: "passief wordt het makkelijkst promoter: vraag wat er ontbrak voor een 9.",
        ko: "중립 고객이 추천 고객에 가장 가까워요. 9점을 주기에는 무엇이 모자랐는지 물어보세요.",
    },
    other: crate::text! {
        en: "passives are the closest to becoming promoters: ask what was missing for a 9.",
        zh_hans: "被动者最接近推荐者：问问离 9 分还差什么。",
        zh_hant: "被動者最接近推薦者：問問離 9 分還差什麼。",
        nl: "passieven worden het makkelijkst promoter: vraag wat er ontbrak voor een 9.",
        ko: "중립 고객이 추천 고객에 가장 가까워요. 9점을 주기에는 무엇이 모자랐는지 물어보세요.",
    },
};
pub(super) static ASK_SHARE: Text = crate::text! {
    en: "are detractors. Ask them why: their comments say what to fix first.",
    zh_hans: "是贬损者。问问原因：他们的意见会指出先改什么。",
    zh_hant: "是批評者。問問原因：他們的意見會指出先改什麼。",
    nl: "is detractor. Vraag waarom: hun opmerkingen zeggen wat je het eerst herstelt.",
    ko: "비추천 고객의 비율이에요. 이유를 물어보세요. 무엇부터 고칠지 알려 줘요.",
};

// Figures.

pub(super) static IN_TEN: Text = crate::text! {
    en: "Promoters: {promoters} in 10; detractors: {detractors} in 10",
    zh_hans: "每 10\u{a0}人中：推荐者 {promoters}\u{a0}人，贬损者 {detractors}\u{a0}人",
    zh_hant: "每 10 人中：推薦者 {promoters} 人，批評者 {detractors} 人",
    nl: "Promoters: {promoters} op de 10; detractors: {detractors} op de 10",
    ko: "10명 중 추천 {promoters}명, 비추천 {detractors}명",
};
pub(super) static SPLIT: Text = crate::text! {
    en: "{promoters} are promoters, {detractors} are detractors",
    zh_hans: "推荐者占 {promoters}，贬损者占 {detractors}",
    zh_hant: "推薦者占 {promoters}，批評者占 {detractors}",
    nl: "{promoters} is promoter, {detractors} is detractor",
    ko: "추천 고객은 {promoters}, 비추천 고객은 {detractors}예요",
};
pub(super) static SHARE_OF: Text = crate::text! {
    en: "Share of {answers}, in percent; the line is the {level} interval",
    zh_hans: "占 {answers}的百分比，横线为 {level} 区间",
    zh_hant: "占 {answers}的百分比，橫線為 {level} 區間",
    nl: "Aandeel van {answers}, in procenten; de lijn is het {level}-interval",
    ko: "{answers}에서 차지하는 비율(%), 선은 {level} 신뢰구간",
};
pub(super) static SHARE_OF_ALL: Text = crate::text! {
    en: "Share of all answers, in percent",
    zh_hans: "占全部回答的百分比",
    zh_hant: "占全部回覆的百分比",
    nl: "Aandeel van alle antwoorden, in procenten",
    ko: "전체 응답에서 차지하는 비율(%)",
};
pub(super) static NOT_COUNTED: Text = crate::text! { en: "only in the total", zh_hans: "只计入总数", zh_hant: "只計入總數", nl: "alleen in het totaal", ko: "전체 수에만 포함" };
pub(super) static WITH_INTERVAL: Text = crate::text! {
    en: "{nps}, interval {low} to {high}",
    zh_hans: "{nps}，区间 {low} 至 {high}",
    zh_hant: "{nps}，區間 {low} 至 {high}",
    nl: "{nps}, interval {low} tot {high}",
    ko: "{nps}점, 신뢰구간 {low}~{high}",
};
pub(super) static SHARE: Text =
    crate::text! { en: "Share", zh_hans: "占比", zh_hant: "占比", nl: "Aandeel", ko: "비율" };
pub(super) static LEVEL_INTERVAL: Text = crate::text! {
    en: "{level} interval",
    zh_hans: "{level} 区间",
    zh_hant: "{level} 區間",
    nl: "{level}-interval",
    ko: "{level} 신뢰구간",
};

pub(super) static MOST_PROMOTE: Text = crate::text! {
    en: "Most answers are a 9 or a 10",
    zh_hans: "多数回答是 9 分或 10 分",
    zh_hant: "多數回覆是 9 分或 10 分",
    nl: "De meeste antwoorden zijn een 9 of een 10",
    ko: "9점이나 10점을 준 응답이 절반을 넘어요",
};
pub(super) static MOST_PASSIVE: Text = crate::text! {
    en: "Most answers are a 7 or an 8",
    zh_hans: "多数回答是 7 分或 8 分",
    zh_hant: "多數回覆是 7 分或 8 分",
    nl: "De meeste antwoorden zijn een 7 of een 8",
    ko: "7점이나 8점을 준 응답이 절반을 넘어요",
};
pub(super) static MOST_DETRACT: Text = crate::text! {
    en: "Most answers are a 6 or lower",
    zh_hans: "多数回答是 6 分及以下",
    zh_hant: "多數回覆是 6 分以下",
    nl: "De meeste antwoorden zijn een 6 of lager",
    ko: "6점 이하를 준 응답이 절반을 넘어요",
};
pub(super) static NO_MAJORITY: Text = crate::text! {
    en: "No group has more than half of the answers",
    zh_hans: "没有一类超过半数",
    zh_hant: "沒有一類超過半數",
    nl: "Geen groep heeft meer dan de helft van de antwoorden",
    ko: "절반을 넘는 그룹이 없어요",
};
pub(super) static BY_SCORE: Text = crate::text! {
    en: "Number of answers by score: {detractors}, {passives}, {promoters}",
    zh_hans: "各分数的回答数：{detractors}、{passives}、{promoters}",
    zh_hant: "各分數的回覆數：{detractors}、{passives}、{promoters}",
    nl: "Aantal antwoorden per score: {detractors}, {passives}, {promoters}",
    ko: "점수별 응답 수: {detractors}, {passives}, {promoters}",
};
pub(super) static TENFOLD_THIRD: Text = crate::text! {
    en: "Ten times the answers, a third of the doubt",
    zh_hans: "回答增至\u{a0}10\u{a0}倍，不确定性剩三分之一",
    zh_hant: "回覆增至\u{a0}10\u{a0}倍，不確定性剩三分之一",
    nl: "Tien keer zoveel antwoorden, een derde van de onzekerheid",
    ko: "응답이 10배면 불확실성은 3분의 1로 줄어요",
};
pub(super) static TENFOLD: Text = crate::text! {
    en: "Ten times the answers leave {share} of the doubt",
    zh_hans: "回答增至\u{a0}10\u{a0}倍，不确定性剩 {share}",
    zh_hant: "回覆增至\u{a0}10\u{a0}倍，不確定性剩 {share}",
    nl: "Tien keer zoveel antwoorden laten {share} van de onzekerheid over",
    ko: "응답이 10배면 불확실성은 {share}만 남아요",
};
pub(super) static SAME_SHARES: Text = crate::text! {
    en: "{level} interval for the same shares, by number of answers",
    zh_hans: "占比相同时的 {level} 区间，按回答数",
    zh_hant: "占比相同時的 {level} 區間，依回覆數",
    nl: "{level}-interval bij dezelfde verhoudingen, naar aantal antwoorden",
    ko: "비율이 같을 때 응답 수에 따른 {level} 신뢰구간",
};
pub(super) static YOURS: Text = crate::text! {
    en: "{answers}, yours",
    zh_hans: "{answers}（当前）",
    zh_hant: "{answers}（目前）",
    nl: "jouw {answers}",
    ko: "{answers}(현재)",
};
pub(super) static FROM_EDGE: Text = crate::text! {
    en: "{band} from {edge}",
    zh_hans: "{band}：{edge} 分起",
    zh_hant: "{band}：{edge} 分起",
    nl: "{band} vanaf {edge}",
    ko: "{band}: {edge}점부터",
};
