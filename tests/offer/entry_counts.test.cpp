// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/entry_counts.hpp>

#include <concepts>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/sentence.hpp"

using patron::entry_counts;
using patron::rate;
using support::sentence;
using namespace patron::literals;

static_assert(patron::mergeable<entry_counts<>> && patron::has_fields<entry_counts<>>);

namespace {

struct asking {
  std::string offer{};
  bool bought{};
  patron::grade on{};
};

auto counts_of(std::vector<asking> const& askings) {
  return entry_counts{askings, shop::ladder, &asking::offer, &asking::bought, &asking::on};
}

TEST_CASE("entry_counts: by offer and by grade", "[offer]") {
  auto const counts = counts_of({{"letter", true, 0.2_grade},
                                 {"letter", false, 0.2_grade},
                                 {"letter", true, 0.8_grade},
                                 {"course", false, 0.2_grade}});
  static_assert(std::same_as<decltype(counts), entry_counts<> const>);
  CHECK(counts.converted(0) == rate{2, 3});
  CHECK(counts.converted(0, 0.2_grade) == rate{1, 2});
  CHECK(counts.converted(0, 0.4_grade) == rate{});
  CHECK(counts.converted(1) == rate{});
  CHECK(counts.converted(2) == rate{0, 1});
  CHECK(counts.grades(0) == std::vector{0.2_grade, 0.8_grade});

  auto parts = counts_of({{"letter", true, 0.2_grade}, {"letter", false, 0.2_grade}});
  parts.merge(counts_of({{"course", false, 0.2_grade}, {"letter", true, 0.8_grade}}));
  CHECK(parts == counts);
  CHECK(patron::merged(counts, entry_counts<>{}) == counts);
}

TEST_CASE("entry_counts: an offer that is not on the ladder", "[offer]") {
  CHECK(sentence([] {
          return counts_of({{"lettre", true, {}}});
        }) ==
        "entry_counts: record 0: offer \"lettre\" is not on the ladder; nearest is \"letter\"");
}

}  // namespace
