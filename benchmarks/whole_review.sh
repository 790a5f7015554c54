#!/bin/sh
# How long patron_review takes for a large firm, and how much memory: text and JSON written.
#
#     sh benchmarks/whole_review.sh [customers]
#
# For a million customers (the default) there are ten million orders, and five million moves,
# touches and proposals. The files are made once, beside the build.
set -eu
cd "$(dirname "$0")/.."
customers=${1:-1000000}
build=build/whole_review
firm=$build/firm_$customers

sh tests/need.sh compiler cmake ninja time
mkdir -p build
for target in patron_review patron_benchmark_make_large_firm; do
  sh tests/build.sh $build $target -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_TESTS=OFF \
    -DPATRON_BUILD_BENCHMARKS=ON >$build.log 2>&1 || { cat $build.log >&2; exit 1; }
done
if [ ! -f "$firm/offers.csv" ]; then
  mkdir -p "$firm"
  $build/benchmarks/patron_benchmark_make_large_firm "$firm" "$customers"
fi
command time -f '%e seconds, %U of them in user code on all cores, %M KiB at most' \
  $build/examples/patron_review "$firm" --currency JPY --json "$build/review.json" \
  >"$build/review.txt"
ls -l "$build/review.json" "$build/review.txt"
