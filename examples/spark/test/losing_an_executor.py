# SPDX-License-Identifier: MIT
"""The job twice: undisturbed, and with one of two executors killed in the middle of a stage. Their
counts must have the same bytes: ORDERS FIRST_SCORES SECOND_SCORES UNTIL."""

import datetime
import os
import pathlib
import signal
import sys
import threading
import time

from job import Job
from pyspark.sql import SparkSession

UNDISTURBED, DISTURBED = 7, 24  # partitions: another number must make no difference


def executors_of(application):
    """The processes of this application's executors."""
    for process in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = process.read_bytes().split(b"\0")
        except OSError:
            continue  # it has just ended
        if b"--app-id" in words and application.encode() in words and b"--executor-id" in words:
            yield int(process.parent.name)


def kill_in_the_middle(context, killed_after):
    """Waits until some customers are summarised and others are not."""
    tracker = context.statusTracker()
    while True:
        for number in tracker.getActiveStageIds():
            stage = tracker.getStageInfo(number)
            if not stage or stage.numTasks != DISTURBED:
                continue
            if 3 <= stage.numCompletedTasks < DISTURBED - 3:
                killed_after.append(stage.numCompletedTasks)
                os.kill(min(executors_of(context.applicationId)), signal.SIGKILL)
                return
        time.sleep(0.01)


def counted(job):
    """Keeps the bytes that the job counts."""
    merged = job.merged

    def keep(states):
        job.counts = merged(states)
        return job.counts

    job.merged = keep
    return job


def main(orders, first, second, until):
    spark = SparkSession.builder.appName("losing an executor").getOrCreate()
    context = spark.sparkContext
    until = datetime.date.fromisoformat(until)
    undisturbed = counted(Job(spark, until, UNDISTURBED))
    undisturbed.run(orders, first)

    disturbed = counted(Job(spark, until, DISTURBED))
    killed_after = []
    threading.Thread(target=kill_in_the_middle, args=(context, killed_after), daemon=True).start()
    disturbed.run(orders, second)

    executors = context._jsc.sc().statusStore().executorList(False)
    lost = sum(not executors.apply(i).isActive() for i in range(executors.size()))
    print(f"killed after {killed_after} of {DISTURBED} tasks, executors lost: {lost}")
    spark.stop()
    if lost != 1:
        sys.exit("one executor was to be lost")
    if undisturbed.counts != disturbed.counts:
        sys.exit("the counts differ")


if __name__ == "__main__":
    main(*sys.argv[1:])
