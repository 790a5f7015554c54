// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_CRM_SQLITE_TODO_HPP
#define PATRON_EXAMPLES_CRM_SQLITE_TODO_HPP

#include <patron/cycle/agenda.hpp>
#include <patron/stage/journeys.hpp>

#include <type_traits>

#include "database.hpp"
#include "records.hpp"

namespace crm {

using todo_list = patron::agenda<key, yen>;
using journeys = patron::journeys<key, std::remove_const_t<decltype(ladder)>>;

/// Everybody's way over the ladder, up to a day.
[[nodiscard]] journeys read_journeys(sqlite::database& firm, day today);

/// What there is to do, as everything that is known on the evening of a day asks for it.
[[nodiscard]] todo_list make_todo(sqlite::database& firm, day today, journeys const& people);

}  // namespace crm

#endif
