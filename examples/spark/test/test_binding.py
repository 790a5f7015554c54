# SPDX-License-Identifier: MIT
"""The library by its binding, without Spark: what is refused, and that nothing depends on how the
orders are cut."""

import datetime
import os
import random
import sys
import unittest

import pyarrow as pa

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import patron_spark  # noqa: E402

PATRON = patron_spark.library(os.environ["PATRON_SPARK_LIBRARY"])
UNTIL = 400


def table(customers, days, amounts):
    return pa.RecordBatch.from_arrays(
        [
            pa.array(customers, pa.int64()),
            pa.array(days, pa.int32()).cast(pa.date32()),
            pa.array(amounts, pa.int64()),
        ],
        ["customer", "day", "amount"],
    )


def some_orders(number=3000, people=300):
    customers = [i * 7919 % people for i in range(number)]
    days = [(i * i * 31 + i) % UNTIL for i in range(number)]
    return table(customers, days, [500 + i * 37 % 900 for i in range(number)])


def orders_of_heavy_tail():
    """Customers as BG/NBD has them, whose means of spend have none: a gamma-gamma of q = 0.6."""
    draw = random.Random(1)
    orders = []
    for customer in range(600):
        rate, dropout = draw.gammavariate(2.0, 0.02), draw.betavariate(1.0, 4.0)
        scale = draw.gammavariate(0.6, 0.001)
        day = draw.randrange(UNTIL // 2)
        while day < UNTIL:
            orders.append((customer, int(day), 1 + int(draw.gammavariate(4.0, 1.0 / scale))))
            if draw.random() < dropout:
                break
            day += 1 + draw.expovariate(rate)
    return table(*zip(*orders))


class Binding(unittest.TestCase):
    def refused(self, words, call, *arguments):
        with self.assertRaises(patron_spark.PatronError) as raised:
            call(PATRON, *arguments)
        self.assertIn(words, str(raised.exception))

    def test_hand_worked_customer(self):
        orders = table([5, 5, 5, 8], [100, 110, 110, 390], [1000, 300, 200, -50])
        customers = patron_spark.customers(PATRON, [orders], UNTIL)
        self.assertEqual(
            customers.drop_columns(["gap_logs", "gap_squares"]).to_pylist(),
            [
                {
                    "customer": 5,
                    "frequency": 1,
                    "recency": 10,
                    "age": 300,
                    "total": 1500,
                    "repeat_total": 500,
                    "first_gap": 10,
                }
            ],
        )

    def test_batches_may_be_cut_anywhere(self):
        orders = some_orders()
        whole = patron_spark.customers(PATRON, [orders], UNTIL)
        pieces = [orders.slice(first, 7) for first in range(0, orders.num_rows, 7)]
        self.assertEqual(whole, patron_spark.customers(PATRON, reversed(pieces), UNTIL))

    def test_counts_of_parts_merge_to_those_of_all(self):
        customers = patron_spark.customers(PATRON, [some_orders()], UNTIL)
        whole = patron_spark.count(PATRON, customers, UNTIL, 3)
        merged = patron_spark.count(PATRON, customers.slice(0, 0), UNTIL, 3)
        for first in range(0, customers.num_rows, 11):
            part = patron_spark.count(PATRON, customers.slice(first, 11), UNTIL, 3)
            merged = patron_spark.merge(PATRON, part, merged)
        self.assertEqual(whole, merged)

    def test_a_column_outlives_its_table(self):
        customers = patron_spark.customers(PATRON, [some_orders()], UNTIL)
        ids = customers.column("customer")
        wanted = ids.to_pylist()
        del customers
        self.assertEqual(wanted, ids.to_pylist())

    def test_nobody(self):
        self.assertEqual(patron_spark.customers(PATRON, [], UNTIL).num_rows, 0)

    def test_what_is_wrong_is_named(self):
        good = some_orders()
        customers = patron_spark.customers(PATRON, [good], UNTIL)
        counts = patron_spark.count(PATRON, customers, UNTIL, 1)
        late = 'is after until, 1970-01-06'
        self.refused(late, patron_spark.customers, [good], 5)
        self.refused('"day" is missing', patron_spark.customers, [good.select(["customer"])], 1)
        unknown = table([1, 2], [3, 4], [5, None])
        self.refused("record 1: amount is null", patron_spark.customers, [unknown], UNTIL)
        text = pa.RecordBatch.from_pydict({"customer": ["a"]})
        self.refused('customer "u" is not', patron_spark.customers, [text], UNTIL)
        self.refused("cut short", patron_spark.merge, counts[:-1], counts)
        self.refused("bytes were changed", patron_spark.fit, counts[:-9] + b"x" + counts[-8:])
        self.refused("one customer in 0", patron_spark.count, customers, UNTIL, 0)
        few = patron_spark.count(PATRON, customers.slice(0, 3), UNTIL, 1)
        self.refused("there is no model", patron_spark.fit, few)
        heavy = patron_spark.customers(PATRON, [orders_of_heavy_tail()], UNTIL)
        counts = patron_spark.count(PATRON, heavy, UNTIL, 1)
        self.refused("leaves the mean of all spend infinite", patron_spark.fit, counts)


if __name__ == "__main__":
    unittest.main()
