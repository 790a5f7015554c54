# SPDX-License-Identifier: MIT
"""Orders as make_orders prints them to Parquet, by day as a shop writes them down, in files of a
million: orders.csv FOLDER."""

import pathlib
import sys

import pyarrow as pa
import pyarrow.csv
import pyarrow.parquet

ORDERS = pa.schema([("customer", pa.int64()), ("day", pa.date32()), ("amount", pa.int64())])
ROWS_IN_A_FILE = 1_000_000


def main(source, target):
    pathlib.Path(target).mkdir()
    types = {field.name: field.type for field in ORDERS}
    options = pyarrow.csv.ConvertOptions(column_types=types)
    orders = pyarrow.csv.read_csv(source, convert_options=options).sort_by("day")
    for first in range(0, orders.num_rows, ROWS_IN_A_FILE):
        part = orders.slice(first, ROWS_IN_A_FILE)
        pyarrow.parquet.write_table(part, f"{target}/{first:012}.parquet", row_group_size=100_000)


if __name__ == "__main__":
    main(*sys.argv[1:])
