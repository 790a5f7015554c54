// SPDX-License-Identifier: MIT
#include <patron/ltv/fit_status.hpp>

#include <set>
#include <string_view>

#include "catch.hpp"

using patron::fit_status;

TEST_CASE("fit_status: each end has words of its own", "[ltv]") {
  std::set<std::string_view> words;
  for (auto const status :
       {fit_status::converged, fit_status::boundary, fit_status::not_identified,
        fit_status::too_little_data, fit_status::iteration_limit, fit_status::no_progress}) {
    words.insert(to_string(status));
  }
  CHECK(words.size() == 6);
  CHECK(words.count("unknown") == 0);
  CHECK(to_string(fit_status::converged) == "converged");
}

TEST_CASE("fit_status: a value that is none of them says so", "[ltv]") {
  CHECK(to_string(static_cast<fit_status>(99)) == "unknown");
}
