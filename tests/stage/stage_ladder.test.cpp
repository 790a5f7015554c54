// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <algorithm>
#include <concepts>
#include <cstddef>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "support/sentence.hpp"

namespace {

using namespace patron::literals;
using patron::exits;
using patron::rung;
using patron::stage_ladder;
using namespace stage_test;

using ladder = decltype(stage_ladder{stages});  // without the const
using text_ladder = stage_ladder<std::string>;

// ---- traits and refusals; what does not compile at all is in stage_ladder.refused.cpp

static_assert(std::copyable<ladder> && std::equality_comparable<ladder>);
static_assert(std::copyable<text_ladder> && std::equality_comparable<text_ladder>);
static_assert(patron::any_stage_ladder<ladder> && patron::any_stage_ladder<text_ladder>);
static_assert(!patron::any_stage_ladder<int>);
static_assert(!std::default_initializable<ladder> && !std::default_initializable<text_ladder>);
static_assert(std::same_as<ladder, stage_ladder<stage, 6, 2>>);
static_assert(std::is_trivially_copyable_v<ladder>);

// ---- cases worked out by hand

static_assert(stages.size() == 6 && stages.rungs().size() == 6 && stages.exits().size() == 2);
static_assert(stages.grade(stranger) == 0.0_grade && stages.grade(trial) == 0.8_grade);
static_assert(stages.next(customer) == regular && !stages.next(regular));
static_assert(stages.previous(customer) == trial && !stages.previous(stranger));
static_assert(!stages.is_customer(trial) && stages.is_customer(customer));
static_assert(stages.is_customer(regular) && !stages.is_customer(lost));
static_assert(stages.index_of(lead) == 2 && stages.find(lead) == std::size_t{2});
static_assert(stages.contains(lead) && !stages.contains(lost) && !stages.find(lost));
static_assert(stages.is_exit(lost) && stages.is_exit(closed) && !stages.is_exit(lead));
static_assert(stages.first_customer() == customer);
static_assert(stages.rungs()[3].label == "tried for free");
static_assert(stages.exits()[1] == closed);
static_assert(stages == stages);

// Text is a stage as well, and exits need not come last.
inline constexpr stage_ladder words{rung{"stranger", 0.0_grade}, exits{"lost"},
                                    rung{"customer", 1.0_grade}, exits{"closed"}};
static_assert(words.size() == 2 && words.exits().size() == 2);
static_assert(words.next("stranger") == "customer" && words.is_exit("closed"));

// The shortest ladder, the highest grade.
inline constexpr stage_ladder shortest{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade}};
static_assert(shortest.exits().empty() && !shortest.is_exit(lost));
inline constexpr stage_ladder highest{rung{stranger, 0.0_grade}, rung{customer, 1.0_grade},
                                      rung{regular, 2.0_grade}};
static_assert(highest.is_customer(regular));

TEST_CASE("a ladder made at run time answers as a constant one") {
  stage_ladder<stage> const same(stages.rungs(), {lost, closed});
  CHECK(same.size() == stages.size());
  CHECK(std::ranges::equal(same.exits(), stages.exits()));
  for (auto const& r : stages.rungs()) {
    CHECK(same.grade(r.stage) == stages.grade(r.stage));
    CHECK(same.next(r.stage) == stages.next(r.stage));
    CHECK(same.previous(r.stage) == stages.previous(r.stage));
    CHECK(same.is_customer(r.stage) == stages.is_customer(r.stage));
    CHECK(same.rungs()[same.index_of(r.stage)].label == r.label);
  }
  CHECK(same.first_customer() == customer);
  CHECK(same.is_exit(lost));
}

TEST_CASE("a ladder is made of a firm's configuration and owns what it says") {
  std::vector<rung<std::string, std::string>> configured{
      {"stranger", 0.0_grade, "does not know us"}, {"customer", 1.0_grade, "has bought"}};
  text_ladder const made{configured, {"lost"}};
  configured.clear();
  CHECK(made.size() == 2);
  CHECK(made.rungs()[1].label == "has bought");
  CHECK(made.next("stranger") == "customer");
  CHECK(made.is_exit("lost"));
  text_ladder const copy{made};
  CHECK(copy == made);
}

TEST_CASE("rungs and exits are written in place") {
  text_ladder const two{{"stranger", 0.0_grade}, {"customer", 1.0_grade, "has bought"}};
  CHECK(two.size() == 2);
  CHECK(two.exits().empty());
  text_ladder const left{{{"stranger", 0.0_grade}, {"customer", 1.0_grade}}, {"lost", "closed"}};
  CHECK(left.exits().size() == 2);
  CHECK(left != two);
  stage_ladder<stage> const returned = [] {
    return stage_ladder<stage>{{stranger, 0.0_grade}, {lead, 0.3_grade}, {customer, 1.0_grade}};
  }();
  CHECK(returned.grade(lead) == 0.3_grade);
  std::vector<rung<stage, std::string>> const rungs = {{stranger, 0.0_grade},
                                                       {customer, 1.0_grade}};
  CHECK(stage_ladder<stage>{rungs}.size() == 2);
}

TEST_CASE("a ladder that breaks a rule is refused, naming the rung") {
  using rungs = std::vector<rung<std::string, std::string>>;
  auto const said = [](rungs const& of, std::vector<std::string> const& out = {}) {
    return support::sentence([&] { return text_ladder{of, out}; });
  };
  CHECK(said({}) == "stage_ladder: a ladder has at least two rungs");
  CHECK(said({{"customer", 1.0_grade}}) == "stage_ladder: a ladder has at least two rungs");
  CHECK(said({{"stranger", 0.0_grade},
              {"lead", 0.4_grade},
              {"reader", 0.2_grade},
              {"customer", 1.0_grade}}) ==
        "stage_ladder: record 2: rung \"reader\" does not climb: each grade is above the one "
        "before");
  CHECK(said({{"stranger", 0.0_grade},
              {"lead", 0.4_grade},
              {"reader", 0.4_grade},
              {"customer", 1.0_grade}})
            .find("\"reader\" does not climb") != std::string::npos);
  CHECK(said({{"reader", 0.2_grade}, {"customer", 1.0_grade}}) ==
        "stage_ladder: record 0: rung \"reader\" is not 0.0: the first rung is 0.0");
  CHECK(said({{"stranger", 0.0_grade}, {"regular", 1.1_grade}}) ==
        "stage_ladder: no rung is 1.0: exactly one rung is 1.0");
  CHECK(said({{"stranger", 0.0_grade}, {"customer", 1.0_grade}, {"buyer", 1.0_grade}}) ==
        "stage_ladder: record 2: rung \"buyer\" is a second 1.0: exactly one rung is 1.0");
  CHECK(said({{"stranger", 0.0_grade}, {"customer", 1.0_grade}, {"saint", 2.01_grade}}) ==
        "stage_ladder: record 2: rung \"saint\" is too high: no grade is above 2.0");
  CHECK(said({{"stranger", 0.0_grade},
              {"lead", 0.3_grade},
              {"lead", 0.4_grade},
              {"customer", 1.0_grade}}) ==
        "stage_ladder: record 1: rung \"lead\" stands twice: a stage has one rung");
  rungs const good{{"stranger", 0.0_grade}, {"customer", 1.0_grade}};
  CHECK(said(good, {"lost", "lost"}) ==
        "stage_ladder: record 0: exit \"lost\" stands twice: an exit is named once");
  CHECK(said(good, {"lost", "customer"}) ==
        "stage_ladder: record 1: exit \"customer\" is also a rung: an exit has no grade");
  CHECK(said(good, {"lost", "closed"}).empty());
}

TEST_CASE("a rung without text is named by its label, or else by its number") {
  auto const said = [](std::string const& label) {
    std::vector<rung<stage, std::string>> const rungs{
        {stranger, 0.0_grade}, {lead, 0.0_grade, label}, {customer, 1.0_grade}};
    return support::sentence([&] { return stage_ladder<stage>{rungs}; });
  };
  CHECK(said("asked us").find("rung \"asked us\" does not climb") != std::string::npos);
  CHECK(said("").find("rung \"2\" does not climb") != std::string::npos);
}

TEST_CASE("a stage that is no rung is an error that names it") {
  text_ladder const made{{{"stranger", 0.0_grade}, {"customer", 1.0_grade}}, {"lost"}};
  auto const reason = [](std::string const& stage) {
    return "stage_ladder: stage \"" + stage + "\" is not a rung of this ladder";
  };
  CHECK(support::sentence([&] { return made.grade("friend"); }) == reason("friend"));
  CHECK(support::sentence([&] { return made.grade("lost"); }) == reason("lost"));
  CHECK(support::sentence([&] { return made.next("friend"); }) == reason("friend"));
  CHECK(support::sentence([&] { return made.previous("friend"); }) == reason("friend"));
  CHECK(support::sentence([&] { return made.index_of("lost"); }) == reason("lost"));
  CHECK(support::sentence([&] { return made.is_customer("friend"); }) == reason("friend"));
  CHECK_FALSE(made.is_customer("lost"));
  CHECK(support::sentence([&] { return stages.grade(closed); }) == reason("7"));
}

TEST_CASE("any regular type is a stage") {
  struct code {
    int group = 0;
    int number = 0;
    bool operator==(code const&) const = default;
  };
  stage_ladder<code> const made{{{1, 1}, 0.0_grade}, {{1, 2}, 0.5_grade}, {{2, 1}, 1.0_grade}};
  CHECK(made.next({1, 2}) == code{2, 1});
  CHECK(support::sentence([&] {
          return made.grade({9, 9});
        }) == "stage_ladder: stage \"(a stage that has no text)\" is not a rung of this ladder");
}

}  // namespace
