//! The headers that real exports use for the columns of `tickets`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `opened`.
pub(super) const OPENED: &str = "\
    date/time opened|opened|created at|created time|create date|created date|created|opened at|date opened|submitted|reported|\
    conversation created at|conversation started at|ticket created|创建时间|建单时间|提交时间|工单创建时间|\
    受理时间|开始时间|发起时间|提单时间|报修时间|进线时间|建立時間|開單時間|建立日期|提出時間|受理時間|立案時間|\
    開始時間|進線時間|案件建立時間|報修時間|geopend|aangemaakt|aangemaakt op|aanmaakdatum|gemeld op|meldingsdatum|\
    ingediend op|datum melding|startdatum|datum geopend|접수일시|접수일|접수 시간|접수 시각|생성일|생성일시|등록일시|\
    문의일시|문의 접수일|작성일|인입일시|요청일시|접수일자|문의일|요청일|등록일|创建日期|提交日期|開單日期|\
    反馈时间|客訴時間|aanmelddatum|melddatum|datum aangemeld|aangemeld op";
/// Headers that look like `opened` and are not.
pub(super) const NOT_OPENED: &str = "updated at|last update time|due by time|assigned at|initially assigned at";
/// Headers of `resolved`; where both exist, resolved before closed: closing is often automatic, days later.
pub(super) const RESOLVED: &str = "\
    resolved|solved at|resolved time|resolved at|resolved date|date resolved|resolution date|date/time closed|closed time|close date|closed date|closed at|completed|\
    date closed|closed|closedat|解决时间|完成时间|关闭时间|结单时间|办结时间|处理完成时间|工单关闭时间|结束时间|\
    完结时间|解決時間|解決時間點|完成時間|結案時間|結案日期|關閉時間|處理完成時間|關單時間|結束時間|opgelost|opgelost op|\
    gesloten|gesloten op|afgehandeld op|datum opgelost|afgesloten|datumgereed|datum gereed|einddatum|해결일시|\
    해결일|처리완료일|처리 완료일시|완료일시|종료일시|종결일|답변완료일|해결 시각|닫힌 시간|처리일|처리일시|\
    완료일|종료일|关闭日期|解决日期|完成日期|關閉日期|解決日期|结案时间|oplosdatum|afhandeldatum|sluitdatum|datum afgemeld|afgemeld op|afgemeld";
/// Headers that look like `resolved` and say how long it took, or when it was for the first time.
pub(super) const NOT_RESOLVED: &str = "\
    first…|解決時間(小時)|解決時間(時)|解決時間(分鐘)|解決時間(分)|解決時間(秒)|解決時間(天)|結案時間(小時)|結案時間(分鐘)|\
    解决时间(小时)|解决时间(分钟)";
/// Headers of `duration`.
pub(super) const DURATION: &str = "\
    duration|full resolution time in minutes|full resolution time in minutes within business hours|\
    first resolution time in minutes|resolution time (in hrs)|time to close (hh:mm:ss)|time to close|\
    resolution time|resolution time hours|resolution hours|time to resolution|handle time|time to resolve|\
    解决时长|解决时间(小时)|解决时间(分钟)|处理时长|解决用时|处理用时|耗时|时长|总时长|工单处理时间|工单平均处理时长|解决耗时|解決時間|處理時間|\
    處理時數|處理時長|耗時|結案時間(小時)|時長|總時間|解決時數|oplostijd|doorlooptijd|afhandeltijd|duur|\
    gem. oplostijd|behandeltijd|adjusteddurationresolved|tijd tot oplossing|looptijd|해결 시간|평균 해결 시간|\
    처리 시간|처리시간|소요 시간|소요시간|해결시간|처리 소요시간|응대 시간|총 처리시간|상담시간|응대시간|处理时数|\
    用时|oplossingstijd|behandelduur|verwerkingstijd";
/// Headers that look like `duration` and are not.
pub(super) const NOT_DURATION: &str = "\
    first reply time in minutes|first response time (in hrs)|agent wait time in minutes";
/// Headers of `complexity`.
pub(super) const COMPLEXITY: &str = "\
    complexity|priority|type|category|difficulty|severity|level|ticket type|tier|复杂度|优先级|紧急程度|类型|\
    工单类型|难度|级别|问题分类|严重程度|複雜度|優先順序|優先級|緊急程度|類型|案件類型|難易度|等級|問題分類|\
    complexiteit|prioriteit|soort|categorie|subcategorie|moeilijkheid|niveau|urgentie|impact|난이도|복잡도|\
    우선순위|유형|문의 유형|문의유형|등급|긴급도|분류|심각도|중요도|优先度|優先度|moeilijkheidsgraad";
/// Headers of `waiting`: for the customer.
pub(super) const WAITING: &str = "\
    waiting|time on hold|on hold time in minutes|pending time|time waiting on customer|waiting for customer|\
    customer wait time|agent wait time in minutes|agent wait time in minutes within business hours|等待客户时长|\
    挂起时长|等待时长|客户等待时间|待客户回复时长|暂停时长|等待顧客時間|等待客戶時間|暫停時間|擱置時間|\
    待客戶回覆時間|等待時間|wachten op klant|wachten op de klant|tijd in wacht|wacht op klant|onderbroken tijd|tijd wachtend op klant|\
    보류 시간|고객 회신 대기|보류시간|회신 대기 시간|挂起时间|tijd on hold|고객 응답 대기";
/// Headers of the time that the customer waited for us.
pub(super) const NOT_WAITING: &str = "\
    requester wait time in minutes|requester wait time in minutes within business hours|agent first reply|\
    wachttijd|대기 시간|대기시간";
