// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_KNOWN_PEOPLE_HPP
#define PATRON_EXAMPLES_REVIEW_KNOWN_PEOPLE_HPP

#include <patron/stage/journeys.hpp>
#include <patron/stage/stage_ladder.hpp>

#include <optional>
#include <string>

#include "grade_book.hpp"

using people_journeys =
    patron::journeys<customer_key, patron::stage_ladder<std::string>, std::string>;

/// On which stages people were; nobody where no --stages were given.
struct known_people {
  std::optional<people_journeys> journeys{};
  grade_book grades{};
};

#endif
