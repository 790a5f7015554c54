// SPDX-License-Identifier: MIT
// One file that includes everything: what clang-tidy reads, and what a compiler is tried on.
#include "everything.hpp"

int main() {}
