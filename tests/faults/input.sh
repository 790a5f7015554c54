#!/bin/sh
# What becomes of a review whose input cannot be read, or breaks off: the program ends with 2 and a
# line that says where.
#
#     sh tests/faults/input.sh <patron_review> <directory of a firm> [step of the cuts]
set -eu
review=$1 firm=$2 every=${3:-29}
# shellcheck source=SCRIPTDIR/common.sh
. "$(dirname "$0")/common.sh"

mkdir folder
run --orders folder
expect 'a folder for a file' 2 'folder: cannot be read'
run --orders "$firm/orders.csv" --touches folder
expect 'a folder for another file' 2 'folder: cannot be read'
if [ -e /proc/self/mem ]; then
  run --orders /proc/self/mem
  expect 'a device that fails' 2 '/proc/self/mem: cannot be read'
fi

# Cut at one byte after another. A row that lost a cell, or the end of a quote, is refused; one that
# lost digits of its last amount, or only its line end, cannot be told from a whole one.
cat >orders.csv <<'ORDERS'
customer,date,amount
Abe,2024-01-05,10.00
"Zoë, ""the first""
of her name",2024-02-05,20.50
森,2024-03-05,-5.25
ORDERS
number='-?[0-9]+([.][0-9]{0,2})?'
whole_row="^(\"([^\"]|\"\")+\"|[^\",]+),[0-9]{4}-[0-9]{2}-[0-9]{2},$number\$"
size=$(wc -c <orders.csv) at=0 refused=0
while [ $at -le "$size" ]; do
  head -c $at orders.csv >cut.csv
  run --orders cut.csv
  last=$(tail -n 1 cut.csv)
  case $last in 'of her name"'*) last="\"$last" ;; esac
  if [ "$at" -gt 21 ] && printf '%s\n' "$last" | LC_ALL=C grep -qE "$whole_row"; then
    expect "cut at byte $at" 0
  else
    expect "cut at byte $at" 2 cut.csv:
    refused=$((refused + 1))
  fi
  at=$((at + every))
done
echo "input that cannot be read or breaks off: $tried runs, $refused cut files refused"
