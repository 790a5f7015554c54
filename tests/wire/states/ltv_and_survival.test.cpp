// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/acquisition_costs.hpp>
#include <patron/ltv/customers_won.hpp>
#include <patron/ltv/effort_split.hpp>
#include <patron/ltv/renewal_counts.hpp>
#include <patron/survival/cause_table.hpp>
#include <patron/survival/event_table.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "wire/travels.hpp"

namespace {

using namespace std::chrono_literals;
using namespace patron::literals;
using std::chrono::days;
using std::chrono::sys_days;
using wire_test::check_travels;

constexpr sys_days start{2025y / std::chrono::January / 1};
using euros = patron::money<patron::eur>;

TEST_CASE("wire: costs, customers won and efforts travel") {
  patron::acquisition_costs<std::string, euros> a;
  a.add(start, "fair", 12.50_eur);
  a.add(start, std::nullopt, 3_eur);
  a.add(start + days{3}, "fair", -1_eur);
  patron::acquisition_costs<std::string, euros> b;
  b.add(start, "fair", 2_eur);
  check_travels("acquisition_costs", a, b);
  check_travels("cost_sum", a.total(), b.total());

  patron::customers_won<std::int64_t, std::string> won;
  won.add(7, start + days{5}, "letter");
  won.add(-1, start, std::nullopt);
  patron::customers_won<std::int64_t, std::string> more;
  more.add(7, start + days{2}, std::nullopt);
  check_travels("customers_won", won, more);

  patron::effort_split<euros> split;
  split.add(0.4_grade, patron::work_minutes{90}, 10_eur);
  split.add(std::nullopt, patron::work_minutes{0}, 0_eur);
  patron::effort_split<euros> other;
  other.add(1.0_grade, patron::work_minutes{15}, 2_eur);
  check_travels("effort_split", split, other);
  check_travels("effort", split.total(), other.total());
}

TEST_CASE("wire: renewal counts travel") {
  check_travels("renewal_counts", patron::renewal_counts{std::vector{1000, 869, 743, 653}},
                patron::renewal_counts{std::vector{10, 0}});
}

TEST_CASE("wire: tables of events and of causes travel") {
  patron::event_table<days> a;
  a.add(days{6}, true);
  a.add(days{9}, false, std::nullopt, 4);
  a.add(days{9}, true, days{4});
  patron::event_table<days> b;
  b.add(days{12}, false, days{9});
  check_travels("event_table", a, b);
  check_travels("event_counts", patron::event_counts{1, 2, 3}, patron::event_counts{4, 5, 6});

  patron::event_table<patron::real_weeks> weeks;
  weeks.add(patron::real_weeks{0.5}, true);
  weeks.add(patron::real_weeks{0.0}, false);
  check_travels("event_table_of_weeks", weeks, {});

  patron::cause_table<days, std::string> causes;
  causes.add(days{90}, "price");
  causes.add(days{90}, "moved", days{3});
  causes.add_censored(days{400});
  patron::cause_table<days, std::string> further;
  further.add(days{30}, "price", std::nullopt, 3);
  check_travels("cause_table", causes, further);
}

TEST_CASE("wire: equal times give equal bytes, also where zero has a sign") {
  patron::event_table<patron::real_days> plus;
  plus.add(patron::real_days{0.0}, true);
  patron::event_table<patron::real_days> minus;
  minus.add(patron::real_days{-0.0}, true);
  CHECK(plus == minus);
  CHECK(patron::to_bytes(plus) == patron::to_bytes(minus));
}

}  // namespace
