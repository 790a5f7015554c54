// SPDX-License-Identifier: MIT
#include <patron/report/sections/share_after.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"

using patron::share_after;
using std::chrono::days;

TEST_CASE("share_after: points of a curve as JSON, without bounds where there are none") {
  std::vector<share_after> const points{{days{0}, 0.0, {}},
                                        {days{30}, 0.25, patron::interval{0.125, 0.5}}};
  patron::json_writer json;
  json.open_object();
  patron::detail::key_shares(json, "curve", points);
  json.close_object();
  CHECK(json.text() == R"({
  "curve": [
    {
      "days": 0,
      "share": 0,
      "low": null,
      "high": null
    },
    {
      "days": 30,
      "share": 0.25,
      "low": 0.125,
      "high": 0.5
    }
  ]
}
)");
}
