#!/bin/sh
# The test cases on other machines than the everyday ones: 32 bit, and big-endian (s390x, in qemu).
#
#     sh tests/platforms/run.sh [32bit] [s390x]
#
# The same bytes, counts and money come out there; doubles within what the tests allow. On Debian;
# installs what is missing. The headers are held to all warnings, the tests are not: an index of
# theirs may be wider than a size is there.
set -eu
cd "$(dirname "$0")/../.."

sh tests/need.sh compiler cmake ninja catch2 g++_32bit s390x-linux-gnu-g++ qemu-s390x

# shellcheck disable=SC2086  # lists of words
warnings='-Wall -Wextra -Wpedantic -Wconversion -Wsign-conversion -Wshadow -Werror'
headers_32bit() { g++ -m32 -isystem /usr/include/x86_64-linux-gnu -std=c++20 $warnings "$@"; }
headers_s390x() { s390x-linux-gnu-g++ -std=c++20 $warnings "$@"; }
run_32bit() { "$@"; }
run_s390x() { qemu-s390x -L /usr/s390x-linux-gnu "$@"; }

for platform in ${*:-32bit s390x}; do
  echo "=== $platform"
  build=build/$platform
  mkdir -p build
  headers_$platform -I include -fsyntax-only tests/house/everything.cpp
  CXXFLAGS='-O1 -w' sh tests/build.sh "$build" patron_tests -DPATRON_TESTS_IN_BATCH=8 \
    -DPATRON_BUILD_EXAMPLES=OFF -DCMAKE_TOOLCHAIN_FILE="$PWD/tests/toolchains/$platform.cmake" \
    >"$build.log" 2>&1 || { tail -50 "$build.log" >&2; exit 1; }
  run_$platform "$build/tests/patron_tests" --warn NoTests '~[long]'
done
