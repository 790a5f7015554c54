// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLE_SPARK_ARROW_ABI_HPP
#define PATRON_EXAMPLE_SPARK_ARROW_ABI_HPP

#include <cstdint>

// The Arrow C data interface: two structs by which tables pass between libraries of one process
// without being copied, and without either being linked to the other. Names and layout are those
// of the specification (Apache Arrow, "The Arrow C data interface").

extern "C" {

struct ArrowSchema {
  char const* format = nullptr;
  char const* name = nullptr;
  char const* metadata = nullptr;
  std::int64_t flags = 0;
  std::int64_t n_children = 0;
  ArrowSchema** children = nullptr;
  ArrowSchema* dictionary = nullptr;
  void (*release)(ArrowSchema*) = nullptr;
  void* private_data = nullptr;
};

struct ArrowArray {
  std::int64_t length = 0;
  std::int64_t null_count = 0;
  std::int64_t offset = 0;
  std::int64_t n_buffers = 0;
  std::int64_t n_children = 0;
  void const** buffers = nullptr;
  ArrowArray** children = nullptr;
  ArrowArray* dictionary = nullptr;
  void (*release)(ArrowArray*) = nullptr;
  void* private_data = nullptr;
};

}  // extern "C"

#endif
