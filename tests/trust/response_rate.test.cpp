// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/trust/response_rate.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"
#include "trust/answers.hpp"
#include "trust/firm.hpp"

namespace {

using namespace trust_test;
using patron::completeness;
using patron::rate;
using patron::window;

TEST_CASE("response_rate: on both sides of every boundary", "[trust]") {
  auto all = said({{1, day(0), 5},     // on the day of the question
                   {2, day(14), 5},    // on the last day
                   {3, day(15), 5},    // too late
                   {4, day(10), 5}});  // answers the second question, not the first
  for (int who = 1; who <= 5; ++who) all.add_question(who, day(0));
  all.add_question(4, day(10));
  all.add_question(6, day(31));  // outside
  auto const found = patron::response_rate(all, window{day(0), day(31)}, days{14}, day(44));
  CHECK(found.rate == rate{3, 6});
  CHECK(found.completeness == completeness::complete(6));
  auto const early = patron::response_rate(all, window{day(0), day(31)}, days{14}, day(43));
  CHECK(early.rate == rate{3, 6});
  CHECK(early.completeness == completeness::partial(6));
  CHECK(patron::response_rate(all, window{day(0), day(31)}, days{0}, day(44)).rate == rate{2, 6});
}

TEST_CASE("response_rate: nobody was asked", "[trust]") {
  auto const none = patron::satisfaction<int>{};
  CHECK(patron::response_rate(none, window{day(0), day(31)}, days{14}, day(60)).value() ==
        std::nullopt);
  auto const later = patron::response_rate(none, window{day(10), day(31)}, days{14}, day(5));
  CHECK(later.completeness == completeness::not_started());
}

TEST_CASE("response_rate: what makes no sense is refused", "[trust]") {
  auto all = said({{1, day(5), 5}});
  CHECK(support::sentence([&] {
          return patron::response_rate(all, window{day(0), day(3)}, days{14}, day(4));
        }) == "response_rate: day \"2026-01-06\" is after until, 2026-01-05");
  CHECK(support::sentence([&] {
          return patron::response_rate(all, window{day(0), day(3)}, days{-1}, day(6));
        }) == "response_rate: a time is not negative");
}

}  // namespace
