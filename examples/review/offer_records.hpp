// SPDX-License-Identifier: MIT
#ifndef PATRON_EXAMPLES_REVIEW_OFFER_RECORDS_HPP
#define PATRON_EXAMPLES_REVIEW_OFFER_RECORDS_HPP

#include <patron/core/grade.hpp>
#include <patron/offer/offer_ladder.hpp>

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "arguments.hpp"
#include "bad_rows.hpp"

/// Something that the firm sells; amounts are minor units of --currency.
struct offer_record {
  std::string name{};
  std::int64_t price = 0;
  std::int64_t cost = 0;                 ///< of delivering it once
  std::optional<patron::grade> grade{};  ///< none: it is proposed to everybody
  std::vector<std::string> answers{};    ///< needs; none where the file has no such column
};

using offer_records = patron::offer_ladder<offer_record, std::int64_t, std::string>;

/// Reads --offers. Throws `patron::error`, naming file and line, for what cannot be read, an offer
/// that stands twice and two offers at one price.
[[nodiscard]] offer_records read_offers(arguments const& asked, bad_rows& bad);

#endif
