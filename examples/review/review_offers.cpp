// SPDX-License-Identifier: MIT
#include "review_offers.hpp"

#include <patron/core/amount.hpp>
#include <patron/offer/offer_history.hpp>
#include <patron/offer/offer_profit.hpp>
#include <patron/report/add_offers.hpp>
#include <patron/report/add_proposals.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "delivery_cost.hpp"
#include "promotion_costs.hpp"

namespace {

using history = patron::offer_history<customer_key>;

/// The orders of what is on the ladder.
std::vector<costed_order> orders_on(offer_records const& offers,
                                    std::vector<product_order> const& orders) {
  std::vector<costed_order> known;
  known.reserve(orders.size());
  for (product_order const& order : orders) {
    if (auto const rung = offers.find(order.product)) {
      known.push_back({order.customer, order.day, order.product, order.amount,
                       delivery_cost(offers[*rung], order.amount)});
    }
  }
  return known;
}

/// What is not, by name.
std::vector<patron::unknown_product> products_beside(offer_records const& offers,
                                                     std::vector<product_order> const& orders) {
  std::map<std::string_view, std::vector<std::uint64_t>> lines;
  for (product_order const& order : orders) {
    if (!offers.find(order.product)) lines[order.product].push_back(order.line);
  }
  std::vector<patron::unknown_product> unknown;
  for (auto& [name, where] : lines) {
    std::sort(where.begin(), where.end());
    unknown.push_back({std::string{name}, offers.key(offers.nearest(name)), std::move(where)});
  }
  return unknown;
}

/// On which grade somebody stood on the morning of a day: as the stages say, or else a customer
/// from the day after the first purchase on.
class known_grades {
 public:
  known_grades(grade_book const& book, history const& bought) : book_{book}, bought_{bought} {}

  std::optional<patron::grade> operator()(customer_key customer, std::chrono::sys_days day) const {
    auto const known = book_.find(customer);
    if (known == book_.end()) {
      bool const has_bought = !patron::days_before(bought_.days_of(customer), day).empty();
      return has_bought ? patron::customer_grade : patron::grade{};
    }
    return grade_on_morning(known->second, day);
  }

 private:
  grade_book const& book_;
  history const& bought_;
};

/// What proposing each offer once cost on average: to customers, or to anybody where it was
/// proposed to none of them.
std::map<std::string, std::int64_t> cost_of_proposing(std::vector<proposal_record> const& proposals,
                                                      history const& bought) {
  struct mean {
    double sum = 0.0;
    double times = 0.0;
  };
  struct costs {
    mean to_customers{};
    mean to_anybody{};
  };
  std::map<std::string, costs> by_offer;
  for (proposal_record const& one : proposals) {
    costs& its = by_offer[one.offer];
    auto const count = [&one](mean& m) {
      m.sum += static_cast<double>(one.cost);  // whole numbers: exact in any order
      m.times += 1.0;
    };
    count(its.to_anybody);
    if (!patron::days_before(bought.days_of(one.customer), one.day).empty())
      count(its.to_customers);
  }
  std::map<std::string, std::int64_t> rounded;
  for (auto const& [offer, its] : by_offer) {
    mean const& m = its.to_customers.times > 0.0 ? its.to_customers : its.to_anybody;
    rounded[offer] = patron::amount_traits<std::int64_t>::from_double(m.sum / m.times);
  }
  return rounded;
}

}  // namespace

void review_offers(patron::review& review, firm_orders const& of,
                   std::optional<offer_records> const& offers, offers_bought const& bought,
                   std::optional<proposal_records> const& proposals, grade_book const& grades,
                   patron::review_options const& options) {
  if (!offers) return;
  add_offers(review, *offers, *bought, products_beside(*offers, of.products), options);
  if (!proposals) return;

  using proposal = proposal_record;
  std::vector<costed_order> orders = orders_on(*offers, of.products);
  charge_proposals(orders, proposals->proposals);
  add_offer_profit(review, *offers,
                   offer_profit(orders, *offers, of.until, &costed_order::customer,
                                &costed_order::day, &costed_order::product, &costed_order::amount,
                                &costed_order::delivery, &costed_order::promotion));
  auto const costs = cost_of_proposing(proposals->proposals, *bought);
  auto const terms_of = [&costs](offer_record const& offer) {
    auto const cost = costs.find(offer.name);
    return patron::offer_terms<std::int64_t>{
        .margin = offer.price - offer.cost,
        .promotion_cost = cost == costs.end() ? 0 : cost->second,
        .least_grade = offer.grade.value_or(patron::grade{})};
  };
  add_proposals(review, *offers, *bought, proposals->proposals, &proposal::customer, &proposal::day,
                &proposal::offer, &proposal::accepted, terms_of, known_grades{grades, *bought},
                options);
}
