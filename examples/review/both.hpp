// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_BOTH_HPP
#define PATRON_EXAMPLES_REVIEW_BOTH_HPP

#include <exception>
#include <future>
#include <utility>

/// Does two things side by side, the first in a thread of its own, and waits for both. Neither may
/// write what the other one reads. Where both fail, the first tells why: the same in every run.
template<class First, class Second>
void both(First&& first, Second&& second) {
  auto running = std::async(std::launch::async, std::forward<First>(first));
  std::exception_ptr wrong;
  try {
    std::forward<Second>(second)();
  } catch (...) {
    wrong = std::current_exception();
  }
  running.get();
  if (wrong) std::rethrow_exception(wrong);
}

#endif
