# SPDX-License-Identifier: MIT
"""Where the time of the job goes: ORDERS SCORES UNTIL PIPE_FILTER, called by measure.sh."""

import datetime
import sys
import time
from typing import NamedTuple

from job import Job
from pyspark.sql import SparkSession

PARTITIONS = 16
LABELS = {
    "summarise": "shuffle, read; tables in and out; summarise",
    "score": "score, and write Parquet",
}


class Used:
    """What the executors have used up so far: seconds of processor, and bytes to be shuffled."""

    def __init__(self, context):
        context._jsc.sc().listenerBus().waitUntilEmpty()
        jvm = context._jvm
        every, no_quantiles = jvm.java.util.ArrayList(), context._gateway.new_array(jvm.double, 0)
        store = context._jsc.sc().statusStore()
        stages = store.stageList(None, False, False, no_quantiles, every)
        stages = [stages.apply(i) for i in range(stages.size())]
        self.processor = sum(stage.executorCpuTime() for stage in stages) / 1e9
        self.shuffled = sum(stage.shuffleWriteBytes() for stage in stages)


class Measured(Job):
    """The job, and what the executors use up for each of its steps."""

    def __init__(self, *arguments):
        super().__init__(*arguments)
        self.processor = {}

    def _timed(self, step, run):
        before = Used(self.spark.sparkContext)
        result = super()._timed(step, run)
        self.processor[step] = Used(self.spark.sparkContext).processor - before.processor
        return result


class Cost(NamedTuple):
    """Seconds that elapsed, seconds of processor, and bytes to be shuffled."""

    elapsed: float
    processor: float
    shuffled: int

    def less(self, part):
        """What is left of it without a part."""
        return Cost(*(mine - its for mine, its in zip(self, part)))


def into_nothing(context, frame):
    """What it costs to work a table out."""
    before, begun = Used(context), time.perf_counter()
    frame.write.format("noop").mode("overwrite").save()
    elapsed, after = time.perf_counter() - begun, Used(context)
    return Cost(elapsed, after.processor - before.processor, after.shuffled - before.shuffled)


def by_pipe(orders, command):
    """The seconds in which a filter program makes the customers, by reading and writing lines."""
    lines = orders.repartition(PARTITIONS, "customer").selectExpr(
        "concat_ws(',', customer, unix_date(day), amount) as line"
    )
    begun = time.perf_counter()
    lines.rdd.map(lambda row: row.line).pipe(command, checkCode=True).count()
    return time.perf_counter() - begun


def main(source, target, until, pipe_filter):
    spark = SparkSession.builder.appName("measure").getOrCreate()
    context = spark.sparkContext
    orders = spark.read.parquet(source).select("customer", "day", "amount")
    into_nothing(context, orders)  # the first job also starts what will be there for all
    number = orders.count()
    until = datetime.date.fromisoformat(until)
    Job(spark, until, PARTITIONS).customers_of(orders).count()

    reading = into_nothing(context, orders)
    both = into_nothing(context, orders.repartition(PARTITIONS, "customer"))
    arrow = into_nothing(context, Job(spark, until, PARTITIONS).customers_of(orders))
    pipe = by_pipe(orders, f"{pipe_filter} {(until - datetime.date(1970, 1, 1)).days}")

    job = Measured(spark, until, PARTITIONS)
    models = job.run(source, target)
    customers = spark.read.parquet(target).count()

    print(f"{number} orders of {customers} customers, {PARTITIONS} partitions, 2 executors\n")
    print("| part | elapsed | Spark | Python | library |")
    print("|---|---:|---:|---:|---:|")
    print(f"| reading Parquet | {reading.elapsed:.1f} s | {reading.processor:.2f} s | | |")
    written = both.less(reading)
    print(f"| shuffle, written | {written.elapsed:.1f} s | {written.processor:.2f} s | | |")
    job.seconds["summarise"] -= both.elapsed
    job.processor["summarise"] -= both.processor
    for step, elapsed in job.seconds.items():
        clock = job.clocks.get(step)
        if clock:
            python, inside = f"{clock.worker - clock.library:.2f} s", f"{clock.library:.2f} s"
        else:
            python, inside = "", f"{elapsed:.2f} s"  # on the driver, and nothing but the library
        by_spark = f"{job.processor[step]:.2f} s"
        print(f"| {LABELS.get(step, step)} | {elapsed:.1f} s | {by_spark} | {python} | {inside} |")
    steps = reading.elapsed + written.elapsed + sum(job.seconds.values())
    used = reading.processor + written.processor + sum(job.processor.values())
    python = sum(clock.worker - clock.library for clock in job.clocks.values())
    inside = sum(clock.library for clock in job.clocks.values()) + job.seconds["fit"]
    print(f"| all | {steps:.1f} s | {used:.1f} s | {python:.1f} s | {inside:.1f} s |\n")
    print(f"shuffled: {both.shuffled / number:.1f} bytes an order")
    print(f"state: {job.state_bytes} bytes")
    print(f"orders to customers: by Arrow {arrow.elapsed:.2f} s, by pipe {pipe:.2f} s")
    print(models)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
