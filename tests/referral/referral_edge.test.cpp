// SPDX-License-Identifier: MIT
#include <patron/referral/referral_edge.hpp>

#include <chrono>
#include <concepts>
#include <string>
#include <vector>

#include "catch.hpp"

namespace {

using edge = patron::referral_edge<int>;
using std::chrono::days;

static_assert(std::regular<edge>);

template<class Edge>
concept is_read = patron::referral_range<std::vector<Edge>, decltype(&Edge::referrer),
                                         decltype(&Edge::referred), decltype(&Edge::day)>;
static_assert(is_read<edge> && is_read<patron::referral_edge<std::string>>);
struct undated {
  int referrer = 0;
  int referred = 0;
  int day = 0;
};
static_assert(!is_read<undated>);

TEST_CASE("referrals are believed by day, then referrer, then referred", "[referral]") {
  auto const earlier = patron::detail::earlier_referral;
  patron::day_point const day{days{100}};
  edge const one{1, 2, day};
  CHECK(earlier(edge{9, 9, day - days{1}}, one));
  CHECK(earlier(one, edge{2, 1, day}));
  CHECK(earlier(one, edge{1, 3, day}));
  CHECK(!earlier(one, one));
}

}  // namespace
