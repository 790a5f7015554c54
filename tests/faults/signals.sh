#!/bin/sh
# What becomes of a review that is ended by a signal: it ends as the signal says and with a line,
# and each file is that of last week or whole.
#
#     sh tests/faults/signals.sh <patron_review> <directory of a firm> [how often]
#
# Every other time the signal comes at a random moment, and every other time as soon as a file has
# been begun.
set -eu
review=$1 firm=$2 times=${3:-3}
# shellcheck source=SCRIPTDIR/common.sh
. "$(dirname "$0")/common.sh"
milliseconds() { echo $(($(date +%s%N) / 1000000)); }

begin=$(milliseconds)
run "$firm" --html whole/page.html --json whole/review.json
takes=$(($(milliseconds) - begin))

ended=0 late=0 old=0 mixed=0 new=0 i=0
while [ $i -lt "$times" ]; do
  i=$((i + 1))
  case $((i % 3)) in
    0) signal=INT number=2 ;;
    1) signal=TERM number=15 ;;
    2) signal=HUP number=1 ;;
  esac
  fresh place
  # A shell lets what it starts in the background ignore SIGINT.
  env --default-signal "$review" "$firm" --html place/page.html --json place/review.json \
    >/dev/null 2>errors &
  writer=$!
  if [ $((i % 2)) -eq 0 ]; then
    set -- place/*.unfinished
    while [ ! -e "$1" ] && kill -0 $writer 2>/dev/null; do set -- place/*.unfinished; done
  else
    sleep "$(awk -v seed=$i -v most="$takes" 'BEGIN { srand(seed); print rand() * most / 1000 }')"
  fi
  kill -$signal $writer 2>/dev/null || true
  code=0
  wait $writer 2>/dev/null || code=$?
  counted $code
  if [ "$code" -eq 0 ]; then
    late=$((late + 1))
  elif [ -s errors ] || [ "$code" -ne $((128 + number)) ]; then
    expect "SIG$signal" $((128 + number)) "patron_review: ended by SIG$signal"
    ended=$((ended + 1))
  else
    # It came before main.
    ended=$((ended + 1))
  fi
  nothing_half "SIG$signal" place
  changed=0
  for file in page.html review.json; do
    [ "$(cat place/$file)" = 'last week' ] || changed=$((changed + 1))
  done
  case $changed in
    0) old=$((old + 1)) ;;
    1) mixed=$((mixed + 1)) ;;
    2) new=$((new + 1)) ;;
  esac
done
echo "signals: $times, of which $ended ended it and $late came too late; both files were" \
  "last week's $old times, new $new times; the first new and the second last week's $mixed times"
