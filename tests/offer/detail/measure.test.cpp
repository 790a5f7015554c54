// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/offer/detail/measure.hpp>

#include <string>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::detail::fillable_measure;
using patron::detail::measure_of;
using patron::detail::offer_text;
using namespace patron::literals;

enum class level { low = 1, high };

static_assert(fillable_measure<int> && fillable_measure<unsigned> && fillable_measure<double> &&
              fillable_measure<patron::money<patron::jpy>>);
static_assert(!fillable_measure<std::string> && !fillable_measure<level>);

TEST_CASE("measure_of: half to even", "[offer]") {
  CHECK(measure_of<int>(2.5) == 2);
  CHECK(measure_of<unsigned>(3.5) == 4U);
  CHECK(measure_of<double>(2.5) == 2.5);
  CHECK(measure_of<patron::money<patron::usd>>(1.257) == 1.26_usd);
  CHECK_FALSE(support::sentence([] { return measure_of<unsigned>(-2.0); }).empty());
}

TEST_CASE("offer_text: whatever has a text", "[offer]") {
  CHECK(offer_text(12L) == "12");
  CHECK(offer_text(2.5) == "2.5");
  CHECK(offer_text(29.95_usd) == "29.95 USD");
  CHECK(offer_text(std::string{"letter"}) == "letter");
  CHECK(offer_text(level::high) == "2");
}
