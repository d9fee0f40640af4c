//! The words of the churn rate, in five languages.

use crate::metric::Words;
use crate::words::{Noun, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Churn rate",
        zh_hans: "客户流失率",
        zh_hant: "顧客流失率",
        nl: "Klantverloop",
        ko: "고객 이탈률",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Share of customers who left",
        zh_hans: "离开的客户占多少",
        zh_hant: "離開的顧客占多少",
        nl: "Deel van de klanten dat vertrok",
        ko: "떠난 고객의 비율",
    },
    lede: crate::text! {
        en: "How many of your customers left? By the usual definition only those who were there at the start are counted; customers won during the period are not.",
        zh_hans: "有多少客户离开了？按通常的定义，只计算期初就在的客户；期间新增的客户不算在内。",
        zh_hant: "有多少顧客離開了？依通常的定義，只計算期初就在的顧客；期間新增的顧客不算在內。",
        nl: "Hoeveel klanten zijn vertrokken? Volgens de gangbare definitie tellen alleen de klanten die er aan het begin waren; klanten die er in de periode bij kwamen niet.",
        ko: "고객 중 몇 명이 떠났나요? 일반적인 정의에서는 기간을 시작할 때 있던 고객만 세고, 기간 중에 새로 온 고객은 세지 않아요.",
    },
    meaning: crate::text! {
        en: "Some churn is normal: customers move, stop or change their plans. What counts is the year: a monthly rate applies again and again to those who remain, so 2% a month is 21.5% a year. One minus churn is retention, and one divided by churn is how long a customer stays on average.",
        zh_hans: "有一些流失是正常的：客户会搬迁、停业或改变计划。要看的是一年：每月的流失率会在剩下的客户身上重复，因此每月 2% 相当于每年 21.5%。1 减流失率是留存率，1 除以流失率是客户平均留存的时间。",
        zh_hant: "有一些流失是正常的：顧客會搬遷、歇業或改變計畫。要看的是一年：每個月都會從剩下的顧客中再流失同樣的比例，所以每月 2% 相當於每年 21.5%。1 減流失率是留存率，1 除以流失率是顧客平均留存的時間。",
        nl: "Een beetje verloop is normaal: klanten verhuizen, stoppen of veranderen van plan. Het gaat om het jaar: een maandpercentage geldt telkens voor wie er nog is, dus 2% per maand is 21,5% per jaar. Eén min churn is de retentie, en één gedeeld door churn is hoelang een klant gemiddeld blijft.",
        ko: "어느 정도의 이탈은 자연스러워요. 이사하거나, 그만두거나, 계획을 바꾸는 고객은 늘 있어요. 연 단위로 보는 것이 중요해요. 월 이탈률은 남은 고객에게 되풀이되므로 월 2%\u{2060}는 연 21.5%\u{2060}예요. 1에서 이탈률을 빼면 유지율이고, 1을 이탈률로 나누면 고객이 평균적으로 머무는 기간이에요.",
    },
    distrust: crate::text! {
        en: "With few customers one departure moves the rate a lot; look at the interval. A single period may show nothing but the season. Customers who buy once by design are not lost when they do not come back: leave them out. Rates that divide by different numbers cannot be compared, so ask which definition lies behind the other number.",
        zh_hans: "客户少时，走一位就会大幅改变流失率，请看区间。单个期间可能只是季节因素。本来就只买一次的客户，不再回来不算流失，应当剔除。分母不同的流失率不能比较，先问清对方用的是哪种定义。",
        zh_hant: "顧客少的時候，走一位就會大幅改變流失率，請看區間。單一期間可能只是季節因素。本來就只買一次的顧客，不再回來不算流失，應該排除。分母不同的流失率不能比較，先問清楚對方用的是哪種定義。",
        nl: "Bij weinig klanten verschuift één vertrek het percentage flink; kijk naar het interval. Eén periode laat soms alleen het seizoen zien. Klanten die maar één keer hoeven te kopen, ben je niet kwijt als ze wegblijven: laat ze weg. Percentages met een andere noemer zijn niet te vergelijken, dus vraag welke definitie achter het andere cijfer zit.",
        ko: "고객이 적으면 한 명만 떠나도 이탈률이 크게 움직이니 신뢰구간을 보세요. 한 기간의 값은 계절 탓일 수 있어요. 원래 한 번만 사는 고객은 돌아오지 않아도 이탈이 아니므로 빼 주세요. 분모가 다른 이탈률은 비교할 수 없으니 비교할 수치의 정의부터 확인하세요.",
    },
    next: crate::text! {
        en: "Measure it every month, not once a year: in December it is too late to ask those who left in January. Ask those who leave why, group the reasons, and look at what happened just before: a price change, a support request, too many emails. Then compare two periods of equal length.",
        zh_hans: "每个月都算，不要一年才算一次：1月离开的客户，到12月已经问不到了。询问离开的原因并归类，看看离开之前发生了什么：调价、客服问题，还是邮件太多。然后比较两个等长的期间。",
        zh_hant: "每個月都算，不要一年才算一次：1月離開的顧客，到12月已經問不到了。詢問離開的原因並歸類，看看離開之前發生了什麼：調價、客服問題，還是寄了太多信。然後比較兩個等長的期間。",
        nl: "Tel elke maand, niet één keer per jaar: wie in januari vertrok, kun je in december niets meer vragen. Vraag wie vertrekt naar de reden, groepeer de redenen en kijk wat er vlak ervoor gebeurde: een prijswijziging, een supportticket, te veel mails. Vergelijk daarna twee perioden van gelijke lengte.",
        ko: "1년에 한 번이 아니라 매달 계산하세요. 1월에 떠난 고객에게 12월에 물어볼 수는 없어요. 떠나는 이유를 물어 유형별로 묶고, 직전에 가격 변경, 고객 문의, 잦은 메일 같은 일이 있었는지 살펴보세요. 그다음 길이가 같은 두 기간을 비교하세요.",
    },
};

// Methods.

pub(super) const START_METHOD: Text = crate::text! {
    en: "Lost ÷ customers at the start",
    zh_hans: "流失 ÷ 期初客户数",
    zh_hant: "流失 ÷ 期初顧客數",
    nl: "Verloren ÷ klanten aan het begin",
    ko: "이탈 ÷ 기초 고객 수",
};
pub(super) const START_ABOUT: Text = crate::text! {
    en: "The standard: of those who were there at the start, the share who left. Customers won later do not count.",
    zh_hans: "标准定义：期初就在的客户中，离开者的占比。之后新增的客户不算在内。",
    zh_hant: "標準定義：期初就在的顧客中，離開者的占比。之後新增的顧客不算在內。",
    nl: "De standaard: het deel dat vertrok van wie er aan het begin was. Wie later klant werd, kan daar niet bij zitten.",
    ko: "표준 정의예요. 시작할 때 있던 고객 중 떠난 비율이고, 나중에 온 고객은 넣지 않아요.",
};
pub(super) const IN_PERIOD: Text = crate::text! {
    en: "Lost ÷ all customers in the period",
    zh_hans: "流失 ÷ 期内客户总数",
    zh_hant: "流失 ÷ 期間內顧客總數",
    nl: "Verloren ÷ alle klanten in de periode",
    ko: "이탈 ÷ 기간 내 전체 고객 수",
};
pub(super) const IN_PERIOD_ABOUT: Text = crate::text! {
    en: "As in article S2: everyone who left, out of everyone who was a customer at any time in the period, each counted once. New customers make it lower.",
    zh_hans: "文章 S2 的写法：期内所有离开的客户，除以期内任何时候当过客户的人，每人只算一次。新客户会拉低结果。",
    zh_hant: "文章 S2 的寫法：期間內所有離開的顧客，除以期間內任何時候當過顧客的人，每人只算一次。新顧客會拉低結果。",
    nl: "Zoals artikel S2 het schrijft: iedereen die vertrok, als deel van iedereen die op enig moment in de periode klant was, ieder één keer geteld. Nieuwe klanten drukken het cijfer.",
    ko: "아티클 S2의 방식이에요. 기간 중 한 번이라도 고객이었던 사람을 한 번씩만 세고, 그중 떠난 사람의 비율을 구해요. 신규 고객이 많을수록 낮아져요.",
};
pub(super) const STRIPE: Text = crate::text! {
    en: "Lost ÷ (start + new), as Stripe does",
    zh_hans: "流失 ÷（期初 + 新增），同 Stripe",
    zh_hant: "流失 ÷（期初 + 新增），同 Stripe",
    nl: "Verloren ÷ (begin + nieuw), zoals Stripe",
    ko: "이탈 ÷ (기초 + 신규), Stripe 방식",
};
pub(super) const STRIPE_ABOUT: Text = crate::text! {
    en: "Counts every new subscription: anyone who left and came back within the period counts as new again. If nobody did, it equals the definition in article S2.",
    zh_hans: "按订阅次数计算：期内离开后又回来的人，会再算一次新增。没有这种回流时，与文章 S2 的定义相同。",
    zh_hant: "依訂閱次數計算：期間內離開後又回來的人，會再算一次新增。沒有這種回流時，與文章 S2 的定義相同。",
    nl: "Telt elke aanmelding: wie binnen de periode vertrok en terugkwam, telt opnieuw als nieuw. Zonder zulke terugkeerders is het gelijk aan de definitie van artikel S2.",
    ko: "구독할 때마다 세는 방식이에요. 기간 안에 떠났다가 돌아오면 다시 신규로 쳐요. 돌아온 고객이 없으면 아티클 S2의 정의와 같아요.",
};

// Fields.

pub(super) const LOST_IN_PERIOD: Text = crate::text! {
    en: "Lost in the period",
    zh_hans: "期内流失",
    zh_hant: "期間內流失",
    nl: "Verloren in de periode",
    ko: "기간 중 이탈 고객 수",
};
pub(super) const LOST_IN_PERIOD_HINT: Text = crate::text! {
    en: "including those won in it",
    zh_hans: "包括期内新增的",
    zh_hant: "包括期間內新增的",
    nl: "ook wie er toen bij kwam",
    ko: "기간 중 새로 온 고객 포함",
};
pub(super) const WON_HINT: Text = crate::text! {
    en: "optional, not part of the rate",
    zh_hans: "选填，不影响流失率",
    zh_hant: "選填，不影響流失率",
    nl: "optioneel, telt niet mee",
    ko: "선택, 이탈률 계산 제외",
};
pub(super) const WON_COUNTED_HINT: Text = crate::text! {
    en: "part of the divisor here",
    zh_hans: "在此计入分母",
    zh_hant: "在這裡計入分母",
    nl: "telt hier mee in de noemer",
    ko: "여기서는 분모에 포함",
};
pub(super) const CHURN: Text = WORDS.name;
pub(super) const CHURN_YEARLY: Text = crate::text! {
    en: "Churn per year",
    zh_hans: "年化流失率",
    zh_hant: "年化流失率",
    nl: "Klantverloop per jaar",
    ko: "연 환산 이탈률",
};

// Bands.

pub(super) const IDEAL: Text =
    crate::text! { en: "Ideal", zh_hans: "理想", zh_hant: "理想", nl: "Ideaal", ko: "이상적" };
pub(super) const ACCEPTED: Text =
    crate::text! { en: "Accepted", zh_hans: "可接受", zh_hant: "可接受", nl: "Aanvaardbaar", ko: "허용 범위" };
pub(super) const ABOVE: Text = crate::text! {
    en: "Above the accepted level",
    zh_hans: "高于可接受水平",
    zh_hant: "高於可接受水準",
    nl: "Boven het aanvaardbare",
    ko: "허용 범위 초과",
};

// Faults.

pub(super) static LOST_MORE_THAN_TOTAL: Wording = Wording {
    id: "lost_more_than_total",
    text: crate::text! {
        en: "{lost} lost, but only {total} were customers in the period: {start} at the start and {won} won.",
        zh_hans: "流失 {lost} 位，但期内的客户只有 {total} 位：期初 {start} 位，新增 {won} 位。",
        zh_hant: "流失 {lost} 位，但期間內的顧客只有 {total} 位：期初 {start} 位，新增 {won} 位。",
        nl: "{lost} verloren, maar in de periode waren er slechts {total} klanten: {start} aan het begin en {won} gewonnen.",
        ko: "이탈 고객 수({lost})가 기간 내 전체 고객 수({total})보다 많아요. 시작 시점 {start}, 신규 {won}",
    },
};
pub(super) static MORE_THAN_TOTAL: Text = crate::text! {
    en: "{n} more than in the period",
    zh_hans: "比期内总数多 {n} 位",
    zh_hant: "比期間內總數多 {n} 位",
    nl: "{n} meer dan in de periode",
    ko: "기간 내 전체보다 {n}명 많음",
};
pub(super) static COUNT_ALL: Text = crate::text! {
    en: "Count all who left in the period",
    zh_hans: "统计期内所有离开的客户",
    zh_hant: "計算期間內所有離開的顧客",
    nl: "Tel alle vertrokken klanten",
    ko: "기간 중 떠난 고객 모두 세기",
};

// Basis and certainty.

pub(super) static BASIS: Text = crate::text! {
    en: "{lost} of {customers}",
    zh_hans: "{customers}中的 {lost} 位",
    zh_hant: "{customers}中的 {lost} 位",
    nl: "{lost} van {customers}",
    ko: "{customers} 중 {lost}명",
};
pub(super) static GIVES: Text = crate::text! {
    en: "{lost} of {customers} gives {low} to {high} per {period}.",
    zh_hans: "{customers}中流失 {lost} 位，每{period}流失率在 {low} 至 {high} 之间。",
    zh_hant: "{customers}中流失 {lost} 位，每{period}流失率介於 {low} 與 {high} 之間。",
    nl: "Uit {lost} van {customers} volgt {low} tot {high} per {period}.",
    ko: "{customers} 중 {lost}명이 떠났어요. {period} 이탈률의 신뢰구간은 {low}~{high}예요.",
};
pub(super) static AS_A_YEAR: Text = crate::text! {
    en: "Over a year that is {low} to {high}.",
    zh_hans: "换算成一年是 {low} 至 {high}。",
    zh_hant: "換算成一年是 {low} 至 {high}。",
    nl: "Omgerekend naar een jaar is dat {low} tot {high}.",
    ko: "1년으로 환산하면 {low}~{high}예요.",
};
pub(super) static INTERVAL_KIND: Text = crate::text! {
    en: "Wilson interval at {level}. Bands from article S2, for a year: up to 7% ideal, below 10% accepted.",
    zh_hans: "{level} Wilson 区间。分级依据文章 S2，按年计：不超过 7% 为理想，低于 10% 可接受。",
    zh_hant: "{level} Wilson 區間。分級依據文章 S2，以年計：不超過 7% 為理想，低於 10% 可接受。",
    nl: "Wilson-interval bij {level}. Zones uit artikel S2, per jaar: tot en met 7% ideaal, onder 10% aanvaardbaar.",
    ko: "{level} Wilson 신뢰구간. 등급 기준은 아티클 S2의 연 기준: 7% 이하 이상적, 10% 미만 허용 범위",
};

// The sum.

pub(super) static OVER_SUM: Text = Text::same("{a} ÷ ({b} + {c})");
pub(super) static FROM_WHOLE: Text = Text::same("100% − {a}");
pub(super) static CHURN_PER: Text = crate::text! {
    en: "Churn per {period}", zh_hans: "每{period}流失率", zh_hant: "每{period}流失率", nl: "Churn per {period}", ko: "{period} 이탈률"
};
pub(super) static KEPT_PER: Text = crate::text! {
    en: "Kept per {period}", zh_hans: "每{period}留存率", zh_hant: "每{period}留存率", nl: "Behouden per {period}", ko: "{period} 유지율"
};

// Notes.

pub(super) static COMMON_MISTAKE: Wording = Wording {
    id: "common_mistake",
    text: crate::text! {
        en: "Not {lost} ÷ {total}. That divisor includes the {won} won later, and only those there at the start can be lost. Dividing by {total} gives {wrong} and hides {gap}.",
        zh_hans: "不是 {lost} ÷ {total}。新增的 {won}期初还不在，不能算进分母。除以 {total} 会得到 {wrong}，少算 {gap}。",
        zh_hant: "不是 {lost} ÷ {total}。新增的 {won}期初還不在，不能算進分母。除以 {total} 會得到 {wrong}，少算 {gap}。",
        nl: "Niet {lost} ÷ {total}. Met {won} erbij die je later won, klopt de noemer niet: daar hoort alleen in wie er aan het begin was. Delen door {total} geeft {wrong} en verbergt {gap}.",
        ko: "{lost} ÷ {total} 계산은 흔한 실수예요. 시작할 때 없던 신규 {won}까지 분모에 넣으면 안 돼요. 넣으면 {wrong}, 실제보다 {gap} 낮게 나와요.",
    },
};
pub(super) static YEARLY_EQUIVALENT: Wording = Wording {
    id: "yearly_equivalent",
    text: crate::text! {
        en: "Not {sum}. That would be {product}; each {period} only the customers who remain can leave.",
        zh_hans: "不是 {sum} = {product}：每{period}只有还在的客户才可能离开。",
        zh_hant: "不是 {sum} = {product}：每{period}只有還在的顧客才可能離開。",
        nl: "Niet {sum}. Dat zou {product} zijn; elke periode ({period}) kan alleen vertrekken wie er nog is.",
        ko: "연 이탈률은 {sum} = {product}로 계산하지 않아요. 각 기간({period})에는 그때까지 남은 고객만 떠날 수 있어요.",
    },
};

// What to do.

pub(super) static LIMIT: Text = crate::text! {
    en: "per {period} is the accepted limit of {edge} a year. You are at {churn}.",
    zh_hans: "是每{period}的可接受上限（一年 {edge}）。目前是 {churn}。",
    zh_hant: "是每{period}的可接受上限（一年 {edge}）。目前是 {churn}。",
    nl: "per {period} komt neer op de grens van {edge} per jaar. Jij zit op {churn}.",
    ko: "{period} 기준 허용 한도예요. 연 {edge} 이탈에 해당하고, 지금은 {churn}예요.",
};
pub(super) static LIMIT_YEAR: Text = crate::text! {
    en: "per year is the accepted limit. You are at {churn}.",
    zh_hans: "是每年流失率的可接受上限。目前是 {churn}。",
    zh_hant: "是每年流失率的可接受上限。目前是 {churn}。",
    nl: "per jaar is de grens van wat aanvaardbaar is. Jij zit op {churn}.",
    ko: "연 이탈률의 허용 한도예요. 지금은 {churn}예요.",
};
pub(super) static LIFETIME: Text = crate::text! {
    en: "is the average lifetime at this rate ({low} to {high}).",
    zh_hans: "是这一流失率下的客户平均生命周期（{low} 至 {high}）。",
    zh_hant: "是這個流失率下的平均顧客生命週期（{low} 至 {high}）。",
    nl: "is de gemiddelde klantlevensduur bij dit verloop ({low} tot {high}).",
    ko: "이 이탈률에서 고객이 평균적으로 머무는 기간이에요({low}~{high}).",
};
pub(super) static LEAST_LIFETIME: Text = crate::text! {
    en: "is the shortest the average lifetime can be when none of {customers} left ({level}, one-sided).",
    zh_hans: "是平均生命周期的下限：{customers}中无人流失（{level}，单侧）。",
    zh_hant: "是平均生命週期的下限：{customers}中無人流失（{level}，單側）。",
    nl: "is de ondergrens van de gemiddelde levensduur als van {customers} niemand vertrok ({level}, eenzijdig).",
    ko: "이상 머물러요. {customers} 중 떠난 사람이 없을 때 평균 수명의 하한이에요({level}, 단측).",
};
pub(super) static FEWER: Text = crate::text! {
    en: "fewer lost, {new} instead of {lost}, would mean {then} a year instead of {now}.",
    zh_hans: "客户若能留住，流失从 {lost} 位降到 {new} 位，一年流失率就是 {then}，而不是 {now}。",
    zh_hant: "顧客若能留住，流失從 {lost} 位降到 {new} 位，一年流失率就是 {then}，而不是 {now}。",
    nl: "minder verloren, {new} in plaats van {lost}, geeft {then} per jaar in plaats van {now}.",
    ko: "덜 떠나면({lost}명 → {new}명) 연 이탈률이 {now}에서 {then}까지 내려가요.",
};
pub(super) static FEWER_FOR_GOAL: Text = crate::text! {
    en: "fewer lost, {new} instead of {lost}, would reach your goal of {goal} {per}.",
    zh_hans: "客户若能留住，流失从 {lost} 位降到 {new} 位，即可达到{per} {goal} 的目标。",
    zh_hant: "顧客若能留住，流失從 {lost} 位降到 {new} 位，就能達到{per} {goal} 的目標。",
    nl: "minder verloren, {new} in plaats van {lost}, en je haalt je doel van {goal} {per}.",
    ko: "덜 떠나면({lost}명 → {new}명) 목표({per} {goal})에 도달해요.",
};
pub(super) static GOAL_MET: Text = crate::text! {
    en: "per {period} is your goal, and the whole interval lies at or below it.",
    zh_hans: "是每{period}流失率的目标，整个区间都不高于它。",
    zh_hant: "是每{period}流失率的目標，整個區間都不高於它。",
    nl: "per {period} is je doel, en het hele interval ligt er niet boven.",
    ko: "{period} 이탈률 목표예요. 신뢰구간 전체가 목표 이하예요.",
};
pub(super) static GOAL_MET_UNSURE: Text = crate::text! {
    en: "per {period} is your goal. The rate is there, but the interval reaches {high}: not certain.",
    zh_hans: "是每{period}流失率的目标。目前已达到，但区间上限为 {high}：尚不确定。",
    zh_hant: "是每{period}流失率的目標。目前已達到，但區間上限為 {high}：還不確定。",
    nl: "per {period} is je doel. Dat is gehaald, maar het interval loopt tot {high}: niet zeker.",
    ko: "{period} 이탈률 목표예요. 도달했지만 신뢰구간이 {high}까지 이어져서 확실하지 않아요.",
};

// The figure.

pub(super) static GONE: Noun = Noun {
    one: crate::text! {
        en: "At this pace {gone} of 100 customers is gone in a year",
        zh_hans: "照这个速度，一年后 100 位客户会离开 {gone} 位",
        zh_hant: "照這個速度，一年後 100 位顧客會離開 {gone} 位",
        nl: "In dit tempo is na een jaar {gone} van de 100 klanten weg",
        ko: "이 속도라면 1년 뒤 고객 100명 중 {gone}명이 떠나요",
    },
    other: crate::text! {
        en: "At this pace {gone} of 100 customers are gone in a year",
        zh_hans: "照这个速度，一年后 100 位客户会离开 {gone} 位",
        zh_hant: "照這個速度，一年後 100 位顧客會離開 {gone} 位",
        nl: "In dit tempo zijn na een jaar {gone} van de 100 klanten weg",
        ko: "이 속도라면 1년 뒤 고객 100명 중 {gone}명이 떠나요",
    },
};
pub(super) static NOBODY_GONE: Text = crate::text! {
    en: "Nobody left: at this pace all are still there after a year",
    zh_hans: "无人流失：照这个速度，一年后全部还在",
    zh_hant: "無人流失：照這個速度，一年後全部還在",
    nl: "Niemand vertrok: in dit tempo is na een jaar iedereen er nog",
    ko: "아무도 떠나지 않았어요. 이 속도라면 1년 뒤에도 모두 남아 있어요",
};
pub(super) static HARDLY_ANYONE_GONE: Text = crate::text! {
    en: "At this pace fewer than 1 of 100 customers is gone in a year",
    zh_hans: "照这个速度，一年后 100 位客户中离开的不到 1 位",
    zh_hant: "照這個速度，一年後 100 位顧客中離開的不到 1 位",
    nl: "In dit tempo is na een jaar minder dan 1 van de 100 klanten weg",
    ko: "이 속도라면 1년 뒤 떠나는 고객은 100명 중 1명이 안 돼요",
};
pub(super) static HARDLY_ANYONE_LEFT: Text = crate::text! {
    en: "At this pace fewer than 1 of 100 customers remains after a year",
    zh_hans: "照这个速度，一年后 100 位客户中留下的不到 1 位",
    zh_hant: "照這個速度，一年後 100 位顧客中留下的不到 1 位",
    nl: "In dit tempo is na een jaar minder dan 1 van de 100 klanten over",
    ko: "이 속도라면 1년 뒤 남는 고객은 100명 중 1명이 안 돼요",
};
pub(super) static EVERYONE_GONE: Text = crate::text! {
    en: "Everyone left: at this pace nobody is there after a year",
    zh_hans: "全部流失：照这个速度，一年后一个不剩",
    zh_hant: "全部流失：照這個速度，一年後一個不剩",
    nl: "Iedereen vertrok: in dit tempo is na een jaar niemand meer klant",
    ko: "모두 떠났어요. 이 속도라면 1년 뒤에는 아무도 남지 않아요",
};
pub(super) static ACCEPTED_RULE: Text = crate::text! {
    en: "accepted: more than {n} remain",
    zh_hans: "可接受：留下超过 {n} 位",
    zh_hant: "可接受：留下超過 {n} 位",
    nl: "aanvaardbaar: meer dan {n} over",
    ko: "허용 범위: {n}명 넘게 남음",
};
