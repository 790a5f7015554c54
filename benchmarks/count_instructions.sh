#!/bin/sh
# Counts the instructions of what the benchmarks measure and holds them to the kept counts:
#
#     sh benchmarks/count_instructions.sh            compares
#     sh benchmarks/count_instructions.sh --update   keeps the counts of now
#
# A benchmark marks what it measures by functions named measured_*, and takes the number of rows as
# its first argument. Instructions, unlike seconds, hardly depend on the machine; they do on the
# compiler and its libraries, so the kept counts say which, and elsewhere nothing is compared.
set -eu
cd "$(dirname "$0")/.."
kept=benchmarks/instruction_counts.txt
rows=100000
most_percent=3 # above the kept count; what is counted again with nothing changed differs by less

sh tests/need.sh compiler cmake ninja valgrind
CXX=${CXX:-g++}
export CXX
libc=$(getconf GNU_LIBC_VERSION)
for_what="${CXX##*/} $($CXX -dumpfullversion), $libc, $(uname -m)"
if [ "${1:-}" != --update ] && [ ! -f "$kept" ]; then
  echo "no counts are kept yet: sh benchmarks/count_instructions.sh --update" >&2
  exit 1
fi
if [ "${1:-}" != --update ] && ! grep -qxF "# $for_what" "$kept"; then
  echo "skipped: counts are kept for $(sed -n '1s/^# //p' "$kept"), and this is $for_what"
  exit 0
fi

build=build/benchmarks
mkdir -p build
sh tests/build.sh $build all -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_BENCHMARKS=ON \
  -DPATRON_BUILD_TESTS=OFF -DPATRON_BUILD_EXAMPLES=OFF >$build.log 2>&1 ||
  { cat $build.log >&2; exit 1; }

# One that measures nothing tells something else than a speed.
measuring=$(grep -l measured_ benchmarks/*.cpp | sed 's,.*/,,; s,[.]cpp$,,')
# valgrind knows one core.
echo "$measuring" | xargs -P "$(getconf _NPROCESSORS_ONLN)" -I NAME sh -c "
  valgrind --tool=callgrind --callgrind-out-file=$build/callgrind.NAME --collect-atstart=no \
    --toggle-collect='*measured_*' $build/benchmarks/patron_benchmark_NAME $rows \
    >$build/callgrind.NAME.log 2>&1 || { cat $build/callgrind.NAME.log >&2; exit 1; }"

# One line for each measured function: program, function, instructions a row.
counts=$build/counts.txt
: >$counts
for name in $measuring; do
  callgrind_annotate --inclusive=yes --threshold=100 "$build/callgrind.$name" |
    sed -n 's/^ *\([0-9][0-9,]*\) .*[: ]\(measured_[a-z0-9_]*\)[^a-z0-9_].*/\2 \1/p' |
    tr -d , |
    awk -v name="$name" -v rows=$rows '
      { sum[$1] += $2 }
      END { for (f in sum) printf "%s %s %.1f\n", name, f, sum[f] / rows }' | sort >>$counts
done
if [ ! -s $counts ]; then
  echo "no function named measured_* was run" >&2
  exit 1
fi

if [ "${1:-}" = --update ]; then
  {
    echo "# $for_what"
    echo "# benchmark, measured function, instructions a row, of all runs together ($rows rows)"
    cat $counts
  } >$kept
  cat $kept
  exit 0
fi

# Slower is a fault, and so is a count that is missing; faster by as much asks for --update.
awk -v most=$most_percent '
  FNR == NR { if ($1 != "#") kept[$1 " " $2] = $3; next }
  {
    what = $1 " " $2
    if (!(what in kept)) { printf "%-60s %12.1f  not kept yet\n", what, $3; bad = 1; next }
    change = 100 * ($3 - kept[what]) / kept[what]
    verdict = change > most ? "MORE" : change < -most ? "less: --update" : ""
    printf "%-60s %12.1f  %+6.2f %%  %s\n", what, $3, change, verdict
    if (change > most) bad = 1
    delete kept[what]
  }
  END {
    for (what in kept) { printf "%-60s was not run\n", what; bad = 1 }
    exit bad
  }' $kept $counts
