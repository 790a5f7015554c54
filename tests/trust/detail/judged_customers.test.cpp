// SPDX-License-Identifier: MIT
#include <patron/trust/detail/judged_customers.hpp>

#include <string>
#include <utility>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using person = std::pair<std::string, bool>;

auto judged(std::vector<person> const& people) {
  auto who = &person::first;
  auto outcome = &person::second;
  return patron::detail::judged_customers<std::string>("test", people, who, outcome);
}

}  // namespace

TEST_CASE("judged_customers: sorted by id, each once", "[trust]") {
  auto const all = judged({{"Ito", true}, {"Abe", false}});
  REQUIRE(all.size() == 2);
  CHECK(all[0].customer == "Abe");
  CHECK_FALSE(all[0].outcome);
  CHECK(all[1].record == 0);
  CHECK(support::sentence([] {
          return judged({{"Ito", true}, {"Abe", false}, {"Ito", true}});
        }) == "test: record 2: customer \"Ito\" was there before: one record for each customer");
}
