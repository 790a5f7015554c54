// SPDX-License-Identifier: MIT
#include <patron/opportunity/need_life.hpp>

#include <concepts>
#include <cstdint>
#include <string>

#include "catch.hpp"

namespace {

using patron::day_count;
using patron::day_point;
using patron::need_label;
using life = patron::need_life<int, std::string, std::int64_t>;

static_assert(std::regular<life>);
static_assert(need_label<std::string> && need_label<int> && need_label<patron::no_label>);
static_assert(!need_label<void*&> && !need_label<std::string const&>);
static_assert(patron::without_label(42) == patron::no_label{});

constexpr day_point at(int day) {
  return day_point{day_count{20'000 + day}};
}

TEST_CASE("need_life: the firm learnt of it when it was noticed or raised, what came first",
          "[opportunity]") {
  CHECK(life{.noticed = at(1)}.since() == at(1));
  CHECK(life{.raised = at(2)}.since() == at(2));
  CHECK(life{.noticed = at(1), .raised = at(2)}.since() == at(1));
  CHECK(life{.noticed = at(3), .raised = at(2)}.since() == at(2));
  CHECK(!life{.proposed = at(1), .met = at(2)}.since());
}

TEST_CASE("need_life: closed when it was met, by whomever", "[opportunity]") {
  CHECK(life{.met = at(4)}.closed() == at(4));
  CHECK(life{.met_elsewhere = at(5)}.closed() == at(5));
  CHECK(!life{.noticed = at(1), .proposed = at(2)}.closed());
}

TEST_CASE("need_life: answered when something was proposed or it was met", "[opportunity]") {
  CHECK(life{.proposed = at(2)}.answered() == at(2));
  CHECK(life{.proposed = at(2), .met = at(4)}.answered() == at(2));
  CHECK(life{.proposed = at(6), .met_elsewhere = at(4)}.answered() == at(4));
  CHECK(life{.met = at(4)}.answered() == at(4));
  // To decide that nothing is proposed answers nothing.
  CHECK(!life{.noticed = at(1), .not_proposed = at(2)}.answered());
}

}  // namespace
