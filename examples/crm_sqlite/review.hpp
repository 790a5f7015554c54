// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_REVIEW_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_REVIEW_HPP

#include <patron/core/rate.hpp>

#include <optional>
#include <string>
#include <vector>

#include "database.hpp"
#include "records.hpp"
#include "worth.hpp"

namespace crm {

/// What the firm's screens show of a customer.
struct standing {
  key customer{};
  std::optional<patron::grade> grade{};  ///< none: has left, or stands on no rung
  std::optional<yen> worth{};
  std::optional<std::string> action{};  ///< what to do next
  std::optional<std::string> action_about{};
  std::optional<yen> action_worth{};
};

struct review {
  day on{};
  patron::rate grip{};       ///< of those who bought in the half year before, in the last one
  patron::rate satisfied{};  ///< of the latest answers
  worth_of_customers worth{};
  std::vector<standing> standings{};  ///< of everybody, by number
};

/// Looks at everything that is known on the evening of a day; changes nothing.
[[nodiscard]] review make_review(sqlite::database& firm, day today);

/// Writes it back in the place of the last one, in one transaction; gives its number.
key write_back(sqlite::database& firm, review const& found);

}  // namespace crm

#endif
