// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_PAGE_HPP
#define PATRON_REPORT_JAPANESE_PAGE_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// What the page for a browser says beyond the text: around its sections, and with its charts.
inline constexpr translation japanese_page[] = {
    {"How your firm stands", "会社の現状"},
    {"{0} of {1}, from {2} to {3}. Amounts are in {4}.",
     "{1}、{0}（{2}〜{3}）。金額の単位は{4}です。"},
    {"JPY~at an axis", "円"},
    {"1,000 {0}", "千{0}"},
    {"Skip to the review", "本文へ移動"},
    {"Sections", "目次"},
    {"All from the firm's own records; the same records give the same page. A 95 % interval says "
     "how "
     "far chance alone may move a figure: of few customers it is wide. Where too few were counted, "
     "nothing is said.",
     "すべて会社自身の記録によるもので、同じ記録からは同じページができます。95%信頼区間は、偶然だけ"
     "で数字がどれほど動きうるかを示し、人数が少ないほど広くなります。少なすぎるところでは、何も述"
     "べ"
     "ません。"},

    // gauges
    {"The five mechanisms against their targets", "5つの仕組みと目標"},
    {"None of the five can be compared with a target yet.",
     "5つとも、まだ目標と比べることができません。"},
    {"All that can be judged meet their targets; {0} by the least: {1} against {2}.",
     "判断できるものはすべて目標に達しています。余裕が最も小さいのは「{0}」で、目標{2}に対して{1}"
     "です。"},
    {"All five meet their targets; {0} by the least: {1} against {2}.",
     "5つとも目標に達しています。余裕が最も小さいのは「{0}」で、目標{2}に対して{1}です。"},
    {"The furthest below its target is {0}: {1} against {2}.",
     "目標から最も離れているのは「{0}」で、目標{2}に対して{1}です。"},
    {"Where the whole interval lies below the target, the target is missed; where it reaches "
     "across, "
     "the difference may be chance.",
     "区間全体が目標より下なら、目標に達していません。区間が目標をまたぐなら、差は偶然かもしれませ"
     "ん"
     "。"},

    // grip and retention
    {"Grip by quarter", "四半期ごとのグリップ率"},
    {"In {0}, the last quarter that is over, {1} bought again.",
     "直近で終わった{0}には、{1}が再び購入しました。"},
    {"The band is the 95 % interval: the more customers, the narrower. A hollow point and a dashed "
     "line: the quarter is not over yet.",
     "帯は95%信頼区間で、人数が多いほど狭くなります。白抜きの点と破線は、期間の途中です。"},
    {"Who stays, by when they joined", "開始時期ごとの継続"},
    {"In the {0} after joining {1} bought again.", "開始の次の{0}には、{1}が再び購入しました。"},
    {"In the {0} after joining {1} bought again, {2} {0}s after joining {3}.",
     "開始の次の{0}には{1}、{2}{0}後には{3}が購入しました。"},
    {"{0}s after joining, in %", "開始後の{0}数（数字は%）"},
    {"A row is those who joined in one {0}, and how many; the darker, the more of them bought. "
     "Hatched: not over yet.",
     "1行は同じ{0}"
     "に始まった顧客と、その人数です。色が濃いほど、多くの人が購入しています。斜線は期間"
     "の途中です。"},

    // curves
    {"Share that has bought a second time", "2回目の購入をした人の割合"},
    {"days after the first purchase", "初回購入からの日数"},
    {"have bought again", "再び購入した人"},
    {"{0} bought again, of {1}. Band: 95 % interval. Kaplan and Meier's estimate: customers who "
     "still wait count as waiting.",
     "{1}のうち{0}人が再び購入しました。帯は95%信頼区間です。カプラン・マイヤー法による推定で、まだ"
     "購入していない人は「待っている」と数えます。"},
    {"Share of contracts that go on", "続いている契約の割合"},
    {"days under contract", "契約日数"},
    {"still under contract", "契約継続"},
    {"{0} ended, of {1}. Band: 95 % interval. Kaplan and Meier's estimate: contracts that still "
     "run "
     "count as running.",
     "{1}のうち{0}件が終わりました。帯は95%信頼区間です。カプラン・マイヤー法による推定で、続いてい"
     "る契約は「継続中」と数えます。"},

    // stages, offers and what is being lost
    {"How many come how far", "どの段まで何人が進んだか"},
    {"{0}, {1}~a rung and its grade", "{0}（{1}）"},
    {"half stay {0}", "半数は{0}とどまる"},
    {"{0} came on", "{0}が進んだ"},
    {"So many came to a rung at least, of {0} seen. Half stay: the time after which half of them "
     "have moved on; the others stay longer.",
     "観察した{0}のうち、その段以上に進んだ人数です。「半数はとどまる」は、半数が次へ移るまでの日数"
     "で、残りはもっと長くとどまります。"},
    {"The ladder of offers, by price", "商品の階段（価格順）"},
    {"would fill the gap", "隙間を埋める価格"},
    {"free", "無料"},
    {"an offer that is missing", "足りない商品"},
    {"about {0}", "約{0}"},
    {"From light to heavy; equal distances are equal ratios of prices. A step of more than {0} "
     "times "
     "is a gap.",
     "軽いものから重いものへ並べました。同じ間隔は同じ価格比です。{0}"
     "倍を超える段差は隙間とします。"},
    {"What is being lost, by kind", "失っているもの（種類別）"},
    {"{0} chance|{0} chances", "{0}件"},
    {"Measured: sold by somebody else at a known price. Estimated: what might have been sold. The "
     "two are never added up.",
     "実測は、他社で購入され価格が分かっているものです。推定は、売れたかもしれない額です。この2つを"
     "足すことはしません。"},

    // worth
    {"Who brought the revenue", "売上をもたらした顧客"},
    {"the best tenth", "上位1割"},
    {"all others", "その他"},
    {"Shares of all revenue so far, less refunds.",
     "これまでの全売上（返金を除く）に占める割合です。"},
    {"What the customers are still worth", "顧客のこれからの価値"},
    {"In the next {0} they may be expected to bring {1}.", "今後{0}に{1}をもたらす見込みです。"},
    {"The line is the 95 % interval of the sum over all customers.",
     "線は、全顧客の合計の95%信頼区間です。"},
    {"What was expected and what came", "予測と実績"},
    {"days with a purchase, of one", "1人あたりの購入日数"},
    {"By how often they had bought again up to {0}. The closer the two lines, the better the model "
     "knows this firm.",
     "{0}までの再購入回数ごとに示します。2本の線が近いほど、モデルはこの会社をよく表しています。"},

    // projection
    {"Customers to come, if nothing changes", "このまま続いた場合の顧客数"},
    {"days from now", "今からの日数"},
    {"Estimated from {0} of the records. At each time 4 of 5 simulated paths are inside the band; "
     "what nobody has seen yet is in no path.",
     "記録の{0}"
     "分から推定しました。どの時点でも、シミュレーションの5回に4回は帯の中にあります。まだ起きたこ"
     "との"
     "ないことは含まれません。"},
    {"What a tenth more work would bring", "1割多く取り組むと得られる利益"},
    {"brings most in {0} of {1} firms", "{1}社中{0}社で最大"},
    {"Profit more over all the time that is projected, estimated. The interval is of the firms "
     "that "
     "the counts of the records allow.",
     "予測期間全体で増える利益の推定です。区間は、記録の件数から考えうる会社の範囲です。"},
    {"What if", "もしも"},
    {"Of what was tried, this would bring most: {0}, {1} more than as it is.",
     "試した中で最も利益が増えるのは「{0}」で、現状より{1}多くなります。"},
    {"Profit beyond that of the firm as it is, over the same time; estimated, before what the "
     "change "
     "costs.",
     "同じ期間に、現状の会社を上回る利益です。推定であり、変えるための費用は引いていません。"},
};

}  // namespace patron::inline v0::detail

#endif
