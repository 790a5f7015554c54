// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_OFFERS_HPP
#define PATRON_REPORT_JAPANESE_OFFERS_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// The ladder of offers, who climbs it, and what to offer next.
inline constexpr translation japanese_offers[] = {
    // the ladder
    {"Is a rung missing on your ladder of offers?", "商品の階段に抜けている段はないか"},
    {"\"{0}\" {1} time, first in line {2} (is it \"{3}\"?)|\"{0}\" {1} times, first in line {2} "
     "(is it \"{3}\"?)",
     "「{0}」{1}回、最初は{2}行目（「{3}」でしょうか）"},
    {"and others", "ほか"},
    {"{0} order names something that is not on the ladder, and what follows does without: "
     "{1}.|{0} orders name something that is not on the ladder, and what follows does without: "
     "{1}.",
     "階段にない商品の注文が{0}件あり、以下の集計から除いています：{1}。"},
    {"No: no offer costs more than {0} times as much as the one below it.",
     "ありません。すぐ下の商品の{0}倍を超える価格の商品はありません。"},
    {"Yes: \"{0}\" ({1}) costs {2} times as much as \"{3}\" ({4}). An offer at about {5} would "
     "make "
     "two even steps of one.",
     "あります。「{0}」（{1}）は「{3}」（{4}）の{2}倍の価格です。その間に約{5}"
     "の商品を置くと、段差が"
     "均等になります。"},
    {"From light to heavy: {0}.", "軽い商品から順に：{0}。"},

    // the first step
    {"Is the first step low enough?", "最初の一段は十分に低いか"},
    {"Yes: \"{0}\" ({1}) is taken by more than the {2} wanted.",
     "はい。「{0}」（{1}）は、目標の{2}を超える人に選ばれています。"},
    {"Hardly: \"{0}\" ({1}) is taken by fewer than the {2} wanted.",
     "高すぎるようです。「{0}」（{1}）を選ぶ人は、目標の{2}に届いていません。"},
    {"Try something lighter, at about {0}.", "約{0}の、もっと軽い商品を試してください。"},
    {"Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted.",
     "「{0}」（{1}）を選ぶ人が目標の{2}に届くかどうかは、数が少ないため言えません。"},
    {"Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted; some {3} answer more would "
     "tell.|Too few to say whether \"{0}\" ({1}) is taken by the {2} wanted; some {3} answers more "
     "would tell.",
     "「{0}」（{1}）を選ぶ人が目標の{2}に届くかどうかは、数が少ないため言えません。あと{3}"
     "件ほど回答が"
     "あれば分かります。"},
    {"Proposed to people who had bought nothing:", "まだ何も購入していない人への提案の結果です。"},
    {"offer", "商品"},
    {"price", "価格"},
    {"answered", "回答"},
    {"accepted", "承諾"},

    // the climb
    {"Do your customers climb?", "顧客は上の段へ進んでいるか"},
    {"began here", "ここから開始"},
    {"bought next", "次に多い購入"},
    {"came here", "ここまで来た"},
    {"climbed on", "さらに上へ"},
    {"half climb within", "半数が上がるまで"},
    {"{0} of {1} ({2}) went on to a heavier offer than those of their first day.",
     "{1}のうち{0}人（{2}）が、初日より重い商品へ進みました。"},
    {"{0} of {1} went on to a heavier offer than those of their first day.",
     "{1}のうち{0}人が、初日より重い商品へ進みました。"},
    {"Rung by rung:", "段ごとでは次のとおりです。"},
    {"Nobody climbs from \"{0}\": none of {1} so far.",
     "「{0}」から上へ進んだ人は、これまで{1}人中ひとりもいません。"},

    // catalogue
    {"Which offers bring customers who leave?", "顧客が離れる入口になっている商品"},
    {"\"{0}\": of those who had it on their first day {1} bought again within {2}, of all others "
     "{3}.",
     "「{0}」：初日に購入した人で{2}以内に再び購入したのは{1}、それ以外の人では{3}です。"},
    {"None is shown to.", "そう言える商品はありません。"},
    {"\"{0}\" opens the way: after it {1} bought something else within {2}, of all others {3}.",
     "「{0}」は次の購入につながっています。この商品の後、{2}以内に別の商品を購入したのは{1}"
     "、それ以外の"
     "人では{3}です。"},
    {"Nobody bought \"{0}\" on a later day than the first, of {1} customers who came back.",
     "再び購入した顧客{1}人のうち、2回目以降に「{0}」を購入した人はいません。"},

    // profit
    {"Where your profit comes from", "利益はどこから来ているか"},
    {"Whether a first sale costs more to promote than a later one: too few to say.",
     "初回の販売は2回目以降より販促費がかかるのか、数が少ないため言えません。"},
    {"The first sale to somebody is dear: promoting it costs {0} more than a later one (95 % "
     "interval {1}).",
     "初回の販売には費用がかかります。販促費は2回目以降より{0}多くなっています（95%信頼区間 "
     "{1}）。"},
    {"A first sale costs no more to promote than a later one: the difference is {0} (95 % interval "
     "{1}).",
     "初回の販売の販促費は、2回目以降より多いとは言えません。差は{0}です（95%信頼区間 {1}）。"},
    {"sales~count", "販売件数"},
    {"margin", "粗利"},
    {"promotion", "販促費"},
    {"profit", "利益"},
    {"as a customer, year {0}", "顧客になって{0}年目"},

    // next offers
    {"What to offer next", "次に提案する商品"},
    {"{0} to {1}~so many", "{0}を{1}人に"},
    {"There is nothing that is worth proposing to any of your {0} customer now.|There is nothing "
     "that is worth proposing to any of your {0} customers now.",
     "顧客{0}人のうち、いま提案して利益の見込める相手はいません。"},
    {"For {0} of {1} something is worth proposing: {2}.",
     "{1}のうち{0}人に、提案する価値のある商品があります：{2}。"},
    {"For {0} of {1} ({2} of them have left) something is worth proposing: {3}.",
     "{1}（うち{2}人は離れています）のうち{0}人に、提案する価値のある商品があります：{3}。"},
    {"If all are asked, a profit of about {0} is expected.",
     "全員に提案すると、約{0}の利益が見込まれます。"},
    {"The dozen that bring most, the JSON has all:",
     "利益の大きい12件は次のとおりです（全件はJSONにあります）。"},
    {"The most profitable first:", "利益の大きい順です。"},
    {"{0} of {1}~answers", "{1}件中{0}件"},
    {"propose", "提案する商品"},
    {"chance", "承諾の確率"},
    {"accepted before", "過去の承諾"},
    {"people", "参照した人"},
    {"expected profit", "見込み利益"},
    {"same step, grade, years", "同じ段・グレード・年数"},
    {"same step and grade", "同じ段・グレード"},
    {"same step", "同じ段"},
    {"same offer", "同じ商品"},
    {"any offer", "全商品"},
    {"Too few have answered some of these: such chances are little more than a guess.",
     "一部は回答が少なく、確率は推測の域を出ません。"},
    {"Believe the order before the amounts: the best of many looks better than it is.",
     "金額よりも順位を重視してください。多数の中の最上位は、実際より良く見えるものです。"},

    // lift of proposals
    {"Does choosing offers one by one pay?", "顧客ごとに商品を選んで提案する効果はあるか"},
    {"Too few to say.", "数が少ないため言えません。"},
    {"Yes: it brings more than offering everybody the most popular thing, by {0} for each customer "
     "(95 % interval {1}).",
     "はい。全員に一番人気の商品を提案するより、顧客1人あたり{0}多くなります（95%信頼区間 {1}）。"},
    {"No: it brings less than offering everybody the most popular thing, by {0} for each customer "
     "(95 % interval {1}).",
     "いいえ。全員に一番人気の商品を提案するより、顧客1人あたり{0}少なくなります（95%信頼区間 "
     "{1}）。"},
    {"Not shown: you may as well offer everybody the most popular thing. The difference is {0} for "
     "each customer (95 % interval {1}).",
     "効果があるとは言えません。全員に一番人気の商品を提案しても変わりません。差は顧客1人あたり{0}"
     "です"
     "（95%信頼区間 {1}）。"},
    {"Chosen as of {0}, and judged on what was bought up to {1}: the chosen offer by {2}, the most "
     "popular one by {3}. Nobody was really asked: it is the choice that is judged, not the "
     "asking.",
     "{0}時点で選び、{1}までの購入で判定しました。選んだ商品を購入したのは{2}、一番人気の商品は{3}"
     "です"
     "。実際に提案したわけではないため、提案の効果ではなく、選び方を判定しています。"},
};

}  // namespace patron::inline v0::detail

#endif
