// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_CUSTOMERS_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_CUSTOMERS_HPP

#include <cstdint>
#include <optional>
#include <string>

#include "database.hpp"
#include "records.hpp"

namespace crm {

/// Who is meant: a name, or a number where nobody has that name. So everybody is found by her name,
/// also where names are numbers of another system. Throws where nobody is meant.
[[nodiscard]] key find_customer(sqlite::database& firm, std::string const& word);
[[nodiscard]] std::string name_of(sqlite::database& firm, key customer);

/// The last day on which anything is known of anybody; none of an empty database.
[[nodiscard]] std::optional<day> last_day(sqlite::database& firm);

/// A customer bought: the order, and where she was none before, her step to the stage of customers.
/// Gives the order's number.
key add_order(sqlite::database& firm, key customer, std::string const& product, yen amount, day on);

/// An order, or a part of it, was given back; all that is left of it where no amount is said.
/// Gives how much it was. Throws where it is more than was paid.
yen add_refund(sqlite::database& firm, key order, std::optional<yen> amount, day on);

/// Forgets a customer: what is known of her and what was found about her. Then the file is written
/// anew, for SQLite leaves what was deleted in it until something else needs the place. False where
/// that could not be done yet: somebody else reads, or the disk is full.
bool erase_customer(sqlite::database& firm, key customer);

}  // namespace crm

#endif
