// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_SCHEMA_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_SCHEMA_HPP

#include <string>

#include "database.hpp"

namespace crm {

/// Opens the firm's database with the tables of this program; makes those that are missing. Throws
/// where a later version of the program made it.
[[nodiscard]] sqlite::database open_firm(std::string const& path);

}  // namespace crm

#endif
