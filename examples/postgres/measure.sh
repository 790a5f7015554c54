#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures the extension in a PostgreSQL of its own, beside the same questions in plain SQL:
#
#     sh examples/postgres/measure.sh [ORDERS]      # 10 million unless given
#
# Prints the table of docs/postgres.md: the best of three runs, in seconds, with one process and
# with two workers, and the processor time of all processes per row. Wants two idle cores and about
# 3 GB of disk for 10 million orders.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/server.sh"
rows=${1:-10000000}

start_server
postmaster=$(sed -n 1p "$folder/data/postmaster.pid")

for customers in 100000 1000000; do
  echo "create database of_$customers" | sql postgres
  # Few customers buy much and many buy little; one order of fifty is a refund.
  sql "of_$customers" <<END
create extension patron;
select setseed(0.5) \\g /dev/null
create unlogged table orders as
  select floor($customers * random() ^ 2)::bigint as customer,
         date '2022-01-01' + floor(1096 * random())::integer as day,
         floor((500 + 10000 * random()) * (case when random() < 0.02 then -1 else 1 end))::bigint
           as amount
  from generate_series(1, $rows);
vacuum analyze orders;
create unlogged table summaries as
  select * from patron_summaries((select patron_book(customer, day, amount) from orders),
                                 '2024-12-31');
vacuum analyze summaries;
END
done

# Processor time of all back ends and workers that ended so far, in hundredths of a second.
cpu() { sed 's/.*) //' "/proc/$postmaster/stat" | awk '{ print $14 + $15 }'; }

serial='set max_parallel_workers_per_gather = 0;'
parallel='set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0;
  set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
  set parallel_leader_participation = off;'

# Prints SECONDS CPU-SECONDS of the best of three sessions.
best() {  # SETTINGS STATEMENT, in $database
  for _ in 1 2 3; do
    before=$(cpu)
    seconds=$(printf '%s\n' "set work_mem = '256MB'; $1" '\timing on' '\o /dev/null' "$2;" |
      sql "$database" | sed -n 's/^Time: \([0-9.]*\) ms.*/\1/p' | tail -1)
    sleep 0.2  # until the postmaster has seen its children end
    echo "$seconds $before $(cpu)"
  done | sort -n | awk 'NR == 1 { printf "%.2f %.2f", $1 / 1000, ($3 - $2) / 100 }'
}

measure() {  # NAME ROWS STATEMENT
  # shellcheck disable=SC2046  # two numbers each
  set -- "$1" "$2" $(best "$serial" "$3") $(best "$parallel" "$3")
  echo "$@" | awk -v name="$1" '{
    n = NF; printf "| %-34s | %6.2f | %6.2f | %5.2f | %6.0f |\n",
      name, $(n - 3), $(n - 1), $(n - 3) / $(n - 1), $(n - 2) / $(n - 4) * 1e9 }'
}

echo "$rows orders, $(nproc) cores, $("$server/postgres" --version)"
echo
echo '| question                           | serial | 2 work | times | ns/row |'
echo '|------------------------------------|--------|--------|-------|--------|'
grip="patron_grip_rate(customer, day, amount, '[2023-01-01,2023-04-01)', '[2023-04-01,2023-07-01)')"
for customers in 100000 1000000; do
  database=of_$customers
  measure "sum(amount)" "$rows" 'select sum(amount) from orders'
  measure "grip rate of $customers" "$rows" "select $grip from orders"
  measure '  of the orders in its windows' "$rows" "
    select $grip from orders where day >= '2023-01-01' and day < '2023-07-01'"
  measure '  in plain SQL' "$rows" "$(cat "$here/test/plain_grip_rate.sql")"
  measure "summaries of $customers" "$rows" "
    select count(*), sum(frequency), sum(repeat_total) from patron_summaries(
      (select patron_book(customer, day, amount) from orders), '2024-12-31')"
  measure '  in plain SQL' "$rows" "
    select count(*), sum(frequency), sum(repeat_total)
    from ($(cat "$here/test/plain_summaries.sql")) as summaries"
  measure "patterns of $customers summaries" "$customers" '
    select length(patron_patterns(frequency, recency, age)) from summaries'
done
