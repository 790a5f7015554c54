// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_HPP
#define PATRON_IO_HPP

// IWYU pragma: begin_exports
#include <patron/io/csv_column.hpp>
#include <patron/io/csv_column_names.hpp>
#include <patron/io/csv_number.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/csv_time.hpp>
#include <patron/io/csv_value.hpp>
#include <patron/io/each_csv.hpp>
#include <patron/io/read_csv.hpp>
#include <patron/io/split_csv.hpp>
// IWYU pragma: end_exports

#endif
