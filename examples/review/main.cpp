// SPDX-License-Identifier: MIT
// patron_review: a firm's file of orders, answered as an owner would ask.
#include <patron/core.hpp>
#include <patron/report.hpp>

#include <exception>
#include <fstream>
#include <iostream>
#include <string>

#include "arguments.hpp"
#include "review_of.hpp"

namespace {

patron::review review_in_currency(arguments const& asked) {
  switch (asked.currency.exponent) {
    case 0:
      return review_of<0>(asked);
    case 2:
      return review_of<2>(asked);
    case 3:
      return review_of<3>(asked);
    default:
      throw patron::error{{.where = "patron_review",
                           .field = "--currency",
                           .value = asked.currency.code,
                           .reason = "is a unit of account, in which nobody is paid"}};
  }
}

void write_file(std::string const& path, std::string const& text) {
  std::ofstream file{path, std::ios::binary};
  file << text;
  file.close();
  if (!file) throw patron::error{{.where = path, .reason = "cannot be written"}};
}

int run(int count, char const* const* words) {
  arguments asked = parse_arguments(count, words);
  if (asked.help) {
    std::cout << usage;
    return 0;
  }
  if (asked.orders.empty()) {
    asked.orders = PATRON_EXAMPLE_DATA "/firm/orders.csv";
    asked.currency = *patron::find_currency("JPY");
  }
  patron::review const review = review_in_currency(asked);
  if (asked.json == "-") {
    std::cout << to_json(review);
    return 0;
  }
  if (!asked.json.empty()) write_file(asked.json, to_json(review));
  std::cout << to_text(review);
  return 0;
}

}  // namespace

int main(int count, char** words) {
  try {
    return run(count, words);
  } catch (std::exception const& e) {
    std::cout.flush();
    std::cerr << e.what() << '\n';
    return 2;
  }
}
