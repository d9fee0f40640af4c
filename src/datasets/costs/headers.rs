//! The headers that real exports use for the columns of `costs`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `period`.
pub(super) const PERIOD: &str = "\
    period|month|date|quarter|year|week|billing period|reporting month|campaign month|reporting starts|期间|月份|\
    日期|季度|年份|账期|统计周期|时间|投放月份|期間|季|年度|帳期|時間|periode|maand|datum|kwartaal|jaar|\
    boekperiode|boekmaand|기간|월|날짜|분기|연도|년월|집행월|기준월|정산월|일자|집행일|지출일|年月|factuurdatum|\
    boekdatum|=start date|day|dag|일별|日|天|月|周|週|주|begin rapportage|보고 시작|报告开始日期|分析報告開始";
/// Headers of `amount`.
pub(super) const AMOUNT: &str = "\
    amount|cost|costs|spend|amount spent|ad spend|expense|total cost|debit|budget spent|total spent|金额|费用|成本|花费|\
    花费-本币|消耗|投放金额|支出|广告费|总费用|金額|費用|花費|花費金額|廣告費|廣告花費|投放金額|總費用|bedrag|\
    kosten|uitgaven|uitgave|advertentiekosten|besteed bedrag|kostprijs|debet|totale kosten|금액|비용|지출|지출액|\
    광고비|집행 금액|집행금액|소진 비용|소진액|총비용|집행액|공급가액|消费|推广费|totaalbedrag|besteding|지출 금액|花费金额";
/// Headers of `category`. A channel is a segment: customers are won by channel, and not by cost line.
pub(super) const CATEGORY: &str = "\
    category|type|cost type|account|ledger account|gl account|cost center|description|类别|费用类型|科目|费用项目|\
    成本中心|用途|摘要|類別|費用類別|會計科目|費用項目|categorie|soort|soort kosten|kostensoort|grootboekrekening|\
    grootboek|kostenplaats|rekening|omschrijving|항목|비용 항목|계정|계정과목|분류|구분|매체|적요|비용구분|비목|\
    계정과목명|科目名称|費用類型|kostenpost|rekeningomschrijving";
/// Headers that look like `category` and name a customer, or one of us.
pub(super) const NOT_CATEGORY: &str = "account name|account owner|account manager|account id";
/// Headers of `won`.
pub(super) const WON: &str = "\
    won|customers won|new customers|customers acquired|conversions|acquired|signups|new accounts|purchases|\
    新增客户数|新增客户|获客数|新客户数|新客数|成交客户数|转化数|新增用户|新增顧客數|新顧客數|新客數|新客戶數|\
    獲客數|成交數|轉換次數|新會員數|nieuwe klanten|gewonnen klanten|aantal nieuwe klanten|conversies|\
    geworven klanten|aanmeldingen|신규 고객 수|신규고객수|신규 고객|획득 고객 수|전환수|전환 수|신규 가입자 수|\
    구매 전환|신규고객|신규회원|신규회원수|신규가입자수|转化次数|轉換|新增会员数|新增會員數|新增客戶數|gewonnen|\
    =aankopen|=구매|购物次数|購買次數";
