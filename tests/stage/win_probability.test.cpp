// SPDX-License-Identifier: MIT
#include <patron/stage/win_probability.hpp>

#include <concepts>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

using likely = patron::win_probability<std::string>;

static_assert(std::copyable<likely>);

TEST_CASE("win_probability: rows by stage", "[stage]") {
  likely const rows{{{"contact", {2, 5}, 0.4}, {"offer", {2, 3}, 2.0 / 3.0}}};
  CHECK(rows.size() == 2);
  CHECK(rows.at("offer").won == patron::rate{2, 3});
  CHECK(rows.begin()->stage == "contact");
  CHECK(support::sentence([&] { return rows.at("ofer"); }) ==
        "win_probability: stage \"ofer\" is not a stage of the pipeline");
}
