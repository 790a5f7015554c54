#!/bin/sh
# What becomes of a database of 100,000 orders when the program is killed (kill -9) while it writes
# a review back: nothing is lost, nothing half written, and the next review succeeds.
#
#     sh tests/crm_sqlite/kill.sh [how often]
#
# BUILD in the environment is another build tree than build/crm_sqlite.
# Every other time it is killed at a random moment of its writing, and every other time as soon as
# the log of the database grows, which is in the middle of the commit.
set -eu
cd "$(dirname "$0")/../.."
times=${1:-50}
build=${BUILD:-build/crm_sqlite}

sh tests/need.sh compiler cmake ninja sqlite3
mkdir -p "$(dirname "$build")"
for target in patron_crm_sqlite patron_benchmark_make_large_firm; do
  sh tests/build.sh "$build" $target -DCMAKE_BUILD_TYPE=Release -DPATRON_BUILD_TESTS=OFF \
    -DPATRON_BUILD_BENCHMARKS=ON >"$build.log" 2>&1 || { cat "$build.log" >&2; exit 1; }
done
firm=$build/firm
database=$firm/firm.db
rm -rf "$firm"
mkdir -p "$firm"
"$build/benchmarks/patron_benchmark_make_large_firm" "$firm" 10000 >"$build.log"
crm=$build/examples/crm_sqlite/crm
crm() { "$crm" "$@" --database "$database"; }
ask() { sqlite3 -batch "$database" "$1"; }
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

fault() { echo "FAILED: $*" >&2; exit 1; }

begin=$(milliseconds)
crm import "$firm" >"$build.log"
echo "imported $(ask 'SELECT count(*) FROM sales') orders and refunds of" \
  "$(ask 'SELECT count(*) FROM customers') people in $(($(milliseconds) - begin)) ms"
[ "$(ask 'SELECT count(*) FROM sales')" -ge 100000 ] || fault 'these are too few orders'
begin=$(milliseconds)
crm review >"$build.log"
echo "reviewed in $(($(milliseconds) - begin)) ms"
begin=$(milliseconds)
crm agenda >"$build.log"
echo "agenda in $(($(milliseconds) - begin)) ms"

# Everything but what is written back.
records() {
  for table in customers products answers orders refunds stage_moves touches proposals \
    referrals needs satisfaction; do
    ask "SELECT * FROM $table"
  done | sha256sum
}
# A review that is whole: all standings are of the last one, and as many as it wrote.
last_review() { ask 'SELECT max(id) FROM reviews'; }
whole_review() {
  [ "$(ask 'PRAGMA integrity_check')" = ok ] || fault 'integrity_check'
  [ -z "$(ask 'PRAGMA foreign_key_check')" ] || fault 'foreign_key_check'
  [ "$(records)" = "$before" ] || fault 'the records are not what they were'
  last=$(last_review)
  written=$(ask "SELECT standings FROM reviews WHERE id = $last")
  [ "$(ask 'SELECT count(*) FROM standings')" = "$written" ] || fault 'not all standings are there'
  [ "$(ask "SELECT count(*) FROM standings WHERE review_id = $last")" = "$written" ] ||
    fault 'the standings are not all of the last review'
}
# Starts a review, and comes back when it has begun to write.
begin_review() {
  rm -f "$firm/says"
  mkfifo "$firm/says"
  "$crm" review --database "$database" >"$firm/says" &
  writer=$!
  exec 3<"$firm/says"
  while read -r line <&3; do
    case $line in writing*) return ;; esac
  done
  fault 'the review did not begin to write'
}

before=$(records)
begin_review
begin=$(milliseconds)
read -r line <&3
takes=$(($(milliseconds) - begin))
wait "$writer"
exec 3<&-
echo "written back in $takes ms"
whole_review

inside=0 old=0 new=0 log=0 i=0
while [ $i -lt "$times" ]; do
  i=$((i + 1))
  earlier=$(last_review)
  begin_review
  if [ $((i % 2)) -eq 0 ]; then
    while [ ! -s "$database-wal" ] && kill -0 "$writer" 2>/dev/null; do :; done
  else
    sleep "$(awk -v seed=$i -v most="$takes" 'BEGIN { srand(seed); print rand() * most / 1000 }')"
  fi
  kill -9 "$writer" 2>/dev/null || true
  wait "$writer" 2>/dev/null || true
  if [ -s "$database-wal" ]; then log=$((log + 1)); fi
  case $(cat <&3) in
    written*) ;;
    *) inside=$((inside + 1)) ;;
  esac
  exec 3<&-
  whole_review
  case $(last_review) in
    "$earlier") old=$((old + 1)) ;;
    $((earlier + 1))) new=$((new + 1)) ;;
    *) fault 'another review is the last one' ;;
  esac
  crm review >"$build.log" || fault "the review after kill $i"
  whole_review
done
echo "killed $times times, $inside of them before it said that it was done;" \
  "$log times there was a log to recover or to throw away"
echo "afterwards $old times all results were the old ones, $new times all the new ones," \
  "and every next review succeeded"
[ $((inside * 2)) -gt "$times" ] || fault 'most kills came too late to show anything'
