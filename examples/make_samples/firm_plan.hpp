// SPDX-License-Identifier: MIT
// What a sample firm is like: all that differs between two of them, and all that is planted.
#ifndef PATRON_EXAMPLES_MAKE_SAMPLES_FIRM_PLAN_HPP
#define PATRON_EXAMPLES_MAKE_SAMPLES_FIRM_PLAN_HPP

#include <patron/core.hpp>
#include <patron/cycle/mechanism.hpp>
#include <patron/numeric.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "records.hpp"

namespace samples {

template<class Money>
struct offer {
  std::string_view name;
  Money price;
  Money cost;                         ///< of what is delivered
  std::optional<patron::grade> from;  ///< the lowest grade to which it is proposed; none: to all
  Money promotion;                    ///< what it costs to propose it to a customer
  /// How many begin with it, against the others; 0: it is bought only where it is proposed.
  double first_purchases;
  std::string_view answers;  ///< the needs for which it is made, with spaces between
};

template<class Money>
[[nodiscard]] bool sold_in_passing(offer<Money> const& o) {
  return o.first_purchases > 0.0;
}

/// A channel through which customers come, how many, against the others, and what it costs to win
/// one there.
template<class Money>
struct channel {
  std::string_view name;
  double share;
  Money winning;
};

/// A maintenance plan is paid by the week, month, quarter or year.
template<class Money>
struct plan_price {
  std::string_view per;
  Money price;
  double share;
};

/// A mechanism of the firm that works less well from a day on: of what it would have done then, a
/// share is left; a half, if every other
///
/// - sowing: prospect never hears from the firm,
/// - growing: step up is not made,
/// - gripping: customer who would have stayed for another half year does not,
/// - extending: purchase of something else, or accepted proposal, is none,
/// - referring: newcomer says nothing of who sent her.
///
/// The default is none.
struct weakness {
  std::optional<patron::mechanism> of{};
  sys_days from{};
  double left = 1.0;

  /// What is left of a mechanism on a day; 1 of one that is not weak.
  [[nodiscard]] double left_of(patron::mechanism m, sys_days day) const {
    return of == m && day >= from ? left : 1.0;
  }
  /// Whether something comes about on a day in spite of it. Draws only where it is in doubt.
  [[nodiscard]] bool lets(patron::generator& random, patron::mechanism m, sys_days day) const {
    double const share = left_of(m, day);
    return share == 1.0 || patron::draw_bernoulli(random, share);
  }
};

template<class Money>
struct firm_plan {
  patron::window books;  ///< from the opening to the day after the last one observed
  std::size_t customers;
  double joining;  ///< they join evenly at 1, and below it more and more of them
  char customer_letter;
  std::size_t prospects;
  char prospect_letter;
  double prospects_joining;  ///< as `joining`
  std::size_t address_book;  ///< so many of the prospects were known on the first day

  std::vector<offer<Money>> offers;  ///< from light to heavy
  double pace_shape;                 ///< purchases a day are gamma distributed
  double pace_scale;
  double leaving_a;  ///< and the chance to be gone after one is beta distributed
  double leaving_b;
  double noted = 0.6;      ///< of those who are gone, how many the firm takes note of, and
  int noted_soonest = 90;  ///< after how many days
  int noted_latest = 180;
  std::string_view leaky_product;  ///< who begins with it is gone sooner

  /// Fortnights so full of customers' work that nobody is touched, and from how long after them
  /// orders are brought forward into them.
  std::vector<patron::window> crowded;
  days brought_forward;
  double touches_a_day;  ///< of each prospect

  std::vector<plan_price<Money>> plan_prices;
  double plan_share;  ///< of the customers, how many take a maintenance plan
  std::vector<channel<Money>> channels;
  std::string_view leaky_channel;  ///< whose maintenance plans end sooner

  std::string_view friends;  ///< the channel of those whom a customer sent
  sys_days asked_until;      ///< the day from which on few are asked who that was
  std::vector<std::string_view> sellers;
  std::string_view slow_seller;      ///< with whom a need waits for more than a month
  std::string_view unanswered_need;  ///< a frequent one, for which no offer is made
  Money unanswered_worth;
  Money keeping;  ///< what an attention to a customer costs
  Money posters;  ///< what is spent each quarter through no channel in particular

  /// Who climbs no more is struck off the list of prospects after so many days, give or take;
  /// 0: never.
  double struck_off_after = 0.0;
  weakness weak{};           ///< the tea house and the consultant have another: `asked_until`
  std::size_t slipping = 0;  ///< so many regular customers stop buying, and nobody takes note

  [[nodiscard]] sys_days until() const { return books.last_day(); }
};

/// C0042
[[nodiscard]] inline std::string numbered_name(char letter, std::size_t number) {
  std::string digits = std::to_string(number);
  digits.insert(0, 4 - digits.size(), '0');
  return letter + digits;
}

/// One of the items, each as likely as its weight says.
template<class Item, class Weight>
[[nodiscard]] Item const& draw_one(patron::generator& random, std::vector<Item> const& items,
                                   Weight Item::*weight) {
  double total = 0.0;
  for (Item const& item : items) total += item.*weight;
  double left = patron::draw_uniform(random) * total;
  std::size_t i = 0;
  while (i + 1 < items.size() && left >= items[i].*weight) left -= items[i++].*weight;
  return items[i];
}

/// A whole number of days, `from` to `to`.
[[nodiscard]] inline days draw_days(patron::generator& random, int from, int to) {
  auto const count = static_cast<unsigned>(to - from + 1);
  return days{from + static_cast<int>(patron::draw_index(random, count))};
}

/// Gamma distributed with shape 2, so that few are very short; a day at least.
[[nodiscard]] inline days draw_wait(patron::generator& random, double mean) {
  return days{1 + static_cast<int>(patron::draw_gamma(random, 2.0, mean / 2.0))};
}

}  // namespace samples

#endif
