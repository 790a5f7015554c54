// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CADENCE_HPP
#define PATRON_STAGE_CADENCE_HPP

#include <patron/core/error.hpp>
#include <patron/core/to_string.hpp>
#include <patron/stage/detail/stage_text.hpp>

#include <algorithm>
#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How often somebody on a rung should hear from the firm: at least once in so many days.
///
///     cadence<stage> const wanted{{stage::reader, weeks{4}}, {stage::lead, weeks{1}}};
///
/// Who stands on a rung that is not named is not part of sowing. Throws where a rung is named
/// twice, and where its time is not a day or more.
template<std::equality_comparable Stage>
class cadence {
 public:
  using entry = std::pair<Stage, std::chrono::days>;

  cadence(std::initializer_list<entry> entries) : cadence{std::vector<entry>(entries)} {}
  explicit cadence(std::vector<entry> entries) : entries_{std::move(entries)} {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      auto const& [stage, every] = entries_[i];
      if (std::ranges::find(entries_, stage, &entry::first) !=
          entries_.begin() + static_cast<std::ptrdiff_t>(i)) {
        refuse("stage", detail::stage_text(stage), "has a cadence already", i);
      }
      if (every < std::chrono::days{1}) {
        refuse("cadence", std::to_string(every.count()), "is not a day or more", i);
      }
    }
  }

  /// None for a rung that is not named.
  [[nodiscard]] std::optional<std::chrono::days> at(Stage const& stage) const {
    auto const found = std::ranges::find(entries_, stage, &entry::first);
    if (found == entries_.end()) return std::nullopt;
    return found->second;
  }

  friend bool operator==(cadence const&, cadence const&) = default;

 private:
  [[noreturn]] static void refuse(std::string_view field, std::string_view value,
                                  std::string_view reason, std::uint64_t record) {
    detail::raise(fault{
        .where = "cadence", .record = record, .field = field, .value = value, .reason = reason});
  }

  std::vector<entry> entries_;
};

}  // namespace patron::inline v0

#endif
