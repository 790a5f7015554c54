// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_IMPORT_FILES_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_IMPORT_FILES_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

#include "database.hpp"

namespace crm {

/// How many rows came from which file.
using rows_read = std::vector<std::pair<std::string, std::uint64_t>>;

/// Fills an empty database from the CSV files of a directory, all of them or none: offers.csv and
/// orders.csv, and those of stages, touches, proposals, referrals, needs and satisfaction that are
/// there. Throws `patron::error` with the file, the line, the column and the value.
rows_read import_files(sqlite::database& firm, std::string const& directory);

}  // namespace crm

#endif
