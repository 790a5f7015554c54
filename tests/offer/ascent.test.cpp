// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/ascent.hpp>

#include <chrono>
#include <cmath>
#include <cstddef>
#include <string>
#include <vector>

#include "catch.hpp"
#include "offer/shop.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

static_assert(patron::mergeable<patron::ascent<>> && patron::has_fields<patron::ascent<>>);

namespace {

using patron::ascent;
using patron::rate;
using shop::days;
using shop::history;
using support::sentence;

TEST_CASE("ascent: who climbed, and how long it took", "[offer]") {
  ascent const climbs{history({{1, 0, "letter"},
                               {1, 10, "seminar"},
                               {1, 12, "letter"},
                               {1, 40, "advice"},
                               {2, 0, "letter"},
                               {2, 30, "seminar"},
                               {3, 50, "letter"},
                               {4, 20, "course"},
                               {4, 20, "letter"},
                               {4, 25, "letter"}},
                              100)};
  CHECK(climbs.customers() == 4);
  CHECK(climbs.climbed(0) == rate{2, 3});  // customer 4 began with the course
  CHECK(climbs.climbed(1) == rate{1, 2});
  CHECK(climbs.climbed(2) == rate{0, 1});
  CHECK(climbs.climbed(3) == rate{0, 1});
  CHECK(climbs.climbed(4) == rate{});
  CHECK(climbs.count(0, 1) == 2);
  CHECK(climbs.count(1, 3) == 1);
  CHECK(climbs.count(1, 2) == 0);

  auto const from_letter = climbs.time_to_climb(0);
  CHECK(std::abs(from_letter.at(days{10}) - 2.0 / 3.0) < 1e-15);
  CHECK(std::abs(from_letter.at(days{30}) - 1.0 / 3.0) < 1e-15);
  CHECK(from_letter.median() == days{30});
  CHECK(climbs.time_to_climb(3).median() == std::nullopt);
  CHECK(climbs.time_to_climb(3).followed_until() == days{60});

  CHECK(climbs.standing_on(0) == rate{1, 4});
  CHECK(climbs.standing_on(1) == rate{1, 4});
  CHECK(climbs.standing_on(2) == rate{1, 4});
  CHECK(climbs.standing_on(3) == rate{1, 4});
  CHECK(climbs.nobody_climbs_from() == std::vector<std::size_t>{2, 3});

  CHECK(climbs.next_after_first(0, 1) == rate{2, 3});
  CHECK(climbs.next_after_first(2, 0) == rate{1, 1});
  CHECK(climbs.next_after_first(4, 0) == rate{});
}

TEST_CASE("ascent: everybody stands somewhere, parts make the whole", "[offer]") {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    support::integers next{seed};
    std::vector<shop::order> orders;
    std::vector<std::vector<shop::order>> parts(3);
    for (int i = 0; i < 200; ++i) {
      orders.push_back({static_cast<int>(next.between(1, 50)),
                        static_cast<int>(next.between(0, 300)),
                        shop::ladder.key(static_cast<std::size_t>(next.between(0, 4)))});
      parts[static_cast<std::size_t>(orders.back().customer % 3)].push_back(orders.back());
    }
    ascent const whole{history(orders, 300)};
    ascent<> together;
    for (auto const& part : parts) together.merge(ascent{history(part, 300)});
    CHECK(together == whole);
    CHECK(patron::merged(whole, ascent<>{}) == whole);
    rate standing;
    for (std::size_t rung = 0; rung < 5; ++rung) {
      standing.kept += whole.standing_on(rung).kept;
      std::uint64_t left = 0;
      for (std::size_t to = 0; to < 5; ++to) left += whole.count(rung, to);
      CHECK(left == whole.climbed(rung).kept);
      CHECK(whole.climbed(rung).of == whole.climbed(rung).kept + whole.standing_on(rung).kept);
    }
    CHECK(standing.kept == whole.customers());
  }
}

TEST_CASE("ascent: edges", "[offer]") {
  CHECK(ascent<>{}.customers() == 0);
  CHECK(ascent{history({}, 9)}.nobody_climbs_from().empty());
  CHECK(sentence([] { return patron::merged(ascent<>{2}, ascent<>{3}); }) ==
        "ascent: counts merge that are of one ladder");
  CHECK(sentence([] { return ascent<>{2}.climbed(2); }) ==
        "ascent: there is no such rung on the ladder");
  CHECK(sentence([] {
          std::vector const after = {shop::on(0, 5)};
          ascent<> climbs{2};
          climbs.add(after, shop::start);
          return climbs;
        }) == "ascent: nobody buys after the last day observed");
}

}  // namespace
