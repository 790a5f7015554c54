# SPDX-License-Identifier: MIT
"""Scores out of Parquet as single_process prints them: by customer, of a double its bits."""

import sys

import pyarrow.parquet


def main(source):
    scores = pyarrow.parquet.read_table(source).sort_by("customer")
    columns = []
    for column in scores.columns:
        values = column.to_numpy()
        columns.append((values.view("int64") if values.dtype == "float64" else values).tolist())
    for row in zip(*columns):
        print(*row, sep=",")


if __name__ == "__main__":
    main(*sys.argv[1:])
