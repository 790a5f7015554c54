-- The summaries of customers until the end of 2024, without the extension.
with firsts as (
  select customer, min(day) filter (where amount >= 0) as first_day,
         max(day) filter (where amount >= 0) as last_day,
         count(distinct day) filter (where amount >= 0) - 1 as frequency,
         count(*) filter (where amount >= 0) as orders, sum(amount) as total
  from orders
  group by customer
  having bool_or(amount >= 0)),
repeats as (
  select customer, sum(amount) filter (where day > first_day) as repeat_total
  from orders join firsts using (customer)
  group by customer)
select customer, first_day, last_day, frequency, last_day - first_day as recency,
       date '2024-12-31' - first_day as age, orders, total, coalesce(repeat_total, 0) as repeat_total
from firsts join repeats using (customer)
order by customer
