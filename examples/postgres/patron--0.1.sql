-- SPDX-License-Identifier: MIT
\echo Use "CREATE EXTENSION patron" to load this file. \quit

-- Four kinds of states, each a bytea: books, grips, patterns, cohorts. An aggregate makes one of
-- rows, patron_merge one of many, and functions read answers from it. docs/postgres.md tells all.

-- States of any kind

CREATE FUNCTION patron_merge_state(bytea, bytea) RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_merge(state bytea) (
  SFUNC = patron_merge_state, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_merge(bytea) IS 'states of one kind as one';

CREATE FUNCTION patron_state_kind(state bytea) RETURNS text
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_state_kind(bytea) IS 'what a state is';

-- Books: every customer's days of purchase

CREATE FUNCTION patron_book_add(bytea, customer bigint, day date, amount bigint) RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_book(customer bigint, day date, amount bigint) (
  SFUNC = patron_book_add, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_book(bigint, date, bigint) IS 'the purchase book of orders';

CREATE AGGREGATE patron_partial(customer bigint, day date, amount bigint) (
  SFUNC = patron_book_add, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_partial(bigint, date, bigint) IS
  'what this database knows of orders, for others to merge: their purchase book';

CREATE FUNCTION patron_summaries(book bytea, until date)
  RETURNS TABLE (customer bigint, first_day date, last_day date, frequency integer, recency integer,
                 age integer, orders bigint, total bigint, repeat_total bigint)
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 10000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_summaries(bytea, date) IS 'a row for each customer of a book';

-- Grips: who bought in one window, and who of them in the next one

CREATE FUNCTION patron_grip_add(bytea, customer bigint, day date, amount bigint, base daterange,
                                next daterange) RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_grip(customer bigint, day date, amount bigint, base daterange,
                             next daterange) (
  SFUNC = patron_grip_add, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_grip(bigint, date, bigint, daterange, daterange) IS
  'what a grip rate needs to know of orders';

CREATE TYPE patron_grip_figures AS (
  kept bigint, at_risk bigint, rate double precision, low double precision, high double precision,
  revenue_kept bigint, revenue_at_risk bigint, revenue_rate double precision, complete boolean);

CREATE FUNCTION patron_grip_rate(grip bytea) RETURNS patron_grip_figures
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_grip_rate(bytea) IS
  'of those who bought in the base window, who bought in the next one; by head and by money';

CREATE FUNCTION patron_grip_rate(grip bytea, until date) RETURNS patron_grip_figures
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_grip_rate(bytea, date) IS
  'the same, and whether the next window was over on the last day observed';

CREATE AGGREGATE patron_grip_rate(customer bigint, day date, amount bigint, base daterange,
                                  next daterange) (
  SFUNC = patron_grip_add, STYPE = bytea, SSPACE = 4096, FINALFUNC = patron_grip_rate,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_grip_rate(bigint, date, bigint, daterange, daterange) IS
  'the grip rate of orders, where nobody needs the state of it';

-- Patterns: how many customers share a frequency, a recency and an age

CREATE FUNCTION patron_patterns_add_customer(bytea, frequency integer, recency integer, age integer)
  RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_patterns(frequency integer, recency integer, age integer) (
  SFUNC = patron_patterns_add_customer, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_patterns(integer, integer, integer) IS 'the patterns of customers';

CREATE FUNCTION patron_patterns_add_book(bytea, book bytea, until date) RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_patterns(book bytea, until date) (
  SFUNC = patron_patterns_add_book, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_patterns(bytea, date) IS
  'the patterns of the customers of books, none of them in two';

-- Cohorts: of those who joined in one period, how many bought in each period since

CREATE FUNCTION patron_cohorts_add_book(bytea, book bytea, until date, period text) RETURNS bytea
  LANGUAGE C IMMUTABLE PARALLEL SAFE AS 'MODULE_PATHNAME';

CREATE AGGREGATE patron_cohorts(book bytea, until date, period text) (
  SFUNC = patron_cohorts_add_book, STYPE = bytea, SSPACE = 4096,
  COMBINEFUNC = patron_merge_state, PARALLEL = SAFE);
COMMENT ON AGGREGATE patron_cohorts(bytea, date, text) IS
  'the cohorts of the customers of books, none of them in two';

CREATE FUNCTION patron_cohort_rates(cohorts bytea, meaning text DEFAULT 'in period')
  RETURNS TABLE (joined date, period integer, kept bigint, at_risk bigint, rate double precision,
                 state text)
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE ROWS 500 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_cohort_rates(bytea, text) IS 'a row for each cohort and period';

-- Models

CREATE TYPE patron_purchase_fit AS (
  r double precision, alpha double precision, a double precision, b double precision,
  log_likelihood double precision, converged boolean, status text, iterations integer,
  customers bigint);

CREATE FUNCTION patron_fit(patterns bytea) RETURNS patron_purchase_fit
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_fit(bytea) IS 'BG/NBD of pattern counts by maximum likelihood; in weeks';

CREATE TYPE patron_spend_fit AS (
  p double precision, q double precision, gamma double precision, log_likelihood double precision,
  converged boolean, status text, iterations integer, customers bigint, left_out bigint);

CREATE FUNCTION patron_fit_spend(book bytea, until date) RETURNS patron_spend_fit
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_fit_spend(bytea, date) IS
  'gamma-gamma of the customers of a book by maximum likelihood; in minor units';

CREATE FUNCTION patron_value(purchases patron_purchase_fit, spend patron_spend_fit,
                             frequency integer, recency integer, age integer, repeat_total bigint,
                             horizon integer DEFAULT 365, yearly_discount double precision DEFAULT 0,
                             margin double precision DEFAULT 1) RETURNS bigint
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 5000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_value(patron_purchase_fit, patron_spend_fit, integer, integer, integer,
                                 bigint, integer, double precision, double precision) IS
  'what a customer is expected to bring within a horizon in days';

CREATE FUNCTION patron_probability_alive(purchases patron_purchase_fit, frequency integer,
                                         recency integer, age integer) RETURNS double precision
  LANGUAGE C IMMUTABLE STRICT PARALLEL SAFE COST 1000 AS 'MODULE_PATHNAME';
COMMENT ON FUNCTION patron_probability_alive(patron_purchase_fit, integer, integer, integer) IS
  'how likely it is that a customer still buys';
