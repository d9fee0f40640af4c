//! What can go wrong with a file, in words: what is wrong, where, and what to do.

use super::Failure;
use crate::datasets::Dataset;
use crate::datasets::MOST;
use crate::ingest::{Format, LONGEST_HEAD, ReadError, Reason, Role, Skipped};
use crate::locale::{Arg, Phrase, Unit};
use crate::words::Text;

/// Why a row was skipped, as a table names it.
pub const fn reason(reason: Reason) -> &'static Text {
    match reason {
        Reason::Empty => &EMPTY,
        Reason::NotANumber => &NOT_A_NUMBER,
        Reason::NotADate => &NOT_A_DATE,
        Reason::NotWhole => &NOT_WHOLE,
        Reason::OutOfRange => &OUT_OF_RANGE,
        Reason::Order => &ORDER,
        Reason::Ragged => &RAGGED,
        Reason::Duplicate => &DUPLICATE,
        Reason::SelfReferral => &SELF_REFERRAL,
        Reason::Cancelled => &CANCELLED,
    }
}

/// What to do about a cell that could not be read, where that is plain: three short numbers that are no date in the order of
/// the others do not say which is the year.
pub fn advice(row: &Skipped) -> Option<&'static Text> {
    let mut numbers = row.value.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let short = row.reason == Reason::NotADate && numbers.by_ref().take(3).filter(|part| part.len() < 3).count() == 3;
    short.then_some(&SHORT_YEAR)
}

impl Failure {
    /// What is wrong with the file and what to do about it.
    pub fn words(&self, of: Option<&Dataset>) -> Phrase {
        match self {
            Failure::Read(ReadError::EmptyFile) => Phrase::plain(&EMPTY_FILE),
            Failure::Read(ReadError::NoData) => Phrase::plain(&NO_DATA),
            Failure::Read(ReadError::UnterminatedQuote { line }) => {
                Phrase::with(&UNTERMINATED, [("line", Arg::Of(*line as f64, Unit::Count))])
            }
            Failure::Read(ReadError::EndlessLine { line }) => {
                let megabytes = (LONGEST_HEAD >> 20) as f64;
                let args = [("line", Arg::Of(*line as f64, Unit::Count)), ("mb", Arg::Of(megabytes, Unit::Count))];
                Phrase::with(&ENDLESS, args)
            }
            Failure::Read(ReadError::NotText(Format::Zip | Format::Xls | Format::Markup)) => Phrase::plain(&WORKBOOK),
            Failure::Read(ReadError::NotText(format)) => {
                let text = if matches!(format, Format::Archive | Format::Gzip) { &PACKED } else { &NOT_TEXT };
                Phrase::with(text, [("format", named(*format))])
            }
            Failure::Read(ReadError::MissingColumn { role }) => match of.and_then(|of| of.labels.get(*role)) {
                Some(label) => Phrase::with(&NO_COLUMN, [("field", Arg::Text(label))]),
                None => Phrase::plain(&UNKNOWN),
            },
            Failure::Read(ReadError::OutOfMemory) => {
                let gigabytes = MOST as f64 / f64::from(1 << 30);
                Phrase::with(&OUT_OF_MEMORY, [("gb", Arg::Of(gigabytes, Unit::Number))])
            }
            Failure::Unknown(None) => Phrase::plain(&UNKNOWN),
            Failure::Unknown(Some(nearest)) => {
                let listed = |roles: &mut dyn Iterator<Item = Role>| {
                    let names = roles.filter_map(|role| nearest.of.labels.get(role)).map(Arg::Text);
                    let list = names.reduce(|list, next| {
                        Arg::Phrase(Box::new(Phrase::with(&LIST, [("list", list), ("next", next)])))
                    });
                    list.unwrap_or(Arg::Raw(String::new()))
                };
                let found = listed(&mut nearest.found());
                let missing = listed(&mut nearest.lacking());
                let kind = Arg::Text(&nearest.of.name);
                Phrase::with(&NEAREST, [("kind", kind), ("found", found), ("missing", missing)])
            }
            Failure::Gone => Phrase::plain(&GONE),
            Failure::Crashed => Phrase::plain(&CRASHED),
        }
    }
}

/// What a format is called.
fn named(format: Format) -> Arg {
    match format {
        Format::Image => Arg::Text(&IMAGE),
        Format::Database => Arg::Text(&DATABASE),
        Format::Binary => Arg::Text(&BINARY),
        format => Arg::Raw(format.id().to_string()),
    }
}

pub(super) static CURRENCIES: Text = crate::text! {
    en: "This file mixes currencies: {list}. Its amounts are added up as they stand, so make a file of each currency.",
    zh_hans: "此文件混有多种货币：{list}。金额未经换算直接相加，请按货币拆分成多个文件。",
    zh_hant: "這個檔案混有多種貨幣：{list}。金額未經換算就直接相加，請依貨幣拆成不同檔案。",
    nl: "In dit bestand staan meerdere valuta’s: {list}. De bedragen worden zonder omrekenen opgeteld; maak per valuta een bestand.",
    ko: "이 파일에는 여러 통화가 섞여 있어요: {list}. 금액을 환산하지 않고 그대로 더하니 통화별로 파일을 나눠 주세요.",
};
pub(super) static COPIES: Text = crate::text! {
    en: "Exact copies of earlier rows, which still count:\u{a0}{n}",
    zh_hans: "与前面的行完全相同、仍计入的行数：{n}",
    zh_hant: "與前面資料完全相同、仍計入的筆數：{n}",
    nl: "Rijen die gelijk zijn aan een eerdere rij en toch meetellen:\u{a0}{n}",
    ko: "앞의 행과 똑같지만 그대로 계산한 행:\u{a0}{n}",
};
pub(super) static ORDER_TOTALS: Text = crate::text! {
    en: "“{header}” has an amount on several lines of the same order, all added up (orders: {n}). If it is the total of the whole order, leave it on one line of each.",
    zh_hans: "同一订单有多行填了“{header}”，均已相加（订单数：{n}）。如果它是整个订单的总额，请每个订单只保留一行的金额。",
    zh_hant: "同一筆訂單有多列填了「{header}」，均已相加（訂單數：{n}）。如果它是整筆訂單的總額，請每筆訂單只保留一列的金額。",
    nl: "“{header}” heeft een bedrag op meerdere regels van dezelfde bestelling, en die zijn opgeteld (bestellingen: {n}). Is het het totaal van de hele bestelling, laat het dan op één regel staan.",
    ko: "같은 주문의 여러 행에 “{header}” 금액이 있어 모두 더했어요(주문 수: {n}). 주문 전체의 합계라면 주문마다 한 행에만 남겨 주세요.",
};
pub(super) static REFUNDS: Text = crate::text! {
    en: "Refunds in a column of their own are not taken off: {names}",
    zh_hans: "单独成列的退款未从金额中扣除：{names}",
    zh_hant: "單獨成欄的退款未從金額中扣除：{names}",
    nl: "Terugbetalingen in een eigen kolom zijn niet afgetrokken: {names}",
    ko: "별도 열에 있는 환불은 빼지 않았어요: {names}",
};
pub(super) static REFUNDED: Text = crate::text! {
    en: "Refunded orders, by their status: {n}. They count as purchases with an amount of 0.",
    zh_hans: "状态为已退款的订单：{n}。仍算作购买，金额按 0 计。",
    zh_hant: "狀態為已退款的訂單：{n}。仍算作購買，金額以 0 計。",
    nl: "Bestellingen die volgens hun status zijn terugbetaald: {n}. Ze tellen als aankoop met een bedrag van 0.",
    ko: "상태가 환불인 주문: {n}. 구매로 세되 금액은 0으로 계산해요.",
};
pub(super) static DUPLICATE_HEADERS: Text = crate::text! {
    en: "Headers that appear more than once; only the first column is read: {names}",
    zh_hans: "重复的列标题（只读取最先出现的一列）：{names}",
    zh_hant: "重複的欄位標題（只讀取最先出現的那一欄）：{names}",
    nl: "Kolomkoppen die vaker voorkomen; de eerste kolom telt: {names}",
    ko: "중복된 열 제목(처음 나온 열만 읽음): {names}",
};
pub(super) static NULS: Text = crate::text! {
    en: "NUL bytes that were left out: {n}",
    zh_hans: "已忽略的 NUL 字节：{n}",
    zh_hant: "已略過的 NUL 位元組：{n}",
    nl: "Weggelaten NUL-bytes: {n}",
    ko: "제외한 NUL 바이트: {n}",
};
pub(super) static UNDECODABLE: Text = crate::text! {
    en: "Characters that could not be read: {n}. Try another encoding.",
    zh_hans: "无法识别的字符：{n}。可能需要换一种编码。",
    zh_hant: "無法辨識的字元：{n}。可能要換一種編碼。",
    nl: "Onleesbare tekens: {n}. Misschien is een andere tekencodering de juiste.",
    ko: "읽지 못한 문자: {n}. 다른 인코딩일 수 있어요.",
};

pub(super) static PERIODS_TWICE: Text = crate::text! {
    en: "Rows of a period that has a row already: {n}. They are not added up: leave one row a period.",
    zh_hans: "与其他行期间重复的行：{n}。这些行不会相加，请每期只保留一行。",
    zh_hant: "與其他列期間重複的列：{n}。這些列不會相加，請每期只保留一列。",
    nl: "Rijen van een periode die al een rij heeft: {n}. Ze worden niet opgeteld: laat één rij per periode staan.",
    ko: "기간이 다른 행과 겹치는 행: {n}. 합산하지 않으니 기간마다 한 행만 남겨 주세요.",
};
pub(super) static WHICH_ENDS: Text = crate::text! {
    en: "No column says when customers left, so nobody counts as lost. If one of these does, choose it for “{field}”: {names}",
    zh_hans: "没有一列说明客户何时流失，因此没有客户算作流失。如果其中有一列说明了，请将它选为“{field}”：{names}",
    zh_hant: "沒有一欄說明顧客何時流失，因此沒有顧客算作流失。如果其中有一欄說明了，請把它選為「{field}」：{names}",
    nl: "Geen kolom zegt wanneer klanten zijn vertrokken, dus niemand telt als verloren. Staat het in een van deze, kies die dan voor ‘{field}’: {names}",
    ko: "고객이 언제 떠났는지 알려 주는 열이 없어 이탈한 고객이 없는 것으로 계산했어요. 다음 중에 그런 열이 있으면 ‘{field}’ 열로 골라 주세요: {names}",
};
pub(super) static NO_ENDS: Text = crate::text! {
    en: "No column says when customers left, so nobody counts as lost.",
    zh_hans: "没有一列说明客户何时流失，因此没有客户算作流失。",
    zh_hant: "沒有一欄說明顧客何時流失，因此沒有顧客算作流失。",
    nl: "Geen kolom zegt wanneer klanten zijn vertrokken, dus niemand telt als verloren.",
    ko: "고객이 언제 떠났는지 알려 주는 열이 없어 이탈한 고객이 없는 것으로 계산했어요.",
};
pub(super) static LATE_ENDS: Text = crate::text! {
    en: "Nobody begins after {period}; customers who end later: {n}. If those ends are still to come, set “Count up to” to a day that has been: until then they count as lost.",
    zh_hans: "{period} 之后没有新客户，却有 {n} 位客户在更晚的时间结束。如果这些结束日期还没到，请把“统计截至”设为已经过去的日期，否则他们会被算作流失。",
    zh_hant: "{period} 之後沒有新顧客，卻有 {n} 位顧客在更晚的時間結束。如果這些結束日期還沒到，請把「統計截至」設為已經過去的日期，否則他們會被算作流失。",
    nl: "Na {period} begint er niemand meer; klanten die later eindigen: {n}. Moeten die einddatums nog komen, vul dan bij ‘Tellen tot en met’ een dag in die al geweest is: tot dan tellen ze als verloren.",
    ko: "{period} 이후 새로 시작한 고객은 없는데 {n}명이 그보다 늦게 끝나요. 아직 오지 않은 종료일이라면 ‘집계 기준일’을 이미 지난 날짜로 정해 주세요. 그 전에는 이탈로 계산돼요.",
};
pub(super) static FREE_ENDS: Text = crate::text! {
    en: "Subscriptions that have ended and pay 0: {n}. They do not count as customers, so they are not lost either, and churn comes out too low. Put in what they paid before they left, or leave out the column of amounts to count customers alone.",
    zh_hans: "有 {n} 个订阅已经结束且金额为 0，因此既不算客户，也不算流失，算出的流失率会偏低。请填入离开前支付的金额，或不选金额列，只统计客户数。",
    zh_hant: "有 {n} 個訂閱已經結束且金額為 0，因此既不算顧客，也不算流失，算出的流失率會偏低。請填入離開前支付的金額，或不選金額欄，只統計顧客數。",
    nl: "Geëindigde abonnementen die 0 betalen: {n}. Ze tellen niet als klant en dus ook niet als verloren: het verloop komt te laag uit. Vul in wat ze betaalden voor ze vertrokken, of kies geen kolom met bedragen om alleen klanten te tellen.",
    ko: "종료된 구독 {n}건의 금액이 0이라 고객으로도 이탈로도 세지 않았어요. 이탈률이 실제보다 낮게 나와요. 떠나기 전에 내던 금액을 넣거나, 금액 열을 빼고 고객 수만 계산해 주세요.",
};
pub(super) static LOW_SCORES: Text = crate::text! {
    en: "No score is above 5. If 5 was the highest that could be given, use CSAT instead of NPS.",
    zh_hans: "没有高于 5 分的评分。如果满分就是 5 分，请改用 CSAT，不要用 NPS。",
    zh_hant: "沒有高於 5 分的評分。如果滿分就是 5 分，請改用 CSAT，不要用 NPS。",
    nl: "Geen enkele score is hoger dan 5. Was 5 het hoogste dat gegeven kon worden, neem dan CSAT in plaats van NPS.",
    ko: "5점보다 높은 점수가 없어요. 5점이 만점인 설문이라면 NPS 대신 CSAT로 계산해 주세요.",
};

/// A period that the file does not hold in full.
pub(super) static FROM_DAY: Text = crate::text! { en: "from {day}", zh_hans: "自 {day} 起", zh_hant: "自 {day} 起", nl: "vanaf {day}", ko: "{day}부터" };
/// A period that the file does not hold in full.
pub(super) static TO_DAY: Text = crate::text! {
    en: "up to {day}", zh_hans: "截至 {day}", zh_hant: "截至 {day}", nl: "tot en met {day}", ko: "{day}까지"
};
/// A period and the days of it that there are.
pub(super) static PART: Text = crate::text! {
    en: "{period}, {days}", zh_hans: "{period}，{days}", zh_hant: "{period}，{days}", nl: "{period}, {days}", ko: "{period}, {days}"
};
/// Beside an answer that rests on such a period; `{part}` is the one above.
pub static ONLY_PART: Text = crate::text! {
    en: "Only part of the period is in the file: {part}",
    zh_hans: "文件中该期数据不完整：{part}",
    zh_hant: "檔案中這一期的資料不完整：{part}",
    nl: "Het bestand bevat de periode maar voor een deel: {part}",
    ko: "파일에 이 기간의 일부만 있어요: {part}",
};

static EMPTY: Text = crate::text! {
    en: "cell is empty", zh_hans: "单元格为空", zh_hant: "儲存格空白", nl: "cel is leeg", ko: "빈 셀"
};
static NOT_A_NUMBER: Text = crate::text! {
    en: "not a number", zh_hans: "不是数字", zh_hant: "不是數字", nl: "geen getal", ko: "숫자가 아님"
};
static NOT_A_DATE: Text = crate::text! {
    en: "not a date", zh_hans: "不是日期", zh_hant: "不是日期", nl: "geen datum", ko: "날짜가 아님"
};
static SHORT_YEAR: Text = crate::text! {
    en: "Write the year with four digits.",
    zh_hans: "请用四位数写年份。",
    zh_hant: "年份請寫成四位數。",
    nl: "Schrijf het jaar met vier cijfers.",
    ko: "연도는 네 자리로 적어 주세요.",
};
static NOT_WHOLE: Text = crate::text! {
    en: "not a whole number",
    zh_hans: "不是整数",
    zh_hant: "不是整數",
    nl: "geen geheel getal",
    ko: "정수가 아님",
};
static OUT_OF_RANGE: Text = crate::text! {
    en: "outside the scale",
    zh_hans: "超出量表范围",
    zh_hant: "超出量表範圍",
    nl: "buiten de schaal",
    ko: "척도를 벗어남",
};
static ORDER: Text = crate::text! {
    en: "ends before it begins",
    zh_hans: "结束早于开始",
    zh_hant: "結束早於開始",
    nl: "eindigt vóór het begin",
    ko: "시작보다 종료가 빠름",
};
static RAGGED: Text = crate::text! {
    en: "more or fewer cells than the header",
    zh_hans: "单元格数与表头不符",
    zh_hant: "儲存格數與標題列不符",
    nl: "meer of minder cellen dan de kopregel",
    ko: "셀 수가 머리글과 다름",
};
static DUPLICATE: Text = crate::text! {
    en: "already counted", zh_hans: "已经计入", zh_hant: "已經計入", nl: "al meegeteld", ko: "이미 계산에 들어감"
};
static SELF_REFERRAL: Text = crate::text! {
    en: "referred themselves",
    zh_hans: "自己介绍自己",
    zh_hant: "自己介紹自己",
    nl: "zichzelf aangebracht",
    ko: "본인이 본인을 추천함",
};
static CANCELLED: Text = crate::text! {
    en: "cancelled, not paid, no sale or a test",
    zh_hans: "已取消、未付款、不是收入或测试数据",
    zh_hant: "已取消、未付款、不是收入或測試資料",
    nl: "geannuleerd, niet betaald, geen verkoop of een test",
    ko: "취소, 미결제, 매출 아님 또는 테스트",
};
static EMPTY_FILE: Text = crate::text! {
    en: "This file is empty.",
    zh_hans: "此文件为空。",
    zh_hant: "這個檔案是空的。",
    nl: "Dit bestand is leeg.",
    ko: "빈 파일이에요.",
};
static NO_DATA: Text = crate::text! {
    en: "There is a header but no rows under it.",
    zh_hans: "文件只有表头，没有数据行。",
    zh_hant: "檔案只有標題列，沒有資料。",
    nl: "Er is een kopregel, maar geen rij eronder.",
    ko: "머리글만 있고 그 아래 행이 없어요.",
};
static UNTERMINATED: Text = crate::text! {
    en: "A quotation mark opens on line {line} and never closes. Close it there, or save the table as CSV again.",
    zh_hans: "第 {line} 行的引号没有闭合。请在该行补上引号，或重新另存为 CSV。",
    zh_hant: "第 {line} 行的引號沒有成對。請在該行補上引號，或重新另存為 CSV。",
    nl: "Op regel {line} begint een aanhalingsteken dat nergens sluit. Sluit het daar, of sla de tabel opnieuw op als CSV.",
    ko: "따옴표가 열린 채 닫히지 않았어요({line}번째 줄). 그 줄에서 닫거나 표를 CSV로 다시 저장해 주세요.",
};
static ENDLESS: Text = crate::text! {
    en: "Line {line} does not end within {mb} MB. Is this a CSV file? Save the table as CSV and open that file here.",
    zh_hans: "第 {line} 行超过 {mb} MB 仍未结束。这是 CSV 文件吗？请将表格另存为 CSV，再在此打开。",
    zh_hant: "第 {line} 行超過 {mb} MB 仍未結束。這是 CSV 檔案嗎？請把表格另存為 CSV，再到這裡開啟。",
    nl: "Regel {line} loopt na {mb} MB nog door. Is dit wel een CSV-bestand? Sla de tabel op als CSV en open dat bestand hier.",
    ko: "{line}번째 줄이 {mb}MB를 넘도록 끝나지 않아요. CSV 파일이 맞나요? 표를 CSV로 저장하고 그 파일을 여기에서 열어 주세요.",
};
static WORKBOOK: Text = crate::text! {
    en: "This is a workbook, not a text table. Open it in your spreadsheet, choose “Save as” and then “CSV UTF-8”, and open that file here.",
    zh_hans: "这是工作簿，不是文本表格。请用电子表格软件打开，另存为“CSV UTF-8”，再在此打开。",
    zh_hant: "這是活頁簿，不是文字表格。請用試算表軟體開啟，另存成「CSV UTF-8」，再到這裡開啟。",
    nl: "Dit is een werkmap, geen teksttabel. Open hem in je spreadsheet, kies ‘Opslaan als’ en dan ‘CSV UTF-8’, en open dat bestand hier.",
    ko: "텍스트 표가 아니라 통합 문서예요. 스프레드시트에서 연 다음 ‘다른 이름으로 저장’에서 ‘CSV UTF-8’을 골라 저장하고, 그 파일을 여기에서 열어 주세요.",
};
static NOT_TEXT: Text = crate::text! {
    en: "This is not a text table ({format}). Save the table as CSV and open that file here.",
    zh_hans: "这不是文本表格（{format}）。请另存为 CSV，再在此打开。",
    zh_hant: "這不是文字表格（{format}）。請另存為 CSV，再到這裡開啟。",
    nl: "Dit is geen teksttabel ({format}). Sla de tabel op als CSV en open dat bestand hier.",
    ko: "텍스트 표가 아니에요({format}). 표를 CSV로 저장하고 그 파일을 여기에서 열어 주세요.",
};
static PACKED: Text = crate::text! {
    en: "This is a compressed file ({format}). Unpack it, and open the file in it here.",
    zh_hans: "这是压缩文件（{format}）。请解压，再在此打开其中的文件。",
    zh_hant: "這是壓縮檔（{format}）。請解壓縮，再到這裡開啟其中的檔案。",
    nl: "Dit is een gecomprimeerd bestand ({format}). Pak het uit en open het bestand dat erin zit hier.",
    ko: "압축 파일이에요({format}). 압축을 풀고 그 안의 파일을 여기에서 열어 주세요.",
};
static IMAGE: Text = crate::text! { en: "picture", zh_hans: "图片", zh_hant: "圖片", nl: "afbeelding", ko: "이미지" };
static DATABASE: Text =
    crate::text! { en: "database", zh_hans: "数据库", zh_hant: "資料庫", nl: "database", ko: "데이터베이스" };
static BINARY: Text = crate::text! {
    en: "binary file", zh_hans: "二进制文件", zh_hant: "二進位檔案", nl: "binair bestand", ko: "바이너리 파일"
};
static NO_COLUMN: Text = crate::text! {
    en: "No column for “{field}”. Choose one.",
    zh_hans: "找不到“{field}”对应的列，请选择。",
    zh_hant: "找不到「{field}」對應的欄位，請選擇。",
    nl: "Geen kolom voor ‘{field}’. Kies er een.",
    ko: "해당하는 열을 골라 주세요: {field}",
};
static UNKNOWN: Text = crate::text! {
    en: "Kept knows none of the columns in this file’s header. Choose the kind of file, then its columns.",
    zh_hans: "此文件的表头中没有可识别的列。请选择文件类型，再指定各列。",
    zh_hant: "這個檔案的標題列中沒有可辨識的欄位。請選擇檔案類型，再指定各欄位。",
    nl: "In de kopregel van dit bestand staat geen kolom die hier bekend is. Kies het soort bestand en de kolommen.",
    ko: "머리글에서 알아볼 수 있는 열이 없어요. 어떤 파일인지 고르고 열을 지정해 주세요.",
};
static NEAREST: Text = crate::text! {
    en: "This header fits no kind of file in full. Nearest is {kind}. Found: {found}. Missing: {missing}. Choose the kind of file, then its columns.",
    zh_hans: "表头与任何一类文件都不完全相符，最接近的是“{kind}”。已找到：{found}。缺少：{missing}。请选择文件类型，再指定各列。",
    zh_hant: "標題列和任何一類檔案都不完全相符，最接近的是「{kind}」。已找到：{found}。缺少：{missing}。請選擇檔案類型，再指定各欄位。",
    nl: "Deze kopregel past bij geen enkel soort bestand helemaal. Het meest lijkt hij op ‘{kind}’. Gevonden: {found}. Ontbreekt: {missing}. Kies het soort bestand en de kolommen.",
    ko: "머리글이 어느 파일 종류와도 다 맞지는 않아요. 가장 가까운 종류: {kind}. 찾은 열: {found}. 없는 열: {missing}. 어떤 파일인지 고르고 열을 지정해 주세요.",
};
/// One more of a list.
static LIST: Text = crate::text! {
    en: "{list}, {next}", zh_hans: "{list}、{next}", zh_hant: "{list}、{next}", nl: "{list}, {next}", ko: "{list}, {next}"
};
static GONE: Text = crate::text! {
    en: "The browser could not read this file. It may have been moved, changed or locked since you chose it: choose it again.",
    zh_hans: "浏览器无法读取此文件。选择之后它可能被移动、修改或锁定：请重新选择。",
    zh_hant: "瀏覽器無法讀取這個檔案。選擇之後它可能被移動、修改或鎖定：請重新選擇。",
    nl: "De browser kon dit bestand niet lezen. Misschien is het verplaatst, gewijzigd of vergrendeld nadat je het koos: kies het opnieuw.",
    ko: "브라우저가 이 파일을 읽지 못했어요. 고른 뒤에 옮겨졌거나 바뀌었거나 잠겼을 수 있으니 다시 골라 주세요.",
};
static CRASHED: Text = crate::text! {
    en: "Reading stopped, most likely because memory ran out. The numbers you typed are still here. Close other tabs and try again, or try a smaller file.",
    zh_hans: "读取中断，很可能是内存不足。填写的数字仍在。请关闭其他标签页后重试，或换用较小的文件。",
    zh_hant: "讀取中斷，很可能是記憶體不足。填寫的數字還在。請關閉其他分頁後重試，或改用較小的檔案。",
    nl: "Het lezen is gestopt, waarschijnlijk door te weinig geheugen. Wat je hebt ingevuld, staat er nog. Sluit andere tabbladen en probeer het opnieuw, of kies een kleiner bestand.",
    ko: "읽기가 멈췄어요. 메모리가 부족했을 가능성이 커요. 입력한 수치는 그대로 있어요. 다른 탭을 닫고 다시 시도하거나 더 작은 파일로 해 보세요.",
};
static OUT_OF_MEMORY: Text = crate::text! {
    en: "This file has more different customers, orders or groups than {gb} GB of memory can hold; reading was stopped before memory ran out. The numbers you typed are still here. Turn off the split or leave out the order numbers, or divide the file, for example by year, and read the parts one by one.",
    zh_hans: "此文件中不同的客户、订单或分组过多，超出 {gb} GB 内存的容量，已在内存耗尽前停止读取。填写的数字仍在。请取消拆分或去掉订单号列，或将文件拆开（例如按年份），逐个读取。",
    zh_hant: "這個檔案中不同的顧客、訂單或分群過多，超出 {gb} GB 記憶體的容量，已在記憶體用盡前停止讀取。填寫的數字還在。請取消拆分或去掉訂單編號欄位，或把檔案拆開（例如依年份），逐一讀取。",
    nl: "Dit bestand heeft meer verschillende klanten, bestellingen of groepen dan er in {gb} GB geheugen passen; het lezen is gestopt voordat het geheugen op was. Wat je hebt ingevuld, staat er nog. Splits niet, of laat de kolom met bestellingen weg; of verdeel het bestand, bijvoorbeeld per jaar, en lees de delen een voor een.",
    ko: "서로 다른 고객, 주문, 그룹이 너무 많아 메모리 {gb}GB에 다 담을 수 없어요. 메모리가 바닥나기 전에 읽기를 멈췄어요. 입력한 수치는 그대로 있어요. 세그먼트별로 나누지 않거나 주문번호 열을 빼 보세요. 파일을 연도별로 나눠 하나씩 읽어도 돼요.",
};

/// Only the first comments are kept: how many, and of how many.
pub(super) static FIRST_COMMENTS: Text = crate::text! {
    en: "The first {shown} of {n} comments.",
    zh_hans: "共 {n} 条意见，这里是前 {shown} 条。",
    zh_hant: "共 {n} 則意見，這裡是前 {shown} 則。",
    nl: "De eerste {shown} van {n} opmerkingen.",
    ko: "의견 {n}개 중 처음 {shown}개예요.",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_of_three_short_numbers_wants_a_year_of_four_digits() {
        let says =
            |value: &str, reason| advice(&Skipped { line: 2, column: Some(0), value: value.into(), reason }).is_some();
        for value in ["01/03/24", "5-3-24", "24.03.05 10:20"] {
            assert!(says(value, Reason::NotADate), "{value}");
        }
        for value in ["soon", "31/02/2024", "2024-13-01", "01/24", ""] {
            assert!(!says(value, Reason::NotADate), "{value}");
        }
        assert!(!says("01/03/24", Reason::NotANumber));
    }
}
