# SPDX-License-Identifier: MIT
"""The compiled library as a worker of Spark calls it: tables in and out by the Arrow C data
interface, states as bytes. `src/library.cpp` is the other side."""

import ctypes
import functools
import time
from collections import namedtuple

import pyarrow as pa

LIBRARY = "libpatron_spark.so"

#: What was fitted: BG/NBD for purchases, time in weeks; gamma-gamma for spend, in minor units.
Models = namedtuple("Models", "r alpha a b p q gamma")
_Parameters = ctypes.c_double * len(Models._fields)

#: Room for the structs of the interface: an ArrowArray has 80 bytes, an ArrowSchema 72.
_Struct = ctypes.c_uint64 * 10


class PatronError(Exception):
    """What the library said when it refused."""


class Table:
    """A table that passes between Arrow and the library."""

    def __init__(self, batch=None):
        self._array, self._schema = _Struct(), _Struct()
        if batch is not None:
            batch._export_to_c(*self._addresses())

    def pointers(self):
        """As arguments, which keep the structs alive."""
        return ctypes.byref(self._array), ctypes.byref(self._schema)

    def batch(self):
        return pa.RecordBatch._import_from_c(*self._addresses())

    def _addresses(self):
        return ctypes.addressof(self._array), ctypes.addressof(self._schema)


class Library:
    """The functions of the library. `seconds` of processor were spent in them."""

    def __init__(self, path):
        self._functions = ctypes.CDLL(path)
        self.seconds = 0.0
        for name in "error", "bytes_data":
            self._function(name).restype = ctypes.c_void_p
        self._function("bytes_size").restype = ctypes.c_size_t

    def _function(self, name):
        return getattr(self._functions, "patron_spark_" + name)

    def call(self, name, *arguments):
        begun = time.thread_time()
        failed = self._function(name)(*arguments)
        self.seconds += time.thread_time() - begun
        if failed:
            raise PatronError(ctypes.string_at(self._function("error")()).decode())

    def free(self, name, handle):
        self._function(name)(handle)

    def bytes_of(self, name, *arguments):
        """The state that a function makes."""
        made = ctypes.c_void_p()
        self.call(name, *arguments, ctypes.byref(made))
        try:
            return ctypes.string_at(
                self._function("bytes_data")(made), self._function("bytes_size")(made)
            )
        finally:
            self.free("bytes_free", made)


@functools.cache
def library(path):
    """Loaded once in each process."""
    return Library(path)


def customers(patron, batches, until):
    """Orders to customers, of whom there are all orders. `until` is a day, since 1970."""
    book = ctypes.c_void_p()
    patron.call("book_new", ctypes.byref(book))
    try:
        for batch in batches:
            patron.call("book_add", book, *Table(batch).pointers())
        table = Table()
        patron.call("book_customers", book, ctypes.c_int32(until), *table.pointers())
        return table.batch()
    finally:
        patron.free("book_free", book)


def count(patron, batch, until, spend_one_in):
    """Customers to the bytes of their counts."""
    arguments = ctypes.c_int32(until), ctypes.c_uint64(spend_one_in)
    return patron.bytes_of("count", *Table(batch).pointers(), *arguments)


def merge(patron, a, b):
    """The counts of other customers as one."""
    return patron.bytes_of("merge", *_bytes(a), *_bytes(b))


def fit(patron, counts):
    """The models of what was counted."""
    parameters = _Parameters()
    patron.call("fit", *_bytes(counts), parameters)
    return Models(*parameters)


def rhythm(patron, counts):
    """What a scorer needs of the counts, as bytes."""
    return patron.bytes_of("rhythm", *_bytes(counts))


def scores(patron, batches, models, rhythm_bytes):
    """Customers to their scores, table by table."""
    scorer = ctypes.c_void_p()
    parameters = _Parameters(*models)
    patron.call("scorer_new", parameters, *_bytes(rhythm_bytes), ctypes.byref(scorer))
    try:
        for batch in batches:
            table = Table()
            patron.call("score", scorer, *Table(batch).pointers(), *table.pointers())
            yield table.batch()
    finally:
        patron.free("scorer_free", scorer)


def _bytes(state):
    return ctypes.c_char_p(state), ctypes.c_size_t(len(state))
