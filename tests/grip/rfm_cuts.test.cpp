// SPDX-License-Identifier: MIT
#include <patron/grip/rfm_cuts.hpp>

#include <string>

#include "catch.hpp"
#include "support/orders.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;
using namespace patron::literals;
using patron::rfm_bins;
using patron::rfm_score;
using cuts_of = patron::rfm_cuts<support::dollars>;

TEST_CASE("rfm_cuts: a limit belongs to the better side") {
  cuts_of const cuts{{days{30}, days{90}, days{365}}, {2, 4}, {50_usd}};
  CHECK(cuts.bins() == rfm_bins{4, 3, 2});
  CHECK(cuts.score(days{0}, 1, 0_usd) == rfm_score{4, 1, 1});
  CHECK(cuts.score(days{30}, 2, 49.99_usd) == rfm_score{4, 2, 1});
  CHECK(cuts.score(days{31}, 3, 50_usd) == rfm_score{3, 2, 2});
  CHECK(cuts.score(days{365}, 4, 51_usd) == rfm_score{2, 3, 2});
  CHECK(cuts.score(days{366}, 400, -1_usd) == rfm_score{1, 3, 1});
}

TEST_CASE("rfm_cuts: without limits there is one score") {
  cuts_of const cuts{{}, {}, {}};
  CHECK(cuts.bins() == rfm_bins{1, 1, 1});
  CHECK(cuts.score(days{7}, 7, 7_usd) == rfm_score{1, 1, 1});
}

TEST_CASE("rfm_cuts: limits that do not ascend are refused by name and place") {
  using support::sentence;
  CHECK(sentence([] {
          return cuts_of{{days{30}, days{30}}, {}, {}};
        }) == "rfm_cuts: record 1: recency does not ascend");
  CHECK(sentence([] {
          return cuts_of{{}, {4, 2}, {}};
        }) == "rfm_cuts: record 1: frequency does not ascend");
  CHECK(sentence([] {
          return cuts_of{{}, {}, {1_usd, 3_usd, 2_usd}};
        }) == "rfm_cuts: record 2: money does not ascend");
}
