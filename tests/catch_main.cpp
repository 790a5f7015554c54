// SPDX-License-Identifier: MIT
// Version 2 of Catch2 wants its main() made here; version 3 brings its own.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
