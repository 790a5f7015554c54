// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_FIT_OPTIONS_HPP
#define PATRON_LTV_FIT_OPTIONS_HPP

#include <cstddef>
#include <functional>

namespace patron::inline v0 {

/// Runs `task(0)` to `task(tasks - 1)`, in any order and on any threads, and returns when all are
/// done. With a pool of the caller's:
///
///     fit_options{.run = [&pool](std::size_t tasks, auto const& task) {
///       pool.for_each_index(tasks, task);
///     }}
///
/// The library starts no thread. The result has the same bits whoever runs the tasks.
using task_runner =
    std::function<void(std::size_t tasks, std::function<void(std::size_t)> const& task)>;

/// How a model is fitted. The defaults suit every data set known to us.
struct fit_options {
  /// Steps in the last search, over all of the data; a search that converges takes 5 to 30.
  int max_iterations = 200;
  /// Who runs the blocks of the likelihood; empty: the calling thread, one after the other.
  task_runner run{};
};

namespace detail {

inline void run_tasks(fit_options const& options, std::size_t tasks,
                      std::function<void(std::size_t)> const& task) {
  if (options.run) {
    options.run(tasks, task);
  } else {
    for (std::size_t i = 0; i < tasks; ++i) task(i);
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
