#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests the job on a cluster of two executors, installing what is missing:
#
#     sh examples/spark/test.sh
#
# The scores have the bits of a single process that never heard of a partition, also when one of the
# executors is killed in the middle; what is wrong is an error with the library's words.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/cluster.sh"
folder=$(mktemp -d "${TMPDIR:-/tmp}/patron-spark.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM
explain() {
  tail -60 "$folder/spark.log" >&2
  exit 1
}

make_ready
for test in test_binding test_job; do
  PATRON_SPARK_LIBRARY=$build/libpatron_spark.so "$python" "$here/test/$test.py"
done

"$build/make_orders" 1000000 >"$folder/orders.csv"
"$python" "$here/test/orders_to_parquet.py" "$folder/orders.csv" "$folder/orders"
"$build/single_process" "$folder/orders.csv" >"$folder/expected.csv"

submit "$here/test/losing_an_executor.py" "$folder/orders" "$folder/undisturbed" \
  "$folder/disturbed" 2025-12-30 || explain
for scores in undisturbed disturbed; do
  "$python" "$here/test/scores_to_lines.py" "$folder/$scores" >"$folder/$scores.csv"
  cmp "$folder/expected.csv" "$folder/$scores.csv"
  echo "ok: $scores: $(wc -l <"$folder/$scores.csv") customers, the bits of a single process"
done

if submit "$here/job.py" "$folder/orders" "$folder/never" --until 2024-01-01 --partitions 4 \
  >>"$folder/spark.log"; then
  echo 'orders after the last day on record were taken' >&2
  exit 1
fi
grep -q 'PatronError: purchase_book::summaries: day .* is after until, 2024-01-01' \
  "$folder/spark.log"
[ ! -e "$folder/never/_SUCCESS" ]
echo 'ok: an order after the last day on record is an error in the words of the library'

printf 'customer,day,amount\n1,2025-01-01,-100\n' >"$folder/refunds.csv"
"$python" "$here/test/orders_to_parquet.py" "$folder/refunds.csv" "$folder/refunds"
if submit "$here/job.py" "$folder/refunds" "$folder/never" --until 2025-12-30 --partitions 4 \
  >>"$folder/spark.log"; then
  echo 'refunds without a customer were taken' >&2
  exit 1
fi
grep -q "PatronError: $folder/refunds: no customers" "$folder/spark.log"
[ ! -e "$folder/never" ]
echo 'ok: no customers are an error that names the orders'
echo 'all tests passed'
