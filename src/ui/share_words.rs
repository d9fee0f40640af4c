//! The words of sharing: the link, the widget, the copy.

use crate::words::Text;

/// The button of a dialog.
pub(crate) static CLOSE: Text =
    crate::text! { en: "Close", zh_hans: "关闭", zh_hant: "關閉", nl: "Sluiten", ko: "닫기" };
/// Beside a text that can be copied.
pub(crate) static COPY: Text =
    crate::text! { en: "Copy", zh_hans: "复制", zh_hant: "複製", nl: "Kopiëren", ko: "복사" };
/// The heading of the dialog.
pub(crate) static SHARE_THIS: Text = crate::text! {
    en: "Share this result",
    zh_hans: "分享此结果",
    zh_hant: "分享這個結果",
    nl: "Deel dit resultaat",
    ko: "이 결과 공유",
};
/// Under it, when the link holds everything.
pub(crate) static SAME_ANSWER: Text = crate::text! {
    en: "Anyone with this link can read what is in it. It opens with the same answer.",
    zh_hans: "拿到链接的人都能看到其中的内容，打开后结果相同。",
    zh_hant: "拿到連結的人都看得到其中的內容，開啟後結果相同。",
    nl: "Wie deze link heeft, kan lezen wat erin staat. Hij opent met hetzelfde antwoord.",
    ko: "이 링크를 가진 사람은 담긴 내용을 볼 수 있어요. 열면 같은 결과가 나와요.",
};
/// Under it, when it does not, and under the code of a widget.
pub(crate) static LEFT_OUT: Text = crate::text! {
    en: "Left out: {what}. Anyone who gets this can read the rest.",
    zh_hans: "未包含：{what}。其余内容，拿到的人都能看到。",
    zh_hant: "未包含：{what}。其餘內容，拿到的人都看得到。",
    nl: "Weggelaten: {what}. Wie dit krijgt, kan de rest lezen.",
    ko: "빠진 것: {what}. 나머지는 받은 사람이 볼 수 있어요.",
};
/// Under the buttons, when the address does not hold all that is on screen.
pub(crate) static TOO_MUCH: Text = crate::text! {
    en: "Too many numbers for a link: {what}. They are gone after a reload, and missing in a kept copy and for whoever gets the link.",
    zh_hans: "数字太多，链接放不下：{what}。重新加载后会丢失；保存的副本和收到链接的人也看不到。",
    zh_hant: "數字太多，連結放不下：{what}。重新載入後會遺失；儲存的副本和收到連結的人也看不到。",
    nl: "Te veel getallen voor een link: {what}. Na opnieuw laden zijn ze weg, en in een bewaarde kopie en bij wie de link krijgt ontbreken ze.",
    ko: "숫자가 너무 많아 링크에 담기지 않아요: {what}. 새로고침하면 사라지고, 저장한 사본과 링크를 받은 사람에게는 없어요.",
};
/// What the link holds.
pub(crate) static IN_LINK: Text = crate::text! { en: "In the link", zh_hans: "链接包含", zh_hant: "連結包含", nl: "In de link", ko: "링크에 담기는 것" };
/// What it does not hold.
pub(crate) static NEVER: Text =
    crate::text! { en: "Never", zh_hans: "绝不包含", zh_hant: "絕不包含", nl: "Nooit", ko: "담기지 않는 것" };
/// It.
pub(crate) static NEVER_ROWS: Text = crate::text! {
    en: "rows of a file, names, comments",
    zh_hans: "文件中的逐行数据、姓名、意见",
    zh_hant: "檔案中的逐筆資料、姓名、意見",
    nl: "rijen uit een bestand, namen, opmerkingen",
    ko: "파일의 행, 이름, 의견",
};
/// The language.
pub(crate) static LANGUAGE: Text =
    crate::text! { en: "Language", zh_hans: "语言", zh_hant: "語言", nl: "Taal", ko: "언어" };
/// An input before.
pub(crate) static BEFORE: Text = crate::text! {
    en: "{name} (before)", zh_hans: "{name}（上期）", zh_hant: "{name}（上期）", nl: "{name} (eerder)", ko: "이전 {name}"
};
/// Leaves the numbers out.
pub(crate) static SETTINGS_ONLY: Text = crate::text! {
    en: "Without my numbers", zh_hans: "不包含数字", zh_hant: "不包含數字", nl: "Zonder mijn getallen", ko: "수치 빼기"
};
/// Puts long series in.
pub(crate) static WITH_TABLE: Text = crate::text! {
    en: "Include the long list of numbers",
    zh_hans: "同时包含长列表中的数字",
    zh_hant: "也包含長清單裡的數字",
    nl: "Neem ook de lange lijst getallen mee",
    ko: "긴 수치 목록도 담기",
};
/// A link of up to 1 000 characters.
pub(crate) static LENGTH_SAFE: Text = crate::text! {
    en: "{characters}: safe in every email and chat app",
    zh_hans: "{characters}：各种邮件和聊天软件都能完整传送",
    zh_hant: "{characters}：各種郵件和聊天軟體都能完整傳送",
    nl: "{characters}: veilig in elk mail- en chatprogramma",
    ko: "{characters}: 메일이나 채팅에 붙여 넣어도 잘리지 않아요",
};
/// One to a page on a disk.
pub(crate) static ON_DISK: Text = crate::text! {
    en: "This link only opens on this computer, and shows the name of the folder. To pass the result on, keep a copy and send the file.",
    zh_hans: "此链接只能在本机打开，还会露出文件夹名称。要分享结果，请保存副本，直接发送文件。",
    zh_hant: "這個連結只能在這台電腦開啟，還會露出資料夾名稱。要分享結果，請儲存副本，直接傳送檔案。",
    nl: "Deze link opent alleen op deze computer en toont de naam van de map. Wil je het resultaat doorgeven, bewaar dan een kopie en stuur het bestand.",
    ko: "이 링크는 이 컴퓨터에서만 열리고 폴더 이름이 드러나요. 결과를 전하려면 사본을 저장해 파일로 보내 주세요.",
};
/// One that some programs cut: Outlook above 1 000, Teams above 2 048.
pub(crate) static LENGTH_LONG: Text = crate::text! {
    en: "{characters}: some programs cut off links longer than {limit}. Keep a copy and send the file.",
    zh_hans: "{characters}：有些软件会截断超过 {limit} 个字符的链接。请保存副本，直接发送文件。",
    zh_hant: "{characters}：有些軟體會截斷超過 {limit} 個字元的連結。請儲存副本，直接傳送檔案。",
    nl: "{characters}: sommige programma’s kappen links boven de {limit} af. Bewaar een kopie en stuur het bestand.",
    ko: "{characters}: {limit}자가 넘는 링크를 자르는 프로그램이 있어요. 사본을 저장해 파일로 보내 주세요.",
};
/// Over numbers that came with a link or a copy.
pub(crate) static CAME_BY_LINK: Text = crate::text! {
    en: "From the link or copy, marked\u{a0}↗ below: {fields}.",
    zh_hans: "来自链接或副本，在下方以\u{a0}↗ 标出：{fields}。",
    zh_hant: "來自連結或副本，在下方以\u{a0}↗ 標出：{fields}。",
    nl: "Uit de link of kopie, hieronder gemarkeerd met\u{a0}↗: {fields}.",
    ko: "링크나 사본에 담겨 온 수치예요(아래\u{a0}↗ 표시): {fields}",
};
/// The same of more than are named.
pub(crate) static MANY_CAME_BY_LINK: Text = crate::text! {
    en: "{n} numbers came with the link or copy, marked\u{a0}↗ below.",
    zh_hans: "{n} 个数字来自链接或副本，在下方以\u{a0}↗ 标出。",
    zh_hant: "{n} 個數字來自連結或副本，在下方以\u{a0}↗ 標出。",
    nl: "{n} getallen komen uit de link of kopie, hieronder gemarkeerd met\u{a0}↗.",
    ko: "링크나 사본에 담겨 온 수치 {n}개를 아래에\u{a0}↗로 표시했어요.",
};
/// Of a field with such a number.
pub(crate) static FROM_LINK: Text = crate::text! {
    en: "from the link or copy", zh_hans: "来自链接或副本", zh_hant: "來自連結或副本", nl: "uit de link of kopie", ko: "링크나 사본의 수치"
};
/// Takes them out.
pub(crate) static TAKE_OUT: Text = crate::text! {
    en: "Take them out", zh_hans: "清除这些数字", zh_hant: "清除這些數字", nl: "Haal ze eruit", ko: "이 수치 지우기"
};
/// Opens the dialog of the widget.
pub(crate) static EMBED: Text =
    crate::text! { en: "Embed", zh_hans: "嵌入", zh_hant: "嵌入", nl: "Insluiten", ko: "퍼가기" };
/// Its heading.
pub(crate) static PUT_IN_PAGE: Text = crate::text! {
    en: "Put this in a web page",
    zh_hans: "嵌入到网页",
    zh_hant: "嵌入網頁",
    nl: "Zet dit in een webpagina",
    ko: "웹페이지에 퍼가기",
};
/// A frame.
pub(crate) static FRAME: Text = crate::text! {
    en: "Frame, fixed height",
    zh_hans: "框架，定高",
    zh_hant: "固定高度框架",
    nl: "Frame, vaste hoogte",
    ko: "프레임, 고정 높이",
};
/// A frame that grows.
pub(crate) static FRAME_GROWS: Text = crate::text! {
    en: "Frame that grows", zh_hans: "框架，自适应", zh_hant: "自動高度框架", nl: "Frame dat meegroeit", ko: "프레임, 자동 높이"
};
/// The element.
pub(crate) static ELEMENT: Text =
    crate::text! { en: "Element", zh_hans: "元素", zh_hant: "元素", nl: "Element", ko: "요소" };
/// The code.
pub(crate) static CODE: Text = crate::text! {
    en: "Code for your page", zh_hans: "网页嵌入代码", zh_hant: "網頁嵌入碼", nl: "Code voor je pagina", ko: "페이지에 넣을 코드"
};
/// How it will look.
pub(crate) static PREVIEW: Text =
    crate::text! { en: "Preview", zh_hans: "预览", zh_hant: "預覽", nl: "Voorbeeldweergave", ko: "미리보기" };
/// Under it.
pub(crate) static WIDGET_SENDS: Text = crate::text! {
    en: "The widget tells the page around it only its height, unless that page asks for the answer with data-events. The widget then says so at its foot.",
    zh_hans: "小工具只会把自身高度告知所在网页；网页用 data-events 索取结果时，小工具底部会注明。",
    zh_hant: "小工具只會把自己的高度告知所在網頁；網頁用 data-events 索取結果時，小工具底部會註明。",
    nl: "De widget vertelt de pagina eromheen alleen hoe hoog hij is, tenzij die met data-events om het antwoord vraagt. Dat staat dan onder aan de widget.",
    ko: "위젯은 자신이 들어간 페이지에 높이만 알려 줘요. 그 페이지가 data-events로 결과를 요청하면 위젯 아래에 그 사실을 표시해요.",
};
/// A page that nobody else can reach.
pub(crate) static NO_ADDRESS: Text = crate::text! {
    en: "This copy is on your own disk: put it on a website first, and take the code from there.",
    zh_hans: "此副本位于本机磁盘：请先放到网站上，再到那里获取代码。",
    zh_hant: "這份副本在自己的磁碟上：請先放到網站上，再到那裡取得程式碼。",
    nl: "Deze kopie staat op je eigen schijf: zet hem eerst op een website en haal de code daar.",
    ko: "이 사본은 내 컴퓨터에만 있어요. 먼저 웹사이트에 올린 뒤 그곳에서 코드를 가져오세요.",
};
/// At the foot of a widget whose host gets the answer.
pub(crate) static HOST_IS_TOLD: Text = crate::text! {
    en: "The page around this gets the answer",
    zh_hans: "所在网页会收到此结果",
    zh_hant: "所在網頁會收到這個結果",
    nl: "De pagina hieromheen krijgt het antwoord",
    ko: "이 결과는 위젯이 들어간 페이지에 전달돼요",
};
/// When the link at the foot of a widget opens nothing; the address follows.
pub(crate) static NO_WINDOW: Text = crate::text! {
    en: "The page around this opens no windows. Copy the address instead:",
    zh_hans: "所在网页不允许打开新窗口，请复制地址：",
    zh_hant: "所在網頁不允許開啟新視窗，請複製網址：",
    nl: "De pagina hieromheen staat geen nieuwe vensters toe. Kopieer het adres:",
    ko: "위젯이 들어간 페이지에서 새 창을 열 수 없어요. 주소를 복사해 주세요:",
};
/// Hands out the page as a file.
pub(crate) static KEEP_COPY: Text = crate::text! {
    en: "Keep a copy", zh_hans: "保存副本", zh_hant: "儲存副本", nl: "Bewaar een kopie", ko: "사본 저장"
};
/// Under the ways to take it along, in somebody else's frame.
pub(crate) static FRAMED: Text = crate::text! {
    en: "This page is shown inside another one, which may block downloads and printing. The link and the text can always be copied.",
    zh_hans: "本页嵌在其他网页中显示，下载和打印可能会被该网页禁止；链接和文字随时可以复制。",
    zh_hant: "本頁嵌在其他網頁中顯示，下載和列印可能會被該網頁禁止；連結和文字隨時可以複製。",
    nl: "Deze pagina staat in een andere pagina, die downloaden en afdrukken kan blokkeren. De link en de tekst kun je altijd kopiëren.",
    ko: "이 페이지는 다른 페이지 안에 표시되어 내려받기와 인쇄가 막혀 있을 수 있어요. 링크와 텍스트는 언제든지 복사할 수 있어요.",
};
/// Under the version.
pub(crate) static BUILD: Text = crate::text! {
    en: "SHA-256 of what runs here:",
    zh_hans: "当前运行程序的 SHA-256：",
    zh_hant: "目前執行版本的 SHA-256：",
    nl: "Wat hier draait, heeft deze SHA-256:",
    ko: "여기서 실행 중인 프로그램의 SHA-256:",
};
/// How to compare it.
pub(crate) static BUILD_COMPARE: Text = crate::text! {
    en: "Compare it with “build” in SHA256SUMS on the site, or from your own build of the source. A copy you kept is a different file, but the same build.",
    zh_hans: "请与网站上 SHA256SUMS 首行的 build 值核对，或与自行从源代码构建所得的 build 值核对。保存的副本虽是另一个文件，build 值相同。",
    zh_hant: "請與網站上 SHA256SUMS 第一行的 build 值核對，或與自行從原始碼建置所得的 build 值核對。儲存的副本雖是另一個檔案，build 值相同。",
    nl: "Vergelijk die met de build in SHA256SUMS op de site, of met je eigen build uit de broncode. Een bewaarde kopie is een ander bestand, maar dezelfde build.",
    ko: "사이트의 SHA256SUMS나 소스를 직접 빌드해 얻은 SHA256SUMS의 ‘build’ 값과 비교해 보세요. 저장한 사본은 파일은 달라도 이 값은 같아요.",
};
/// In place of the SHA-256, on a page that came over plain http.
pub(crate) static NO_BUILD: Text = crate::text! {
    en: "No SHA-256 is shown: this page did not come over https, so the browser does not compute one, and anyone along the way could have changed the page. Open the site over https, or keep a copy and look at this page there.",
    zh_hans: "这里没有显示 SHA-256：本页不是通过 https 打开的，浏览器不会计算，传输途中也可能有人改动过本页。请通过 https 打开本站，或保存副本后在副本的这一页查看。",
    zh_hant: "這裡沒有顯示 SHA-256：本頁不是透過 https 開啟的，瀏覽器不會計算，傳輸途中也可能有人改動過本頁。請透過 https 開啟本站，或儲存副本後在副本的這一頁查看。",
    nl: "Er staat hier geen SHA-256: deze pagina kwam niet via https, dus de browser berekent er geen, en onderweg kan iemand de pagina hebben veranderd. Open de site via https, of bewaar een kopie en kijk daarin op deze pagina.",
    ko: "SHA-256이 표시되지 않았어요. 이 페이지는 https로 열리지 않아 브라우저가 값을 계산하지 않고, 전송 도중에 누군가 페이지를 바꿨을 수도 있어요. https로 사이트를 열거나, 사본을 저장해 그 사본의 이 페이지에서 확인하세요.",
};
/// How to use it without a network, on the about page.
pub(crate) static OFFLINE: Text =
    crate::text! { en: "Offline", zh_hans: "离线使用", zh_hant: "離線使用", nl: "Offline", ko: "인터넷 없이 쓰기" };
/// The copy that every result offers.
pub(crate) static OFFLINE_COPY: Text = crate::text! {
    en: "“Keep a copy” under a result saves the whole calculator as one file with your numbers in it. It opens with a double-click, on any computer, without a network.",
    zh_hans: "结果下方的“保存副本”会把整个计算器连同填写的数字存成一个文件。双击即可打开，任何电脑都能用，无需联网。",
    zh_hant: "結果下方的「儲存副本」會把整個計算工具連同你的數字存成一個檔案。按兩下就能開啟，任何電腦都能用，不需要網路。",
    nl: "‘Bewaar een kopie’ onder een resultaat bewaart de hele rekenhulp als één bestand, met je getallen erin. Het opent met een dubbelklik, op elke computer, zonder verbinding.",
    ko: "결과 아래의 ‘사본 저장’을 누르면 계산기 전체가 입력한 수치와 함께 파일 하나로 저장돼요. 두 번 클릭하면 어느 컴퓨터에서든 인터넷 없이 열려요.",
};
/// The way to the page that keeps the site.
pub(crate) static USE_OFFLINE: Text = crate::text! {
    en: "Or let this browser keep the site",
    zh_hans: "也可以让浏览器保存本站",
    zh_hant: "也可以讓瀏覽器儲存本站",
    nl: "Of laat deze browser de site bewaren",
    ko: "또는 이 브라우저에 사이트 저장하기",
};
/// What has to be so for that; the page makes no request, so it cannot look.
pub(crate) static IF_SERVED: Text = crate::text! {
    en: "Works only where the host serves offline.html beside this page.",
    zh_hans: "仅当服务器在本页面的同一位置提供 offline.html 时可用。",
    zh_hant: "只有當伺服器在本頁面的同一位置提供 offline.html 時才能使用。",
    nl: "Werkt alleen als de host offline.html naast deze pagina aanbiedt.",
    ko: "서버가 이 페이지와 같은 위치에서 offline.html을 제공할 때만 쓸 수 있어요.",
};
/// The answer as words.
pub(crate) static AS_TEXT: Text =
    crate::text! { en: "As text", zh_hans: "文字版", zh_hant: "文字版", nl: "Als tekst", ko: "텍스트로 보기" };
/// What it holds.
pub(crate) static ACCOUNT_ABOUT: Text = crate::text! {
    en: "Numbers, definition, calculation and certainty: enough to check it by hand.",
    zh_hans: "包含数字、定义、计算过程和可靠程度，可以手工核对。",
    zh_hant: "包含數字、定義、計算過程和可靠程度，可以手動核對。",
    nl: "Getallen, definitie, berekening en zekerheid: genoeg om het met de hand na te rekenen.",
    ko: "수치, 정의, 계산 과정, 신뢰도를 담아 직접 검산할 수 있어요.",
};
/// With its marks.
pub(crate) static AS_MARKDOWN: Text = Text::same("Markdown");
