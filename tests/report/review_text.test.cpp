// SPDX-License-Identifier: MIT
#include <patron/report/review_text.hpp>

#include <string>

#include "catch.hpp"

using namespace std::chrono;

namespace {

bool contains(std::string const& text, std::string const& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("review_text: a share of too few people is not printed") {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.first_day = 2024y / January / 2;
  r.customers.until = 2024y / July / 1;
  r.customers.orders = 12;
  r.customers.customers = 9;
  r.customers.revenue = 1'234'567;
  r.customers.came_back = {3, 9};
  patron::grip_row const few{
      patron::quarter(2024y, 2), {{3, 9}, patron::completeness::complete(9)}, 0.5};
  patron::grip_row const enough{
      patron::quarter(2024y, 3), {{4, 10}, patron::completeness::partial(10)}, 0.5};
  r.grip.quarters = {few, enough};
  r.missing = {{"concentration", "a reason"}};

  std::string const text = to_text(r);
  CHECK(contains(text, "9 customers, 12 orders, 1,234,567 JPY, 2024-01-02 to 2024-07-01."));
  CHECK(contains(text, "of 9, too few for a share"));
  CHECK(contains(text, "too few to say"));
  CHECK(contains(text, "40.0 %"));
  CHECK(!contains(text, "33.3 %"));
  CHECK(contains(text, "not over yet"));
  CHECK(contains(text, "6 of 9 did not come back in 2024 Q2"));
  CHECK(contains(text, "concentration: a reason."));
}

TEST_CASE("review_text: what is missing for one reason stands in one line") {
  std::string const text = to_text(patron::review{});
  CHECK(contains(text, "  movements, segments, quiet: it was not asked for.\n"));
  CHECK(contains(text, "  stages, refill_only: no moves between stages were given.\n"));
  CHECK(contains(text, "  sowing, coverage, touch_effects: no touches were given.\n"));
  CHECK(contains(text, "  offers, ascent, catalogue_health: no offers were given.\n"));
}

TEST_CASE("review_text: rows left out are listed, and counted where they are many") {
  patron::review r;
  for (int i = 0; i < 1021; ++i) r.skipped_rows.push_back("row " + std::to_string(i));
  std::string const text = to_text(r);
  CHECK(contains(text, "Rows left out: 1,021"));
  CHECK(contains(text, "  row 19\n"));
  CHECK(!contains(text, "  row 20\n"));
  CHECK(contains(text, "and 1,001 more; the JSON has all."));
}

TEST_CASE("review_text: contradictions are counted by kind, with their first places") {
  patron::review r;
  CHECK(!contains(to_text(r), "contradict"));
  for (std::uint64_t line = 2; line <= 8; ++line) {
    r.contradictions.push_back({"an order of somebody unknown", "Abe", "orders.csv", line, 2});
  }
  r.contradictions.push_back({"a referral after the first order", "Mori", "slips.csv", 5});
  patron::detail::sort_contradictions(r.contradictions);
  r.unread_files = {"notes.txt"};
  std::string const text = to_text(r);
  CHECK(
      contains(text, "  a referral after the first order: 1 row of 1 person. slips.csv:5 Mori.\n"));
  CHECK(contains(text, "  an order of somebody unknown: 14 rows of 7 people. orders.csv:2 Abe"));
  CHECK(contains(text, "orders.csv:6 Abe, and 2 more in the JSON."));
  CHECK(contains(text, "Files that were not read\n  notes.txt\n"));
}

TEST_CASE("review_text: no line ends in a space, none is longer than 100 columns") {
  patron::review r;
  r.customers.customers = 1'000'000'000;
  r.customers.came_back = {1, 1'000'000'000};
  r.customers.frequencies = {{1, 1, 1'000'000'000, 9'000'000'000'000'000}};
  r.customers.until = 2024y / July / 1;
  r.second_purchase =
      patron::waiting_section{12, 3, days{120}, {{days{30}, 0.25, patron::interval{0.1, 0.4}}}};
  std::string const text = to_text(r);
  std::size_t from = 0;
  for (std::size_t to = text.find('\n'); to != std::string::npos; to = text.find('\n', from)) {
    CHECK(to - from <= 100);
    CHECK((to == from || text[to - 1] != ' '));
    from = to + 1;
  }
}

TEST_CASE("review_text: in Japanese, without a word of English") {
  patron::review r;
  r.currency = {"JPY", 0};
  r.customers.customers = 12;
  r.customers.orders = 34;
  r.customers.revenue = 1'234'567;
  r.customers.first_day = 2024y / January / 2;
  r.customers.until = 2024y / July / 1;
  r.customers.came_back = {3, 12};
  r.missing = {{"ltv",
                "BG/NBD: too little data: no repeat purchases, or fewer different histories "
                "than parameters"},
               {"quiet",
                "fewer than 5 customers bought on three days, fewer than two months are "
                "on record"}};
  r.skipped_rows.resize(30);
  std::string const text = to_text(r, patron::language::japanese);
  CHECK(contains(text, "顧客12人、注文34件、売上1,234,567円（2024年1月2日〜2024年7月1日）。"));
  CHECK(contains(text, "初回の後に再び購入した人は3人、25.0%です（95%信頼区間 8.9〜53.2）。"));
  CHECK(contains(text, "LTV：BG/NBD：データが少なすぎます。"));
  CHECK(contains(text, "3日以上購入した顧客が5人に足りません、記録が2か月に足りません。"));
  CHECK(text.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string::npos);
}
