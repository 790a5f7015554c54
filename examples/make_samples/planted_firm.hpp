// SPDX-License-Identifier: MIT
// A firm drawn by chance, with a story: one mechanism has worked less well for a year, a few
// regular customers have stopped buying, and a rung of the ladder of offers was left out.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_PLANTED_FIRM_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_PLANTED_FIRM_HPP

#include <patron/core.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/numeric.hpp>

#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "firm_plan.hpp"
#include "make_firm.hpp"
#include "records.hpp"

namespace samples {

using yen = patron::money<patron::jpy>;

/// A firm, and what there is to be found in it.
struct planted_firm {
  firm_plan<yen> plan;
  firm_records<yen> records;
  std::size_t below_gap = 0;  ///< the offer above which a rung is missing
};

/// A number between two, every one as likely.
[[nodiscard]] inline double draw_between(patron::generator& random, double from, double to) {
  return from + (to - from) * patron::draw_uniform(random);
}

/// Eight offers, each 1.7 to 2.8 times as dear as the one before; but for one step, which is 4 to
/// 7 times. The five light ones are sold in passing, the heavy ones where they are proposed.
[[nodiscard]] inline auto draw_offers(patron::generator& random, std::size_t below_gap) {
  struct kind {
    std::string_view name;
    std::optional<patron::grade> from;
    double first_purchases;
    std::string_view answers;
  };
  std::array<kind, 8> const kinds = {{{"taster", {}, 0.25, "trying"},
                                      {"basics", {}, 0.35, "starting"},
                                      {"refill", {}, 0.25, "replenishing"},
                                      {"course", {}, 0.10, "learning"},
                                      {"series", 0.8_grade, 0.05, "practising"},
                                      {"advice", 1.0_grade, 0.0, "deciding"},
                                      {"project", 1.0_grade, 0.0, "building"},
                                      {"partnership", 1.1_grade, 0.0, "growing"}}};
  std::vector<offer<yen>> offers;
  double price = draw_between(random, 500.0, 1'500.0);
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    auto const in_hundreds = [](double amount) {
      return yen::from_minor(100 * static_cast<std::int64_t>(amount / 100.0 + 0.5));
    };
    offers.push_back({kinds[i].name, in_hundreds(price), in_hundreds(0.4 * price), kinds[i].from,
                      in_hundreds(50.0 + 0.04 * price), kinds[i].first_purchases,
                      kinds[i].answers});
    bool const is_gap = i == below_gap;
    price *= is_gap ? draw_between(random, 4.0, 7.0) : draw_between(random, 1.7, 2.8);
  }
  return offers;
}

/// A firm from its opening, eight years ago; by now some hundred customers buy in a year. Its size,
/// its prices, the paces of its customers, how long they stay and how they came are drawn, and so
/// is what is the matter with it. The same seed gives the same firm.
[[nodiscard]] inline planted_firm draw_planted_firm(std::uint64_t seed) {
  using namespace std::chrono;
  patron::generator random{seed};
  planted_firm made;
  made.below_gap = 1 + patron::draw_index(random, 5);
  auto const weak = patron::all_mechanisms[patron::draw_index(random, 5)];
  auto const whole = [&random](int from, int to) {
    return static_cast<std::size_t>(draw_days(random, from, to).count());
  };
  double const by_friends = draw_between(random, 0.3, 0.5);
  made.plan = {.books = {2017y / July / 1, 2025y / July / 1},
               .customers = whole(700, 1'700),
               .joining = draw_between(random, 0.7, 1.0),
               .customer_letter = 'C',
               .prospects = whole(2'000, 5'000),
               .prospect_letter = 'P',
               .prospects_joining = draw_between(random, 0.7, 1.0),
               .address_book = whole(50, 200),
               .offers = draw_offers(random, made.below_gap),
               .pace_shape = draw_between(random, 0.9, 2.0),
               .pace_scale = 1.0 / draw_between(random, 25.0, 60.0),
               .leaving_a = draw_between(random, 0.6, 0.9),
               .leaving_b = draw_between(random, 8.0, 20.0),
               .noted = 0.9,
               .noted_soonest = 10,
               .noted_latest = 60,
               .leaky_product = "none",
               .crowded = {},
               .brought_forward = {},
               .touches_a_day = 1.0 / draw_between(random, 60.0, 150.0),
               .plan_prices = {{"month", 1'600_jpy, 1.0}},
               .plan_share = 0.2,
               .channels = {{"shop", 0.5 * (1.0 - by_friends), 4'000_jpy},
                            {"web", 0.5 * (1.0 - by_friends), 6'000_jpy},
                            {"friend", by_friends, 500_jpy}},
               .leaky_channel = "none",
               .friends = "friend",
               .asked_until = 2025y / July / 1,
               .sellers = {"Aoki", "Mori"},
               .slow_seller = "Endo",
               .unanswered_need = "gift",
               .unanswered_worth = 3'000_jpy,
               .keeping = 150_jpy,
               .posters = 20'000_jpy,
               .struck_off_after = draw_between(random, 120.0, 360.0),
               .weak = {weak, 2024y / July / 1, draw_between(random, 0.5, 2.0 / 3.0)},
               .slipping = whole(3, 6)};
  made.records = make_firm(made.plan, random());
  return made;
}

}  // namespace samples

#endif
