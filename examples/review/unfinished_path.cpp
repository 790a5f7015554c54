// SPDX-License-Identifier: MIT
#include "unfinished_path.hpp"

#include <cstdio>
#include <mutex>
#include <set>
#include <thread>
#include <utility>

#if !defined(_WIN32)
#include <pthread.h>
#include <signal.h>
#include <unistd.h>
#endif

namespace fs = std::filesystem;

namespace {

struct registry {
  std::mutex taken{};
  std::set<fs::path> paths{};

  void remove(fs::path const& path) {
    std::error_code ignored;
    fs::remove_all(path, ignored);
    paths.erase(path);
  }
};

/// Never destroyed: a signal may come while the program ends.
registry& unfinished() {
  static auto* const all = new registry;
  return *all;
}

}  // namespace

unfinished_path::unfinished_path(fs::path path, maker const& make) : path_{std::move(path)} {
  std::lock_guard const no_signal{unfinished().taken};
  unfinished().paths.insert(path_);
  try {
    make(path_);
  } catch (...) {
    unfinished().paths.erase(path_);
    throw;
  }
}

unfinished_path::~unfinished_path() {
  std::lock_guard const no_signal{unfinished().taken};
  if (unfinished().paths.contains(path_)) unfinished().remove(path_);
}

std::error_code unfinished_path::rename(fs::path const& name) {
  std::error_code wrong;
  std::lock_guard const no_signal{unfinished().taken};
  fs::rename(path_, name, wrong);
  if (!wrong) unfinished().paths.erase(path_);
  return wrong;
}

#if defined(_WIN32)

void watch_signals() {}

#else

namespace {

struct watched_signal {
  int number = 0;
  char const* name = "";
};

constexpr watched_signal watched_signals[] = {
    {SIGINT, "SIGINT"}, {SIGTERM, "SIGTERM"}, {SIGHUP, "SIGHUP"}};

bool is_ignored(int number) {
  struct sigaction action {};
  return sigaction(number, nullptr, &action) == 0 && action.sa_handler == SIG_IGN;
}

/// Ends the program as the signal would have done it by itself.
void end_by(int number) {
  sigset_t one;
  sigemptyset(&one);
  sigaddset(&one, number);
  pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
  signal(number, SIG_DFL);
  raise(number);
}

/// Waits in a thread of its own, which may do what a signal handler must not.
void wait_for(sigset_t const& signals) {
  int number = 0;
  if (sigwait(&signals, &number) != 0) return;
  unfinished().taken.lock();  // for good: nothing is begun or finished any more
  std::error_code ignored;
  for (fs::path const& path : unfinished().paths) fs::remove_all(path, ignored);
  if (isatty(STDERR_FILENO) != 0) std::fputs("\r\x1b[K", stderr);  // where a bar stood
  for (auto const& [watched, name] : watched_signals) {
    if (watched != number) continue;
    std::fprintf(stderr, "patron_review: ended by %s; nothing unfinished is left\n", name);
  }
  end_by(number);
}

}  // namespace

void watch_signals() {
  signal(SIGPIPE, SIG_IGN);
  signal(SIGXFSZ, SIG_IGN);
  sigset_t signals;
  sigemptyset(&signals);
  for (watched_signal const& watched : watched_signals) {
    if (!is_ignored(watched.number)) sigaddset(&signals, watched.number);
  }
  // All threads take this over, so that the signals come to the one that waits for them.
  pthread_sigmask(SIG_BLOCK, &signals, nullptr);
  std::thread{wait_for, signals}.detach();
}

#endif
