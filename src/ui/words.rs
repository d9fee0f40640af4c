//! The words of the interface in five languages; the words of a metric stand in its folder.

pub(crate) use crate::export::words::{
    AT_LEAST, CERTAIN, COMMA_IN_SENTENCE, CONFIDENCE, GOAL, HOW_SURE, NOT_CERTAIN, OTHER_DEFINITIONS, THE_SUM,
};
pub(crate) use crate::metrics::bars::PERIOD;
pub(crate) use crate::metrics::scorecard::DEFINITION;
use crate::words::{Noun, Text};

// --- the frame ---
/// The link to the index.
pub(crate) static METRICS: Text =
    crate::text! { en: "Metrics", zh_hans: "指标", zh_hant: "指標", nl: "Cijfers", ko: "지표" };
/// The link to the about page.
pub(crate) static ABOUT: Text = crate::text! { en: "About", zh_hans: "关于", zh_hant: "關於", nl: "Over", ko: "소개" };
/// Every metric that has numbers, on one page.
pub(crate) static SCORECARD: Text = crate::text! {
    en: "Scorecard", zh_hans: "指标总览", zh_hant: "指標總覽", nl: "Overzicht", ko: "지표 한눈에 보기"
};
/// Under the heading of a scorecard without a tested change.
pub(crate) static SCORECARD_LEDE: Text = crate::text! {
    en: "Each name leads to the page with its sum and definition, where you set a goal or compare with an earlier period.",
    zh_hans: "点击名称可查看计算过程和定义，也可设定目标或与上期对比。",
    zh_hant: "點選名稱可查看計算過程和定義，也可設定目標或和上期比較。",
    nl: "Elke naam leidt naar de pagina met de berekening en de definitie. Daar stel je ook een doel in of vergelijk je met een eerdere periode.",
    ko: "이름을 누르면 계산 과정과 정의를 볼 수 있고, 목표를 정하거나 이전 기간과 비교할 수 있어요.",
};
/// What an empty scorecard is for.
pub(crate) static SCORECARD_EMPTY: Text = crate::text! {
    en: "Every metric that you fill in, or that a file answers, gets a line here: its value, how sure it is, your goal, and how it has changed.",
    zh_hans: "填写过的指标，以及文件能算出的指标，都会列在这里：数值、可信程度、目标和变化。",
    zh_hant: "填寫過的指標，以及檔案能算出的指標，都會列在這裡：數值、可信程度、目標和變化。",
    nl: "Elk cijfer dat je invult, of dat uit een bestand komt, krijgt hier een regel: de waarde, hoe zeker die is, je doel en wat er veranderd is.",
    ko: "입력한 지표와 파일로 계산한 지표가 여기에 한 줄씩 모여요. 값과 그 확실성, 목표, 변화를 보여 줘요.",
};
/// What the marks of the scorecard mean.
pub(crate) static SCORECARD_KEY: Text = crate::text! {
    en: "Line: {level} interval. Grey ticks: edges of the bands. Long tick: your goal.",
    zh_hans: "横线：{level} 区间。灰色刻度：评级分界。长刻度：目标。",
    zh_hant: "橫線：{level} 區間。灰色刻度：評級分界。長刻度：目標。",
    nl: "Lijn: {level}-interval. Grijze streepjes: grenzen van het oordeel. Lange streep: je doel.",
    ko: "선: {level} 신뢰구간. 회색 눈금: 판정 기준값. 긴 눈금: 목표.",
};
/// Takes a line off the scorecard.
pub(crate) static TAKE_OFF: Text = crate::text! {
    en: "Take off: {name}",
    zh_hans: "移除：{name}",
    zh_hant: "移除：{name}",
    nl: "Haal weg: {name}",
    ko: "빼기: {name}",
};
/// What was taken off last.
pub(crate) static TAKEN_OFF: Text = crate::text! {
    en: "Taken off: {name}. Its page keeps the numbers.",
    zh_hans: "已移除：{name}。其页面保留这些数字。",
    zh_hant: "已移除：{name}。該頁面仍保留這些數字。",
    nl: "Weggehaald: {name}. Op de eigen pagina blijven de getallen staan.",
    ko: "뺀 지표: {name}. 해당 페이지의 수치는 그대로예요.",
};
/// What the links at the top are.
pub(crate) static MAIN: Text =
    crate::text! { en: "Main", zh_hans: "主导航", zh_hant: "主要導覽", nl: "Hoofdmenu", ko: "주 메뉴" };
/// Before the language, for those who cannot see the arrow.
pub(crate) static LANGUAGE_AND_THEME: Text = crate::text! {
    en: "Language and theme: ",
    zh_hans: "语言与主题：",
    zh_hant: "語言與主題：",
    nl: "Taal en thema: ",
    ko: "언어와 테마: ",
};
/// The theme.
pub(crate) static THEME: Text = crate::text! { en: "Theme", zh_hans: "主题", zh_hant: "主題", nl: "Thema", ko: "테마" };
/// The theme of the device.
pub(crate) static AUTO: Text = crate::text! { en: "Auto", zh_hans: "自动", zh_hant: "自動", nl: "Auto", ko: "자동" };
/// The light theme.
pub(crate) static LIGHT: Text =
    crate::text! { en: "Light", zh_hans: "浅色", zh_hant: "淺色", nl: "Licht", ko: "라이트" };
/// The dark theme.
pub(crate) static DARK: Text = crate::text! { en: "Dark", zh_hans: "深色", zh_hant: "深色", nl: "Donker", ko: "다크" };
/// The line at the foot.
pub(crate) static STAYS: Text = crate::text! {
    en: "Nothing you type or open leaves this page.",
    zh_hans: "输入的数字和打开的文件都不会离开本页。",
    zh_hant: "輸入的數字和開啟的檔案都不會離開這個頁面。",
    nl: "Niets wat je invult of opent, verlaat deze pagina.",
    ko: "입력한 수치와 불러온 파일은 이 페이지 밖으로 나가지 않아요.",
};
/// The title of the window on the index.
pub(crate) static TITLE: Text = crate::text! {
    en: "Kept: customer metrics, and how sure you can be",
    zh_hans: "Kept：客户指标及其可靠程度",
    zh_hant: "Kept：顧客指標及其可靠程度",
    nl: "Kept: klantcijfers, en hoe zeker je kunt zijn",
    ko: "Kept: 고객 지표와 신뢰도",
};
// --- the index ---
/// The heading of the index.
pub(crate) static HERO: Text = crate::text! {
    en: "What your customer numbers say, and how sure you can be",
    zh_hans: "客户数据说明什么，又有多可靠",
    zh_hant: "顧客數字代表什麼，又有多可靠",
    nl: "Wat je klantcijfers zeggen, en hoe zeker je kunt zijn",
    ko: "고객 지표가 무엇을 말하는지, 얼마나 믿을 수 있는지",
};
/// Under it.
pub(crate) static HERO_LEDE: Text = crate::text! {
    en: "Type a few figures or open a CSV. Every answer shows how sure it is, how it was calculated and which definition it follows. Nothing leaves this page.",
    zh_hans: "填几个数字，或打开一个 CSV 文件即可。每个结果都说明有多可靠、怎样算出、依据哪种定义。任何内容都不会离开本页。",
    zh_hant: "填幾個數字，或開啟一個 CSV 檔案即可。每個結果都說明有多可靠、怎麼算出、依據哪種定義。任何內容都不會離開這個頁面。",
    nl: "Vul een paar getallen in of open een CSV. Bij elk antwoord staat hoe zeker het is, hoe het is berekend en welke definitie erachter zit. Niets verlaat deze pagina.",
    ko: "수치 몇 개만 입력하거나 CSV를 열면 돼요. 결과마다 얼마나 확실한지, 어떻게 계산했는지, 어떤 정의를 따랐는지 함께 보여 줘요. 아무것도 이 페이지 밖으로 나가지 않아요.",
};
/// The label of the search.
pub(crate) static FIND: Text = crate::text! {
    en: "Find a metric", zh_hans: "查找指标", zh_hant: "尋找指標", nl: "Zoek een cijfer", ko: "지표 찾기"
};
/// In the empty search.
pub(crate) static FIND_EXAMPLES: Text = crate::text! {
    en: "Find: churn, NPS, payback",
    zh_hans: "查找：流失率、NPS、回本",
    zh_hant: "尋找：流失率、NPS、回本",
    nl: "Zoek: churn, NPS, oplostijd",
    ko: "지표 찾기: 이탈률, NPS, 회수",
};
/// Beside the search.
pub(crate) static EXAMPLES_SHOWN: Text = crate::text! {
    en: "{metrics}. Numbers in the list are worked examples.",
    zh_hans: "{metrics}，列表中的数字是示例。",
    zh_hant: "{metrics}，清單中的數字是範例。",
    nl: "{metrics}. De getallen in de lijst zijn uitgewerkte voorbeelden.",
    ko: "{metrics}. 목록의 수치는 계산 예시예요.",
};
/// Beside the search when it filters.
pub(crate) static FOUND: Text = crate::text! {
    en: "Found: {metrics}",
    zh_hans: "找到 {metrics}",
    zh_hant: "找到 {metrics}",
    nl: "Gevonden: {metrics}",
    ko: "찾은 지표: {metrics}",
};
/// When nothing is found.
pub(crate) static NONE_FOUND: Text = crate::text! {
    en: "Nothing found for “{query}”. Try another word, or the abbreviation.",
    zh_hans: "没有找到“{query}”。换个说法，或试试缩写。",
    zh_hant: "找不到「{query}」。換個說法，或試試縮寫。",
    nl: "Niets gevonden voor ‘{query}’. Probeer een ander woord of de afkorting.",
    ko: "찾은 지표가 없어요: “{query}”. 다른 말이나 약어로 찾아보세요.",
};
/// "4 metrics".
pub(crate) static N_METRICS: Noun = Noun {
    one: crate::text! {
        en: "{n} metric", zh_hans: "{n} 个指标", zh_hant: "{n} 個指標", nl: "{n} cijfer", ko: "지표 {n}개"
    },
    other: crate::text! {
        en: "{n} metrics",
        zh_hans: "{n} 个指标",
        zh_hant: "{n} 個指標",
        nl: "{n} cijfers",
        ko: "지표 {n}개",
    },
};
/// A group of metrics.
pub(crate) static GROUP_VALUE: Text = crate::text! {
    en: "Value and cost",
    zh_hans: "价值与成本",
    zh_hant: "價值與成本",
    nl: "Waarde en kosten",
    ko: "가치와 비용",
};
/// A group of metrics.
pub(crate) static GROUP_KEEPING: Text =
    crate::text! { en: "Keeping customers", zh_hans: "留存", zh_hant: "留存", nl: "Behouden", ko: "유지" };
/// A group of metrics.
pub(crate) static GROUP_SATISFACTION: Text =
    crate::text! { en: "Satisfaction", zh_hans: "满意度", zh_hant: "滿意度", nl: "Tevredenheid", ko: "만족도" };
/// A group of metrics.
pub(crate) static GROUP_SERVICE: Text = crate::text! {
    en: "Service and referrals",
    zh_hans: "服务与转介绍",
    zh_hant: "服務與轉介紹",
    nl: "Service en referrals",
    ko: "서비스와 추천",
};
/// A group of metrics.
pub(crate) static GROUP_TOGETHER: Text =
    crate::text! { en: "Together", zh_hans: "综合", zh_hant: "綜合", nl: "Samen", ko: "종합" };
/// What it asks.
pub(crate) static ASKS_VALUE: Text = crate::text! {
    en: "Are customers worth what they cost?",
    zh_hans: "客户价值抵得上成本吗？",
    zh_hant: "顧客帶來的價值\u{200b}抵得過成本嗎？",
    nl: "Zijn klanten waard wat ze kosten?",
    ko: "고객에게 쓴 비용만큼 돌아오나요?",
};
/// What it asks.
pub(crate) static ASKS_KEEPING: Text = crate::text! {
    en: "Do they stay?",
    zh_hans: "客户留下来了吗？",
    zh_hant: "顧客留下來了嗎？",
    nl: "Blijven ze?",
    ko: "고객이 계속 남아 있나요?",
};
/// What it asks.
pub(crate) static ASKS_SATISFACTION: Text = crate::text! {
    en: "Are they happy?",
    zh_hans: "客户满意吗？",
    zh_hant: "顧客滿意嗎？",
    nl: "Zijn ze tevreden?",
    ko: "고객이 만족하나요?",
};
/// What it asks.
pub(crate) static ASKS_SERVICE: Text = crate::text! {
    en: "Do we help quickly, and do they bring others?",
    zh_hans: "服务够快吗，客户会带来新客户吗？",
    zh_hant: "服務夠快嗎，顧客會帶來新顧客嗎？",
    nl: "Helpen we snel, en brengen ze anderen mee?",
    ko: "문제를 빨리 해결하고 있나요? 고객이 다른 고객을 데려오나요?",
};
/// What it asks.
pub(crate) static ASKS_TOGETHER: Text = crate::text! {
    en: "What does it all come to?",
    zh_hans: "合在一起，结果如何？",
    zh_hant: "合在一起，結果如何？",
    nl: "Waar komt alles samen op neer?",
    ko: "모두 합치면 어떻게 되나요?",
};
// --- the form ---
/// The name of the form.
pub(crate) static YOUR_NUMBERS: Text = crate::text! {
    en: "Your numbers", zh_hans: "填写数字", zh_hant: "填寫數字", nl: "Je getallen", ko: "수치 입력"
};
/// The name of the tabs.
pub(crate) static HOW_COUNTED: Text = crate::text! {
    en: "What you have", zh_hans: "已有的数据", zh_hant: "手上的資料", nl: "Wat je hebt", ko: "입력 방식"
};
/// Under a field that may stay blank.
pub(crate) static OPTIONAL: Text =
    crate::text! { en: "optional", zh_hans: "选填", zh_hant: "選填", nl: "optioneel", ko: "선택" };
/// The switch.
pub(crate) static COMPARE: Text = crate::text! {
    en: "Compare with an earlier period",
    zh_hans: "与上期对比",
    zh_hant: "和上期比較",
    nl: "Vergelijk met een eerdere periode",
    ko: "이전 기간과 비교",
};
/// The heading of the second set of fields.
pub(crate) static EARLIER: Text =
    crate::text! { en: "Earlier period", zh_hans: "上期", zh_hant: "上期", nl: "Eerdere periode", ko: "이전 기간" };
/// Empties the form.
pub(crate) static CLEAR: Text =
    crate::text! { en: "Clear the form", zh_hans: "清空", zh_hant: "清空", nl: "Formulier wissen", ko: "모두 지우기" };
/// Beside it, until something else is done: what it has taken away.
pub(crate) static PUT_BACK: Text = crate::text! {
    en: "Put it back", zh_hans: "恢复刚才的内容", zh_hant: "復原剛才的內容", nl: "Zet het terug", ko: "되돌리기"
};
/// Fills the form with the example.
pub(crate) static TRY_EXAMPLE: Text = crate::text! {
    en: "Fill in the example",
    zh_hans: "填入示例",
    zh_hant: "填入範例",
    nl: "Vul het voorbeeld in",
    ko: "예시 값 넣기",
};
/// What was understood.
pub(crate) static READ_AS: Text = Text::same("= {value}");
/// An unreadable field.
pub(crate) static NOT_A_NUMBER: Text = crate::text! {
    en: "“{value}” is not a number.",
    zh_hans: "“{value}”不是数字。",
    zh_hant: "「{value}」不是數字。",
    nl: "‘{value}’ is geen getal.",
    ko: "숫자가 아니에요: “{value}”",
};
/// An unreadable line of a series.
pub(crate) static LINE_NOT_A_NUMBER: Text = crate::text! {
    en: "Line {line}: “{value}” is not a number.",
    zh_hans: "第 {line} 行：“{value}”不是数字。",
    zh_hant: "第 {line} 行：「{value}」不是數字。",
    nl: "Regel {line}: ‘{value}’ is geen getal.",
    ko: "{line}번째 줄이 숫자가 아니에요: “{value}”",
};
/// Under a series.
pub(crate) static SERIES_HINT: Text = crate::text! {
    en: "one per line; paste a column",
    zh_hans: "每行一个，可粘贴整列",
    zh_hant: "每行一個，可貼上整欄",
    nl: "één per regel; plak een kolom",
    ko: "한 줄에 하나, 열 붙여넣기 가능",
};
/// What a series holds.
pub(crate) static SERIES_SUM: Text = crate::text! {
    en: "{periods}, {sum} in all",
    zh_hans: "{periods}，合计 {sum}",
    zh_hant: "{periods}，合計 {sum}",
    nl: "{periods}, samen {sum}",
    ko: "{periods}, 합계 {sum}",
};
// --- the answer ---
/// The answer.
pub(crate) static ANSWER: Text =
    crate::text! { en: "Answer", zh_hans: "结果", zh_hant: "結果", nl: "Antwoord", ko: "결과" };
/// For those who cannot see the dash.
pub(crate) static NO_RESULT: Text = crate::text! {
    en: "no result", zh_hans: "没有结果", zh_hant: "沒有結果", nl: "geen resultaat", ko: "결과 없음"
};
/// An interval with its level.
pub(crate) static AT_LEVEL: Text = crate::text! {
    en: "{range} at {level} confidence",
    zh_hans: "{level} 置信区间：{range}",
    zh_hant: "{level} 信賴區間：{range}",
    nl: "{range} met {level} betrouwbaarheid",
    ko: "{level} 신뢰구간 {range}",
};
/// A second output.
pub(crate) static ALSO: Text = crate::text! {
    en: "{name}: {value}",
    zh_hans: "{name}：{value}",
    zh_hant: "{name}：{value}",
    nl: "{name}: {value}",
    ko: "{name}: {value}",
};
/// Behind it: its interval.
pub(crate) static WITHIN: Text = crate::text! {
    en: " ({range})", zh_hans: "（{range}）", zh_hant: "（{range}）", nl: " ({range})", ko: "({range})"
};
/// Numbers that are no periods: durations.
pub(crate) static VALUES: Noun = Noun {
    one: crate::text! {
        en: "{n} value", zh_hans: "{n} 个数值", zh_hant: "{n} 個數值", nl: "{n} waarde", ko: "값 {n}개"
    },
    other: crate::text! {
        en: "{n} values", zh_hans: "{n} 个数值", zh_hant: "{n} 個數值", nl: "{n} waarden", ko: "값 {n}개"
    },
};
/// Where no number gives it.
pub(crate) static A_FILE_OF_ORDERS: Text = crate::text! {
    en: "A file of orders is enough",
    zh_hans: "一个订单文件就够了",
    zh_hant: "一個訂單檔案就夠了",
    nl: "Een bestand met bestellingen is genoeg",
    ko: "주문 파일 하나면 돼요",
};
/// "3 numbers give it".
pub(crate) static NUMBERS: Noun = Noun {
    one: crate::text! {
        en: "One number is enough",
        zh_hans: "一个数字就够了",
        zh_hant: "一個數字就夠了",
        nl: "Eén getal is genoeg",
        ko: "수치 1개면 돼요",
    },
    other: crate::text! {
        en: "{n} numbers are enough",
        zh_hans: "{n} 个数字就够了",
        zh_hant: "{n} 個數字就夠了",
        nl: "{n} getallen zijn genoeg",
        ko: "수치 {n}개면 돼요",
    },
};
/// Under it.
pub(crate) static GREY_EXAMPLE: Text = crate::text! {
    en: "The faint numbers are an example.",
    zh_hans: "灰色数字是示例。",
    zh_hant: "灰色數字是範例。",
    nl: "De grijze getallen zijn een voorbeeld.",
    ko: "회색 수치는 예시예요.",
};
/// A form that is half filled.
pub(crate) static NOT_YET: Text = crate::text! {
    en: "Not filled in yet",
    zh_hans: "尚未填写",
    zh_hant: "尚未填寫",
    nl: "Nog niet ingevuld",
    ko: "아직 입력하지 않음",
};
/// A form that is half filled.
pub(crate) static STILL_BLANK: Text = crate::text! {
    en: "Still blank: {fields}",
    zh_hans: "还未填写：{fields}",
    zh_hant: "還沒填：{fields}",
    nl: "Nog leeg: {fields}",
    ko: "아직 빈칸: {fields}",
};
/// Before a fault.
pub(crate) static NO_RESULT_YET: Text = crate::text! {
    en: "Cannot be worked out from this",
    zh_hans: "按这些数字无法计算",
    zh_hant: "這樣無法計算",
    nl: "Hiermee valt niets te berekenen",
    ko: "이 값으로는 계산할 수 없어요",
};
/// Leads to the field.
pub(crate) static CORRECT: Text = crate::text! {
    en: "Correct this: {field}",
    zh_hans: "请修改：{field}",
    zh_hant: "請修改：{field}",
    nl: "Corrigeer: {field}",
    ko: "고칠 곳: {field}",
};
/// The headline of a thing that did not happen.
pub(crate) static NOT_REACHED: Text = crate::text! {
    en: "Not reached", zh_hans: "未达到", zh_hant: "未達到", nl: "Niet bereikt", ko: "도달하지 않음"
};
// --- the story ---
/// A band of the story.
pub(crate) static WHY: Text = crate::text! { en: "Why", zh_hans: "原因", zh_hant: "原因", nl: "Waarom", ko: "이유" };
/// A band of the story.
pub(crate) static WHAT_TO_DO: Text = crate::text! {
    en: "What to do",
    zh_hans: "可以怎么做",
    zh_hant: "可以怎麼做",
    nl: "Wat je kunt doen",
    ko: "할 수 있는 일",
};
/// A band of the story.
pub(crate) static SHARE: Text = crate::text! { en: "Share", zh_hans: "分享", zh_hant: "分享", nl: "Delen", ko: "공유" };
/// A band of the empty form.
pub(crate) static WHAT_TO_ENTER: Text = crate::text! {
    en: "What to enter", zh_hans: "填写什么", zh_hant: "要填什麼", nl: "Wat je invult", ko: "입력할 것"
};
/// Before the causes of a fault.
pub(crate) static LIKELY: Text = crate::text! {
    en: "Usually it is one of these.",
    zh_hans: "通常是下列原因之一。",
    zh_hant: "通常是下列原因之一。",
    nl: "Meestal is het een van deze dingen.",
    ko: "보통 다음 중 하나예요.",
};
/// A band of the story.
pub(crate) static READING_IT: Text =
    crate::text! { en: "Reading it", zh_hans: "如何解读", zh_hant: "如何解讀", nl: "Zo lees je het", ko: "읽는 법" };
/// The first part of it.
pub(crate) static MEANS: Text =
    crate::text! { en: "What it says", zh_hans: "含义", zh_hant: "代表什麼", nl: "Wat het zegt", ko: "뜻" };
/// The second part.
pub(crate) static DISTRUST: Text = crate::text! {
    en: "When to doubt it",
    zh_hans: "何时存疑",
    zh_hant: "何時該存疑",
    nl: "Wanneer je moet oppassen",
    ko: "믿기 어려울 때",
};
/// The third part.
pub(crate) static NEXT: Text = crate::text! {
    en: "What to do next", zh_hans: "下一步", zh_hant: "下一步", nl: "Wat je daarna doet", ko: "다음에 할 일"
};
/// Takes another definition.
pub(crate) static USE_IT: Text = crate::text! {
    en: "Use this one",
    zh_hans: "采用此定义",
    zh_hant: "採用這個定義",
    nl: "Gebruik deze",
    ko: "이 정의로 계산",
};
/// A drawing, for whoever goes through it by keys.
pub(crate) static READ_VALUES: Text = crate::text! {
    en: "Values, by the arrow keys",
    zh_hans: "数值，用方向键读取",
    zh_hant: "數值，用方向鍵讀取",
    nl: "Waarden, met de pijltjestoetsen",
    ko: "값, 화살표 키로 읽기",
};
/// Opens the table of a figure.
pub(crate) static SHOW_NUMBERS: Text = crate::text! {
    en: "Show the numbers", zh_hans: "显示数字", zh_hant: "顯示數字", nl: "Toon de getallen", ko: "수치 보기"
};
/// Under a figure of what was typed.
pub(crate) static COMPUTED_FROM_YOURS: Text = crate::text! {
    en: "Your numbers, computed here",
    zh_hans: "按填写的数字在本机算出",
    zh_hant: "以你的數字在這台裝置上算出",
    nl: "Je getallen, hier berekend",
    ko: "입력한 수치로 여기서 계산했어요",
};
// --- share ---
/// Copies the address.
pub(crate) static COPY_LINK: Text = crate::text! {
    en: "Copy link", zh_hans: "复制链接", zh_hant: "複製連結", nl: "Link kopiëren", ko: "링크 복사"
};
/// It was copied.
pub(crate) static COPIED: Text =
    crate::text! { en: "Copied", zh_hans: "已复制", zh_hant: "已複製", nl: "Gekopieerd", ko: "복사했어요" };
/// It was not.
pub(crate) static COPY_FAILED: Text = crate::text! {
    en: "The browser did not allow copying. Select the text and copy it yourself.",
    zh_hans: "浏览器不允许复制，请手动选中文字复制。",
    zh_hant: "瀏覽器不允許複製，請手動選取文字複製。",
    nl: "De browser stond kopiëren niet toe. Selecteer de tekst en kopieer die zelf.",
    ko: "브라우저에서 복사를 막았어요. 텍스트를 직접 선택해 복사해 주세요.",
};
/// The address.
pub(crate) static LINK: Text = crate::text! { en: "Link", zh_hans: "链接", zh_hant: "連結", nl: "Link", ko: "링크" };
/// Writes the language into the link.
pub(crate) static KEEP_LANGUAGE: Text = crate::text! {
    en: "Keep this language in the link",
    zh_hans: "在链接中保留此语言",
    zh_hant: "在連結中保留此語言",
    nl: "Bewaar deze taal in de link",
    ko: "링크에 이 언어 담기",
};
/// Hands out the numbers.
pub(crate) static DOWNLOAD_CSV: Text = crate::text! {
    en: "Download as CSV",
    zh_hans: "下载 CSV",
    zh_hant: "下載 CSV",
    nl: "Download als CSV",
    ko: "CSV로 내려받기",
};
/// Prints the page.
pub(crate) static PRINT: Text =
    crate::text! { en: "Print", zh_hans: "打印", zh_hant: "列印", nl: "Afdrukken", ko: "인쇄" };
// --- the widget ---
/// At the foot of the widget.
pub(crate) static COMPUTED_HERE: Text = crate::text! {
    en: "Computed in this page",
    zh_hans: "在本页内计算",
    zh_hant: "在這個頁面內計算",
    nl: "Op deze pagina berekend",
    ko: "이 페이지 안에서 계산",
};
/// The way out of it.
pub(crate) static OPEN_IN_KEPT: Text = crate::text! {
    en: "Open in Kept",
    zh_hans: "在 Kept 中打开",
    zh_hant: "在 Kept 中開啟",
    nl: "Openen in Kept",
    ko: "Kept에서 열기",
};
/// Between the names of a list.
pub(crate) static COMMA: Text = crate::text! { en: ", ", zh_hans: "、", zh_hant: "、", nl: ", ", ko: ", " };
/// The scores of a row.
pub(crate) static SCORES: Text = crate::text! {
    en: "{low} to {high}",
    zh_hans: "{low} 至 {high} 分",
    zh_hant: "{low} 至 {high} 分",
    nl: "{low} tot en met {high}",
    ko: "{low}~{high}점",
};
/// An empty line inside a series.
pub(crate) static LINE_BLANK: Text = crate::text! {
    en: "Line {line} is empty. Write 0 if there was nothing.",
    zh_hans: "第 {line} 行是空的。如果是零，请填 0。",
    zh_hant: "第 {line} 行是空的。如果是零，請填 0。",
    nl: "Regel {line} is leeg. Vul 0 in als het niets was.",
    ko: "{line}번째 줄이 비어 있어요. 없었다면 0을 넣어 주세요.",
};
// --- about ---
/// The heading.
pub(crate) static ABOUT_TITLE: Text =
    crate::text! { en: "About Kept", zh_hans: "关于 Kept", zh_hant: "關於 Kept", nl: "Over Kept", ko: "Kept 소개" };
/// Under it.
pub(crate) static ABOUT_LEDE: Text = crate::text! {
    en: "Customer metrics, worked out on your own device.",
    zh_hans: "客户指标，在本机就能算清。",
    zh_hant: "顧客指標，在自己的裝置上就能算清楚。",
    nl: "Klantcijfers, uitgerekend op je eigen apparaat.",
    ko: "고객 지표를 내 기기에서 바로 계산해요.",
};
/// A band.
pub(crate) static ABOUT_WHAT: Text =
    crate::text! { en: "What it is", zh_hans: "这是什么", zh_hant: "這是什麼", nl: "Wat het is", ko: "하는 일" };
/// What it is.
pub(crate) static ABOUT_WHAT_1: Text = crate::text! {
    en: "Kept works out customer metrics from a few figures. For each one it shows how sure it is, the calculation with your numbers put in, the definition it follows and what other definitions would give.",
    zh_hans: "Kept 用几个数字算出客户指标。每个结果都说明有多可靠，并给出代入数字的计算过程、所依据的定义，以及换一种定义的结果。",
    zh_hant: "Kept 用幾個數字算出顧客指標。每個結果都說明有多可靠，並列出代入數字的計算過程、所依據的定義，以及換一種定義的結果。",
    nl: "Kept rekent klantcijfers uit op basis van een paar getallen. Bij elk cijfer staat hoe zeker het is, hoe het met je getallen is berekend, welke definitie is gebruikt en wat andere definities zouden geven.",
    ko: "Kept는 몇 가지 수치로 고객 지표를 계산해요. 지표마다 얼마나 확실한지, 수치를 넣은 계산 과정, 적용한 정의, 다른 정의로 계산한 값을 함께 보여 줘요.",
};
/// What it does not do.
pub(crate) static ABOUT_WHAT_2: Text = crate::text! {
    en: "Where a number cannot be worked out, it says why instead of guessing.",
    zh_hans: "无法算出时会说明原因，不会给出猜测的数字。",
    zh_hant: "無法算出時會說明原因，不會用猜測的數字代替。",
    nl: "Kan een getal niet worden berekend, dan staat er waarom, in plaats van een gok.",
    ko: "계산할 수 없을 때는 짐작한 값 대신 이유를 알려 줘요.",
};
/// A band.
pub(crate) static ABOUT_PRIVACY: Text =
    crate::text! { en: "Privacy", zh_hans: "隐私", zh_hant: "隱私", nl: "Privacy", ko: "개인정보" };
/// The promise.
pub(crate) static ABOUT_PRIVACY_1: Text = crate::text! {
    en: "The whole calculator is this one page. Once loaded, it makes no requests, and the browser itself is told to block any. It sets no cookies and counts no visits. You can check this:",
    zh_hans: "整个计算器就是这一个页面。加载之后不再发出任何请求，浏览器也会按页面自带的规则拦截请求。它不设 Cookie，也不统计访问量。可以这样核实：",
    zh_hant: "整個計算工具就是這一個頁面。載入之後不再發出任何請求，瀏覽器也會依頁面內建的規則擋下請求。它不設 Cookie，也不統計造訪次數。可以這樣驗證：",
    nl: "De hele rekenhulp is deze ene pagina. Na het laden verstuurt ze geen verzoeken, en de browser heeft opdracht die te blokkeren. Ze plaatst geen cookies en telt geen bezoeken. Dat kun je nagaan:",
    ko: "계산기는 이 페이지 하나가 전부예요. 불러온 뒤에는 아무 요청도 보내지 않고, 브라우저도 요청을 막도록 설정해 두었어요. 쿠키도 방문 집계도 없어요. 이렇게 확인할 수 있어요:",
};
/// How to check it.
pub(crate) static ABOUT_CHECK_1: Text = crate::text! {
    en: "Disconnect from the network and carry on: everything still works.",
    zh_hans: "断开网络后继续使用：一切照常。",
    zh_hant: "中斷網路連線後繼續使用：一切照常。",
    nl: "Verbreek de verbinding en ga door: alles blijft werken.",
    ko: "인터넷 연결을 끊고 계속 써 보세요. 모두 그대로 작동해요.",
};
/// How to check it.
pub(crate) static ABOUT_CHECK_2: Text = crate::text! {
    en: "Open the network panel of the browser’s developer tools and type something: it stays empty.",
    zh_hans: "打开浏览器开发者工具的网络面板再输入数字：面板里什么都不会出现。",
    zh_hant: "開啟瀏覽器開發人員工具的「網路」面板，再輸入數字：面板裡什麼都不會出現。",
    nl: "Open het netwerkpaneel van de ontwikkelaarstools en vul iets in: het blijft leeg.",
    ko: "브라우저 개발자 도구의 네트워크 패널을 열고 입력해 보세요. 아무것도 나타나지 않아요.",
};
/// How to check it.
pub(crate) static ABOUT_CHECK_3: Text = crate::text! {
    en: "Read the first lines of the page’s source: its security policy says {policy}.",
    zh_hans: "查看页面源代码的开头：安全策略写着 {policy}。",
    zh_hant: "查看頁面原始碼的開頭：安全政策寫著 {policy}。",
    nl: "Lees de eerste regels van de broncode: het beveiligingsbeleid zegt {policy}.",
    ko: "페이지 소스의 첫 부분을 보세요. 보안 정책에 이렇게 적혀 있어요: {policy}",
};
/// What a link holds.
pub(crate) static ABOUT_LINKS: Text = crate::text! {
    en: "A link you copy contains the numbers you typed, after the # sign. Browsers do not send that part to any server. Only your choice of language and theme is remembered, on this device.",
    zh_hans: "复制的链接在 # 之后带有填写的数字，浏览器不会把这一部分发给任何服务器。只有所选的语言和主题会保存在本机。",
    zh_hant: "複製的連結在 # 之後帶有填寫的數字，瀏覽器不會把這一部分傳給任何伺服器。只有所選的語言和主題會儲存在這台裝置上。",
    nl: "Een link die je kopieert, bevat je getallen na het #-teken. Browsers sturen dat deel naar geen enkele server. Alleen je keuze van taal en thema wordt onthouden, op dit apparaat.",
    ko: "복사한 링크에는 입력한 수치가 # 뒤에 담겨요. 브라우저는 이 부분을 어떤 서버에도 보내지 않아요. 선택한 언어와 테마만 이 기기에 저장돼요.",
};
/// A band.
pub(crate) static ABOUT_ARTICLES: Text = crate::text! { en: "The articles", zh_hans: "所依据的文章", zh_hant: "所依據的文章", nl: "De artikelen", ko: "참고한 아티클" };
/// What their short names mean.
pub(crate) static ABOUT_ARTICLES_1: Text = crate::text! {
    en: "Formulas and bands marked S0 to S2 come from these articles, in Chinese; the rest is common practice, and is marked as such.",
    zh_hans: "标有 S0 至 S2 的公式和分级出自以下文章；其余为业内惯例，并会注明。",
    zh_hant: "標有 S0 至 S2 的公式和分級出自以下文章；其餘為業界慣例，並會註明。",
    nl: "Formules en zones met S0 tot en met S2 komen uit deze artikelen, in het Chinees; de rest is gangbaar in het vak, en dat staat erbij.",
    ko: "S0~S2로 표시한 공식과 등급은 아래 중국어 아티클에서 가져왔고, 나머지는 업계 관행이라고 따로 표시해요.",
};
/// How to embed it.
pub(crate) static ABOUT_EMBED: Text = crate::text! {
    en: "Under every result there is code for your own page: an element, or a frame for sites that do not allow scripts. Readers run their own numbers in it, on their own devices.",
    zh_hans: "每个结果下方都有可放进网页的代码：自定义元素，或供禁用脚本的网站使用的内嵌框架。读者可直接在其中计算，数据不离开各自的设备。",
    zh_hant: "每個結果下方都有可放進你網頁的程式碼：一個元素，或供停用指令碼的網站使用的內嵌框架。讀者可直接在其中計算，資料不離開各自的裝置。",
    nl: "Onder elk resultaat staat code voor je eigen pagina: een element, of een frame voor sites die geen scripts toestaan. Lezers rekenen daarin, op hun eigen apparaat.",
    ko: "결과마다 내 페이지에 넣을 코드가 있어요. 요소를 쓰거나, 스크립트를 허용하지 않는 사이트라면 프레임을 쓰세요. 읽는 사람은 자기 기기에서 바로 계산해요.",
};
/// A band.
pub(crate) static ABOUT_CITE: Text =
    crate::text! { en: "Citing it", zh_hans: "如何引用", zh_hant: "如何引用", nl: "Bronvermelding", ko: "인용" };
/// How to cite it.
pub(crate) static ABOUT_CITE_1: Text = crate::text! {
    en: "Give the version and the link to the result: the link shows the same numbers to anyone who opens it.",
    zh_hans: "请注明版本和结果的链接：任何人打开链接都会看到同样的数字。",
    zh_hant: "請註明版本和結果的連結：任何人開啟連結都會看到同樣的數字。",
    nl: "Vermeld de versie en de link naar het resultaat: wie de link opent, ziet dezelfde getallen.",
    ko: "버전과 결과 링크를 함께 적어 주세요. 링크를 여는 사람은 같은 수치를 보게 돼요.",
};
/// A band.
pub(crate) static ABOUT_VERSION: Text =
    crate::text! { en: "Version", zh_hans: "版本", zh_hant: "版本", nl: "Versie", ko: "버전" };
/// The version.
pub(crate) static ABOUT_VERSION_1: Text = crate::text! {
    en: "Version {version}",
    zh_hans: "版本 {version}",
    zh_hant: "版本 {version}",
    nl: "Versie {version}",
    ko: "버전 {version}",
};

// The levers.

/// The label of the band.
pub(crate) static LEVERS: Text = crate::text! {
    en: "What moves it most",
    zh_hans: "哪项影响最大",
    zh_hant: "哪一項影響最大",
    nl: "Wat het meest uitmaakt",
    ko: "결과를 가장 크게 바꾸는 항목",
};
/// The head of the first column.
pub(crate) static LEVER: Text = crate::text! {
    en: "Changing only this",
    zh_hans: "只改这一项",
    zh_hant: "只改這一項",
    nl: "Als alleen dit verandert",
    ko: "이것만 바꾸면",
};
/// The head over the results of a tenth the better way.
pub(crate) static TENTH_BETTER: Text =
    crate::text! { en: "10% better", zh_hans: "改善 10%", zh_hant: "改善 10%", nl: "10% beter", ko: "10% 개선" };
/// The head over the results of a tenth the other way.
pub(crate) static TENTH_WORSE: Text =
    crate::text! { en: "10% worse", zh_hans: "变差 10%", zh_hant: "變差 10%", nl: "10% slechter", ko: "10% 악화" };
/// Where the lever is put.
pub(crate) static LEVER_AT: Text = crate::text! {
    en: "at {value}",
    zh_hans: "为 {value} 时",
    zh_hant: "為 {value} 時",
    nl: "bij {value}",
    ko: "{value}일 때",
};
/// The head over what the goal needs.
pub(crate) static FOR_GOAL: Text = crate::text! {
    en: "For your goal of {goal}",
    zh_hans: "要达到目标 {goal}",
    zh_hant: "要達到目標 {goal}",
    nl: "Voor je doel van {goal}",
    ko: "목표 {goal}에 필요한 값",
};
/// Where no value of this input alone reaches the goal.
pub(crate) static NOT_BY_THIS: Text = crate::text! {
    en: "not by this alone",
    zh_hans: "单靠它达不到",
    zh_hant: "單靠它達不到",
    nl: "hiermee alleen niet",
    ko: "이것만으로는 안 돼요",
};
/// Under the table where no goal is set.
pub(crate) static SET_A_GOAL: Text = crate::text! {
    en: "Set a goal under the form to see the value each of them would need.",
    zh_hans: "在表单下方设定目标，就能看到每一项需要达到多少。",
    zh_hant: "在表單下方設定目標，就能看到每一項需要達到多少。",
    nl: "Stel onder het formulier een doel in om te zien welke waarde elk van deze getallen daarvoor moet krijgen.",
    ko: "입력란 아래에서 목표를 정하면 항목마다 얼마가 되어야 하는지 볼 수 있어요.",
};
