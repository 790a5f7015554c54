// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_RELATIONS_HPP
#define PATRON_REPORT_JAPANESE_RELATIONS_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// Trust, satisfaction, referral, and what winning customers costs.
inline constexpr translation japanese_relations[] = {
    // trust
    {"Whose trust you have", "信頼という口座の残高"},
    {"nothing is ever forgotten", "薄れることはない"},
    {"half is forgotten after {0}", "{0}で半分に薄れる"},
    {"Overdrawn, of those with an entry: {0}, their balance is below 0. Points are as you gave "
     "them; {1}.",
     "記録のある人のうち、残高がマイナスの人：{0}。ポイントは記録されたとおりで、{1}"
     "ものとします。"},
    {"Overdrawn furthest:", "残高のマイナスが大きい人："},
    {"The highest balances:", "残高の多い人："},
    {"points", "ポイント"},
    {"last entry", "最後の記録"},
    {"points on {0}", "{0}のポイント"},
    {"none", "なし"},
    {"Yes", "はい"},
    {"Not shown", "そうとは言えません"},
    {"Does the balance tell who {0}?", "残高から、{0}人が分かるでしょうか。"},
    {"bought again", "再び購入した"},
    {"bought something new", "別の商品を購入した"},
    {"kept a contract", "契約を続けた"},
    {"brought somebody", "誰かを紹介した"},
    {"too few customers did it, or too few did not", "した人、またはしなかった人が少なすぎます"},
    {"all balances are equal: there is nothing to compare", "残高がすべて同じで、比べられません"},
    {"no evidence: the balance tells it no better than chance may",
     "残高による違いは、偶然で起こりうる範囲です"},
    {"customers with more trust do it more often than chance explains",
     "残高の多い顧客のほうが、偶然では説明できないほど多くなっています"},
    {"customers with more trust do it less often than chance explains",
     "残高の多い顧客のほうが、偶然では説明できないほど少なくなっています"},
    {"That {0} was chosen by {1}, who are not judged.",
     "{0}という設定は、{1}の記録から選びました。この人たちは判定に含めていません。"},
    {"What customers did from {0} to {1}, and how often, of one who did it and one who did not, "
     "the first had the higher balance (50 % is a coin):",
     "{0}〜{1}"
     "の行動です。右の割合は、した人としなかった人を1人ずつ比べたとき、した人の残高のほうが多"
     "い確率です（50%なら差はありません）。"},
    {"what they did", "行動"},
    {"did it", "した人"},
    {"higher balance (95 %)", "残高が多い確率（95%）"},
    {"evidence", "差"},

    // satisfaction
    {"How satisfied they say they are", "顧客の満足度"},
    {"Satisfied by their last answer, with {0} or more on a scale of {1} to {2}: {3}.",
     "直近の回答で満足（{1}〜{2}のうち{0}以上）：{3}。"},
    {"{0} of {1} questions", "{1}件中{0}件"},
    {"How many were asked is not known: the answers hold for those who answer.",
     "何人に尋ねたかは分かりません。結果は、回答した人についてのものです。"},
    {"Answered within {0}: {1}. What the answers say holds for those who answer.",
     "{0}以内の回答：{1}。結果は、回答した人についてのものです。"},
    {"{0} complaint came from {1}.|{0} complaints came from {1}.",
     "苦情は{1}から{0}件ありました。"},
    {"Do the satisfied do more? Known on the morning of {0}, and what they did up to {1}; those "
     "whose last answer was satisfied, beside those whose was not:",
     "満足した人は、より多く行動しているでしょうか。{0}の朝の時点の回答と、{1}"
     "までの行動です。直近の回"
     "答が満足だった人と、そうでなかった人を比べています。"},
    {"satisfied", "満足"},
    {"not satisfied", "満足以外"},
    {"complained", "苦情あり"},
    {"others", "それ以外"},
    {"points more", "差（ポイント）"},
    {"{0} of {1}~share of people", "{1}人中{0}"},
    {"Those who had complained, beside all others:", "苦情のあった人と、それ以外の人の比較です。"},
    {"too few customers in one of the groups", "どちらかのグループの人数が少なすぎます"},
    {"they do it more often than chance explains", "偶然では説明できないほど多くなっています"},
    {"they do it less often than chance explains", "偶然では説明できないほど少なくなっています"},
    {"no evidence: the difference is one that chance makes", "差は偶然で起こりうる範囲です"},

    // referral
    {"Who brings whom", "誰が誰を紹介しているか"},
    {"{0} referral is believed.|{0} referrals are believed.", "有効な紹介は{0}件です。"},
    {"{0} referral is believed, {1}.|{0} referrals are believed, {1}.",
     "有効な紹介は{0}件、{1}です。"},
    {"{0} contradicts them|{0} contradict them", "矛盾する記録は{0}件"},
    {"Brought by another customer: {0}; have brought somebody: {1}.",
     "紹介で来た人：{0}。誰かを紹介した人：{1}。"},
    {"time", "時期"},
    {"customers before", "期首の顧客"},
    {"brought~people", "紹介した人数"},
    {"brought~somebody", "紹介した人"},
    {"k: brought by each (95 %)", "1人あたりの紹介数 k（95%）"},
    {"the last 365 days", "直近365日"},
    {"In generations: {0} who came by themselves began it; these brought, and those again: {1}.",
     "世代別では、自分から来た{0}が起点です。そこから順に紹介された人数：{1}。"},
    {", {0} after {1}", "、{1}で{0}"},
    {"Counted from the first order, {0} of customers have brought somebody after {1}{2}; those who "
     "have brought nobody count as waiting.",
     "初回の注文から数えて、誰かを紹介した顧客は{1}で{0}{2}"
     "です。まだ紹介していない人は待機中として扱"
     "います。"},
    {"Counted from the first order, not one customer in twenty has brought somebody so far; those "
     "who have brought nobody count as waiting.",
     "初回の注文から数えて、誰かを紹介した顧客はまだ20人に1人に届きません。まだ紹介していない人は待"
     "機中"
     "として扱います。"},
    {"Of {0} of revenue, {1} came from people whom a customer had brought. Here it counts for her "
     "and not for them: nobody counts twice. The best referrers:",
     "売上{0}のうち{1}"
     "は、紹介で来た人によるものです。ここでは紹介した人の分として数え、二重には数えませ"
     "ん。紹介の多い顧客："},
    {"with theirs", "孫以下を含む"},
    {"bought herself", "本人の購入"},
    {"those she brought", "紹介された人の購入"},
    {"more and sooner", "多く早い"},
    {"less and later", "少なく遅い"},
    {"Too few have brought somebody since {0} to say who refers more and sooner.",
     "{0}以降に紹介した人が少なく、どのような人が多く早く紹介するかは言えません。"},
    {"Who refers more and sooner? From {0} to {1}, by what was known on the first morning: of "
     "customers who differ in one thing alone, so many times as many bring somebody in any short "
     "time.",
     "どのような人が多く早く紹介するでしょうか。期間は{0}〜{1}"
     "、条件は初日の朝に分かっていたことです。一"
     "つの条件だけが異なる顧客どうしを比べ、同じ期間に紹介する人が何倍になるかを示します。"},
    {"more by", "条件の差"},
    {"among", "対象"},
    {"times (95 %)", "倍率（95%）"},
    {"{0} {1}~among", "{1}{0}人"},
    {"who had answered", "回答した顧客"},
    {"a year as a customer", "顧客になって1年"},
    {"a point of trust", "信頼1ポイント"},
    {"a point of satisfaction", "満足度1点"},

    // acquisition
    {"What it costs to win customers", "新規顧客の獲得費用"},
    {"{0} customer was won for {1}, {2} each, all costs and all customers together.|{0} customers "
     "were won for {1}, {2} each, all costs and all customers together.",
     "顧客{0}人の獲得に{1}、1人あたり{2}かかりました（すべての費用とすべての顧客で計算）。"},
    {"{0} customer was won for {1}.|{0} customers were won for {1}.",
     "顧客{0}人の獲得に{1}かかりました。"},
    {"Of the costs {0} belong to no channel; {1} came by none that is known.",
     "費用のうち{0}は経路が決まっていません。経路が分からないのは{1}です。"},
    {"won", "獲得"},
    {"cost", "費用"},
    {"each", "1人あたり"},
    {"have brought", "もたらした粗利"},
    {"paid back", "回収日"},
    {"no more", "その後割れ"},
    {"not yet", "未回収"},
    {"{0}: in none of {1} quarters have those who came brought what was spent on it.",
     "{0}：{1}四半期のいずれでも、獲得した顧客は費用を回収していません。"},
    {"Of the customers of channels with a cost, counted from the first order, {0} have brought "
     "what "
     "winning one of their channel cost after {1}{2}; those who have not yet count as waiting.",
     "費用のかかる経路の顧客のうち、初回の注文から数えて、1人あたりの獲得費用を回収したのは{1}で{0}"
     "{2}で"
     "す。まだの人は待機中として扱います。"},
    {"Are they worth it? What they have brought and what they are still expected to bring, for "
     "each "
     "unit that winning them cost (LTV/CAC):",
     "費用に見合っているでしょうか。これまでの粗利と今後の見込みを、獲得費用で割ったものです（LTV/"
     "CAC）"
     "。"},
    {"brought~revenue", "これまで"},
    {"expected", "見込み"},
    {"LTV/CAC (95 %)", "LTV/CAC（95%）"},
    {"they are worth more than they cost", "費用に見合う"},
    {"they are worth less than they cost", "費用に見合わない"},
    {"they may be worth more or less than they cost", "どちらとも言えない"},
    {"too few customers were won", "獲得した顧客が少数"},
    {"a ratio needs a cost and a value above zero", "費用または価値がゼロ以下"},
    {"Existing customers pay for the new ones. Of the margin that they brought, so much went into "
     "winning others:",
     "新規顧客の獲得費用は、既存顧客がまかなっています。既存顧客の粗利のうち、新規獲得に使った割合"
     "です。"},
    {"winning cost", "獲得費用"},
    {"existing customers brought", "既存顧客の粗利"},
    {"new ones", "新規の粗利"},
    {"{0}, not over", "{0}（途中）"},
    {"Where the work goes, of {0} hours and {1}:", "{0}時間と{1}の使い道："},
    {"for", "相手"},
    {"hours", "時間"},
    {"of the time", "時間の割合"},
    {"of the cost", "費用の割合"},
    {"grade {0}", "グレード{0}"},
    {"nobody in particular", "相手の指定なし"},
};

}  // namespace patron::inline v0::detail

#endif
