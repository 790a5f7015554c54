# SPDX-License-Identifier: MIT
"""The job without Spark: where its library is found."""

import os
import shutil
import sys
import tempfile
import unittest
from unittest import mock

sys.path.insert(0, os.path.join(os.path.dirname(__file__), ".."))
import job  # noqa: E402
import patron_spark  # noqa: E402


class Job(unittest.TestCase):
    def test_library_where_the_driver_was_started(self):
        """As on YARN, which puts no file among those of the driver."""
        before = os.getcwd()
        with tempfile.TemporaryDirectory() as folder:
            shutil.copy(os.environ["PATRON_SPARK_LIBRARY"], folder)
            os.chdir(folder)
            try:
                with mock.patch.object(job.SparkFiles, "get", lambda name: "/nowhere/" + name):
                    found = job.library()
            finally:
                os.chdir(before)
        self.assertEqual(patron_spark.customers(found, [], 400).num_rows, 0)


if __name__ == "__main__":
    unittest.main()
