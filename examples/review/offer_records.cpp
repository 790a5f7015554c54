// SPDX-License-Identifier: MIT
#include "offer_records.hpp"

#include <patron/io/csv_column_names.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "amount_cell.hpp"

namespace {

struct offer_row {
  std::string offer{};
  std::string price{};
  std::string cost{};
  std::optional<patron::grade> grade{};
  std::string answers{};
};

/// The words between spaces.
std::vector<std::string> words_of(std::string const& text) {
  std::vector<std::string> words;
  std::string word;
  for (char const c : text + ' ') {
    if (c != ' ') {
      word += c;
    } else if (!word.empty()) {
      words.push_back(std::exchange(word, {}));
    }
  }
  return words;
}

}  // namespace

offer_records read_offers(arguments const& asked, bad_rows& bad) {
  std::vector<offer_record> offers;
  std::map<std::string, std::uint64_t> line_of_name;
  std::map<std::int64_t, std::string> name_at_price;
  patron::csv_options options;
  bad.handle(options);

  auto const take = [&](offer_row&& r, std::uint64_t line) {
    auto const refuse = [&](char const* column, std::string_view value, std::string_view why) {
      bad.refuse(asked.offers, line, column, value, why);
    };
    amount_cell const price = read_amount(r.price, asked.currency);
    amount_cell const cost = read_amount(r.cost, asked.currency);
    offer_record offer{std::move(r.offer), price.minor_units, cost.minor_units, r.grade,
                       words_of(r.answers)};
    if (offer.name.empty()) return refuse("offer", "", "is empty");
    if (!price.wrong.empty()) return refuse("price", r.price, price.wrong);
    if (!cost.wrong.empty()) return refuse("cost", r.cost, cost.wrong);
    if (auto const same = line_of_name.find(offer.name); same != line_of_name.end()) {
      return refuse("offer", offer.name,
                    "stands twice, first in line " + std::to_string(same->second));
    }
    if (auto const tie = name_at_price.find(offer.price); tie != name_at_price.end()) {
      return refuse("price", r.price,
                    "is that of \"" + tie->second + "\" too: which one is lighter?");
    }
    line_of_name.emplace(offer.name, line);
    name_at_price.emplace(offer.price, offer.name);
    offers.push_back(std::move(offer));
  };
  auto const read = [&](auto const&... answers) {
    patron::each_csv<offer_row>(asked.offers, options, patron::column("offer", &offer_row::offer),
                                patron::column("price", &offer_row::price),
                                patron::column("cost", &offer_row::cost),
                                patron::column("grade", &offer_row::grade), answers..., take);
  };
  auto const names = patron::csv_column_names(asked.offers);
  if (std::find(names.begin(), names.end(), "answers") != names.end()) {
    read(patron::column("answers", &offer_row::answers));
  } else {
    read();
  }
  if (offers.empty()) throw patron::error{{.where = asked.offers, .reason = "has no offer"}};
  return offer_records{offers, &offer_record::price, &offer_record::name};
}
