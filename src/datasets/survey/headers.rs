//! The headers that real exports use for the columns of `survey`, in five languages, normalised as the reader
//! normalises a header, with `|` between them (a list of texts weighs more). Earlier means preferred where several columns
//! match.

/// Headers of `score`.
pub(super) const SCORE: &str = "\
    score|nps|nps score|rating|star rating|answer|csat|csat score|satisfaction score|satisfaction|ces|css|\
    how likely are you to recommend us|how likely to recommend?|how satisfied are you?|q1|q1 1|\
    likelihood to recommend|grade|points|评分|分数|打分|得分|推荐度|推荐意愿|满意度|满意度评分|客户满意度|费力度|\
    您向朋友或同事推荐我们的可能性|星级|評分|分數|推薦度|推薦意願|推薦可能性|滿意度|滿意度評分|顧客滿意度|\
    客戶滿意度|費力度|您推薦給親友的可能性|星等|cijfer|beoordeling|rapportcijfer|waardering|tevredenheid|\
    klanttevredenheid|hoe waarschijnlijk is het dat je ons aanbeveelt|sterren|점수|평점|평가|추천 점수|추천 의향|\
    추천도|만족도|만족도 점수|고객 만족도|별점|노력 점수|how likely|how satisfied|how easy|多大可能…|可能性有多…|\
    推荐给…|推荐我们…|多满意…|推薦給…|推薦我們…|多滿意…|hoe waarschijnlijk|hoe tevreden|hoe makkelijk|추천할…|\
    추천하…|얼마나 만족…|만족하…|추천지수|총점|추천 가능성|쉬웠…|推荐指数|推薦指數|推荐可能性|满意程度|滿意程度|\
    费力程度|容易程度|給分|tevredenheidsscore|ons aanbevelen|hoe gemakkelijk|het was makkelijk|hoeveel moeite";
/// What in a header of `score` says which survey it is, besides the id as a word.
pub(super) const MARKS: [(&str, &[&str]); 4] = [
    ("nps", &["recommend", "推荐", "推薦", "aanbeve", "추천"]),
    (
        "csat",
        &[
            "satisf",
            "满意",
            "滿意",
            "tevreden",
            "만족",
            // Stars are five, and so are the faces of Intercom's conversations.
            "star rating",
            "star_rating",
            "stars",
            "星级",
            "星級",
            "星等",
            "sterren",
            "별점",
            "conversation rating",
        ],
    ),
    ("css", &["satisf", "满意", "滿意", "tevreden", "만족"]),
    ("ces", &["effort", "how easy", "makkelijk", "费力", "費力", "容易", "moeite", "노력", "쉽게", "쉬웠"]),
];
/// Headers that look like `score` and are not.
pub(super) const NOT_SCORE: &str = "\
    q1 nps group|score count|duration (in seconds)|member rating|hubspot score|lead score|health score|credit score|\
    engagement score";
/// Headers of `date`.
pub(super) const DATE: &str = "\
    date|timestamp|submit date (utc)|end date|enddate|recordeddate|recorded date|\
    submitted at|responded at|response date|created at|date reviewed|completed at|提交答卷时间|提交时间|开始时间|\
    结束时间|答题时间|填写时间|回答日期|日期|时间戳记|时间戳|時間戳記|填答時間|提交時間|填寫時間|作答時間|\
    回覆時間|完成時間|建立時間|tijdstempel|datum|ingevuld op|datum ingevuld|verzonden op|antwoorddatum|einddatum|\
    startdatum|invuldatum|타임스탬프|응답일시|응답일|제출일시|제출 시간|작성일시|응답 시간|날짜|등록일시|완료일시|\
    등록일|작성일|제출일|응답일자|설문일|설문일자|설문 일자|조사일|참여일|참여일시|完成时间|開始時間|voltooid op|start date (utc)|start date";
/// Headers of `respondent`.
pub(super) const RESPONDENT: &str = "\
    respondent|respondent id|responseid|response id|recipientemail|email address|email|network id|#|customer id|\
    contact id|user id|name|reviewer|受访者|答卷编号|答题编号|序号|填写者|用户id|客户编号|姓名|手机号|邮箱|受訪者|\
    填答者|編號|會員編號|顧客編號|電子郵件|電子郵件地址|信箱|手機|respondentnummer|klantnummer|e mailadres|naam|\
    deelnemer|id|응답자|응답자 id|응답 번호|고객번호|이름|성명|이메일|이메일 주소|연락처|아이디";
/// Headers of `status`.
pub(super) const STATUS: &str = "status|response type|distributionchannel|distribution channel|response status";
/// Headers of `comment`.
pub(super) const COMMENT: &str = "\
    comment|comments|reason|why did you choose that score?|what is the primary reason for your score?|feedback|\
    review|message|follow up|verbatim|open text|remarks|satisfaction comment|评论|评价|意见|建议|原因|打分原因|\
    反馈|留言|备注|其他建议|文字评价|意見|意見回饋|回饋|建議|評論|備註|心得|其他建議|opmerking|opmerkingen|\
    toelichting|reden|waarom koos je deze score|reactie|commentaar|suggesties|\
    wat is de belangrijkste reden voor jouw score?|의견|한마디|이유|평가 이유|피드백|후기|리뷰|코멘트|건의사항|\
    기타 의견|자유 의견|주관식|why|为什么…|為什麼…|waarom|이유…|리뷰상세내용|상품평|개선사항|评价内容|评论内容|\
    評價內容|uitleg";
