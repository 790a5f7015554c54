#!/bin/sh
# Builds patron::module and a program that imports it: sh packaging/module/test.sh
#
# CMake 3.28 or later and Ninja come from PyPI into build/module. Tried with clang 16 and libstdc++;
# CXX may name a later clang, whose clang-scan-deps has the same ending.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
lot=$top/build/module
export CXX="${CXX:-clang++-16}"

sh "$top/tests/need.sh" "$CXX" "clang-scan-deps${CXX#clang++}" python_venv
tools='cmake>=3.28,<5 ninja>=1.11,<2'
if [ "$(cat "$lot/tools" 2>/dev/null)" != "$tools" ]; then
  rm -rf "$lot"
  python3 -m venv "$lot/venv"
  # shellcheck disable=SC2086  # a list of words
  "$lot/venv/bin/pip" install --quiet $tools
  echo "$tools" >"$lot/tools"
fi
PATH=$lot/venv/bin:$PATH

cmake --version | sed 1q
"$CXX" --version | sed 1q
rm -rf "$lot/built"
log=$lot/log
if ! {
  cmake -S "$top/packaging/module/consumer" -B "$lot/built" -G Ninja -DCMAKE_BUILD_TYPE=Release &&
    cmake --build "$lot/built"
} >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
"$lot/built/consumer"
