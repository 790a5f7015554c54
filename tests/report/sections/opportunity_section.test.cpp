// SPDX-License-Identifier: MIT
#include <patron/report/sections/opportunity_section.hpp>

#include <cstdint>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::opportunity_section;
using support::contains;

namespace {

constexpr patron::currency_info usd{"USD", 2};

opportunity_section section(int chances) {
  opportunity_section s;
  for (int i = 1; i <= chances; ++i) {
    s.ledger.add({{.customer = "no" + std::to_string(i),
                   .kind = patron::opportunity_kind::customer_left,
                   .estimated = patron::estimated<std::int64_t>{1000 - i},
                   .action = patron::closing_action::win_back}});
  }
  return s;
}

}  // namespace

TEST_CASE("opportunity_section: the words of an enumerator are a key") {
  using patron::detail::key_of;
  CHECK(key_of(patron::opportunity_kind::need_without_offer) == "need_that_no_offer_answers");
  CHECK(key_of(patron::closing_action::win_back) == "win_her_back");
}

TEST_CASE("opportunity_section: the text shows the ten worth most, the JSON all") {
  std::string const text = support::text_of(std::optional{section(11)});
  CHECK(contains(text, "11 chances are being missed, or were."));
  CHECK(contains(text, "no10"));
  CHECK(!contains(text, "no11"));
  CHECK(!contains(text, "with whom"));  // one segment is none
  CHECK(contains(support::json_of(std::optional{section(11)}, usd), R"("customer": "no11")"));
  CHECK(contains(support::said_of(std::optional{section(1)}), "1 chance is being missed, or was."));
}

TEST_CASE("opportunity_section: nothing is lost") {
  std::string const text = support::said_of(std::optional{section(0)});
  CHECK(contains(text, "0 chances are being missed, or were."));
  CHECK(!contains(text, "Worth most"));
  CHECK(contains(support::json_of(std::optional{section(0)}, usd), R"("entries": [])"));
}
