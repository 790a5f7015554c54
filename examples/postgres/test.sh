#!/bin/sh
# SPDX-License-Identifier: MIT
# Tests the extension in a PostgreSQL of its own, installing what is missing:
#
#     sh examples/postgres/test.sh
#     PATRON_SANITIZE=1 sh examples/postgres/test.sh      # watched by sanitizers: see server.sh
#
# The answers are the library's; serial, parallel and merged states have the same bytes; whatever is
# wrong is an error with its code, and the server lives on; queries end when they are cancelled;
# memory is given back.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
. "$here/server.sh"

failures=0
same() {  # WHAT EXPECTED ACTUAL
  if [ "$2" = "$3" ]; then
    echo "ok: $1"
  else
    echo "FAILED: $1: expected $(printf %.200s "$2"), found $(printf %.200s "$3")" >&2
    failures=$((failures + 1))
  fi
}
ask() {  # DATABASE STATEMENT
  printf '%s\n' "$2" | sql "$1"
}
new_database() {  # NAME
  ask postgres "create database $1"
  ask "$1" 'create extension patron;
            create table orders (customer bigint, day date, amount bigint)'
}

start_server
started=$(ask postgres 'select pg_postmaster_start_time()')

# --- The answers of the library -----------------------------------------------------------------

${CXX:-g++} -std=c++20 -O1 -I"$here/../../include" "$here/test/library_answers.cpp" \
  -o "$folder/library_answers"
orders=$here/../data/firm/orders.csv
library() {  # QUESTION
  "$folder/library_answers" "$orders" "$1"
}

new_database firm
awk -F, 'NR > 1 { sub(/^C/, "", $1); print $1 "\t" $2 "\t" $3 }' "$orders" >"$folder/orders.tsv"
ask firm "\copy orders from '$folder/orders.tsv'"
ask firm "
create table state as
  with of_orders as (
    select patron_book(customer, day, amount) as book,
           patron_grip(customer, day, amount, '[2024-07-01,2025-01-01)', '[2025-01-01,2025-07-01)')
             as grip
    from orders),
  of_book as (
    select patron_patterns(book, '2025-06-30') as patterns,
           patron_cohorts(book, '2025-06-30', 'quarter') as cohorts
    from of_orders)
  select *, patron_fit(patterns) as fit, patron_fit_spend(book, '2025-06-30') as spend
  from of_orders, of_book"

for kind in book grip patterns cohorts; do
  same "$kind: the bytes of the library" "$(library $kind)" \
    "$(ask firm "select encode($kind, 'hex') from state" | tr -d '\n')"
done
same 'grip rate' "$(library 'grip rate')" \
  "$(ask firm "select (patron_grip_rate(grip, '2025-06-30')).* from state")"
same 'grip rate in one step' "$(library 'grip rate' | sed 's/t$//')" \
  "$(ask firm "select (patron_grip_rate(customer, day, amount, '[2024-07-01,2025-01-01)',
                                        '[2025-01-01,2025-07-01)')).* from orders")"
same 'grip rate of a window that is not over' f \
  "$(ask firm "select (patron_grip_rate(grip, '2025-06-29')).complete from state")"
same 'summaries' "$(library summaries)" \
  "$(ask firm "select s.* from state, patron_summaries(book, '2025-06-30') as s")"
same 'cohort rates' "$(library 'cohort rates')" \
  "$(ask firm "select r.* from state, patron_cohort_rates(cohorts, 'unbroken') as r")"
same 'fit' "$(library fit)" "$(ask firm 'select (fit).* from state')"
same 'fit of spend' "$(library 'fit spend')" "$(ask firm 'select (spend).* from state')"
same 'values and probabilities' "$(library value)" "$(ask firm "
  select customer, patron_value(fit, spend, frequency, recency, age, repeat_total, 730, 0.1, 0.4),
         patron_probability_alive(fit, frequency, recency, age)
  from state, patron_summaries(book, '2025-06-30')")"
same 'patterns of summaries are those of their book' t "$(ask firm "
  select (select patron_patterns(frequency, recency, age)
          from patron_summaries(book, '2025-06-30')) = patterns from state")"

# --- The page -----------------------------------------------------------------------------------

# What docs/postgres.md shows as SQL is run, and what it shows as text is what comes of that.
page=$here/../../docs/postgres.md
block() { awk -v from="\`\`\`$1" '$0 == from { on = 1; next } /^```/ { on = 0 } on' "$page"; }
tidy() { sed 's/ *$//; /^$/d'; }
same 'the session of docs/postgres.md' "$(block text | tidy)" "$(block sql |
  "$server/psql" -X -q -P footer=off -h "$folder/socket" -U patron -d firm 2>&1 | tidy)"

# --- Nothing, nulls, groups, windows --------------------------------------------------------------

same 'no orders: no state' t "$(ask firm "
  select patron_book(customer, day, amount) is null and
         patron_grip_rate(customer, day, amount, '[2024-01-01,2025-01-01)',
                          '[2025-01-01,2025-07-01)') is null and
         patron_merge(null) is null from orders where false")"
same 'orders with a null are left out, as sum() leaves them out' t "$(ask firm "
  select patron_book(customer, day, amount) = (select book from state)
  from (select * from orders union all values (1, date '2024-01-01', null), (1, null, 1),
        (null, '2024-01-01', 1)) as more")"
same 'a function asked with a null: a null, or no rows' '0 t' "$(ask firm "
  select count(*) from patron_summaries((select book from state), null);
  select patron_grip_rate(grip, null) is null and
         patron_value(fit, spend, 1, 7, 8, null) is null from state" | paste -s -d' ' -)"
for plan in hashagg sort; do
  same "books of one customer each, by $plan, merge into the book of all" t "$(ask firm "
    set enable_hashagg = $([ $plan = hashagg ] && echo on || echo off);
    select patron_merge(book) = (select book from state)
    from (select patron_book(customer, day, amount) as book from orders group by customer) as one")"
done
same 'grouping sets' 31 "$(ask firm "
  select count(book) from (select patron_book(customer, day, amount) as book from orders
    group by rollup (date_trunc('month', day))) as months")"
same 'a running book' t "$(ask firm "
  select bool_and((select sum(orders) from patron_summaries(book, '2025-06-30')) = n)
  from (select patron_book(customer, day, amount) over running as book,
               count(*) filter (where amount >= 0) over running as n
        from (select * from orders order by day, customer limit 200) as first
        window running as (order by day, customer rows unbounded preceding)) as books")"
# length() asks for the size of a state and not for its bytes.
ask firm 'create aggregate book_length(bigint, date, bigint) (
            sfunc = patron_book_add, stype = bytea, finalfunc = length)'
same 'a running book, of which only the length is asked' t "$(ask firm "
  select bool_and(asked = length(book))
  from (select book_length(customer, day, amount) over running as asked,
               patron_book(customer, day, amount) over running as book
        from (select * from orders order by day, customer limit 200) as first
        window running as (order by day, customer rows unbounded preceding)) as books")"

# --- Serial, parallel, merged ---------------------------------------------------------------------

new_database whole
ask whole "
select setseed(0.5) \\g /dev/null
insert into orders
  select floor(20000 * random() ^ 2), date '2023-01-01' + floor(730 * random())::int,
         floor(5000 * random()) - 100
  from generate_series(1, 300000);
vacuum analyze orders"
serial='set max_parallel_workers_per_gather = 0;'
parallel='set max_parallel_workers_per_gather = 2; set parallel_setup_cost = 0;
  set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;
  set parallel_leader_participation = off;'
windows="'[2023-07-01,2024-01-01)', '[2024-01-01,2024-07-01)'"
book='select patron_book(customer, day, amount) from orders'
grip="select patron_grip(customer, day, amount, $windows) from orders"

ask whole 'create table customers (frequency int, recency int, age int);
  insert into customers select frequency, recency, age
  from patron_summaries(('"$book"'), $$2024-12-31$$)'
ask whole 'vacuum analyze customers'
patterns='select patron_patterns(frequency, recency, age) from customers'
partial='select patron_partial(customer, day, amount) from orders'
for state in "$book" "$partial" "$grip" "$patterns"; do
  name=$(echo "$state" | sed 's/select patron_\([a-z]*\).*/\1/')
  same "$name: the plan is parallel" '2 of 2' "$(ask whole "$parallel
    explain (costs off, analyze, timing off, summary off) $state" |
    awk '/Partial Aggregate/ { partial = 1 } /Workers Launched: 2/ { launched = 2 }
         END { if (partial) print launched " of 2" }')"
  same "$name: serial and parallel have the same bytes" \
    "$(ask whole "$serial select md5(state) from ($state) as of (state)")" \
    "$(ask whole "$parallel select md5(state) from ($state) as of (state)")"
done
same 'a parallel question with an answer' \
  "$(ask whole "$serial select patron_grip_rate(customer, day, amount, $windows) from orders")" \
  "$(ask whole "$parallel select patron_grip_rate(customer, day, amount, $windows) from orders")"

# Orders in parts of their customers: each part's book stays with the worker that made it.
ask whole "
create table parted_orders (like orders) partition by list ((customer % 4));
create table part_0 partition of parted_orders for values in (0);
create table part_1 partition of parted_orders for values in (1);
create table part_2 partition of parted_orders for values in (2);
create table part_3 partition of parted_orders for values in (3);
insert into parted_orders select * from orders;
analyze parted_orders"
parts="(select patron_book(customer, day, amount) as book from parted_orders
        group by customer % 4) as parts"
by_parts="$parallel set enable_partitionwise_aggregate = on;"
for state in "patron_patterns(book, '2024-12-31')" "patron_cohorts(book, '2024-12-31', 'month')"; do
  name=$(echo "$state" | sed 's/patron_\([a-z]*\).*/\1/')
  same "$name of parts: two workers, and no book leaves them" 'partial parallel 2' \
    "$(ask whole "$by_parts
      explain (costs off, analyze, timing off, summary off) select $state from $parts" |
      awk '/Partial Aggregate/ { partial = "partial" } /Parallel Append/ { append = "parallel" }
           /Workers Launched/ { launched = $3 } END { print partial, append, launched }')"
  same "$name of parts: the same bytes" \
    "$(ask whole "$serial select md5($state) from ($book) as one (book)")" \
    "$(ask whole "$by_parts select md5($state) from $parts")"
done

# The same questions in plain SQL have the same answers.
same 'grip rate as plain SQL has it' "$(sql whole <"$here/test/plain_grip_rate.sql")" "$(ask whole "
  select kept, at_risk, revenue_kept, revenue_at_risk from patron_grip_rate((
    select patron_grip(customer, day, amount, '[2023-01-01,2023-04-01)', '[2023-04-01,2023-07-01)')
    from orders))")"
same 'summaries as plain SQL has them' "$(sql whole <"$here/test/plain_summaries.sql" | md5sum)" \
  "$(ask whole "select * from patron_summaries(($book), '2024-12-31')" | md5sum)"

# Two databases with some of the orders each, and one that has their states only.
new_database east
new_database west
ask whole 'copy orders to stdout' >"$folder/all.tsv"
awk -v east="$folder/east.tsv" -v west="$folder/west.tsv" \
  '{ print > (NR % 3 == 0 ? east : west) }' "$folder/all.tsv"
new_database centre
ask centre 'create table part (book bytea, grip bytea)'
for place in east west; do
  ask $place "\copy orders from '$folder/$place.tsv'"
  ask $place "copy (select ($partial), ($grip)) to stdout (format binary)" >"$folder/$place.states"
  ask centre "\copy part from '$folder/$place.states' (format binary)"
done
for kind in book grip; do
  state=$book
  [ $kind = book ] || state=$grip
  same "$kind: merged from two databases, the same bytes" \
    "$(ask whole "select md5(state) from ($state) as of (state)")" \
    "$(ask centre "select md5(patron_merge($kind)) from part")"
done
same 'patterns and cohorts of other customers merge' t "$(ask whole "
  with parts as (select patron_book(customer, day, amount) as book from orders
                 group by customer % 7),
       states as (select patron_patterns(book, '2024-12-31') as patterns,
                         patron_cohorts(book, '2024-12-31', 'month') as cohorts from parts
                  group by length(book) % 2),
       of_all as (select patron_patterns(book, '2024-12-31') as patterns,
                         patron_cohorts(book, '2024-12-31', 'month') as cohorts
                  from ($book) as one (book))
  select (select patron_merge(patterns) from states) = patterns and
         (select patron_merge(cohorts) from states) = cohorts from of_all")"

# --- What is wrong --------------------------------------------------------------------------------

ask firm 'alter table state rename to good'
ask firm '
create function merged_with_itself(state bytea, times integer) returns bytea language plpgsql as $$
begin
  for i in 1..times loop
    select patron_merge(half) into state from (values (state), (state)) as halves (half);
  end loop;
  return state;
end $$'
sed -n 's/^--- //p' "$here/test/refusals.sql" >"$folder/codes"
{
  printf '%s\n' '\set ON_ERROR_STOP off' '\o /dev/null'
  awk '{ print } /;$/ { print "\\echo :SQLSTATE" }' "$here/test/refusals.sql"
} | sql firm 2>"$folder/errors" >"$folder/found" || true
same "$(wc -l <"$folder/codes") wrong questions, an error with its code each" \
  "$(cat "$folder/codes")" "$(cat "$folder/found")"
diff "$folder/codes" "$folder/found" >&2 || true

same 'every flipped bit, and every cut, of a state is refused' 'true' "$(ask firm "
create function is_refused(state bytea) returns boolean language plpgsql as \$\$
begin
  perform patron_merge(state);
  return false;
exception when invalid_binary_representation then
  return true;
end \$\$;
with small as (select patron_grip(customer, day, amount, '[2023-01-01,2023-02-01)',
                                  '[2023-02-01,2023-03-01)') as state
               from (select * from orders order by day limit 12) as first)
select (select bool_and(is_refused(set_bit(state, bit, 1 - get_bit(state, bit))))
        from small, generate_series(0, 8 * length(state) - 1) as bit) and
       (select bool_and(is_refused(substring(state for size)))
        from small, generate_series(0, length(state) - 1) as size) and
       (select not is_refused(state) from small)" | sed 's/^t$/true/')"

# --- Cancelling -----------------------------------------------------------------------------------

ask whole 'create table far_apart as
  select patron_patterns(x, x + more, 5000) as patterns
  from generate_series(1, 400) as x, generate_series(1, 1000) as more'
for question in 'patron_fit(patterns) from far_apart' \
  'patron_book(a, date $$2024-01-01$$, b) from generate_series(1, 9999) as a,
   generate_series(1, 9999) as b'; do
  begun=$(date +%s)
  code=$({
    printf '%s\n' '\set ON_ERROR_STOP off' 'set statement_timeout = 300;' "select $question;" \
      '\echo :SQLSTATE'
  } | sql whole 2>/dev/null)
  took=$(($(date +%s) - begun))
  same "cancelled within seconds: ${question%%(*}" '57014 yes' \
    "$code $([ $took -le 5 ] && echo yes || echo "no: $took s")"
done

# --- Memory ---------------------------------------------------------------------------------------

if [ -n "${PATRON_SANITIZE:-}" ]; then
  echo 'left out: how much memory is taken, for the sanitizers take more'
else
  . "$here/test/memory.sh"
fi

# --- The server is the one that was started -------------------------------------------------------

same 'the server lives' "$started" "$(ask postgres 'select pg_postmaster_start_time()')"
same 'no back end was lost' 0 \
  "$(grep -c 'terminated by signal\|server process .* exited' "$folder/data/log" || true)"

if [ $failures -ne 0 ]; then
  grep -A 20 'AddressSanitizer\|runtime error' "$folder/data/log" >&2 || true
  echo "$failures tests failed" >&2
  exit 1
fi
echo 'all tests passed'
