// SPDX-License-Identifier: MIT
#include <patron/stage/detail/stage_text.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "catch.hpp"

namespace {

using patron::detail::stage_text;

enum class code_stage : std::uint8_t { lead = 65 };
struct code {};

TEST_CASE("a stage is named by its text or its number") {
  CHECK(stage_text(std::string{"lead"}) == "lead");
  CHECK(stage_text(std::string_view{"lead"}) == "lead");
  CHECK(stage_text("lead") == "lead");
  CHECK(stage_text(-3) == "-3");
  CHECK(stage_text(code_stage::lead) == "65");  // a number, not the letter A
  CHECK(stage_text(code{}) == "(a stage that has no text)");
}

}  // namespace
