// SPDX-License-Identifier: MIT
#include <patron/report/detail/same_end.hpp>

#include "catch.hpp"
#include "support/sentence.hpp"

using namespace std::chrono;

namespace {

constexpr sys_days review_end = 2024y / May / 1;

}  // namespace

TEST_CASE("same_end: records that end on another day are refused") {
  patron::detail::check_same_end("add_stages", review_end, review_end);
  auto const said = [](std::optional<sys_days> end) {
    return support::sentence([end] {
      patron::detail::check_same_end("add_stages", review_end, end);
      return 0;
    });
  };
  CHECK(said(review_end + days{1}) ==
        "add_stages: until \"2024-05-02\" is not the last day of the review, 2024-05-01");
  CHECK(said({}) == "add_stages: until is not the last day of the review, 2024-05-01");
}
