//! The words of the resolution time, in five languages.

use crate::metric::Words;
use crate::words::{Noun, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Resolution time", zh_hans: "解决时长", zh_hant: "解決時間", nl: "Oplostijd", ko: "해결 시간"
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "How long until a problem is solved",
        zh_hans: "问题多久能解决",
        zh_hant: "問題多久能解決",
        nl: "Hoe snel een probleem is opgelost",
        ko: "문제가 해결되기까지 걸리는 시간",
    },
    lede: crate::text! {
        en: "How long does it take from a problem being reported until it is solved? Total time ÷ requests resolved; not the time until the first reply.",
        zh_hans: "从提出问题到解决要多久？总时长 ÷ 已解决工单数；不是到首次回复的时间。",
        zh_hant: "從提出問題到解決要多久？總時間 ÷ 已解決件數；不是到首次回覆的時間。",
        nl: "Hoelang duurt het van melding tot oplossing? Totale tijd ÷ opgeloste tickets; niet de tijd tot het eerste antwoord.",
        ko: "문제를 접수하고 해결하기까지 얼마나 걸리나요? 총시간을 해결된 문의 수로 나눠요. 첫 답변까지의 시간이 아니에요.",
    },
    meaning: crate::text! {
        en: "The mean says how much time the work takes in all. What one customer has to expect is the median: half wait less, half wait longer. “90% resolved within” shows the bad cases, and those are the ones that cost you customers.",
        zh_hans: "平均值反映整体花费的时间；单个客户可以预期的是中位数：一半更快，一半更慢。“90% 在此时间内解决”显示较差的情况，而让客户流失的正是这些情况。",
        zh_hant: "平均值反映整體花費的時間；單一顧客可以預期的是中位數：一半更快，一半更慢。「90% 在此時間內解決」顯示較差的情況，而讓顧客流失的正是這些情況。",
        nl: "Het gemiddelde zegt hoeveel tijd het werk in totaal kost. Wat één klant mag verwachten, is de mediaan: de helft wacht korter, de helft langer. ‘90% opgelost binnen’ laat de slechte gevallen zien, en juist die kosten klanten.",
        ko: "평균을 보면 전체 작업에 시간이 얼마나 드는지 알 수 있어요. 고객 한 명이 예상할 수 있는 시간은 중앙값이에요. 절반은 더 빨리, 절반은 더 늦게 해결돼요. ‘90%\u{2060}가 해결되는 시간’은 나쁜 경우를 보여 주고, 고객을 잃는 것도 그런 경우예요.",
    },
    distrust: crate::text! {
        en: "Open requests are not in it, so a backlog makes it look better. Waiting for the customer, nights and time zones count too. One mean for simple and complex requests can hide that both got slower.",
        zh_hans: "未解决的工单不在其中，积压反而让数字好看。等待客户、夜间和时差也算在时间里。简单和复杂的工单一起平均，可能掩盖两者都变慢了。",
        zh_hant: "未解決的案件不在其中，積壓反而讓數字好看。等待顧客、夜間和時差也算在時間裡。簡單和複雜的案件一起平均，可能掩蓋兩者都變慢了。",
        nl: "Open tickets zitten er niet in, dus een achterstand maakt het cijfer mooier. Wachten op de klant, nachten en tijdzones tellen mee. Makkelijke en moeilijke tickets in één gemiddelde kunnen verbergen dat beide trager werden.",
        ko: "미해결 문의는 들어 있지 않아서 밀린 문의가 많으면 오히려 좋아 보여요. 고객 회신을 기다린 시간, 야간, 시차도 포함돼요. 쉬운 문의와 어려운 문의를 함께 평균 내면 둘 다 느려져도 드러나지 않을 수 있어요.",
    },
    next: crate::text! {
        en: "Split simple from complex requests. Write down the answers to those that keep coming back, say who can help when someone is stuck, and tell customers where their problem stands while they wait.",
        zh_hans: "把简单和复杂的工单分开看。把反复出现的问题整理成常见问答，明确卡住时该找谁，并在客户等待时告知进展。",
        zh_hant: "把簡單和複雜的案件分開看。把反覆出現的問題整理成常見問答，說清楚卡住時該找誰，並在顧客等待時告知進度。",
        nl: "Scheid makkelijke tickets van moeilijke. Leg de antwoorden op terugkerende vragen vast, spreek af wie je vraagt als je vastzit, en laat klanten onder het wachten weten hoe het ervoor staat.",
        ko: "쉬운 문의와 어려운 문의를 나누어 보세요. 자주 오는 문의는 답을 정리해 두고, 막혔을 때 누구에게 물을지 정하고, 기다리는 고객에게 진행 상황을 알려 주세요.",
    },
};

// Methods and fields.

pub(super) const TOTALS: Text = crate::text! {
    en: "Total time and number",
    zh_hans: "总时长与数量",
    zh_hant: "總時間與件數",
    nl: "Totale tijd en aantal",
    ko: "총시간과 건수",
};
pub(super) const TOTALS_ABOUT: Text = crate::text! {
    en: "As in article S2: the mean. A median needs the time of each request, as in a file.",
    zh_hans: "文章 S2 的写法：平均值。中位数需要每个工单的时长，文件里就有。",
    zh_hant: "文章 S2 的寫法：平均值。中位數需要每件案件的時間，檔案裡就有。",
    nl: "Zoals in artikel S2: het gemiddelde. Voor een mediaan is de tijd per ticket nodig, zoals in een bestand.",
    ko: "아티클 S2의 방식으로 평균을 구해요. 중앙값을 구하려면 파일에 있는 것 같은 건별 시간이 필요해요.",
};
pub(super) const DURATIONS_METHOD: Text = crate::text! {
    en: "Each duration", zh_hans: "逐条时长", zh_hant: "逐筆時間", nl: "Elke duur apart", ko: "건별 시간"
};
pub(super) const DURATIONS_ABOUT: Text = crate::text! {
    en: "From the time of each request: also gives the median, the slowest tenth and the intervals.",
    zh_hans: "用每个工单的时长：还能得到中位数、最慢的一成和区间。",
    zh_hant: "用每件案件的時間：也能得到中位數、最慢的一成和區間。",
    nl: "Uit de tijd van elk ticket: ook de mediaan, de traagste 10% en de intervallen.",
    ko: "문의마다 걸린 시간으로 중앙값, 느린 10%, 신뢰구간까지 구해요.",
};
pub(super) const TOTAL: Text = crate::text! {
    en: "Total resolution time",
    zh_hans: "总解决时长",
    zh_hant: "總解決時間",
    nl: "Totale oplostijd",
    ko: "총 해결 시간",
};
pub(super) const IN_HOURS: Text = crate::text! {
    en: "in hours, or as 1:30",
    zh_hans: "以小时计，或写作 1:30",
    zh_hant: "以小時為單位，或寫成 1:30",
    nl: "in uren, of als 1:30",
    ko: "시간 단위나 1:30 형식",
};
pub(super) const RESOLVED: Text = crate::text! {
    en: "Requests resolved",
    zh_hans: "已解决工单数",
    zh_hant: "已解決件數",
    nl: "Opgeloste tickets",
    ko: "해결된 문의 수",
};
pub(super) const WITHOUT_OPEN: Text = crate::text! {
    en: "not those still open",
    zh_hans: "不含未解决的",
    zh_hant: "不含未解決的",
    nl: "zonder wat nog openstaat",
    ko: "미해결 문의 제외",
};
pub(super) const DURATIONS: Text = crate::text! {
    en: "Resolution times",
    zh_hans: "各工单解决时长",
    zh_hant: "各件解決時間",
    nl: "Oplostijden",
    ko: "건별 해결 시간",
};
pub(super) const OPEN: Text =
    crate::text! { en: "Still open", zh_hans: "未解决", zh_hant: "未解決", nl: "Nog open", ko: "미해결" };
pub(super) const SPREAD: Text = crate::text! {
    en: "Standard deviation of the times",
    zh_hans: "时长的标准差",
    zh_hant: "時間的標準差",
    nl: "Standaardafwijking van de duur",
    ko: "시간의 표준편차",
};
pub(super) const FAR: Text = crate::text! {
    en: "Far out", zh_hans: "特别长的", zh_hant: "特別長的", nl: "Uitschieters", ko: "유난히 긴 건"
};
pub(super) const MEAN: Text = crate::text! {
    en: "Mean resolution time",
    zh_hans: "平均解决时长",
    zh_hant: "平均解決時間",
    nl: "Gemiddelde oplostijd",
    ko: "평균 해결 시간",
};
pub(super) const MEDIAN: Text =
    crate::text! { en: "Median", zh_hans: "中位数", zh_hant: "中位數", nl: "Mediaan", ko: "중앙값" };
pub(super) const P90: Text = crate::text! {
    en: "90% resolved within",
    zh_hans: "90% 在此时间内解决",
    zh_hant: "90% 在此時間內解決",
    nl: "90% opgelost binnen",
    ko: "90%\u{2060}가 해결되는 시간",
};
pub(super) const LONGEST: Text =
    crate::text! { en: "Longest", zh_hans: "最长", zh_hant: "最長", nl: "Langste", ko: "최장" };
pub(super) static REQUESTS: Noun = Noun {
    one: crate::text! {
        en: "{n} request", zh_hans: "{n} 个工单", zh_hant: "{n} 件案件", nl: "{n} ticket", ko: "문의 {n}건"
    },
    other: crate::text! {
        en: "{n} requests",
        zh_hans: "{n} 个工单",
        zh_hant: "{n} 件案件",
        nl: "{n} tickets",
        ko: "문의 {n}건",
    },
};

// Faults, notes and certainty.

pub(super) static NONE_RESOLVED: Wording = Wording {
    id: "none_resolved",
    text: crate::text! {
        en: "Nothing was resolved, so there is no time to average.",
        zh_hans: "没有已解决的工单，无法计算平均时长。",
        zh_hant: "沒有已解決的案件，無法計算平均時間。",
        nl: "Er is niets opgelost, dus er is geen tijd te middelen.",
        ko: "해결된 문의가 없어서 평균을 구할 수 없어요.",
    },
};
pub(super) static NO_SPREAD: Wording = Wording {
    id: "no_spread",
    text: crate::text! {
        en: "Totals alone give no median and no interval: fill in each duration.",
        zh_hans: "只有总数得不到中位数和区间，请逐条填写时长。",
        zh_hant: "只有總數得不到中位數和區間，請逐筆填寫時間。",
        nl: "Met alleen totalen is er geen mediaan en geen interval: vul elke duur in.",
        ko: "합계만으로는 중앙값과 신뢰구간을 구할 수 없어요. 건별 시간을 입력해 주세요.",
    },
};
pub(super) static NOT_RESPONSE: Wording = Wording {
    id: "not_response_time",
    text: crate::text! {
        en: "This is the time to the solution, not to the first reply.",
        zh_hans: "这是到解决为止的时间，不是到首次回复的时间。",
        zh_hant: "這是到解決為止的時間，不是到首次回覆的時間。",
        nl: "Dit is de tijd tot de oplossing, niet tot het eerste antwoord.",
        ko: "첫 답변이 아니라 해결까지 걸린 시간이에요.",
    },
};
pub(super) static STILL_OPEN: Wording = Wording {
    id: "still_open",
    text: crate::text! {
        en: "Still open and so not counted: {requests}.",
        zh_hans: "尚未解决，未计入：{requests}。",
        zh_hant: "尚未解決，未計入：{requests}。",
        nl: "Nog open en dus niet meegeteld: {requests}.",
        ko: "아직 미해결이라 계산에서 제외했어요: {requests}",
    },
};
pub(super) static EVERY_CLASS_SLOWER: Wording = Wording {
    id: "every_class_slower",
    text: crate::text! {
        en: "The overall mean went from {before} to {now}, yet every class got slower: what changed is the mix of requests.",
        zh_hans: "总体平均从 {before} 降到 {now}，但每一类都变慢了：变的是工单的构成。",
        zh_hant: "整體平均從 {before} 降到 {now}，但每一類都變慢了：變的是案件的組成。",
        nl: "Het gemiddelde van alles ging van {before} naar {now}, maar elke soort werd trager: alleen de verhouding tussen de soorten tickets veranderde.",
        ko: "전체 평균은 줄었지만({before} → {now}) 모든 유형이 느려졌어요. 달라진 건 문의 구성이에요.",
    },
};
pub(super) static MEDIAN_LEADS: Wording = Wording {
    id: "median_leads",
    text: crate::text! {
        en: "A few very long ones pull the mean up to {mean}: look at the median, {median}.",
        zh_hans: "少数特别长的值把平均值拉高到 {mean}，请看中位数 {median}。",
        zh_hant: "少數特別長的值把平均值拉高到 {mean}，請看中位數 {median}。",
        nl: "Een paar heel lange trekken het gemiddelde op tot {mean}: kijk naar de mediaan, {median}.",
        ko: "아주 긴 몇 건이 평균을 끌어올렸어요({mean}). 중앙값을 보세요: {median}",
    },
};
pub(super) static ONLY_TOTALS: Text = crate::text! {
    en: "A mean from totals hides how the times differ: ten easy requests and one that took ten days look the same as eleven that took one.",
    zh_hans: "由总数得到的平均值看不出时间的差别：10 个当即解决的工单加 1 个 10 天的，与 11 个各约 1 天的看起来一样。",
    zh_hant: "由總數得到的平均值看不出時間的差別：10 件立刻解決的案件加 1 件 10 天的，與 11 件各約 1 天的看起來一樣。",
    nl: "Een gemiddelde uit een totaal verbergt de verschillen: tien makkelijke tickets en één van tien dagen lijken op elf tickets van een dag.",
    ko: "합계로 낸 평균은 시간 차이를 감춰요. 금방 끝난 문의 10건과 열흘 걸린 1건이 하루씩 걸린 11건처럼 보여요.",
};
pub(super) static MIDDLE_ONE: Text = crate::text! {
    en: "number {k} of {n}, shortest first",
    zh_hans: "从短到长排序，{n} 个中的第 {k} 个",
    zh_hant: "由短到長排序，{n} 件中的第 {k} 件",
    nl: "nummer {k} van {n}, van kort naar lang",
    ko: "짧은 순으로 {n}건 중 {k}번째",
};
pub(super) static MIDDLE_TWO: Text = crate::text! {
    en: "mean of numbers {k} and {l} of {n}, shortest first",
    zh_hans: "从短到长排序，{n} 个中第 {k} 个与第 {l} 个的平均值",
    zh_hant: "由短到長排序，{n} 件中第 {k} 件與第 {l} 件的平均值",
    nl: "gemiddelde van nr. {k} en {l} van {n}, van kort naar lang",
    ko: "짧은 순으로 {n}건 중 {k}번째와 {l}번째의 평균",
};
pub(super) static MEDIAN_BETWEEN: Text = crate::text! {
    en: "The true median lies between {low} and {high} ({level}, from the times in order).",
    zh_hans: "真实中位数在 {low} 至 {high} 之间（{level}，按时长排序得出）。",
    zh_hant: "真實中位數介於 {low} 與 {high} 之間（{level}，依時間排序得出）。",
    nl: "De werkelijke mediaan ligt tussen {low} en {high} ({level}, uit de tijden op volgorde).",
    ko: "중앙값의 {level} 신뢰구간(시간을 순서대로 놓고 구함): {low}~{high}",
};

// What to do.

pub(super) static WITHIN_GOAL: Text = crate::text! {
    en: "were resolved within your goal of {goal}: {k} of {n}.",
    zh_hans: "在 {goal}的目标内解决：{n}中的 {k} 个。",
    zh_hant: "在 {goal}的目標內解決：{n}中的 {k} 件。",
    nl: "is opgelost binnen je doel van {goal}: {k} van {n}.",
    ko: "목표({goal}) 안에 해결된 비율이에요: {n} 중 {k}건.",
};
pub(super) static FAR_OUT: Text = crate::text! {
    en: "took longer than {far} and used up {share} of all the time: find out what took so long.",
    zh_hans: "耗时超过 {far}，占全部时间的 {share}：查明卡在哪里。",
    zh_hant: "耗時超過 {far}，占全部時間的 {share}：查明卡在哪裡。",
    nl: "boven {far}, goed voor {share} van alle tijd: zoek uit waar het bleef hangen.",
    ko: "{far}보다 오래 걸렸고, 전체 시간에서 차지하는 비율은 {share}예요. 무엇 때문에 늦어졌는지 알아보세요.",
};
pub(super) static PROMISE: Text = crate::text! {
    en: "is what you can promise and keep nine times out of ten.",
    zh_hans: "是十次中有九次能兑现的承诺。",
    zh_hant: "是十次中有九次能兌現的承諾。",
    nl: "is wat je kunt beloven en negen van de tien keer waarmaakt.",
    ko: "열 번 중 아홉 번은 지킬 수 있는 약속이에요.",
};

// The figure.

pub(super) static HALF_WITHIN: Text = crate::text! {
    en: "Half are resolved within {median}, nine in ten within {p90}",
    zh_hans: "一半在 {median}内解决，九成在 {p90}内解决",
    zh_hant: "一半在 {median}內解決，九成在 {p90}內解決",
    nl: "De helft is opgelost binnen {median}, negen op de tien binnen {p90}",
    ko: "절반은 {median} 안에, 열에 아홉은 {p90} 안에 해결돼요",
};
pub(super) static LONGEST_TOOK: Text = crate::text! {
    en: "Half of these were resolved within {median}, the longest took {longest}",
    zh_hans: "其中一半在 {median}内解决，最长的用了 {longest}",
    zh_hant: "其中一半在 {median}內解決，最長的花了 {longest}",
    nl: "Van deze was de helft opgelost binnen {median}; de langste duurde {longest}",
    ko: "이 가운데 절반은 {median} 안에 해결됐고, 가장 긴 건은 {longest} 걸렸어요",
};
pub(super) const BY_TIME: Text = crate::text! {
    en: "Requests by time", zh_hans: "各时长的工单数", zh_hant: "各時間的件數", nl: "Tickets naar duur", ko: "소요 시간별 문의 수"
};
pub(super) static COUNTED_BY_TIME: Text = crate::text! {
    en: "Number of requests by time; the row of the median is highlighted",
    zh_hans: "按时长统计的工单数，中位数所在行着色",
    zh_hant: "依時間統計的案件數，中位數所在的一列著色",
    nl: "Aantal tickets naar duur; de rij van de mediaan is gekleurd",
    ko: "소요 시간별 문의 수, 중앙값이 있는 줄은 색으로 표시",
};
pub(super) static UP_TO: Text = crate::text! {
    en: "up to {time}",
    zh_hans: "不超过 {time}",
    zh_hant: "不超過 {time}",
    nl: "tot en met {time}",
    ko: "{time} 이하",
};
pub(super) static LONGER_THAN: Text = crate::text! {
    en: "longer than {time}",
    zh_hans: "超过 {time}",
    zh_hant: "超過 {time}",
    nl: "langer dan {time}",
    ko: "{time} 초과",
};
pub(super) static DURATION: Text =
    crate::text! { en: "Duration", zh_hans: "时长", zh_hant: "時間", nl: "Duur", ko: "소요 시간" };
pub(super) static REQUESTS_HEAD: Text =
    crate::text! { en: "Requests", zh_hans: "工单数", zh_hant: "件數", nl: "Tickets", ko: "문의 수" };
