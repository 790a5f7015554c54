#!/bin/sh
# What becomes of a review of which a system call fails: reading, writing, making, naming a file.
# strace lets one call after another fail; then memory is limited, from little to enough.
#
#     sh tests/faults/system_calls.sh <patron_review> <directory of a firm>
set -eu
review=$1 firm=$2
# shellcheck source=SCRIPTDIR/common.sh
. "$(dirname "$0")/common.sh"

# failing <call> <error> <which one> [more for strace]: runs the review with that call failing
failing() {
  call=$1 error=$2 which=$3
  shift 3
  fresh place
  code=0
  strace -f -qq -o calls -e trace="$call" -e inject="$call:error=$error:when=$which" "$@" \
    "$review" "$firm" --html place/page.html --json place/review.json >/dev/null 2>errors || code=$?
  counted $code
  nothing_half "$call number $which failing" place
}

# until_none_fails <call> <error> <exit code> <what is said> [more for strace]: the first of these
# calls fails, then the second, and so on
until_none_fails() {
  call=$1 error=$2 ends=$3 says=$4
  shift 4
  before=$tried which=1
  while :; do
    failing "$call" "$error" $which "$@"
    grep -q INJECTED calls || break
    expect "$call number $which: $error" "$ends" "$says"
    which=$((which + 1))
  done
  expect "no $call failing" 0
  failed=$((failed + tried - before - 1))
  echo "$call${2:+ of $(basename "$2")}: $((tried - before - 1)) times $error, each told"
}

failed=0
for file in "$firm"/*.csv "$firm/plan.txt"; do
  until_none_fails read EIO 2 "$file: cannot be read" -P "$file"
  until_none_fails openat EMFILE 2 "$file: cannot be opened" -P "$file"
done
until_none_fails write ENOSPC 3 'cannot be written: No space left on device'
until_none_fails fsync EIO 3 'cannot be written: Input/output error'
until_none_fails rename EACCES 3 'cannot be written: Permission denied'
until_none_fails clone3 EAGAIN 3 'patron_review: Resource temporarily unavailable'
echo "system calls: $failed failed, each in a run of its own; nothing half written"

# Below some limit the program cannot even be loaded.
tried=0 unloaded=0 megabytes=4
while :; do
  fresh place
  code=0
  (
    ulimit -v $((megabytes * 1024))
    exec "$review" "$firm" --html place/page.html --json place/review.json >/dev/null 2>errors
  ) || code=$?
  counted $code
  nothing_half "$megabytes MB of memory" place
  case $code in
    0) break ;;
    127) unloaded=$((unloaded + 1)) ;;
    *) expect "$megabytes MB of memory" 3 patron_review: ;;
  esac
  megabytes=$((megabytes + 1))
done
echo "memory: $((tried - unloaded - 1)) limits too low, each told; $megabytes MB of addresses do"
