//! The words of customer lifetime value.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Customer lifetime value",
        zh_hans: "客户生命周期价值",
        zh_hant: "顧客終身價值",
        nl: "Customer lifetime value",
        ko: "고객 생애 가치",
    },
    headings: &[],
    abbr: Text::same("CLV"),
    index: crate::text! {
        en: "What a customer brings in while they stay",
        zh_hans: "一位客户在留存期间带来多少价值",
        zh_hant: "一位顧客在往來期間帶來多少價值",
        nl: "Wat een klant oplevert zolang hij blijft",
        ko: "고객이 머무는 동안 가져다주는 금액",
    },
    lede: crate::text! {
        en: "What does a customer bring in while they stay? Counted from past revenue, from purchases, or from what they pay and how many leave; or predicted from orders.",
        zh_hans: "一位客户在留存期间带来多少价值？可按过往收入、购买情况，或付费金额与流失率计算，也可按订单预测。",
        zh_hant: "一位顧客往來期間能帶來多少價值？可依過去營收、購買情況，或付費金額與流失率計算，也可依訂單預測。",
        nl: "Wat levert een klant op zolang hij blijft? Berekend uit omzet tot nu toe, uit aankopen, of uit wat hij betaalt en hoeveel klanten vertrekken; of voorspeld uit bestellingen.",
        ko: "고객이 머무는 동안 얼마를 가져다주나요? 지난 매출이나 구매 기록, 또는 결제 금액과 이탈률로 계산하고, 주문으로 예측할 수도 있어요.",
    },
    meaning: crate::text! {
        en: "Money per customer: what a new customer may cost at most, and what keeping one is worth. Without a margin it is what customers pay; with a margin, what remains of it.",
        zh_hans: "每位客户对应的金额：它说明获得一位新客户最多能花多少，留住一位客户又值多少。不填毛利率时是客户支付的金额，填写后是其中留下的部分。",
        zh_hant: "以每位顧客計的金額：獲得一位新顧客最多能花多少，留住一位顧客又值多少。不填毛利率時是顧客支付的金額，填寫後是其中留下的部分。",
        nl: "Geld per klant: wat een nieuwe klant hooguit mag kosten en wat het waard is er een te behouden. Zonder marge is het wat klanten betalen, met marge wat daarvan overblijft.",
        ko: "고객 한 명당 금액이에요. 새 고객을 얻는 데 최대 얼마까지 쓸 수 있는지, 고객을 지키는 가치가 얼마인지 알려 줘요. 매출총이익률을 넣지 않으면 고객이 낸 금액이고, 넣으면 그중 남는 금액이에요.",
    },
    distrust: crate::text! {
        en: "The churn formula assumes that the same share leaves in every period; in fact the newest customers leave fastest. A mean can rest on a few large customers: look at the median when a file gives one. What lies beyond the time you have seen is a guess.",
        zh_hans: "按流失率计算时，假定每期流失的比例相同；实际上新客户流失得最快。平均值可能只靠少数大客户支撑：从文件读取时，请同时看中位数。超出已观察时间的部分只是推测。",
        zh_hant: "以流失率計算時，假設每期流失的比例相同；實際上新顧客流失得最快。平均值可能只靠少數高額顧客撐起來：從檔案讀取時，請一併看中位數。超出已觀察時間的部分只是推測。",
        nl: "De formule met churn gaat ervan uit dat in elke periode hetzelfde deel vertrekt; in werkelijkheid vertrekken de nieuwste klanten het snelst. Een gemiddelde kan op een paar grote klanten leunen: kijk naar de mediaan als een bestand die geeft. Wat verder reikt dan je gegevens, blijft een schatting.",
        ko: "이탈률로 계산할 때는 매 기간 같은 비율이 떠난다고 가정해요. 실제로는 새 고객이 가장 빨리 떠나요. 평균은 큰 고객 몇 명에 좌우될 수 있으니 파일로 계산할 때는 중앙값도 함께 보세요. 관찰한 기간을 넘어선 값은 추측이에요.",
    },
    next: crate::text! {
        en: "Compare it with the CAC. Then see which moves it more: fewer customers lost, or more from each.",
        zh_hans: "与 CAC 对比，再试试哪一项影响更大：减少流失，还是提高每位客户带来的收入。",
        zh_hant: "與 CAC 對照，再試試哪一項影響更大：減少流失，還是提高每位顧客帶來的營收。",
        nl: "Zet het naast de CAC. Probeer daarna wat meer uitmaakt: minder klanten verliezen of meer omzet per klant.",
        ko: "CAC와 비교해 보세요. 그다음 이탈을 줄이는 것과 고객당 매출을 늘리는 것 중 어느 쪽이 더 효과가 큰지 확인해 보세요.",
    },
};

// Methods.

pub(super) const HISTORIC: Text = crate::text! {
    en: "Revenue per customer",
    zh_hans: "历史客均收入",
    zh_hant: "歷史平均每客營收",
    nl: "Omzet per klant",
    ko: "고객당 실제 매출",
};
pub(super) const HISTORIC_ABOUT: Text = crate::text! {
    en: "Revenue of a period ÷ the customers in it: what has been, not what will be.",
    zh_hans: "某一期间的收入 ÷ 该期间的客户数：说明已经发生的，不预测将来。",
    zh_hant: "某段期間的營收 ÷ 該期間的顧客數：說明已經發生的，不預測未來。",
    nl: "Omzet van een periode ÷ de klanten in die periode: wat is geweest, niet wat komt.",
    ko: "한 기간의 매출 ÷ 그 기간의 고객 수예요. 지나간 일을 보여 줄 뿐 앞날을 예측하지는 않아요.",
};
pub(super) const PURCHASES_METHOD: Text = crate::text! {
    en: "Purchase value × frequency × lifetime",
    zh_hans: "订单金额 × 购买频次 × 生命周期",
    zh_hant: "訂單金額 × 購買頻率 × 生命週期",
    nl: "Aankoopwaarde × frequentie × levensduur",
    ko: "구매 금액 × 구매 빈도 × 수명",
};
pub(super) const PURCHASES_ABOUT: Text = crate::text! {
    en: "What a purchase is worth × how often a customer buys × how long they stay, all in the same unit of time.",
    zh_hans: "单笔订单金额 × 每位客户的购买次数 × 留存时长，时间单位必须一致。",
    zh_hant: "單筆訂單金額 × 每位顧客的購買次數 × 往來時間，時間單位必須一致。",
    nl: "Wat een aankoop waard is × hoe vaak een klant koopt × hoelang hij blijft, alles in dezelfde tijdseenheid.",
    ko: "구매 한 건의 금액 × 고객이 사는 횟수 × 머무는 기간이에요. 시간 단위는 모두 같아야 해요.",
};
pub(super) const SUBSCRIPTION: Text = crate::text! {
    en: "Subscription: ARPA ÷ churn",
    zh_hans: "订阅：ARPA ÷ 流失率",
    zh_hant: "訂閱：ARPA ÷ 流失率",
    nl: "Abonnement: ARPA ÷ churn",
    ko: "구독: ARPA ÷ 이탈률",
};
pub(super) const SUBSCRIPTION_ABOUT: Text = crate::text! {
    en: "Revenue per customer ÷ churn, both for one period; with a horizon or a discount, the sum of what each period is expected to bring in.",
    zh_hans: "客均收入 ÷ 流失率，两者同一期间；填写计算期数或贴现率时，为各期预期收入之和。",
    zh_hant: "每位顧客平均營收 ÷ 流失率，兩者同一期間；填寫計算期數或折現率時，為各期預期營收的總和。",
    nl: "Omzet per klant ÷ churn, beide over één periode; met een aantal perioden of een disconteringsvoet de som van wat elke periode naar verwachting oplevert.",
    ko: "고객당 평균 매출 ÷ 이탈률이에요. 둘 다 같은 기간 기준이어야 해요. 계산할 기간이나 할인율을 넣으면 기간별 기대 매출을 더해요.",
};

// Fields.

pub(super) const REVENUE: Text =
    crate::text! { en: "Revenue", zh_hans: "收入", zh_hant: "營收", nl: "Omzet", ko: "매출" };
pub(super) const REVENUE_HINT: Text = crate::text! {
    en: "for one period, after refunds",
    zh_hans: "同一期间，已扣除退款",
    zh_hant: "同一期間，已扣除退款",
    nl: "van één periode, terugbetalingen eraf",
    ko: "한 기간 기준, 환불 차감",
};
pub(super) const CUSTOMERS: Text =
    crate::text! { en: "Customers", zh_hans: "客户数", zh_hant: "顧客數", nl: "Klanten", ko: "고객 수" };
pub(super) const CUSTOMERS_HINT: Text = crate::text! {
    en: "in the same period, each counted once",
    zh_hans: "同一期间，每位只计一次",
    zh_hant: "同一期間，每位只計一次",
    nl: "in dezelfde periode, ieder één keer geteld",
    ko: "같은 기간 기준, 중복 없이",
};
pub(super) const SPREAD: Text = crate::text! {
    en: "Standard deviation of revenue per customer",
    zh_hans: "各客户收入的标准差",
    zh_hant: "每位顧客營收的標準差",
    nl: "Standaardafwijking van de omzet per klant",
    ko: "고객당 매출의 표준편차",
};
pub(super) const MEDIAN: Text = crate::text! {
    en: "Median revenue per customer",
    zh_hans: "客户收入中位数",
    zh_hant: "每位顧客營收中位數",
    nl: "Mediane omzet per klant",
    ko: "고객당 매출 중앙값",
};
pub(super) const TOP20_SHARE: Text = crate::text! {
    en: "Revenue from the top 20% of customers",
    zh_hans: "前 20% 客户的收入占比",
    zh_hant: "前 20% 顧客的營收占比",
    nl: "Omzet van de top 20%",
    ko: "상위 20% 고객의 매출 비중",
};
pub(super) const PURCHASES: Text =
    crate::text! { en: "Purchases", zh_hans: "购买次数", zh_hant: "購買次數", nl: "Aankopen", ko: "구매 건수" };
pub(super) const LIFESPAN_HINT: Text = crate::text! {
    en: "in the same unit of time as the purchases",
    zh_hans: "与购买次数的时间单位一致",
    zh_hant: "與購買次數的時間單位一致",
    nl: "in de tijdseenheid van de aankopen",
    ko: "구매 건수와 같은 시간 단위",
};
pub(super) const DISCOUNT: Text = crate::text! {
    en: "Discount rate", zh_hans: "贴现率", zh_hant: "折現率", nl: "Disconteringsvoet", ko: "할인율(현재가치)"
};
pub(super) const DISCOUNT_HINT: Text = crate::text! {
    en: "in the same period as the churn",
    zh_hans: "与流失率同一期间",
    zh_hant: "與流失率同一期間",
    nl: "over dezelfde periode als de churn",
    ko: "이탈률과 같은 기간 기준",
};
pub(super) const START: Text = crate::text! {
    en: "Customers at the start",
    zh_hans: "期初客户数",
    zh_hant: "期初顧客數",
    nl: "Klanten aan het begin",
    ko: "기간 시작 시점 고객 수",
};
pub(super) const START_HINT: Text = crate::text! {
    en: "the customers the churn rate is based on; gives an interval",
    zh_hans: "计算流失率时的客户数；填写后可得出区间",
    zh_hant: "計算流失率時的顧客數；填寫後可得出區間",
    nl: "waarover de churn is berekend; geeft een interval",
    ko: "이탈률의 기준 고객 수, 신뢰구간 계산용",
};
pub(super) const CLV: Text = Text::same("CLV");
pub(super) const APV: Text = crate::text! {
    en: "Average purchase value",
    zh_hans: "平均订单金额",
    zh_hant: "平均訂單金額",
    nl: "Gemiddelde aankoopwaarde",
    ko: "평균 구매 금액",
};
pub(super) const APF: Text = crate::text! {
    en: "Purchase frequency",
    zh_hans: "购买频次",
    zh_hant: "購買頻率",
    nl: "Aankoopfrequentie",
    ko: "구매 빈도",
};
pub(super) const CUSTOMER_VALUE: Text = crate::text! {
    en: "Customer value", zh_hans: "客户价值", zh_hant: "顧客價值", nl: "Klantwaarde", ko: "고객 가치"
};

// Faults.

pub(super) static NO_CUSTOMERS: Wording = Wording {
    id: "no_customers",
    text: crate::text! {
        en: "There are no customers, so there is no value per customer.",
        zh_hans: "没有客户，无法计算每位客户的价值。",
        zh_hant: "沒有顧客，無法計算每位顧客的價值。",
        nl: "Er zijn geen klanten, dus er is geen waarde per klant.",
        ko: "고객이 없어서 고객당 가치를 구할 수 없어요.",
    },
};
pub(super) static NO_PURCHASES: Wording = Wording {
    id: "no_purchases",
    text: crate::text! {
        en: "There are no purchases, so there is no average.",
        zh_hans: "没有购买记录，无法求平均。",
        zh_hant: "沒有購買紀錄，無法求平均。",
        nl: "Er zijn geen aankopen, dus er is geen gemiddelde.",
        ko: "구매가 없어서 평균을 구할 수 없어요.",
    },
};
pub(super) static INFINITE: Wording = Wording {
    id: "infinite",
    text: crate::text! {
        en: "At a churn of 0 nobody ever leaves, and CLV has no limit.",
        zh_hans: "流失率为 0 意味着永远没有客户离开，CLV 没有上限。",
        zh_hant: "流失率為 0 表示永遠沒有顧客離開，CLV 沒有上限。",
        nl: "Bij een churn van 0 vertrekt er nooit iemand en heeft CLV geen grens.",
        ko: "이탈률이 0이면 아무도 떠나지 않아서 CLV에 상한이 없어요.",
    },
};
pub(super) const GIVE_START: Text = crate::text! {
    en: "0 gives no limit: add customers or a horizon",
    zh_hans: "流失率为 0 时没有上限：请填写客户数或计算期数",
    zh_hant: "流失率為 0 時沒有上限：請填寫顧客數或計算期數",
    nl: "0 heeft geen grens: vul klanten of perioden in",
    ko: "0이면 상한이 없어요. 고객 수나 기간을 입력해 주세요",
};
pub(super) const START_CAUSE: Text = crate::text! {
    en: "Nobody has left so far: fill in the customers at the start to get a lower bound for the CLV.",
    zh_hans: "目前还没有客户流失：填写期初客户数，即可得出 CLV 的下限。",
    zh_hant: "目前還沒有顧客流失：填寫期初顧客數，就能得出 CLV 的下限。",
    nl: "Er is nog niemand vertrokken: vul de klanten aan het begin in, dan volgt wat de CLV minstens is.",
    ko: "아직 떠난 고객이 없어요. 시작 시점 고객 수를 입력하면 CLV의 하한을 구해요.",
};
pub(super) const HORIZON_CAUSE: Text = crate::text! {
    en: "Or count only a limited time.",
    zh_hans: "也可以只计算有限的时间。",
    zh_hant: "也可以只計算有限的時間。",
    nl: "Of reken met een beperkte tijd.",
    ko: "정해진 기간까지만 계산할 수도 있어요.",
};
pub(super) const LOOK_AHEAD: Text = crate::text! {
    en: "Look {horizon} ahead",
    zh_hans: "只计算 {horizon}",
    zh_hant: "只計算 {horizon}",
    nl: "Kijk {horizon} vooruit",
    ko: "{horizon}까지 계산",
};
pub(super) static NET_CHURN: Wording = Wording {
    id: "net_churn_not_positive",
    text: crate::text! {
        en: "At a net churn of {churn} revenue grows faster than it is lost, and CLV has no limit. Use gross churn or a horizon.",
        zh_hans: "净流失率为 {churn} 时，收入增长快于流失，CLV 没有上限。请改用毛流失率或设定期数。",
        zh_hant: "淨流失率為 {churn} 時，營收成長快於流失，CLV 沒有上限。請改用總流失率或設定期數。",
        nl: "Bij een nettochurn van {churn} groeit de omzet sneller dan hij wegvalt en heeft CLV geen grens. Gebruik brutochurn of een aantal perioden.",
        ko: "순이탈률 {churn}에서는 매출이 빠지는 것보다 빨리 늘어서 CLV에 상한이 없어요. 총이탈률을 쓰거나 기간을 정해 주세요.",
    },
};
pub(super) const USE_GROSS: Text = crate::text! {
    en: "net churn: use gross churn or a horizon",
    zh_hans: "净流失率：请改用毛流失率或设定期数",
    zh_hant: "淨流失率：請改用總流失率或設定期數",
    nl: "nettochurn: gebruik brutochurn of perioden",
    ko: "순이탈률이에요. 총이탈률이나 기간을 써 주세요",
};
pub(super) const NET_CAUSE: Text = crate::text! {
    en: "Expansion has been taken off here. Gross churn leaves it out.",
    zh_hans: "这里扣除了扩张收入；毛流失率不扣除。",
    zh_hant: "這裡扣除了擴張營收；總流失率不扣除。",
    nl: "Hier is expansie van afgetrokken. Brutochurn laat die buiten beschouwing.",
    ko: "확장을 이미 뺀 값이에요. 총이탈률은 확장을 빼지 않아요.",
};

// What the result says.

pub(super) const BASIS: Text = crate::text! {
    en: "{revenue} from {customers}",
    zh_hans: "{customers}，共 {revenue}",
    zh_hant: "{customers}，共 {revenue}",
    nl: "{revenue} van {customers}",
    ko: "{customers}, 합계 {revenue}",
};
pub(super) const LOST: Text = crate::text! {
    en: "{k} of {n} lost",
    zh_hans: "{n} 位客户中流失 {k} 位",
    zh_hant: "{n} 位顧客中流失 {k} 位",
    nl: "{k} van {n} verloren",
    ko: "{n}명 중 {k}명 이탈",
};
pub(super) const AT_LEAST: Text = crate::text! {
    en: "At least {value}: none of {customers} left, which still allows a churn of up to {churn} {per}",
    zh_hans: "至少 {value}：{customers}中无人流失，但流失率仍可能高达{per} {churn}",
    zh_hant: "至少 {value}：{customers}中無人流失，但流失率仍可能高達{per} {churn}",
    nl: "Minstens {value}: van {customers} vertrok niemand, en dan is een churn tot {churn} {per} nog mogelijk",
    ko: "최소 {value}: {customers} 중 이탈이 없지만 이탈률은 {per} {churn}까지 가능해요",
};
pub(super) const SURE_AT_LEAST: Text = crate::text! {
    en: "None of {customers} left. At {level} confidence the churn is then at most {churn} {per}, and the lifetime at least {lifetime}; there is no upper limit.",
    zh_hans: "{customers}中无人流失。按 {level} 置信水平，流失率至多为{per} {churn}，生命周期至少为 {lifetime}；没有上限。",
    zh_hant: "{customers}中無人流失。以 {level} 信心水準來看，流失率最多為{per} {churn}，生命週期至少為 {lifetime}；沒有上限。",
    nl: "Van {customers} vertrok niemand. Met {level} betrouwbaarheid is de churn dan hoogstens {churn} {per} en de levensduur minstens {lifetime}; een bovengrens is er niet.",
    ko: "{customers} 중 떠난 고객이 없어요. {level} 신뢰수준에서 이탈률은 최대 {per} {churn}예요. 수명의 하한: {lifetime}. 상한은 없어요.",
};
pub(super) const SURE_MEAN: Text = crate::text! {
    en: "Customers differ: judged by {customers}, the true mean lies between {low} and {high} at {level} confidence.",
    zh_hans: "客户之间有差异：在 {level} 置信水平下，由 {customers}推算的真实平均值在 {low} 至 {high} 之间。",
    zh_hant: "顧客之間有差異：在 {level} 信心水準下，由 {customers}推算的真實平均值介於 {low} 與 {high} 之間。",
    nl: "Klanten verschillen: op basis van {customers} ligt het werkelijke gemiddelde met {level} betrouwbaarheid tussen {low} en {high}.",
    ko: "고객마다 차이가 있어요. {customers} 기준 평균의 {level} 신뢰구간: {low}~{high}",
};
pub(super) const SURE_TOTALS: Text = crate::text! {
    en: "Two totals give no interval. A file of orders shows how much customers differ, and gives one.",
    zh_hans: "仅凭两个总数无法给出区间。打开订单文件，就能看出客户之间的差异并得出区间。",
    zh_hant: "只有兩個總數無法算出區間。開啟訂單檔案，就能看出顧客之間的差異並得出區間。",
    nl: "Twee totalen geven geen interval. Een bestand met bestellingen laat zien hoe sterk klanten verschillen en geeft er wel een.",
    ko: "합계 두 개만으로는 신뢰구간을 구할 수 없어요. 주문 파일을 열면 고객별 차이를 바탕으로 신뢰구간을 구해요.",
};
pub(super) const SURE_AVERAGES: Text = crate::text! {
    en: "Averages alone give no interval, and the lifetime is an estimate: half the lifetime would halve the CLV.",
    zh_hans: "仅凭平均值无法给出区间，而且生命周期是估计值：若只有一半，CLV 也只剩一半。",
    zh_hant: "只有平均值無法算出區間，而且生命週期是估計值：若只有一半，CLV 也只剩一半。",
    nl: "Gemiddelden alleen geven geen interval, en de levensduur is een schatting: halveer die en de CLV halveert.",
    ko: "평균만으로는 신뢰구간을 구할 수 없어요. 수명도 추정값이라서 절반이 되면 CLV도 절반이 돼요.",
};
pub(super) const SURE_RATE: Text = crate::text! {
    en: "A churn rate alone gives no interval: fill in the customers at the start.",
    zh_hans: "仅凭流失率无法给出区间，请填写期初客户数。",
    zh_hant: "只有流失率無法算出區間，請填寫期初顧客數。",
    nl: "Met alleen een churnpercentage is er geen interval: vul de klanten aan het begin in.",
    ko: "이탈률만으로는 신뢰구간을 구할 수 없어요. 시작 시점 고객 수를 입력해 주세요.",
};
pub(super) const SURE_NO_UPPER: Text = crate::text! {
    en: "With so few customers, churn could be so close to 0 that CLV has no upper bound.",
    zh_hans: "客户数太少，流失率可能接近 0，CLV 因此没有上限。",
    zh_hant: "顧客數太少，流失率可能接近 0，CLV 因此沒有上限。",
    nl: "Met zo weinig klanten kan de churn zo dicht bij 0 liggen dat CLV geen bovengrens heeft.",
    ko: "고객이 너무 적어서 이탈률이 0에 가까울 수도 있어요. 그래서 CLV의 상한을 구할 수 없어요.",
};
pub(super) const SURE_COUNTED: Text = crate::text! {
    en: "{k} of {n} lost means a churn of {low} to {high} {per} at {level} confidence, and so a CLV between {clv_low} and {clv_high}.",
    zh_hans: "{n} 位中流失 {k} 位，按 {level} 置信水平，流失率为{per} {low} 至 {high}，CLV 因此在 {clv_low} 至 {clv_high} 之间。",
    zh_hant: "{n} 位中流失 {k} 位，以 {level} 信心水準來看，流失率為{per} {low} 至 {high}，CLV 因此介於 {clv_low} 與 {clv_high} 之間。",
    nl: "{k} van {n} verloren betekent met {level} betrouwbaarheid een churn van {low} tot {high} {per}, en dus een CLV tussen {clv_low} en {clv_high}.",
    ko: "{n}명 중 {k}명 이탈, {level} 신뢰수준의 이탈률: {per} {low}~{high}. 이에 따른 CLV 범위: {clv_low}~{clv_high}",
};

// The sum.

pub(super) const PLUS_MINUS: Text = Text::same("{a} ± {b}");
pub(super) const GEOMETRIC: Text = Text::same("{a} × (1 − {power}) ÷ (1 − {q})");
pub(super) const ENDLESS: Text = Text::same("{a} ÷ (1 − {q})");
pub(super) const KEPT_SUM: Text = Text::same("100% − {churn}");
pub(super) const KEPT_DISCOUNTED_SUM: Text = Text::same("(100% − {churn}) ÷ (100% + {discount})");
pub(super) const INTERVAL: Text =
    crate::text! { en: "Interval", zh_hans: "区间", zh_hant: "區間", nl: "Interval", ko: "신뢰구간" };
pub(super) const OVER: Text = crate::text! {
    en: "Over {lifespan}",
    zh_hans: "{lifespan}合计",
    zh_hant: "{lifespan}合計",
    nl: "In {lifespan}",
    ko: "{lifespan} 합계",
};
pub(super) const VALUE_PER: Text = crate::text! {
    en: "Customer value, {per}",
    zh_hans: "客户价值（{per}）",
    zh_hant: "顧客價值（{per}）",
    nl: "Klantwaarde {per}",
    ko: "고객 가치({per})",
};
pub(super) const PROFIT_PER: Text = crate::text! {
    en: "Gross profit, {per}",
    zh_hans: "毛利（{per}）",
    zh_hant: "毛利（{per}）",
    nl: "Brutowinst {per}",
    ko: "매출총이익({per})",
};
pub(super) const KEPT_PER: Text = crate::text! {
    en: "Kept, per {period}",
    zh_hans: "留存率（每{period}）",
    zh_hant: "留存率（每{period}）",
    nl: "Behouden per {period}",
    ko: "유지율({period} 기준)",
};
pub(super) const KEPT_DISCOUNTED: Text = crate::text! {
    en: "Kept, and discounted",
    zh_hans: "留存并贴现后",
    zh_hant: "留存並折現後",
    nl: "Behouden en verdisconteerd",
    ko: "유지율에 할인율 적용",
};

// Notes.

pub(super) static IS_REVENUE: Wording = Wording {
    id: "is_revenue",
    text: crate::text! {
        en: "This is revenue, not profit: next to a cost, it flatters.",
        zh_hans: "这是收入，不是利润：与成本对比会偏乐观。",
        zh_hant: "這是營收，不是獲利：與成本對照會偏樂觀。",
        nl: "Dit is omzet, geen winst: naast kosten oogt het te mooi.",
        ko: "이익이 아니라 매출이에요. 비용과 비교하면 실제보다 좋아 보여요.",
    },
};
pub(super) static NEGATIVE_REVENUE: Wording = Wording {
    id: "negative_revenue",
    text: crate::text! {
        en: "Refunds outweigh sales here: on balance each customer costs money.",
        zh_hans: "退款多于销售：平均下来，每位客户都带来亏损。",
        zh_hant: "退款多於銷售：平均下來，每位顧客都帶來虧損。",
        nl: "Er is meer terugbetaald dan verkocht: per saldo kost elke klant geld.",
        ko: "환불이 판매보다 많아요. 결국 고객마다 손해예요.",
    },
};
pub(super) static MEDIAN_LEADS: Wording = Wording {
    id: "median_leads",
    text: crate::text! {
        en: "Half of the customers bring in {median} or less; a few large ones lift the mean to {mean}. Look at the median.",
        zh_hans: "半数客户带来的收入不超过 {median}，少数大客户把平均值拉高到 {mean}。请看中位数。",
        zh_hant: "半數顧客帶來的營收不超過 {median}，少數高額顧客把平均值拉高到 {mean}。請看中位數。",
        nl: "De helft van de klanten levert {median} of minder op; een paar grote trekken het gemiddelde omhoog naar {mean}. Kijk naar de mediaan.",
        ko: "고객 절반의 매출은 {median} 이하예요. 큰 고객 몇 명이 평균을 끌어올렸어요({mean}). 중앙값을 보세요.",
    },
};
pub(super) static SAME_PERIOD: Wording = Wording {
    id: "same_period",
    text: crate::text! {
        en: "Revenue, purchases and customers cover one {period}, and the lifetime is counted in that unit.",
        zh_hans: "收入、购买次数和客户数都按{period}统计，生命周期也以此为单位。",
        zh_hant: "營收、購買次數和顧客數都依{period}統計，生命週期也以此為單位。",
        nl: "Omzet, aankopen en klanten gaan over één {period}, en de levensduur telt in die eenheid.",
        ko: "매출, 구매 건수, 고객 수는 같은 기간 기준이고 수명도 같은 단위예요. 기간 단위: {period}",
    },
};
pub(super) const SPAN: Text = crate::text! {
    en: "Time of the purchases",
    zh_hans: "购买的时间跨度",
    zh_hant: "購買的時間跨度",
    nl: "Tijd van de aankopen",
    ko: "구매 기간",
};
/// A file's orders lie in another time than the one that is stated.
pub(super) static OTHER_TIME: Wording = Wording {
    id: "other_time",
    text: crate::text! {
        en: "The purchases lie within {span}, and this is the revenue per customer in that time, not in one {period}.",
        zh_hans: "这些购买前后跨越 {span}，这里是这段时间的客均收入，不是一{period}的。",
        zh_hant: "這些購買前後橫跨 {span}，這裡是這段時間的平均每客營收，不是一{period}的。",
        nl: "De aankopen liggen binnen {span}; dit is de omzet per klant in die tijd, niet in één {period}.",
        ko: "구매 기간은 {span}이에요. 이 값은 그 기간의 고객당 매출이고 한 {period} 기준이 아니에요.",
    },
};
/// The same, where a lifetime is counted in that time.
pub(super) static SPREAD_OVER: Wording = Wording {
    id: "spread_over",
    text: crate::text! {
        en: "The purchases lie within {span}, and count as those of one {period} here. Spread over the time that they took, the customer lifetime value is {clv}.",
        zh_hans: "这些购买前后跨越 {span}，这里按一{period}计。若按实际跨度折算，客户生命周期价值为 {clv}。",
        zh_hant: "這些購買前後橫跨 {span}，這裡當作一{period}計算。若依實際時間折算，顧客終身價值為 {clv}。",
        nl: "De aankopen liggen binnen {span} en tellen hier als die van één {period}. Verdeeld over de tijd die ze duurden, is de CLV {clv}.",
        ko: "구매 기간은 {span}인데 여기서는 한 {period} 동안의 구매로 계산했어요. 실제 기간에 맞추면 고객 생애 가치는 {clv}예요.",
    },
};
pub(super) static PAID_AT_START: Wording = Wording {
    id: "payment_at_start",
    text: crate::text! {
        en: "Payments are assumed to come at the start of each period.",
        zh_hans: "按每期期初付款计算。",
        zh_hant: "以每期期初付款計算。",
        nl: "Er is gerekend met betaling aan het begin van elke periode.",
        ko: "매 기간 초에 결제한다고 보고 계산해요.",
    },
};
pub(super) static YEARLY_DISCOUNT: Wording = Wording {
    id: "yearly_discount",
    text: crate::text! {
        en: "A discount rate of {discount} {per} is {yearly} per year.",
        zh_hans: "{per} {discount} 的贴现率，折合每年 {yearly}。",
        zh_hant: "{per} {discount} 的折現率，換算成每年是 {yearly}。",
        nl: "Een disconteringsvoet van {discount} {per} is {yearly} per jaar.",
        ko: "할인율 {per} {discount}, 연 환산 {yearly}예요.",
    },
};
pub(super) static NOT_WHOLE: Wording = Wording {
    id: "churn_not_whole",
    text: crate::text! {
        en: "{churn} of {customers} would be {lost} lost, not a whole number: the rate is not based on these customers, so there is no interval.",
        zh_hans: "{customers}的 {churn} 是 {lost} 位，不是整数：该流失率不是按这些客户算出的，因此没有区间。",
        zh_hant: "{customers}的 {churn} 是 {lost} 位，不是整數：這個流失率不是以這些顧客算出的，因此沒有區間。",
        nl: "{churn} van {customers} zou {lost} verloren zijn, geen geheel getal: het percentage is niet over deze klanten berekend, dus er is geen interval.",
        ko: "{customers}의 {churn}, 즉 이탈 {lost}명은 정수가 아니에요. 이 고객 수로 계산한 이탈률이 아니어서 신뢰구간을 구하지 않았어요.",
    },
};

// What to do.

pub(super) const THE_OTHERS: Text = crate::text! {
    en: "is the average of the {customers} outside the top 20%.",
    zh_hans: "是前 20% 以外 {customers}的平均值。",
    zh_hant: "是前 20% 以外 {customers}的平均值。",
    nl: "is het gemiddelde van de {customers} buiten de top 20%.",
    ko: "상위 20%\u{2060}를 제외한 나머지의 평균이에요({customers}).",
};
pub(super) const ONE_PURCHASE_MORE: Text = crate::text! {
    en: "would be the CLV with one more purchase from each customer {per}.",
    zh_hans: "是每位客户{per}多购买一次时的 CLV。",
    zh_hant: "是每位顧客{per}多購買一次時的 CLV。",
    nl: "zou de CLV zijn als elke klant {per} één keer vaker koopt.",
    ko: "고객마다 {per} 1회 더 구매할 때의 CLV예요.",
};
/// A lifetime of which only the least is known, beside its name.
pub(super) static LASTS_AT_LEAST: Text = crate::text! {
    en: "at least {lifetime}",
    zh_hans: "至少 {lifetime}",
    zh_hant: "至少 {lifetime}",
    nl: "minstens {lifetime}",
    ko: "최소 {lifetime}",
};
pub(super) const ONE_FEWER: Text = crate::text! {
    en: "would be the CLV with one fewer customer lost, {to} instead of {from}.",
    zh_hans: "是少流失一位客户（{to} 位而非 {from} 位）时的 CLV。",
    zh_hant: "是少流失一位顧客（{to} 位而非 {from} 位）時的 CLV。",
    nl: "zou de CLV zijn met één verloren klant minder, {to} in plaats van {from}.",
    ko: "이탈 고객이 한 명 적을 때({from}명 → {to}명)의 CLV예요.",
};
pub(super) const A_TENTH_LESS: Text = crate::text! {
    en: "would be the CLV with a tenth less churn, {to} instead of {from}.",
    zh_hans: "是流失率降低一成（{to} 而非 {from}）时的 CLV。",
    zh_hant: "是流失率降低一成（{to} 而非 {from}）時的 CLV。",
    nl: "zou de CLV zijn bij een tiende minder churn, {to} in plaats van {from}.",
    ko: "이탈률이 10% 줄었을 때({from} → {to})의 CLV예요.",
};

// Figures.

pub(super) const STAIRS: Text = crate::text! {
    en: "At {apv} a purchase and {apf} purchases {per}: {clv} over {lifespan}",
    zh_hans: "每笔 {apv}，{per}购买 {apf} 次，{lifespan}合计 {clv}",
    zh_hant: "每筆 {apv}，{per}購買 {apf} 次，{lifespan}合計 {clv}",
    nl: "Bij {apv} per aankoop en {apf} aankopen {per}: {clv} in {lifespan}",
    ko: "구매 한 건에 {apv}, {per} {apf}회, {lifespan} 합계: {clv}",
};
pub(super) const STAIRS_ABOUT: Text = crate::text! {
    en: "From one purchase to a customer’s lifetime",
    zh_hans: "从一笔订单到客户的整个生命周期",
    zh_hant: "從一筆訂單到顧客的整個生命週期",
    nl: "Van één aankoop naar de hele levensduur van een klant",
    ko: "구매 한 건에서 고객 수명 전체까지",
};
pub(super) const AT_MARGIN: Text = crate::text! {
    en: "Of which {margin} margin",
    zh_hans: "其中毛利（{margin}）",
    zh_hant: "其中毛利（{margin}）",
    nl: "Waarvan {margin} marge",
    ko: "그중 매출총이익({margin})",
};
pub(super) const CURVE: Text = crate::text! {
    en: "A customer brings in {clv}, half of it within {half}",
    zh_hans: "一位客户带来 {clv}，其中一半在 {half}内收到",
    zh_hant: "一位顧客帶來 {clv}，其中一半在 {half}內收到",
    nl: "Een klant levert {clv} op, de helft daarvan binnen {half}",
    ko: "고객 한 명이 가져다주는 금액: {clv}. 그 절반은 {half} 안에 들어와요",
};
pub(super) const CURVE_WITHIN: Text = crate::text! {
    en: "A customer brings in {clv} over {horizon}, half of it within {half}",
    zh_hans: "一位客户在 {horizon}内带来 {clv}，其中一半在 {half}内收到",
    zh_hant: "一位顧客在 {horizon}內帶來 {clv}，其中一半在 {half}內收到",
    nl: "Een klant levert in {horizon} {clv} op, de helft daarvan binnen {half}",
    ko: "고객 한 명이 {horizon} 동안 가져다주는 금액: {clv}. 그 절반은 {half} 안에 들어와요",
};
pub(super) const CURVE_AT_LEAST: Text = crate::text! {
    en: "A customer brings in at least {clv}, half of it within {half}",
    zh_hans: "一位客户至少带来 {clv}，其中一半在 {half}内收到",
    zh_hant: "一位顧客至少帶來 {clv}，其中一半在 {half}內收到",
    nl: "Een klant levert minstens {clv} op, de helft daarvan binnen {half}",
    ko: "고객 한 명이 가져다주는 최소 금액: {clv}. 그 절반은 {half} 안에 들어와요",
};
pub(super) const CURVE_ABOUT: Text = crate::text! {
    en: "Expected amount per customer so far, by age",
    zh_hans: "每位客户的预期累计金额，按客龄",
    zh_hant: "每位顧客的預期累計金額，依往來時間",
    nl: "Verwacht bedrag per klant tot dan toe, naar tijd als klant",
    ko: "고객 한 명의 기대 누적 금액, 경과 기간별",
};
pub(super) const CURVE_SHADED: Text = crate::text! {
    en: "Expected amount per customer so far, by age; shaded: {level} interval",
    zh_hans: "每位客户的预期累计金额，按客龄；阴影为 {level} 区间",
    zh_hant: "每位顧客的預期累計金額，依往來時間；陰影為 {level} 區間",
    nl: "Verwacht bedrag per klant tot dan toe, naar tijd als klant; het vlak is het {level}-interval",
    ko: "고객 한 명의 기대 누적 금액, 경과 기간별. 음영: {level} 신뢰구간",
};
pub(super) const CLV_LINE: Text = Text::same("CLV {clv}");
pub(super) const SO_FAR: Text = crate::text! {
    en: "Expected so far",
    zh_hans: "预期累计",
    zh_hant: "預期累計",
    nl: "Verwacht tot dan toe",
    ko: "기대 누적",
};
pub(super) const AGE: Text = crate::text! {
    en: "Age of the customer, {periods}",
    zh_hans: "客龄（{periods}）",
    zh_hant: "往來時間（{periods}）",
    nl: "Tijd als klant, {periods}",
    ko: "고객 경과 기간({periods})",
};
pub(super) const SHARE_OF_CLV: Text = crate::text! {
    en: "Share of CLV",
    zh_hans: "占 CLV 的比例",
    zh_hant: "占 CLV 的比例",
    nl: "Deel van de CLV",
    ko: "CLV 대비 비율",
};
pub(super) const MEAN: Text = crate::text! {
    en: "A customer brought in {clv} on average, {low} to {high}",
    zh_hans: "平均每位客户带来 {clv}，区间 {low} 至 {high}",
    zh_hant: "平均每位顧客帶來 {clv}，區間 {low} 至 {high}",
    nl: "Een klant leverde gemiddeld {clv} op, {low} tot {high}",
    ko: "고객 한 명의 평균 매출: {clv}, 신뢰구간 {low}~{high}",
};
pub(super) const MEAN_MEDIAN: Text = crate::text! {
    en: "The mean per customer is {clv}; the median is {median}",
    zh_hans: "平均每位客户带来 {clv}，中位数为 {median}",
    zh_hant: "平均每位顧客帶來 {clv}，中位數為 {median}",
    nl: "Een klant leverde gemiddeld {clv} op; de mediaan is {median}",
    ko: "고객 한 명의 평균 매출: {clv}, 중앙값: {median}",
};
pub(super) const MEAN_ABOUT: Text = crate::text! {
    en: "Revenue per customer; bar: {level} interval of the mean",
    zh_hans: "每位客户带来的收入；横线为平均值的 {level} 区间",
    zh_hant: "每位顧客的營收；橫線為平均值的 {level} 區間",
    nl: "Omzet per klant; lijn: {level}-interval van het gemiddelde",
    ko: "고객당 매출. 막대: 평균의 {level} 신뢰구간",
};
pub(super) const MEAN_ROW: Text =
    crate::text! { en: "Mean", zh_hans: "平均值", zh_hant: "平均值", nl: "Gemiddelde", ko: "평균" };
pub(super) const MEDIAN_ROW: Text =
    crate::text! { en: "Median", zh_hans: "中位数", zh_hant: "中位數", nl: "Mediaan", ko: "중앙값" };
pub(super) const TOP: Text = crate::text! {
    en: "The top 20% of customers bring in {share} of revenue",
    zh_hans: "前 20% 的客户带来 {share} 的收入",
    zh_hant: "前 20% 的顧客帶來 {share} 的營收",
    nl: "De top 20% van de klanten levert {share} van de omzet op",
    ko: "상위 20% 고객의 매출 비중: {share}",
};
pub(super) const TOP_ABOUT: Text = crate::text! {
    en: "Share of revenue, {customers}",
    zh_hans: "收入占比，{customers}",
    zh_hant: "{customers}的營收占比",
    nl: "Aandeel in de omzet, {customers}",
    ko: "매출 비중, {customers}",
};
pub(super) const TOP_ROW: Text =
    crate::text! { en: "Top 20%", zh_hans: "前 20% 客户", zh_hant: "前 20% 顧客", nl: "Top 20%", ko: "상위 20%" };
pub(super) const REST_ROW: Text =
    crate::text! { en: "The others", zh_hans: "其余客户", zh_hant: "其餘顧客", nl: "De anderen", ko: "나머지" };
pub(super) const SHARE_HEAD: Text = crate::text! {
    en: "Share of revenue",
    zh_hans: "收入占比",
    zh_hant: "營收占比",
    nl: "Aandeel in de omzet",
    ko: "매출 비중",
};
pub(super) const STEP: Text = crate::text! { en: "Step", zh_hans: "步骤", zh_hant: "步驟", nl: "Stap", ko: "단계" };
