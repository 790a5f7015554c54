// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_GENERAL_HPP
#define PATRON_REPORT_JAPANESE_GENERAL_HPP

#include <patron/report/japanese/translation.hpp>

namespace patron::inline v0::detail {

/// Figures, dates, and the words that several sections share.
inline constexpr translation japanese_general[] = {
    {", ", "、"},
    {": ", "："},
    {" or ", "・"},
    {"; ", "、"},
    {"\"{0}\"", "「{0}」"},
    {"{0} %", "{0}%"},
    {"{0} to {1}", "{0}〜{1}"},
    {"{0} ({1})", "{0}（{1}）"},
    {"{0}, too few for a share", "{0}（少数のため割合は出しません）"},
    {"JPY", "円"},
    {"{0} JPY", "{0}円"},
    {"{0}-{1}-{2}", "{0}年{1}月{2}日"},
    {"{0}-{1}", "{0}年{1}月"},
    {"{0} Q{1}", "{0}年第{1}四半期"},
    {"{0}~year", "{0}年"},
    {"{0} day|{0} days", "{0}日"},
    {"{0} week|{0} weeks", "{0}週間"},
    {"{0} of {1}", "{1}のうち{0}"},
    {"{0} of {1}~people", "{1}人中{0}人"},
    {"{0} of {1} customers", "顧客{1}人中{0}人"},
    {"{0} customer|{0} customers", "顧客{0}人"},
    {"{0} person|{0} people", "{0}人"},
    {"customer", "顧客"},
    {"customers", "顧客"},
    {"share", "割合"},
    {"95 % interval", "95%信頼区間"},
    {"quarter", "四半期"},
    {"revenue", "売上"},
    {"too few", "少数"},
    {"too few to say", "少数のため不明"},
    {"not over yet", "期間の途中"},
    {"(not said)", "（記入なし）"},
};

}  // namespace patron::inline v0::detail

#endif
