//! The words of the retention rate, in five languages.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Retention rate",
        zh_hans: "客户留存率",
        zh_hant: "顧客留存率",
        nl: "Klantretentie",
        ko: "고객 유지율",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Share of customers who stayed",
        zh_hans: "留下的客户占多少",
        zh_hant: "留下的顧客占多少",
        nl: "Deel van de klanten dat bleef",
        ko: "남은 고객의 비율",
    },
    lede: crate::text! {
        en: "Of the customers who were there at the start, how many are still there at the end? Customers won in between are taken off first.",
        zh_hans: "期初的客户中，有多少人到期末还在？期间新增的客户要先扣除。",
        zh_hant: "期初的顧客當中，有多少人到期末還在？期間新增的顧客要先扣除。",
        nl: "Hoeveel van de klanten die er aan het begin waren, zijn er aan het eind nog? Klanten die er tussendoor bij kwamen, gaan er eerst af.",
        ko: "시작할 때 있던 고객 중 몇 명이 끝까지 남았나요? 기간 중에 새로 온 고객은 먼저 빼요.",
    },
    meaning: crate::text! {
        en: "Retention is the other side of churn: together they are 100%. It shows whether customers stay, however many new ones come in: a company can grow and keep nobody.",
        zh_hans: "留存率是流失率的另一面：两者相加为 100%。它反映客户是否留下，与新增多少无关：公司可以一边增长，一边留不住人。",
        zh_hant: "留存率是流失率的另一面：兩者相加為 100%。它反映顧客是否留下，與新增多少無關：公司可以一邊成長，一邊留不住人。",
        nl: "Retentie is de andere kant van churn: samen zijn ze 100%. Ze laat zien of klanten blijven, hoeveel nieuwe er ook komen: een bedrijf kan groeien en niemand behouden.",
        ko: "유지율은 이탈률의 짝이라 둘을 더하면 100%\u{2060}예요. 신규가 얼마나 많든 고객이 남는지를 보여 줘요. 한 명도 붙잡지 못하면서 성장하는 회사도 있어요.",
    },
    distrust: crate::text! {
        en: "It depends on counting new customers correctly: those who came and left within the period count at neither end. Customers who came back lift it, even above 100%. Rates for periods of different lengths cannot be compared.",
        zh_hans: "关键是新增客户要统计准确：期内来了又走的客户，期末和新增都不应算。回流的客户会抬高它，甚至超过 100%。期间长短不同的留存率不能比较。",
        zh_hant: "關鍵在於新增顧客數要算對：期間內來了又走的顧客，期末和新增都不該算。回流的顧客會拉高它，甚至超過 100%。期間長短不同的留存率不能比較。",
        nl: "Alles hangt af van hoe je de nieuwe klanten telt: wie binnen de periode kwam en ging, telt aan het eind niet mee en bij gewonnen ook niet. Wie terugkwam, trekt het cijfer omhoog, zelfs tot boven 100%. Perioden van verschillende lengte zijn niet te vergelijken.",
        ko: "신규를 제대로 세는 것이 핵심이에요. 기간 안에 왔다가 떠난 고객은 종료 시점에도 신규에도 넣지 않아요. 돌아온 고객이 있으면 높아지고 100%\u{2060}를 넘기도 해요. 길이가 다른 기간끼리는 비교할 수 없어요.",
    },
    next: crate::text! {
        en: "Split it by the month in which customers came: most leave early. Ask those who stayed what they would miss, and give the first weeks more care.",
        zh_hans: "按客户加入的月份拆开看：多数人走得早。问问留下的人最离不开什么，并在最初几周多花心思。",
        zh_hant: "依顧客加入的月份拆開來看：多數人走得早。問問留下的人最離不開什麼，並在最初幾週多花心思。",
        nl: "Splits het uit naar de maand waarin klanten kwamen: de meesten gaan vroeg. Vraag wie bleef wat ze zouden missen, en besteed meer zorg aan de eerste weken.",
        ko: "고객이 들어온 달별로 나눠 보세요. 대부분 초반에 떠나요. 남은 고객에게 없으면 아쉬울 점을 묻고 첫 몇 주를 더 챙기세요.",
    },
};

pub(super) const METHOD: Text = crate::text! {
    en: "(End − won) ÷ start",
    zh_hans: "（期末 − 新增）÷ 期初",
    zh_hant: "（期末 − 新增）÷ 期初",
    nl: "(Eind − gewonnen) ÷ begin",
    ko: "(기말 − 신규) ÷ 기초",
};
pub(super) const ABOUT: Text = crate::text! {
    en: "As in article S1: customers at the end, without those won in between, out of those at the start.",
    zh_hans: "文章 S1 的写法：期末人数扣除期间新增，再除以期初人数。",
    zh_hant: "文章 S1 的寫法：期末人數扣除期間新增，再除以期初人數。",
    nl: "Zoals artikel S1 het schrijft: wie er aan het eind nog is, zonder de nieuwe klanten, als deel van wie er aan het begin was.",
    ko: "아티클 S1의 방식이에요. 종료 시점 고객에서 기간 중 신규를 빼고 시작 시점 고객으로 나눠요.",
};
pub(super) const END: Text = crate::text! {
    en: "Customers at the end",
    zh_hans: "期末客户数",
    zh_hant: "期末顧客數",
    nl: "Klanten aan het eind",
    ko: "기간 종료 시점 고객 수",
};
pub(super) const END_HINT: Text = crate::text! {
    en: "everyone, new ones included",
    zh_hans: "包括新增的",
    zh_hant: "包括新增的",
    nl: "iedereen, ook de nieuwe",
    ko: "신규 고객 포함",
};
pub(super) const WON_HINT: Text = crate::text! {
    en: "and still there at the end",
    zh_hans: "且期末还在",
    zh_hant: "而且期末還在",
    nl: "en aan het eind nog klant",
    ko: "종료 시점에 남은 고객만",
};
pub(super) const CHURN_HINT: Text = crate::text! {
    en: "optional check: together 100%",
    zh_hans: "选填，核对两者之和是否为 100%",
    zh_hant: "選填，核對兩者相加是否為 100%",
    nl: "optioneel, ter controle: samen 100%",
    ko: "선택, 합이 100%\u{2060}인지 확인",
};

pub(super) static WON_MORE_THAN_END: Wording = Wording {
    id: "won_more_than_end",
    text: crate::text! {
        en: "{won} won, but only {end} there at the end.",
        zh_hans: "新增 {won} 位，但期末只有 {end} 位。",
        zh_hant: "新增 {won} 位，但期末只有 {end} 位。",
        nl: "{won} gewonnen, maar aan het eind zijn er slechts {end}.",
        ko: "신규 고객 수({won})가 종료 시점 고객 수({end})보다 많아요.",
    },
};
pub(super) static DISAGREE: Wording = Wording {
    id: "churn_retention_disagree",
    text: crate::text! {
        en: "Churn and retention must add up to 100%; these make {sum}. Check “{field}”.",
        zh_hans: "流失率与留存率应相加为 100%，现为 {sum}。请检查“{field}”。",
        zh_hant: "流失率與留存率應相加為 100%，目前是 {sum}。請檢查「{field}」。",
        nl: "Churn en retentie moeten samen 100% zijn; dit is {sum}. Controleer ‘{field}’.",
        ko: "이탈률과 유지율의 합은 100%\u{2060}여야 하는데 {sum}예요. 확인할 항목: {field}",
    },
};
pub(super) static ROUNDED: Wording = Wording {
    id: "churn_rounded",
    text: crate::text! {
        en: "The churn given and this retention make {sum}, which rounding explains: the result is that of the counts.",
        zh_hans: "填写的流失率与此留存率相加为 {sum}，应是四舍五入所致；结果按客户数计算。",
        zh_hant: "填寫的流失率與此留存率相加為 {sum}，應是四捨五入所致；結果依顧客數計算。",
        nl: "De ingevulde churn en deze retentie zijn samen {sum}, een kwestie van afronden: de uitkomst volgt uit de aantallen.",
        ko: "입력한 이탈률과 유지율의 합이 {sum}예요. 반올림 차이로 보고 고객 수로 계산했어요.",
    },
};
pub(super) static OVER_100: Wording = Wording {
    id: "over_100",
    text: crate::text! {
        en: "More than 100%: even without new customers, {n} more than at the start. Were customers won back?",
        zh_hans: "超过 100%：不算新增也比期初多 {n} 位。是否有客户回流？",
        zh_hant: "超過 100%：不算新增也比期初多 {n} 位。是否有顧客回流？",
        nl: "Meer dan 100%: {n} meer dan aan het begin, de nieuwe niet meegeteld. Zijn er klanten teruggewonnen?",
        ko: "100%\u{2060}를 넘었어요. 신규를 빼고도 시작보다 {n}명 많아요. 다시 돌아온 고객이 있나요?",
    },
};
pub(super) static COMPLEMENT: Wording = Wording {
    id: "complement",
    text: crate::text! {
        en: "Churn and retention add up to 100%: neither is 1 divided by the other.",
        zh_hans: "流失率与留存率相加为 100%：是互补，不是倒数。",
        zh_hant: "流失率與留存率相加為 100%：是互補，不是倒數。",
        nl: "Churn en retentie zijn samen 100%: elkaars aanvulling, niet elkaars omgekeerde.",
        ko: "이탈률과 유지율을 더하면 100%\u{2060}예요. 서로 역수가 아니에요.",
    },
};

pub(super) static END_WITHOUT_WON: Text = crate::text! {
    en: "The number at the end leaves out new customers.",
    zh_hans: "期末数漏算了新客户。",
    zh_hant: "期末數漏算了新顧客。",
    nl: "De nieuwe klanten zijn aan het eind niet meegeteld.",
    ko: "종료 시점 고객 수에 신규 고객이 빠졌어요.",
};
pub(super) static WON_LEFT_AGAIN: Text = crate::text! {
    en: "Some of those won left again: count only those still there.",
    zh_hans: "新增的人中有些又走了：只统计期末还在的。",
    zh_hant: "新增的人當中有些又走了：只計算期末還在的。",
    nl: "Een deel van de gewonnen klanten ging weer weg: tel alleen wie er nog is.",
    ko: "신규 중 일부가 다시 떠났어요. 남아 있는 고객만 세어 주세요.",
};
pub(super) static WON_MISCOUNTED: Text = crate::text! {
    en: "New customers were miscounted.",
    zh_hans: "新增客户数统计有误。",
    zh_hant: "新增顧客數算錯了。",
    nl: "De gewonnen klanten zijn verkeerd geteld.",
    ko: "신규 고객 수를 잘못 셌어요.",
};
pub(super) static IS_RETENTION: Text = crate::text! {
    en: "The churn given is really the retention.",
    zh_hans: "填写的流失率其实是留存率。",
    zh_hant: "填寫的流失率其實是留存率。",
    nl: "De ingevulde churn is de retentie zelf.",
    ko: "입력한 이탈률이 사실은 유지율이에요.",
};
pub(super) static DIVIDES_BY_ALL: Text = crate::text! {
    en: "The churn was divided by the new customers too.",
    zh_hans: "该流失率的分母算入了新客户。",
    zh_hant: "該流失率的分母算入了新顧客。",
    nl: "De churn deelt ook door de nieuwe klanten.",
    ko: "이탈률의 분모에 신규 고객이 들어갔어요.",
};
pub(super) static CHURN_OF_ANOTHER: Text = crate::text! {
    en: "The churn is for another period or definition.",
    zh_hans: "该流失率的期间或定义不同。",
    zh_hant: "該流失率的期間或定義不同。",
    nl: "De churn is van een andere periode of definitie.",
    ko: "이탈률의 기간이나 정의가 달라요.",
};
pub(super) static USE: Text = crate::text! {
    en: "{field}: {value}",
    zh_hans: "{field}：{value}",
    zh_hant: "{field}：{value}",
    nl: "{field}: {value}",
    ko: "{field}: {value}",
};
pub(super) static SURE_OVER: Text = crate::text! {
    en: "More than 100% is not a share, so there is no interval.",
    zh_hans: "留下的多于期初，算不上占比，因此没有区间。",
    zh_hant: "留下的多於期初，不是占比，所以沒有區間。",
    nl: "Meer behouden dan er waren is geen aandeel, dus er is geen interval.",
    ko: "시작보다 많이 남으면 비율로 볼 수 없어서 신뢰구간이 없어요.",
};
pub(super) static KEPT: Text =
    crate::text! { en: "Kept", zh_hans: "留下", zh_hant: "留下", nl: "Behouden", ko: "유지" };
pub(super) static LOST: Text =
    crate::text! { en: "Lost", zh_hans: "流失", zh_hant: "流失", nl: "Verloren", ko: "이탈" };
pub(super) static BACK: Text =
    crate::text! { en: "Came back", zh_hans: "回流", zh_hant: "回流", nl: "Teruggekomen", ko: "돌아옴" };
pub(super) static MORE: Text = crate::text! {
    en: "more kept, {kept} of {start}, would make it {then}.",
    zh_hans: "客户若也能留住，{start} 位中留下 {kept} 位，留存率就是 {then}。",
    zh_hant: "顧客若也能留住，{start} 位中留下 {kept} 位，留存率就是 {then}。",
    nl: "extra behouden, {kept} van {start}, geeft {then}.",
    ko: "더 붙잡아 {start}명 중 {kept}명이 되면 유지율은 {then}예요.",
};
pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more kept, {kept} of {start} or {then}, would reach your goal of {goal}.",
    zh_hans: "客户若也能留住，{start} 位中留下 {kept} 位（{then}），即可达到 {goal} 的目标。",
    zh_hant: "顧客若也能留住，{start} 位中留下 {kept} 位（{then}），就能達到 {goal} 的目標。",
    nl: "extra behouden, {kept} van {start} of {then}, en je haalt je doel van {goal}.",
    ko: "더 붙잡아 {start}명 중 {kept}명({then})이 되면 목표({goal})에 도달해요.",
};
pub(super) static WAY: Text = crate::text! {
    en: "{start} at the start; {kept} at the end without the new ones, {end} with them",
    zh_hans: "期初 {start}\u{a0}位；期末共 {end}\u{a0}位，不含新增为 {kept}\u{a0}位",
    zh_hant: "期初 {start} 位；期末共 {end} 位，不含新增為 {kept} 位",
    nl: "{start} aan het begin; aan het eind {kept} zonder de nieuwe, {end} met",
    ko: "시작 {start}명, 종료 {end}명(신규 제외 {kept}명)",
};
