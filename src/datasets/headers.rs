//! Headers that several datasets share, in five languages, normalised as the reader normalises a header, with `|` between them.

/// Headers of `segment`.
pub(super) const SEGMENT: &str = "\
    segment|group|category|channel|source|via|country|region|type|plan|tags|product|team|market|tier|touchpoint|\
    userlanguage|分组|细分|类别|分类|渠道|来源|来源详情|地区|省份|区域|城市|门店|店铺名称|客户等级|会员等级|行业|\
    产品|触点|分群|群組|分類|類別|通路|通路商|來源|地區|縣市|門市|會員等級|客群|產業|商品類別|接觸點|groep|\
    categorie|kanaal|bron|regio|land|provincie|filiaal|vestiging|klantgroep|klanttype|branche|contactmoment|\
    세그먼트|=구분|고객구분|그룹|분류|카테고리|채널|판매채널|주문경로|주문 유입경로|유입경로|지역|지점|매장|회원등급|\
    고객 등급|업종|접점|판매처|쇼핑몰|브랜드|회원유형|平台|品牌|部门|国家|國家|部門|klantsegment|afdeling|winkel|campaign|\
    campaign name|ad set name|campagne|campagnenaam|캠페인|推广计划|广告系列|廣告活動|行銷活動|行銷活動名稱";
