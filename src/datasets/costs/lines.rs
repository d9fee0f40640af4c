//! Cost lines by the names that people give them, in five languages.

/// The lines of the CAC by their public names; the last is anything else.
pub const LINES: [&str; 6] = ["ads", "salaries", "tools", "overhead", "seasonal", OTHER];

const OTHER: &str = "other";

/// What names a line, the most telling line first: seasonal ads are seasonal. Short Latin names are whole words, and others
/// those that begin so after a space here; the rest stand anywhere, as Dutch builds its words.
static MARKS: [(&str, &[&str]); 5] = [
    (
        "seasonal",
        &[
            "season",
            "seizoen",
            "christmas",
            "kerst",
            "black friday",
            "季节",
            "季節",
            "旺季",
            "节日",
            "節慶",
            "檔期",
            "双十一",
            "雙十一",
            "시즌",
            "계절",
            "명절",
            "추석",
            "설날",
            "블랙프라이데이",
            "크리스마스",
            "sinterklaas",
            "feestdag",
        ],
    ),
    (
        "salaries",
        &[
            "salar",
            "wage",
            "wages",
            "payroll",
            "staff",
            "personnel",
            " labor",
            " labour",
            "personeel",
            "loon",
            "lonen",
            "loonkosten",
            "工资",
            "工資",
            "薪",
            "人工",
            "人员",
            "人員",
            "人力",
            "人事",
            "급여",
            "인건비",
            "월급",
            "임금",
            "연봉",
            "상여",
            "퇴직금",
            "4대보험",
            "복리후생",
            "bezoldiging",
            "sociale lasten",
            "vakantiegeld",
        ],
    ),
    (
        "tools",
        &[
            "tool",
            "tools",
            "tooling",
            "software",
            "saas",
            "crm",
            "licens",
            "licenc",
            "licenti",
            "工具",
            "软件",
            "軟體",
            "许可",
            "도구",
            "툴",
            "소프트웨어",
            "구독료",
            "라이선스",
            "서버",
            "호스팅",
            "솔루션",
            "ict",
            "automatisering",
        ],
    ),
    (
        "overhead",
        &[
            "overhead",
            "indirect",
            "rent",
            "huur",
            "管理费",
            "管理費",
            "管銷",
            "间接",
            "間接",
            "租金",
            "房租",
            "간접",
            "관리비",
            "임대료",
            "사무실",
            "통신비",
            "공과금",
            "수도광열비",
            "지급수수료",
            "huisvesting",
            "kantoor",
            "algemene kosten",
        ],
    ),
    (
        "ads",
        &[
            "ad",
            "ads",
            " advert",
            "adwords",
            "ppc",
            "sem",
            " media",
            "socialmedia",
            "reclame",
            "广告",
            "廣告",
            "投放",
            "推广",
            "推廣",
            "광고",
            "매체",
            "campagne",
            "sea",
        ],
    ),
];

/// The line that a category belongs to.
pub(super) fn line(category: &str) -> &'static str {
    let mut name = String::from(" ");
    for c in category.to_lowercase().chars() {
        name.push(if c.is_alphanumeric() { c } else { ' ' });
    }
    // An artificial intelligence is no labour.
    let name = name.replace("人工智", "");
    let words: Vec<&str> = name.split(' ').collect();
    let is = |mark: &str| if mark.is_ascii() && mark.len() < 5 { words.contains(&mark) } else { name.contains(mark) };
    MARKS.iter().find(|(_, marks)| marks.iter().any(|mark| is(mark))).map_or(OTHER, |(line, _)| line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_known_by_its_names_in_five_languages() {
        for (line_of, names) in [
            (
                "ads",
                "Advertising|Google Ads|ad spend|广告费|推广|廣告費|SEA|Campagnekosten|Advertenties|reclamekosten|광고비|매체비|Social media|Socialmediabudget",
            ),
            (
                "salaries",
                "Salaries|Sales wages|payroll|工资|人员薪资|薪資|人事費用|Salarissen|Personeelskosten|급여|인건비|4대보험|Vakantiegeld|Sales labor|labour costs|Maandsalarissen",
            ),
            (
                "tools",
                "Tools|CRM|Software licences|工具与软件|軟體|Licenties|도구·소프트웨어|서버 호스팅|ICT-kosten|\
                 Collaboration tools|人工智能工具|人工智慧工具",
            ),
            (
                "overhead",
                "Overhead|rent|管理费用|管銷費用|間接費用|Indirecte kosten|huur|간접비|임대료|통신비|Algemene kosten",
            ),
            (
                "seasonal",
                "Seasonal|Seasonal ads|Black Friday|季节性|檔期活動費用|Seizoenscampagnes|시즌 캠페인 비용|추석 프로모션|Sinterklaascampagne",
            ),
            (
                "other",
                "Other costs|Travel|trade fair|Overige kosten|其他费用|其他費用|기타 비용||adapters|parental leave|Intermediary fees|\
                 Laminate flooring|Inadvertent fees",
            ),
        ] {
            for name in names.split('|') {
                assert_eq!(line(name), line_of, "{name}");
            }
        }
    }

    #[test]
    fn every_line_is_one_of_the_list() {
        assert!(MARKS.iter().all(|(line, _)| LINES.contains(line)));
    }
}
