// SPDX-License-Identifier: MIT
#include <patron/grip/leaving_reasons.hpp>

#include <chrono>
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::leaving_reasons;
using std::chrono::days, std::chrono::sys_days;

namespace {

sys_days const start = std::chrono::year{2024} / 1 / 1;

enum class reason { price, service, moved };

struct contract {
  int who = 0;
  sys_days from{};
  std::optional<sys_days> to{};
  reason why = reason::price;
  std::optional<std::string> said{};
};

contract ended(int who, int from, int to, reason why, std::optional<std::string> said = {}) {
  return {who, start + days{from}, start + days{to}, why, said};
}

template<class Why>
auto reasons_of(std::vector<contract> const& rows, Why why) {
  return leaving_reasons(rows, start + days{400}, &contract::who, &contract::from, &contract::to,
                         why);
}

}  // namespace

TEST_CASE("leaving_reasons: by hand", "[grip]") {
  std::vector<contract> const rows{
      ended(1, 0, 100, reason::moved),  ended(1, 100, 200, reason::price),  // renewed, then left
      ended(2, 0, 50, reason::service), {3, start, {}},
      {4, start, start + days{600}},    ended(5, 300, 390, reason::price)};
  auto const why = reasons_of(rows, &contract::why);
  // At 50: 1 of 5. At 90: 1 of 4 (the fifth). At 200: 1 of 3.
  CHECK(std::abs(why.at(reason::service, days{50}) - 0.2) < 1e-15);
  CHECK(std::abs(why.at(reason::price, days{90}) - 0.2) < 1e-15);
  CHECK(std::abs(why.at(reason::price, days{200}) - 0.4) < 1e-15);
  CHECK(why.at(reason::moved, days{400}) == 0.0);  // of a contract that was renewed
  CHECK(std::abs(why.remaining().at(days{400}) - 0.4) < 1e-15);
  CHECK(why.causes().size() == 2);
}

TEST_CASE("leaving_reasons: a reason that nobody knows", "[grip]") {
  auto const why = reasons_of({ended(1, 0, 10, {}, "price"), ended(2, 0, 20, {}), {3, start, {}}},
                              &contract::said);
  REQUIRE(why.causes().size() == 2);
  CHECK(!why.causes()[0].cause);
  CHECK(why.causes()[0].events == 1);
  CHECK(why.causes()[1].cause == "price");
}

TEST_CASE("leaving_reasons: edges", "[grip]") {
  CHECK(reasons_of({}, &contract::why).causes().empty());
  CHECK(reasons_of({{3, start, {}}}, &contract::why).causes().empty());
  CHECK(support::sentence([] { return reasons_of({ended(1, 9, 8, {})}, &contract::why); }) ==
        "leaving_reasons: record 0: to \"2024-01-09\" is before the day on which the contract "
        "starts");
}
