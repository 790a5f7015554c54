// SPDX-License-Identifier: MIT
#include "returned_memory.hpp"

#include <cstdlib>

#if defined(__GLIBC__)
#include <malloc.h>
#endif

void return_freed_memory() {
#if defined(__GLIBC__)
  constexpr int large_block = 1 << 18;
  mallopt(M_MMAP_THRESHOLD, large_block);
#endif
}
