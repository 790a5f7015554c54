// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_OUTCOMES_HPP
#define PATRON_EXAMPLES_REVIEW_OUTCOMES_HPP

#include <patron/core/calendar.hpp>

#include <optional>
#include <string>
#include <vector>

#include "contract_records.hpp"
#include "firm_orders.hpp"
#include "relations.hpp"

/// Something that customers did in a time, or did not, beside buying again.
struct outcome {
  struct row {
    customer_key customer{};
    bool did = false;
  };

  std::string what{};       ///< "brought somebody"
  std::vector<row> rows{};  ///< everybody who could have done it, once
};

/// What the files tell of the days of the window: who bought something new (where there are
/// products), who kept a contract, who brought somebody.
[[nodiscard]] std::vector<outcome> outcomes_in(patron::window during, firm_orders const& of,
                                               std::optional<contract_records> const& contracts,
                                               relations const& known);

#endif
