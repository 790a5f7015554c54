-- The grip rate from the first quarter of 2023 to the second, without the extension.
with spent as (
  select customer,
         coalesce(sum(amount) filter (where day < '2023-04-01'), 0) as base,
         coalesce(sum(amount) filter (where day >= '2023-04-01'), 0) as next,
         bool_or(amount >= 0 and day < '2023-04-01') as bought,
         bool_or(amount >= 0 and day >= '2023-04-01') as again
  from orders
  where day >= '2023-01-01' and day < '2023-07-01'
  group by customer)
select count(*) filter (where again) as kept, count(*) as at_risk,
       sum(greatest(least(base, next), 0)) filter (where base > 0) as revenue_kept,
       sum(base) filter (where base > 0) as revenue_at_risk
from spent
where bought
