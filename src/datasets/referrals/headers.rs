//! The headers that real exports use for the columns of `referrals`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

use crate::datasets::orders::headers::dates;

/// Headers of `code`; who referred is a code too.
pub(super) const CODE: &str = "\
    code|referral code|referrer|referrer id|referred by|coupon code|discount code|promo code|affiliate|\
    affiliate id|invite code|advocate|source customer|推荐码|邀请码|推荐人|介绍人|邀请人|老客户|推广码|优惠码|\
    分销员|来源客户|推薦碼|邀請碼|推薦人|介紹人|邀請人|優惠代碼|推廣碼|折扣碼|導購碼|團主|referralcode|aanbrenger|\
    aangebracht door|kortingscode|actiecode|verwijscode|via klant|uitnodigingscode|tip van|추천 코드|추천코드|\
    추천인|추천인 코드|추천인id|초대 코드|초대코드|소개자|쿠폰코드|추천자|추천인아이디|초대한 사람|쿠폰 코드|\
    推薦代碼|推广员|折扣代碼|couponcode|doorverwezen door";
/// Headers that look like `code` and are not.
pub(super) const NOT_CODE: &str = "\
    postal code|zip code|product code|country code|currency code|language code|status code";
/// Headers of `referred`.
pub(super) const REFERRED: &str = "\
    referred|referred customer|referee|friend|invitee|new customer|customer|referred email|signup|lead|被推荐人|\
    被介绍人|被推荐客户|新客户|被邀请人|受邀人|新会员|客户|好友|被推薦人|被介紹人|被推薦顧客|被推薦客戶|新顧客|新客戶|被邀請人|新會員|顧客|客戶|aangebracht|\
    aangebrachte klant|nieuwe klant|uitgenodigde|vriend|klant|genodigde|추천받은 사람|추천받은 고객|피추천인|신규 고객|신규회원|\
    초대받은 사람|가입자|소개받은 고객|고객|친구|피추천자|被邀请用户|受邀者|新用户|被推薦者";
/// Headers of `date`: of an order, or of when who was referred signed up.
pub(super) const DATE: &str = concat!(
    dates!(),
    "|signup date|aanmelddatum|inschrijfdatum|注册时间|註冊時間|가입일|가입일자|가입일시|추천일|초대일"
);
/// Headers of `promoter`.
pub(super) const PROMOTER: &str = "\
    promoter|was promoter|nps group|nps class|is promoter|nps category|q1 nps group|是否推荐者|推荐者|nps 分类|\
    nps类型|是否为推荐者|nps分组|是否推薦者|推薦者|nps 分類|nps 類型|是否為推薦者|nps 分群|nps groep|\
    nps categorie|추천 고객 여부|추천고객|nps 그룹|nps 구분|추천 고객|nps 분류";
/// Headers of `converted`.
pub(super) const CONVERTED: &str = "\
    converted|became customer|purchased|status|won|signed up|completed|conversion date|closed won|是否成交|成交|\
    已转化|是否转化|是否付费|状态|已购买|成交状态|已轉換|是否轉換|是否付費|狀態|已購買|已下單|klant geworden|\
    geconverteerd|conversie|gekocht|gewonnen|besteld|aangemeld|전환 여부|고객 전환 여부|전환|구매 여부|가입 여부|상태|결제 여부|\
    성사 여부|성공 여부|구매여부|가입여부|전환여부|是否购买|是否下单|是否購買|werd klant";
/// Headers of `referrer`, where a code stands beside it.
pub(super) const REFERRER: &str = "\
    referrer|referrer id|referred by|advocate|推荐人|介绍人|邀请人|推薦人|介紹人|邀請人|aanbrenger|\
    aangebracht door|추천인|추천인id|소개자|추천자|초대한 사람|推薦會員|doorverwezen door";
