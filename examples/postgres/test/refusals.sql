-- Wrong questions, each below the code of the error that it must get. `good` is a row of states and
-- models that are as they should be. `merged_with_itself` doubles what a state counts, as often as it
-- is told.

--- 22P03
select patron_grip_rate('\x'::bytea);
--- 22P03
select patron_grip_rate('\xdeadbeef'::bytea);
--- 22P03
select patron_grip_rate((select book from good));
--- 22P03
select patron_fit((select book from good));
--- 22P03
select patron_state_kind('\x00'::bytea);
--- 22P03
select patron_merge(''::bytea);
--- 22P03
select patron_merge(substring(book for 40)) from good;
--- 22P03
select patron_merge(set_byte(book, 60, 255 - get_byte(book, 60))) from good;
--- 22P03
select patron_merge(book || '\x00'::bytea) from good;
--- 22P03
select patron_merge(state) from (select book from good union all select grip from good) as states
  (state);
--- 22000
select patron_merge(state) from (select grip from good union all select patron_grip(1,
  '2024-01-01', 100, '[2024-01-01,2024-02-01)', '[2024-02-01,2024-03-01)')) as states (state);
--- 22000
select patron_merge(state) from (select cohorts from good union all select patron_cohorts(book,
  '2026-01-01', 'year') from good) as states (state);
--- 22003
select patron_book(1, '2024-01-01', amount) from (values (9223372036854775807), (1)) as orders
  (amount), generate_series(1, 1024);
--- 22003
select patron_book(1, '2024-01-01', amount) from (values (9223372036854775807), (1)) as orders
  (amount);
--- 22003
select patron_merge(book) from (select patron_book(1, '2024-01-01', amount) as book from (values
  (9223372036854775807), (1)) as orders (amount) group by amount) as books;
--- 22003
select patron_grip_rate(1, '2024-01-01', amount, '[2024-01-01,2024-02-01)',
  '[2024-02-01,2024-03-01)') from (values (9223372036854775807), (1)) as orders (amount);
--- 22003
select * from patron_summaries((select patron_book(1, day, amount) from (values (date '2024-01-01',
  9223372036854775807), ('2024-01-02', 1)) as orders (day, amount)), '2025-01-01');
--- 22003
select patron_value(fit, spend, 9, 70, 80, 9223372036854775807, 3650000) from good;
--- 22003
select * from patron_cohort_rates(merged_with_itself((select patron_cohorts(book, '2026-01-01',
  'year') from (select patron_book(1, '2024-01-01', 100)) as one (book)), 63));
--- 22003
select patron_fit(merged_with_itself(patron_patterns(1, 7, 8), 63));
--- 22008
select * from patron_cohort_rates((select patron_cohorts(book, '4714-12-01 BC', 'year') from (select
  patron_book(1, '4714-12-01 BC', 100)) as one (book)));
--- 22008
select patron_book(1, 'infinity', 100);
--- 22008
select patron_book(1, '-infinity', 100);
--- 22008
select patron_book(1, '32768-01-01', 100);
--- 22008
select patron_grip(1, '2024-01-01', 100, '[2024-01-01,infinity)', '[2024-02-01,2024-03-01)');
--- 22008
select * from patron_summaries((select book from good), 'infinity');
--- 22004
select patron_grip(1, '2024-01-01', 100, null, '[2024-02-01,2024-03-01)');
--- 22004
select patron_grip(1, '2024-01-01', 100, '[2024-02-01,2024-03-01)', null);
--- 22004
select patron_patterns(book, null) from good;
--- 22004
select patron_cohorts(book, null, 'month') from good;
--- 22004
select patron_cohorts(book, '2026-01-01', null) from good;
--- 22023
select patron_grip(1, '2024-01-01', 100, 'empty', '[2024-02-01,2024-03-01)');
--- 22023
select patron_grip(1, '2024-01-01', 100, '[2024-01-01,)', '[2024-02-01,2024-03-01)');
--- 22023
select patron_grip(1, '2024-01-01', 100, '[2024-02-01,2024-03-01)', '[2024-01-01,2024-02-01)');
--- 22023
select patron_grip(1, '2024-01-01', 100, base, '[2025-01-01,2026-01-01)') from (values (daterange
  '[2024-01-01,2024-02-01)'), ('[2024-01-01,2024-03-01)')) as windows (base);
--- 22023
select * from patron_summaries((select book from good), '1999-01-01');
--- 22023
select patron_patterns(book, '1999-01-01') from good;
--- 22023
select patron_cohorts(book, '1999-01-01', 'month') from good;
--- 22023
select patron_cohorts(book, '2026-01-01', 'fortnight') from good;
--- 22023
select * from patron_cohort_rates((select cohorts from good), 'sometimes');
--- 22023
select patron_patterns(-1, 0, 0);
--- 22023
select patron_patterns(1, 8, 7);
--- 22023
select patron_patterns(1, 7, 2147483647);
--- 22023
select patron_patterns(0, 1, 7);
--- 22023
select patron_value(fit, spend, 1, 8, 7, 100) from good;
--- 22023
select patron_value(fit, spend, 0, 0, 7, 1) from good;
--- 22023
select patron_value(fit, spend, 1, 7, 8, 100, -1) from good;
--- 22023
select patron_value(fit, spend, 1, 7, 8, 100, 365, -1) from good;
--- 22023
select patron_value(fit, spend, 1, 7, 8, 100, 365, 'NaN') from good;
--- 22023
select patron_value(fit, spend, 1, 7, 8, 100, 365, 0, 2) from good;
--- 22023
select patron_probability_alive((-1, 1, 1, 1, 0, true, '', 1, 1)::patron_purchase_fit, 1, 7, 8);
--- 22004
select patron_probability_alive((null, 1, 1, 1, 0, true, '', 1, 1)::patron_purchase_fit, 1, 7, 8);
--- 55000
select patron_probability_alive(patron_fit(patron_patterns(0, 0, 7)), 1, 7, 8);
--- 55000
select patron_value(fit, patron_fit_spend(patron_book(1, '2024-01-01', 100), '2025-01-01'), 1, 7,
  8, 100) from good group by fit;
--- 0A000
select patron_book_add(null, 1, '2024-01-01', 100);
--- 0A000
select patron_merge_state(book, book) from good;
--- 42883
select patron_book(1, '2024-01-01'::timestamp, 100);
--- 22023
select patron_patterns(8, 7, 9);
