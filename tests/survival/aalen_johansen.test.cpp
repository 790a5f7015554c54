// SPDX-License-Identifier: MIT
#include <patron/survival/aalen_johansen.hpp>
#include <patron/survival/kaplan_meier.hpp>

#include <chrono>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "support/table.hpp"

using patron::aalen_johansen;
using std::chrono::days;

namespace {

struct stay {
  int lasted = 0;
  bool left = false;
  int cause = 0;
  int entry = 0;
};

std::vector<stay> stays() {
  std::vector<stay> rows;
  for (auto const& cells : support::read_table("cox_records.csv")) {
    rows.push_back({static_cast<int>(cells[1]), cells[2] != 0, static_cast<int>(cells[3]),
                    static_cast<int>(cells[0])});
  }
  return rows;
}

struct contract {
  days ran{};
  std::optional<std::string> reason{};
  bool ended = true;
};

template<class Cause>
concept tells_apart = requires(std::vector<stay> const& rows, Cause cause) {
  aalen_johansen(rows, &stay::lasted, &stay::left, cause);
};
using literal_of = char const* (*)(stay const&);

}  // namespace

static_assert(tells_apart<int stay::*>);
static_assert(!tells_apart<literal_of>, "pointers are no causes: their order is that of memory");

TEST_CASE("aalen_johansen: by hand", "[survival]") {
  // 5 contracts; one still runs after 3 years.
  std::vector<stay> const rows{
      {1, true, 'p'}, {2, true, 's'}, {3, false}, {4, true, 'p'}, {5, true, 's'}};
  auto const why = aalen_johansen(rows, &stay::lasted, &stay::left, &stay::cause);
  // At 1: 1/5 of p. At 2: 4/5 · 1/4 of s. At 4: 3/5 · 1/2 of p. At 5: 3/10 of s.
  CHECK(why.at('p', 0) == 0.0);
  CHECK(std::abs(why.at('p', 1) - 0.2) < 1e-15);
  CHECK(std::abs(why.at('s', 2) - 0.2) < 1e-15);
  CHECK(std::abs(why.at('p', 4) - 0.5) < 1e-15);
  CHECK(std::abs(why.at('s', 9) - 0.5) < 1e-15);
  CHECK(why.at('x', 9) == 0.0);
  CHECK(why.remaining() == patron::kaplan_meier(rows, &stay::lasted, &stay::left));
  REQUIRE(why.causes().size() == 2);
  CHECK(why.causes()[0].cause == 'p');
  CHECK(why.causes()[0].events == 2);
  // The variance of p at 1 is that of a share of 5.
  CHECK(std::abs(why.standard_error('p', 1) - std::sqrt(0.2 * 0.8 / 5)) < 1e-15);
}

TEST_CASE("aalen_johansen: ties and late entries", "[survival]") {
  auto const why = aalen_johansen(stays(), &stay::lasted, &stay::left, &stay::cause, &stay::entry);
  auto const table = support::read_table("aalen_johansen.csv");
  REQUIRE(table.size() > 30);
  support::worst_error share;
  support::worst_error error;
  for (std::size_t row = 0; row < table.size(); ++row) {
    auto const cause = static_cast<int>(table[row][0]);
    auto const time = static_cast<int>(table[row][1]);
    share.see(why.at(cause, time), table[row][2], row);
    error.see(why.standard_error(cause, time), table[row][3], row);
  }
  // Measured: 1.4 and 2.0 units of 2^-52.
  CHECK(share.epsilons < 8);
  CHECK(error.epsilons < 8);
}

TEST_CASE("aalen_johansen: causes and those who remain add up to all", "[survival]") {
  auto const why = aalen_johansen(stays(), &stay::lasted, &stay::left, &stay::cause);
  for (int t = 0; t < 20; ++t) {
    double sum = why.remaining().at(t);
    for (auto const& c : why.causes()) sum += why.at(c.cause, t);
    CHECK(std::abs(sum - 1.0) < 1e-15);
  }
}

TEST_CASE("aalen_johansen: with one cause it is 1 - S and Greenwood", "[survival]") {
  auto const one =
      aalen_johansen(stays(), &stay::lasted, &stay::left, [](stay const&) { return 1; });
  auto const curve = patron::kaplan_meier(stays(), &stay::lasted, &stay::left);
  for (auto const& step : curve.steps()) {
    CHECK(std::abs(one.at(1, step.time) - (1.0 - step.survival)) < 1e-15);
    CHECK(std::abs(one.standard_error(1, step.time) - step.standard_error) < 1e-14);
  }
}

TEST_CASE("aalen_johansen: a reason that nobody knows is one too", "[survival]") {
  std::vector<contract> const rows{{days{30}, "price"},
                                   {days{60}, std::nullopt},
                                   {days{90}, "price"},
                                   {days{99}, std::nullopt, false}};
  auto const why = aalen_johansen(rows, &contract::ran, &contract::ended, &contract::reason);
  REQUIRE(why.causes().size() == 2);
  CHECK(why.causes()[0].cause == std::nullopt);
  CHECK(std::abs(why.at(std::nullopt, days{90}) - 0.25) < 1e-15);
  CHECK(std::abs(why.at("price", days{90}) - 0.5) < 1e-15);
}

TEST_CASE("aalen_johansen: edges", "[survival]") {
  auto const nobody = aalen_johansen(std::vector<stay>{}, &stay::lasted, &stay::left, &stay::cause);
  CHECK(nobody.causes().empty());
  CHECK(nobody.remaining().subjects() == 0);
  CHECK(support::sentence([] {
          return aalen_johansen(std::vector<stay>{{1, true}, {-3, true}}, &stay::lasted,
                                &stay::left, &stay::cause);
        }) == "aalen_johansen: record 1: duration \"-3\" is not a time from 0 on");
}
