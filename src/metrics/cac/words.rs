//! The words of the customer acquisition cost.

use crate::metric::Words;
use crate::words::{Lang, Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Customer acquisition cost",
        zh_hans: "获客成本",
        zh_hant: "獲客成本",
        nl: "Klantacquisitiekosten",
        ko: "고객 획득 비용",
    },
    headings: &[(Lang::Nl, "Klant\u{ad}acquisitie\u{ad}kosten")],
    abbr: Text::same("CAC"),
    index: crate::text! {
        en: "What it costs to win a customer",
        zh_hans: "获得一位客户要花多少钱",
        zh_hant: "獲得一位顧客要花多少錢",
        nl: "Wat het kost om een klant te winnen",
        ko: "고객 한 명을 얻는 데 드는 비용",
    },
    lede: crate::text! {
        en: "What does it cost to win one customer? Everything spent on it in a period, divided by the customers won.",
        zh_hans: "获得一位客户要花多少钱？把一段期间内用于获客的全部支出，除以新增客户数。",
        zh_hant: "獲得一位顧客要花多少錢？把一段期間內用於獲客的全部支出，除以新增顧客數。",
        nl: "Wat kost het om één klant te winnen? Alles wat je daar in een periode aan uitgaf, gedeeld door de gewonnen klanten.",
        ko: "고객 한 명을 얻는 데 얼마가 드나요? 한 기간에 쓴 획득 비용 전체를 신규 고객 수로 나눠요.",
    },
    meaning: crate::text! {
        en: "A price per customer. Whether it is high depends on what a customer brings in: compare it with the CLV.",
        zh_hans: "这是获得一位客户的代价。高不高要看客户带来多少价值：请与 CLV 对比。",
        zh_hant: "這是獲得一位顧客的代價。高不高，要看顧客帶來多少價值：請與 CLV 對照。",
        nl: "Een prijs per klant. Of die hoog is, hangt af van wat een klant oplevert: zet hem naast de CLV.",
        ko: "고객 한 명당 드는 금액이에요. 비싼지 싼지는 고객이 가져다주는 금액에 달렸으니 CLV와 비교하세요.",
    },
    distrust: crate::text! {
        en: "Advertising is not the whole cost: leave out salaries and tools and the number flatters you. Money spent now may win customers later, and a push for growth or a holiday season lifts the CAC for a while. Count the same costs in every period and segment.",
        zh_hans: "广告费不是全部成本：漏掉薪资和工具，数字就会偏乐观。现在花的钱可能以后才带来客户；大力推广或节日旺季也会暂时推高它。每个期间、每个分组都要按同样的项目计算。",
        zh_hant: "廣告費不是全部成本：漏掉人事費用和工具，數字就會偏樂觀。現在花的錢可能之後才帶來顧客；大力推廣或節慶檔期也會暫時推高它。每個期間、每個分群都要以同樣的項目計算。",
        nl: "Advertenties zijn niet de enige kosten: wie salarissen en tools weglaat, krijgt een te mooi getal. Geld van nu levert soms pas later klanten op, en een groeicampagne of de feestdagen stuwen de CAC tijdelijk op. Tel in elke periode en elk segment dezelfde posten.",
        ko: "광고비가 비용의 전부는 아니에요. 인건비와 도구 비용을 빼면 실제보다 좋아 보여요. 지금 쓴 돈이 나중에 고객을 데려오기도 하고, 성장 캠페인이나 명절 시즌에는 CAC가 잠시 올라가요. 모든 기간과 세그먼트에 같은 항목을 넣으세요.",
    },
    next: crate::text! {
        en: "Measure it at the start and at the end of a campaign. Split it by channel: paid advertising and cold emails that reach the wrong people are the usual reason for a high CAC.",
        zh_hans: "在活动开始和结束时各测一次，并按渠道拆分：付费广告和陌生开发邮件找错了对象，往往是成本偏高的原因。",
        zh_hant: "在活動開始和結束時各測一次，並依管道拆分：付費廣告和陌生開發信找錯對象，往往是成本偏高的原因。",
        nl: "Meet aan het begin en aan het eind van een campagne. Splits per kanaal: betaalde advertenties en cold mailing die de verkeerde mensen bereiken, zijn meestal de oorzaak van een hoge CAC.",
        ko: "캠페인 시작과 종료 시점에 각각 측정하고 채널별로도 나눠 보세요. 타깃이 어긋난 유료 광고와 콜드 메일 때문에 높아지는 경우가 많아요.",
    },
};

pub(super) const COSTS: Text = crate::text! {
    en: "Costs ÷ customers won",
    zh_hans: "成本 ÷ 新增客户数",
    zh_hant: "成本 ÷ 新增顧客數",
    nl: "Kosten ÷ gewonnen klanten",
    ko: "비용 ÷ 신규 고객 수",
};
pub(super) const COSTS_ABOUT: Text = crate::text! {
    en: "Every cost line that is filled in counts; at least one is needed.",
    zh_hans: "填写的费用项目都会计入，至少填写一项。",
    zh_hant: "填寫的費用項目都會計入，至少填寫一項。",
    nl: "Elke ingevulde kostenpost telt mee; er is er minstens één nodig.",
    ko: "입력한 비용 항목을 모두 더해요. 한 항목 이상 필요해요.",
};

// Fields.

pub(super) const ADS: Text =
    crate::text! { en: "Advertising", zh_hans: "广告费", zh_hant: "廣告費", nl: "Advertenties", ko: "광고비" };
pub(super) const SALARIES: Text =
    crate::text! { en: "Salaries", zh_hans: "人员薪资", zh_hant: "人事費用", nl: "Salarissen", ko: "인건비" };
pub(super) const SALARIES_HINT: Text = crate::text! {
    en: "of marketing and sales",
    zh_hans: "市场与销售人员",
    zh_hant: "行銷與業務人員",
    nl: "van marketing en verkoop",
    ko: "마케팅·영업 인력",
};
pub(super) const TOOLS: Text = crate::text! {
    en: "Tools", zh_hans: "工具与软件", zh_hant: "工具與軟體", nl: "Tools", ko: "도구·소프트웨어"
};
pub(super) const OVERHEAD: Text =
    crate::text! { en: "Overhead", zh_hans: "管理费用", zh_hant: "管銷費用", nl: "Overhead", ko: "간접비" };
pub(super) const SEASONAL: Text = crate::text! {
    en: "Seasonal campaigns",
    zh_hans: "季节性活动费用",
    zh_hant: "檔期活動費用",
    nl: "Seizoenscampagnes",
    ko: "시즌 캠페인 비용",
};
pub(super) const SEASONAL_HINT: Text = crate::text! {
    en: "included; CAC also shown without it",
    zh_hans: "计入，另列不含它的结果",
    zh_hant: "計入，同時顯示不含它的結果",
    nl: "tellen mee; de CAC zonder staat ernaast",
    ko: "포함한 값과 제외한 값을 함께 표시",
};
pub(super) const OTHER: Text = crate::text! {
    en: "Other costs", zh_hans: "其他费用", zh_hant: "其他費用", nl: "Overige kosten", ko: "기타 비용"
};
pub(super) const WON: Text = crate::text! {
    en: "Customers won",
    zh_hans: "新增客户数",
    zh_hant: "新增顧客數",
    nl: "Gewonnen klanten",
    ko: "신규 고객 수",
};
pub(super) const WON_HINT: Text = crate::text! {
    en: "in the same period as the costs",
    zh_hans: "与成本同一期间",
    zh_hant: "與成本同一期間",
    nl: "in de periode van de kosten",
    ko: "비용과 같은 기간 기준",
};
pub(super) const CAC_WITHOUT_SEASONAL: Text = crate::text! {
    en: "CAC without seasonal costs",
    zh_hans: "CAC（不含季节性费用）",
    zh_hant: "CAC（不含檔期費用）",
    nl: "CAC zonder seizoenskosten",
    ko: "CAC(시즌 비용 제외)",
};
pub(super) const COST: Text =
    crate::text! { en: "Total cost", zh_hans: "总成本", zh_hant: "總成本", nl: "Totale kosten", ko: "총비용" };

// The result.

pub(super) static SPENT_NONE_WON: Wording = Wording {
    id: "spent_none_won",
    text: crate::text! {
        en: "{cost} spent but no customers won, so there is no cost per customer. Use a longer period.",
        zh_hans: "支出 {cost}，但没有新增客户，无法计算单客成本。请选更长的期间。",
        zh_hant: "支出 {cost}，但沒有新增顧客，無法計算每位顧客的成本。請選更長的期間。",
        nl: "{cost} uitgegeven en geen klant gewonnen: kosten per klant zijn niet te berekenen. Neem een langere periode.",
        ko: "비용({cost})은 있지만 신규 고객이 없어서 고객당 비용을 구할 수 없어요. 더 긴 기간으로 계산해 보세요.",
    },
};
pub(super) static NOTHING_SPENT: Wording = Wording {
    id: "nothing_spent_none_won",
    text: crate::text! {
        en: "Nothing spent and no customers won, so there is no cost per customer.",
        zh_hans: "没有支出，也没有新增客户，无法计算单客成本。",
        zh_hant: "沒有支出，也沒有新增顧客，無法計算每位顧客的成本。",
        nl: "Niets uitgegeven en geen klant gewonnen: kosten per klant zijn niet te berekenen.",
        ko: "비용도 신규 고객도 없어서 고객당 비용을 구할 수 없어요.",
    },
};
pub(super) static TOTALS: Text = crate::text! {
    en: "Totals alone give no interval.",
    zh_hans: "仅凭总数无法给出区间。",
    zh_hant: "只有總數無法算出區間。",
    nl: "Totalen alleen geven geen interval.",
    ko: "합계만으로는 신뢰구간을 구할 수 없어요.",
};
pub(super) static BASIS: Text = crate::text! {
    en: "{cost} for {customers}",
    zh_hans: "{customers}，共花费 {cost}",
    zh_hant: "{customers}，共花費 {cost}",
    nl: "{cost} voor {customers}",
    ko: "{customers}, 총비용 {cost}",
};

// Notes.

pub(super) static SEASONAL_COSTS: Wording = Wording {
    id: "seasonal_costs",
    text: crate::text! {
        en: "{share} of the cost is seasonal. Without it the CAC is {cac}: compare that with a period without seasonal costs.",
        zh_hans: "成本中有 {share} 是季节性费用。不计这部分，CAC 为 {cac}：与没有旺季的期间比较时请用这个值。",
        zh_hant: "成本中有 {share} 屬於檔期費用。不計這部分，CAC 為 {cac}：與沒有檔期的期間比較時請用這個值。",
        nl: "{share} van de kosten is seizoensgebonden. Zonder dat deel is de CAC {cac}: vergelijk die met een periode zonder seizoenscampagne.",
        ko: "시즌 비용이 전체의 {share}예요. 제외한 CAC: {cac}. 시즌이 없던 기간과 비교할 때는 이 값을 쓰세요.",
    },
};
pub(super) static COSTS_LEFT_OUT: Wording = Wording {
    id: "costs_left_out",
    text: crate::text! {
        en: "Left blank and so not counted: {lines}. If money was spent there, the CAC is too low.",
        zh_hans: "以下项目留空，未计入：{lines}。如果有这些支出，CAC 就偏低了。",
        zh_hant: "以下項目留空，未計入：{lines}。如果有這些支出，CAC 就偏低了。",
        nl: "Niet ingevuld en dus niet meegeteld: {lines}. Is daar wel geld aan uitgegeven, dan is de CAC te laag.",
        ko: "비워 두어서 세지 않은 항목: {lines}. 여기에 쓴 돈이 있다면 CAC가 실제보다 낮게 나온 거예요.",
    },
};

// What to do.

pub(super) static MORE_FOR_GOAL: Text = crate::text! {
    en: "more, won for the same money, would bring the CAC down to your goal of {goal}.",
    zh_hans: "若以同样的总成本额外获得，CAC 即可降到目标 {goal}。",
    zh_hant: "若以同樣的總成本多爭取到這些顧客，CAC 就能降到目標 {goal}。",
    nl: "meer voor hetzelfde geld, en de CAC zit op je doel van {goal}.",
    ko: "같은 비용으로 더 얻으면 CAC가 목표({goal})까지 내려가요.",
};
pub(super) static A_TENTH_LESS: Text = crate::text! {
    en: "would be the CAC with a tenth less spent on one line ({line}) and the same number of customers won.",
    zh_hans: "是一项费用（{line}）减少一成、新增客户不变时的 CAC。",
    zh_hant: "是一項費用（{line}）減少一成、新增顧客不變時的 CAC。",
    nl: "zou de CAC zijn met een tiende minder uitgaven aan één post ({line}) en evenveel gewonnen klanten.",
    ko: "한 항목({line})을 10% 줄이고 신규 고객 수가 그대로일 때의 CAC예요.",
};

// The figure.

pub(super) static LARGEST: Text = crate::text! {
    en: "{line}: {share} of the {cost} spent",
    zh_hans: "{line}占总支出 {cost} 的 {share}",
    zh_hant: "{line}占總支出 {cost} 的 {share}",
    nl: "{line}: {share} van de uitgegeven {cost}",
    ko: "{line}: 총비용 {cost} 중 {share}",
};
