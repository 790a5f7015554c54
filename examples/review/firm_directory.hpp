// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_FIRM_DIRECTORY_HPP
#define PATRON_EXAMPLES_REVIEW_FIRM_DIRECTORY_HPP

#include <string>
#include <vector>

#include "arguments.hpp"

/// Asks for the files of the usual names in the directory, except where an option names another;
/// gives the names of all other files there. Throws where it is no directory, and where there are
/// no orders.
[[nodiscard]] std::vector<std::string> use_directory(arguments& asked);

#endif
