// SPDX-License-Identifier: MIT
#include <patron/report/detail/column_kind.hpp>

#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using patron::detail::column_kind;
using table = std::vector<std::vector<std::string>>;

column_kind kind(std::vector<std::string> const& cells, std::string const& header = "share") {
  table rows{{"who", header}};
  for (std::string const& cell : cells) rows.push_back({"Li", cell});
  return patron::detail::kind_of_column(rows, 1);
}

}  // namespace

TEST_CASE("column_kind: what is a figure, in either language") {
  for (char const* text :
       {"5", "+1.2 (-0.3 to 2.7)", "22.2 to 24.4", "480 min", "6.8%", "2,428人", "2025年1月1日",
        "1.2ポイント", "5,593のうち1,301", "-3.7（-5.6〜-1.8）"}) {
    INFO(text);
    CHECK(patron::detail::is_figure(text));
  }
  for (char const* text : {"too few", "day 1 to 90", "2025年5月2日から待っている", "-",
                           "272 needs no offer answers", ""}) {
    INFO(text);
    CHECK(!patron::detail::is_figure(text));
  }
}

TEST_CASE("column_kind: most cells decide, and a dash is none of them") {
  CHECK(kind({"5 %", "too few", "7 %"}) == column_kind::figures);
  CHECK(kind({"call", "write", "7 %"}) == column_kind::text);
  CHECK(kind({"5 %", "too few"}) == column_kind::figures);
  CHECK(kind({"-", "-", "call"}) == column_kind::text);
  CHECK(kind({"-", ""}) == column_kind::figures);
}

TEST_CASE("column_kind: the first column names the rows, and nothing at all is an empty one") {
  CHECK(patron::detail::kind_of_column(table{{"year"}, {"1997"}}, 0) == column_kind::text);
  CHECK(kind({"", ""}, "") == column_kind::empty);
  CHECK(kind({}, "") == column_kind::empty);
  CHECK(kind({}) == column_kind::figures);
}
