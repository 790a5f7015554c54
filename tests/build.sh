#!/bin/sh
# Configures and builds, for run.sh of the tests and of the examples:
#
#     sh tests/build.sh <build tree> <target> [options of cmake]
#
# The environment may choose the compiler (CXX), its flags (CXXFLAGS) and the generator
# (CMAKE_GENERATOR).
set -eu
tree=$1 target=$2
shift 2

if command -v ninja >/dev/null 2>&1; then export CMAKE_GENERATOR="${CMAKE_GENERATOR:-Ninja}"; fi
top=$(cd "$(dirname "$0")/.." && pwd)
if command -v ccache >/dev/null 2>&1; then
  export CMAKE_CXX_COMPILER_LAUNCHER="${CMAKE_CXX_COMPILER_LAUNCHER-ccache}"
  # What one clone has compiled serves every other.
  export CCACHE_BASEDIR="${CCACHE_BASEDIR:-$top}" CCACHE_NOHASHDIR=1
  export CCACHE_SLOPPINESS="${CCACHE_SLOPPINESS:-pch_defines,time_macros}"
fi

# The files of a program compiled as a few take half the time; the presets dev and release have them
# one by one.
cmake -S "$top" -B "$tree" -DCMAKE_UNITY_BUILD=ON "$@"
cmake --build "$tree" --target "$target" --parallel "$(getconf _NPROCESSORS_ONLN)"
