// SPDX-License-Identifier: MIT
#include <patron/ltv/fit_options.hpp>

#include <cstddef>
#include <vector>

#include "catch.hpp"

using patron::fit_options;
using patron::detail::run_tasks;

TEST_CASE("fit_options: without a runner every task runs once, in order", "[ltv]") {
  std::vector<std::size_t> seen;
  run_tasks(fit_options{}, 4, [&](std::size_t i) { seen.push_back(i); });
  CHECK(seen == std::vector<std::size_t>{0, 1, 2, 3});
}

TEST_CASE("fit_options: the caller's runner has the tasks, in whatever order", "[ltv]") {
  std::size_t told = 0;
  fit_options const options{.run = [&told](std::size_t tasks, auto const& task) {
    told = tasks;
    for (std::size_t i = tasks; i-- > 0;) task(i);
  }};
  std::vector<std::size_t> seen;
  run_tasks(options, 3, [&](std::size_t i) { seen.push_back(i); });
  CHECK(told == 3);
  CHECK(seen == std::vector<std::size_t>{2, 1, 0});
}

TEST_CASE("fit_options: no tasks, nothing runs", "[ltv]") {
  bool ran = false;
  run_tasks(fit_options{}, 0, [&](std::size_t) { ran = true; });
  CHECK_FALSE(ran);
}
