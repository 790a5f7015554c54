// SPDX-License-Identifier: MIT
#include <patron/opportunity/leaving_after_waiting.hpp>

#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

namespace {

using patron::finding;

struct customer {
  int id = 0;
  bool left = false;
};

/// So many of 40 who waited left, and so many of 40 others.
patron::waiting_effect effect(int left_waited, int left_others) {
  patron::inverted_priorities<int> inversions;
  std::vector<customer> customers;
  for (int i = 0; i < 40; ++i) {
    inversions.passed_over.push_back({.customer = i, .days_waited = 1, .days_passed_over = 1});
    customers.push_back({i, i < left_waited});
    customers.push_back({100 + i, i < left_others});
  }
  return patron::leaving_after_waiting(inversions, customers, &customer::id, &customer::left);
}

TEST_CASE("leaving_after_waiting: do those who waited leave more?", "[opportunity]") {
  auto const shown = effect(20, 5);
  CHECK(shown.left_after_waiting == patron::rate{20, 40});
  CHECK(shown.left_otherwise == patron::rate{5, 40});
  CHECK(shown.difference->value == 0.375);
  CHECK(shown.difference->low > 0.0);
  CHECK(shown.verdict.finding == finding::shown);
  CHECK(effect(10, 10).verdict.finding == finding::not_shown);
  CHECK(effect(5, 20).verdict.finding == finding::not_shown);  // they leave less
  CHECK(effect(1, 1).verdict.finding == finding::too_few);
  CHECK(effect(0, 0).verdict.finding == finding::too_few);
  auto const nobody = patron::leaving_after_waiting(patron::inverted_priorities<int>{},
                                                    std::vector<customer>{{1, true}}, &customer::id,
                                                    &customer::left);
  CHECK(!nobody.difference);
  CHECK(nobody.verdict.finding == finding::too_few);
}

TEST_CASE("leaving_after_waiting: the confidence of the interval decides", "[opportunity]") {
  patron::inverted_priorities<int> inversions;
  std::vector<customer> customers;
  for (int i = 0; i < 40; ++i) {
    inversions.passed_over.push_back({.customer = i, .days_waited = 1, .days_passed_over = 1});
    customers.push_back({i, i < 16});
    customers.push_back({100 + i, i < 7});
  }
  auto const at = [&](double confidence) {
    return patron::leaving_after_waiting(inversions, customers, &customer::id, &customer::left,
                                         confidence);
  };
  CHECK(at(0.95).verdict.finding == finding::shown);
  CHECK(at(0.999).verdict.finding == finding::not_shown);
  CHECK(at(0.999).difference->value == at(0.95).difference->value);
  CHECK(support::sentence([&] { return at(1.0); }) != "");
}

}  // namespace
