// SPDX-License-Identifier: MIT
#include "worth.hpp"

#include <patron/history/summarize.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/enough_data.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/ltv_calculator.hpp>

#include <variant>

#include "policy.hpp"
#include "reading.hpp"

namespace crm {

worth_of_customers find_worth(sqlite::database& firm, day today) {
  auto const customers =
      patron::summarize(sales(firm, today), today, &sale::customer, &sale::on, &sale::amount);
  auto const verdict = patron::enough_data(customers);
  if (!verdict.enough()) return {.why_not = std::string{to_string(verdict.shortages.front())}};

  auto const purchases = patron::choose_model(customers);
  auto const spend = patron::fit<patron::gamma_gamma>(customers);
  if (!purchases.converged() || !spend.converged) {
    return {.why_not = "no model of purchases fits"};
  }
  worth_of_customers found;
  std::visit(
      [&](auto const& chosen) {
        patron::ltv_calculator const ltv{chosen, spend, policy::worth()};
        for (auto const& [customer, value] : ltv.rank(customers)) {
          found.of_each.emplace(customer, value.amount());
        }
        found.total = ltv.total(customers);
      },
      purchases.best);
  return found;
}

}  // namespace crm
