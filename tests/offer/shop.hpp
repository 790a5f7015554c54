// SPDX-License-Identifier: MIT
// A shop with five offers, and what its tests say of customers.
#ifndef PATRON_TESTS_OFFER_SHOP_HPP
#define PATRON_TESTS_OFFER_SHOP_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/currencies.hpp>
#include <patron/core/grade.hpp>
#include <patron/core/money.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <chrono>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <vector>

namespace shop {

using namespace patron::literals;
using yen = patron::money<patron::jpy>;
using std::chrono::days;
using std::chrono::sys_days;

struct offer {
  std::string name{};
  yen price{};
  yen cost{};
};

inline std::vector<offer> const offers = {{"course", 40'000_jpy, 10'000_jpy},
                                          {"letter", 500_jpy, 50_jpy},
                                          {"seminar", 5'000_jpy, 2'000_jpy},
                                          {"advice", 300'000_jpy, 90'000_jpy},
                                          {"retainer", 600'000_jpy, 150'000_jpy}};

// 0 letter, 1 seminar, 2 course, 3 advice, 4 retainer
inline auto const ladder = patron::offer_ladder{offers, &offer::price, &offer::name};

struct order {
  int customer{};
  int day{};
  std::string offer{};
  int paid = 1;  // below zero: a refund
};

/// Days are counted from here.
inline constexpr sys_days start =
    std::chrono::year{2025} / std::chrono::January / std::chrono::day{1};

inline patron::offer_history<int> history(std::vector<order> const& orders, int until) {
  return {orders,
          ladder,
          start + days{until},
          &order::customer,
          [](order const& o) { return start + days{o.day}; },
          &order::offer,
          &order::paid};
}

inline patron::rung_day on(std::uint32_t rung, int day) {
  return {.rung = rung, .day = std::chrono::time_point_cast<patron::day_count>(start + days{day})};
}

inline constexpr auto everybody_a_customer = [](auto const&) { return patron::customer_grade; };

}  // namespace shop

#endif
