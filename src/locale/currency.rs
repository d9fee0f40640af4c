//! Currencies as amounts name them: signs, codes of ISO 4217 and words, on either side of a number or in a column of their
//! own.
//!
//! Must not know: numbers, files, how a currency is shown.

/// Signs and codes that stand beside an amount, longer ones first where one begins with another.
const CURRENCIES: [&str; 50] = [
    "NT$", "US$", "HK$", "MX$", "AU$", "CA$", "NZ$", "A$", "C$", "S$", "R$", "$", "€", "£", "¥", "₩", "₹", "₽", "₫",
    "฿", "₺", "₱", "EUR", "USD", "GBP", "CNY", "CNH", "RMB", "JPY", "KRW", "TWD", "NTD", "HKD", "SGD", "CHF", "SEK",
    "NOK", "DKK", "PLN", "CZK", "CAD", "AUD", "NZD", "INR", "BRL", "zł", "Kč", "kr.", "kr", "元",
];
/// Written after the amount only.
const AFTER: [&str; 14] =
    ["人民币", "人民幣", "新台幣", "新臺幣", "台幣", "臺幣", "圓", "圆", "円", "원", "euro", "元整", "塊", "块"];
/// Words in front of the amount.
const BEFORE: [&str; 6] = ["人民币", "人民幣", "新台幣", "新臺幣", "台幣", "臺幣"];

/// The codes of ISO 4217 that money is paid in.
const CODES: &str = "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF \
    CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG \
    HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD \
    MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF \
    SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS \
    VES VND VUV WST XAF XCD XOF XPF YER ZAR ZMW ZWG";

/// The currency at either end of an amount, as it is listed here, and the rest.
pub(super) fn strip(text: &str) -> Option<(&'static str, &str)> {
    if text.bytes().all(|b| b.is_ascii_digit() || b == b'.' || b == b',') {
        return None;
    }
    let front = |sign: &&'static str| {
        let head = text.get(..sign.len())?;
        head.eq_ignore_ascii_case(sign).then(|| (*sign, &text[sign.len()..]))
    };
    let back = |sign: &&'static str| {
        let cut = text.len().checked_sub(sign.len())?;
        let tail = text.get(cut..)?;
        tail.eq_ignore_ascii_case(sign).then(|| (*sign, &text[..cut]))
    };
    CURRENCIES
        .iter()
        .find_map(|s| front(s).or_else(|| back(s)))
        .or_else(|| AFTER.iter().find_map(back))
        .or_else(|| BEFORE.iter().find_map(front))
}

/// The [`code`] of the currency that a cell of a column of currencies names; `None` where it names none.
pub fn named(cell: &str) -> Option<&'static str> {
    let cell = cell.trim();
    match strip(cell) {
        Some((sign, "")) => Some(code(sign)),
        _ => CODES.split(' ').find(|code| code.eq_ignore_ascii_case(cell)),
    }
}

/// The ISO 4217 code of a sign or a word that is of one currency; what is of several is itself, the Chinese words as 元.
pub fn code(sign: &str) -> &str {
    match sign {
        "€" | "euro" => "EUR",
        "£" => "GBP",
        "US$" => "USD",
        "NT$" | "NTD" | "新台幣" | "新臺幣" | "台幣" | "臺幣" => "TWD",
        "HK$" => "HKD",
        "MX$" => "MXN",
        "A$" | "AU$" => "AUD",
        "C$" | "CA$" => "CAD",
        "NZ$" => "NZD",
        "S$" => "SGD",
        "R$" => "BRL",
        "人民币" | "人民幣" | "RMB" | "CNH" => "CNY",
        "円" => "JPY",
        "₩" | "원" => "KRW",
        "₹" => "INR",
        "₽" => "RUB",
        "₫" => "VND",
        "฿" => "THB",
        "₺" => "TRY",
        "₱" => "PHP",
        "zł" => "PLN",
        "Kč" => "CZK",
        "kr." => "kr",
        "圓" | "圆" | "元整" | "塊" | "块" => "元",
        other => other,
    }
}

/// Whether a currency has no parts, by its ISO 4217 code.
pub fn is_whole(code: &str) -> bool {
    const WHOLE: &str = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF";
    WHOLE.split(' ').any(|whole| whole == code)
}

/// The more telling of two signs of the same money; `None` for two currencies.
pub fn same_money<'a>(one: &'a str, other: &'a str) -> Option<&'a str> {
    let says = |a: &'a str, b: &'a str| match (code(a), code(b)) {
        (a_code, b_code) if a_code == b_code => Some(b),
        ("$", "元" | "USD" | "TWD" | "HKD" | "SGD" | "CAD" | "AUD" | "NZD" | "MXN")
        | ("元", "¥" | "CNY" | "TWD" | "HKD")
        | ("¥", "CNY" | "JPY")
        | ("kr", "SEK" | "NOK" | "DKK" | "ISK") => Some(b),
        _ => None,
    };
    says(one, other).or_else(|| says(other, one))
}

/// The currencies of a file, those of one money once: `$` and `USD` are dollars, `$` and `CAD` are too.
pub fn distinct<'a>(named: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    let mut distinct: Vec<&str> = Vec::new();
    for code in named {
        match distinct.iter_mut().find_map(|known| same_money(known, code).map(|both| (known, both))) {
            Some((known, both)) => *known = both,
            None => distinct.push(code),
        }
    }
    distinct
}
