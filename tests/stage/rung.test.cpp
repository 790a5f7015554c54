// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/rung.hpp>

#include <concepts>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using namespace patron::literals;
using patron::rung;

enum class stage { stranger, lead };
struct own_stage {
  int code = 0;
  bool operator==(own_stage const&) const = default;
};
struct nameless {};

static_assert(std::regular<rung<stage>>);
static_assert(patron::stage_type<own_stage> && !patron::stage_type<nameless>);

// What is in quotes is held as a view; nothing else changes its type.
static_assert(std::same_as<decltype(rung{stage::lead, 0.4_grade}), rung<stage>>);
static_assert(std::same_as<decltype(rung{stage::lead, 0.4_grade, "asked us"}), rung<stage>>);
static_assert(std::same_as<decltype(rung{"lead", 0.4_grade}), rung<std::string_view>>);
static_assert(std::same_as<decltype(rung{"lead", 0.4_grade, "asked us"}), rung<std::string_view>>);
static_assert(std::same_as<decltype(rung{stage::lead, 0.4_grade, std::string{"asked us"}}),
                           rung<stage, std::string>>);
static_assert(std::same_as<decltype(rung{std::string{"lead"}, 0.4_grade}), rung<std::string>>);

// A grade is no bare number.
static_assert(!std::constructible_from<rung<stage>, stage, double>);
static_assert(!std::constructible_from<rung<stage>, stage, int>);

constexpr rung lead{stage::lead, 0.4_grade, "asked us"};
static_assert(lead.stage == stage::lead && lead.grade == 0.4_grade && lead.label == "asked us");
static_assert(rung{stage::lead, 0.4_grade}.label.empty());
static_assert(lead != rung{stage::lead, 0.2_grade, "asked us"});
static_assert(rung<stage>{} == rung{stage::stranger, 0.0_grade});

TEST_CASE("a rung made at run time owns its label") {
  std::string text = "a label that is longer than any small buffer of a string";
  rung<std::string, std::string> const owned{"lead", 0.4_grade, text};
  text.assign("x");
  CHECK(owned.label == "a label that is longer than any small buffer of a string");
  CHECK(owned.stage == "lead");
}

TEST_CASE("a rung is called by its stage where that is text, else by its label, else by number") {
  CHECK(to_string(rung{"lead", 0.4_grade, "asked us"}) == "lead");
  CHECK(to_string(lead) == "asked us");
  CHECK(to_string(rung{7, 0.4_grade}) == "7");
}

}  // namespace
