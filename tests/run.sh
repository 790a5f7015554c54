#!/bin/sh
# Installs what is missing, builds, runs every test: sh tests/run.sh [options of ctest]
set -eu
cd "$(dirname "$0")/.."

sh tests/need.sh compiler cmake ninja catch2 sqlite3
# Some speed for the tests on generated data, in little time for the compiler.
export CXXFLAGS="${CXXFLAGS--O1}"
# Twenty test files compiled as one: less than half the time. The presets dev and release have them
# one by one.
sh tests/build.sh build/tests all -DPATRON_TESTS_IN_BATCH=20
ctest --test-dir build/tests --output-on-failure --no-tests=error \
  --parallel "$(getconf _NPROCESSORS_ONLN)" "$@"
