//! The words of the file panel in five languages.

pub(crate) use crate::export::words::FILE;
pub(crate) use crate::metrics::ledger::SEGMENT;
pub(crate) use crate::metrics::scorecard::{INTERVAL, VERDICT};
use crate::words::Text;

/// The offer of a file; `{open}` is the control.
pub(crate) static OR_OPEN: Text = crate::text! {
    en: "Or {open}. It stays on this device.",
    zh_hans: "或{open}。文件只留在本机。",
    zh_hant: "或{open}，檔案不會外傳。",
    nl: "Of {open}. Het blijft op dit apparaat.",
    ko: "또는 {open}: 파일은 이 기기 밖으로 나가지 않아요.",
};
/// The control in it.
pub(crate) static OPEN_CSV: Text = crate::text! {
    en: "open a CSV",
    zh_hans: "打开 CSV 文件",
    zh_hant: "開啟 CSV 檔案",
    nl: "open een CSV-bestand",
    ko: "CSV 파일 열기",
};
/// Another file in place of this one.
pub(crate) static REPLACE: Text =
    crate::text! { en: "Replace", zh_hans: "更换", zh_hant: "更換", nl: "Vervangen", ko: "바꾸기" };
/// Puts the file away; the numbers stay.
pub(crate) static REMOVE: Text =
    crate::text! { en: "Remove", zh_hans: "移除", zh_hant: "移除", nl: "Verwijderen", ko: "제거" };
/// While a file is held over the page.
pub(crate) static DROP_NOW: Text = crate::text! {
    en: "Drop the file to open it",
    zh_hans: "松开即可打开文件",
    zh_hant: "放開即可開啟檔案",
    nl: "Laat los om het bestand te openen",
    ko: "놓으면 파일이 열려요",
};
/// When several are dropped.
pub(crate) static ONE_FILE: Text = crate::text! {
    en: "Only {name} was opened: files are read one at a time.",
    zh_hans: "只打开了 {name}：一次只能读取一个文件。",
    zh_hant: "只開啟了 {name}：一次只能讀取一個檔案。",
    nl: "Alleen {name} is geopend: bestanden worden een voor een gelezen.",
    ko: "한 번에 파일 하나만 읽어요. 연 파일: {name}.",
};
/// Opens a box for a pasted table.
pub(crate) static PASTE_TABLE: Text = crate::text! {
    en: "Paste a table", zh_hans: "粘贴表格", zh_hant: "貼上表格", nl: "Plak een tabel", ko: "표 붙여넣기"
};
/// The label of the box.
pub(crate) static PASTE_HERE: Text = crate::text! {
    en: "Cells copied from a spreadsheet, header first",
    zh_hans: "从电子表格复制的单元格，第一行为表头",
    zh_hant: "從試算表複製的儲存格，第一行是欄位名稱",
    nl: "Cellen uit een spreadsheet, met de kopregel bovenaan",
    ko: "스프레드시트에서 복사한 셀(첫 줄은 머리글)",
};
/// Reads what was pasted.
pub(crate) static READ_TABLE: Text = crate::text! {
    en: "Read the table", zh_hans: "读取表格", zh_hant: "讀取表格", nl: "Tabel inlezen", ko: "표 읽기"
};
/// When there is nothing to read.
pub(crate) static EMPTY_BOX: Text = crate::text! {
    en: "The box is still empty.",
    zh_hans: "框里还没有内容。",
    zh_hant: "框裡還沒有內容。",
    nl: "Het vak is nog leeg.",
    ko: "아직 붙여넣은 내용이 없어요.",
};
/// The name of a pasted table.
pub(crate) static PASTED: Text = crate::text! {
    en: "Pasted table", zh_hans: "粘贴的表格", zh_hant: "貼上的表格", nl: "Geplakte tabel", ko: "붙여넣은 표"
};
/// While a file is read.
pub(crate) static READING: Text = crate::text! {
    en: "Reading {name}",
    zh_hans: "正在读取：{name}",
    zh_hant: "讀取中：{name}",
    nl: "Bezig met lezen: {name}",
    ko: "읽는 중: {name}",
};
/// Stops a reading.
pub(crate) static CANCEL: Text =
    crate::text! { en: "Cancel", zh_hans: "取消", zh_hant: "取消", nl: "Annuleren", ko: "취소" };
/// After that.
pub(crate) static CANCELLED: Text = crate::text! {
    en: "Reading stopped. Nothing from the file was kept.",
    zh_hans: "已取消，未保留文件中的任何内容。",
    zh_hant: "已取消，檔案內容都沒有保留。",
    nl: "Geannuleerd. Van het bestand is niets bewaard.",
    ko: "취소했어요. 파일 내용은 남아 있지 않아요.",
};
/// A count.
pub(crate) static ROWS_READ: Text =
    crate::text! { en: "rows read", zh_hans: "读取的行", zh_hant: "讀取筆數", nl: "gelezen rijen", ko: "읽은 행" };
/// A count.
pub(crate) static ROWS_USED: Text =
    crate::text! { en: "used", zh_hans: "使用", zh_hant: "採用", nl: "gebruikt", ko: "사용" };
/// A count.
pub(crate) static ROWS_SKIPPED: Text =
    crate::text! { en: "skipped", zh_hans: "跳过", zh_hant: "略過", nl: "overgeslagen", ko: "건너뜀" };
/// Under the counts, while the form holds what the file says.
pub(crate) static FILLED: Text = crate::text! {
    en: "Filled in from this file. Every number can still be changed.",
    zh_hans: "表单已按此文件填好，数字仍可修改。",
    zh_hant: "表單已依這個檔案填好，數字仍可修改。",
    nl: "Ingevuld vanuit dit bestand. Je kunt elk getal nog wijzigen.",
    ko: "이 파일로 채웠어요. 수치는 모두 바꿀 수 있어요.",
};
/// Beside it, where that needed another definition than the one that was chosen.
pub(crate) static TURNED: Text = crate::text! {
    en: "This file does not tell “{left}”: the definition is now “{now}”.",
    zh_hans: "此文件算不出“{left}”，定义已改为“{now}”。",
    zh_hant: "這個檔案算不出「{left}」，定義已改為「{now}」。",
    nl: "‘{left}’ volgt niet uit dit bestand: de definitie is nu ‘{now}’.",
    ko: "이 파일로는 ‘{left}’ 정의를 계산할 수 없어 ‘{now}’ 정의로 바꿨어요.",
};
/// In its place, once the form counts by another period.
pub(crate) static OTHER_PERIOD: Text = crate::text! {
    en: "This file counts by {own}, the form by {other}.",
    zh_hans: "此文件按{own}统计，表单选的是{other}。",
    zh_hant: "這個檔案依{own}統計，表單選的是{other}。",
    nl: "Dit bestand telt per {own}, het formulier per {other}.",
    ko: "파일과 기간 단위가 달라요(파일: {own}, 입력란: {other}).",
};
/// In its place, once a number was changed by hand.
pub(crate) static OTHER_NUMBERS: Text = crate::text! {
    en: "The form has other numbers than this file.",
    zh_hans: "表单中的数字与此文件不同。",
    zh_hant: "表單中的數字與這個檔案不同。",
    nl: "In het formulier staan andere getallen dan in dit bestand.",
    ko: "입력란의 수치가 이 파일과 달라요.",
};
/// Undoes either.
pub(crate) static TAKE_FILE: Text = crate::text! {
    en: "Take the file’s numbers",
    zh_hans: "改用文件中的数字",
    zh_hant: "改用檔案的數字",
    nl: "Neem de getallen uit het bestand",
    ko: "파일의 수치 쓰기",
};
/// Said, where the file is gone.
pub(crate) static REMOVED: Text = crate::text! {
    en: "File removed.", zh_hans: "已移除文件。", zh_hant: "已移除檔案。", nl: "Bestand verwijderd.", ko: "파일을 제거했어요."
};
/// In place of a file.
pub(crate) static FOLDER: Text = crate::text! {
    en: "This is a folder. Open the CSV in it.",
    zh_hans: "这是文件夹，请打开其中的 CSV 文件。",
    zh_hant: "這是資料夾，請開啟其中的 CSV 檔案。",
    nl: "Dit is een map. Open het CSV-bestand erin.",
    ko: "폴더예요. 안에 있는 CSV 파일을 열어 주세요.",
};
/// A fold.
pub(crate) static SKIPPED_ROWS: Text = crate::text! {
    en: "Skipped rows", zh_hans: "跳过的行", zh_hant: "略過的資料", nl: "Overgeslagen rijen", ko: "건너뛴 행"
};
/// Where a reason first came up.
pub(crate) static FIRST_ON: Text = crate::text! {
    en: "first on line {line}",
    zh_hans: "首次出现在第 {line} 行",
    zh_hant: "首次出現在第 {line} 行",
    nl: "voor het eerst op regel {line}",
    ko: "처음 나온 곳: {line}번째 줄",
};
/// Where a reason first came up, and on what.
pub(crate) static FIRST_VALUE: Text = crate::text! {
    en: "{column}, line {line}: “{value}”",
    zh_hans: "{column}，第 {line} 行：“{value}”",
    zh_hant: "{column}，第 {line} 行：「{value}」",
    nl: "{column}, regel {line}: ‘{value}’",
    ko: "{column}, {line}번째 줄: “{value}”",
};
/// A button; `{rows}` is counted.
pub(crate) static DOWNLOAD_ROWS: Text = crate::text! {
    en: "Download {rows}",
    zh_hans: "下载 {rows}",
    zh_hant: "下載 {rows}",
    nl: "{rows} downloaden",
    ko: "건너뛴 {rows} 내려받기",
};
/// The button for a file with more rows than are listed.
pub(crate) static DOWNLOAD_FIRST: Text = crate::text! {
    en: "Download the first {rows}",
    zh_hans: "下载前 {rows}",
    zh_hant: "下載前 {rows}",
    nl: "De eerste {rows} downloaden",
    ko: "처음 {rows} 내려받기",
};
/// A fold.
pub(crate) static COLUMNS: Text =
    crate::text! { en: "Columns", zh_hans: "列", zh_hant: "欄位", nl: "Kolommen", ko: "열" };
/// How many columns have one.
pub(crate) static FOUND_COLUMNS: Text = crate::text! {
    en: "{found} of {all} found",
    zh_hans: "可识别 {all} 项，找到 {found} 项",
    zh_hant: "可辨識 {all} 項，找到 {found} 項",
    nl: "{found} van {all} gevonden",
    ko: "{all}개 중 {found}개 찾음",
};
/// A choice.
pub(crate) static NOT_IN_FILE: Text = crate::text! {
    en: "not in this file",
    zh_hans: "文件中没有",
    zh_hant: "檔案中沒有",
    nl: "niet in dit bestand",
    ko: "이 파일에 없음",
};
/// A column without a name.
pub(crate) static COLUMN_N: Text =
    crate::text! { en: "column {n}", zh_hans: "第 {n} 列", zh_hant: "第 {n} 欄", nl: "kolom {n}", ko: "{n}번째 열" };
/// A fold: how the file was understood.
pub(crate) static READ_AS: Text =
    crate::text! { en: "Read as", zh_hans: "读取方式", zh_hant: "讀取方式", nl: "Gelezen als", ko: "읽은 방식" };
/// A choice.
pub(crate) static ENCODING: Text = crate::text! {
    en: "encoding", zh_hans: "文字编码", zh_hant: "文字編碼", nl: "tekencodering", ko: "문자 인코딩"
};
/// A choice.
pub(crate) static SEPARATOR: Text =
    crate::text! { en: "separator", zh_hans: "分隔符", zh_hant: "分隔符號", nl: "scheidingsteken", ko: "구분 기호" };
/// A choice.
pub(crate) static NUMBERS: Text =
    crate::text! { en: "numbers", zh_hans: "数字", zh_hant: "數字", nl: "getallen", ko: "숫자" };
/// A choice.
pub(crate) static DATES: Text =
    crate::text! { en: "dates", zh_hans: "日期", zh_hant: "日期", nl: "datums", ko: "날짜" };
/// A choice: what the numbers of a column of durations count.
pub(crate) static DURATIONS: Text =
    crate::text! { en: "durations in", zh_hans: "时长单位", zh_hant: "時間單位", nl: "duur in", ko: "시간 단위" };
/// A separator.
pub(crate) static COMMA: Text = crate::text! { en: "comma", zh_hans: "逗号", zh_hant: "逗號", nl: "komma", ko: "쉼표" };
/// A separator.
pub(crate) static SEMICOLON: Text =
    crate::text! { en: "semicolon", zh_hans: "分号", zh_hant: "分號", nl: "puntkomma", ko: "세미콜론" };
/// A separator.
pub(crate) static TAB: Text = crate::text! { en: "tab", zh_hans: "制表符", zh_hant: "Tab 鍵", nl: "tab", ko: "탭" };
/// A separator.
pub(crate) static PIPE: Text =
    crate::text! { en: "vertical bar", zh_hans: "竖线", zh_hant: "垂直線", nl: "verticale streep", ko: "세로줄" };
/// One column only.
pub(crate) static NO_SEPARATOR: Text =
    crate::text! { en: "none", zh_hans: "无", zh_hant: "無", nl: "geen", ko: "없음" };
/// A date order.
pub(crate) static YMD: Text = crate::text! {
    en: "year-month-day", zh_hans: "年-月-日", zh_hant: "年-月-日", nl: "jaar-maand-dag", ko: "연-월-일"
};
/// A date order.
pub(crate) static DMY: Text = crate::text! {
    en: "day-month-year", zh_hans: "日-月-年", zh_hant: "日-月-年", nl: "dag-maand-jaar", ko: "일-월-연"
};
/// A date order.
pub(crate) static MDY: Text = crate::text! {
    en: "month-day-year", zh_hans: "月-日-年", zh_hant: "月-日-年", nl: "maand-dag-jaar", ko: "월-일-연"
};
/// A date order.
pub(crate) static EXCEL: Text = crate::text! {
    en: "Excel day numbers",
    zh_hans: "Excel 日期序号",
    zh_hant: "Excel 日期序號",
    nl: "dagnummers van Excel",
    ko: "Excel 날짜 일련번호",
};
/// A date order.
pub(crate) static ROC: Text = crate::text! {
    en: "Minguo years", zh_hans: "民国年份", zh_hant: "民國年份", nl: "Minguo-jaren", ko: "중화민국 연도"
};
/// What no cell has decided.
pub(crate) static UNSEEN: Text =
    crate::text! { en: "not decided", zh_hans: "未定", zh_hant: "未定", nl: "niet vastgesteld", ko: "미정" };
/// A fold.
pub(crate) static PREVIEW: Text =
    crate::text! { en: "Preview", zh_hans: "预览", zh_hant: "預覽", nl: "Voorbeeldweergave", ko: "미리보기" };
/// Before a struck cell, for those who do not see the line.
pub(crate) static NOT_USED: Text = crate::text! {
    en: "not used: ", zh_hans: "未使用：", zh_hant: "未使用：", nl: "niet gebruikt: ", ko: "사용 안 함: "
};
/// Its summary; `{rows}` is counted.
pub(crate) static PREVIEW_ROWS: Text = crate::text! { en: "{rows} shown", zh_hans: "前 {rows}", zh_hant: "前 {rows}", nl: "{rows} getoond", ko: "처음 {rows}" };
/// A choice.
pub(crate) static SPLIT_SEGMENT: Text = crate::text! {
    en: "Split by segment",
    zh_hans: "按分组拆分",
    zh_hant: "依分群拆分",
    nl: "Splitsen op segment",
    ko: "세그먼트별로 나누기",
};
/// A choice.
pub(crate) static SPLIT_PERIOD: Text = crate::text! {
    en: "Split by period",
    zh_hans: "按期间拆分",
    zh_hant: "依期間拆分",
    nl: "Splitsen op periode",
    ko: "기간별로 나누기",
};
/// A choice.
pub(crate) static NOT_SPLIT: Text =
    crate::text! { en: "no", zh_hans: "不拆分", zh_hant: "不拆分", nl: "niet", ko: "나누지 않음" };
/// A file to begin with that gives an answer.
pub(crate) static SAMPLE_FILE: Text = crate::text! {
    en: "Sample file", zh_hans: "示例文件", zh_hant: "範例檔案", nl: "Voorbeeldbestand", ko: "예시 파일"
};
/// A file to begin with that waits for rows.
pub(crate) static EMPTY_TEMPLATE: Text =
    crate::text! { en: "Empty table", zh_hans: "空白表格", zh_hant: "空白表格", nl: "Lege tabel", ko: "빈 양식" };
/// The rows of no period.
pub(crate) static NO_DATE: Text = crate::text! {
    en: "without a date", zh_hans: "无日期", zh_hant: "無日期", nl: "zonder datum", ko: "날짜 없음"
};
/// A band.
pub(crate) static COMMENTS: Text = crate::text! {
    en: "What they wrote", zh_hans: "客户意见", zh_hant: "顧客意見", nl: "Wat ze schreven", ko: "남긴 의견"
};
/// A band.
pub(crate) static BY_SEGMENT: Text =
    crate::text! { en: "By segment", zh_hans: "按分组", zh_hant: "依分群", nl: "Per segment", ko: "세그먼트별" };
/// A band.
pub(crate) static BY_WEEK: Text =
    crate::text! { en: "By week", zh_hans: "按周", zh_hant: "依週", nl: "Per week", ko: "주별" };
/// A band.
pub(crate) static BY_MONTH: Text =
    crate::text! { en: "By month", zh_hans: "按月", zh_hant: "依月份", nl: "Per maand", ko: "월별" };
/// A band.
pub(crate) static BY_QUARTER: Text =
    crate::text! { en: "By quarter", zh_hans: "按季度", zh_hant: "依季", nl: "Per kwartaal", ko: "분기별" };
/// A band.
pub(crate) static BY_YEAR: Text =
    crate::text! { en: "By year", zh_hans: "按年", zh_hant: "依年", nl: "Per jaar", ko: "연도별" };
/// The segment of rows without one.
pub(crate) static BLANK_SEGMENT: Text =
    crate::text! { en: "(blank)", zh_hans: "（空白）", zh_hant: "（空白）", nl: "(leeg)", ko: "(빈칸)" };
/// The day up to which customers are counted.
pub(crate) static AS_OF: Text = crate::text! {
    en: "Count up to",
    zh_hans: "统计截至",
    zh_hant: "統計截至",
    nl: "Tellen tot en met",
    ko: "집계 기준일",
};
/// Counts up to the day on which the last subscription may have begun.
pub(crate) static COUNT_UP_TO: Text = crate::text! {
    en: "Count up to {day}",
    zh_hans: "统计截至 {day}",
    zh_hant: "統計截至 {day}",
    nl: "Tel tot en met {day}",
    ko: "{day}까지 집계",
};
/// When the gap is more than chance.
pub(crate) static GAP_SURE: Text = crate::text! {
    en: "Chance alone is unlikely to explain it, even for the largest of all gaps.",
    zh_hans: "即使它是所有差距中最大的，也很难只用偶然解释。",
    zh_hant: "即使它是所有差距中最大的，也很難只用偶然解釋。",
    nl: "Toeval alleen is onwaarschijnlijk als verklaring, ook voor het grootste van alle verschillen.",
    ko: "가장 큰 차이라는 점을 감안해도 우연만으로 보기는 어려워요.",
};
/// When it may be chance.
pub(crate) static GAP_UNSURE: Text = crate::text! {
    en: "It may be chance: of several gaps, one is always the largest.",
    zh_hans: "可能只是偶然：几个差距中总有一个最大。",
    zh_hant: "可能只是偶然：幾個差距中總有一個最大。",
    nl: "Het kan toeval zijn: van meerdere verschillen is er altijd één het grootst.",
    ko: "우연일 수 있어요. 여러 차이 중 하나는 늘 가장 크기 마련이에요.",
};
/// The same of two segments, which have one gap.
pub(crate) static TWO_APART: Text = crate::text! {
    en: "Chance alone is unlikely to explain it.",
    zh_hans: "很难只用偶然解释。",
    zh_hant: "很難只用偶然解釋。",
    nl: "Toeval alleen is onwaarschijnlijk als verklaring.",
    ko: "우연만으로 보기는 어려워요.",
};
/// The same of two segments, which have one gap.
pub(crate) static TWO_ALIKE: Text = crate::text! {
    en: "It may be chance.",
    zh_hans: "可能只是偶然。",
    zh_hant: "可能只是偶然。",
    nl: "Het kan toeval zijn.",
    ko: "우연일 수 있어요.",
};
/// Over the parts of a file, where they are by another definition than the form.
pub(crate) static PARTS_TURNED: Text = crate::text! {
    en: "This file does not tell “{left}”: its parts are by “{now}”.",
    zh_hans: "此文件算不出“{left}”：各部分按“{now}”计算。",
    zh_hant: "這個檔案算不出「{left}」：各部分依「{now}」計算。",
    nl: "‘{left}’ volgt niet uit dit bestand: de delen zijn berekend als ‘{now}’.",
    ko: "이 파일로는 ‘{left}’ 정의를 계산할 수 없어 부분별 값은 ‘{now}’ 정의로 계산했어요.",
};
/// In place of a figure of the parts, where a count of the whole was typed.
pub(crate) static PARTS_UNTOLD: Text = crate::text! {
    en: "“{field}” is typed for the whole file: its parts have a result only where the file itself has the number of each.",
    zh_hans: "“{field}”是为整个文件填写的：文件里有各部分的数字，才能得出各部分的结果。",
    zh_hant: "「{field}」是為整個檔案填寫的：檔案裡有各部分的數字，才能算出各部分的結果。",
    nl: "‘{field}’ is ingevuld voor het hele bestand: de delen hebben alleen een uitkomst als het bestand zelf het aantal van elk deel bevat.",
    ko: "파일 전체에 대해 입력한 값이에요. 파일에 부분별 값이 있어야 부분별 결과가 나와요: {field}",
};
/// A table that is cut.
pub(crate) static MORE_GROUPS: Text = crate::text! {
    en: "The first {n} of {all} are shown.",
    zh_hans: "仅显示前 {n} 组，共 {all} 组。",
    zh_hant: "只顯示前 {n} 組，共 {all} 組。",
    nl: "De eerste {n} van {all} staan hier.",
    ko: "전체 {all}개 중 처음 {n}개만 표시해요.",
};
/// A question about a cell.
pub(crate) static WHICH_DAY: Text = crate::text! {
    en: "Which day is {cell}?",
    zh_hans: "{cell} 是哪一天？",
    zh_hant: "{cell} 是哪一天？",
    nl: "Welke dag is {cell}?",
    ko: "{cell}: 어느 날짜인가요?",
};
/// A question about a cell.
pub(crate) static WHICH_NUMBER: Text = crate::text! {
    en: "How much is {cell}?",
    zh_hans: "{cell} 是多少？",
    zh_hant: "{cell} 是多少？",
    nl: "Hoeveel is {cell}?",
    ko: "{cell}: 값이 얼마인가요?",
};
/// A question about cells that contradict each other.
pub(crate) static WHICH_OF_BOTH: Text = crate::text! {
    en: "The file has both: {cell}. Which one counts?",
    zh_hans: "文件中两种写法都有：{cell}。以哪种为准？",
    zh_hant: "檔案裡兩種寫法都有：{cell}。以哪一種為準？",
    nl: "In het bestand staat allebei: {cell}. Welke telt?",
    ko: "파일에 두 가지 표기가 섞여 있어요: {cell}. 어느 쪽을 기준으로 할까요?",
};
/// What a column of durations counts.
pub(crate) static WHICH_UNIT: Text = crate::text! {
    en: "How long is {cell}?",
    zh_hans: "{cell} 是多长时间？",
    zh_hant: "{cell} 是多久？",
    nl: "Hoe lang is {cell}?",
    ko: "{cell}: 걸린 시간이 얼마인가요?",
};
/// Under each way to count.
pub(crate) static WHOLE_COLUMN: Text = crate::text! {
    en: "for the whole column",
    zh_hans: "适用于整列",
    zh_hant: "適用於整欄",
    nl: "voor de hele kolom",
    ko: "이 열 전체에 적용",
};
/// A column that contradicts itself.
pub(crate) static TWO_NUMBERS: Text = crate::text! {
    en: "“{cell}” has two different numbers for one period.",
    zh_hans: "“{cell}”列中，同一期间有两个不同的数字。",
    zh_hant: "「{cell}」在同一期間出現了兩個不同的數字。",
    nl: "‘{cell}’ noemt twee verschillende getallen voor één periode.",
    ko: "‘{cell}’ 열에 같은 기간의 서로 다른 값이 두 개 있어요.",
};
/// What can be done about it.
pub(crate) static TYPE_IT: Text = crate::text! {
    en: "Leave the column out",
    zh_hans: "不使用该列",
    zh_hant: "不使用該欄",
    nl: "Kolom weglaten",
    ko: "이 열 제외",
};
/// What follows.
pub(crate) static TYPE_IT_WHY: Text = crate::text! {
    en: "you type the number into the form",
    zh_hans: "在表单中填写数字",
    zh_hant: "在表單中填寫數字",
    nl: "je vult het getal in het formulier in",
    ko: "입력란에 직접 숫자를 입력해요",
};
/// In place of the answer.
pub(crate) static ONE_QUESTION: Text = crate::text! {
    en: "One question first: {question}",
    zh_hans: "先回答一个问题：{question}",
    zh_hant: "先回答一個問題：{question}",
    nl: "Eerst één vraag. {question}",
    ko: "먼저 하나만 확인할게요. {question}",
};
/// Why.
pub(crate) static DAY_FIRST: Text = crate::text! {
    en: "day/month/year, as in Europe",
    zh_hans: "日/月/年，欧洲常用",
    zh_hant: "日/月/年，歐洲常用",
    nl: "dag/maand/jaar, zoals in Europa",
    ko: "일/월/연, 유럽 방식",
};
/// Why.
pub(crate) static YEAR_FIRST: Text = crate::text! {
    en: "year/month/day, as in East Asia",
    zh_hans: "年/月/日，东亚常用",
    zh_hant: "年/月/日，東亞常用",
    nl: "jaar/maand/dag, zoals in Oost-Azië",
    ko: "연/월/일, 동아시아 방식",
};
/// Why.
pub(crate) static MONTH_FIRST: Text = crate::text! {
    en: "month/day/year, as in the United States",
    zh_hans: "月/日/年，美国常用",
    zh_hant: "月/日/年，美國常用",
    nl: "maand/dag/jaar, zoals in de Verenigde Staten",
    ko: "월/일/연, 미국 방식",
};
/// Why.
pub(crate) static MINGUO: Text = crate::text! {
    en: "year of the Republic of China, as in Taiwan",
    zh_hans: "民国年份，台湾常用",
    zh_hant: "民國年份，臺灣常用",
    nl: "jaar van de Republiek China, zoals in Taiwan",
    ko: "중화민국 연도, 대만 방식",
};
/// Why.
pub(crate) static DOT_DECIMAL: Text = crate::text! {
    en: "the dot is the decimal mark",
    zh_hans: "以圆点为小数点",
    zh_hant: "以句點為小數點",
    nl: "de punt is het decimaalteken",
    ko: "점이 소수점",
};
/// Why.
pub(crate) static COMMA_DECIMAL: Text = crate::text! {
    en: "the comma is the decimal mark",
    zh_hans: "以逗号为小数点",
    zh_hant: "以逗號為小數點",
    nl: "de komma is het decimaalteken",
    ko: "쉼표가 소수점",
};
/// Under the counts, while something is open.
pub(crate) static ASKED_FIRST: Text = crate::text! {
    en: "The file does not say, and Kept does not guess. Your answer applies to the whole file.",
    zh_hans: "从文件本身看不出来，Kept 也不猜测。选择对整个文件有效。",
    zh_hant: "從檔案本身看不出來，Kept 也不猜。選擇會套用到整個檔案。",
    nl: "Dat blijkt niet uit het bestand, en Kept gokt niet. Je keuze geldt voor het hele bestand.",
    ko: "파일만으로는 알 수 없고 Kept는 추측하지 않아요. 고른 답은 파일 전체에 적용돼요.",
};
/// Before the list of the other metrics.
pub(crate) static ANSWERS: Text = crate::text! {
    en: "From this file", zh_hans: "此文件能得出", zh_hant: "這個檔案能算出", nl: "Uit dit bestand", ko: "이 파일로 알 수 있는 지표"
};
/// Beside a metric that the file answers: before the list of the others.
pub(crate) static ALSO_ANSWERS: Text = crate::text! {
    en: "Also from this file",
    zh_hans: "此文件还能得出",
    zh_hant: "這個檔案還能算出",
    nl: "Ook uit dit bestand",
    ko: "이 파일로 알 수 있는 다른 지표",
};
/// A file without an answer for this metric.
pub(crate) static NOT_THIS: Text = crate::text! {
    en: "This file ({dataset}) does not have what this metric needs.",
    zh_hans: "此文件（{dataset}）不包含该指标所需的数据。",
    zh_hant: "這個檔案（{dataset}）沒有這個指標需要的資料。",
    nl: "Dit bestand ({dataset}) bevat niet wat dit cijfer nodig heeft.",
    ko: "이 파일({dataset})에는 이 지표에 필요한 데이터가 없어요.",
};
/// A file of which no row counts; behind it stands where that first came up.
pub(crate) static NO_ROW: Text = crate::text! {
    en: "No row of this file could be used, mostly because of this: {why}.",
    zh_hans: "此文件没有可用的行，主要原因：{why}。",
    zh_hant: "這個檔案沒有可用的資料，主要原因：{why}。",
    nl: "Geen enkele rij van dit bestand was bruikbaar, meestal hierom: {why}.",
    ko: "이 파일에는 쓸 수 있는 행이 없어요. 주된 이유: {why}.",
};
/// On the index.
pub(crate) static HAVE_FILE: Text = crate::text! {
    en: "Have a file?",
    zh_hans: "有文件吗？",
    zh_hant: "有檔案嗎？",
    nl: "Heb je een bestand?",
    ko: "파일이 있나요?",
};
/// On the index.
pub(crate) static DROP_HERE: Text = crate::text! {
    en: "Drop a CSV here (survey answers, orders, figures by period) and Kept shows every metric it can work out.",
    zh_hans: "拖入 CSV（问卷回答、订单、各期数据），Kept 会列出能算出的指标。",
    zh_hant: "將 CSV（問卷回覆、訂單、各期數字）拖曳到這裡，Kept 會列出能算的指標。",
    nl: "Sleep een CSV hierheen (enquêteantwoorden, bestellingen, cijfers per periode) en Kept laat elk cijfer zien dat eruit volgt.",
    ko: "CSV를 여기에 끌어다 놓으면 계산할 수 있는 지표를 모두 보여 줘요. 설문 응답, 주문, 기간별 수치를 읽을 수 있어요.",
};
/// On the index.
pub(crate) static CHOOSE_FILE: Text = crate::text! {
    en: "Choose a file", zh_hans: "选择文件", zh_hant: "選擇檔案", nl: "Kies een bestand", ko: "파일 선택"
};
/// A choice of dataset.
pub(crate) static KIND: Text = crate::text! {
    en: "Kind of file", zh_hans: "文件类型", zh_hant: "檔案類型", nl: "Soort bestand", ko: "파일 종류"
};
/// A choice that is not made.
pub(crate) static CHOOSE: Text =
    crate::text! { en: "choose", zh_hans: "请选择", zh_hant: "請選擇", nl: "kies", ko: "선택" };
/// A choice of cohort.
pub(crate) static COHORT: Text = crate::text! {
    en: "Cohort shown",
    zh_hans: "显示的同期群",
    zh_hant: "顯示的群組",
    nl: "Getoond cohort",
    ko: "표시할 코호트",
};
/// Above the heat table.
pub(crate) static HEAT: Text = crate::text! {
    en: "What each cohort has earned back",
    zh_hans: "各同期群已收回的成本",
    zh_hant: "各群組已回收的成本",
    nl: "Wat elk cohort heeft terugverdiend",
    ko: "코호트별 회수율",
};
/// Under it.
pub(crate) static HEAT_ABOUT: Text = crate::text! {
    en: "Percent of {cac} recovered, by month since first order; bar: earned back",
    zh_hans: "已收回 {cac} 的百分比，按首次下单后的月数；竖线：已回本",
    zh_hant: "已回收 {cac} 的百分比，依首次下單後的月數；垂直線：已回本",
    nl: "Deel van {cac} dat terug is, naar maand sinds de eerste bestelling; streep: terugverdiend",
    ko: "{cac} 대비 회수율(첫 주문 후 개월 수별), 세로줄: 회수 완료",
};
