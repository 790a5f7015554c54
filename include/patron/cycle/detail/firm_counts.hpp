// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_DETAIL_FIRM_COUNTS_HPP
#define PATRON_CYCLE_DETAIL_FIRM_COUNTS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/rate.hpp>
#include <patron/cycle/firm.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// Where somebody is between two periods.
struct firm_place {
  enum kind { unknown, prospect, customer, former, lost };
  kind of = unknown;
  std::size_t rung = 0;  // among the prospects, or among the customers
};

/// What people did from the end of one period to the end of the next, counted.
template<class Count = std::uint64_t>
class firm_counts {
 public:
  firm_counts(std::size_t prospects, std::size_t customers, std::size_t offers)
      : prospects_(prospects), customers_(customers) {
    for (auto& rung : customers_) rung.bought.resize(offers);
  }

  /// One person and one period.
  void move(firm_place from, firm_place to, bool was_referred) {
    just_left_ = false;
    if (from.of == firm_place::prospect) {
      leave_prospects(from.rung, to);
    } else if (from.of == firm_place::customer) {
      leave_customers(from.rung, to);
    } else if (from.of == firm_place::former && to.of != firm_place::prospect) {
      count(back_, to.of == firm_place::customer);
    } else {
      come(to, was_referred && from.of == firm_place::unknown);
    }
    if (to.of == firm_place::customer) ++customers_[to.rung].periods;
  }
  /// Whether the move counted last made a former customer.
  [[nodiscard]] bool just_left() const noexcept { return just_left_; }

  void buy(std::size_t rung, std::size_t offer) { ++customers_[rung].bought[offer]; }
  void refer(std::size_t rung) { ++customers_[rung].brought; }
  /// Somebody who was brought begins there; false where she is nowhere yet.
  bool begin_referred(firm_place at) {
    bool const at_once = at.of == firm_place::customer;
    if (!at_once && at.of != firm_place::prospect) return false;
    referred_.push_back(at_once ? prospects_.size() : at.rung);
    return true;
  }

  /// Into a firm that has its rungs; the names of what could not be counted.
  template<amount Amount>
  [[nodiscard]] std::vector<std::string> put_into(firm<Amount>& f, std::size_t periods) {
    std::vector<std::string> unknown;
    auto const known = [&](rate counted, std::string_view ladder, std::size_t i,
                           std::string_view name) {
      if (counted.of == 0) {
        unknown.push_back(std::string{ladder} + "[" + std::to_string(i) + "]." + std::string{name});
      }
      return chance{counted};
    };
    for (std::size_t i = 0; i < prospects_.size(); ++i) {
      f.prospects[i].sown = pace{prospects_[i].sown, periods};
      f.prospects[i].climb = known(prospects_[i].climb, "prospects", i, "climb");
      f.prospects[i].leave = known(prospects_[i].leave, "prospects", i, "leave");
    }
    for (std::size_t i = 0; i < customers_.size(); ++i) {
      auto const& counted = customers_[i];
      f.customers[i].grip = known(counted.grip, "customers", i, "grip");
      if (i + 1 < customers_.size()) {
        f.customers[i].climb = known(counted.climb, "customers", i, "climb");
      }
      if (counted.periods == 0) {
        unknown.push_back("customers[" + std::to_string(i) + "].buys");
        unknown.push_back("customers[" + std::to_string(i) + "].refers");
      }
      for (Count const times : counted.bought) {
        f.customers[i].buys.push_back(pace{times, counted.periods});
      }
      f.customers[i].refers = pace{counted.brought, counted.periods};
    }
    f.former.back = chance{back_};
    if (back_.of == 0) unknown.emplace_back("former.back");
    f.walk_in = pace{walked_in_, periods};
    f.referred_to = referred_to();
    return unknown;
  }

 private:
  struct prospect_counts {
    Count sown{};
    rate climb{};
    rate leave{};
  };
  struct customer_counts {
    rate grip{};
    rate climb{};
    Count periods{};  // of one customer, at the end of which she was here
    std::vector<Count> bought{};
    Count brought{};
  };

  static void count(rate& r, bool kept) { r.merge({kept ? 1U : 0U, 1}); }

  /// Who leaves out rungs has passed them.
  void leave_prospects(std::size_t rung, firm_place to) {
    bool const wins = to.of == firm_place::customer;
    std::size_t const reached = wins                            ? prospects_.size()
                                : to.of == firm_place::prospect ? (std::max)(rung, to.rung)
                                                                : rung;
    for (std::size_t i = rung; i < reached; ++i) count(prospects_[i].climb, true);
    if (wins) climb_customers(0, to.rung);
    if (reached != rung) return;
    count(prospects_[rung].climb, false);
    count(prospects_[rung].leave, to.of != firm_place::prospect);
  }

  void leave_customers(std::size_t rung, firm_place to) {
    bool const stays = to.of == firm_place::customer;
    just_left_ = to.of == firm_place::former;
    count(customers_[rung].grip, stays);
    if (!stays) return;
    climb_customers(rung, to.rung);
    if (to.rung <= rung) count(customers_[rung].climb, false);
  }
  void climb_customers(std::size_t from, std::size_t to) {
    for (std::size_t i = from; i < to; ++i) count(customers_[i].climb, true);
  }

  void come(firm_place to, bool was_referred) {
    if (to.of != firm_place::prospect && to.of != firm_place::customer) return;
    if (was_referred) return;
    if (to.of == firm_place::customer) {
      ++walked_in_;
    } else {
      ++prospects_[to.rung].sown;
    }
  }

  /// The rung in the middle of those on which referred people began.
  [[nodiscard]] std::size_t referred_to() {
    if (referred_.empty()) return 0;
    auto const middle = referred_.begin() + static_cast<std::ptrdiff_t>((referred_.size() - 1) / 2);
    std::nth_element(referred_.begin(), middle, referred_.end());
    return *middle;
  }

  std::vector<prospect_counts> prospects_;
  std::vector<customer_counts> customers_;
  rate back_{};
  Count walked_in_{};
  std::vector<std::size_t> referred_{};
  bool just_left_ = false;
};

}  // namespace patron::inline v0::detail

#endif
