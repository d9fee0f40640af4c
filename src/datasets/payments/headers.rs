//! The headers that real exports use for the columns of `payments`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `month`.
pub(super) const MONTH: &str = "\
    month|period|billing month|invoice month|year month|date|paid at|payment date|invoice date|billing period|\
    month ending|月份|月|账期|年月|账单月份|付款月份|期间|日期|付款时间|所属月份|帳期|帳單月份|期間|付款時間|\
    出帳月份|maand|periode|factuurmaand|maand/jaar|jaar maand|boekperiode|factuurdatum|betaaldatum|datum|월|년월|\
    연월|청구월|결제월|기준월|귀속월|정산월|매출월|기간|결제일|날짜|사용월|청구일|支付时间|factuurperiode|\
    incassodatum|betaalmaand";
/// Headers that look like `month` and are not.
pub(super) const NOT_MONTH: &str = "at period…|current period…";
/// Headers of `type`; the interval says as much.
pub(super) const TYPE: &str = "\
    type|payment type|charge type|line type|category|kind|description|product type|transaction type|类型|收费类型|\
    付款类型|交易类型|费用类型|款项类型|科目|业务类型|類型|收費類型|付款類型|交易類型|費用類型|款項類別|項目|\
    soort betaling|regelsoort|soort factuur|categorie|omschrijving|soort|유형|구분|결제 유형|결제구분|매출 유형|\
    매출구분|항목|거래 유형|종류|적요|interval|plan interval|billing interval|frequency|周期|週期|计费周期|\
    計費週期|termijn|frequentie|주기|결제 주기|计费方式|計費方式|betaalfrequentie";
