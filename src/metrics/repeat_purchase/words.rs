//! The words of the repeat purchase rate, in five languages.

use crate::metric::Words;
use crate::words::{Lang, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Repeat purchase rate",
        zh_hans: "复购率",
        zh_hant: "回購率",
        nl: "Herhaalaankooppercentage",
        ko: "재구매율",
    },
    headings: &[(Lang::Nl, "Herhaal\u{ad}aankoop\u{ad}percentage")],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Share of customers who bought again",
        zh_hans: "再次购买的客户占多少",
        zh_hant: "再次購買的顧客占多少",
        nl: "Deel van de klanten dat opnieuw kocht",
        ko: "다시 구매한 고객의 비율",
    },
    lede: crate::text! {
        en: "Of the customers who bought in a period, how many bought at least twice?",
        zh_hans: "在一段期间内购买过的客户中，有多少人买了两次及以上？",
        zh_hant: "在一段期間內購買過的顧客當中，有多少人買了兩次以上？",
        nl: "Hoeveel van de klanten die in een periode kochten, kochten minstens twee keer?",
        ko: "한 기간에 구매한 고객 중 두 번 이상 산 고객은 얼마나 되나요?",
    },
    meaning: crate::text! {
        en: "A second purchase is the first sign of loyalty where nobody subscribes. It can be counted over any period, and says most when it is compared between groups of customers.",
        zh_hans: "对非订阅制的生意来说，第二次购买是客户忠诚的第一个信号。可按任意期间计算，对比不同客户群时最有用。",
        zh_hant: "對非訂閱制的生意來說，第二次購買是顧客忠誠的第一個訊號。可依任意期間計算，比較不同顧客群時最有用。",
        nl: "Waar niemand een abonnement heeft, is een tweede aankoop het eerste teken van loyaliteit. Je kunt het over elke periode tellen, en het zegt het meest als je klantgroepen vergelijkt.",
        ko: "구독이 없는 곳에서는 두 번째 구매가 충성도의 첫 신호예요. 어떤 기간이든 계산할 수 있고 고객 그룹끼리 비교할 때 가장 쓸모 있어요.",
    },
    distrust: crate::text! {
        en: "Customers who came late in the period had little time to come back. What is bought once every few years cannot repeat in a month. An order split in two looks like a second purchase: compare with the count by days.",
        zh_hans: "期末才来的客户来不及复购。几年才买一次的商品，一个月内不会重复。拆成两笔的订单看似复购，请与按购买日的结果对照。",
        zh_hant: "期末才來的顧客來不及回購。幾年才買一次的商品，一個月內不會重複。拆成兩筆的訂單看似回購，請與依購買日的結果對照。",
        nl: "Wie laat in de periode kwam, had weinig tijd om terug te komen. Wat je eens in de paar jaar koopt, herhaalt zich niet in een maand. Een gesplitste bestelling lijkt een herhaalaankoop: vergelijk met de telling per dag.",
        ko: "기간 끝에 온 고객은 다시 살 시간이 적어요. 몇 년에 한 번 사는 물건은 한 달 안에 또 팔리지 않아요. 둘로 나눈 주문은 재구매처럼 보이니 구매일 기준과 비교하세요.",
    },
    next: crate::text! {
        en: "Split it by kind of customer and look at the best group: what did they buy first, and how did they find you (article S1)? Then write to one-time buyers around the time a second purchase usually comes.",
        zh_hans: "按客户类型拆开，看看最好的一组：他们先买了什么，从哪里来（文章 S1）？再在通常会复购的时点联系只买过一次的人。",
        zh_hant: "依顧客類型拆開，看看最好的一群：他們先買了什麼，從哪裡來（文章 S1）？再在通常會回購的時點聯絡只買過一次的人。",
        nl: "Splits het uit naar soort klant en bekijk de beste groep: wat kochten die klanten eerst, en hoe vonden ze je (artikel S1)? Mail daarna wie één keer kocht, op het moment dat een tweede aankoop meestal komt.",
        ko: "고객 유형별로 나눠 가장 좋은 그룹을 보세요. 처음 무엇을 샀고 어떻게 찾아왔나요(아티클 S1)? 그다음 두 번째 구매가 보통 일어나는 때에 한 번 산 고객에게 연락하세요.",
    },
};

pub(super) const ORDERS: Text =
    crate::text! { en: "By orders", zh_hans: "按订单", zh_hant: "依訂單", nl: "Per bestelling", ko: "주문 기준" };
pub(super) const ORDERS_ABOUT: Text = crate::text! {
    en: "Every order is a purchase, even two on one day.",
    zh_hans: "每笔订单都算一次购买，同一天两笔也算两次。",
    zh_hant: "每筆訂單都算一次購買，同一天兩筆也算兩次。",
    nl: "Elke bestelling is een aankoop, ook twee op één dag.",
    ko: "주문 한 건을 구매 한 번으로 계산해요. 같은 날 두 건도 두 번이에요.",
};
pub(super) const DAYS: Text = crate::text! {
    en: "By purchase days", zh_hans: "按购买日", zh_hant: "依購買日", nl: "Per aankoopdag", ko: "구매일 기준"
};
pub(super) const DAYS_ABOUT: Text = crate::text! {
    en: "Orders on one day count once: a cart split in two is one purchase.",
    zh_hans: "同一天的订单只算一次：拆成两笔不算复购。",
    zh_hant: "同一天的訂單只算一次：拆成兩筆不算回購。",
    nl: "Bestellingen op één dag tellen één keer: een gesplitst winkelmandje is geen herhaalaankoop.",
    ko: "같은 날 주문은 한 번으로 계산해요. 나눠 담은 주문은 재구매가 아니에요.",
};
pub(super) const REPEAT: Text = crate::text! {
    en: "Customers with two or more purchases",
    zh_hans: "购买两次及以上的客户数",
    zh_hant: "購買兩次以上的顧客數",
    nl: "Klanten met twee of meer aankopen",
    ko: "2회 이상 구매한 고객",
};
pub(super) const CUSTOMERS: Text = crate::text! {
    en: "Customers who bought",
    zh_hans: "有购买的客户数",
    zh_hant: "有購買的顧客數",
    nl: "Klanten met minstens één aankoop",
    ko: "구매 고객 수",
};
pub(super) const CUSTOMERS_HINT: Text = crate::text! {
    en: "in the same period, each counted once",
    zh_hans: "同一期间，每位只计一次",
    zh_hant: "同一期間，每位只計一次",
    nl: "in dezelfde periode, ieder één keer geteld",
    ko: "같은 기간 기준, 중복 없이",
};
pub(super) const REPEAT_DAYS: Text = crate::text! {
    en: "Customers with purchases on two or more days",
    zh_hans: "在两天及以上购买的客户数",
    zh_hant: "在兩天以上購買的顧客數",
    nl: "Klanten met aankopen op twee of meer dagen",
    ko: "이틀 이상 구매한 고객",
};
pub(super) const REPEAT_DAYS_HINT: Text = crate::text! {
    en: "leave blank if you have one count only",
    zh_hans: "只有一种计数时留空",
    zh_hant: "只有一種計數時留空",
    nl: "leeg als je maar één telling hebt",
    ko: "집계가 하나뿐이면 비워 두세요",
};

pub(super) static MORE_REPEAT: Wording = Wording {
    id: "more_repeat_than_customers",
    text: crate::text! {
        en: "More repeat customers than customers: {k} of {n}.",
        zh_hans: "复购客户数（{k}）多于客户数（{n}）。",
        zh_hant: "回購顧客數（{k}）多於顧客數（{n}）。",
        nl: "Meer terugkerende klanten dan klanten: {k} van {n}.",
        ko: "재구매 고객 수({k})가 구매 고객 수({n})보다 많아요.",
    },
};
pub(super) static MORE_DAYS: Wording = Wording {
    id: "more_by_days_than_by_orders",
    text: crate::text! {
        en: "{k} bought on two or more days, but only {n} bought twice or more.",
        zh_hans: "在两天及以上购买的有 {k} 位，购买两次及以上的却只有 {n} 位。",
        zh_hant: "在兩天以上購買的有 {k} 位，購買兩次以上的卻只有 {n} 位。",
        nl: "Klanten met aankopen op twee of meer dagen: {k}, meer dan de {n} met twee of meer aankopen.",
        ko: "이틀 이상 구매한 고객({k})이 2회 이상 구매한 고객({n})보다 많아요.",
    },
};
pub(super) static NOBODY_BOUGHT: Wording = Wording {
    id: "no_customers_bought",
    text: crate::text! {
        en: "Nobody bought in the period, so there is no rate.",
        zh_hans: "期内无人购买，无法计算比率。",
        zh_hant: "期間內無人購買，無法計算比率。",
        nl: "Niemand kocht in de periode, dus er is geen percentage.",
        ko: "기간 중 구매한 고객이 없어서 비율을 구할 수 없어요.",
    },
};
pub(super) static LONGER_IS_HIGHER: Wording = Wording {
    id: "longer_is_higher",
    text: crate::text! {
        en: "The longer the period, the higher this rate: compare periods of equal length only.",
        zh_hans: "期间越长，复购率越高：只比较等长的期间。",
        zh_hant: "期間越長，回購率越高：只比較等長的期間。",
        nl: "Hoe langer de periode, hoe hoger het cijfer: vergelijk alleen perioden van gelijke lengte.",
        ko: "기간이 길수록 높아져요. 길이가 같은 기간끼리만 비교하세요.",
    },
};

pub(super) static PURCHASES_COUNTED: Text = crate::text! {
    en: "Purchases were counted, not customers.",
    zh_hans: "数的是购买次数，而不是客户数。",
    zh_hant: "算的是購買次數，而不是顧客數。",
    nl: "Er zijn aankopen geteld, geen klanten.",
    ko: "고객이 아니라 구매 건수를 셌어요.",
};
pub(super) static DAYS_COUNTED: Text = crate::text! {
    en: "Days were counted, not customers.",
    zh_hans: "数的是天数，而不是客户数。",
    zh_hant: "算的是天數，而不是顧客數。",
    nl: "Er zijn dagen geteld, geen klanten.",
    ko: "고객이 아니라 구매일 수를 셌어요.",
};
pub(super) static MORE: Text = crate::text! {
    en: "buying again, of the {rest} who bought once, would make it {then}.",
    zh_hans: "若也再次购买（只买过一次的有 {rest} 位），复购率就是 {then}。",
    zh_hant: "若也再次購買（只買過一次的有 {rest} 位），回購率就是 {then}。",
    nl: "met een tweede aankoop, van de {rest} met één aankoop, en je komt op {then}.",
    ko: "더 재구매하면(한 번 구매한 {rest}명 중) 재구매율은 {then}예요.",
};
pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more buying again, {then}, would reach your goal of {goal}.",
    zh_hans: "若再次购买，复购率为 {then}，即可达到 {goal} 的目标。",
    zh_hant: "若再次購買，回購率為 {then}，就能達到 {goal} 的目標。",
    nl: "meer met een tweede aankoop, {then}, en je haalt je doel van {goal}.",
    ko: "더 재구매하면({then}) 목표({goal})에 도달해요.",
};
pub(super) static AGAIN: Text =
    crate::text! { en: "Bought again", zh_hans: "再次购买", zh_hant: "再次購買", nl: "Kochten opnieuw", ko: "재구매" };
pub(super) static ONCE: Text = crate::text! {
    en: "Bought once", zh_hans: "只买一次", zh_hant: "只買一次", nl: "Kochten één keer", ko: "한 번 구매"
};
