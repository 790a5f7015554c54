// SPDX-License-Identifier: MIT
#include <patron/io/csv_column_names.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "io/temporary_file.hpp"
#include "support/sentence.hpp"

using names = std::vector<std::string>;

TEST_CASE("csv_column_names: the names as they stand in the header row", "[io]") {
  temporary_file const file{
      "csv_column_names.csv",
      "\xEF\xBB\xBF"
      "customer,\"amount, net\",\"the \"\"note\"\"\",customer\r\n1,2,3,4\r\n"};
  CHECK(patron::csv_column_names(file.path()) ==
        names{"customer", "amount, net", "the \"note\"", "customer"});
  temporary_file const other{"csv_column_names_other.csv", "customer;date"};
  CHECK(patron::csv_column_names(other.path()) == names{"customer;date"});
  CHECK(patron::csv_column_names(other.path(), {.separator = ';'}) == names{"customer", "date"});
}

TEST_CASE("csv_column_names: an empty file has none, which is an error", "[io]") {
  temporary_file const file{"csv_column_names.csv", ""};
  CHECK(support::sentence([&] { return patron::csv_column_names(file.path()); }) ==
        file.path() + ": is empty: a header row is needed");
}
