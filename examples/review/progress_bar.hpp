// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_PROGRESS_BAR_HPP
#define PATRON_EXAMPLES_REVIEW_PROGRESS_BAR_HPP

#include <patron/io.hpp>

#include <string>

/// A bar on the terminal for long files; silent where the errors do not go to a terminal.
class progress_bar {
 public:
  progress_bar();
  ~progress_bar();
  progress_bar(progress_bar const&) = delete;
  progress_bar& operator=(progress_bar const&) = delete;

  void show(patron::csv_progress const& progress);

  /// Of something else that takes long: which share of it is done, and what that is.
  void show(double done, std::string const& what);

 private:
  bool on_terminal_ = false;
  bool drawn_ = false;
};

#endif
