#!/bin/sh
# SPDX-License-Identifier: MIT
# Feeds made-up inputs to what takes foreign bytes, and lets memory run out at every allocation,
# under the address and undefined-behaviour sanitizers; prints how many were tried:
#
#     sh tests/fuzz/run.sh [SECONDS [TARGET...]]    each fuzz target for so long; 30 if not said
#
# SEED=1 makes up the same inputs each time. Those that reached something new are kept in
# build/fuzz/corpus, one that failed in build/fuzz.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
tree=$top/build/fuzz
seconds=${1:-30}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- allocations parse_plan read_csv from_bytes

sh "$top/tests/need.sh" clang++-16
compile() {
  clang++-16 -std=c++20 -O1 -g1 -fsanitize="$2" -fno-sanitize-recover=undefined \
    -I "$top/include" -I "$top/tests" "$here/$1.cpp" -o "$tree/$1"
}

mkdir -p "$tree"
for target in "$@"; do
  if [ "$target" = allocations ]; then
    compile allocations address,undefined
    (cd "$tree" && ./allocations "$top"/tests/data/wire/v1/*.bin)
    continue
  fi
  mkdir -p "$tree/corpus/$target"
  seeds=$here/corpus/$target
  [ "$target" != from_bytes ] || seeds=$top/tests/data/wire/v1
  compile "$target" fuzzer,address,undefined
  # An input that takes 10 s or 512 MB is a finding too.
  if ! "$tree/$target" "$tree/corpus/$target" "$seeds" -seed="${SEED:-0}" \
    -max_total_time="$seconds" -timeout=10 -rss_limit_mb=2048 -malloc_limit_mb=512 -max_len=8192 \
    -artifact_prefix="$tree/" -print_final_stats=1 >"$tree/$target.log" 2>&1; then
    tail -40 "$tree/$target.log"
    exit 1
  fi
  echo "$target: $(sed -n 's/^stat::number_of_executed_units: //p' "$tree/$target.log") inputs"
done
