// SPDX-License-Identifier: MIT
#include <patron/report/sections/entry_section.hpp>

#include <cstddef>
#include <string>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/reviewed.hpp"

using namespace patron::literals;
using patron::entry_verdict;
using patron::rate;
using patron::detail::make_entry_section;
using support::contains;

namespace {

constexpr patron::currency_info yen{"JPY", 0};
patron::detail::offer_names const names{"letter", "seminar", "course", "advice", "retainer"};

patron::entry_counts<> asked(std::size_t accepted, std::size_t answered) {
  patron::entry_counts<> counts;
  for (std::size_t i = 0; i < answered; ++i) {
    counts.add(0, i % 2 == 0 ? 0.2_grade : 0.4_grade, i < accepted);
  }
  return counts;
}

std::string said_of(std::optional<patron::entry_section> const& s) {
  return support::said_of(s);
}

}  // namespace

TEST_CASE("entry_section: fine, too high, too few") {
  patron::missing_sections missing;
  auto const fine = make_entry_section(shop::ladder, asked(80, 200), names, 0.1, missing);
  REQUIRE(fine);
  CHECK(fine->verdict == entry_verdict::fine);
  CHECK(fine->rungs[0].converted == rate{80, 200});
  REQUIRE(fine->rungs[0].by_grade.size() == 2);
  CHECK(fine->rungs[0].by_grade[0].converted == rate{40, 100});
  CHECK(contains(said_of(fine), "Yes: \"letter\""));
  CHECK(contains(said_of(fine), "40.0 %"));

  auto const high = make_entry_section(shop::ladder, asked(2, 200), names, 0.1, missing);
  CHECK(high->verdict == entry_verdict::too_high);
  REQUIRE(high->lower_rung);
  CHECK(high->lower_rung->measure < 500);
  CHECK(contains(said_of(high), "Hardly: \"letter\""));
  CHECK(contains(said_of(high), "Try something lighter, at about "));
  CHECK(contains(support::json_of(high, yen), "\"verdict\": \"too_high\""));
  CHECK(contains(support::json_of(high, yen), "\"basis\": \"steps\""));

  auto const few = make_entry_section(shop::ladder, asked(1, 5), names, 0.1, missing);
  CHECK(few->verdict == entry_verdict::too_few);
  CHECK(contains(said_of(few), "Too few to say whether \"letter\""));
  CHECK(contains(said_of(few), " more would tell."));
  CHECK(!contains(said_of(few), "20.0 %"));
  CHECK(missing.empty());
}

TEST_CASE("entry_section: nobody was asked") {
  patron::missing_sections missing;
  auto const s = make_entry_section(shop::ladder, {}, names, 0.1, missing);
  CHECK(!s);
  CHECK(missing.front().section == "entry_barrier");
  CHECK(contains(support::json_of(s, yen), "\"entry_barrier\": null"));
}
