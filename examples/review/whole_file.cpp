// SPDX-License-Identifier: MIT
#include "whole_file.hpp"

#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>

#include "unfinished_path.hpp"

#if defined(_WIN32)
#include <io.h>
#include <process.h>
#else
#include <unistd.h>
#endif

namespace fs = std::filesystem;

namespace {

[[noreturn]] void fail(std::string const& name, std::error_code why) {
  throw output_error{{.where = name, .reason = "cannot be written: " + why.message()}};
}

std::error_code last_error() {
  return {errno, std::generic_category()};
}

int process_id() {
#if defined(_WIN32)
  return _getpid();
#else
  return getpid();
#endif
}

/// Comes back when what was written would outlive a power cut.
bool reach_the_disk(std::FILE* file) {
#if defined(_WIN32)
  return _commit(_fileno(file)) == 0;
#else
  return fsync(fileno(file)) == 0;
#endif
}

struct closer {
  void operator()(std::FILE* file) const noexcept { std::fclose(file); }
};
using open_file = std::unique_ptr<std::FILE, closer>;

open_file open(fs::path const& path, std::string const& name) {
  open_file file{std::fopen(path.string().c_str(), "wb")};
  if (!file) fail(name, last_error());
  return file;
}

void write(std::FILE* file, std::string const& name, text_writer const& write_text) {
  write_text([&](std::string_view piece) {
    if (std::fwrite(piece.data(), 1, piece.size(), file) != piece.size()) fail(name, last_error());
  });
  if (std::fflush(file) != 0) fail(name, last_error());
}

}  // namespace

void write_whole_file(std::string const& path, text_writer const& write_text) {
  std::error_code unknown;
  if (fs::exists(path, unknown) && !fs::is_regular_file(path, unknown)) {
    write(open(path, path).get(), path, write_text);
    return;
  }
  // Where a link leads to is written, and not the link; who may read it is as it was.
  bool const is_there = fs::exists(path, unknown);
  fs::path const name = is_there ? fs::canonical(path) : fs::path{path};
  // Of two programs that write the same file at a time, each has its own.
  unfinished_path whole{name.string() + '.' + std::to_string(process_id()) + ".unfinished",
                        [&path](fs::path const& unfinished) { open(unfinished, path); }};
  open_file file = open(whole.path(), path);
  if (is_there) {
    std::error_code wrong;
    fs::permissions(whole.path(), fs::status(name).permissions(), wrong);
    if (wrong) fail(path, wrong);
  }
  write(file.get(), path, write_text);
  if (!reach_the_disk(file.get())) fail(path, last_error());
  file.reset();
  if (std::error_code const wrong = whole.rename(name)) fail(path, wrong);
}

void write_standard_output(text_writer const& write_text) {
  write(stdout, "standard output", write_text);
}
