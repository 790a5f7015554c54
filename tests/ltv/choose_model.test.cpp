// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cmath>
#include <variant>
#include <vector>

#include "catch.hpp"
#include "support/cdnow.hpp"

using patron::bg_nbd;
using patron::choose_model;
using patron::fitted;
using patron::mbg_nbd;
using namespace std::chrono_literals;

TEST_CASE("choose_model: finds the model that made the customers", "[ltv]") {
  patron::generator random{1};
  std::vector<patron::purchase_pattern> of_bg, of_mbg;
  for (int i = 0; i < 20'000; ++i) {
    patron::real_days const age{250.0 + i % 90};
    of_bg.push_back(bg_nbd{0.243, 4.414, 0.793, 2.426}.simulate(random, age).pattern);
    of_mbg.push_back(mbg_nbd{0.525, 6.183, 0.891, 1.614}.simulate(random, age).pattern);
  }
  auto const first = choose_model(of_bg);
  CHECK(first.name() == "BG/NBD");
  CHECK(std::holds_alternative<fitted<bg_nbd>>(first.best));
  auto const second = choose_model(of_mbg);
  CHECK(second.name() == "MBG/NBD");
  CHECK(second.converged());
  CHECK(std::holds_alternative<fitted<mbg_nbd>>(second.best));
  CHECK(second.table[0].log_likelihood > second.table[1].log_likelihood);
  CHECK(second.table[0].aic < second.table[1].aic);
}

TEST_CASE("choose_model: CDNOW", "[ltv]") {
  auto const customers = support::cdnow_customers(1997y / std::chrono::September / 30);
  if (customers.empty()) {
    WARN("skipped: no shared data");
    return;
  }
  auto const chosen = choose_model(customers);
  CHECK(chosen.name() == "MBG/NBD");  // -9582.136 against -9582.429
  CHECK(chosen == choose_model(patron::pattern_counts{customers}));
}

TEST_CASE("choose_model: nobody", "[ltv]") {
  auto const chosen = choose_model(std::vector<patron::purchase_pattern>{});
  CHECK(!chosen.converged());
  CHECK(chosen.table[0].status == patron::fit_status::too_little_data);
  CHECK(chosen.table[1].status == patron::fit_status::too_little_data);
}
