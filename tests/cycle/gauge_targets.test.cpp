// SPDX-License-Identifier: MIT
#include <patron/cycle/gauge_targets.hpp>

#include <limits>
#include <optional>
#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::gauge_targets;
using patron::mechanism;

std::string refusal(gauge_targets const& targets) {
  return support::sentence([&] { return patron::detail::check_targets(targets), 0; });
}

TEST_CASE("gauge_targets: every customer stays, and of the others the firm's own best year",
          "[cycle]") {
  for (mechanism const m : patron::all_mechanisms) {
    CHECK(gauge_targets{}[m] == (m == mechanism::gripping ? std::optional{1.0} : std::nullopt));
  }
  gauge_targets ours;
  ours[mechanism::referring] = 0.25;
  CHECK(ours == gauge_targets{.referring = 0.25});
}

TEST_CASE("gauge_targets: above 0 and up to 1", "[cycle]") {
  CHECK(refusal({}).empty());
  CHECK(refusal({.gripping = std::nullopt}).empty());
  CHECK(refusal({.sowing = 1.0, .growing = 1e-9}).empty());
  CHECK(refusal({.extending = 0.0}) == "gauges: extending \"0\" is no target above 0 and up to 1");
  CHECK(refusal({.referring = 1.01}) ==
        "gauges: referring \"1.01\" is no target above 0 and up to 1");
  CHECK(refusal({.growing = std::numeric_limits<double>::quiet_NaN()}) != "");
}

}  // namespace
