//! The headers that real exports use for the columns of `orders`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `customer`.
pub(in crate::datasets) const CUSTOMER: &str = "\
    customer id|customer oid|customer external id|customers.id|subscriptions.customer id|주문자 휴대전화|客户编号|\
    客户id|客户号|会员编号|会员id|会员名|买家会员名|买家会员名称|买家id|下单帐号|下单账号|用户id|用户编号|\
    顧客編號|顧客id|客戶編號|會員編號|會員id|會員帳號|買家帳號|klantnummer|klant nummer|klant id|klantcode|\
    relatiecode|relatienummer|debiteurnummer|debiteurcode|고객id|고객번호|고객 id|회원id|회원번호|아이디|구매자id|\
    주문자id|회원코드|고객코드|거래처코드|用户标识|对方账户|买家支付宝账号|会员卡号|會員卡號|klantnr|relatienr|debiteurnr|lidnummer|lidnr|customer|\
    customer email|billing email|email|customers.email|client|client id|customer user|account|account id|company|\
    user id|member id|buyer|buyer id|客户|买家|用户|手机号|联系手机|买家公司名|顧客|客戶|會員|買家|購買人|訂購人|付款人姓名|\
    手機號碼|klant|klantemail|relatie|debiteur|afnemer|bedrijf|e mail|e mailadres|고객|회원|구매자|주문자|결제자|\
    이메일|주문자이메일|구매자이메일|휴대폰번호|구매자연락처|구매자전화번호|주문자전화번호|주문자연락처|거래처|交易对方|邮箱|电子邮件|顾客|\
    電子郵件|手機|emailadres|koper|customer name|contact name|=contact|full name (billing)|billing name|company name|客户名称|买家昵称|\
    客户姓名|收货人姓名|公司名称|顧客姓名|客戶姓名|客戶名稱|訂購人姓名|姓名|公司名稱|klantnaam|bedrijfsnaam|\
    naam consument|고객명|회원명|구매자명|주문자명|주문자이름|회사명|업체명|거래처명|relatienaam|debiteurnaam";
/// Headers that look like `customer` and are not.
pub(in crate::datasets) const NOT_CUSTOMER: &str = "\
    수취인명|收件人|ontvanger|新增客户|신규 고객 수|신규고객수|신규 고객|획득 고객 수|收件人姓名|收件者姓名|\
    业务员姓名|客服姓名|收件人手機|customer facing…|customer since…";
/// Headers of `date`; a macro, so that another kind of file can add to them.
macro_rules! dates {
    () => {
        "\
    date|created at|paid at|order date|purchase date|transaction date|invoice date|created|created (utc)|\
    timestamp|payment date|placed on|日期|时间|下单时间|订单创建时间|订单付款时间|买家下单时间|买家付款时间|\
    付款时间|支付时间|成交时间|交易时间|订单日期|创建时间|购买日期|开票日期|訂單日期|訂單成立日期|訂單成立時間|\
    下單時間|下單日期|成立日期|轉單日期|轉單日期時間|付款時間|付款日期|購買日期|交易日期|結帳日期|建立時間|時間|\
    datum|besteldatum|datum bestelling|datum van bestelling|bestelling geplaatst op|orderdatum|aankoopdatum|\
    factuurdatum|datum factuur|betaaldatum|boekdatum|transactiedatum|aangemaakt op|tijdstempel|날짜|일자|주문일|\
    주문일시|주문일자|결제일|결제일시|결제완료일|주문접수일시|입금일시|구매일|구매일자|거래일자|거래일시|매출일|\
    등록일|작성일|구매일시|판매일|승인일시|입금일|거래일|訂單轉單日|verkoopdatum|besteld op|betaald op|\
    boekingsdatum|close date|closed date"
    };
}
pub(in crate::datasets) use dates;
pub(super) const DATE: &str = dates!();
/// Headers of `amount`.
pub(in crate::datasets) const AMOUNT: &str = "\
    line amount|line total|amount|total|subtotal|order total|order total amount|total amount|grand total|net|net amount|gross|revenue|sales|price|\
    paid|payment amount|amount paid|value|invoice total|total price|mrr|monthly fee|金额|总金额|实付金额|实付款|\
    实付款(元)|买家实际支付金额|买家实付金额|买家应付货款|应付金额|结算金额|订单金额|订单总额|订单应付金额|\
    支付金额|付款金额|成交金额|销售额|收入|货品总价(元)|打款商家金额|月费|月付金额|金額|總金額|總額|訂單金額|\
    訂單總額|訂單總金額|商品總價|買家總支付金額|買家實際支付金額|付款總金額|實付金額|付款金額|消費金額|銷售額|\
    營收|結帳金額|小計(含稅)|月費|每月金額|bedrag|totaal|totaalbedrag|totaalprijs|totaal incl. btw|\
    totaal excl. btw|totaalbedrag exc btw|bedrag incl. btw|bedrag excl. btw|orderbedrag|bestelbedrag|\
    factuurbedrag|omzet|omzet excl. btw|prijs|betaald bedrag|verkoopprijs|netto|bruto|maandbedrag|\
    bedrag per maand|금액|총금액|합계|매출|매출액|결제금액|총 결제금액|총 결제금액(krw)|총 실결제금액|\
    총 실결제금액(최초정보) (krw)|실 결제금액|총 상품구매금액(krw)|상품구매금액|최종 상품별 총 주문금액|\
    상품별 총 주문금액|총 주문금액|주문금액|정산예정금액|정산금액|판매가|구매금액|월 요금|월 결제금액|결제액|\
    交易金额|交易金額|訂單合計|銷售金額|구매자결제금|총주문액|거래액|주문액|판매액|총액|商家实收|合计|总计|总价|合計|總計|總價|\
    eindtotaal|ordertotaal|orderwaarde|nettobedrag|brutobedrag|정산액|\
    total spend|total spent|lifetime value|lifetime spend|ltv|累计消费金额|累計消費金額|totaal besteed|누적 구매금액|누적 결제금액";
/// Headers of `amount` that say what each customer has paid in all.
pub(super) const IN_ALL: &str = "\
    total spend|total spent|lifetime value|lifetime spend|ltv|累计消费金额|累計消費金額|totaal besteed|누적 구매금액|누적 결제금액";
/// Headers that look like `amount` and are not.
pub(in crate::datasets) const NOT_AMOUNT: &str = "\
    refund…|number of…|aantal…|payment count|order count|purchase count|lineitem price|shipping|taxes|discount amount|\
    运费|買家支付運費|배송비|verzendkosten|tax amount|\
    할인금액|취소금액|환불금액|적립금액|배송비 금액|배송비 합계|退款金额|优惠金额|优惠总金额|运费金额|退款金額|\
    折扣金額|優惠金額|openstaand bedrag|btw bedrag";
/// Headers of `order`.
pub(super) const ORDER: &str = "\
    order|order id|order number|order no|order #|transaction id|invoice number|invoice external id|=name|=id|sale id|receipt id|payment id|charge id|invoice id|purchase id|bill id|checkout id|订单号|\
    订单编号|主订单编号|子订单编号|订单id|单号|交易号|平台单号|訂單編號|訂單號碼|訂單序號|主單編號|購物車編號|\
    訂單id|單號|交易編號|bestelnummer|bestelling|ordernummer|factuurnummer|factuur nummer|=factuur|referentie|referenties|\
    transactienummer|주문번호|상품주문번호|주문 번호|주문id|거래번호|결제번호|장바구니번호|묶음배송번호|\
    주문서번호|전표번호|승인번호|流水号|订单号码|发票号码|發票號碼|ordernr|bestelnr|factuurnr|bonnummer|\
    invoice no|=transaction|=receipt|bonnr|单据编号|交易序號|單據編號|주문코드";
/// Headers of `status`.
pub(super) const STATUS: &str = "\
    status|order status|financial status|payment status|transaction status|状态|订单状态|交易状态|支付状态|狀態|\
    訂單狀態|付款狀態|交易狀態|bestelstatus|orderstatus|factuurstatus|betaalstatus|betalingsstatus|상태|주문상태|결제상태|주문 상태|결제 상태|\
    stage|deal stage|dealstage|opportunity stage|sales stage|阶段|商机阶段|销售阶段|階段|商機階段|銷售階段|fase|dealfase|\
    verkoopfase|거래 단계|영업 단계|딜 단계";
/// What a header of `status`, normalised, ends with where sales pass through stages, and not orders.
pub(super) const STAGES: &[&str] = &["stage", "阶段", "階段", "fase", "단계"];
/// Headers that look like `status` and are not.
pub(in crate::datasets) const NOT_STATUS: &str = "\
    lifecycle stage|customer stage|contact stage|fulfillment status|delivery status|shipping status|refund status|verzendstatus|物流状态|物流狀態|退款状态|退款狀態|\
    배송상태|배송 상태";
/// Headers of amounts that say what a whole order comes to, which some exports write on each of its lines.
pub const OF_ORDER: &str = "\
    order total|order total amount|grand total|invoice total|订单金额|订单总额|订单应付金额|訂單金額|訂單總額|訂單總金額|\
    訂單合計|買家總支付金額|付款總金額|orderbedrag|bestelbedrag|ordertotaal|orderwaarde|factuurbedrag|totaal bestelling|\
    총 결제금액|총 결제금액(krw)|총 실결제금액|총 주문금액|총주문액";
/// Headers of what was given back of an order.
pub const REFUNDED: &str = "\
    refunded amount|amount refunded|refund amount|order refund amount|total refunded|refunds|refund|退款金额|\
    已退款金额|退款金額|已退款金額|terugbetaald bedrag|terugbetaald|teruggestort bedrag|retourbedrag|환불금액|환불 금액|취소금액";
/// Headers of `direction`.
pub(super) const DIRECTION: &str = "收/支|收支|收支类型|收/付|收支類型";
