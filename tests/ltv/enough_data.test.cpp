// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/enough_data.hpp>

#include <chrono>
#include <cstddef>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::data_shortage;
using patron::enough_data;
using patron::pattern_counts;
using patron::purchase_pattern;
using patron::real_days;
using std::chrono::days;

namespace {

std::vector<purchase_pattern> customers(int once, int twice, int often, int age = 200) {
  std::vector<purchase_pattern> made(static_cast<std::size_t>(once), {.age = days{age}});
  made.insert(made.end(), static_cast<std::size_t>(twice),
              {.frequency = 1, .recency = days{50}, .age = days{age}});
  made.insert(made.end(), static_cast<std::size_t>(often),
              {.frequency = 4, .recency = days{150}, .age = days{age}});
  return made;
}

}  // namespace

TEST_CASE("enough_data: the figures, and what is missing", "[ltv]") {
  auto const enough = enough_data(customers(70, 20, 10));
  CHECK(enough.enough());
  CHECK(enough.customers == 100);
  CHECK(enough.repeat_buyers == 30);
  CHECK(enough.frequent_buyers == 10);
  CHECK(enough.mean_age == days{200});
  CHECK(enough.mean_gap == real_days{(20 * 50.0 + 10 * 150.0) / (20 + 40)});
  CHECK(enough_data(pattern_counts{customers(70, 20, 10)}) == enough);

  using shortages = std::vector<data_shortage>;
  CHECK(enough_data(customers(60, 20, 10)).shortages == shortages{data_shortage::customers});
  CHECK(enough_data(customers(80, 20, 9)).shortages == shortages{data_shortage::repeat_buyers});
  CHECK(enough_data(customers(80, 40, 0)).shortages == shortages{data_shortage::frequent_buyers});
  auto often = customers(0, 100, 1);
  for (auto& c : often) c.age = c.recency;
  often.insert(often.end(), 100, {.age = days{1}});
  CHECK(enough_data(often).shortages == shortages{data_shortage::observed_time});
}

TEST_CASE("enough_data: nobody", "[ltv]") {
  auto const verdict = enough_data(std::vector<purchase_pattern>{});
  CHECK(!verdict.enough());
  CHECK(verdict.shortages.size() == 3);
  CHECK(verdict.mean_gap == real_days{});
  for (data_shortage s : verdict.shortages) CHECK(to_string(s) != "unknown");
}

TEST_CASE("enough_data: customers that cannot be", "[ltv]") {
  CHECK(support::sentence([] {
          return enough_data(std::vector<purchase_pattern>{{.frequency = 1, .age = days{4}}});
        }) == "enough_data: record 0: recency \"0\" is 0 although there is a repeat purchase");
}
