# SPDX-License-Identifier: MIT
"""Where the time of the job goes: ORDERS SCORES UNTIL PIPE_FILTER, called by measure.sh."""

import datetime
import sys
import time

from job import Job
from pyspark.sql import SparkSession

PARTITIONS = 16


def seconds_of(run):
    begun = time.perf_counter()
    run()
    return time.perf_counter() - begun


def into_nothing(frame):
    return seconds_of(lambda: frame.write.format("noop").mode("overwrite").save())


def shuffled_bytes(context):
    """All that was written to be shuffled so far."""
    jvm = context._jvm
    empty = jvm.java.util.ArrayList()
    quantiles = context._gateway.new_array(jvm.double, 0)
    store = context._jsc.sc().statusStore()
    stages = store.stageList(None, False, False, quantiles, empty)
    return sum(stages.apply(i).shuffleWriteBytes() for i in range(stages.size()))


def piped(orders, command):
    """The same customers by a filter program that reads and writes lines."""
    lines = orders.repartition(PARTITIONS, "customer").selectExpr(
        "concat_ws(',', customer, unix_date(day), amount) as line"
    )
    return lines.rdd.map(lambda row: row.line).pipe(command, checkCode=True)


def main(source, target, until, pipe_filter):
    spark = SparkSession.builder.appName("measure").getOrCreate()
    context = spark.sparkContext
    orders = spark.read.parquet(source).select("customer", "day", "amount")
    into_nothing(orders)  # the first job also starts what will be there for all
    number = orders.count()

    reading = into_nothing(orders)
    before = shuffled_bytes(context)
    shuffling = into_nothing(orders.repartition(PARTITIONS, "customer")) - reading
    shuffled = shuffled_bytes(context) - before
    job = Job(spark, datetime.date.fromisoformat(until), PARTITIONS)
    by_arrow = into_nothing(job.customers_of(orders))
    by_pipe = seconds_of(piped(orders, f"{pipe_filter} {job.until}").count)

    job = Job(spark, datetime.date.fromisoformat(until), PARTITIONS)
    models = job.run(source, target)
    customers = spark.read.parquet(target).count()

    print(f"{number} orders of {customers} customers, {PARTITIONS} partitions, 2 executors")
    print(f"reading             {reading:8.2f} s")
    print(f"shuffle             {shuffling:8.2f} s  {shuffled / number:.1f} bytes an order")
    for step, seconds in job.seconds.items():
        print(f"{step:20}{seconds:8.2f} s")
    for step, seconds in job.library_seconds.items():
        print(f"  library: {step:9}{seconds:8.2f} s  of all workers")
    print(f"state on the driver {job.state_bytes:8} bytes")
    print(f"reading to customers by Arrow {by_arrow:.2f} s, by pipe {by_pipe:.2f} s")
    print(models)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])
