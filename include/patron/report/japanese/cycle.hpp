// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_CYCLE_HPP
#define PATRON_REPORT_JAPANESE_CYCLE_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// The answer, the five mechanisms, what to do next, the plan and where it goes from here.
inline constexpr translation japanese_cycle[] = {
    // the answer
    {"In short", "要点"},
    {"The weakest of {3} is sowing, to keep in touch with those who are no "
     "customers yet: {0} of {1} prospects ({2}) had heard from you in time.",
     "{3}で最も弱いのは「種まき」です。まだ顧客でない人への働きかけを続けることです。期限内"
     "に働"
     "きかけたのは、顧客候補{1}人中{0}人（{2}）です。"},
    {"The weakest of {3} is growing, to let prospects become customers step by "
     "step: {0} of {1} prospects ({2}) came closer.",
     "{3}で最も弱いのは「育成」です。顧客候補に一段ずつ顧客になってもらうことです。段を上が"
     "った"
     "のは、顧客候補{1}人中{0}人（{2}）です。"},
    {"The weakest of {3} is gripping, to hold the customers there are: {0} of {1} "
     "({2}) bought again.",
     "{3}で最も弱いのは「グリップ」です。今いる顧客を離さないことです。再び購入したのは、{"
     "1}人"
     "中{0}人（{2}）です。"},
    {"The weakest of {3} is extending, to offer customers a second and a third "
     "thing: {0} of {1} ({2}) bought something new to them.",
     "{3}で最も弱いのは「継続提供」です。顧客に2つ目、3つ目の商品を提供することです。初めて"
     "の商"
     "品を購入したのは、{1}人中{0}人（{2}）です。"},
    {"The weakest of {3} is referring, that customers bring customers: {0} of {1} "
     "new ones ({2}) were brought by a customer.",
     "{3}で最も弱いのは「紹介」です。顧客が顧客を連れてくることです。紹介で来たのは、新規{"
     "1}人"
     "中{0}人（{2}）です。"},
    {"Counted from {0} to {1}; the target is {2}.", "集計期間は{0}〜{1}、目標は{2}です。"},
    {"the five mechanisms", "5つの仕組み"},
    {"the mechanisms that can be judged", "判断できる仕組み"},
    {"too few for a share", "少数のため割合は出しません"},
    {"So all that can be judged meet their targets.",
     "つまり、判断できるものはすべて目標に達しています。"},
    {"So all five meet their targets.", "つまり、5つとも目標に達しています。"},
    {"Of so few people the difference may be chance.",
     "人数が少ないため、差は偶然かもしれません。"},
    {"{0}. {1}: {2} ({3}).", "{0}. {1}：{2}（{3}）"},
    {"{0}. {1}: {2} ({3}; it may bring {4}).", "{0}. {1}：{2}（{3}、見込み{4}）"},
    {"What that costs: with it at its target, the next {0} would leave {1} more than the {2} that "
     "are to be expected (an estimate).",
     "その損失：目標に達していれば、今後{0}の利益は、見込みの{2}より{1}多くなります（推定）。"},
    {"Which of the five mechanisms is the weakest cannot be said: {0}.",
     "5つの仕組みのうち、どれが最も弱いかは言えません：{0}。"},
    {"the records do not go back far enough", "記録の期間が足りません"},
    {"What to do first:", "まず行うこと："},

    // gauges
    {"How the five mechanisms stand", "5つの仕組みの現状"},
    {"growing", "育成"},
    {"gripping", "グリップ"},
    {"extending", "継続提供"},
    {"referring", "紹介"},
    {"Sowing: prospects who have heard from you in time, of all who were to.",
     "種まき：働きかけるべき顧客候補のうち、期限内に働きかけた人の割合。"},
    {"Growing: prospects who came closer, of those there at the start.",
     "育成：期首にいた顧客候補のうち、段を上がった人の割合。"},
    {"Gripping: customers who bought in {0} months and again in the next {0}, of all who bought in "
     "the first.",
     "グリップ：ある{0}か月に購入した顧客のうち、次の{0}か月にも購入した人の割合。"},
    {"Extending: of those who bought again, the ones who bought something new to them.",
     "継続提供：再び購入した顧客のうち、初めての商品を購入した人の割合。"},
    {"Referring: new customers whom a customer brought, of all new ones.",
     "紹介：新規顧客のうち、顧客の紹介で来た人の割合。"},
    {"Sales and profit pile up where all five are built at the same time and in balance. Counted "
     "from {0} to {1}; a target is your own best year, of gripping all customers.",
     "売上と利益は、5つを同時に、バランスよくつくるところに積み上がります。集計期間は{0}〜{1}"
     "、目標は自"
     "社の最も良かった年、グリップは顧客全員です。"},
    {"Sales and profit pile up where all five are built at the same time and in balance. Counted "
     "from {0} to {1}; a target is as you set it, or else your own best year, of gripping all "
     "customers.",
     "売上と利益は、5つを同時に、バランスよくつくるところに積み上がります。集計期間は{0}〜{1}"
     "、目標は設定"
     "した値、設定のないものは自社の最も良かった年、グリップは顧客全員です。"},
    {"Each {0} months count by themselves: one person may be in the sum {1} times.",
     "{0}か月ごとに数えて合計しています。同じ人を{1}回数えることがあります。"},
    {"mechanism", "仕組み"},
    {"counted", "人数"},
    {"target", "目標"},
    {"of the target", "目標比"},
    {"change in points", "前期差（ポイント）"},
    {"Balance: {0}, the least of the shares of the targets over the greatest; 1 is even.",
     "バランス：{0}（目標比の最小を最大で割った値。1なら均等です）。"},

    // agenda
    {"What to do next", "これから行うこと"},
    {"{0}: {1}~an action and what it is about", "{0}：{1}"},
    {"answer the need", "要望に応える"},
    {"thank the referrer", "紹介のお礼をする"},
    {"get in touch", "連絡する"},
    {"make an offer", "商品を作る"},
    {"add the missing rung", "抜けている段の商品を作る"},
    {"answer a question of the plan", "計画の問いに答える"},
    {"needs", "顧客の問題"},
    {"expertise", "専門"},
    {"position", "立ち位置"},
    {"message", "伝え方"},
    {"anchoring", "社内への定着"},
    {"waits since {0}~a need", "{0}から待っている"},
    {"proposed late; known since {0}~a need", "提案が遅れた、{0}に把握"},
    {"bought elsewhere; known since {0}~a need", "他社で購入、{0}に把握"},
    {"{0} need no offer answers|{0} needs no offer answers", "応える商品のない要望{0}件"},
    {"never proposed to her", "まだ提案していない"},
    {"a profit is to be expected", "利益が見込める"},
    {"trusts you, and is not asked", "信頼があるのに提案なし"},
    {"quiet since {0}", "{0}から足が遠のいている"},
    {"left on {0}", "{0}に離れた"},
    {"brought {0} since {1}", "{1}以降に{0}人を紹介"},
    {"has never heard from you", "まだ働きかけていない"},
    {"heard last on {0}", "最後の働きかけは{0}"},
    {"the step is too wide", "段差が大きすぎる"},
    {"it has no answer yet", "まだ答えがない"},
    {"{0}, the first {1} of {2}:~actions for a group", "{0}（{2}件のうち最初の{1}件）："},
    {"{0}:~actions for a group", "{0}："},
    {"who", "相手"},
    {"why", "理由"},
    {"may bring", "見込み"},
    {"the firm", "自社"},
    {"time~needed", "所要時間"},
    {"{0} min", "{0}分"},
    {"{0} action fits into {1} hours, of {2} in all.|{0} actions fit into {1} hours, of {2} in "
     "all.",
     "全{2}件のうち、{1}時間でできるのは{0}件です。"},
    {"{0} of the time is kept for prospects and the firm itself, as far as these need it.",
     "時間の{0}は、必要な分だけ、顧客候補と自社のために取り置きます。"},
    {"{0} action in all. Say how much time there is, and what fits into it is chosen.|{0} actions "
     "in all. Say how much time there is, and what fits into it is chosen.",
     "全部で{0}件あります。使える時間を指定すると、その中でできるものを選びます。"},
    {"Customers come first, then those who left, then prospects; in each group what may bring most "
     "in an hour. What an action may bring is an estimate in {0}, nothing that was earned.",
     "既存顧客が先、次に離れた顧客、その次に顧客候補です。それぞれの中では、1時間あたりの見込みが大"
     "きい"
     "順です。見込みは推定額（{0}）で、実績ではありません。"},
    {"For customers", "既存顧客に"},
    {"For those who left", "離れた顧客に"},
    {"For prospects", "顧客候補に"},
    {"In the firm itself", "自社の中で"},

    // what came of it
    {"too few were done, or left undone, to show it",
     "行ったもの、または行わなかったものが少なすぎます"},
    {"it brings something more often than leaving it undone",
     "行わなかった場合より、多く成果につながっています"},
    {"it brings something no more often than chance allows", "成果の差は偶然の範囲です"},

    // plan
    {"The plan: five questions", "計画：5つの問い"},
    {"Which problems do our customers have?", "① 顧客はどのような問題を抱えているか"},
    {"In what are we the experts who solve them?", "② 自社はその解決の何の専門家か"},
    {"Which field is our position?", "③ どの分野を自社の立ち位置とするか"},
    {"How do we make that position known?", "④ その立ち位置をどう知ってもらうか"},
    {"How do we anchor it inside the firm?", "⑤ それを社内にどう定着させるか"},
    {"All five have an answer.", "5つとも答えがあります。"},
    {"Not answered yet: {0}", "まだ答えのない問い：{0}"},
    {"The records do not contradict it.", "記録と矛盾するところはありません。"},
    {"What the records say otherwise:", "記録と食い違うところ："},
    {"Nobody raised the need {0}.", "「{0}」という要望を伝えた顧客はいません。"},
    {"The need {1} was raised {0} time and is not in the plan.|The need {1} was raised {0} times "
     "and is not in the plan.",
     "「{1}」という要望は{0}回寄せられていますが、計画にありません。"},
    {"No offer answers a need that the expertise {0} solves.",
     "専門「{0}」で解決できる要望に応える商品がありません。"},
    {"The offer {0} answers no need of the plan.",
     "商品「{0}」は、計画にあるどの要望にも応えていません。"},
    {"The message {0} reached nobody.", "メッセージ「{0}」は誰にも届いていません。"},
    {"Nobody is trained in the expertise {0}.", "専門「{0}」の研修を受けた人がいません。"},

    // projection
    {"Where it goes from here", "このまま進むとどうなるか"},
    {"If people go on climbing, staying, leaving, buying and bringing others as often as in the "
     "last {0}, the {1} customers of today are {2} in {3}, and leave a profit of {4}.",
     "段を上がる人、続ける人、離れる人、購入、紹介が直近{0}と同じ割合で続くと、今の顧客{1}人は{3}"
     "後に{2"
     "}人となり、利益は{4}です。"},
    {"That is no forecast: it says what follows if nothing changes. Profit is margins less what "
     "winning customers costs, estimated, in {0}.",
     "これは予測ではなく、何も変わらなければどうなるかを示すものです。利益は粗利から獲得費用を引い"
     "た推定"
     "額（{0}）です。"},
    {"after", "経過"},
    {"4 of 5 paths", "5回に4回の範囲"},
    {"come", "新規顧客"},
    {"leave", "離脱"},
    {"a tenth more", "1割増やすと"},
    {"would bring", "増える利益"},
    {"brings most in", "最も効果が大きい"},
    {"{0} of {1} firms", "{1}回中{0}回"},
    {"what if", "もし"},
    {"customers at the end", "期末の顧客"},
    {"more", "増える額"},
    {"as it is", "今のまま"},
    {"the weakest mechanism at its target", "最も弱い仕組みが目標に達する"},
    {"two points more grip", "グリップ率を2ポイント上げる"},
    {"twice the sowing", "種まきを2倍にする"},
    {"Where a tenth more work would bring most: {0}. One tenth is taken to cost the same "
     "everywhere; an owner knows better what it costs. A firm was drawn {1} times as the counts "
     "allow it to be: how often each mechanism brought most is told too.",
     "1割増やして最も効果が大きいのは「{0}"
     "」です。1割増やす費用はどこも同じと仮定しています。実際の費用は経営者の方がご存じです。"
     "記録の人数に合う会社を{1}回作り、それぞれの仕組みの効果が最大になった回数も示します。"},
    {"The records say nothing of: {0}.", "記録から分からないもの：{0}。"},

    // what is missing of it
    {"gauges", "5つの仕組み"},
    {"plan", "計画"},
    {"projection", "今後の見通し"},
    {"agenda", "これから行うこと"},
    {"no plan was given", "計画がありません"},
    {"it takes moves between stages, offers and what was ordered of them",
     "段階の移動、商品の一覧、その注文の記録が必要です"},
    {"the records are shorter than four weeks", "記録が4週間に足りません"},
};

}  // namespace patron::inline v0::detail

#endif
