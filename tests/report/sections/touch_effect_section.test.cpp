// SPDX-License-Identifier: MIT
#include <patron/report/sections/touch_effect_section.hpp>

#include <chrono>
#include <string>

#include "catch.hpp"
#include "support/reviewed.hpp"

using patron::detail::make_touch_effect_section;
using std::chrono::days;
using support::contains;

namespace {

enum class kind { letter = 1, call = 2 };

}  // namespace

TEST_CASE("touch_effect_section: by kind, against those who were not touched") {
  patron::touch_effects<std::string> effects;
  effects.kinds = {
      {"call", {12, 20}, patron::estimate<double>{.value = 0.2, .low = 0.1, .high = 0.35}},
      {"letter", {1, 5}, patron::estimate<double>{.value = -0.2, .low = -0.4, .high = 0.2}},
      {"visit", {0, 0}, {}}};
  effects.untouched = {40, 100};
  effects.repeated = 3;
  patron::missing_sections missing;
  auto const s = make_touch_effect_section(effects, days{30}, missing);
  REQUIRE(s);
  CHECK(s->effects == effects);
  auto const text = support::said_of(s);
  CHECK(contains(
      text, "Climbed in the next 30 days, after as many without a touch: 40 of 100 (40.0 %)."));
  CHECK(contains(text, "Prospects climb more often after these: call."));
  CHECK(contains(text, "20.0 points   10.0 to 35.0"));
  CHECK(!contains(text, "-20.0"));  // of five touches
  auto const json = support::json_of(s);
  CHECK(contains(json, "\"difference\": null"));
  CHECK(contains(json, "\"repeated\": 3"));
}

TEST_CASE("touch_effect_section: a difference that chance may have made is not shown") {
  patron::touch_effects<std::string> effects;
  effects.kinds = {
      {"call", {12, 20}, patron::estimate<double>{.value = 0.2, .low = -0.01, .high = 0.4}}};
  effects.untouched = {40, 100};
  patron::missing_sections missing;
  CHECK(contains(support::said_of(make_touch_effect_section(effects, days{30}, missing)),
                 "That prospects climb more often after a touch is not shown."));
}

TEST_CASE("touch_effect_section: kinds of any type have a text") {
  patron::touch_effects<kind> effects;
  effects.kinds = {{kind::call, {1, 2}, {}}};
  patron::missing_sections missing;
  CHECK(make_touch_effect_section(effects, days{30}, missing)->effects.kinds[0].kind == "2");
}

TEST_CASE("touch_effect_section: no touch that counts") {
  patron::missing_sections missing;
  auto const s = make_touch_effect_section(patron::touch_effects<kind>{}, days{30}, missing);
  CHECK(!s);
  CHECK(missing.front().section == "touch_effects");
  CHECK(contains(support::json_of(s), "\"touch_effects\": null"));
}
