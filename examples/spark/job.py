# SPDX-License-Identifier: MIT
"""Orders in Parquet to what each customer is worth and what to do for her next, on a cluster.

    spark-submit --files libpatron_spark.so --py-files patron_spark.py \\
        job.py ORDERS SCORES --until 2025-12-30

ORDERS has the columns customer (bigint), day (date) and amount (bigint, minor units; below zero for
a refund). SCORES is written with a row for each customer: probability_alive, expected_purchases and
worth of the next year (minor units), chance_of_longer (how often a gap of hers that ends is longer
than her silence) and action.
"""

import argparse
import contextlib
import datetime
import math
import os
import time

import pyarrow as pa
from pyspark import SparkFiles, StorageLevel
from pyspark.sql import SparkSession

import patron_spark

CUSTOMERS = """customer bigint, frequency int, recency int, age int, total bigint,
    repeat_total bigint, first_gap int, gap_logs bigint, gap_squares bigint"""
SCORES = """customer bigint, probability_alive double, expected_purchases double, worth bigint,
    chance_of_longer double, action string"""
ROWS_IN_A_BATCH = 65536
MERGED_AT_ONCE = 8  # states that meet in one place, about: the driver is such a place


def library():
    """The library of this process, a worker's or the driver's. YARN does not put its --files among
    the driver's: there it lies in the folder in which the driver was started."""
    path = SparkFiles.get(patron_spark.LIBRARY)
    if not os.path.exists(path):
        path = os.path.abspath(patron_spark.LIBRARY)
    return patron_spark.library(path)


def summarise(batches, until):
    """The orders of a partition, of whose customers there are no others, to these customers."""
    customers = patron_spark.customers(library(), batches, until)
    for first in range(0, customers.num_rows, ROWS_IN_A_BATCH):
        yield customers.slice(first, ROWS_IN_A_BATCH)


def count(batches, until, spend_one_in):
    """The customers of a partition to their counts, one row with the bytes of a state."""
    batches = list(batches)
    if batches:
        customers = pa.Table.from_batches(batches).combine_chunks().to_batches()
        states = [patron_spark.count(library(), one, until, spend_one_in) for one in customers]
        yield pa.RecordBatch.from_pydict({"state": pa.array(states, pa.binary())})


def merge(a, b):
    """Two states as one."""
    return patron_spark.merge(library(), a, b)


def score(batches, models, rhythm):
    """Customers to their scores."""
    return patron_spark.scores(library(), batches, models, rhythm)


class Clock:
    """How many seconds of processor the workers of Python take for a step, all of them together,
    and how many of these in the library."""

    def __init__(self, context):
        self._worker, self._library = context.accumulator(0.0), context.accumulator(0.0)

    @contextlib.contextmanager
    def running(self):
        worker, inside = time.process_time(), library().seconds
        yield
        self._library.add(library().seconds - inside)
        self._worker.add(time.process_time() - worker)

    worker = property(lambda self: self._worker.value)
    library = property(lambda self: self._library.value)


class Job:
    """The steps. Afterwards `seconds` says how long each of them lasted, `clocks` how much the
    workers had to do for it, and `state_bytes` how much the driver got."""

    def __init__(self, spark, until, partitions, spend_one_in=1):
        self.spark = spark
        self.until = (until - datetime.date(1970, 1, 1)).days
        self.partitions = partitions
        self.spend_one_in = spend_one_in
        self.seconds = {}
        self.clocks = {}
        self.state_bytes = 0

    def run(self, source, target):
        """Reads the orders, writes the scores, and returns the models that they were made with."""
        customers = self.customers_of(self.spark.read.parquet(source)).persist()
        if self._timed("summarise", customers.count) == 0:
            raise patron_spark.PatronError(f"{source}: no customers")
        states = self.states_of(customers).persist(StorageLevel.MEMORY_AND_DISK)
        self._timed("count", states.count)
        counts = self._timed("merge", lambda: self.merged(states))
        states.unpersist()
        models = self._timed("fit", lambda: patron_spark.fit(library(), counts))
        scores = self.scores_of(customers, models, counts)
        self._timed("score", lambda: scores.write.mode("overwrite").parquet(target))
        customers.unpersist()
        return models

    def customers_of(self, orders):
        """The orders of a customer go to one partition; there they become her row."""
        until = self.until
        own_orders = orders.select("customer", "day", "amount").repartition(
            self.partitions, "customer"
        )
        step = self._clocked("summarise", lambda batches: summarise(batches, until))
        return own_orders.mapInArrow(step, CUSTOMERS)

    def states_of(self, customers):
        """The counts of each partition's customers, the bytes of a state."""
        until, one_in = self.until, self.spend_one_in
        step = self._clocked("count", lambda batches: count(batches, until, one_in))
        return customers.mapInArrow(step, "state binary").rdd.map(lambda row: bytes(row.state))

    def merged(self, states):
        """The counts of all customers, merged two by two by the workers, in a tree, the last few of
        them here."""
        clock = self._clock("merge")

        def merge_clocked(a, b):
            with clock.running():
                return merge(a, b)

        depth = max(2, math.ceil(math.log(self.partitions, MERGED_AT_ONCE)))
        counts = states.treeReduce(merge_clocked, depth)
        self.state_bytes = len(counts)
        return counts

    def scores_of(self, customers, models, counts):
        """Every worker gets the models and the rhythm of the firm, and judges its own customers."""
        rhythm = patron_spark.rhythm(library(), counts)
        known = self.spark.sparkContext.broadcast((models, rhythm))
        step = self._clocked("score", lambda batches: score(batches, *known.value))
        return customers.mapInArrow(step, SCORES)

    def _timed(self, step, run):
        begun = time.perf_counter()
        result = run()
        self.seconds[step] = time.perf_counter() - begun
        return result

    def _clock(self, step):
        return self.clocks.setdefault(step, Clock(self.spark.sparkContext))

    def _clocked(self, name, step):
        clock = self._clock(name)

        def run(batches):
            with clock.running():
                yield from step(batches)

        return run


def main():
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("orders")
    parser.add_argument("scores")
    parser.add_argument("--until", required=True, type=datetime.date.fromisoformat)
    parser.add_argument("--partitions", type=int, default=200, help="of customers")
    one_in = "the model of spend is fitted to one customer in so many"
    parser.add_argument("--spend-one-in", type=int, default=1, help=one_in)
    given = parser.parse_args()
    spark = SparkSession.builder.appName("patron").getOrCreate()
    job = Job(spark, given.until, given.partitions, given.spend_one_in)
    models = job.run(given.orders, given.scores)
    print(models)
    for step, seconds in job.seconds.items():
        print(f"{step}: {seconds:.1f} s")
    spark.stop()


if __name__ == "__main__":
    main()
