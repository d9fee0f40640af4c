//! The words of cumulative cohort revenue.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Cumulative cohort revenue",
        zh_hans: "同期群累计收入",
        zh_hant: "同類群組累計營收",
        nl: "Cumulatieve cohortomzet",
        ko: "코호트 누적 매출",
    },
    headings: &[],
    abbr: Text::same("CCR"),
    index: crate::text! {
        en: "When a customer has earned back the cost of winning them",
        zh_hans: "一位客户的获客成本何时收回",
        zh_hant: "一位顧客的獲客成本何時回收",
        nl: "Wanneer een klant zijn CAC heeft terugverdiend",
        ko: "고객 획득 비용을 회수하는 시점",
    },
    lede: crate::text! {
        en: "When has a customer earned back the cost of winning them? Revenue per customer, added up by month since the first order, against that cost.",
        zh_hans: "一位客户的获客成本何时收回？把每位客户自首次下单起的收入逐月累计，与获客成本对比。",
        zh_hant: "一位顧客的獲客成本何時能回收？把每位顧客自首次下單起的營收逐月累計，與獲客成本對照。",
        nl: "Wanneer heeft een klant terugverdiend wat het kostte om hem te winnen? De omzet per klant, opgeteld per maand sinds de eerste bestelling, afgezet tegen de kosten om een klant te winnen.",
        ko: "고객을 얻는 데 든 비용을 언제 회수하나요? 첫 주문 이후 고객당 매출을 달마다 더해 획득 비용과 비교해요.",
    },
    meaning: crate::text! {
        en: "Break-even shows how long each new customer ties up money. The sooner it comes, the sooner you can spend the same money on the next one.",
        zh_hans: "回本时间说明每位新客户会占用资金多久。时间越短，同一笔钱就能越快用来获得下一位客户。",
        zh_hant: "回本時間說明每位新顧客會占用資金多久。時間越短，同一筆錢就能越快用來獲得下一位顧客。",
        nl: "Break-even zegt hoelang je geld vastzit in elke nieuwe klant. Hoe korter, hoe sneller je hetzelfde geld aan de volgende kunt besteden.",
        ko: "손익분기 시점은 새 고객 한 명에게 자금이 묶이는 기간을 보여 줘요. 짧을수록 같은 돈을 다음 고객에게 더 빨리 쓸 수 있어요.",
    },
    distrust: crate::text! {
        en: "Revenue is not profit: without a margin the break-even comes too early. A young cohort has little history, and refunds can undo a break-even.",
        zh_hans: "收入不是利润：不填毛利率，得出的回本时间会偏早。较新的同期群只积累了一小段数据，退款也可能让已回本的同期群跌回成本以下。",
        zh_hant: "營收不是獲利：不填毛利率，得出的回本時間會偏早。較新的群組只累積了一小段資料，退款也可能讓已回本的群組又跌回成本以下。",
        nl: "Omzet is geen winst: zonder marge komt break-even te vroeg. Een jong cohort is pas zo lang gevolgd als het bestaat, en terugbetalingen kunnen een break-even ongedaan maken.",
        ko: "매출은 이익이 아니에요. 매출총이익률을 넣지 않으면 손익분기 시점이 실제보다 빨라 보여요. 새 코호트는 지금까지의 데이터밖에 없고, 환불이 생기면 손익분기 아래로 되돌아갈 수도 있어요.",
    },
    next: crate::text! {
        en: "Compare cohorts at the same age: does the newest one pay back faster than those before it? Then lower the cost, or raise what comes in during the first months.",
        zh_hans: "在首次下单后的相同时间比较各同期群：最新的是否比之前的回本更快？然后降低获客成本，或提高最初几个月的收入。",
        zh_hant: "以首次下單後的相同時間比較各群組：最新的是否比先前的更快回本？然後降低獲客成本，或提高最初幾個月的營收。",
        nl: "Vergelijk cohorten op gelijke leeftijd: verdient het nieuwste zich sneller terug dan de vorige? Verlaag dan de kosten, of verhoog wat er in de eerste maanden binnenkomt.",
        ko: "경과 기간을 맞춰 코호트를 비교해 보세요. 최근 코호트가 이전보다 빨리 회수하나요? 그다음 획득 비용을 낮추거나 처음 몇 달의 매출을 늘려 보세요.",
    },
};

pub(super) const MODEL: Text = crate::text! {
    en: "From averages",
    zh_hans: "按平均值推算",
    zh_hant: "依平均值推算",
    nl: "Uit gemiddelden",
    ko: "평균으로 추정",
};
pub(super) const MODEL_ABOUT: Text = crate::text! {
    en: "Every period the same share of the cohort leaves, and those who stay pay the average.",
    zh_hans: "假定每期流失比例相同，留下的客户按平均值付费。",
    zh_hant: "假設每期流失比例相同，留下的顧客以平均值付費。",
    nl: "Elke periode vertrekt hetzelfde deel van het cohort, en wie blijft, betaalt het gemiddelde.",
    ko: "매 기간 같은 비율이 떠나고 남은 고객은 평균 금액을 낸다고 보고 계산해요.",
};
pub(super) const ACTUAL: Text = crate::text! {
    en: "From real revenue",
    zh_hans: "按实际收入",
    zh_hant: "依實際營收",
    nl: "Uit echte omzet",
    ko: "실제 매출로 계산",
};
pub(super) const ACTUAL_ABOUT: Text = crate::text! {
    en: "What the cohort really brought in, period by period, up to its age now.",
    zh_hans: "同期群逐期带来的实际收入，只算到目前为止。",
    zh_hant: "群組逐期帶來的實際營收，只算到目前為止。",
    nl: "Wat het cohort echt opleverde, periode na periode, tot de leeftijd die het heeft bereikt.",
    ko: "코호트의 실제 매출을 기간별로, 지금까지 지난 기간만큼만 계산해요.",
};

// Fields.

pub(super) const SIZE: Text = crate::text! {
    en: "Customers in the cohort",
    zh_hans: "同期群客户数",
    zh_hant: "群組顧客數",
    nl: "Klanten in het cohort",
    ko: "코호트 고객 수",
};
pub(super) const REVENUE: Text = crate::text! {
    en: "Revenue per period",
    zh_hans: "各期收入",
    zh_hant: "各期營收",
    nl: "Omzet per periode",
    ko: "기간별 매출",
};
pub(super) const REVENUE_HINT: Text = crate::text! {
    en: "of the whole cohort, from the first order on",
    zh_hans: "整个同期群，自首次下单起",
    zh_hant: "整個群組，自首次下單起",
    nl: "van het hele cohort, vanaf de eerste bestelling",
    ko: "코호트 전체, 첫 주문부터",
};
pub(super) const BREAK_EVEN: Text = crate::text! {
    en: "Break-even after", zh_hans: "回本时间", zh_hant: "回本時間", nl: "Break-even na", ko: "손익분기 시점"
};
pub(super) const CUMULATIVE: Text = crate::text! {
    en: "Cumulative revenue",
    zh_hans: "累计收入",
    zh_hant: "累計營收",
    nl: "Cumulatieve omzet",
    ko: "누적 매출",
};
pub(super) const CUMULATIVE_HINT: Text = crate::text! {
    en: "of the whole cohort; with a margin, gross profit",
    zh_hans: "整个同期群；填写毛利率时为毛利",
    zh_hant: "整個群組；填寫毛利率時為毛利",
    nl: "van het hele cohort; met een marge de brutowinst",
    ko: "코호트 전체, 매출총이익률을 넣으면 매출총이익",
};
pub(super) const RECOVERED: Text = crate::text! {
    en: "CAC recovered",
    zh_hans: "已收回的 CAC",
    zh_hant: "已回收的 CAC",
    nl: "Terugverdiende CAC",
    ko: "CAC 회수율",
};

// The result.

pub(super) static NO_CUSTOMERS: Wording = Wording {
    id: "no_customers",
    text: crate::text! {
        en: "A cohort without customers has no cost to earn back.",
        zh_hans: "同期群里没有客户，也就没有要收回的成本。",
        zh_hant: "群組裡沒有顧客，也就沒有要回收的成本。",
        nl: "Een cohort zonder klanten heeft geen kosten om terug te verdienen.",
        ko: "코호트에 고객이 없어서 회수할 비용도 없어요.",
    },
};
pub(super) const NOT_REACHED: Text = crate::text! {
    en: "Not within {time}; {share} recovered",
    zh_hans: "{time}内未回本；已收回 {share}",
    zh_hant: "{time}內未回本；已回收 {share}",
    nl: "Niet binnen {time}; {share} terugverdiend",
    ko: "{time} 안에는 회수하지 못해요. 회수율: {share}",
};
pub(super) const PAID_BACK: Text = crate::text! {
    en: "Paid back in {period}, {customers}",
    zh_hans: "{period}回本，{customers}",
    zh_hant: "{period}回本，{customers}",
    nl: "Terugverdiend in {period}, {customers}",
    ko: "{period}에 회수, {customers}",
};
pub(super) const SURE_MODEL: Text = crate::text! {
    en: "This is a model of averages: it gives no interval. In real cohorts, most losses come early; a file of orders shows how yours did.",
    zh_hans: "这是按平均值推算的模型，没有区间。实际上，同期群里的客户大多在早期流失；打开订单文件，就能看到自己的情况。",
    zh_hant: "這是依平均值推算的模型，沒有區間。實際上，群組裡的顧客大多在早期流失；開啟訂單檔案，就能看到自己的情況。",
    nl: "Dit is een model uit gemiddelden: het geeft geen interval. Echte cohorten verliezen de meeste klanten vroeg; een bestand met bestellingen laat zien wat die van jou deden.",
    ko: "평균으로 추정한 모형이라 신뢰구간이 없어요. 실제 코호트는 초기에 가장 많이 이탈해요. 주문 파일을 열면 실제 흐름을 볼 수 있어요.",
};
pub(super) const SURE_ACTUAL: Text = crate::text! {
    en: "What came in is a sum, not an estimate: it has no interval. Within a period, money is assumed to come in evenly.",
    zh_hans: "到账金额是实际数，不是估计值，因此没有区间。每期之内视为均匀到账。",
    zh_hant: "入帳金額是實際數字，不是估計值，因此沒有區間。每期之內視為平均入帳。",
    nl: "Wat binnenkwam, is een som, geen schatting: er is geen interval. Binnen een periode telt het geld als gelijkmatig binnengekomen.",
    ko: "들어온 금액은 추정이 아니라 실제 합계라서 신뢰구간이 없어요. 한 기간 안에서는 금액이 고르게 들어온다고 보고 계산해요.",
};

// Notes.

pub(super) static NOTHING_TO_EARN_BACK: Wording = Wording {
    id: "nothing_to_earn_back",
    text: crate::text! {
        en: "At a CAC of 0 there is nothing to earn back.",
        zh_hans: "CAC 为 0，没有需要收回的成本。",
        zh_hant: "CAC 為 0，沒有需要回收的成本。",
        nl: "Bij een CAC van 0 is er niets terug te verdienen.",
        ko: "CAC가 0이라 회수할 비용이 없어요.",
    },
};
pub(super) static FALLS_BACK: Wording = Wording {
    id: "falls_back",
    text: crate::text! {
        en: "The total falls below the cost again in {period}: refunds undo the break-even.",
        zh_hans: "{period}累计收入再次低于成本：退款抵消了回本。",
        zh_hant: "{period}累計營收再次低於成本：退款抵銷了回本。",
        nl: "In {period} zakt het totaal weer onder de kosten: terugbetalingen maken de break-even ongedaan.",
        ko: "{period}에 환불 때문에 누적 금액이 다시 비용보다 적어져요.",
    },
};
pub(super) static YOUNG_COHORT: Wording = Wording {
    id: "young_cohort",
    text: crate::text! {
        en: "This cohort is {age} old; nothing is filled in after that.",
        zh_hans: "该同期群仅有 {age}的数据，之后不补数。",
        zh_hant: "這個群組只有 {age}的資料，之後不補值。",
        nl: "Dit cohort is {age} oud; daarna is er niets aangevuld.",
        ko: "이 코호트는 {age}까지만 있어요. 그 뒤는 채우지 않았어요.",
    },
};

// The sum.

pub(super) const SUM: Text = Text::same("{a} + {b}");
pub(super) const LONG_SUM: Text = Text::same("{a} + … + {b}");
pub(super) const AFTER: Text = crate::text! { en: "After {time}", zh_hans: "前 {time}累计", zh_hant: "前 {time}累計", nl: "Na {time}", ko: "{time} 누적" };
pub(super) const MISSING: Text =
    crate::text! { en: "Still missing", zh_hans: "尚缺", zh_hant: "尚缺", nl: "Nog tekort", ko: "미회수 금액" };
pub(super) const PART_OF: Text = crate::text! {
    en: "Share of {period}",
    zh_hans: "占{period}的比例",
    zh_hant: "占{period}的比例",
    nl: "Deel van {period}",
    ko: "{period} 중 비율",
};
pub(super) const EACH_IN: Text = crate::text! {
    en: "Per customer in {period}",
    zh_hans: "{period}客均金额",
    zh_hant: "{period}每位顧客金額",
    nl: "Per klant in {period}",
    ko: "{period} 고객당 금액",
};

// What to do.

pub(super) const CAC_BACK_IN: Text = crate::text! {
    en: "is the cost per customer that is earned back in {time}.",
    zh_hans: "是 {time}内能收回的单客成本。",
    zh_hant: "是 {time}內能回收的每位顧客成本。",
    nl: "zijn de kosten per klant die in {time} zijn terugverdiend.",
    ko: "{time} 안에 회수할 수 있는 고객당 비용이에요.",
};
pub(super) const CHEAPER: Text = crate::text! {
    en: "would be the break-even if the cost were a tenth lower, {cac} per customer.",
    zh_hans: "是获客成本降低一成（每位客户 {cac}）时的回本时间。",
    zh_hant: "是獲客成本降低一成（每位顧客 {cac}）時的回本時間。",
    nl: "zou de break-even zijn bij een tiende minder kosten, {cac} per klant.",
    ko: "비용을 10% 줄였을 때(고객당 {cac})의 손익분기 시점이에요.",
};
pub(super) const ARPA_NEEDED: Text = crate::text! {
    en: "revenue per customer would earn the cost back in {time}; it is {arpa} now.",
    zh_hans: "的客均收入可在 {time}内回本；目前为 {arpa}。",
    zh_hant: "的每位顧客平均營收可在 {time}內回本；目前是 {arpa}。",
    nl: "omzet per klant zou de kosten in {time} terugverdienen; nu is dat {arpa}.",
    ko: "{time} 안에 회수하려면 필요한 고객당 매출이에요(현재 {arpa}).",
};
pub(super) const LATER: Text = crate::text! {
    en: "would pass before {cac} is earned back, if nothing changes.",
    zh_hans: "后才能收回 {cac}（若情况不变）。",
    zh_hant: "後才能回收 {cac}（若情況不變）。",
    nl: "duurt het tot {cac} terug is, als er niets verandert.",
    ko: "상황이 그대로라면 {cac} 회수까지 걸리는 기간이에요.",
};
pub(super) const NEVER: Text = crate::text! {
    en: "is all that a customer will ever bring in at this churn: {cac} is never earned back.",
    zh_hans: "是一位客户按此流失率总共能带来的金额：{cac} 永远无法收回。",
    zh_hant: "是一位顧客以此流失率總共能帶來的金額：{cac} 永遠無法回收。",
    nl: "is alles wat een klant bij deze churn ooit oplevert: {cac} komt nooit terug.",
    ko: "이 이탈률에서 고객 한 명이 가져다줄 금액 전부예요. 획득 비용({cac})은 끝내 회수하지 못해요.",
};
pub(super) const ONLY_BELOW: Text = crate::text! {
    en: "came back per customer in {time}: only a cost up to that is earned back.",
    zh_hans: "是每位客户 {time}内收回的金额：成本不超过此数才能回本。",
    zh_hant: "是每位顧客 {time}內回收的金額：成本不超過此數才能回本。",
    nl: "kwam er per klant terug in {time}: alleen kosten tot dat bedrag zijn terugverdiend.",
    ko: "{time} 동안 고객당 회수한 금액이에요. 비용이 이 금액 이하여야 회수돼요.",
};
pub(super) const IF_REPEATED: Text = crate::text! {
    en: "until {cac} is earned back, if the {money} of {last} repeats.",
    zh_hans: "后收回 {cac}（若每期都与{last}同为 {money}）。",
    zh_hant: "後回收 {cac}（若每期都與{last}同為 {money}）。",
    nl: "tot {cac} terug is, als de {money} van {last} zich herhaalt.",
    ko: "{last} 금액({money})이 되풀이되면 {cac} 회수까지 걸리는 기간이에요.",
};

// Figures.

pub(super) const EARNED_BACK: Text = crate::text! {
    en: "A customer earns back {cac} in {time}",
    zh_hans: "一位客户的获客成本 {cac} 在 {time}内收回",
    zh_hant: "一位顧客的獲客成本 {cac} 在 {time}內回收",
    nl: "Een klant verdient {cac} terug in {time}",
    ko: "고객 한 명의 획득 비용({cac}) 회수 기간: {time}",
};
pub(super) const SHARE_BACK: Text = crate::text! {
    en: "After {time} a customer has earned back {share} of {cac}",
    zh_hans: "{time}后，一位客户的获客成本 {cac} 已收回 {share}",
    zh_hant: "{time}後，一位顧客的獲客成本 {cac} 已回收 {share}",
    nl: "Na {time} heeft een klant {share} van {cac} terugverdiend",
    ko: "{time} 동안 고객 한 명의 획득 비용({cac}) 중 {share} 회수",
};
pub(super) const NOTHING_SPENT: Text = crate::text! {
    en: "A customer brings in {money} over {time}, and cost nothing to win",
    zh_hans: "一位客户在 {time}内带来 {money}，没有获客成本",
    zh_hant: "一位顧客在 {time}內帶來 {money}，沒有獲客成本",
    nl: "Een klant levert in {time} {money} op en kostte niets om te winnen",
    ko: "고객 한 명의 {time} 누적 금액: {money}. 획득 비용은 없어요",
};
pub(super) const ABOUT: Text = crate::text! {
    en: "Cumulative amount per customer, by age of the cohort",
    zh_hans: "每位客户的累计金额，按首次下单后的时间",
    zh_hant: "每位顧客的累計金額，依首次下單後的時間",
    nl: "Cumulatief bedrag per klant, naar leeftijd van het cohort",
    ko: "고객당 누적 금액, 코호트 경과 기간별",
};
pub(super) const ABOUT_OVERLAY: Text = crate::text! {
    en: "Cumulative amount per customer, by cohort of first order, at the same age",
    zh_hans: "每位客户的累计金额，按首次下单月份分组，按首次下单后的时间对齐",
    zh_hant: "每位顧客自首次下單起的累計金額，依首次下單月份分組",
    nl: "Cumulatief bedrag per klant, per cohort van eerste bestelling, op gelijke leeftijd",
    ko: "고객당 누적 금액, 첫 주문 월별 코호트, 같은 경과 기간 기준",
};
pub(super) const SINCE_WEEKS: Text = crate::text! {
    en: "weeks since first order",
    zh_hans: "首次下单后的周数",
    zh_hant: "首次下單後的週數",
    nl: "weken sinds de eerste bestelling",
    ko: "첫 주문 후 경과(주)",
};
pub(super) const SINCE_MONTHS: Text = crate::text! {
    en: "months since first order",
    zh_hans: "首次下单后的月数",
    zh_hant: "首次下單後的月數",
    nl: "maanden sinds de eerste bestelling",
    ko: "첫 주문 후 경과(개월)",
};
pub(super) const SINCE_QUARTERS: Text = crate::text! {
    en: "quarters since first order",
    zh_hans: "首次下单后的季度数",
    zh_hant: "首次下單後的季數",
    nl: "kwartalen sinds de eerste bestelling",
    ko: "첫 주문 후 경과(분기)",
};
pub(super) const SINCE_YEARS: Text = crate::text! {
    en: "years since first order",
    zh_hans: "首次下单后的年数",
    zh_hant: "首次下單後的年數",
    nl: "jaren sinds de eerste bestelling",
    ko: "첫 주문 후 경과(년)",
};
pub(super) const COST_LINE: Text = crate::text! {
    en: "Cost to win a customer, {cac}",
    zh_hans: "获客成本 {cac}",
    zh_hant: "獲客成本 {cac}",
    nl: "Kosten om een klant te winnen, {cac}",
    ko: "고객 획득 비용 {cac}",
};
pub(super) const BREAK_EVEN_AT: Text = crate::text! {
    en: "break-even {time}",
    zh_hans: "{time}回本",
    zh_hant: "{time}回本",
    nl: "break-even {time}",
    ko: "손익분기 {time}",
};
pub(super) const NAMED: Text = crate::text! {
    en: "{cohort} {money}",
    zh_hans: "{cohort} {money}",
    zh_hant: "{cohort} {money}",
    nl: "{cohort} {money}",
    ko: "{cohort} {money}",
};
pub(super) const COHORT_EARNED: Text = crate::text! {
    en: "{cohort} earned back its {cac} in {time}",
    zh_hans: "{cohort}的同期群用 {time}收回了 {cac}",
    zh_hant: "{cohort}的群組用 {time}回收了 {cac}",
    nl: "Cohort {cohort} verdiende zijn {cac} terug in {time}",
    ko: "{cohort} 코호트의 획득 비용({cac}) 회수 기간: {time}",
};
pub(super) const COHORT_EARNED_SLOW: Text = crate::text! {
    en: "{cohort} earned back its {cac} in {time}; {slow} is falling behind",
    zh_hans: "{cohort}的同期群用 {time}收回了 {cac}；{slow}的同期群落后",
    zh_hant: "{cohort}的群組用 {time}回收了 {cac}；{slow}的群組落後",
    nl: "Cohort {cohort} verdiende zijn {cac} terug in {time}; {slow} blijft achter",
    ko: "{cohort} 코호트의 획득 비용({cac}) 회수 기간: {time}. {slow} 코호트는 뒤처지고 있어요",
};
pub(super) const COHORT_SHARE: Text = crate::text! {
    en: "{cohort} has earned back {share} of its {cac} after {time}",
    zh_hans: "{cohort}的同期群 {time}后收回了 {cac} 的 {share}",
    zh_hant: "{cohort}的群組 {time}後回收了 {cac} 的 {share}",
    nl: "Cohort {cohort} heeft na {time} {share} van zijn {cac} terug",
    ko: "{cohort} 코호트: {time} 동안 획득 비용({cac}) 중 {share} 회수",
};
pub(super) const COHORT_SHARE_SLOW: Text = crate::text! {
    en: "{cohort} has earned back {share} of its {cac} after {time}; {slow} is falling behind",
    zh_hans: "{cohort}的同期群 {time}后收回了 {cac} 的 {share}；{slow}的同期群落后",
    zh_hant: "{cohort}的群組 {time}後回收了 {cac} 的 {share}；{slow}的群組落後",
    nl: "Cohort {cohort} heeft na {time} {share} van zijn {cac} terug; {slow} blijft achter",
    ko: "{cohort} 코호트: {time} 동안 획득 비용({cac}) 중 {share} 회수. {slow} 코호트는 뒤처지고 있어요",
};
pub(super) const COHORT_BROUGHT: Text = crate::text! {
    en: "{cohort} brought in {money} per customer over {time}",
    zh_hans: "{cohort}的同期群，每位客户 {time}内带来 {money}",
    zh_hant: "{cohort}的群組，每位顧客 {time}內帶來 {money}",
    nl: "Cohort {cohort} leverde per klant {money} op in {time}",
    ko: "{cohort} 코호트의 {time} 고객당 누적 금액: {money}",
};
pub(super) const COHORT_BROUGHT_SLOW: Text = crate::text! {
    en: "{cohort} brought in {money} per customer over {time}; {slow} is falling behind",
    zh_hans: "{cohort}的同期群，每位客户 {time}内带来 {money}；{slow}的同期群落后",
    zh_hant: "{cohort}的群組，每位顧客 {time}內帶來 {money}；{slow}的群組落後",
    nl: "Cohort {cohort} leverde per klant {money} op in {time}; {slow} blijft achter",
    ko: "{cohort} 코호트의 {time} 고객당 누적 금액: {money}. {slow} 코호트는 뒤처지고 있어요",
};
pub(super) const FIRST_ORDER: Text = crate::text! {
    en: "First order", zh_hans: "首次下单", zh_hant: "首次下單", nl: "Eerste bestelling", ko: "첫 주문"
};
pub(super) const CUSTOMERS: Text =
    crate::text! { en: "Customers", zh_hans: "客户数", zh_hant: "顧客數", nl: "Klanten", ko: "고객 수" };
pub(super) const PER_CUSTOMER: Text = crate::text! {
    en: "Amount per customer",
    zh_hans: "每位客户累计",
    zh_hant: "每位顧客累計",
    nl: "Bedrag per klant",
    ko: "고객당 누적",
};
pub(super) const SHARE: Text =
    crate::text! { en: "Recovered", zh_hans: "已收回", zh_hant: "已回收", nl: "Terugverdiend", ko: "회수율" };
