// SPDX-License-Identifier: MIT
#ifndef PATRON_IO_DETAIL_CSV_READER_HPP
#define PATRON_IO_DETAIL_CSV_READER_HPP

#include <patron/io/csv_column.hpp>
#include <patron/io/csv_options.hpp>
#include <patron/io/detail/csv_scanner.hpp>
#include <patron/io/detail/csv_source.hpp>
#include <patron/io/detail/plain_row.hpp>
#include <patron/io/detail/quick_cell.hpp>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>

namespace patron::inline v0::detail {

/// Reads one record after another. Each row is tried the quick way: straight through its bytes, as
/// rows usually are. Where that gives up (a quote, a bad cell, the end of the buffer), the general
/// way takes the row apart from its beginning, and decides.
template<class T, column_of<T>... Columns>
class csv_reader {
 public:
  /// Reads the header row and finds the columns in it.
  csv_reader(csv_source source, csv_options const& options, Columns const&... columns)
      : columns_{columns...}, separator_{options.separator}, scanner_{std::move(source), options} {
    plan_steps(std::index_sequence_for<Columns...>{});
  }

  /// Reads the next record; false where there is none. Only the members that have a column are
  /// written to.
  [[nodiscard]] bool next(T& record) {
    while (true) {
      char const* const behind = same_order_ ? quick_row<true>(record, columns_index{})
                                             : quick_row<false>(record, columns_index{});
      if (behind != nullptr) {
        scanner_.pass_line(behind);
        return true;
      }
      switch (scanner_.take_row()) {
        case csv_scanner::found::row:
          if (general_row(record)) return true;
          break;
        case csv_scanner::found::again:
          break;
        case csv_scanner::found::end:
          return false;
      }
    }
  }

  [[nodiscard]] csv_scanner& scanner() noexcept { return scanner_; }

 private:
  using columns_index = std::index_sequence_for<Columns...>;

  /// One wanted column, in the order of the file.
  struct column_step {
    std::size_t position = 0;  ///< in the header row
    std::size_t advance = 0;   ///< so many columns behind the one before; the first: from column 0
    std::size_t index = 0;     ///< in the caller's list
  };

  template<std::size_t... I>
  void plan_steps(std::index_sequence<I...>) {
    csv_header const& header = scanner_.header();
    steps_ = {column_step{
        .position = header.position_of(std::get<I>(columns_).name, scanner_.name()),
        .index = I,
    }...};
    std::ranges::stable_sort(steps_, {}, &column_step::position);
    std::size_t before = 0;
    for (column_step& s : steps_) s.advance = s.position - std::exchange(before, s.position);
    columns_behind_ = header.size() - 1 - before;
    same_order_ = std::ranges::is_sorted(steps_, {}, &column_step::index);
  }

  /// Reads a row of plain cells; gives the place behind it, or null where it is not such a row.
  /// Most files have their columns in the order in which the caller lists them: then each step's
  /// type is known while compiling.
  template<bool SameOrder, std::size_t... Step>
  [[nodiscard]] char const* quick_row(T& record, std::index_sequence<Step...>) const {
    char const* const first = scanner_.at();
    if (*first == '\n' || *first == '\r') return nullptr;
    plain_row row{first, separator_};
    auto const take = [&]<std::size_t K>(std::integral_constant<std::size_t, K>) {
      if (!row.advance(steps_[K].advance)) return false;
      if constexpr (SameOrder) return quick_cell_into<K>(row, record);
      return ((steps_[K].index == Step && quick_cell_into<Step>(row, record)) || ...);
    };
    bool const taken = (take(std::integral_constant<std::size_t, Step>{}) && ...);
    return taken && row.advance(columns_behind_) ? row.close() : nullptr;
  }

  /// Reads the row that was taken apart; false where a cell of it is bad.
  [[nodiscard]] bool general_row(T& record) {
    for (column_step const& s : steps_) {
      std::string_view const wrong =
          parse_cell_of(s.index, scanner_.row()[s.position], record, columns_index{});
      if (wrong.empty()) continue;
      scanner_.leave_out_row(s.position, wrong);
      return false;
    }
    scanner_.pass_row();
    return true;
  }

  template<std::size_t... I>
  [[nodiscard]] std::string_view parse_cell_of(std::size_t index, std::string_view cell, T& record,
                                               std::index_sequence<I...>) const {
    std::string_view wrong;
    auto const parse = [&](auto const& column) { wrong = column.parse(cell, record); };
    ((index == I ? parse(std::get<I>(columns_)) : void()), ...);
    return wrong;
  }

  template<std::size_t I>
  [[nodiscard]] bool quick_cell_into(plain_row& row, T& record) const {
    auto const& column = std::get<I>(columns_);
    using column_type = std::remove_cvref_t<decltype(column)>;
    using member_type = typename column_type::member_type;
    if constexpr (has_quick_cell<member_type> && !column_type::converts) {
      return row.accept(quick_cell<member_type>::read(row.cell(), record.*column.member));
    } else {
      char const* const end = row.find_end();
      std::string_view const cell{row.cell(), static_cast<std::size_t>(end - row.cell())};
      return column.parse(cell, record).empty() && row.accept(end);
    }
  }

  std::tuple<Columns...> columns_;
  char separator_;
  csv_scanner scanner_;
  std::array<column_step, sizeof...(Columns)> steps_{};
  std::size_t columns_behind_ = 0;
  bool same_order_ = false;
};

}  // namespace patron::inline v0::detail

#endif
