//! The words of predicted customer lifetime value.

use crate::words::{Text, Wording};

pub(super) const PREDICTED: Text = crate::text! {
    en: "Predicted from orders",
    zh_hans: "按订单预测",
    zh_hant: "依訂單預測",
    nl: "Voorspeld uit bestellingen",
    ko: "주문으로 예측",
};
pub(super) const ABOUT: Text = crate::text! {
    en: "How often each customer bought, how long ago and for how much, carried on into the months to come by the models BG/NBD and Gamma-Gamma. Needs a file of orders.",
    zh_hans: "根据每位客户购买的次数、时间和金额，用 BG/NBD 与 Gamma-Gamma 模型推算今后各月。需要订单文件。",
    zh_hant: "依每位顧客購買的次數、時間與金額，以 BG/NBD 與 Gamma-Gamma 模型推算往後各月。需要訂單檔案。",
    nl: "Hoe vaak elke klant kocht, hoelang geleden en voor hoeveel, doorgetrokken naar de komende maanden met de modellen BG/NBD en Gamma-Gamma. Vraagt een bestand met bestellingen.",
    ko: "고객마다 얼마나 자주, 언제, 얼마에 샀는지를 바탕으로 앞으로의 달을 내다봐요. BG/NBD와 Gamma-Gamma 모형을 써요. 주문 파일이 필요해요.",
};

// Fields.

pub(in crate::metrics::clv) const ALIVE: Text = crate::text! {
    en: "Chance of still being a customer",
    zh_hans: "仍为客户的概率",
    zh_hant: "仍是顧客的機率",
    nl: "Kans dat de klant er nog is",
    ko: "아직 고객일 확률",
};
pub(in crate::metrics::clv) const BY_MONTH: Text = crate::text! {
    en: "Expected per customer, by month",
    zh_hans: "每位客户各月预计金额",
    zh_hant: "每位顧客各月預計金額",
    nl: "Verwacht per klant, per maand",
    ko: "고객당 월별 예상 금액",
};
pub(in crate::metrics::clv) const ERRORS: Text = crate::text! {
    en: "Standard errors of the months",
    zh_hans: "各月金额的标准误",
    zh_hant: "各月金額的標準誤",
    nl: "Standaardfouten van de maanden",
    ko: "월별 금액의 표준오차",
};
pub(in crate::metrics::clv) const HORIZON: Text = crate::text! {
    en: "Look this far ahead",
    zh_hans: "计算期数",
    zh_hant: "計算期數",
    nl: "Zo ver vooruit",
    ko: "계산할 기간",
};
pub(in crate::metrics::clv) const HORIZON_HINT: Text = crate::text! {
    en: "in months, up to 36; blank: 12",
    zh_hans: "按月，最多 36；留空为 12",
    zh_hant: "以月計，最多 36；留空為 12",
    nl: "in maanden, hooguit 36; leeg: 12",
    ko: "개월 수, 최대 36, 비워 두면 12",
};
pub(in crate::metrics::clv) const DISCOUNT_HINT: Text = crate::text! {
    en: "per month", zh_hans: "每月", zh_hant: "每月", nl: "per maand", ko: "월 기준"
};

// Why there is nothing.

pub(super) static NEEDS_ORDERS: Wording = Wording {
    id: "needs_orders",
    text: crate::text! {
        en: "A number of customers predicts nothing. Drop a file of orders, with customer, date and amount.",
        zh_hans: "仅凭客户数无法预测。请打开含客户、日期和金额的订单文件。",
        zh_hant: "只有顧客數無法預測。請開啟含顧客、日期與金額的訂單檔案。",
        nl: "Een aantal klanten voorspelt niets. Open een bestand met bestellingen, met klant, datum en bedrag.",
        ko: "고객 수만으로는 예측할 수 없어요. 고객, 날짜, 금액이 있는 주문 파일을 열어 주세요.",
    },
};
pub(super) static NO_PREDICTION: Wording = Wording {
    id: "no_prediction",
    text: crate::text! {
        en: "{repeat} of {customers} came back on another day: too few, or too much alike, to tell how it goes on. Take a file that covers a longer time.",
        zh_hans: "{customers}中有 {repeat} 位在另一天再次购买：人数太少或彼此太相似，无法推算今后。请换一个时间更长的文件。",
        zh_hant: "{customers}中有 {repeat} 位在另一天再次購買：人數太少或彼此太相似，無法推算往後。請改用時間更長的檔案。",
        nl: "{repeat} van {customers} kwamen op een andere dag terug: te weinig, of te veel gelijk, om te zien hoe het verdergaat. Neem een bestand over een langere tijd.",
        ko: "{customers} 가운데 다른 날 다시 산 고객은 {repeat}명이에요. 수가 너무 적거나 서로 너무 비슷해서 앞으로를 알 수 없어요. 더 긴 기간의 파일을 열어 주세요.",
    },
};

// The answer.

pub(super) static BASIS: Text = crate::text! {
    en: "{repeat} of {customers} came back on another day",
    zh_hans: "{customers}中有 {repeat} 位在另一天再次购买",
    zh_hant: "{customers}中有 {repeat} 位在另一天再次購買",
    nl: "{repeat} van {customers} kwamen op een andere dag terug",
    ko: "{customers} 가운데 {repeat}명이 다른 날 다시 구매",
};
pub(super) static SURE: Text = crate::text! {
    en: "If customers go on as they did, the mean of these customers lies between {low} and {high} at {level} confidence. That is what their orders leave open; a change in how they behave is not in it.",
    zh_hans: "若客户行为不变，在 {level} 置信水平下，这些客户的平均值在 {low} 至 {high} 之间。这只包括这些订单无法确定的部分，不包括客户行为的变化。",
    zh_hant: "若顧客行為不變，在 {level} 信心水準下，這些顧客的平均值介於 {low} 與 {high} 之間。這只包含這些訂單無法確定的部分，不包含顧客行為的變化。",
    nl: "Als klanten doorgaan zoals tot nu toe, ligt het gemiddelde van deze klanten met {level} betrouwbaarheid tussen {low} en {high}. Dat is wat deze bestellingen openlaten; een verandering in hun gedrag zit er niet in.",
    ko: "고객이 지금처럼 행동한다면 이 고객들 평균의 {level} 신뢰구간: {low}~{high}. 이 주문만으로 알 수 없는 부분이고, 고객 행동의 변화는 들어 있지 않아요.",
};
pub(super) static SURE_NOTHING: Text = crate::text! {
    en: "These orders say too little of the model to give an interval.",
    zh_hans: "这些订单不足以确定模型，无法给出区间。",
    zh_hant: "這些訂單不足以確定模型，無法算出區間。",
    nl: "Deze bestellingen zeggen te weinig over het model voor een interval.",
    ko: "이 주문만으로는 모형의 신뢰구간을 구할 수 없어요.",
};
pub(super) static EXPECTED_IN: Text = crate::text! {
    en: "Expected in {horizon}",
    zh_hans: "{horizon}内预计",
    zh_hant: "{horizon}內預計",
    nl: "Verwacht in {horizon}",
    ko: "{horizon} 예상 금액",
};
pub(super) static WORTH_IN: Text = crate::text! {
    en: "Expected in {horizon}, discounted",
    zh_hans: "{horizon}内预计，已贴现",
    zh_hant: "{horizon}內預計，已折現",
    nl: "Verwacht in {horizon}, verdisconteerd",
    ko: "{horizon} 예상 금액(할인 적용)",
};

// Notes.

pub(super) static STILL_TO_COME: Wording = Wording {
    id: "still_to_come",
    text: crate::text! {
        en: "This counts what is still to come from those who have bought, including those who are probably gone. What they have paid is not in it, nor are new customers.",
        zh_hans: "这里只计已购买过的客户今后还会带来的金额，包括很可能已离开的客户；不含已支付的金额，也不含新客户。",
        zh_hant: "這裡只計已購買過的顧客往後還會帶來的金額，包括很可能已離開的顧客；不含已支付的金額，也不含新顧客。",
        nl: "Dit telt wat nog komt van wie al kocht, ook van wie waarschijnlijk weg is. Wat ze al betaalden zit er niet in, en nieuwe klanten ook niet.",
        ko: "이미 산 고객이 앞으로 가져다줄 금액이에요. 떠났을 가능성이 큰 고객도 포함해요. 이미 낸 금액과 새 고객은 들어 있지 않아요.",
    },
};
pub(super) static ONCE_IS_ALIVE: Wording = Wording {
    id: "once_is_alive",
    text: crate::text! {
        en: "The model takes everybody who bought on one day only for a customer still, though for one who seldom buys.",
        zh_hans: "模型把只在一天购买过的客户都视为仍是客户，只是很少购买。",
        zh_hant: "模型把只在一天購買過的顧客都視為仍是顧客，只是很少購買。",
        nl: "Het model houdt iedereen die maar op één dag kocht nog voor klant, maar voor een die zelden koopt.",
        ko: "모형은 하루만 구매한 고객을 모두 아직 고객으로 봐요. 다만 드물게 사는 고객으로 봐요.",
    },
};
pub(super) static FEW: Wording = Wording {
    id: "few_customers",
    text: crate::text! {
        en: "With {customers} the interval is too narrow: in simulated shops of 20 to 60 customers it missed one time in five.",
        zh_hans: "只有 {customers}，区间偏窄：在 20 至 60 位客户的模拟商店中，五次里有一次落空。",
        zh_hant: "只有 {customers}，區間偏窄：在 20 至 60 位顧客的模擬商店中，五次裡有一次落空。",
        nl: "Met {customers} is het interval te smal: bij nagebootste winkels met 20 tot 60 klanten zat het er één op de vijf keer naast.",
        ko: "{customers}로는 신뢰구간이 너무 좁아요. 고객 20~60명의 모의 상점에서는 다섯 번에 한 번꼴로 벗어났어요.",
    },
};
pub(super) static AT_MONTH_END: Wording = Wording {
    id: "payment_at_month_end",
    text: crate::text! {
        en: "Each month’s money is discounted as if it came at the month’s end.",
        zh_hans: "各月金额按月末收到贴现。",
        zh_hant: "各月金額以月底收到折現。",
        nl: "Het geld van elke maand is verdisconteerd alsof het aan het eind van de maand komt.",
        ko: "각 달의 금액은 월말에 들어온다고 보고 할인해요.",
    },
};
pub(super) static FURTHER: Wording = Wording {
    id: "further_than_seen",
    text: crate::text! {
        en: "{horizon} ahead is further than the {span} that the orders look back: take it for a guess.",
        zh_hans: "向前看 {horizon}，比订单涵盖的 {span} 还长：只能当作推测。",
        zh_hant: "往後看 {horizon}，比訂單涵蓋的 {span} 還長：只能當作推測。",
        nl: "{horizon} vooruit is verder dan de {span} die de bestellingen terugkijken: zie het als een schatting.",
        ko: "{horizon} 앞은 주문이 보여 주는 {span}보다 멀어요. 추측으로 보세요.",
    },
};

// Figures.

pub(super) static CURVE: Text = crate::text! {
    en: "A customer is expected to bring in {clv} in {horizon}",
    zh_hans: "一位客户预计在 {horizon}内带来 {clv}",
    zh_hant: "一位顧客預計在 {horizon}內帶來 {clv}",
    nl: "Een klant levert in {horizon} naar verwachting {clv} op",
    ko: "고객 한 명이 {horizon} 동안 가져다줄 예상 금액: {clv}",
};
pub(super) static CURVE_ABOUT: Text = crate::text! {
    en: "Expected amount per customer so far, by month from the last day of the file; shaded: {level} interval",
    zh_hans: "每位客户的预计累计金额，从文件最后一天起按月；阴影为 {level} 区间",
    zh_hant: "每位顧客的預計累計金額，自檔案最後一天起按月；陰影為 {level} 區間",
    nl: "Verwacht bedrag per klant tot dan toe, per maand vanaf de laatste dag van het bestand; het vlak is het {level}-interval",
    ko: "고객 한 명의 예상 누적 금액, 파일의 마지막 날부터 월별. 음영: {level} 신뢰구간",
};
pub(super) static MONTHS: Text = crate::text! {
    en: "Months ahead", zh_hans: "今后月数", zh_hant: "往後月數", nl: "Maanden vooruit", ko: "앞으로의 개월 수"
};
pub(super) static TRACK: Text = crate::text! {
    en: "In {weeks} weeks customers came back {actual} times; the model makes it {expected}",
    zh_hans: "{weeks} 周内客户再次购买 {actual} 次，模型得出 {expected} 次",
    zh_hant: "{weeks} 週內顧客再次購買 {actual} 次，模型得出 {expected} 次",
    nl: "In {weeks} weken kwamen klanten {actual} keer terug; het model komt op {expected}",
    ko: "{weeks}주 동안 재구매 {actual}건, 모형 {expected}건",
};
pub(super) static TRACK_ABOUT: Text = crate::text! {
    en: "Repeat purchases so far: what happened beside what the model makes of the same time",
    zh_hans: "累计重复购买次数：实际发生的与模型在同一时间的推算",
    zh_hant: "累計重複購買次數：實際發生的與模型在同一時間的推算",
    nl: "Herhaalaankopen tot dan toe: wat gebeurde naast wat het model van dezelfde tijd maakt",
    ko: "누적 재구매 건수: 실제와 같은 기간의 모형 값",
};
pub(super) static WEEKS: Text = crate::text! {
    en: "Weeks since the first purchase",
    zh_hans: "自首次购买起的周数",
    zh_hant: "自首次購買起的週數",
    nl: "Weken sinds de eerste aankoop",
    ko: "첫 구매 후 주 수",
};
pub(super) static ACTUAL: Text = crate::text! {
    en: "Actual", zh_hans: "实际", zh_hant: "實際", nl: "Werkelijk", ko: "실제"
};
pub(super) static EXPECTED: Text = crate::text! {
    en: "Expected", zh_hans: "预计", zh_hant: "預計", nl: "Verwacht", ko: "예상"
};
pub(super) static BEST: Text = crate::text! {
    en: "{customer} is expected to bring in most: {value} in 12 months",
    zh_hans: "预计带来最多的是 {customer}：12 个月 {value}",
    zh_hant: "預計帶來最多的是 {customer}：12 個月 {value}",
    nl: "Van {customer} wordt het meest verwacht: {value} in 12 maanden",
    ko: "{customer}의 예상 금액이 가장 커요: 12개월 {value}",
};
pub(super) static BEST_ABOUT: Text = crate::text! {
    en: "Expected in the next 12 months, undiscounted, by customer",
    zh_hans: "各客户今后 12 个月的预计金额，未贴现",
    zh_hant: "各顧客往後 12 個月的預計金額，未折現",
    nl: "Verwacht in de komende 12 maanden, niet verdisconteerd, per klant",
    ko: "고객별 앞으로 12개월의 예상 금액, 할인 없음",
};
pub(super) static PURCHASE_DAYS: Text = crate::text! {
    en: "Purchase days", zh_hans: "购买天数", zh_hant: "購買天數", nl: "Aankoopdagen", ko: "구매일 수"
};
pub(super) static LAST: Text = crate::text! {
    en: "Last purchase", zh_hans: "最近一次购买", zh_hant: "最近一次購買", nl: "Laatste aankoop", ko: "마지막 구매"
};
pub(super) static EXPECTED_PURCHASES: Text = crate::text! {
    en: "Expected purchases",
    zh_hans: "预计购买次数",
    zh_hant: "預計購買次數",
    nl: "Verwachte aankopen",
    ko: "예상 구매 건수",
};
