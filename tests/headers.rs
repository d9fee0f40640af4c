//! Which column of real exports plays which part.

#![allow(clippy::unwrap_used)]

mod browser_text;

use browser_text::decoders;
use kept::datasets::{Ask, DATASETS, Dataset, ORDERS, SURVEY, Summary, dataset, survey};
use kept::ingest::{Encoding, Hints, Pick, ReadError, Scouted, decoder, map_columns, normalise};
use kept::reading::{self, roles};
use std::collections::HashSet;

/// Which column of an export plays which part.
type Parts = &'static [(&'static str, &'static str)];

/// Kinds of file, their headers, and the parts.
static EXPORTS: &[(&str, &str, Parts)] = &[
    // Naver SmartStore, Coupang Wing, Cafe24.
    (
        "orders",
        "상품주문번호,주문번호,구매자명,구매자ID,수취인명,결제일,최초 상품별 총 주문금액,최종 상품별 총 주문금액,정산예정금액,배송비 합계,구매자연락처",
        &[("customer", "구매자ID"), ("amount", "최종 상품별 총 주문금액"), ("order", "주문번호"), ("date", "결제일")]
            as &[_],
    ),
    (
        "orders",
        "주문번호,주문일,옵션판매가(판매단가),결제액,배송비,구매자,구매자전화번호,수취인이름",
        &[("customer", "구매자"), ("amount", "결제액"), ("date", "주문일")],
    ),
    (
        "orders",
        "주문번호,주문자명,주문자ID,주문자 휴대전화,주문일시,총 할인금액,취소금액,환불금액,총 결제금액",
        &[("customer", "주문자 휴대전화"), ("amount", "총 결제금액")],
    ),
    // Shopee, Taobao, WeChat Pay.
    (
        "orders",
        "訂單編號,訂單成立日期,買家帳號,收件者姓名,收件者電話,商品總價,買家總支付金額,退款金額",
        &[("customer", "買家帳號"), ("amount", "商品總價"), ("date", "訂單成立日期")],
    ),
    (
        "orders",
        "订单编号,买家会员名,收货人姓名,联系手机,订单付款时间,发货时间,买家实际支付金额",
        &[("customer", "买家会员名"), ("amount", "买家实际支付金额"), ("date", "订单付款时间")],
    ),
    (
        "orders",
        "交易时间,商户订单号,用户标识,订单金额,退款金额,手续费",
        &[("customer", "用户标识"), ("date", "交易时间"), ("amount", "订单金额"), ("order", "商户订单号")],
    ),
    (
        "orders",
        "Factuurnr,Klantnaam,Klantnr,Factuurdatum,Openstaand bedrag,BTW-bedrag,Nettobedrag",
        &[("customer", "Klantnr"), ("amount", "Nettobedrag"), ("order", "Factuurnr")],
    ),
    (
        "orders",
        "Order ID,Customer Name,Customer ID,Order Date,Tax Amount,Refund amount,Order Total",
        &[("customer", "Customer ID"), ("amount", "Order Total")],
    ),
    (
        "subscriptions",
        "고객번호,구독일,무료 체험 종료일,해지일시,월이용료,요금제명",
        &[("started", "구독일"), ("ended", "해지일시"), ("mrr", "월이용료"), ("plan", "요금제명")],
    ),
    (
        "subscriptions",
        "Klantnummer,Aanvangsdatum,Einddatum proefperiode,Uitschrijfdatum,Tarief per maand",
        &[("started", "Aanvangsdatum"), ("ended", "Uitschrijfdatum"), ("mrr", "Tarief per maand")],
    ),
    (
        "subscriptions",
        "客户编号,开始日,试用结束日期,终止日,每月金额,会员类型",
        &[("started", "开始日"), ("ended", "终止日"), ("mrr", "每月金额"), ("plan", "会员类型")],
    ),
    // Money under its plain name.
    ("subscriptions", "客户,开始日期,结束日期,金额", &[("mrr", "金额"), ("ended", "结束日期")]),
    ("subscriptions", "客户,开始日期,退款金额,月费,价格", &[("mrr", "月费")]),
    ("subscriptions", "顧客,開始日期,結束日期,價格", &[("mrr", "價格"), ("ended", "結束日期")]),
    ("subscriptions", "klant,startdatum,einddatum,bedrag", &[("mrr", "bedrag"), ("ended", "einddatum")]),
    ("subscriptions", "klant,startdatum,tarief", &[("mrr", "tarief")]),
    ("subscriptions", "고객,시작일,종료일,결제금액,결제 주기", &[("mrr", "결제금액"), ("interval", "결제 주기")]),
    (
        "payments",
        "客戶編號,帳期,折扣金額,實付金額,計費方式",
        &[("month", "帳期"), ("amount", "實付金額"), ("type", "計費方式")],
    ),
    (
        "tickets",
        "문의번호,문의일,처리일시,대기 시간,상담시간",
        &[("opened", "문의일"), ("resolved", "처리일시"), ("duration", "상담시간")],
    ),
    (
        "tickets",
        "Melddatum,Afhandeldatum,Wachttijd,Behandelduur,Moeilijkheidsgraad",
        &[("opened", "Melddatum"), ("resolved", "Afhandeldatum"), ("complexity", "Moeilijkheidsgraad")],
    ),
    // TOPdesk.
    (
        "tickets",
        "Nummer,Datum aangemeld,Datum afgemeld",
        &[("opened", "Datum aangemeld"), ("resolved", "Datum afgemeld")],
    ),
    ("tickets", "Datum aangemeld,Datum gereed,Datum afgemeld", &[("resolved", "Datum gereed")]),
    (
        "tickets",
        "創建人,提交日期,關閉日期,優先度",
        &[("opened", "提交日期"), ("resolved", "關閉日期"), ("complexity", "優先度")],
    ),
    (
        "referrals",
        "초대한 사람,피추천자,구매여부",
        &[("code", "초대한 사람"), ("referred", "피추천자"), ("converted", "구매여부")],
    ),
    ("referrals", "추천 코드,고객,날짜,매출", &[("code", "추천 코드"), ("referred", "고객")]),
    ("referrals", "추천 코드,추천받은 고객", &[("referred", "추천받은 고객")]),
    ("referrals", "推薦碼,顧客,日期,營收", &[("code", "推薦碼"), ("referred", "顧客")]),
    ("referrals", "推薦碼,被推薦顧客", &[("referred", "被推薦顧客")]),
    ("referrals", "推荐码,被推荐客户,日期", &[("referred", "被推荐客户")]),
    ("referrals", "추천인코드,피추천인,가입일", &[("referred", "피추천인"), ("date", "가입일")]),
    ("referrals", "code,referred,Signup date,Order date", &[("date", "Order date")]),
    (
        "referrals",
        "推薦代碼,被推薦者,是否購買",
        &[("code", "推薦代碼"), ("referred", "被推薦者"), ("converted", "是否購買")],
    ),
    (
        "costs",
        "集計,집행일,집행액,비목,신규고객",
        &[("period", "집행일"), ("amount", "집행액"), ("category", "비목"), ("won", "신규고객")],
    ),
    (
        "costs",
        "年月,消费,科目名称,转化次数",
        &[("period", "年月"), ("amount", "消费"), ("category", "科目名称"), ("won", "转化次数")],
    ),
    (
        "costs",
        "Boekdatum,Kostenpost,Totaalbedrag,Gewonnen",
        &[("period", "Boekdatum"), ("amount", "Totaalbedrag"), ("won", "Gewonnen")],
    ),
    ("orders", "Naam,Lidnummer,Datum,Bedrag", &[("customer", "Lidnummer")]),
    ("orders", "Datum,Bedrag,Naam consument,Rekening", &[("customer", "Naam consument")]),
    ("subscriptions", "lidnr,startdatum,bedrag", &[("customer", "lidnr")]),
    ("costs", "Maand,Soort,Bedrag", &[("category", "Soort")]),
    ("survey", "作答時間,給分,評價內容", &[("score", "給分"), ("comment", "評價內容")]),
    // Tables of a database, and of programs that write words in one.
    (
        "orders",
        "order_id,customer_id,name,created_at,amount",
        &[("customer", "customer_id"), ("date", "created_at"), ("order", "order_id")],
    ),
    ("orders", "customer_id,customer,order_date,amount", &[("customer", "customer_id"), ("date", "order_date")]),
    ("orders", "company,email,customer_id,order_date,amount", &[("customer", "customer_id")]),
    (
        "orders",
        "customer_id,order_date,timestamp,order_total,price",
        &[("date", "order_date"), ("amount", "order_total")],
    ),
    (
        "orders",
        "CustomerId,OrderId,OrderDate,TotalAmount",
        &[("customer", "CustomerId"), ("date", "OrderDate"), ("amount", "TotalAmount"), ("order", "OrderId")],
    ),
    ("orders", "customerid,orderdate,amount", &[("customer", "customerid"), ("date", "orderdate")]),
    ("survey", "rating,nps_score,created_at,response_id", &[("score", "nps_score"), ("date", "created_at")]),
    ("tickets", "created,created_at,closed,resolved_at", &[("opened", "created_at"), ("resolved", "resolved_at")]),
    // Shopline, and others that set Latin letters apart.
    ("orders", "顧客,顧客 ID,訂單日期,訂單合計", &[("customer", "顧客 ID")]),
    ("orders", "客户,会员 ID,下单时间,金额", &[("customer", "会员 ID")]),
    ("orders", "회원명,회원 ID,주문일,결제금액", &[("customer", "회원 ID")]),
    // Moneybird, Xero.
    (
        "orders",
        "Factuur,Referentie,Factuurdatum,Klantnummer,Totaal",
        &[("order", "Factuur"), ("customer", "Klantnummer")],
    ),
    (
        "orders",
        "ContactName,EmailAddress,InvoiceNumber,InvoiceDate,DueDate,Total",
        &[("customer", "ContactName"), ("order", "InvoiceNumber"), ("date", "InvoiceDate")],
    ),
    ("orders", "Contact,Invoice Number,Invoice Date,Invoice Total", &[("customer", "Contact")]),
    // Recurly: a price of all, and dates that are not those of the subscription.
    (
        "subscriptions",
        "account_code,unit_amount,quantity,subtotal,activated_at,canceled_at,current_period_started_at,trial_ends_at",
        &[("started", "activated_at"), ("ended", "canceled_at"), ("mrr", "subtotal")],
    ),
    // Intercom.
    (
        "tickets",
        "Conversation started at (UTC),Conversation first closed at (UTC),Conversation last closed at (UTC)",
        &[("resolved", "Conversation last closed at (UTC)")],
    ),
    // Google Ads, Naver, Meta.
    ("costs", "Day,Campaign,Cost", &[("period", "Day"), ("segment", "Campaign")]),
    ("costs", "캠페인,일별,총비용", &[("period", "일별"), ("segment", "캠페인")]),
    ("costs", "Reporting starts,Campaign name,Amount spent (USD)", &[("segment", "Campaign name")]),
    (
        "costs",
        "Begin rapportage,Einde rapportage,Campagnenaam,Besteed bedrag (EUR),Aankopen,Websiteaankopen",
        &[("period", "Begin rapportage"), ("amount", "Besteed bedrag (EUR)"), ("won", "Aankopen")],
    ),
    (
        "costs",
        "보고 시작,보고 종료,캠페인 이름,지출 금액 (KRW),구매",
        &[("period", "보고 시작"), ("amount", "지출 금액 (KRW)"), ("won", "구매")],
    ),
    (
        "costs",
        "报告开始日期,报告结束日期,广告系列名称,花费金额 (CNY),购物次数",
        &[("period", "报告开始日期"), ("amount", "花费金额 (CNY)"), ("won", "购物次数")],
    ),
    (
        "costs",
        "分析報告開始,分析報告結束,行銷活動名稱,花費金額 (TWD),購買次數",
        &[("period", "分析報告開始"), ("amount", "花費金額 (TWD)"), ("won", "購買次數")],
    ),
    ("survey", "점수,설문일,지점", &[("score", "점수"), ("date", "설문일")]),
    (
        "survey",
        "제출일,추천 가능성,아이디,개선사항",
        &[("date", "제출일"), ("score", "추천 가능성"), ("comment", "개선사항")],
    ),
];

/// The header that plays a part.
fn plays<'a>(of: &'static Dataset, role: &str, header: &[&'a str]) -> Option<&'a str> {
    let column = map_columns(header, of.roles, &[]).columns[of.role(role).unwrap()]?;
    Some(header[column as usize])
}

#[test]
fn exports_of_five_languages_give_each_part_its_own_column() {
    for (of, header, parts) in EXPORTS {
        let of = dataset(of).unwrap();
        let header: Vec<&str> = header.split(',').collect();
        for (role, column) in *parts {
            assert_eq!(plays(of, role, &header), Some(*column), "{}: {role} of {header:?}", of.id);
        }
    }
}

#[test]
fn what_looks_like_a_part_and_is_not_stays_out() {
    for (of, role, headers) in [
        (
            "orders",
            "amount",
            "Refunded Amount,Amount Refunded,Number of Sales Activities,Payment Count,할인금액,총 할인금액,주문서 쿠폰 할인금액,취소금액,실제 환불금액,도서산간 추가배송비,退款金额,平台优惠金额,折扣金額,BTW bedrag",
        ),
        ("orders", "order", "First Name,Opportunity Name,Deal Name,Soort factuur"),
        ("orders", "segment", "배송비구분,취소구분"),
        (
            "subscriptions",
            "mrr",
            "Refunded Amount,Lineitem price,退款金额,优惠金额,折扣金額,Kortingsbedrag,Openstaand bedrag,BTW-bedrag,\
             환불금액,총 할인금액,취소금액",
        ),
        ("subscriptions", "started", "Current Term Start,current_period_started_at,Trial Start (UTC)"),
        ("orders", "customer", "수취인명,收件人,收件人姓名,业务员姓名"),
        (
            "subscriptions",
            "ended",
            "체험 종료일,무료체험 종료일,试用结束日期,試用結束日期,Trial end date,\
             Current Term End,Cancel At Period End,Current Period End (UTC),Trial end",
        ),
        ("tickets", "waiting", "고객 대기 시간,대기 시간,평균 대기 시간,Wachttijd"),
    ] {
        let of = dataset(of).unwrap();
        for header in headers.split(',') {
            assert_eq!(plays(of, role, &[header]), None, "{role}: {header}");
        }
    }
}

#[test]
fn what_is_paid_from_a_day_on_is_a_subscription_and_what_is_paid_on_one_an_order() {
    for (kind, headers) in [
        (
            "subscriptions",
            "客户,开始日期,结束日期,金额;顧客,開始日期,結束日期,金額;klant,startdatum,einddatum,bedrag;klant,startdatum,prijs;\
             고객,시작일,종료일,금액;고객,시작일,금액;客户,开始日期,金额;customer,started,amount",
        ),
        (
            "orders",
            "客户,日期,金额;订单号,客户,注册时间,下单时间,金额;klant,datum,bedrag;bestelnummer,klant,klant sinds,besteldatum,bedrag;\
             회원,가입일,구매일,결제금액;주문번호,회원,가입일,주문일,상품명,결제금액;顧客,註冊日期,訂單日期,金額",
        ),
        ("payments", "客户,月份,金额;klant,maand,bedrag;고객,월,금액"),
        ("costs", "月份,金额,类别;maand,bedrag,soort;월,금액,항목"),
        ("referrals", "쿠폰코드,피추천인,가입일,결제금액;推荐码,被推荐人,注册时间,金额"),
    ] {
        for header in headers.split(';') {
            // A number, and a day of Excel.
            let file = format!("{header}\n{}\n", vec!["45000"; header.split(',').count()].join(","));
            let found = reading::kind(file.as_bytes(), file.len() as u64, &Hints::default(), &decoder);
            assert_eq!(found.map(|of| of.map(|of| of.id)), Ok(Some(kind)), "{header}");
        }
    }
}

#[test]
fn every_list_is_as_headers_are_normalised() {
    for of in DATASETS {
        for role in roles(of) {
            let mut seen = HashSet::new();
            for alias in role.aliases.split('|') {
                assert_eq!(normalise(alias), alias, "{} {}", of.id, role.id);
                assert!(!alias.is_empty() && seen.insert(alias), "{} {}: {alias}", of.id, role.id);
                assert!(role.knows(alias));
            }
            for never in role.never.split('|').filter(|never| !never.is_empty()) {
                assert_eq!(normalise(never), never, "{} {}", of.id, role.id);
                assert!(!role.knows(never), "{} {}: {never}", of.id, role.id);
            }
        }
    }
}

#[test]
fn a_header_in_the_old_encoding_of_another_language_is_known() {
    let read = |bytes: &[u8], hints: &Hints| reading::read(bytes, &SURVEY, hints, &Ask::default(), &decoders);
    let legacy = |lang| Hints { legacy: Encoding::legacy(lang), ..Hints::default() };
    for (lang, encoding, as_written, text) in [
        ("en", Encoding::Big5, encoding_rs::BIG5, "評分,意見\n9,很好\n3,太慢\n"),
        ("zh-Hant", Encoding::Gb18030, encoding_rs::GB18030, "评分,意见\n9,很好\n3,太慢\n"),
        ("nl", Encoding::EucKr, encoding_rs::EUC_KR, "점수,의견\n9,좋아요\n3,느려요\n"),
    ] {
        let (bytes, ..) = as_written.encode(text);
        let kind = reading::kind(&bytes, bytes.len() as u64, &legacy(lang), &decoders);
        assert_eq!(kind, Ok(Some(&SURVEY)), "{lang}");
        let found = read(&bytes, &legacy(lang)).expect(lang);
        assert_eq!((found.plan.encoding, found.report.used), (encoding, 2), "{lang}");
        // What a person chose is read as it is, known or not.
        let chosen = Hints { encoding: Some(Encoding::legacy(lang)), ..Hints::default() };
        assert_eq!(read(&bytes, &chosen), Err(ReadError::MissingColumn { role: 0 }), "{lang}");
    }
    // A column that is named is looked for as well.
    let (bytes, ..) = encoding_rs::BIG5.encode("score,某欄\n9,甲\n");
    let segment = SURVEY.segment().expect("a role");
    let named = Hints { columns: vec![(segment, Pick::Header("某欄".into()))], ..legacy("en") };
    assert_eq!(read(&bytes, &named).map(|found| found.plan.encoding), Ok(Encoding::Big5));
    // Nothing is known in any of them, or all is in the first: that one it is.
    let (bytes, ..) = encoding_rs::WINDOWS_1252.encode("score,Größe\n9,groß\n");
    assert_eq!(read(&bytes, &legacy("ko")).map(|found| found.plan.encoding), Ok(Encoding::EucKr));
    let glance = |bytes: &[u8]| reading::glance(bytes, bytes.len() as u64, &SURVEY, &legacy("en"), &decoders);
    let Ok(Scouted::Found(found)) = glance(b"Gr\xF6\xDFe,x\n9,y\n") else { panic!("a table") };
    assert_eq!(found.plan.encoding, Encoding::Windows1252);
}

#[test]
fn a_backtick_in_front_of_every_cell_is_none_of_it() {
    // A merchant's bill of WeChat Pay.
    let file = "交易时间,商户订单号,用户标识,订单金额\n\
        `2024-01-05 12:00:00,`a1,`oAbc,`12.50\n`2024-02-05 12:00:00,`a2,`oAbc,`¥7.50\n`2024-02-06 12:00:00,`a3,oAbc,`-5.00\n";
    let read = reading::read(file.as_bytes(), &ORDERS, &Hints::default(), &Ask::default(), &decoder).unwrap();
    assert_eq!((read.report.used, read.report.skipped), (3, 0));
    let Summary::Orders(orders) = &read.groups.whole[0] else { panic!("orders") };
    assert_eq!((orders.customers as u64, orders.purchases as u64, orders.revenue as u64), (1, 2, 15));
}

/// As macOS and some exports write them.
#[test]
fn headers_of_letters_that_were_taken_apart_are_recognised() {
    let parts = [
        ("subscriptions", "klant;begindatum;bee\u{308}indigd op;maandbedrag", "ended", "bee\u{308}indigd op"),
        (
            "orders",
            "\u{1100}\u{1169}\u{1100}\u{1162}\u{11A8};\u{1102}\u{1161}\u{11AF}\u{110D}\u{1161};\u{1100}\u{1173}\u{11B7}\u{110B}\u{1162}\u{11A8}",
            "amount",
            "\u{1100}\u{1173}\u{11B7}\u{110B}\u{1162}\u{11A8}",
        ),
    ];
    for (kind, header, role, wanted) in parts {
        let of = dataset(kind).unwrap();
        let file = format!("{header}\nA;2024-01-01;2024-03-01;5\n");
        let found = reading::look(file.as_bytes(), file.len() as u64, of, &Hints::default(), &decoders);
        let Ok(Scouted::Found(scout)) = found else { panic!("{header}: {found:?}") };
        assert_eq!(scout.plan.header_of(of.role(role).unwrap()), Some(wanted), "{header}");
    }
    // And what they say besides: 추천 점수, which survey it is.
    let score = "\u{110E}\u{116E}\u{110E}\u{1165}\u{11AB} \u{110C}\u{1165}\u{11B7}\u{1109}\u{116E}";
    assert_eq!((normalise(score).as_str(), survey::said(score)), ("추천 점수", vec!["nps"]));
}
