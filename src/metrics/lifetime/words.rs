//! The words of the customer lifetime, in five languages.

use super::LIFETIME_NAME;
use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: LIFETIME_NAME,
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "How long a customer stays",
        zh_hans: "客户平均留存多久",
        zh_hant: "顧客平均留存多久",
        nl: "Hoelang een klant blijft",
        ko: "고객이 머무는 기간",
    },
    lede: crate::text! {
        en: "How many periods does a customer stay on average, if churn stays as it is? One divided by the churn rate.",
        zh_hans: "如果流失率不变，客户平均留存几期？用 1 除以流失率。",
        zh_hant: "如果流失率不變，顧客平均留存幾期？用 1 除以流失率。",
        nl: "Hoeveel perioden blijft een klant gemiddeld, als het verloop zo blijft? Eén gedeeld door het churnpercentage.",
        ko: "이탈률이 그대로라면 고객은 평균 얼마 동안 머무나요? 1을 이탈률로 나눠요.",
    },
    meaning: crate::text! {
        en: "It turns a rate into a length of time that can be multiplied by what a customer pays. It is an average: half of the customers leave earlier than most people expect, and a few stay a very long time.",
        zh_hans: "它把比率换成时间，可再乘以客户每期支付的金额。这是平均值：一半客户走得比预想早，少数人留得很久。",
        zh_hant: "它把比率換成時間，可再乘上顧客每期支付的金額。這是平均值：一半顧客走得比預期早，少數人留得很久。",
        nl: "Het maakt van een percentage een tijdsduur, die je kunt vermenigvuldigen met wat een klant betaalt. Het is een gemiddelde: de helft gaat eerder dan je zou denken, en enkelen blijven heel lang.",
        ko: "비율을 기간으로 바꾼 값이라 고객이 내는 금액과 곱할 수 있어요. 평균이라서 절반은 생각보다 일찍 떠나고 몇몇은 아주 오래 남아요.",
    },
    distrust: crate::text! {
        en: "It assumes that everyone leaves at the same steady rate, while most leave early and the rest stay. A small churn rate based on few customers allows almost any lifetime: look at the interval. A lifetime longer than the company has existed is a guess.",
        zh_hans: "它假设所有人以同样稳定的比率离开，而实际上多数走得早、其余留得久。客户少、流失率低时几乎什么结果都有可能，请看区间。比公司历史还长的结果只是猜测。",
        zh_hant: "它假設所有人以同樣穩定的比率離開，而實際上多數走得早、其餘留得久。顧客少、流失率低時幾乎什麼結果都有可能，請看區間。比公司歷史還長的結果只是猜測。",
        nl: "De berekening gaat ervan uit dat iedereen in hetzelfde vaste tempo vertrekt, terwijl de meesten vroeg gaan en de rest blijft. Bij een lage churn en weinig klanten is bijna elke levensduur mogelijk: kijk naar het interval. Een levensduur langer dan je bedrijf bestaat, is gokwerk.",
        ko: "모두가 같은 속도로 떠난다고 가정하지만 실제로는 초반에 많이 떠나고 나머지는 오래 남아요. 고객이 적고 이탈률이 낮으면 거의 어떤 값이든 나올 수 있으니 신뢰구간을 보세요. 회사가 존속한 기간보다 긴 수명은 추측이에요.",
    },
    next: crate::text! {
        en: "Use it for customer lifetime value, with a horizon no longer than the time you have seen. Look at when customers leave: a better start lengthens it most.",
        zh_hans: "用它来算客户生命周期价值，计算期数不要超出已有数据。看看客户何时离开：改善最初的体验最能延长它。",
        zh_hant: "用它來算顧客終身價值，計算期數不要超出已有的資料。看看顧客何時離開：改善最初的體驗最能延長它。",
        nl: "Gebruik het voor de customer lifetime value, over een termijn die je al hebt meegemaakt. Kijk wanneer klanten vertrekken: een betere start scheelt het meest.",
        ko: "실제로 겪어 본 기간 안에서 고객 생애 가치를 구할 때 쓰세요. 고객이 언제 떠나는지 보세요. 초기 경험을 개선하면 가장 많이 늘어나요.",
    },
};

pub(super) const RATE: Text = crate::text! {
    en: "From a churn rate",
    zh_hans: "按流失率",
    zh_hant: "依流失率",
    nl: "Uit een churnpercentage",
    ko: "이탈률로 계산",
};
pub(super) const RATE_ABOUT: Text = crate::text! {
    en: "One divided by the rate; a rate alone has no interval.",
    zh_hans: "1 除以流失率；仅凭比率没有区间。",
    zh_hant: "1 除以流失率；只有比率沒有區間。",
    nl: "Eén gedeeld door het percentage; een percentage alleen heeft geen interval.",
    ko: "1을 이탈률로 나눠요. 비율만으로는 신뢰구간을 구할 수 없어요.",
};
pub(super) const COUNTS: Text = crate::text! {
    en: "From customer numbers",
    zh_hans: "按客户数",
    zh_hant: "依顧客數",
    nl: "Uit aantallen klanten",
    ko: "고객 수로 계산",
};
pub(super) const COUNTS_ABOUT: Text = crate::text! {
    en: "The same from the customers the rate is based on, with its interval.",
    zh_hans: "用统计流失率的客户数来算，并给出区间。",
    zh_hant: "用計算流失率的顧客數來算，並提供區間。",
    nl: "Hetzelfde uit de klanten waarover het percentage is berekend, met interval.",
    ko: "이탈률의 기준 고객 수로 같은 값을 구하고 신뢰구간도 보여 줘요.",
};

pub(super) static INFINITE: Wording = Wording {
    id: "infinite",
    text: crate::text! {
        en: "At a churn of 0 nobody ever leaves: the lifetime has no end.",
        zh_hans: "流失率为 0 意味着永远没有客户离开：生命周期没有尽头。",
        zh_hant: "流失率為 0 表示永遠沒有顧客離開：生命週期沒有盡頭。",
        nl: "Bij een churn van 0 vertrekt er nooit iemand: de levensduur heeft geen einde.",
        ko: "이탈률이 0이면 아무도 떠나지 않아서 수명에 끝이 없어요.",
    },
};

pub(super) static COUNTS_BOUND: Text = crate::text! {
    en: "The number of customers gives a lower bound.",
    zh_hans: "有客户数就能得出下限。",
    zh_hant: "有顧客數就能算出下限。",
    nl: "Het aantal klanten geeft een ondergrens.",
    ko: "고객 수를 알면 하한을 구할 수 있어요.",
};
pub(super) static USE_COUNTS: Text = crate::text! {
    en: "Use customer numbers",
    zh_hans: "改用客户数",
    zh_hant: "改用顧客數",
    nl: "Gebruik aantallen klanten",
    ko: "고객 수로 계산하기",
};
pub(super) static SURE_RATE: Text = crate::text! {
    en: "A rate alone gives no interval: customer numbers do.",
    zh_hans: "仅凭比率无法给出区间，客户数可以。",
    zh_hant: "只有比率無法算出區間，顧客數可以。",
    nl: "Een percentage alleen geeft geen interval, aantallen klanten wel.",
    ko: "비율만으로는 신뢰구간을 구할 수 없어요. 고객 수가 필요해요.",
};
pub(super) static SURE_COUNTED: Text = crate::text! {
    en: "At {level} confidence the churn is {churn}, and one divided by that is {range}.",
    zh_hans: "在 {level} 置信水平下，流失率为 {churn}，1 除以它得 {range}。",
    zh_hant: "在 {level} 信心水準下，流失率為 {churn}，1 除以它得 {range}。",
    nl: "Met {level} betrouwbaarheid is de churn {churn}, en één gedeeld daardoor {range}.",
    ko: "{level} 신뢰수준의 이탈률 범위: {churn}. 그 역수인 수명 범위: {range}",
};
pub(super) static AT_LEAST: Text = crate::text! {
    en: "At least {lifetime}: none of {customers} left",
    zh_hans: "至少 {lifetime}：{customers}中无人流失",
    zh_hant: "至少 {lifetime}：{customers}中無人流失",
    nl: "Minstens {lifetime}: van {customers} vertrok niemand",
    ko: "최소 {lifetime}: {customers} 중 떠난 고객이 없어요",
};
pub(super) static SURE_AT_LEAST: Text = crate::text! {
    en: "None of {customers} left: at {level} confidence the churn is at most {churn}. There is no upper limit to the lifetime.",
    zh_hans: "{customers}中无人流失：在 {level} 置信水平下，流失率至多为 {churn}。生命周期没有上限。",
    zh_hant: "{customers}中無人流失：在 {level} 信心水準下，流失率最多為 {churn}。生命週期沒有上限。",
    nl: "Van {customers} vertrok niemand: met {level} betrouwbaarheid is de churn hoogstens {churn}. Een bovengrens is er niet.",
    ko: "{customers} 중 떠난 고객이 없어요. {level} 신뢰수준에서 이탈률은 최대 {churn}예요. 수명의 상한은 없어요.",
};
pub(super) static GOAL_LOST: Text = crate::text! {
    en: "lost per period is the most that your goal of {goal} allows.",
    zh_hans: "是每期流失的上限，这样才能达到 {goal}的目标。",
    zh_hant: "是每期流失的上限，這樣才能達到 {goal}的目標。",
    nl: "per periode mag je hooguit verliezen voor je doel van {goal}.",
    ko: "기간마다 이탈이 이 수를 넘지 않으면 목표({goal})에 도달해요.",
};
pub(super) static GOAL_CHURN: Text = crate::text! {
    en: "is the churn that your goal of {goal} allows.",
    zh_hans: "是 {goal}的目标所对应的流失率。",
    zh_hant: "是 {goal}的目標所對應的流失率。",
    nl: "is de churn die bij je doel van {goal} hoort.",
    ko: "이탈률이면 목표({goal})에 도달해요.",
};
pub(super) static TENTH: Text = crate::text! {
    en: "is the lifetime with a tenth less churn, {to} instead of {from}.",
    zh_hans: "是流失率降低一成（从 {from} 降到 {to}）后的生命周期。",
    zh_hant: "是流失率降低一成（從 {from} 降到 {to}）後的生命週期。",
    nl: "is de levensduur bij een tiende minder churn, {to} in plaats van {from}.",
    ko: "이탈률이 10% 줄었을 때({from} → {to})의 수명이에요.",
};
pub(super) static ONE_FEWER: Text = crate::text! {
    en: "is the lifetime with one fewer lost, {to} instead of {from}.",
    zh_hans: "是少流失一位（从 {from} 位降到 {to} 位）时的生命周期。",
    zh_hant: "是少流失一位（從 {from} 位降到 {to} 位）時的生命週期。",
    nl: "is de levensduur met één verloren klant minder, {to} in plaats van {from}.",
    ko: "이탈이 한 명 줄었을 때({from}명 → {to}명)의 수명이에요.",
};
pub(super) static AVERAGE: Text = crate::text! {
    en: "average {lifetime}",
    zh_hans: "平均 {lifetime}",
    zh_hant: "平均 {lifetime}",
    nl: "gemiddeld {lifetime}",
    ko: "평균 {lifetime}",
};
pub(super) static AVERAGE_AT_LEAST: Text = crate::text! {
    en: "average at least {lifetime}",
    zh_hans: "平均至少 {lifetime}",
    zh_hant: "平均至少 {lifetime}",
    nl: "gemiddeld minstens {lifetime}",
    ko: "평균 최소 {lifetime}",
};
pub(super) static FINDING: Text = crate::text! {
    en: "A customer stays {lifetime} on average; half have left after {half}",
    zh_hans: "客户平均留存 {lifetime}；{half}后一半已流失",
    zh_hant: "顧客平均留存 {lifetime}；{half}後一半已流失",
    nl: "Een klant blijft gemiddeld {lifetime}; de helft is weg na {half}",
    ko: "고객은 평균 {lifetime} 머물러요. {half} 뒤에는 절반이 이탈해요",
};
pub(super) static FINDING_AT_LEAST: Text = crate::text! {
    en: "A customer stays at least {lifetime} on average; half stay at least {half}",
    zh_hans: "客户平均至少留存 {lifetime}；一半至少留存 {half}",
    zh_hant: "顧客平均至少留存 {lifetime}；一半至少留存 {half}",
    nl: "Een klant blijft gemiddeld minstens {lifetime}; de helft minstens {half}",
    ko: "고객은 평균 최소 {lifetime} 머물러요. 절반은 최소 {half} 남아요",
};

pub(super) const MEDIAN: Text = crate::text! {
    en: "Median stay",
    zh_hans: "留存时间中位数",
    zh_hant: "留存時間中位數",
    nl: "Mediane duur",
    ko: "머문 기간 중앙값",
};
pub(super) const RESTRICTED_MEAN: Text = crate::text! {
    en: "Mean stay so far",
    zh_hans: "迄今平均留存时间",
    zh_hant: "至今平均留存時間",
    nl: "Gemiddelde duur tot nu toe",
    ko: "지금까지 머문 평균 기간",
};
pub(super) const SEEN: Text = crate::text! {
    en: "Longest time seen",
    zh_hans: "最长观察时间",
    zh_hant: "最長觀察時間",
    nl: "Langst gevolgd",
    ko: "최장 관찰 기간",
};
pub(super) static STAYED: Wording = Wording {
    id: "stayed",
    text: crate::text! {
        en: "Seen in the file: half have left after {median}; within {seen} the mean stay is {mean}, counting those still there (Kaplan–Meier).",
        zh_hans: "文件中所见：{median}后一半已流失；在 {seen}内客户平均留存 {mean}，仍在的客户也计入（Kaplan–Meier）。",
        zh_hant: "從檔案來看：{median}後一半已流失；在 {seen}內顧客平均留存 {mean}，仍在的顧客也計入（Kaplan–Meier）。",
        nl: "Uit het bestand: de helft is weg na {median}; binnen {seen} blijft een klant gemiddeld {mean}, wie er nog is telt mee (Kaplan–Meier).",
        ko: "파일 기준: {median} 뒤에는 절반이 이탈했어요. {seen} 안에서 고객은 평균 {mean} 머물러요. 아직 남은 고객도 반영했어요(Kaplan–Meier).",
    },
};
pub(super) static MOST_STAY: Wording = Wording {
    id: "most_stay",
    text: crate::text! {
        en: "Seen in the file: more than half are still there after {seen}; within it a customer stays {mean} on average (Kaplan–Meier).",
        zh_hans: "文件中所见：{seen}后仍有超过一半留下；在此期间客户平均留存 {mean}（Kaplan–Meier）。",
        zh_hant: "從檔案來看：{seen}後仍有超過一半留下；在此期間顧客平均留存 {mean}（Kaplan–Meier）。",
        nl: "Uit het bestand: na {seen} is meer dan de helft er nog; binnen die tijd blijft een klant gemiddeld {mean} (Kaplan–Meier).",
        ko: "파일 기준: {seen} 뒤에도 절반 넘게 남아 있어요. 그 안에서 고객은 평균 {mean} 머물러요(Kaplan–Meier).",
    },
};
pub(super) static STAYS_HALF: Text = crate::text! {
    en: "Half of the customers have left after {median}",
    zh_hans: "{median}后一半客户已流失",
    zh_hant: "{median}後一半顧客已流失",
    nl: "De helft van de klanten is weg na {median}",
    ko: "{median} 뒤에는 고객 절반이 이탈했어요",
};
pub(super) static STAYS_MOST: Text = crate::text! {
    en: "After {seen}, {left} of customers are still there",
    zh_hans: "{seen}后仍有 {left} 的客户留下",
    zh_hant: "{seen}後仍有 {left} 的顧客留下",
    nl: "Na {seen} is {left} van de klanten er nog",
    ko: "{seen} 뒤에도 고객의 {left}가 남아 있어요",
};
pub(super) static STAYS_ABOUT: Text = crate::text! {
    en: "Customers still there by days since they joined, from {ended} stays that ended and {open} that go on (Kaplan–Meier); shaded: {level} interval",
    zh_hans: "按加入后的天数显示仍在的客户，依据 {ended} 段已结束、{open} 段仍在继续的订阅（Kaplan–Meier）；阴影为 {level} 区间",
    zh_hant: "依加入後的天數顯示仍在的顧客，依據 {ended} 段已結束、{open} 段仍在繼續的訂閱（Kaplan–Meier）；陰影為 {level} 區間",
    nl: "Klanten die er nog zijn, naar dagen als klant, uit {ended} beëindigde en {open} lopende klantperioden (Kaplan–Meier); het vlak is het {level}-interval",
    ko: "가입 후 일수별 남은 고객, 끝난 이용 {ended}건과 이어지는 이용 {open}건 기준(Kaplan–Meier), 음영은 {level} 신뢰구간",
};
pub(super) static STAYS_MEDIAN: Text = crate::text! {
    en: "median {median}",
    zh_hans: "中位数 {median}",
    zh_hant: "中位數 {median}",
    nl: "mediaan {median}",
    ko: "중앙값 {median}",
};
pub(super) static DAYS: Text = crate::text! {
    en: "days since they joined",
    zh_hans: "加入后的天数",
    zh_hant: "加入後的天數",
    nl: "dagen als klant",
    ko: "가입 후 일수",
};
pub(super) static AT_RISK: Text = crate::text! {
    en: "Seen this long",
    zh_hans: "观察满此时长",
    zh_hant: "觀察滿此天數",
    nl: "Zo lang gevolgd",
    ko: "관찰 고객 수",
};
pub(super) static STILL_THERE: Text =
    crate::text! { en: "Still there", zh_hans: "仍在", zh_hant: "仍在", nl: "Er nog", ko: "남은 비율" };
