#!/bin/sh
# How time and memory grow: with orders, with patterns, with customers.
#
#     sh benchmarks/scaling.sh [ORDERS ...]
#
# For 1, 10 and 100 million orders (the default), which are made as they are counted, on one core
# and on two: seconds, the most memory, and whether the merged states are the same bytes. Then the
# same with every order kept, and what a fit takes for a thousand to a hundred million customers.
# Each size is a process of its own; of three runs the one that took the least processor is shown.
set -eu
export LC_ALL=C # a point is no separator of thousands for sort
cd "$(dirname "$0")/.."
if [ $# -eq 0 ]; then set -- 1000000 10000000 100000000; fi
build=build/scaling
program=$build/benchmarks/patron_benchmark_scaling

sh tests/need.sh compiler cmake ninja
mkdir -p build
sh tests/build.sh $build patron_benchmark_scaling -DCMAKE_BUILD_TYPE=Release \
  -DPATRON_BUILD_TESTS=OFF -DPATRON_BUILD_EXAMPLES=OFF -DPATRON_BUILD_BENCHMARKS=ON \
  >$build.log 2>&1 || { cat $build.log >&2; exit 1; }

# The line with the least in the column $1 of three runs of the rest.
least() {
  column=$1
  shift
  for _ in 1 2 3; do "$@"; done | sort -n -k "$column,$column" | head -n 1
}

echo "Orders into states: seconds elapsed, then seconds of processor and what they were spent on;"
echo "the most memory, and the merged state as bytes."
echo "   orders customers patterns cores elapsed processor making counting merging   fit worth" \
  "    MB  state   worth in yen"
for orders; do
  rm -f $build/state.1 $build/state.2
  for cores in 1 2; do least 6 $program "$orders" $cores $build/state.$cores; done
  cmp $build/state.1 $build/state.2
  echo "the same bytes on one core and on two"
done

echo
echo "Every order kept in a book: seconds of processor to add them and to summarise, memory."
echo "   orders customers  adding summary     MB"
for orders; do
  # A hundred million take 6 GB.
  if [ "$orders" -le 10000000 ]; then least 3 $program --book "$orders"; fi
done

echo
echo "Fits of BG/NBD, and merging as many customers again: milliseconds of processor."
$program --fit
rm -f $build/state.1 $build/state.2
