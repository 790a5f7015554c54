// SPDX-License-Identifier: MIT
// What a customer does: buys, answers proposals, climbs, leaves, comes back.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_CUSTOMER_LIFE_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_CUSTOMER_LIFE_HPP

#include <patron/core.hpp>
#include <patron/numeric.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "firm_plan.hpp"
#include "records.hpp"

namespace samples {

/// What the other records need to know of a customer.
struct known_customer {
  std::string name;
  std::string_view channel;
  sys_days first_day;
  std::size_t first_offer;
  double leaves;                        ///< the chance to be gone after a purchase
  std::vector<sys_days> purchase_days;  ///< each once
};

/// One customer from the first purchase on. Each has a pace of buying and a chance to be gone after
/// a purchase; who accepts a heavier offer goes on from there.
template<class Money>
class customer_life {
 public:
  customer_life(firm_plan<Money> const& plan, patron::generator& random,
                firm_records<Money>& written, std::size_t number)
      : plan_{plan},
        random_{random},
        written_{written},
        name_{numbered_name(plan.customer_letter, number)},
        channel_{draw_one(random, plan.channels, &channel<Money>::share).name} {}

  known_customer live() {
    offer<Money> const& first = draw_one(random_, plan_.offers, &offer<Money>::first_purchases);
    auto const first_offer = static_cast<std::size_t>(&first - plan_.offers.data());
    rung_ = usual_ = first_offer;
    pace_ = patron::draw_gamma(random_, plan_.pace_shape, plan_.pace_scale);
    leaves_ = first.name == plan_.leaky_product
                  ? patron::draw_beta(random_, 2.0, 2.0)
                  : patron::draw_beta(random_, plan_.leaving_a, plan_.leaving_b);

    auto const observed = static_cast<double>(plan_.books.length().count());
    sys_days const opening = plan_.books.from;
    sys_days joins{};
    do {
      joins =
          opening + whole_days(observed * std::pow(patron::draw_uniform(random_), plan_.joining));
    } while (!plan_.weak.lets(random_, patron::mechanism::growing, joins));
    sys_days const first_day = brought_forward(joins, opening);
    for (purchase next{first_day, usual_}; next.day < plan_.books.to; next = after(next.day)) {
      make(next);
    }
    return {name_, channel_, first_day, first_offer, leaves_, purchase_days_};
  }

 private:
  /// What is bought and when; not at all where the day is that after the last one observed.
  struct purchase {
    sys_days day;
    std::size_t offer;
  };

  [[nodiscard]] static days whole_days(double count) { return days{static_cast<int>(count)}; }

  /// Half of what would come in the weeks after a crowded fortnight comes in it already.
  [[nodiscard]] sys_days brought_forward(sys_days day, sys_days after) {
    for (patron::window const& full : plan_.crowded) {
      patron::window const early{full.to, full.to + plan_.brought_forward};
      if (!early.contains(day) || !patron::draw_bernoulli(random_, 0.5)) continue;
      sys_days const sooner =
          full.from + (day - full.to) * full.length().count() / early.length().count();
      if (sooner > after) return sooner;
    }
    return day;
  }

  void make(purchase const& bought) {
    offer<Money> const& what = plan_.offers[bought.offer];
    auto const more = static_cast<std::int64_t>(patron::draw_poisson(random_, 0.4));
    bool const is_gift = bought.offer == 0 && patron::draw_bernoulli(random_, 0.03);
    Money const amount = is_gift ? Money{} : what.price * (sold_in_passing(what) ? 1 + more : 1);
    written_.orders.push_back({name_, bought.day, amount, what.name, channel_});
    sys_days const sent_back = bought.day + draw_days(random_, 1, 20);
    bool const dislikes = patron::draw_bernoulli(random_, 0.015);
    if (dislikes && !is_gift && sent_back < plan_.books.to) {
      written_.orders.push_back({name_, sent_back, -amount, what.name, channel_});
    }
    if (purchase_days_.empty() || bought.day > purchase_days_.back()) climb(bought.day);
  }

  /// A customer with the first purchase, a regular with the third, some an advocate later.
  void climb(sys_days day) {
    purchase_days_.push_back(day);
    std::size_t const bought = purchase_days_.size();
    bool const brings_others = bought > 3 && patron::draw_bernoulli(random_, 0.06);
    if (bought == 1) {
      come_to(stage::customer, day);
    } else if (stage_ == stage::lost || (stage_ == stage::customer && bought >= 3)) {
      come_to(stage::regular, day);
    } else if (stage_ == stage::regular && brings_others) {
      come_to(stage::advocate, day);
    }
  }

  void come_to(stage to, sys_days day, std::string_view reason = {}) {
    stage_ = to;
    written_.moves.push_back({name_, day, to, reason});
  }

  [[nodiscard]] purchase after(sys_days day) {
    if (patron::draw_bernoulli(random_, leaves_)) return {comes_back(day), usual_};
    sys_days const own =
        brought_forward(day + whole_days(patron::draw_exponential(random_, pace_)), day);
    if (!stays(day, own)) return {comes_back(day), usual_};
    sys_days const talk = day + draw_days(random_, 3, 30);
    bool const is_asked = patron::draw_bernoulli(random_, 0.5);
    if (is_asked && talk < own && talk < plan_.books.to) {
      if (auto const accepted = answer(talk)) return *accepted;
    }
    return {own, about_the_usual(own)};
  }

  /// Whether she is still there when she would come again: for as long as gripping is weak, some
  /// are not who otherwise would be.
  [[nodiscard]] bool stays(sys_days day, sys_days again) {
    constexpr double half_a_year = 365.2425 / 2.0;
    sys_days const from = (std::max)(day, plan_.weak.from);
    double const left = plan_.weak.left_of(patron::mechanism::gripping, again);
    if (left == 1.0) return true;
    double const halves = static_cast<double>((again - from).count()) / half_a_year;
    return patron::draw_bernoulli(random_, std::pow(left, halves));
  }

  /// The usual offer, at times the next one up or down.
  [[nodiscard]] std::size_t about_the_usual(sys_days day) {
    if (!plan_.weak.lets(random_, patron::mechanism::extending, day)) return usual_;
    bool const up = patron::draw_bernoulli(random_, 0.12);
    bool const down = patron::draw_bernoulli(random_, 0.2);
    if (up && sold_in_passing(plan_.offers[usual_ + 1])) return usual_ + 1;
    return !up && down && usual_ > 0 ? usual_ - 1 : usual_;
  }

  /// One of the next two offers up is proposed, where the grade is high enough for it. Of r times
  /// the price of what was bought before, g / r are accepted: the higher the grade, the more.
  [[nodiscard]] std::optional<purchase> answer(sys_days talk) {
    std::size_t const rung = rung_ + 1 + patron::draw_index(random_, 2);
    double const luck = patron::draw_uniform(random_);
    days const thinks = draw_days(random_, 1, 5);
    days const waits = draw_days(random_, 0, 20);
    if (rung >= plan_.offers.size()) return std::nullopt;
    offer<Money> const& proposed = plan_.offers[rung];
    patron::grade const grade = ladder.grade(stage_);
    if (proposed.from && grade < *proposed.from) return std::nullopt;

    double const willing = grade >= 1.2_grade ? 1.4 : grade >= 1.1_grade ? 1.1 : 0.6;
    double const left = plan_.weak.left_of(patron::mechanism::extending, talk);
    bool const accepts = luck < left * willing * (plan_.offers[rung_].price / proposed.price);
    sys_days const answered = talk + (accepts ? thinks : waits);
    outcome const came = answered >= plan_.books.to ? outcome::open
                         : accepts                  ? outcome::accepted
                                                    : outcome::refused;
    written_.proposals.push_back({name_, talk, proposed.name, came, proposed.promotion});
    if (!accepts) return std::nullopt;
    rung_ = rung;
    if (sold_in_passing(proposed)) usual_ = rung;
    return purchase{answered, rung};
  }

  /// Months later the firm takes note of some who are gone, and of those a few come back.
  [[nodiscard]] sys_days comes_back(sys_days day) {
    constexpr std::array<std::string_view, 4> reasons = {"price", "moved", "other house",
                                                         "quality"};
    sys_days const noted = day + draw_days(random_, plan_.noted_soonest, plan_.noted_latest);
    std::string_view const reason = reasons[patron::draw_index(random_, reasons.size())];
    sys_days const again = noted + draw_days(random_, 30, 200);
    bool const is_noted = patron::draw_bernoulli(random_, plan_.noted);
    bool const returns = patron::draw_bernoulli(random_, 0.12);
    if (!is_noted || noted >= plan_.books.to) return plan_.books.to;
    come_to(stage::lost, noted, reason);
    return returns ? again : plan_.books.to;
  }

  firm_plan<Money> const& plan_;
  patron::generator& random_;
  firm_records<Money>& written_;

  std::string name_;
  std::string_view channel_;
  std::size_t usual_ = 0;  ///< the offer that is bought again and again
  std::size_t rung_ = 0;   ///< the heaviest one so far, from which proposals go up
  double pace_ = 0.0;      ///< purchases a day
  double leaves_ = 0.0;    ///< the chance to be gone after a purchase
  stage stage_ = stage::stranger;
  std::vector<sys_days> purchase_days_{};
};

}  // namespace samples

#endif
