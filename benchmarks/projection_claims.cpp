// SPDX-License-Identifier: MIT
// In how many of 1,000 firms drawn from ranges does each claim of the essays hold, and what have
// the others in common? The figures of docs/projection.md. Optional argument: the number of firms.
#include <patron/core.hpp>
#include <patron/cycle.hpp>
#include <patron/numeric.hpp>
#include <patron/statistics.hpp>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <cstdlib>
#include <string_view>
#include <vector>

#include "firm_claims.hpp"

namespace {

using firm_claims::drawn_firm;

/// A trait of a firm, by which those that do not fulfil a claim may differ.
struct trait {
  char const* name = "";
  double (*of)(drawn_firm const&) = nullptr;
};

constexpr std::array<trait, 12> traits = {{
    {"prospects sown a month",
     [](drawn_firm const& d) { return d.as_it_is.prospects[0].sown.value; }},
    {"conversion to customer",
     [](drawn_firm const& d) { return firm_claims::conversion(d.as_it_is); }},
    {"months to become one",
     [](drawn_firm const& d) {
       double months = 0.0;
       for (auto const& rung : d.as_it_is.prospects) {
         double const stays = (1.0 - rung.climb.value) * (1.0 - rung.leave.value);
         months += 1.0 / (1.0 - stays);
       }
       return months;
     }},
    {"grip on the first rung",
     [](drawn_firm const& d) { return d.as_it_is.customers[0].grip.value; }},
    {"climb from the first rung",
     [](drawn_firm const& d) { return d.as_it_is.customers[0].climb.value; }},
    {"referrals on the first rung",
     [](drawn_firm const& d) { return d.as_it_is.customers[0].refers.value; }},
    {"purchases of the first offer",
     [](drawn_firm const& d) { return d.as_it_is.customers[0].buys[0].value; }},
    {"margin, second to first",
     [](drawn_firm const& d) { return d.as_it_is.offers[1].margin / d.as_it_is.offers[0].margin; }},
    {"former ones who come back", [](drawn_firm const& d) { return d.as_it_is.former.back.value; }},
    {"hours are limited",
     [](drawn_firm const& d) { return d.as_it_is.hours.a_period ? 1.0 : 0.0; }},
    {"price elasticity", [](drawn_firm const& d) { return d.elasticity; }},
    {"climb from the lower rung", [](drawn_firm const& d) { return d.lighter_climb; }},
}};

struct scored {
  double trait = 0.0;
  bool holds = false;
};

double middle(std::vector<scored> const& firms, bool holds) {
  std::vector<double> values;
  for (scored const& one : firms) {
    if (one.holds == holds) values.push_back(one.trait);
  }
  return patron::median(values).value_or(0.0);
}

/// The two traits in which those that hold differ most from the others.
void print_common(std::vector<drawn_firm> const& firms, std::vector<bool> const& holds) {
  struct found {
    std::size_t trait = 0;
    double area = 0.5;
  };
  std::array<found, 2> best;
  for (std::size_t t = 0; t < traits.size(); ++t) {
    std::vector<scored> rows;
    for (std::size_t i = 0; i < firms.size(); ++i)
      rows.push_back({traits[t].of(firms[i]), holds[i]});
    auto const area = patron::area_under_curve(rows, &scored::trait, &scored::holds);
    if (!area) return;
    found const one{t, area->value};
    auto const apart = [](found const& f) { return std::abs(f.area - 0.5); };
    if (apart(one) > apart(best[0])) {
      best[1] = best[0];
      best[0] = one;
    } else if (apart(one) > apart(best[1])) {
      best[1] = one;
    }
  }
  for (found const& one : best) {
    std::vector<scored> rows;
    for (std::size_t i = 0; i < firms.size(); ++i) {
      rows.push_back({traits[one.trait].of(firms[i]), holds[i]});
    }
    std::printf("      others: %s %s, %.3g instead of %.3g (area %.2f)\n",
                one.area > 0.5 ? "less" : "more", traits[one.trait].name, middle(rows, false),
                middle(rows, true), one.area);
  }
}

}  // namespace

int main(int argc, char** argv) {
  std::size_t const size =
      argc > 1 ? static_cast<std::size_t>(std::strtoull(argv[1], nullptr, 10)) : 1000;
  patron::generator random{1};
  std::vector<drawn_firm> firms;
  for (std::size_t i = 0; i < size; ++i) firms.push_back(firm_claims::draw(random));
  std::printf("%zu firms, %zu months each\n", size, firm_claims::horizon);
  std::vector<double> refilled;
  for (drawn_firm const& one : firms) {
    auto const end = firm_claims::path_of(firm_claims::refilling(one.as_it_is)).end();
    refilled.push_back(end.all_customers() / firm_claims::customers_now(one.as_it_is));
  }
  std::printf("refill only, customers at the end to those at the start: %.2f, %.2f, %.2f\n",
              *patron::quantile(refilled, 0.25), *patron::median(refilled),
              *patron::quantile(refilled, 0.75));
  for (auto const& claim : firm_claims::claims) {
    std::vector<bool> holds;
    patron::rate counted;
    for (drawn_firm const& one : firms) {
      holds.push_back(claim.holds(one));
      counted.merge({holds.back() ? 1U : 0U, 1});
    }
    std::printf("%5.1f %%  %.*s\n", 100.0 * counted.value().value_or(0.0),
                static_cast<int>(claim.words.size()), claim.words.data());
    print_common(firms, holds);
  }
}
