#!/bin/sh
# Installs what is missing, builds the main program and runs it: sh examples/run.sh [its options]
# Without options it reads the sample firm.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)

sh "$top/tests/need.sh" compiler cmake ninja
# What the build says is read only when it fails.
log="$top/build/examples.log"
mkdir -p "$top/build"
if ! sh "$top/tests/build.sh" "$top/build/examples" patron_review \
  -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_TESTS=OFF >"$log" 2>&1; then
  cat "$log" >&2
  exit 1
fi
exec "$top/build/examples/examples/patron_review" "$@"
