// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_PROSPECTS_HPP
#define PATRON_REPORT_JAPANESE_PROSPECTS_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// How people become customers, and whether seed is sown without a break.
inline constexpr translation japanese_prospects[] = {
    // stages
    {"How people become customers", "どのように顧客になっていくか"},
    {"Of {0} on the ladder {1} came to 1.0, \"{2}\", so far: {3}.",
     "階段にいる{0}のうち、これまでに1.0「{2}」に達したのは{1}人、{3}です。"},
    {"Of {0} on the ladder {1} came to 1.0, \"{2}\", so far.",
     "階段にいる{0}のうち、これまでに1.0「{2}」に達したのは{1}人です。"},
    {"Counted step by step, whoever leaves out a rung has passed it:",
     "一段ずつ数えると次のとおりです。段を飛ばした人は、その段を通ったものとして数えます。"},
    {"rung", "段階"},
    {"grade", "グレード"},
    {"came so far", "到達人数"},
    {"of those before", "前の段から"},
    {"still open", "途中"},
    {"here now", "現在の人数"},
    {"half stay", "半数の滞在"},
    {"longer", "未到達"},
    {"Still open: came no higher so far and may yet; with many of them the next share rises.",
     "「途中」は、まだ上がっていないものの、これから上がる可能性のある人です。多いほど、次の段の割"
     "合は"
     "今後上がります。"},
    {"The narrowest step to 1.0 is from \"{0}\" to "
     "\"{1}\": {2} took it.",
     "1.0までで最も狭いのは「{0}」から「{1}」への段で、上がったのは{2}です。"},
    {"Customers within {0} of coming onto the ladder: {1}.",
     "階段に乗ってから{0}以内に顧客になった人：{1}。"},
    {"Customers within {0} of coming onto the ladder: {1}; for {2} more these days are not over.",
     "階段に乗ってから{0}以内に顧客になった人：{1}。ほかに{2}人は、まだこの日数がたっていません。"},
    {"{0} of {1} who came to 1.0", "1.0に達した{1}人中{0}人"},
    {"From 0 to 1.0 at once: {0}. Nobody climbs so far in one step: how they came was not seen.",
     "0から一度に1.0になった人：{0}"
     "。一足飛びに顧客になる人はいません。途中の段階が記録されていないの"
     "です。"},
    {"Stepped back at some time: {0}.", "一度でも段を下がった人：{0}。"},
    {"{0} {1}", "{0} {1}"},
    {"no reason given", "理由の記入なし"},
    {"{0}, and others", "{0}ほか"},
    {"Left as \"{0}\" {1} time. {3} of them came back.|Left as \"{0}\" {1} times. {3} of them came "
     "back.",
     "「{0}」として離れた：{1}回。このうち{3}人は戻りました。"},
    {"Left as \"{0}\" {1} time: {2}. {3} of them came back.|Left as \"{0}\" {1} times: {2}. {3} of "
     "them came back.",
     "「{0}」として離れた：{1}回（{2}）。このうち{3}人は戻りました。"},

    // refill only
    {"Do you grow, or only replace who leaves?", "増えているか、減った分を補っているだけか"},
    {"{0}: {1}.", "{0}：{1}。"},
    {"Too few to say: {0}.", "数が少ないため言えません：{0}。"},
    {"You only replace who leaves", "減った分を補っているだけです"},
    {"That you only replace who leaves is not shown", "減った分を補っているだけ、とは言えません"},
    {"fewer than {0} periods can be compared", "比べられる期間が{0}に足りません"},
    {"fewer than {0} customers were gained or lost",
     "増えた顧客または減った顧客が{0}人に足りません"},
    {"every period is alike, so that none can be compared",
     "どの期間も同じで、比べることができません"},
    {"the firm does not stay level", "顧客数は横ばいではありません"},
    {"new customers do not follow losses more than by chance",
     "顧客が減った後に新規が増える、という関係は偶然の範囲です"},
    {"most new customers come whether or not somebody left",
     "新規顧客の多くは、顧客が減ったかどうかと関係なく来ています"},
    {"new customers follow losses, and the firm stays level",
     "顧客が減った後に新規を取り、顧客数は横ばいです"},
    {"From {0} to {1}: {2} at first, {3} gained, {4} lost, {5} in the end.",
     "{0}〜{1}：期首は{2}、増えたのは{3}人、減ったのは{4}人、期末は{5}人です。"},
    {"From {0} to {1}: {2} at first, {3} gained, {4} lost, {5} in the end; {6} a year.",
     "{0}〜{1}：期首は{2}、増えたのは{3}人、減ったのは{4}人、期末は{5}人で、年{6}の増減です。"},
    {"For each customer lost {0} new ones followed within {1} weeks; without losses there would be "
     "{2} in {3} weeks. Chance alone would show as much with p = {4}.",
     "顧客が1人減るごとに、{1}週間以内に{0}人の新規が続いています。減らなければ、新規は{3}週間に{2}"
     "人"
     "の見込みです。偶然だけでこうなる確率は p = {4} です。"},

    // sowing
    {"Do you keep sowing?", "種をまき続けているか"},
    {"{0} of {1} weeks", "{1}週のうち{0}週"},
    {"{0} of {1}~weeks", "{1}週のうち{0}週"},
    {"Prospects heard from you in {0}, counted from {1}.",
     "{1}以降、顧客候補に働きかけた週は{0}です。"},
    {"The longest silence lasted {0}.", "最も長い中断は{0}でした。"},
    {"Customers' work crowds sowing out", "顧客の仕事に追われて、種まきが止まっています"},
    {"That customers' work crowds sowing out is not shown",
     "顧客の仕事に追われて種まきが止まる、とは言えません"},
    {"so few weeks are full or silent that they could not show it",
     "忙しい週や働きかけのない週が少なく、判断できません"},
    {"full weeks are silent no more often than chance allows",
     "忙しい週に働きかけが止まるのは、偶然の範囲です"},
    {"full weeks are silent more often than others", "忙しい週ほど、働きかけが止まっています"},
    {"{0} order|{0} orders", "注文{0}件"},
    {"Full weeks, with {0} or more: silent {1}. Other weeks: silent {2}.",
     "忙しい週（{0}以上）で働きかけがなかったのは{1}、それ以外の週では{2}です。"},

    // coverage
    {"Whom you have not been in touch with", "働きかけが途切れている顧客候補"},
    {"{0} of {1} prospects", "顧客候補{1}人中{0}人"},
    {"Have heard from you as often as they should: {0}.",
     "決めた間隔で働きかけができている人：{0}。"},
    {"four weeks ago {0}", "4週間前は{0}"},
    {"24 weeks ago {0}", "24週間前は{0}"},
    {"a year ago {0}", "1年前は{0}"},
    {"Before: {0}.", "推移：{0}。"},
    {"should hear every", "働きかけの間隔"},
    {"prospects", "顧客候補"},
    {"have heard", "働きかけ済み"},
    {"Waiting longest, of {0} prospect who should have heard:|Waiting longest, of {0} prospects "
     "who "
     "should have heard:",
     "間隔を過ぎた{0}人のうち、最も長く待っている人："},
    {"prospect", "顧客候補"},
    {"heard last", "最後の働きかけ"},
    {"was due", "期限"},
    {"never", "なし"},
    {"nobody knows", "不明"},

    // touch effects
    {"What a touch brings", "働きかけの効果"},
    {"That prospects climb more often after a touch is not shown.",
     "働きかけの後に顧客候補がより多く段を上がる、とは言えません。"},
    {"Prospects climb more often after these: {0}.",
     "次の働きかけの後は、顧客候補がより多く段を上がっています：{0}。"},
    {"{0} of {1}~times", "{1}回のうち{0}回"},
    {"Climbed in the next {0}, after as many without a touch: {1}. After a touch:",
     "同じ日数だけ働きかけがなかった後、{0}以内に段を上がったのは{1}"
     "です。働きかけの後は次のとおりです"
     "。"},
    {"kind", "種類"},
    {"touches", "回数"},
    {"climbed", "上がった"},
    {"more than without", "なしとの差"},
    {"{0} points", "{0}ポイント"},
    {"This compares and does not prove: who is about to buy may be the one you call.",
     "これは比較であって、証明ではありません。買う気になっている人を選んで働きかけた可能性もありま"
     "す。"},
};

}  // namespace patron::inline v0::detail

#endif
