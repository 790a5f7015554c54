#!/bin/sh
# What becomes of a review that cannot be written: the program ends with 3 and a line that says
# where and why, and the files of last week are as they were.
#
#     sh tests/faults/output.sh <patron_review> <directory of a firm> [how many limits]
set -eu
review=$1 firm=$2 points=${3:-2}
# shellcheck source=SCRIPTDIR/common.sh
. "$(dirname "$0")/common.sh"

code=0
"$review" "$firm" >/dev/full 2>errors || code=$?
counted $code
expect 'a full device as output' 3 'standard output: cannot be written: No space left on device'
code=0
"$review" "$firm" >&- 2>errors || code=$?
counted $code
expect 'no output' 3 'standard output: cannot be written: Bad file descriptor'
{
  code=0
  "$review" "$firm" 2>errors || code=$?
  echo $code >code
} | true
counted "$(cat code)"
expect 'a pipe that nobody reads' 3 'standard output: cannot be written: Broken pipe'

mkdir folder
for option in --html --json; do
  run "$firm" $option /dev/full
  expect "$option to a full device" 3 '/dev/full: cannot be written: No space left on device'
  run "$firm" $option nowhere/page
  expect "$option to nowhere" 3 'nowhere/page: cannot be written: No such file or directory'
  run "$firm" $option folder
  expect "$option in place of a folder" 3 'folder: cannot be written: Is a directory'
done

# No file grows beyond a limit: from one block to all but one of those that are needed.
fresh limited
for file in page.html review.json; do
  option=--html
  [ $file = page.html ] || option=--json
  blocks=$(($(wc -c <whole/$file) / 512))
  point=0
  while [ $point -lt "$points" ]; do
    limit=$((1 + point * (blocks - 1) / points))
    point=$((point + 1))
    code=0
    (
      ulimit -f $limit
      exec "$review" "$firm" $option limited/$file >/dev/null 2>errors
    ) || code=$?
    counted $code
    expect "$limit blocks of $file" 3 "limited/$file: cannot be written: File too large"
    [ "$(cat limited/$file)" = 'last week' ] || fault "$limit blocks: $file is not last week's"
    nothing_half "$limit blocks of $file" limited
  done
done
echo "output that cannot be written: $tried runs, nothing half written"

# A disk of its own, too small at first, and larger each time until all has room.
[ "$points" -gt 9 ] || exit 0
mkdir disk
if ! mount -t tmpfs -o size=16k none disk 2>/dev/null; then
  echo 'skipped: a full disk, for nothing can be mounted here'
  exit 0
fi
trap 'umount "$place/disk"; rm -rf "$place"' EXIT
tried=0 full=0 size=16
while :; do
  mount -o remount,size=${size}k disk
  fresh disk
  run "$firm" --html disk/page.html --json disk/review.json
  nothing_half "a disk of $size kB" disk
  [ "$code" -ne 0 ] || break
  expect "a disk of $size kB" 3 'cannot be written: No space left on device'
  full=$((full + 1)) size=$((size + 8))
done
echo "full disks: $full of $tried, the last had room; nothing half written"
