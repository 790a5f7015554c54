// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_DESCRIBE_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_DESCRIBE_HPP

#include <string>

#include "database.hpp"
#include "records.hpp"

namespace crm {

/// What is known of a customer, and what the last review found about her, for a person to read.
[[nodiscard]] std::string describe(sqlite::database& firm, key customer);

}  // namespace crm

#endif
