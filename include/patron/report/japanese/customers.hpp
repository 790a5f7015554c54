// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_CUSTOMERS_HPP
#define PATRON_REPORT_JAPANESE_CUSTOMERS_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// Who the customers are, how firmly they are held, what they brought and are worth.
inline constexpr translation japanese_customers[] = {
    // customers
    {"Who your customers are", "顧客の全体像"},
    {"{0} days or more", "{0}日以上"},
    {"{0} to {1} days", "{0}〜{1}日"},
    {"{0} customers, {1} orders, {2}, {3} to {4}.", "顧客{0}人、注文{1}件、売上{2}（{3}〜{4}）。"},
    {"{0} customers, {1} orders, {2}, {3}.", "顧客{0}人、注文{1}件、売上{2}（{3}現在）。"},
    {"Refunds taken off: {0}; they are no purchases.",
     "返金{0}件は売上から差し引きました。購入には数えません。"},
    {"People with refunds and no purchase: {0} ({1}); they are not customers.",
     "返金だけで購入のない人が{0}人（{1}）います。顧客には数えません。"},
    {"{0} came back after their first day: {1} (95 % interval {2}).",
     "初回の後に再び購入した人は{0}人、{1}です（95%信頼区間 {2}）。"},
    {"{0} came back after their first day: of {1}, too few for a share.",
     "初回の後に再び購入した人は{1}人中{0}人です（少数のため割合は出しません）。"},
    {"bought on", "購入日数"},

    // grip
    {"How firmly you hold them", "顧客をどれだけグリップしているか"},
    {"Grip: of those who bought in one quarter, how many bought again in the next.",
     "グリップ率：ある四半期に購入した顧客のうち、次の四半期にも購入した人の割合です。"},
    {"at risk", "対象"},
    {"kept~customers", "維持"},
    {"grip", "グリップ率"},
    {"of revenue", "売上ベース"},
    {"{0} of {1} did not come back in {2}, the last quarter that is over.",
     "直近で終わった{2}には、対象の{1}人のうち{0}人が戻りませんでした。"},
    {"Earlier quarters: {0}, in the JSON.", "それ以前の{0}四半期分はJSONにあります。"},

    // retention
    {"Who stays", "誰が続いているか"},
    {"month", "月"},
    {"year", "年"},
    {"{0}s after joining", "開始後の{0}数"},
    {"bought in it", "その期に購入"},
    {"in it or later *", "その期以降に購入 *"},
    {"in all so far", "毎期購入"},
    {"of the {0} before", "前{0}の購入者比"},
    {"What \"stayed\" is taken to mean changes the figure. Of those for whom the {0} is over:",
     "「続いている」の意味の取り方で、数字は変わります。その{0}を終えた顧客では次のとおりです。"},
    {"* may still rise: whoever comes back later counts. The last column is of those who bought in "
     "the {0} before.",
     "* は後から戻った人も数えるため、今後上がることがあります。右端の列は、前{0}に購入した人に対"
     "する割合です。"},
    {"Of those who joined in a {0}, how many per cent bought in the {0}s after it.",
     "同じ{0}に始まった顧客のうち、その後の各{0}に購入した人の割合（%）です。"},
    {"joined in", "開始時期"},
    {"size", "人数"},
    {"all~cohorts", "全体"},
    {"* not over yet; the line \"all\" leaves these out.",
     "* は期間の途中です。「全体」の行には含めていません。"},

    // waiting
    {"How soon they come back", "どのくらいで戻ってくるか"},
    {"Half of the customers have bought again after {0}.",
     "顧客の半数は、{0}以内に再び購入しています。"},
    {"Fewer than half of the customers have come back so far, so there is no median wait.",
     "戻ってきた顧客がまだ半数に満たないため、中央値はありません。"},
    {"second purchase within", "2回目の購入まで"},
    {"Customers who are still waiting count as waiting, not as lost.",
     "2回目の購入がまだの顧客は「待機中」として扱い、離れたとはみなしません。"},

    // movements
    {"Where revenue came from, and where it went", "売上の出入り"},
    {"Of {0} that customers brought in the quarter before, {1} came again from the same customers "
     "in {2}; with what some of them bought more it is {3}.",
     "前の四半期に顧客からいただいた{0}のうち、{2}にも同じ顧客から{1}をいただきました。購入を増やし"
     "た分も含めると{3}です。"},
    {"{0} new one|{0} new ones", "新規{0}人"},
    {"{0} of {1} did not come back; {2} brought {3}.",
     "{1}のうち{0}人が戻りませんでした。{2}の売上は{3}です。"},
    {"New here is who paid for the first time: {0} in all. {1} have ordered at all, at whatever "
     "price.",
     "ここでの「新規」は初めて代金を支払った人で、合計{0}人です。無料を含めて注文した人は{1}人いま"
     "す。"},
    {"before", "前期"},
    {"+ new", "＋新規"},
    {"+ back", "＋復帰"},
    {"+ more", "＋増額"},
    {"- less", "－減額"},
    {"- left", "－離脱"},
    {"= now", "＝当期"},
    {"kept~revenue", "維持率"},
    {"with more", "増額込み"},
    {"in part", "途中まで"},
    {"Amounts are in units of {0}, rounded. \"Kept\" never counts a customer above what she "
     "brought before, \"with more\" does.",
     "金額は{0}"
     "単位に丸めています。「維持率」は顧客ごとに前期の額までを数え、「増額込み」はそれを超え"
     "た分も数えます。"},

    // segments
    {"Your customers in groups", "顧客の分類"},
    {"Of the {0} customer who was best a year ago, {1} still is, {2} is slowing, and {3} has not "
     "bought for long.|Of the {0} customers who were best a year ago, {1} still are, {2} are "
     "slowing, and {3} have not bought for long.",
     "1年前に「優良」だった{0}人のうち、今も優良なのは{1}人、間隔が空いてきたのは{2}人、長く購入が"
     "ないのは{3}人です。"},
    {"group", "分類"},
    {"a year ago", "1年前"},
    {"bought~how", "購入の特徴"},
    {"best", "優良"},
    {"regular", "常連"},
    {"recent", "最近"},
    {"slowing", "間隔拡大"},
    {"occasional", "時々"},
    {"to win back", "呼び戻し"},
    {"long gone", "長期離脱"},
    {"bought lately, often, and for most", "最近・頻繁・高額"},
    {"lately and often, for less", "最近・頻繁、金額は控えめ"},
    {"lately, not often yet", "最近購入、回数はまだ少ない"},
    {"more than once, not so lately", "複数回購入、このところ間隔が空き気味"},
    {"once or seldom, not so lately", "回数が少なく、このところ間隔が空き気味"},
    {"often or for most, and not for long", "頻繁または高額だったが、長く購入なし"},
    {"the rest of those who have not bought for long", "そのほか、長く購入なし"},
    {"By thirds of your customers: lately, often and for most are the third that bought most "
     "lately, on most days and for most. Somebody may move because others did.",
     "顧客を3等分した分類です。「最近」「頻繁」「高額」は、最終購入日・購入日数・購入額がそれぞれ上"
     "位3"
     "分の1の顧客を指します。ほかの顧客が動いたために分類が変わることもあります。"},

    // quiet
    {"Who has gone quiet", "足が遠のいた顧客"},
    {"{0} of {1} have not bought for longer than is usual for them; {2} of these crossed that line "
     "within the last three months.",
     "{1}のうち{0}人は、その人のふだんの間隔を超えて購入がありません。このうち{2}"
     "人は、直近3か月の間"
     "にその線を越えました。"},
    {"Can such a list be trusted? Have bought since {0}: of those on the list of that day {1}; of "
     "all others {2}.",
     "この一覧は当てになるでしょうか。{0}時点の一覧に載った人でその後購入したのは{1}"
     "、それ以外の人で"
     "は{2}です。"},
    {"Of the last three months, those with most at stake:",
     "直近3か月の該当者（失うおそれのある金額の大きい順）："},
    {"Those with most at stake:", "該当者（失うおそれのある金額の大きい順）："},
    {"last bought", "最終購入日"},
    {"usual gap", "ふだんの間隔"},
    {"unusual since", "線を越えた日"},
    {"spent in a year", "年間購入額"},
    {"The line is drawn so that no more than {0} a month cross it who come back by themselves.",
     "この線は、放っておいても戻ってくる人が一覧に載るのを、月{0}"
     "人以下に抑えるように引いています。"},

    // ways in
    {"product", "商品"},
    {"channel", "経路"},
    {"Which first {0} brings those who come back", "最初の{0}別に見る、戻ってくる顧客"},
    {"Customers whose first {1} was {0} come back more often than all others together.",
     "最初の{1}が{0}の顧客は、ほかの顧客全体より多く戻ってきます。"},
    {"Customers whose first {1} was {0} come back less often than all others together.",
     "最初の{1}が{0}の顧客は、ほかの顧客全体ほどには戻ってきません。"},
    {"None stands out: the differences are such as chance makes.",
     "目立った差はありません。いずれも偶然で起こりうる範囲です。"},
    {"Too few to say whether any differs from the others.",
     "人数が少ないため、差があるかどうかは言えません。"},
    {"came back", "再購入"},
    {"within {0}", "{0}以内"},
    {"than all others", "ほか全体と比べて"},
    {"may be chance", "偶然の範囲"},
    {"more often", "多い"},
    {"less often", "少ない"},
    {"Groups of fewer than {0} people, in the JSON: {1}.",
     "{0}人未満のグループ（{1}件）はJSONにあります。"},

    // contracts
    {"What your contracts bring", "契約による売上"},
    {"{0} contract run, and bring {1} a month.|{0} contracts run, and bring {1} a month.",
     "契約中は{0}件、売上は月額{1}です。"},
    {"{0} of {1} contracts", "契約{1}件中{0}件"},
    {"In {0} you kept {1} under contract, and {2}. Who pauses counts as kept.",
     "{0}の契約の維持は、{1}、{2}です。休止中も維持に数えます。"},
    {"In {0} you kept {1} under contract, and {2}. Who pauses counts as kept; without them it is "
     "{3}.",
     "{0}の契約の維持は、{1}、{2}です。休止中も維持に数えています。休止中を除くと、{3}です。"},
    {"They are a month's; a price by the week counts 52 times a year. A renewal is no movement, an "
     "upgrade is \"more\".",
     "いずれも月額です。週単位の料金は年52回として換算します。更新は出入りに数えず、上位契約への変"
     "更"
     "は「増額」に含めます。"},

    // leaving
    {"Why contracts are given up", "解約の理由"},
    {"after day {0}", "{0}日を過ぎてから"},
    {"day {0} to {1}", "{0}〜{1}日目"},
    {"under contract", "契約期間"},
    {"left~contracts", "解約"},
    {"a month, of 100", "月あたり（100件中）"},
    {"reason", "理由"},
    {"times", "件数"},
    {"gone for it within {0}", "{0}以内にこの理由で解約"},
    {"{0} stay|{0} stays", "一続きの契約{0}件"},
    {"{0} of {1} have ended: too few to say when, why, and by which channel.",
     "{1}のうち{0}件が終わりました。件数が少ないため、時期・理由・経路については言えません。"},
    {"{0} of {1} have ended; after {2} {3} are still there. Who renews or upgrades has not left.",
     "{1}のうち{0}件が終わりました。{2}後も続いているのは{3}"
     "です。更新や上位契約への変更は解約に数え"
     "ません。"},
    {"{0} of {1} have ended. Who renews or upgrades has not left.",
     "{1}のうち{0}件が終わりました。更新や上位契約への変更は解約に数えません。"},
    {"Too few have left to say when, why, and by which channel; the JSON has the counts.",
     "解約が少ないため、時期・理由・経路については言えません。件数はJSONにあります。"},
    {"Which channel brings those who stay?", "どの経路の顧客が長く続くでしょうか。"},
    {"Customers whose {1} was {0} stay longer than all others together.",
     "{1}が{0}の顧客は、ほかの顧客全体より長く続きます。"},
    {"Customers whose {1} was {0} leave sooner than all others together.",
     "{1}が{0}の顧客は、ほかの顧客全体より早く離れます。"},
    {"stays", "一続きの契約"},
    {"there after {0}", "{0}後も継続"},
    {"stay longer", "長く続く"},
    {"leave sooner", "早く離れる"},

    // concentration
    {"What they have brought", "これまでの売上"},
    {"A customer has brought {0} on average; half of them {1} or less.",
     "顧客1人あたりの売上は平均{0}、半数の顧客は{1}以下です。"},
    {"The best tenth ({0} of {1}) brought {2}: {3} of it all.",
     "上位1割の顧客（{1}人中{0}人）の売上は{2}で、全体の{3}です。"},

    // worth
    {"What they are still worth", "これから見込まれる価値（LTV）"},
    {"How often they buy: {0}, likelier than {1} (log-likelihood {2} against {3}).",
     "購入頻度のモデル：{0}。{1}より当てはまります（対数尤度は{2}、{1}は{3}）。"},
    {"How often they buy: {0}, likelier than {1} (log-likelihood {2}; the other found no optimum).",
     "購入頻度のモデル：{0}。{1}より当てはまります（対数尤度は{2}、{1}は最適解なし）。"},
    {"What they spend: {0}.", "購入額のモデル：{0}。"},
    {"gamma-gamma", "ガンマ・ガンマ"},
    {"in the next", "今後"},
    {"they will bring", "見込まれる価値"},
    {"Expected, not earned; at a margin of {0}, discounted by {1} a year.",
     "実績ではなく見込みです。利益率{0}、割引率年{1}で計算しています。"},
    {"Take care: who buys often spends otherwise, which the spend model does not know.",
     "ご注意ください。よく買う顧客とそうでない顧客とでは1回の購入額が違いますが、購入額のモデルはそ"
     "れ"
     "を考慮していません。"},
    {"Left out of the spend model, for their repeat purchases brought nothing: {0}:",
     "2回目以降の購入額がゼロのため、購入額のモデルから除いた顧客（{0}人）："},
    {"{0}, ....", "{0}ほか"},
    {"{0}.", "{0}"},
    {"still a customer", "今も顧客である確率"},
    {"says nothing", "不明"},
    {"Whom to look after first", "まず大切にしたい顧客"},
    {"worth in a year", "1年間の見込み"},
    {"Who is about to slip away", "離れてしまいそうな顧客"},
    {"At stake is what they would bring in a year, times the chance that they have left.",
     "「失うおそれのある額」は、1年間に見込まれる額に、すでに離れている確率を掛けたものです。"},
    {"at stake", "失うおそれのある額"},

    // holdout
    {"How far that can be trusted", "見込みはどこまで信頼できるか"},
    {"Had the model known the orders up to {0} alone, it would have expected {1} days with a "
     "purchase afterwards from its {2} customers; there were {3}.",
     "{0}までの注文だけを知っていたとすると、モデルはその後の購入を、{2}人の顧客について延べ{1}"
     "日と見"
     "込んだはずです。実際は{3}日でした。"},
    {"repeats by then", "それまでの再購入"},
    {"expected of one", "1人あたり見込み"},
    {"came", "実績"},
};

}  // namespace patron::inline v0::detail

#endif
