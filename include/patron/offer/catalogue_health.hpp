// SPDX-License-Identifier: MIT
#ifndef PATRON_OFFER_CATALOGUE_HEALTH_HPP
#define PATRON_OFFER_CATALOGUE_HEALTH_HPP

#include <patron/core/error.hpp>
#include <patron/core/rate.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/statistics/fisher_exact.hpp>
#include <patron/statistics/holm.hpp>

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// How long is waited for customers to come back, and how sure a finding has to be.
struct catalogue_health_options {
  /// The time after the first purchase in which somebody comes back, or has left.
  std::chrono::days within{365};
  /// That no offer at all is called leaky (or opening) where none is.
  double confidence = 0.95;
};

/// One offer among the others, as a first purchase.
struct first_offer_comparison {
  rate with{};              ///< of those who had it on their first day
  rate without{};           ///< of those who had not
  double adjusted_p = 1.0;  ///< for the number of offers compared, after Holm
  bool found = false;       ///< adjusted_p is at most 1 − confidence

  friend bool operator==(first_offer_comparison const&, first_offer_comparison const&) = default;
};

/// What one offer does for the ones after it.
struct catalogue_row {
  std::size_t rung = 0;
  /// Customers who bought it on a later day than their first, of all who bought on a later day.
  rate bought_later{};
  /// Those who bought anything again in time. Found: the offer brings customers who leave.
  first_offer_comparison kept{};
  /// Those who bought another offer than on their first day in time. Found: it opens the way.
  first_offer_comparison moved_on{};

  friend bool operator==(catalogue_row const&, catalogue_row const&) = default;
};

namespace detail {

/// What became of a customer in time after her first day.
struct first_day {
  std::vector<bool> has{};  // by rung
  bool kept = false;
  bool moved_on = false;
};

template<class Days>
[[nodiscard]] first_day follow(Days const& days, std::size_t rungs, std::chrono::days within) {
  first_day first{.has = std::vector<bool>(rungs)};
  for (rung_day const& on : days) {
    if (on.day == days.front().day) {
      first.has[on.rung] = true;
    } else if (on.day <= days.front().day + within) {
      first.kept = true;
      first.moved_on = first.moved_on || !first.has[on.rung];
    }
  }
  return first;
}

/// Tests one comparison of all rows, those where nobody stands on either side left out.
template<class Test>
void compare(std::vector<catalogue_row>& rows, first_offer_comparison catalogue_row::*comparison,
             Test test, double confidence) {
  std::vector<first_offer_comparison*> compared;
  std::vector<std::invoke_result_t<Test&, rate const&, rate const&>> p;
  for (catalogue_row& row : rows) {
    first_offer_comparison& one = row.*comparison;
    if (one.with.of == 0 || one.without.of == 0) continue;
    compared.push_back(&one);
    p.push_back(test(one.with, one.without));
  }
  auto const adjusted = holm(p);
  for (std::size_t i = 0; i < compared.size(); ++i) {
    compared[i]->adjusted_p = adjusted[i];
    compared[i]->found = adjusted[i] <= 1.0 - confidence;
  }
}

}  // namespace detail

/// Which offers nobody buys second, which bring customers who leave, and which open the way to the
/// next one: a row for each rung.
///
///     for (auto const& row : catalogue_health(bought, {.within = days{180}})) {
///       if (row.kept.found) …       // leaky: row.kept.with against row.kept.without
///     }
///
/// Customers are compared whose time is over, by whether they had the offer on their first day: the
/// one-sided exact test of Fisher, corrected by the rule of Holm (1979) for the offers compared.
/// Look at the rates and their intervals before acting: a finding says that they differ, not why.
/// Throws where the time is not a day or more, or the confidence does not lie between 0 and 1.
template<class Id>
[[nodiscard]] std::vector<catalogue_row> catalogue_health(
    offer_history<Id> const& bought, catalogue_health_options const& options = {}) {
  detail::require(options.within >= std::chrono::days{1},
                  "catalogue_health: the time is a day or more");
  detail::require(options.confidence > 0.0 && options.confidence < 1.0,
                  "catalogue_health: a confidence lies between 0 and 1");
  std::vector<catalogue_row> rows;
  for (std::size_t rung = 0; rung < bought.rungs(); ++rung) rows.push_back({.rung = rung});
  for (std::size_t i = 0; i < bought.size(); ++i) {
    auto const days = bought.days(i);
    std::vector<bool> later(rows.size());
    for (auto const& on : days) {
      if (on.day != days.front().day) later[on.rung] = true;
    }
    if (days.back().day != days.front().day) {
      for (std::size_t rung = 0; rung < rows.size(); ++rung) {
        rows[rung].bought_later.merge({later[rung] ? 1U : 0U, 1});
      }
    }
    if (days.front().day + options.within > bought.until()) continue;
    auto const first = detail::follow(days, rows.size(), options.within);
    for (std::size_t rung = 0; rung < rows.size(); ++rung) {
      catalogue_row& row = rows[rung];
      (first.has[rung] ? row.kept.with : row.kept.without).merge({first.kept ? 1U : 0U, 1});
      (first.has[rung] ? row.moved_on.with : row.moved_on.without)
          .merge({first.moved_on ? 1U : 0U, 1});
    }
  }

  detail::compare(rows, &catalogue_row::kept, &chance_of_so_few, options.confidence);
  detail::compare(rows, &catalogue_row::moved_on, &chance_of_so_many, options.confidence);
  return rows;
}

}  // namespace patron::inline v0

#endif
