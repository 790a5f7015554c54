// SPDX-License-Identifier: MIT
// With -ffast-math the library's numbers would be wrong quietly; it refuses.
#if REFUSED == 1  // patron needs IEEE arithmetic: compile the files that include it without
#endif
#include <patron/core/error.hpp>
