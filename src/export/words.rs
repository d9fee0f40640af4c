//! The words of what is taken along; the page says the same ones.

pub use crate::metrics::scorecard::CONFIDENCE;
pub(super) use crate::metrics::scorecard::DEFINITION;
use crate::words::Text;

/// The sum with the numbers put in.
pub static THE_SUM: Text = crate::text! {
    en: "The calculation", zh_hans: "计算过程", zh_hant: "計算過程", nl: "De berekening", ko: "계산 과정"
};
/// How sure the answer is.
pub static HOW_SURE: Text = crate::text! {
    en: "How sure you can be", zh_hans: "有多可靠", zh_hant: "有多可靠", nl: "Zekerheid", ko: "얼마나 확실한가요?"
};
/// The answers of the other definitions.
pub static OTHER_DEFINITIONS: Text = crate::text! {
    en: "Other definitions, same numbers",
    zh_hans: "同样的数字，其他定义",
    zh_hant: "同樣的數字，其他定義",
    nl: "Andere definities, dezelfde getallen",
    ko: "같은 수치, 다른 정의",
};
/// After a verdict.
pub static CERTAIN: Text =
    crate::text! { en: ", certain", zh_hans: "，可以确定", zh_hant: "，可以確定", nl: ", zeker", ko: ", 확실함" };
/// After a verdict.
pub static NOT_CERTAIN: Text = crate::text! {
    en: ", but not certain",
    zh_hans: "，但尚不确定",
    zh_hant: "，但還不確定",
    nl: ", maar niet zeker",
    ko: ", 확실하지는 않음",
};
/// Before a lower bound.
pub static AT_LEAST: Text =
    crate::text! { en: "at least", zh_hans: "至少", zh_hant: "至少", nl: "minstens", ko: "최소" };
/// The target.
pub static GOAL: Text = crate::text! { en: "Your goal", zh_hans: "目标", zh_hant: "目標", nl: "Je doel", ko: "목표" };
/// Between two parts of a sentence.
pub static COMMA_IN_SENTENCE: Text = crate::text! { en: ", ", zh_hans: "，", zh_hant: "，", nl: ", ", ko: ", " };
/// The region of a file.
pub static FILE: Text = crate::text! { en: "File", zh_hans: "文件", zh_hant: "檔案", nl: "Bestand", ko: "파일" };
/// What is said when a file is read.
pub(super) static SAID: Text = crate::text! {
    en: "Rows: {read} read, {used} used, {skipped} skipped.",
    zh_hans: "读取 {read} 行，使用 {used} 行，跳过 {skipped} 行。",
    zh_hant: "讀取 {read} 筆，採用 {used} 筆，略過 {skipped} 筆。",
    nl: "Rijen: {read} gelezen, {used} gebruikt, {skipped} overgeslagen.",
    ko: "{read}행을 읽어 {used}행을 사용하고 {skipped}행은 건너뛰었어요.",
};
/// What stands beside a result.
pub(super) static NOTES: Text =
    crate::text! { en: "Notes", zh_hans: "说明", zh_hant: "備註", nl: "Opmerkingen", ko: "참고" };
pub(super) static NUMBERS: Text =
    crate::text! { en: "The numbers", zh_hans: "所用数字", zh_hant: "所用數字", nl: "De getallen", ko: "사용한 수치" };
pub(super) static MADE_WITH: Text = crate::text! {
    en: "{date}, computed with Kept {version}",
    zh_hans: "{date}，由 Kept {version} 计算",
    zh_hant: "{date}，由 Kept {version} 計算",
    nl: "{date}, berekend met Kept {version}",
    ko: "{date}, Kept {version}에서 계산",
};
pub(super) static PAIR: Text = crate::text! {
    en: "{name}: {value}",
    zh_hans: "{name}：{value}",
    zh_hant: "{name}：{value}",
    nl: "{name}: {value}",
    ko: "{name}: {value}",
};
/// The heads of skipped rows: the line in the file, the column, what stands there, and why it cannot be read.
pub static SKIPPED: [Text; 4] = [
    crate::text! { en: "line", zh_hans: "行", zh_hant: "行", nl: "regel", ko: "줄" },
    crate::text! { en: "column", zh_hans: "列", zh_hant: "欄位", nl: "kolom", ko: "열" },
    crate::text! { en: "value", zh_hans: "内容", zh_hant: "內容", nl: "waarde", ko: "값" },
    crate::text! { en: "reason", zh_hans: "原因", zh_hant: "原因", nl: "reden", ko: "이유" },
];
