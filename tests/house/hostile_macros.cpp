// SPDX-License-Identifier: MIT
// Our headers after the macros that system headers are known to define. The standard headers come
// first: they are not on trial, and no program could be compiled with these macros before them.
#include <algorithm>
#include <array>
#include <atomic>
#include <bit>
#include <cerrno>
#include <charconv>
#include <chrono>
#include <climits>
#include <cmath>
#include <compare>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <deque>
#include <exception>
#include <filesystem>
#include <fstream>
#include <functional>
#include <initializer_list>
#include <iostream>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <new>
#include <numbers>
#include <numeric>
#include <optional>
#include <ostream>
#include <ranges>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <system_error>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <utility>
#include <variant>
#include <vector>

// <windows.h> and what it includes
#define min(a, b) (((a) < (b)) ? (a) : (b))
#define max(a, b) (((a) > (b)) ? (a) : (b))
#define near hostile
#define far hostile
#define small char
#define interface struct
#define ERROR 0
#define DELETE 65536L
#define IN hostile
#define OUT hostile
#define OPTIONAL hostile
#define CONST const
#define VOID void
#define NO_ERROR 0L
#define STRICT 1
#define TRUE 1
#define FALSE 0
#define PASCAL hostile
// <sys/sysmacros.h>
#define major(dev) hostile(dev)
#define minor(dev) hostile(dev)
#define makedev(a, b) hostile(a, b)
// <complex.h>
#define I hostile
#define complex hostile
// a constant in many a program
#define E 2.718281828459045
// <sys/param.h>, <termios.h>, <X11/X.h>
#define MIN(a, b) (((a) < (b)) ? (a) : (b))
#define MAX(a, b) (((a) > (b)) ? (a) : (b))
#define howmany(a, b) hostile(a, b)
#define ECHO 0000010
#define None 0L
#define Success 0
#define Always 2

#include "everything.hpp"

// They are the program's: we neither undefine nor redefine them.
#if !defined(min) || !defined(max) || !defined(I) || !defined(interface) || !defined(ECHO)
#error "a macro of the program is gone"
#endif
static_assert(min(1, 2) == 1 && max(1, 2) == 2);

int main() {
  return patron::rate{1, 2}.value() == 0.5 ? 0 : 1;
}
