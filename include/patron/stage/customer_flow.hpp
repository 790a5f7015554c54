// SPDX-License-Identifier: MIT
#ifndef PATRON_STAGE_CUSTOMER_FLOW_HPP
#define PATRON_STAGE_CUSTOMER_FLOW_HPP

#include <patron/core/calendar.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>
#include <patron/core/to_string.hpp>

#include <chrono>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <ranges>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// How many customers a firm gained and lost in each period of a window.
///
///     customer_flow const flow{customers, {from, to}, weeks{4}, &customer::since, &customer::left}
///
/// Periods have one length and begin with the window; days after the last whole period are left
/// out. `left` gives an `optional` day, the first on which somebody was no customer any more. Who
/// comes back is a customer anew, with a record of her own. The state are counts: parts merge into
/// the whole, and the default is the flow of nobody.
// A template, so that only those who count a flow pay for it when they compile.
template<class Count = std::uint64_t>
class basic_customer_flow {
 public:
  basic_customer_flow() = default;
  /// Throws where the period is no time, or the window has not one of them.
  basic_customer_flow(window when, std::chrono::days period) : first_{when.from}, period_{period} {
    detail::require(period > std::chrono::days::zero(), "customer_flow: a period is a day or more");
    detail::require(when.length() >= period, "customer_flow: a window has a period or more");
    auto const periods = static_cast<std::size_t>(when.length() / period);
    gained_.resize(periods);
    lost_.resize(periods);
  }
  template<std::ranges::input_range Customers, class Since, class Left>
    requires std::convertible_to<
                 std::invoke_result_t<Since&, std::ranges::range_reference_t<Customers>>,
                 std::chrono::sys_days> &&
             std::convertible_to<
                 std::invoke_result_t<Left&, std::ranges::range_reference_t<Customers>>,
                 std::optional<std::chrono::sys_days>>
  basic_customer_flow(Customers&& customers, window when, std::chrono::days period, Since since,
                      Left left)
      : basic_customer_flow{when, period} {
    std::uint64_t record = 0;
    for (auto&& one : customers) {
      count(std::invoke(since, one), std::invoke(left, one), record++);
    }
  }

  /// Counts one customer. Throws for the flow of nobody, and where she left before she came.
  void add(std::chrono::sys_days since, std::optional<std::chrono::sys_days> left) {
    count(since, left, std::nullopt);
  }

  /// Adds the counts of other customers. Throws where the periods are not the same.
  void merge(basic_customer_flow const& other) {
    if (other.gained_.empty()) return;
    if (gained_.empty()) {
      *this = basic_customer_flow{other};  // as a whole or not at all
      return;
    }
    detail::require(
        first_ == other.first_ && period_ == other.period_ && periods() == other.periods(),
        "customer_flow: flows merge that have the same periods");
    basic_customer_flow both = *this;
    both.start_ = detail::checked_add(start_, other.start_);
    for (std::size_t i = 0; i < periods(); ++i) {
      both.gained_[i] = detail::checked_add(gained_[i], other.gained_[i]);
      both.lost_[i] = detail::checked_add(lost_[i], other.lost_[i]);
    }
    *this = std::move(both);
  }

  [[nodiscard]] std::size_t periods() const noexcept { return gained_.size(); }
  /// The length of a period; none for the flow of nobody.
  [[nodiscard]] std::optional<std::chrono::days> period() const noexcept {
    if (gained_.empty()) return std::nullopt;
    return period_;
  }
  /// Who was a customer when the first period began.
  [[nodiscard]] std::uint64_t start() const noexcept { return start_; }
  [[nodiscard]] std::vector<Count> const& gained() const noexcept { return gained_; }
  [[nodiscard]] std::vector<Count> const& lost() const noexcept { return lost_; }

  static constexpr std::string_view state_name = "customer_flow";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.first_, self.period_, self.start_, self.gained_, self.lost_);
  }
  /// Throws where gains and losses are not of the same periods, or of none that is a time.
  void check_fields() const {
    detail::require(gained_.size() == lost_.size(), "customer_flow: gains and losses go together");
    detail::require(
        gained_.empty() ? *this == basic_customer_flow{} : period_ > std::chrono::days::zero(),
        "customer_flow: a period is a day or more");
  }
  friend bool operator==(basic_customer_flow const&, basic_customer_flow const&) = default;

 private:
  void count(std::chrono::sys_days since, std::optional<std::chrono::sys_days> left,
             std::optional<std::uint64_t> record) {
    if (gained_.empty())
      detail::raise(fault{.reason = "customer_flow: needs a window and a period"});
    if (left && *left < since) {
      detail::raise(fault{.where = "customer_flow",
                          .record = record,
                          .field = "left",
                          .value = to_string(*left),
                          .reason = "is before the day on which the customer came"});
    }
    if (since < first_ && (!left || *left >= first_)) ++start_;
    auto const count_day = [&](std::chrono::sys_days day, std::vector<Count>& into) {
      if (day < first_) return;
      auto const i = static_cast<std::size_t>((day - first_) / period_);
      if (i < into.size()) ++into[i];
    };
    count_day(since, gained_);
    if (left) count_day(*left, lost_);
  }

  std::chrono::sys_days first_{};  // of the first period
  std::chrono::days period_{};     // its length; of nobody: none
  std::uint64_t start_ = 0;
  std::vector<Count> gained_{};
  std::vector<Count> lost_{};
};
using customer_flow = basic_customer_flow<>;

}  // namespace patron::inline v0

#endif
