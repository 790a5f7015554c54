#!/bin/sh
# A page or a JSON file that cannot be written ends with 2 and a line that names it, and leaves what
# was there before:
#
#     sh tests/browser/unwritable.sh <patron_review> <directory of a firm>
set -eu
review=$1 firm=$2
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
bad=0

# expect_refusal <what> <file>: the review was run; its end is in $code, its complaint in errors.
expect_refusal() {
  wrong=
  [ "$code" -eq 2 ] || wrong="ended with $code"
  [ "$(wc -l <"$place/errors")" -eq 1 ] || wrong="$wrong; said $(wc -l <"$place/errors") lines"
  grep -qF "$2" "$place/errors" || wrong="$wrong; does not name the file"
  if [ -n "$wrong" ]; then
    echo "FAILED $1: $wrong: $(cat "$place/errors")"
    bad=1
  fi
}

run() {
  code=0
  "$review" "$firm" "$@" >/dev/null 2>"$place/errors" || code=$?
}

for option in --html --json; do
  run $option "$place/nowhere/page"
  expect_refusal "$option to a directory that is not there" "$place/nowhere/page"
  run $option /dev/full
  expect_refusal "$option to a full device" /dev/full

  # No file may grow beyond a few kilobytes, as on a disk that is nearly full.
  mkdir "$place/full"
  echo before >"$place/full/old"
  for name in old new; do
    code=0
    (
      trap '' XFSZ
      ulimit -f 8
      "$review" "$firm" $option "$place/full/$name" >/dev/null 2>"$place/errors"
    ) || code=$?
    expect_refusal "$option to a full disk" "$place/full/$name"
  done
  if [ "$(ls "$place/full")" != old ] || [ "$(cat "$place/full/old")" != before ]; then
    echo "FAILED $option to a full disk: left $(ls "$place/full" | tr '\n' ' ')"
    bad=1
  fi
  rm -r "$place/full"
done
[ $bad -ne 0 ] || echo 'what cannot be written is left as it was'
exit $bad
