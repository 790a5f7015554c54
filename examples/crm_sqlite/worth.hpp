// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_WORTH_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_WORTH_HPP

#include <patron/core/estimate.hpp>

#include <map>
#include <optional>
#include <string>

#include "database.hpp"
#include "records.hpp"

namespace crm {

/// What the customers are still worth, or why nobody can say.
struct worth_of_customers {
  std::map<key, yen> of_each{};
  std::optional<patron::estimate<yen>> total{};
  std::string why_not{};  ///< empty where there is a total
};

[[nodiscard]] worth_of_customers find_worth(sqlite::database& firm, day today);

}  // namespace crm

#endif
