#!/bin/sh
# SPDX-License-Identifier: MIT
# Measures the extension in a PostgreSQL of its own, beside the same questions in plain SQL:
#
#     sh examples/postgres/measure.sh [ORDERS]      # 10 million unless given
#
# Prints the tables of docs/postgres.md, in seconds: with one process and with two workers, on the
# clock; and the processor time of that one process, of the two workers together, and of the leader
# to whom they hand their states. Of up to three runs, the fastest. Wants two idle cores and 2 GB of
# disk for 10 million orders, and takes about five minutes for them.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/server.sh"
rows=${1:-10000000}

start_server
postmaster=$(sed -n 1p "$folder/data/postmaster.pid")

# Orders, and the same again in parts of their customers.
make_orders() {  # CUSTOMERS
  printf '%s\n' 'set client_min_messages = warning;' 'drop database if exists measured;' \
    'create database measured;' | sql postgres
  # Few customers buy much and many buy little; one order of fifty is a refund.
  sql measured <<END
create extension patron;
select setseed(0.5) \\g /dev/null
create unlogged table orders as
  select floor($1 * random() ^ 2)::bigint as customer,
         date '2022-01-01' + floor(1096 * random())::integer as day,
         floor((500 + 10000 * random()) * (case when random() < 0.02 then -1 else 1 end))::bigint
           as amount
  from generate_series(1, $rows);
create table parted_orders (customer bigint, day date, amount bigint)
  partition by list ((customer % 16));
select format('create unlogged table part_%s partition of parted_orders for values in (%s)', part,
              part)
from generate_series(0, 15) as part \\gexec
insert into parted_orders select * from orders;
vacuum analyze orders, parted_orders;

-- The hundredths of a second that a process used so far: itself, or its children that have ended.
create function hundredths(process text, field integer) returns integer language sql as \$\$
  select used[field]::integer + used[field + 1]::integer
  from string_to_array(substring(pg_read_file('/proc/' || process || '/stat') from '\) (.*)'), ' ')
    as used
\$\$;
END
}

serial='set max_parallel_workers_per_gather = 0;'
parallel='set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0;
  set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
  set parallel_leader_participation = off;'

# Prints MILLISECONDS on the clock, and the HUNDREDTHS of a second of processor time of the back
# end, and of its workers.
run_once() {  # SETTINGS STATEMENT
  sql measured <<END | sed 's/Time: \([0-9.]*\) ms.*/\1/' | paste -s -d' ' -
set work_mem = '256MB';
set enable_partitionwise_aggregate = on;
$1
select hundredths('self', 12) as leader, hundredths('$postmaster', 14) as workers \\gset
\\timing on
\\o /dev/null
$2;
\\timing off
select pg_sleep(0.2);
\\o
select hundredths('self', 12) - :leader;
select hundredths('$postmaster', 14) - :workers;
END
}

best() {  # SETTINGS STATEMENT
  begun=$(date +%s)
  for _ in 1 2 3; do
    run_once "$1" "$2"
    if [ $(($(date +%s) - begun)) -ge 5 ]; then break; fi
  done | sort -n | head -1
}

measure() {  # NAME STATEMENT
  { best "$serial" "$2" && best "$parallel" "$2"; } | awk -v name="$1" -v rows="$rows" '
    NR == 1 { clock = $1; used = $2 }
    NR == 2 {
      printf "| %-36s | %6.2f | %6.2f | %5.2f | %6.2f | %7.2f | %6.2f | %6.0f |\n", name,
        clock / 1000, $1 / 1000, clock / $1, used / 100, $3 / 100, $2 / 100, used / rows * 1e7 }'
}

echo "$rows orders, $(nproc) cores, $("$server/postgres" --version)"
grip="patron_grip_rate(customer, day, amount, '[2023-01-01,2023-04-01)', '[2023-04-01,2023-07-01)')"
book='patron_book(customer, day, amount) as book'
parts="(select $book from parted_orders group by customer % 16) as parts"
summaries='select count(*), sum(frequency), sum(repeat_total) from'
for customers in 100000 1000000; do
  make_orders $customers
  printf '\n|                                      |       on the clock      |'
  printf '      processor time       |        |\n'
  printf '| %-36s | serial | 2 work | times | serial | workers | leader | ns/row |\n' \
    "of $customers customers"
  printf '|--------------------------------------|--------|--------|-------|'
  printf '%s\n' '--------|---------|--------|--------|'
  measure 'sum(amount)' 'select sum(amount) from orders'
  measure 'grip rate' "select $grip from orders"
  measure 'grip rate, the orders in its windows' "
    select $grip from orders where day >= '2023-01-01' and day < '2023-07-01'"
  measure 'grip rate, plain SQL' "$(cat "$here/test/plain_grip_rate.sql")"
  measure 'book and summaries' "
    $summaries (select $book from orders) as one, patron_summaries(book, '2024-12-31')"
  measure 'summaries, plain SQL' "
    $summaries ($(cat "$here/test/plain_summaries.sql")) as summaries"
  measure 'in parts: grip rate' "
    select sum(kept), sum(at_risk), sum(revenue_kept), sum(revenue_at_risk)
    from (select $grip as grip from parted_orders group by customer % 16) as parts,
         lateral (select (grip).*) as figures"
  measure 'in parts: books, as bytes' "select sum(length(book)) from $parts"
  measure 'in parts: books and summaries' "
    $summaries $parts, patron_summaries(book, '2024-12-31')"
  measure 'in parts: books, to pattern counts' "
    select length(patron_patterns(book, '2024-12-31')) from $parts"
  measure 'in parts: books, to cohort counts' "
    select length(patron_cohorts(book, '2024-12-31', 'month')) from $parts"
done
