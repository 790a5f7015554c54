// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JAPANESE_HPP
#define PATRON_REPORT_JAPANESE_HPP

#include <patron/report/japanese/customers.hpp>
#include <patron/report/japanese/cycle.hpp>
#include <patron/report/japanese/general.hpp>
#include <patron/report/japanese/losses.hpp>
#include <patron/report/japanese/offers.hpp>
#include <patron/report/japanese/page.hpp>
#include <patron/report/japanese/prospects.hpp>
#include <patron/report/japanese/relations.hpp>
#include <patron/report/japanese/translation.hpp>

#include <optional>
#include <span>
#include <string_view>

namespace patron::inline v0::detail {

/// The catalogue, in the order of the pages.
inline constexpr std::span<translation const> japanese_catalogue[] = {
    japanese_general, japanese_cycle,     japanese_customers, japanese_prospects,
    japanese_offers,  japanese_relations, japanese_losses,    japanese_page};

/// A phrase in Japanese, where the catalogue has it.
[[nodiscard]] inline std::optional<std::string_view> japanese_of(std::string_view english) {
  for (auto const& page : japanese_catalogue) {
    for (translation const& each : page) {
      if (each.english == english) return each.japanese;
    }
  }
  return std::nullopt;
}

}  // namespace patron::inline v0::detail

#endif
