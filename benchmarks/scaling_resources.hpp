// SPDX-License-Identifier: MIT
#ifndef PATRON_BENCHMARKS_SCALING_RESOURCES_HPP
#define PATRON_BENCHMARKS_SCALING_RESOURCES_HPP

#include <patron/ltv/fit_options.hpp>

#include <sys/resource.h>

#include <atomic>
#include <cstddef>
#include <ctime>
#include <functional>
#include <thread>
#include <vector>

namespace scaling {

/// Does the same on so many threads, of which the caller's is one.
inline void on_each(unsigned cores, std::function<void()> const& work) {
  std::vector<std::thread> others;
  for (unsigned core = 1; core < cores; ++core) others.emplace_back(work);
  work();
  for (std::thread& other : others) other.join();
}

/// Runs the tasks of a fit on so many threads.
inline patron::task_runner runner(unsigned cores) {
  return [cores](std::size_t tasks, std::function<void(std::size_t)> const& task) {
    std::atomic<std::size_t> next{0};
    on_each(cores, [&] {
      for (std::size_t i = next++; i < tasks; i = next++) task(i);
    });
  };
}

/// Seconds of processor of this thread so far.
inline double thread_seconds() {
  std::timespec now{};
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) * 1e-9;
}

/// Seconds of processor of all threads so far.
inline double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// The most memory that this process has had at once, in MB.
inline double peak_memory() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) * 1024.0 / 1e6;
}

}  // namespace scaling

#endif
