// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_FIRST_GROUPS_HPP
#define PATRON_EXAMPLES_REVIEW_FIRST_GROUPS_HPP

#include <map>
#include <string>
#include <vector>

#include "arguments.hpp"

/// What a column of the orders says of each customer's first day: the first product, the channel by
/// which she came.
struct first_groups {
  std::string by{};  ///< product, channel
  std::map<std::string, std::string> of{};
};

/// Reads the columns of --product and --channel, those that the file of orders has. Where orders of
/// the first day differ, it is "several". Bad rows are left out without a word: whoever has read
/// the orders has said it already.
[[nodiscard]] std::vector<first_groups> read_first_groups(arguments const& asked);

#endif
