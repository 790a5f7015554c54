#!/bin/sh
# The main program under faults, many times over: output that cannot be written, input that cannot
# be read, signals, system calls that fail, memory that is used up. Prints what was tried.
#
#     sh tests/faults/run.sh [how often a signal ends it]
#
# BUILD in the environment is another build tree than build/faults. A few of each are everyday tests
# (review_faults).
set -eu
cd "$(dirname "$0")/../.."
times=${1:-100}
build=${BUILD:-build/faults}

sh tests/need.sh compiler cmake ninja strace
mkdir -p "$build"
sh tests/build.sh "$build" patron_review -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_TESTS=OFF \
  >"$build.log" 2>&1 || { cat "$build.log" >&2; exit 1; }
review=$build/examples/patron_review
firm=examples/data/small_firm

sh tests/faults/output.sh "$review" $firm 50
sh tests/faults/input.sh "$review" $firm 1
sh tests/faults/signals.sh "$review" $firm "$times"
sh tests/faults/system_calls.sh "$review" $firm
