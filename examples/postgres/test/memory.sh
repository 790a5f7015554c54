#!/bin/sh
# SPDX-License-Identifier: MIT
# A part of test.sh: what happens without memory, and that memory is given back.

# --- No memory ------------------------------------------------------------------------------------

cat >"$folder/limit.sh" <<'END'
kilobytes=$(awk '/VmSize/ { print $2 }' "/proc/$BACK_END/status")
prlimit --pid "$BACK_END" --as=$((kilobytes * 1024 + 50000000)):
END
cat >"$folder/no_memory.sql" <<'END'
\set ON_ERROR_STOP off
select pg_backend_pid() as back_end \gset
\setenv BACK_END :back_end
\! sh $LIMIT
select length(patron_book(customer, '2024-01-01', 100))
from generate_series(1, 5000000) as customer;
\echo :SQLSTATE
\! prlimit --pid $BACK_END --as=unlimited:
select length(patron_book(customer, '2024-01-01', 100))
from generate_series(1, 100000) as customer;
END
same 'no memory is an error, and the next question has its answer' '53200 2800066' \
  "$(as_server env LIMIT="$folder/limit.sh" "$server/psql" -X -q -A -t \
    -h "$folder/socket" -U patron -d firm \
    <"$folder/no_memory.sql" 2>"$folder/errors" | paste -s -d' ' -)"

# --- Few bytes for many rows ----------------------------------------------------------------------

# Sixty cohorts of 450,000 months each. They are written as they are made.
cat >"$folder/far_apart.sql" <<'END'
\set ON_ERROR_STOP off
create temporary table far_apart as
  select patron_cohorts(book, '32700-06-30', 'month') as cohorts
  from (select patron_book(i, date '4713-01-01 BC' + 31 * i, 100) as book
        from generate_series(1, 60) as i) as one;
set statement_timeout = 1000;
select count(*) from far_apart, patron_cohort_rates(cohorts);
\echo :SQLSTATE
reset statement_timeout;
select substring(pg_read_file('/proc/self/status') from 'VmHWM:\s+(\d+)')::integer < 524288;
END
same 'many rows out of few bytes: cancelled, and the memory is that of one cohort' '57014 t' \
  "$(sql firm <"$folder/far_apart.sql" 2>"$folder/errors" | paste -s -d' ' -)"

# --- Memory ---------------------------------------------------------------------------------------

# A thousand questions in one back end, every third one ending in an error with its state half made.
cat >"$folder/thousand.sql" <<'END'
create temporary table some_orders as select * from orders limit 3000;
create procedure ask(questions integer) language plpgsql as $$
begin
  for i in 1..questions loop
    begin
      perform patron_fit(patron_patterns(frequency, recency, age))
      from (select patron_book(customer, day,
                               case when i % 3 = 0 and customer = 5 then amount / (i % 3)
                                    else amount end) as book from some_orders) as one,
           patron_summaries(book, '2025-06-30');
    exception when division_by_zero then
      null;
    end;
  end loop;
end $$;
create function resident_kilobytes() returns integer language sql as $$
  select substring(pg_read_file('/proc/self/status') from 'VmRSS:\s+(\d+)')::integer
$$;
call ask(100);
select resident_kilobytes() as before \gset
call ask(1000);
select resident_kilobytes() - :before;
select count(*) from pg_backend_memory_contexts where name = 'patron states';
END
sql firm <"$folder/thousand.sql" >"$folder/memory"
growth=$(sed -n 1p "$folder/memory")
same "a thousand questions, memory grew by $growth kB" yes "$([ "$growth" -lt 4096 ] && echo yes)"
same 'no state is left' 0 "$(sed -n 2p "$folder/memory")"
