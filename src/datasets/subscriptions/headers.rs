//! The headers that real exports use for the columns of `subscriptions`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `started`.
pub(super) const STARTED: &str = "\
    started|start|start date|start (utc)|start date (utc)|created (utc)|subscription started at|\
    subscriptions.started at|subscriptions.created at|subscriptions.start date|started at|activated at|signup date|activated on|started on|subscribed on|\
    activation date|contract start|date joined|开始日期|开始时间|起始日期|生效日期|开通时间|开通日期|订阅开始|\
    签约日期|合同开始日期|注册时间|首次付费时间|開始日期|啟用日期|訂閱開始日|訂閱開始|開通日期|簽約日期|\
    合約開始日|註冊日期|加入日期|begindatum|ingangsdatum|startdatum|datum start|abonnement sinds|klant sinds|\
    contractdatum|startdatum contract|activatiedatum|시작일|구독 시작일|시작일자|가입일|가입일자|구독시작일|\
    계약 시작일|계약일|개시일|이용 시작일|첫 결제일|가입일시|최초결제일|첫결제일|구독일|订阅时间|订阅日期|起始日|\
    入会日期|开始日|開始日|訂閱日期|註冊時間|aanvangsdatum|datum ingang|inschrijfdatum|lid sinds|\
    customer since|member since|lid vanaf|klant vanaf|開始時間|入會日期|구독 시작";
/// Headers that look like `started` and are not.
pub(super) const NOT_STARTED: &str = "\
    current…|billing period…|period…|service…|line item…|minimum…|maximum…|trial…|proef…|체험…|试用…|試用…";
/// Headers of `ended`.
pub(super) const ENDED: &str = "\
    ended|end|end date|ended at (utc)|canceled at (utc)|subscription canceled at|subscriptions.cancelled at|\
    cancelled at|canceled at|cancellation date|churn date|churned on|contract end|termination date|ended on|expired on|结束日期|\
    结束时间|终止日期|到期日期|到期时间|取消时间|取消日期|退订时间|流失日期|解约日期|停用日期|結束日期|終止日期|\
    到期日|取消時間|退訂日期|解約日|合約結束日|einddatum|opzegdatum|opgezegd op|beëindigd op|datum opzegging|\
    einde|contracteinde|einddatum contract|stopdatum|vertrekdatum|geannuleerd op|종료일|해지일|해지일자|\
    해지 요청 시간|구독 종료일|취소일|탈퇴일|만료일|계약 종료일|이탈일|혜택 종료일|해지일시|해지신청일|탈퇴일시|\
    종료일자|结束日|终止日|退订日期|失效日期|結束日|離開日期|opzeggingsdatum|uitschrijfdatum|beëindigingsdatum|\
    opgezegd per|cancelled date|canceled date|cancel date|cancelled on|canceled on|churned at|lid tot|流失时间|結束時間|終止日|\
    退訂時間|退會日期|해약일|취소 일자|구독 종료|=expiration date|=expiry date|=expired at|=expires at|=过期时间|=만료 일자|\
    =cancelled|=canceled|=left|=opgezegd|=beëindigd|=uitgeschreven|=结束|=結束|=해지";
/// Headers that look like `ended` and are not.
pub(super) const NOT_ENDED: &str = "\
    current…|billing period…|period…|service…|line item…|minimum…|maximum…|at period…|next payment date|trial…|proef…|체험…|试用…|試用…";
/// Headers of `mrr`.
pub(super) const MRR: &str = "\
    subscriptions.mrr|mrr|monthly recurring revenue|amount|plan amount|price|monthly fee|monthly price|arpa|subscription value|\
    recurring amount|subtotal|monthly revenue|月度经常性收入|月费|月租|每月费用|订阅金额|套餐价格|月收入|单价|月付金额|\
    每月經常性營收|月經常性營收|月經常性收入|月費|每月費用|訂閱金額|方案價格|月租費|每月金額|月營收|\
    maandelijks terugkerende omzet|maandbedrag|bedrag per maand|abonnementsprijs|prijs per maand|maandprijs|\
    abonnementsbedrag|maandomzet|월간 반복 매출|월 이용료|월 요금|월 구독료|구독료|구독 가격|월정액|월 결제금액|\
    요금|월 매출|월이용료|월회비|每月金额|maandtarief|tarief per maand|contributie|\
    金额|价格|金額|價格|bedrag|prijs|tarief|금액|가격|결제금액";
/// Headers that look like `mrr` and are not.
pub(super) const NOT_MRR: &str = "\
    refund…|discount…|lineitem…|number of…|aantal…|退款…|优惠…|折扣…|優惠…|korting…|terugbetaal…|btw bedrag|\
    openstaand bedrag|환불…|할인…|취소…";
/// Headers of `plan`.
pub(super) const PLAN: &str = "\
    plan|plan name|subscriptions.plan id|plan id|product|product name|tier|package|subscription type|price id|\
    套餐|套餐名称|方案|版本|产品|产品名称|订阅类型|服务类型|计费方案|方案名稱|產品|產品名稱|訂閱方案|訂閱類型|\
    服務類型|abonnement|abonnementsvorm|abonnementstype|pakket|productnaam|soort abonnement|formule|요금제|플랜|\
    상품|상품명|구독 상품|구독 유형|이용권|멤버십|등급|요금제명|会员类型|會員類型|lidmaatschap";
/// Headers of `reason`.
pub(super) const REASON: &str = "\
    reason|cancellation reason|cancel reason|churn reason|reason for leaving|cancellation feedback|feedback|\
    lost reason|流失原因|取消原因|退订原因|订单关闭原因|解约原因|原因|离开原因|退訂原因|解約原因|離開原因|\
    停用原因|reden|opzegreden|reden opzegging|reden van vertrek|vertrekreden|annuleringsreden|opmerking opzegging|\
    이탈 사유|해지 사유|취소 사유|탈퇴 사유|사유|해지사유|취소사유|종료 사유|해지 이유|opzeggingsreden|\
    beëindigingsreden";
/// Headers of `interval`.
pub(super) const INTERVAL: &str = "\
    interval|plan interval|plan interval length|billing interval|billing period|billing cycle|subscriptions.billing period unit|\
    frequency|计费周期|付费周期|周期|計費週期|付費週期|週期|termijn|betaaltermijn|frequentie|결제 주기|청구 주기|\
    주기";
/// What in a header of `mrr`, normalised, says that it is of a month.
pub(super) const MONTHLY: &[&str] = &["mrr", "onth", "aand", "月", "월"];
/// Headers of `one_off`.
pub(super) const ONE_OFF: &str = "\
    one off|one time|onetime|project|single project|is one off|non recurring|一次性|是否一次性|一次性客户|\
    单次项目|是否项目制|非经常性|單次|是否單次|單次專案|專案客戶|非經常性|eenmalig|eenmalige klant|\
    eenmalige opdracht|losse opdracht|niet terugkerend|일회성|단발성|일회성 여부|단건|프로젝트성|비정기";
/// Headers of `status`.
pub(super) const STATUS: &str = "\
    status|subscription status|subscriptions.status|state|subscription state|状态|订阅状态|狀態|訂閱狀態|abonnementsstatus|\
    상태|구독 상태|구독상태";
/// Headers of `quantity`: how many are paid for, where the price is that of one.
pub(super) const QUANTITY: &str =
    "quantity|subscriptions.plan quantity|qty|seats|units|licenses|数量|席位数|數量|席位數|aantal|수량|좌석 수";
/// What in a header of `mrr`, normalised, says that it is the price of one.
pub(super) const OF_ONE: &[&str] = &[
    "unit amount",
    "unit price",
    "price per unit",
    "price per seat",
    "amount per unit",
    "单价",
    "單價",
    "eenheidsprijs",
    "stuksprijs",
    "prijs per stuk",
    "단가",
];
