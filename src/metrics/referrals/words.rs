//! The words of referrals, in five languages.

use crate::metric::Words;
use crate::words::{Noun, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! { en: "Referrals", zh_hans: "转介绍", zh_hant: "轉介紹", nl: "Referrals", ko: "고객 추천" },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "New customers brought in by customers",
        zh_hans: "老客户带来的新客户",
        zh_hant: "顧客帶來的新顧客",
        nl: "Nieuwe klanten, aangebracht door klanten",
        ko: "고객이 데려온 신규 고객",
    },
    lede: crate::text! {
        en: "How many of your new customers came because a customer sent them? And of those who say they would recommend you, how many actually have?",
        zh_hans: "新客户中有多少是老客户介绍来的？说愿意推荐的人里，又有多少真的介绍了？",
        zh_hant: "新顧客當中有多少是顧客介紹來的？說願意推薦的人裡，又有多少真的介紹了？",
        nl: "Hoeveel van je nieuwe klanten kwamen doordat een klant ze stuurde? En hoeveel mensen die zeggen dat ze je aanbevelen, deden het ook echt?",
        ko: "신규 고객 중 몇 명이 기존 고객의 소개로 왔나요? 추천하겠다고 말한 고객 중 실제로 추천한 사람은 몇 명인가요?",
    },
    meaning: crate::text! {
        en: "A referral is a recommendation that was acted on. The referred share says how much of your growth customers do for you; the referral rate says how many take part; the gap between saying and doing shows what a reminder or a code could win.",
        zh_hans: "转介绍是付诸行动的推荐。转介绍新客占比说明有多少增长由客户带来；转介绍率说明有多少人参与；说与做的差距，显示一次提醒或一个推荐码还能争取多少。",
        zh_hant: "轉介紹是付諸行動的推薦。介紹新客占比說明有多少成長由顧客帶來；轉介紹率說明有多少人參與；說與做的落差，顯示一次提醒或一組推薦碼還能爭取多少。",
        nl: "Een referral is een aanbeveling die echt is gedaan. Het aandeel aangebrachte klanten zegt hoeveel groei je klanten je bezorgen; het referralpercentage hoeveel er meedoen; het verschil tussen zeggen en doen wat een herinnering of code kan opleveren.",
        ko: "실제로 이루어진 추천이에요. 추천 유입 비율은 성장에 고객이 기여한 몫을, 추천율은 참여한 고객의 비율을 보여 줘요. 말과 행동의 차이는 안내나 추천 코드로 더 얻을 수 있는 몫이에요.",
    },
    distrust: crate::text! {
        en: "Only referrals that leave a trace are counted: a code, a link, an answer to “how did you hear of us”. Rewards attract people who refer themselves. A person referred twice counts once.",
        zh_hans: "只统计留下痕迹的转介绍：推荐码、链接，或对“从哪里知道我们”的回答。奖励会引来自己介绍自己的人。同一个人被介绍两次只算一次。",
        zh_hant: "只統計留下痕跡的轉介紹：推薦碼、連結，或對「從哪裡知道我們」的回答。獎勵會引來自己介紹自己的人。同一個人被介紹兩次只算一次。",
        nl: "Alleen referrals met een spoor tellen: een code, een link, een antwoord op ‘hoe ken je ons?’. Beloningen trekken mensen aan die zichzelf aanbrengen. Wie twee keer is aangebracht, telt één keer.",
        ko: "추천 코드, 링크, ‘어떻게 알게 되었나요?’의 답처럼 흔적이 남은 추천만 집계돼요. 보상이 있으면 스스로를 추천하는 사람이 생겨요. 두 번 추천받은 사람은 한 번만 계산해요.",
    },
    next: crate::text! {
        en: "Follow up on a 9 or 10 while it is fresh: hand out a personal code and say thank you for every customer it brings in. Ask new customers how they heard of you.",
        zh_hans: "客户刚打完 9 分或 10 分就跟进：给一个专属推荐码，每带来一位客户都表示感谢。也问新客户是从哪里知道的。",
        zh_hant: "顧客剛給 9 分或 10 分就跟進：給一組專屬推薦碼，每帶來一位顧客都表示感謝。也問新顧客是從哪裡知道的。",
        nl: "Reageer op een 9 of 10 zolang die vers is: geef een persoonlijke code en bedank voor elke klant die daarmee binnenkomt. Vraag nieuwe klanten hoe ze je kennen.",
        ko: "9점이나 10점을 받은 직후에 개인 추천 코드를 보내고, 새 고객이 올 때마다 감사를 전하세요. 신규 고객에게는 어떻게 알게 되었는지 물어보세요.",
    },
};

pub(super) const DEFAULT: Text = crate::text! {
    en: "Standard definition",
    zh_hans: "标准定义",
    zh_hant: "標準定義",
    nl: "Standaarddefinitie",
    ko: "표준 정의",
};
pub(super) const DEFAULT_ABOUT: Text = crate::text! {
    en: "Article S2 counts referrals; divided by new customers and by all customers, they can be compared.",
    zh_hans: "文章 S2 只统计转介绍的次数；除以新客户数和客户总数，才能相互比较。",
    zh_hant: "文章 S2 只數轉介紹的次數；除以新顧客數和顧客總數，才能互相比較。",
    nl: "Artikel S2 telt referrals; afgezet tegen nieuwe en alle klanten zijn ze te vergelijken.",
    ko: "아티클 S2는 추천 수만 다뤄요. 신규 고객과 전체 고객 대비로 봐야 비교할 수 있어요.",
};

// Fields.

pub(super) const REFERRED: Text = crate::text! {
    en: "People referred",
    zh_hans: "被转介绍人数",
    zh_hant: "被介紹人數",
    nl: "Aangebrachte personen",
    ko: "추천받은 사람 수",
};
pub(super) const EACH_ONCE: Text = crate::text! {
    en: "each person once",
    zh_hans: "每人只算一次",
    zh_hant: "每人只算一次",
    nl: "iedereen één keer",
    ko: "한 사람은 한 번만",
};
pub(super) const WON: Text = crate::text! {
    en: "New customers", zh_hans: "新客户数", zh_hant: "新顧客數", nl: "Nieuwe klanten", ko: "신규 고객 수"
};
pub(super) const ALL_NEW: Text = crate::text! {
    en: "all of them, over the same period",
    zh_hans: "同一期间的全部新客户",
    zh_hant: "同一期間的全部新顧客",
    nl: "allemaal, over dezelfde periode",
    ko: "같은 기간 전체",
};
pub(super) const CUSTOMERS: Text =
    crate::text! { en: "Customers", zh_hans: "客户数", zh_hant: "顧客數", nl: "Klanten", ko: "고객 수" };
pub(super) const COULD_REFER: Text = crate::text! {
    en: "who could have referred",
    zh_hans: "可能介绍他人的",
    zh_hant: "有機會介紹他人的",
    nl: "die iemand konden aanbrengen",
    ko: "추천할 수 있던 고객",
};
pub(super) const REFERRERS: Text = crate::text! {
    en: "Customers who referred",
    zh_hans: "介绍过他人的客户数",
    zh_hant: "介紹過他人的顧客數",
    nl: "Klanten die iemand aanbrachten",
    ko: "추천한 고객 수",
};
pub(super) const OPTIONAL: Text = crate::text! {
    en: "optional, for the referral rate",
    zh_hans: "选填，用于计算转介绍率",
    zh_hant: "選填，用來計算轉介紹率",
    nl: "optioneel, voor het referralpercentage",
    ko: "선택, 추천율 계산용",
};
pub(super) const PROMOTERS: Text =
    crate::text! { en: "Promoters", zh_hans: "推荐者", zh_hant: "推薦者", nl: "Promoters", ko: "추천 고객" };
pub(super) const SCORED_9_10: Text = crate::text! {
    en: "optional, scored 9 or 10",
    zh_hans: "选填，打 9 分或 10 分",
    zh_hant: "選填，給 9 分或 10 分",
    nl: "optioneel, gaven een 9 of 10",
    ko: "선택, 9점 또는 10점",
};
pub(super) const PROMOTER_REFERRERS: Text = crate::text! {
    en: "Promoters who referred",
    zh_hans: "实际转介绍的推荐者",
    zh_hant: "實際介紹的推薦者",
    nl: "Promoters die iemand aanbrachten",
    ko: "실제로 추천한 추천 고객",
};
pub(super) const OF_THEM: Text = crate::text! {
    en: "optional, of these promoters",
    zh_hans: "选填，上述推荐者之中",
    zh_hant: "選填，上述推薦者之中",
    nl: "optioneel, van deze promoters",
    ko: "선택, 위 추천 고객 중",
};
pub(super) const CONVERTED: Text = crate::text! {
    en: "Referred people who became customers",
    zh_hans: "转介绍成交人数",
    zh_hant: "介紹成交人數",
    nl: "Aangebracht en klant geworden",
    ko: "추천으로 고객이 된 사람 수",
};
pub(super) const CONVERTED_HINT: Text = crate::text! {
    en: "optional, blank means all",
    zh_hans: "选填，留空表示全部",
    zh_hant: "選填，留空表示全部",
    nl: "optioneel, leeg betekent allemaal",
    ko: "선택, 비워 두면 전원",
};
pub(super) const REFERRED_SHARE: Text = crate::text! {
    en: "Share of new customers who were referred",
    zh_hans: "转介绍新客占比",
    zh_hant: "介紹新客占比",
    nl: "Aandeel aangebrachte nieuwe klanten",
    ko: "신규 고객 중 추천 유입 비율",
};
pub(super) const PER_CUSTOMER: Text = crate::text! {
    en: "Referrals per customer",
    zh_hans: "客均转介绍人数",
    zh_hant: "每位顧客平均介紹人數",
    nl: "Referrals per klant",
    ko: "고객당 추천 수",
};
pub(super) const REFERRAL_RATE: Text = crate::text! {
    en: "Referral rate", zh_hans: "转介绍率", zh_hant: "轉介紹率", nl: "Referralpercentage", ko: "추천율"
};
pub(super) const CONVERSION: Text =
    crate::text! { en: "Conversion", zh_hans: "转化率", zh_hant: "轉換率", nl: "Conversie", ko: "전환율" };
pub(super) const SAY_DO: Text = crate::text! {
    en: "Promoters who referred (say-do gap)",
    zh_hans: "实际转介绍的推荐者占比（说做差距）",
    zh_hant: "實際介紹的推薦者占比（說做落差）",
    nl: "Promoters die iemand aanbrachten (zeggen en doen)",
    ko: "추천 의향 대비 실제 추천율",
};
pub(super) static NEW_CUSTOMERS: Noun = Noun {
    one: crate::text! {
        en: "{n} new customer",
        zh_hans: "{n} 位新客户",
        zh_hant: "{n} 位新顧客",
        nl: "{n} nieuwe klant",
        ko: "신규 고객 {n}명",
    },
    other: crate::text! {
        en: "{n} new customers",
        zh_hans: "{n} 位新客户",
        zh_hant: "{n} 位新顧客",
        nl: "{n} nieuwe klanten",
        ko: "신규 고객 {n}명",
    },
};
pub(super) static PEOPLE: Noun = Noun {
    one: crate::text! { en: "{n} person", zh_hans: "{n} 人", zh_hant: "{n} 人", nl: "{n} persoon", ko: "{n}명" },
    other: crate::text! { en: "{n} people", zh_hans: "{n} 人", zh_hant: "{n} 人", nl: "{n} personen", ko: "{n}명" },
};

// Faults.

pub(super) static NOBODY_WON: Wording = Wording {
    id: "nobody_won",
    text: crate::text! {
        en: "There were no new customers, so there is no share.",
        zh_hans: "没有新客户，无法计算占比。",
        zh_hant: "沒有新顧客，無法計算占比。",
        nl: "Er waren geen nieuwe klanten, dus er is geen aandeel.",
        ko: "신규 고객이 없어서 비율을 구할 수 없어요.",
    },
};
pub(super) static CONVERTED_MORE_THAN_REFERRED: Wording = Wording {
    id: "converted_more_than_referred",
    text: crate::text! {
        en: "More customers came from referrals ({k}) than people were referred ({n}).",
        zh_hans: "转介绍成交人数（{k}）多于被转介绍人数（{n}）。",
        zh_hant: "介紹成交人數（{k}）多於被介紹人數（{n}）。",
        nl: "Er werden meer aangebrachte mensen klant ({k}) dan er zijn aangebracht ({n}).",
        ko: "추천으로 고객이 된 사람({k})이 추천받은 사람({n})보다 많아요.",
    },
};
pub(super) static REFERRERS_MORE_THAN_CUSTOMERS: Wording = Wording {
    id: "referrers_more_than_customers",
    text: crate::text! {
        en: "More customers referred someone ({k}) than there are customers ({n}).",
        zh_hans: "介绍过他人的客户（{k}）多于客户总数（{n}）。",
        zh_hant: "介紹過他人的顧客（{k}）多於顧客總數（{n}）。",
        nl: "Er brachten meer klanten iemand aan ({k}) dan er klanten zijn ({n}).",
        ko: "추천한 고객({k})이 전체 고객({n})보다 많아요.",
    },
};
pub(super) static MORE_REFERRERS_THAN_PROMOTERS: Wording = Wording {
    id: "more_referrers_than_promoters",
    text: crate::text! {
        en: "More promoters referred someone ({k}) than there are promoters ({n}).",
        zh_hans: "实际转介绍的推荐者（{k}）多于推荐者总数（{n}）。",
        zh_hant: "實際介紹的推薦者（{k}）多於推薦者總數（{n}）。",
        nl: "Er brachten meer promoters iemand aan ({k}) dan er promoters zijn ({n}).",
        ko: "실제로 추천한 추천 고객({k})이 전체 추천 고객({n})보다 많아요.",
    },
};
pub(super) static MORE_PROMOTERS_THAN_REFERRERS: Wording = Wording {
    id: "more_promoters_than_referrers",
    text: crate::text! {
        en: "More promoters referred someone ({k}) than customers did ({n}), and promoters are customers.",
        zh_hans: "实际转介绍的推荐者（{k}）多于介绍过他人的客户（{n}），而推荐者也是客户。",
        zh_hant: "實際介紹的推薦者（{k}）多於介紹過他人的顧客（{n}），而推薦者也是顧客。",
        nl: "Er brachten meer promoters iemand aan ({k}) dan klanten ({n}), en promoters zijn klanten.",
        ko: "실제로 추천한 추천 고객({k})이 추천한 전체 고객({n})보다 많아요.",
    },
};
pub(super) static REFERRED_MORE_THAN_WON: Wording = Wording {
    id: "referred_more_than_won",
    text: crate::text! {
        en: "More people were referred ({k}) than became customers at all ({n}).",
        zh_hans: "被转介绍的有 {k} 人，但新客户总共只有 {n} 位。",
        zh_hant: "被介紹的有 {k} 人，但新顧客總共只有 {n} 位。",
        nl: "Er zijn meer mensen aangebracht ({k}) dan er in totaal klanten bij kwamen ({n}).",
        ko: "추천받은 사람({k})이 신규 고객 전체({n})보다 많아요.",
    },
};
pub(super) static CONVERTED_MORE_THAN_WON: Wording = Wording {
    id: "converted_more_than_won",
    text: crate::text! {
        en: "More referred people became customers ({k}) than there are new customers in all ({n}).",
        zh_hans: "转介绍成交 {k} 人，但新客户总共只有 {n} 位。",
        zh_hant: "介紹成交 {k} 人，但新顧客總共只有 {n} 位。",
        nl: "Er werden meer aangebrachte mensen klant ({k}) dan er in totaal nieuwe klanten zijn ({n}).",
        ko: "추천으로 고객이 된 사람({k})이 신규 고객 전체({n})보다 많아요.",
    },
};
pub(super) static MORE_BY: Text = crate::text! { en: "{n} too many", zh_hans: "多出 {n} 人", zh_hant: "多出 {n} 人", nl: "{n} te veel", ko: "{n}명 초과" };
pub(super) static LONGER_TIME: Text = crate::text! {
    en: "The two numbers cover different periods, or the new customers do not include the referred ones.",
    zh_hans: "两个数字的期间不同，或者新客户数没有包含转介绍来的。",
    zh_hant: "兩個數字的期間不同，或者新顧客數沒有包含介紹來的。",
    nl: "De twee getallen gaan niet over dezelfde periode, of de aangebrachte klanten zitten niet bij de nieuwe.",
    ko: "두 숫자의 기간이 다르거나, 신규 고객 수에서 추천으로 온 고객이 빠졌어요.",
};
pub(super) static NOT_ALL_CAME: Text = crate::text! {
    en: "Not everyone who was referred became a customer: fill in how many did.",
    zh_hans: "被介绍的人并未全部成交：请填写转介绍成交人数。",
    zh_hant: "被介紹的人並未全部成交：請填寫介紹成交人數。",
    nl: "Niet iedereen die is aangebracht, werd klant: vul in hoeveel wel.",
    ko: "추천받은 사람이 모두 고객이 된 것은 아니에요. 고객이 된 사람 수를 입력해 주세요.",
};

// Certainty.

pub(super) static RATIO_WITHIN: Text = crate::text! {
    en: "{name}: {range} ({basis}).",
    zh_hans: "{name}：{range}（{basis}）。",
    zh_hant: "{name}：{range}（{basis}）。",
    nl: "{name}: {range} ({basis}).",
    ko: "{name}: {range}({basis})",
};

// Notes and advice.

pub(super) static ALL_TAKEN_AS_WON: Wording = Wording {
    id: "referred_taken_as_won",
    text: crate::text! {
        en: "Everyone who was referred is counted as a new customer. If some did not buy, fill in how many did.",
        zh_hans: "这里把被介绍的人都当作新客户。如果有人没有成交，请填写转介绍成交人数。",
        zh_hant: "這裡把被介紹的人都當作新顧客。如果有人沒有成交，請填寫介紹成交人數。",
        nl: "Iedereen die is aangebracht, geldt hier als nieuwe klant. Kochten sommigen niets, vul dan in hoeveel wel.",
        ko: "추천받은 사람을 모두 신규 고객으로 계산했어요. 구매하지 않은 사람이 있다면 고객이 된 사람 수를 입력해 주세요.",
    },
};
pub(super) static FEWER_THAN_REFERRERS: Wording = Wording {
    id: "fewer_referred_than_referrers",
    text: crate::text! {
        en: "Fewer people were referred ({n}) than there are customers who referred ({k}): some were named by several and count once, or a number is missing.",
        zh_hans: "{k} 位客户只介绍了 {n} 人：可能有人被多位客户介绍而只算一次，也可能漏填了人数。",
        zh_hant: "{k} 位顧客只介紹了 {n} 人：可能有人被多位顧客介紹而只算一次，也可能漏填了人數。",
        nl: "Er zijn minder mensen aangebracht ({n}) dan er klanten iemand aanbrachten ({k}): sommigen zijn door meer klanten genoemd en tellen één keer, of er ontbreekt een getal.",
        ko: "추천한 고객({k})보다 추천받은 사람({n})이 적어요. 여러 고객이 같은 사람을 추천해 한 번만 셌거나 빠진 수가 있을 수 있어요.",
    },
};
pub(super) static NOBODY_REFERRED: Wording = Wording {
    id: "referred_by_nobody",
    text: crate::text! {
        en: "People were referred ({n}), and no customer referred anybody: a number may be missing.",
        zh_hans: "有 {n} 人被介绍，介绍过他人的客户却是 0：可能漏填了人数。",
        zh_hant: "有 {n} 人被介紹，介紹過他人的顧客卻是 0：可能漏填了人數。",
        nl: "Er zijn mensen aangebracht ({n}), maar geen klant bracht iemand aan: misschien ontbreekt er een getal.",
        ko: "추천받은 사람({n})은 있는데 추천한 고객은 0이에요. 빠진 수가 있을 수 있어요.",
    },
};
pub(super) static ASK_PROMOTERS: Noun = Noun {
    one: crate::text! {
        en: "promoter has not referred anyone yet: offer a code while the score is fresh.",
        zh_hans: "推荐者尚未介绍任何人：趁刚打完分，给一个推荐码。",
        zh_hant: "推薦者還沒介紹任何人：趁剛給完分，給一組推薦碼。",
        nl: "promoter heeft nog niemand aangebracht: geef een code zolang de score vers is.",
        ko: "추천 고객 중 아직 실제로 추천하지 않은 사람의 수예요. 점수를 받은 직후에 추천 코드를 보내세요.",
    },
    other: crate::text! {
        en: "promoters have not referred anyone yet: offer codes while the score is fresh.",
        zh_hans: "推荐者尚未介绍任何人：趁刚打完分，给一个推荐码。",
        zh_hant: "推薦者還沒介紹任何人：趁剛給完分，給一組推薦碼。",
        nl: "promoters hebben nog niemand aangebracht: geef codes zolang de score vers is.",
        ko: "추천 고객 중 아직 실제로 추천하지 않은 사람의 수예요. 점수를 받은 직후에 추천 코드를 보내세요.",
    },
};
pub(super) static NOT_YET_CUSTOMERS: Noun = Noun {
    one: crate::text! {
        en: "person was referred and did not become a customer: find out where it stopped.",
        zh_hans: "被介绍人没有成交：查明卡在哪一步。",
        zh_hant: "被介紹人沒有成交：查明停在哪一步。",
        nl: "persoon is aangebracht maar werd geen klant: zoek uit waar het stokte.",
        ko: "추천받고도 고객이 되지 않은 사람의 수예요. 어디에서 멈췄는지 알아보세요.",
    },
    other: crate::text! {
        en: "people were referred and did not become customers: find out where it stopped.",
        zh_hans: "被介绍人没有成交：查明卡在哪一步。",
        zh_hant: "被介紹人沒有成交：查明停在哪一步。",
        nl: "personen zijn aangebracht maar werden geen klant: zoek uit waar het stokte.",
        ko: "추천받고도 고객이 되지 않은 사람의 수예요. 어디에서 멈췄는지 알아보세요.",
    },
};

// Figures.

pub(super) static WERE_REFERRED: Text =
    crate::text! { en: "Referred", zh_hans: "转介绍", zh_hant: "介紹而來", nl: "Aangebracht", ko: "추천 유입" };
pub(super) static CAME_OTHERWISE: Text = crate::text! {
    en: "Came some other way", zh_hans: "其他来源", zh_hant: "其他來源", nl: "Niet aangebracht", ko: "다른 경로"
};
pub(super) static DID: Text = crate::text! {
    en: "Have referred", zh_hans: "已经介绍", zh_hant: "已經介紹", nl: "Brachten iemand aan", ko: "실제로 추천함"
};
pub(super) static ONLY_SAID: Text = crate::text! {
    en: "Have not referred yet", zh_hans: "说了还没做", zh_hant: "說了還沒做", nl: "Nog niet", ko: "아직 추천 안 함"
};
