// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/ltv/effort_split.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "catch.hpp"
#include "support/integers.hpp"
#include "support/sentence.hpp"

namespace {

using namespace patron::literals;
using patron::grade;
using patron::work_minutes;
using std::chrono::hours;
using std::chrono::minutes;
using split_type = patron::effort_split<int>;

static_assert(std::regular<split_type> && patron::mergeable<split_type> &&
              patron::has_fields<split_type>);
template<class Amount>
concept a_state = requires { typename patron::effort_split<Amount>; };
static_assert(a_state<int> && !a_state<double>);

struct work {
  std::optional<grade> of{};
  minutes time{};
  int cost = 0;
};
split_type split_of(std::vector<work> const& all) {
  return {all, &work::of, &work::time, &work::cost};
}

}  // namespace

TEST_CASE("effort_split: prospects, customers and nobody known", "[acquisition]") {
  patron::effort_split const split{
      std::vector<work>{{0.2_grade, hours{3}, 10},
                        {0.99_grade, hours{2}, 20},  // the last step before
                        {1.0_grade, hours{1}, 30},   // and a customer
                        {1.2_grade, minutes{90}, 0},
                        {1.2_grade, minutes{30}, 5},
                        {std::nullopt, hours{2}, 35}},
      &work::of, &work::time, &work::cost};
  CHECK(split.total() == patron::effort<int>{6, work_minutes{600}, 100});
  CHECK(split.prospects().part == patron::effort<int>{2, work_minutes{300}, 30});
  CHECK(split.prospects().of_time() == 0.5);
  CHECK(split.prospects().of_cost() == 0.3);
  CHECK(split.prospects().of_records() == patron::rate{2, 6});
  CHECK(split.customers().part == patron::effort<int>{3, work_minutes{180}, 35});
  CHECK(split.unknown().of_cost() == 0.35);
  CHECK(split.at(1.2_grade).of_time() == 0.2);
  CHECK(split.at(1.1_grade).of_time() == 0.0);
}

TEST_CASE("effort_split: the parts are the whole, in any order and partition", "[acquisition]") {
  bool holds = true;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    support::integers random{seed};
    std::vector<work> all;
    for (auto i = random.between(0, 12); i > 0; --i) {
      auto const n = static_cast<std::int32_t>(random.between(0, 14)) * 10;
      all.push_back({n == 0 ? std::nullopt : std::optional{grade::from_hundredths(n)},
                     minutes{random.between(0, 500)}, static_cast<int>(random.between(-5, 90))});
    }
    split_type const whole = split_of(all);
    std::vector<work> parts[2];
    for (std::size_t i = all.size(); i-- > 0;) parts[i % 2].push_back(all[i]);
    auto sum = whole.prospects().part;
    sum.merge(whole.customers().part);
    sum.merge(whole.unknown().part);
    holds = holds && sum == whole.total() &&
            merged(split_of(parts[0]), split_of(parts[1])) == whole &&
            merged(split_of(parts[1]), split_of(parts[0])) == whole &&
            merged(split_type{}, whole) == whole;
  }
  CHECK(holds);
}

TEST_CASE("effort_split: nothing, and what cannot be", "[acquisition]") {
  CHECK(split_type{}.empty());
  CHECK_FALSE(split_type{}.prospects().of_time());
  CHECK_FALSE(split_type{}.prospects().of_cost());
  CHECK_FALSE(split_type{}.prospects().of_records().value());
  CHECK(support::sentence([] {
          return split_of({{1.0_grade, minutes{0}, 0}, {1.0_grade, minutes{-1}, 0}});
        }) == "effort_split: record 1: time \"-1\" is below 0 minutes");
}
