# SPDX-License-Identifier: MIT
"""Where the time of the job goes: ORDERS SCORES UNTIL PIPE_FILTER, called by measure.sh."""

import datetime
import sys
import time

from job import Job
from pyspark.sql import SparkSession

PARTITIONS = 16


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


def into_nothing(context, frame):
    """Seconds, seconds of processor, and bytes to be shuffled, of working a table out."""
    before, begun = Used(context), time.perf_counter()
    frame.write.format("noop").mode("overwrite").save()
    seconds, after = time.perf_counter() - begun, Used(context)
    return seconds, after.processor - before.processor, after.shuffled - before.shuffled


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

    seconds, reading, _ = into_nothing(context, orders)
    both_seconds, both, shuffled = into_nothing(context, orders.repartition(PARTITIONS, "customer"))
    job = Measured(spark, until, PARTITIONS)
    by_arrow, _, _ = into_nothing(context, job.customers_of(orders))
    pipe = by_pipe(orders, f"{pipe_filter} {job.until}")

    job = Measured(spark, until, PARTITIONS)
    models = job.run(source, target)
    customers = spark.read.parquet(target).count()

    print(f"{number} orders of {customers} customers, {PARTITIONS} partitions, 2 executors")
    print("                 elapsed   processor: Spark   Python   library")
    print(f"reading        {seconds:8.2f} s {reading:17.2f}")
    print(f"shuffle        {both_seconds - seconds:8.2f} s {both - reading:17.2f}")
    print("of the job:")
    for step, seconds in job.seconds.items():
        print(f"{step:15}{seconds:8.2f} s {job.processor[step]:17.2f}")
    for step, clock in job.clocks.items():
        print(f"  {step:42}{clock.worker - clock.library:9.2f} {clock.library:9.2f}")
    print(f"shuffled: {shuffled / number:.1f} bytes an order")
    print(f"state: {job.state_bytes} bytes")
    print(f"orders to customers: by Arrow {by_arrow:.2f} s, by pipe {pipe:.2f} s")
    print(models)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
