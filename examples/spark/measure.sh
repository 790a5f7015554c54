#!/bin/sh
# SPDX-License-Identifier: MIT
# Where the time of the job goes, on two executors: the table of docs/scale.md.
#
#     sh examples/spark/measure.sh [ORDERS]      # 1000000 of them unless it is said
#
# What elapsed is to be read where two cores are idle. 10000000 orders take 2 GB of disk and, once
# Spark is installed, about five minutes.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/cluster.sh"
folder=$(mktemp -d "${TMPDIR:-/tmp}/patron-spark.XXXXXX")
trap 'rm -rf "$folder"' EXIT
trap 'exit 1' HUP INT TERM

make_ready
compile pipe_filter.cpp pipe_filter
"$build/make_orders" "${1:-1000000}" >"$folder/orders.csv"
"$python" "$here/test/orders_to_parquet.py" "$folder/orders.csv" "$folder/orders"
submit "$here/measure.py" "$folder/orders" "$folder/scores" 2025-12-30 "$build/pipe_filter" || {
  tail -60 "$folder/spark.log" >&2
  exit 1
}
