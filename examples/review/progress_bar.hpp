// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PROGRESS_BAR_HPP
#define PATRON_EXAMPLES_REVIEW_PROGRESS_BAR_HPP

#include <patron/io.hpp>

/// A bar on the terminal for long files; silent where the errors do not go to a terminal.
class progress_bar {
 public:
  progress_bar();
  ~progress_bar();
  progress_bar(progress_bar const&) = delete;
  progress_bar& operator=(progress_bar const&) = delete;

  void show(patron::csv_progress const& progress);

 private:
  bool on_terminal_ = false;
  bool drawn_ = false;
};

#endif
