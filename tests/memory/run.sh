#!/bin/sh
# patron_review with --memory, on orders that do not fit into it: the same bytes, how much memory it
# took, and how long.
#
#     sh tests/memory/run.sh [millions of customers, ten orders each] ...
#
# One million (the default: ten million orders) are reviewed in memory too. For ten million that
# would take about 13 GB: there what comes out is held to the same in other parts, with 2G. Needs
# 10 GB of disk for ten million. Files are made once, beside the build.
set -eu
cd "$(dirname "$0")/../.."
build=build/memory
review=$build/examples/patron_review

sh tests/need.sh compiler cmake ninja time
mkdir -p $build/temporary
for target in patron_review patron_benchmark_make_large_firm; do
  sh tests/build.sh $build $target -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_TESTS=OFF \
    -DPATRON_BUILD_BENCHMARKS=ON >$build.log 2>&1 || { cat $build.log >&2; exit 1; }
done

fail() {
  echo "$1" >&2
  exit 1
}

# run <name> [options]: writes the text, the page and the JSON of that name; sets peak, in KiB
run() {
  name=$1
  shift
  command time -o $build/time -f '%M %e %U %S' $review --orders "$orders" --currency JPY \
    --html $build/"$name".html --json $build/"$name".json "$@" >$build/"$name".txt
  read -r peak elapsed user kernel <$build/time
  printf '%-12s %6d MiB %7s s elapsed %7s s user %7s s kernel\n' "$name" $((peak / 1024)) \
    "$elapsed" "$user" "$kernel"
}

same() {
  for kind in txt html json; do
    cmp $build/"$1".$kind $build/"$2".$kind || fail "$1 and $2 differ"
  done
}

for millions in ${*:-1}; do
  firm=$build/firm_$millions
  orders=$firm/orders.csv
  if [ ! -f "$orders" ]; then
    mkdir -p "$firm.new"
    $build/benchmarks/patron_benchmark_make_large_firm "$firm.new" "$millions"000000 orders
    mv "$firm.new" "$firm"
  fi
  if [ "$millions" -le 1 ]; then run whole; else run whole --memory 2G; fi
  run in_parts --memory 512M --temporary $build/temporary
  [ "$peak" -le $((512 * 1024)) ] || fail "512M were allowed"
  same whole in_parts
  if [ "$millions" -le 1 ]; then
    run in_more_parts --memory 128M --temporary $build/temporary
    [ "$peak" -le $((128 * 1024)) ] || fail "128M were allowed"
    same whole in_more_parts
  fi
  [ -z "$(ls -A $build/temporary)" ] || fail "temporary files are left"
done

# Ended at any moment by a signal, and by the one that cannot be caught.
for signal in HUP TERM KILL; do
  for moment in 0.1 0.5 2; do
    $review --orders "$orders" --memory 512M --temporary $build/temporary >/dev/null 2>&1 &
    sleep $moment
    kill -$signal $! 2>/dev/null || true
    wait $! 2>/dev/null || true
    [ -z "$(ls -A $build/temporary)" ] || fail "temporary files are left by SIG$signal"
  done
done
echo "the same bytes, in the memory that was allowed"
