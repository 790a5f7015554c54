// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_HEADER_HPP
#define PATRON_IO_DETAIL_CSV_HEADER_HPP

#include <patron/core/error.hpp>
#include <patron/io/detail/csv_row.hpp>

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace patron::inline v0::detail {

/// The names in the header row.
class csv_header {
 public:
  csv_header() = default;
  explicit csv_header(csv_row& row) {
    names_.reserve(row.size());
    for (std::size_t i = 0; i != row.size(); ++i) names_.emplace_back(row[i]);
  }

  [[nodiscard]] std::size_t size() const noexcept { return names_.size(); }

  /// The name of a column, empty where there is none.
  [[nodiscard]] std::string_view operator[](std::size_t i) const noexcept {
    return i < names_.size() ? std::string_view{names_[i]} : std::string_view{};
  }

  /// Which column bears that name. Throws where none does, or more than one.
  [[nodiscard]] std::size_t position_of(std::string_view name, std::string_view file) const {
    std::size_t found = size();
    for (std::size_t i = 0; i != size(); ++i) {
      if (names_[i] != name) continue;
      if (found != size()) {
        raise(fault{.where = file,
                    .line = 1,
                    .field = name,
                    .reason = "names more than one column of this file"});
      }
      found = i;
    }
    if (found == size()) {
      std::string const reason = list();
      raise(fault{.where = file, .line = 1, .field = name, .reason = reason});
    }
    return found;
  }

 private:
  /// "is not a column of this file, which has: customer, date, amount"
  [[nodiscard]] std::string list() const {
    constexpr std::size_t longest = 300;
    std::string sentence = "is not a column of this file, which has: ";
    for (std::size_t i = 0; i != size() && sentence.size() <= longest; ++i) {
      if (i != 0) sentence += ", ";
      sentence += names_[i];
    }
    if (sentence.size() <= longest) return sentence;
    return "is not among the " + std::to_string(size()) + " columns of this file";
  }

  std::vector<std::string> names_{};
};

}  // namespace patron::inline v0::detail

#endif
