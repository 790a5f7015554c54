// SPDX-License-Identifier: MIT
#include <patron/grip/rfm_scores.hpp>
#include <patron/history/summarize.hpp>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <vector>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::day_count;
using patron::rfm_bins;
using patron::rfm_score;
using support::dollars;
using support::order;
using support::sentence;

namespace {

template<class Amount>
using summary_of = patron::purchase_summary<std::uint32_t, Amount>;
using summary = summary_of<std::int64_t>;

summary made(std::uint32_t id, int silence, std::uint32_t purchases, std::int64_t money) {
  return {.customer = id,
          .frequency = purchases - 1,
          .recency = day_count{10},
          .age = day_count{10 + silence},
          .total = money};
}

std::vector<rfm_score> scores_of(std::vector<summary> const& customers, rfm_bins bins) {
  std::vector<rfm_score> scores;
  for (auto const& one : patron::rfm_scores(customers, bins)) scores.push_back(one.score);
  return scores;
}

}  // namespace

TEST_CASE("rfm_scores: without ties the bins are of equal size") {
  std::vector<summary> customers;
  for (std::uint32_t i = 0; i < 10; ++i) {
    customers.push_back(made(i, 100 - static_cast<int>(i), 1 + i, 7 * i));
  }
  std::vector<rfm_score> const fifths = scores_of(customers, {5, 5, 5});
  for (std::uint32_t i = 0; i < 10; ++i) {
    CHECK(fifths[i] == rfm_score{1 + i / 2, 1 + i / 2, 1 + i / 2});
  }
}

TEST_CASE("rfm_scores: equal customers share the bin in which their middle falls") {
  // Six of ten bought once: they hold the ranks 0 to 6, whose middle is 0.3 of all; the pair at the
  // top holds 8 to 10, whose middle is 0.9.
  std::vector<summary> customers;
  for (std::uint32_t i = 0; i < 6; ++i) customers.push_back(made(i, 5, 1, 0));
  customers.push_back(made(6, 5, 2, 0));
  customers.push_back(made(7, 5, 3, 0));
  customers.push_back(made(8, 5, 9, 0));
  customers.push_back(made(9, 5, 9, 0));
  auto const scores = scores_of(customers, {5, 5, 1});
  for (std::size_t i = 0; i < 6; ++i) CHECK(scores[i] == rfm_score{3, 2, 1});
  CHECK(scores[6].frequency == 4);  // 0.65
  CHECK(scores[7].frequency == 4);  // 0.75
  CHECK(scores[8].frequency == 5);
  CHECK(scores[9].frequency == 5);
}

TEST_CASE("rfm_scores: fewer customers than bins are spread evenly") {
  CHECK(scores_of({}, {}).empty());
  CHECK(scores_of({made(1, 0, 1, 0)}, {5, 5, 5}) == std::vector{rfm_score{3, 3, 3}});
  CHECK(scores_of({made(1, 9, 1, 1), made(2, 0, 2, 2)}, {5, 5, 5}) ==
        std::vector{rfm_score{2, 2, 2}, rfm_score{4, 4, 4}});
}

TEST_CASE("rfm_scores: the six customers of the summary tests of lifetimes and PyMC-Marketing") {
  // (x, t_x, T): goldens of the literature; the middles of their ranks by hand.
  auto const row = [](std::uint32_t id, std::uint32_t x, int recency, int age,
                      double purchase) -> summary_of<double> {
    return {.customer = id,
            .frequency = x,
            .recency = day_count{recency},
            .age = day_count{age},
            .total = purchase * (x + 1)};
  };
  std::vector<summary_of<double>> const six = {row(1, 1, 36, 37, 2.0), row(2, 0, 0, 37, 0.0),
                                               row(3, 2, 4, 37, 3.0),  row(4, 2, 20, 22, 3.0),
                                               row(5, 2, 2, 22, 4.5),  row(6, 0, 0, 5, 0.0)};
  std::vector<rfm_score> scores;
  for (auto const& one : patron::rfm_scores(six, {4, 4, 4})) scores.push_back(one.score);
  // Silences 1 37 33 2 20 5; purchases 2 1 3 3 3 1; money 4 0 9 9 13.5 0.
  CHECK(scores ==
        std::vector<rfm_score>{{4, 2, 2}, {1, 1, 1}, {2, 4, 3}, {4, 4, 3}, {2, 4, 4}, {3, 1, 1}});
}

TEST_CASE("rfm_scores: scores never fall where the measure rises, and any order gives the same") {
  support::chance random{7};
  for (int firm = 0; firm < 50; ++firm) {
    auto const orders = support::random_orders(random, random.below(400), 60, 500);
    auto customers =
        patron::summarize(orders, 2025y / June / 30, &order::buyer, &order::day, &order::total);
    rfm_bins const bins{1 + random.below(7), 1 + random.below(7), 1 + random.below(7)};
    auto const scored = patron::rfm_scores(customers, bins);
    REQUIRE(scored.size() == customers.size());
    bool monotone = true;
    for (std::size_t i = 0; i < scored.size(); ++i) {
      auto const& a = customers[i];
      monotone &= scored[i].customer == a.customer;
      auto const& [r, f, m] = scored[i].score;
      monotone &=
          r >= 1 && r <= bins.recency && f >= 1 && f <= bins.frequency && m >= 1 && m <= bins.money;
      for (std::size_t j = 0; j < scored.size(); ++j) {
        auto const& b = customers[j];
        if (a.age - a.recency >= b.age - b.recency) monotone &= r <= scored[j].score.recency;
        if (a.frequency <= b.frequency) monotone &= f <= scored[j].score.frequency;
        if (a.total <= b.total) monotone &= m <= scored[j].score.money;
      }
    }
    CHECK(monotone);
    support::shuffle(customers, random);
    CHECK(patron::rfm_scores(customers, bins) == scored);
  }
}

TEST_CASE("rfm_scores: the caller's own limits") {
  patron::rfm_cuts<std::int64_t> const cuts{{days{30}}, {2, 3}, {100}};
  std::vector<patron::rfm_customer<std::uint32_t>> const expected = {{1, {2, 1, 1}},
                                                                     {2, {1, 3, 2}}};
  CHECK(patron::rfm_scores(std::vector{made(2, 31, 5, 100), made(1, 30, 1, 99)}, cuts) == expected);
}

TEST_CASE("rfm_scores: a refund lowers the money and is no purchase") {
  std::vector<order> const orders = {
      {1, 2024y / May / 1, 10_usd}, {1, 2024y / May / 30, -8_usd}, {2, 2024y / May / 10, 5_usd}};
  auto const scored = patron::rfm_scores(
      patron::summarize(orders, 2024y / May / 31, &order::buyer, &order::day, &order::total),
      {2, 2, 2});
  CHECK(scored[0].score == rfm_score{1, 2, 1});  // one purchase each: together in the upper half
  CHECK(scored[1].score == rfm_score{2, 2, 2});
}

TEST_CASE("rfm_scores: bad input is refused by name") {
  CHECK(sentence([] {
          return patron::rfm_scores(std::vector{made(4, 1, 1, 1), made(4, 2, 2, 2)});
        }) == "rfm_scores: customer \"4\" has more than one summary");
  CHECK(sentence([] {
          return patron::rfm_scores(std::vector<summary>{}, {0, 5, 5});
        }) == "rfm_bins: there are 1 to 100 scores of each kind");
  summary_of<double> odd{};
  odd.total = std::numeric_limits<double>::quiet_NaN();
  CHECK(sentence([&] {
          return patron::rfm_scores(std::vector{summary_of<double>{}, odd});
        }) == "rfm_scores: record 1: amount \"nan\" is not a finite number");
}
