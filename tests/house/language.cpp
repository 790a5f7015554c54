// SPDX-License-Identifier: MIT
// An older language would end in hundreds of errors; the first of them says what is missing.
#if REFUSED == 1  // patron needs C++20: compile the files that include it with -std=c++20 or later
#endif
#include <patron/core/error.hpp>
