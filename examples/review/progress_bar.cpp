// SPDX-License-Identifier: MIT
#include "progress_bar.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

#if defined(_WIN32)
#include <io.h>
#else
#include <unistd.h>
#endif

namespace {

bool errors_go_to_a_terminal() {
#if defined(_WIN32)
  return _isatty(_fileno(stderr)) != 0;
#else
  return isatty(STDERR_FILENO) != 0;
#endif
}

}  // namespace

progress_bar::progress_bar() : on_terminal_{errors_go_to_a_terminal()} {}

progress_bar::~progress_bar() {
  if (drawn_) std::fputs("\r\x1b[K", stderr);
}

void progress_bar::show(patron::csv_progress const& progress) {
  constexpr std::uint64_t long_file = 8'000'000;
  if (!progress.bytes_in_all || *progress.bytes_in_all < long_file) return;
  show(static_cast<double>(progress.bytes) / static_cast<double>(*progress.bytes_in_all),
       std::to_string(progress.rows) + " orders");
}

void progress_bar::show(double done, std::string const& what) {
  if (!on_terminal_) return;
  constexpr std::size_t width = 40;
  auto const filled = static_cast<std::size_t>((std::min)(done, 1.0) * width);
  std::string const bar = std::string(filled, '#') + std::string(width - filled, '.');
  std::fprintf(stderr, "\r[%s] %3.0f %%  %s\x1b[K", bar.c_str(), 100.0 * done, what.c_str());
  drawn_ = true;
}
