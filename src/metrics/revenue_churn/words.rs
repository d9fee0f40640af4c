//! The words of the revenue churn rate, in five languages.

use crate::metric::Words;
use crate::words::{Text, Wording};

pub(super) const WORDS: Words = Words {
    name: crate::text! {
        en: "Revenue churn rate",
        zh_hans: "收入流失率",
        zh_hant: "營收流失率",
        nl: "Omzetverloop",
        ko: "매출 이탈률",
    },
    headings: &[],
    abbr: Text::same(""),
    index: crate::text! {
        en: "Share of recurring revenue lost",
        zh_hans: "经常性收入流失了多少",
        zh_hant: "經常性營收流失了多少",
        nl: "Deel van de terugkerende omzet dat wegviel",
        ko: "잃은 반복 매출의 비율",
    },
    lede: crate::text! {
        en: "Of the monthly recurring revenue at the start, how much was lost to customers who left or pay less?",
        zh_hans: "期初的月度经常性收入中，因客户离开或降级而流失了多少？",
        zh_hant: "期初的每月經常性營收中，因顧客離開或降級而流失了多少？",
        nl: "Hoeveel van de maandelijks terugkerende omzet aan het begin viel weg door klanten die vertrokken of minder betalen?",
        ko: "시작할 때의 월간 반복 매출 중 고객이 떠나거나 덜 내서 잃은 금액은 얼마인가요?",
    },
    meaning: crate::text! {
        en: "It weighs customers by what they pay: ten small ones lost may matter less than one large one that pays half. Gross shows the leak; net shows whether those who stay make up for it. Gross retention plus gross churn is 100%.",
        zh_hans: "它按付费金额衡量客户：失去 10 位小客户，可能还不如 1 位大客户付费减半严重。毛流失反映漏掉了多少收入，净流失则看留下的客户能否补上。毛收入留存率加毛流失率为 100%。",
        zh_hant: "它依付費金額衡量顧客：失去 10 位小額顧客，可能還不如 1 位高額顧客付費減半嚴重。總流失反映漏掉多少營收，淨流失則看留下的顧客能否補上。總營收留存率加總流失率為 100%。",
        nl: "Het weegt klanten naar wat ze betalen: tien kleine klanten verliezen kan minder uitmaken dan één grote die nog maar de helft betaalt. Bruto toont het lek; netto toont of de blijvers dat goedmaken. Bruto-omzetretentie plus brutochurn is 100%.",
        ko: "고객을 머릿수가 아니라 내는 금액으로 봐요. 작은 고객 열 곳을 잃는 것보다 큰 고객 한 곳이 금액을 절반으로 줄이는 것이 더 아플 수 있어요. 총이탈은 새는 양을, 순이탈은 남은 고객이 메우는지를 보여 줘요. 총매출 유지율과 총이탈률의 합은 100%\u{2060}예요.",
    },
    distrust: crate::text! {
        en: "A net rate can hide a large leak behind a few upgrades: look at gross first. Sales to new customers do not belong in it. A few large customers can decide it, and one quarter may be chance.",
        zh_hans: "少数升级就可能让净流失率掩盖很大的漏洞，请先看毛流失。新客户的销售不应计入。结果往往由少数大客户决定，单个季度也可能只是偶然。",
        zh_hant: "淨流失率可能用少數升級掩蓋很大的漏洞，請先看總流失。新顧客的銷售不該計入。結果往往由少數高額顧客決定，單獨一季也可能只是偶然。",
        nl: "Netto kan een groot lek verbergen achter een paar upgrades: kijk eerst naar bruto. Verkoop aan nieuwe klanten hoort er nergens in. Een paar grote klanten bepalen het, en één kwartaal kan toeval zijn.",
        ko: "순이탈률만 보면 업그레이드 몇 건에 큰 누수가 가려질 수 있으니 총이탈률부터 보세요. 신규 고객 매출은 어디에도 넣지 않아요. 큰 고객 몇 곳이 좌우하고, 한 분기 값은 우연일 수 있어요.",
    },
    next: crate::text! {
        en: "Count it every quarter. Look at the customers with the largest drop in money: a large drop from one customer is often the first step out of the door (article S1). Ask which product they gave up.",
        zh_hans: "每季度算一次。按金额找出下降最多的客户：单个客户的大幅下降往往是离开的前兆（文章 S1）。问问他们停用了哪个产品。",
        zh_hant: "每季算一次。依金額找出下降最多的顧客：單一顧客的大幅下降往往是離開的前兆（文章 S1）。問問他們放棄了哪個產品。",
        nl: "Bereken het elk kwartaal. Zoek de klanten met de grootste daling, in geld: een grote daling bij één klant is vaak het begin van een vertrek (artikel S1). Vraag welk product ze hebben opgezegd.",
        ko: "분기마다 계산하세요. 금액이 가장 많이 줄어든 고객을 찾으세요. 한 고객의 큰 감소는 떠나기 전 신호인 경우가 많아요(아티클 S1). 어떤 제품을 해지했는지 물어보세요.",
    },
};

pub(super) const GROSS: Text =
    crate::text! { en: "Gross", zh_hans: "毛流失", zh_hant: "總流失", nl: "Bruto", ko: "총이탈" };
pub(super) const GROSS_ABOUT: Text = crate::text! {
    en: "The standard: only what was lost; nothing that was gained hides it.",
    zh_hans: "标准定义：只算流失，不用任何增量抵消。",
    zh_hant: "標準定義：只算流失，不用任何增加額抵銷。",
    nl: "De standaard: alleen wat wegviel; niets wat erbij kwam, verbergt dat.",
    ko: "표준 정의예요. 잃은 금액만 보고 늘어난 금액으로 상쇄하지 않아요.",
};
pub(super) const NET: Text = crate::text! {
    en: "Net of expansion",
    zh_hans: "净流失（扣除扩张）",
    zh_hant: "淨流失（扣除擴張）",
    nl: "Netto, na expansie",
    ko: "순이탈(확장 차감)",
};
pub(super) const NET_ABOUT: Text = crate::text! {
    en: "Takes off the extra that customers who stayed pay; below 0, it outweighs the loss.",
    zh_hans: "扣除留下的客户多付的金额；低于 0 表示增量超过流失。",
    zh_hant: "扣除留下的顧客多付的金額；低於 0 表示增加額超過流失。",
    nl: "Trekt af wat blijvende klanten meer betalen; onder 0 is dat meer dan het verlies.",
    ko: "남은 고객이 더 내는 금액을 빼요. 0보다 작으면 그 금액이 손실보다 커요.",
};
pub(super) const NET_REACTIVATION: Text = crate::text! {
    en: "Net of expansion and reactivation",
    zh_hans: "净流失（扣除扩张与重新激活）",
    zh_hant: "淨流失（扣除擴張與回流）",
    nl: "Netto, na expansie en heractivering",
    ko: "순이탈(확장·재활성화 차감)",
};
pub(super) const NET_REACTIVATION_ABOUT: Text = crate::text! {
    en: "Also takes off what was won back, though those customers were not there at the start.",
    zh_hans: "还扣除重新激活的金额，尽管期初不含这部分。",
    zh_hant: "還扣除回流的金額，雖然這些顧客期初並不在。",
    nl: "Trekt ook af wat is teruggewonnen, al waren die klanten er aan het begin niet.",
    ko: "되찾은 금액도 빼요. 다만 그 고객은 시작할 때 없었어요.",
};

pub(super) static GAINS_OUTWEIGH: Wording = Wording {
    id: "gains_outweigh_losses",
    text: crate::text! {
        en: "Below 0: existing customers added more than was lost. Look at gross as well.",
        zh_hans: "低于 0：现有客户多付的超过流失的。也请看毛流失。",
        zh_hant: "低於 0：既有顧客多付的超過流失的。也請看總流失。",
        nl: "Onder 0: bestaande klanten betalen meer dan er wegviel. Kijk ook naar bruto.",
        ko: "0보다 작아요. 기존 고객이 더 내는 금액이 손실보다 커요. 총이탈률도 보세요.",
    },
};
pub(super) static COPIED_FORMULA: Wording = Wording {
    id: "copied_formula",
    text: crate::text! {
        en: "A formula often copied: (start − end − upgrades) ÷ start. Ask what its end includes: without upgrades and new sales ({bare}) it gives {right}, the net rate; with the upgrades ({full}) it takes them off twice and gives {wrong}.",
        zh_hans: "常被照搬的公式：（期初 − 期末 − 升级）÷ 期初。要问清期末包含什么：不含升级和新签（{bare}）得 {right}，即净流失率；含升级（{full}）则重复扣除，得 {wrong}。",
        zh_hant: "常被照抄的公式：（期初 − 期末 − 升級）÷ 期初。要問清楚期末包含什麼：不含升級和新簽（{bare}）得 {right}，即淨流失率；含升級（{full}）則重複扣除，得 {wrong}。",
        nl: "Een veelgebruikte variant: (begin − eind − upgrades) ÷ begin. Vraag wat er in de MRR aan het eind zit: zonder upgrades en nieuwe verkoop ({bare}) geeft het {right}, het nettocijfer; met de upgrades ({full}) trekt het ze twee keer af en geeft het {wrong}.",
        ko: "널리 퍼진 식: (기초 − 기말 − 업그레이드) ÷ 기초. 기말에 무엇이 들어 있는지 확인하세요. 업그레이드와 신규를 뺀 기말({bare})이면 {right}, 곧 순이탈률이에요. 업그레이드를 넣은 기말({full})이면 두 번 빼서 {wrong}예요.",
    },
};
pub(super) static CAPPED: Wording = Wording {
    id: "cap_needs_rows",
    text: crate::text! {
        en: "A customer’s loss counts for at most what they paid at the start. A file of payments is counted that way; sums you type must be too.",
        zh_hans: "每位客户的流失最多算到其期初金额。付款明细文件会这样计算；手填的合计数需自行确认。",
        zh_hant: "每位顧客的流失最多算到其期初金額。付款檔案會這樣計算；自行填寫的合計數請先確認。",
        nl: "Het verlies van een klant telt tot wat die aan het begin betaalde. Een bestand met betalingen wordt zo geteld; getypte totalen moeten dat al zijn.",
        ko: "손실은 고객마다 시작 시점에 낸 금액까지만 계산해요. 결제 파일은 그렇게 계산하고, 직접 입력한 합계는 그렇게 계산한 값이어야 해요.",
    },
};

pub(super) static BASIS: Text = crate::text! {
    en: "{amount} of {start} lost",
    zh_hans: "期初 {start} 中流失 {amount}",
    zh_hant: "期初 {start} 中流失 {amount}",
    nl: "{amount} van {start} weggevallen",
    ko: "기초 {start} 중 {amount} 손실",
};
pub(super) static NET_LOSS: Text = crate::text! {
    en: "net {amount} of {start} lost",
    zh_hans: "期初 {start} 中净流失 {amount}",
    zh_hant: "期初 {start} 中淨流失 {amount}",
    nl: "netto {amount} van {start} weggevallen",
    ko: "기초 {start} 중 순이탈 {amount}",
};
pub(super) static NET_GAIN: Text = crate::text! {
    en: "net {amount} gained on {start}",
    zh_hans: "期初 {start}，净增 {amount}",
    zh_hant: "期初 {start}，淨增 {amount}",
    nl: "netto {amount} erbij op {start}",
    ko: "기초 {start} 대비 순증 {amount}",
};
pub(super) static LESS_FOR_GOAL: Text = crate::text! {
    en: "less lost would reach your goal of {goal}.",
    zh_hans: "是要减少的流失金额，这样才能达到目标 {goal}。",
    zh_hant: "是要減少的流失金額，這樣才能達到目標 {goal}。",
    nl: "minder verlies en je haalt je doel van {goal}.",
    ko: "덜 잃으면 목표({goal})에 도달해요.",
};
pub(super) static MAKE_UP: Text = crate::text! {
    en: "more expansion MRR would make up for this loss.",
    zh_hans: "是还需增加的扩张 MRR，这样才能补上流失。",
    zh_hant: "是還要增加的擴張 MRR，這樣才能補上流失。",
    nl: "meer expansie-MRR zou dit verlies goedmaken.",
    ko: "확장 MRR이 이만큼 더 있으면 손실을 메울 수 있어요.",
};
pub(super) static WHO: Text = crate::text! {
    en: "of the loss comes from customers who left ({churned}); the rest from customers who pay less ({contraction}).",
    zh_hans: "的流失来自离开的客户（{churned}），其余来自降级（{contraction}）。",
    zh_hant: "的流失來自離開的顧客（{churned}），其餘來自降級（{contraction}）。",
    nl: "van het verlies komt door vertrokken klanten ({churned}); de rest door klanten die minder betalen ({contraction}).",
    ko: "손실에서 떠난 고객이 차지하는 비중이에요({churned}). 나머지는 결제 금액이 줄어든 고객의 몫이에요({contraction}).",
};
pub(super) static WAY: Text = crate::text! {
    en: "Of {start} at the start, {lost} was lost; without new customers, MRR ends at {end}",
    zh_hans: "期初 {start}，流失 {lost}；不含新客户，期末为 {end}",
    zh_hant: "期初 {start}，流失 {lost}；不含新顧客，期末為 {end}",
    nl: "Van {start} aan het begin viel {lost} weg; zonder nieuwe klanten is de MRR aan het eind {end}",
    ko: "기초 {start} 중 손실 {lost}, 신규를 뺀 기말 {end}",
};
pub(super) static WITHOUT_NEW: Text = crate::text! {
    en: "MRR at the end, without new customers",
    zh_hans: "期末 MRR（不含新客户）",
    zh_hant: "期末 MRR（不含新顧客）",
    nl: "MRR aan het eind, zonder nieuwe klanten",
    ko: "신규를 뺀 기말 MRR",
};
