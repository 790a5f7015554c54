// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_UNFINISHED_PATH_HPP
#define PATRON_EXAMPLES_REVIEW_UNFINISHED_PATH_HPP

#include <filesystem>
#include <functional>
#include <system_error>

/// A file or a directory that does not stay behind unfinished. It is removed, with all that is in
/// it, where it goes out of scope before it was renamed, be it by an exception, and where a signal
/// ends the program (`watch_signals`). Only `kill -9` and a power cut leave it.
class unfinished_path {
 public:
  /// Called to make what stands at a path. What it throws, the constructor throws: then nothing was
  /// made, and nothing is removed.
  using maker = std::function<void(std::filesystem::path const&)>;

  /// Lets it be made. No signal ends the program between its beginning and its being known.
  unfinished_path(std::filesystem::path path, maker const& make);
  ~unfinished_path();
  unfinished_path(unfinished_path const&) = delete;
  unfinished_path& operator=(unfinished_path const&) = delete;

  [[nodiscard]] std::filesystem::path const& path() const noexcept { return path_; }

  /// It is finished, and takes that name, in place of what bore it. Tells what was wrong; then it
  /// is unfinished as before.
  [[nodiscard]] std::error_code rename(std::filesystem::path const& name);

 private:
  std::filesystem::path path_;
};

/// From now on SIGINT, SIGTERM and SIGHUP first remove every unfinished path and say so in a line;
/// then they end the program, so that a shell sees 130, 143 or 129. One that is ignored stays so
/// (nohup). A pipe that nobody reads, and a file beyond its limit, are errors of writing, and no
/// signals. To be called before any thread is started; does nothing on Windows.
void watch_signals();

#endif
