// SPDX-License-Identifier: MIT
#include <patron/survival/cox_status.hpp>

#include <set>
#include <string_view>

#include "catch.hpp"

using patron::cox_status;

static_assert(to_string(cox_status::converged) == "converged");

TEST_CASE("cox_status: each has words of its own", "[survival]") {
  std::set<std::string_view> words;
  for (auto const status :
       {cox_status::converged, cox_status::no_events, cox_status::not_identified,
        cox_status::monotone_likelihood, cox_status::iteration_limit, cox_status::no_progress}) {
    words.insert(to_string(status));
  }
  CHECK(words.size() == 6);
  CHECK(words.count("unknown") == 0);
}
