// SPDX-License-Identifier: MIT
#ifndef PATRON_OPPORTUNITY_ANSWERED_NEEDS_HPP
#define PATRON_OPPORTUNITY_ANSWERED_NEEDS_HPP

#include <patron/history/customer_id.hpp>
#include <patron/history/order.hpp>
#include <patron/opportunity/need_life.hpp>

#include <algorithm>
#include <concepts>
#include <functional>
#include <ranges>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace patron::inline v0 {
namespace detail {

/// Several needs rather than one; a text is one.
template<class T>
concept many_needs = std::ranges::input_range<T> && !std::convertible_to<T, std::string_view>;

template<class T>
struct need_among {
  using type = std::decay_t<T>;
};
template<many_needs T>
struct need_among<T> {
  using type = std::decay_t<std::ranges::range_reference_t<T>>;
};

template<class Offers, class Answers>
using answered_need_t = typename stored_id<typename need_among<
    std::invoke_result_t<Answers&, std::ranges::range_reference_t<Offers>>>::type>::type;

}  // namespace detail

/// The needs that at least one offer answers: a predicate of needs.
///
///     answered_needs const answered{offers, &offer::answers};   // a need, or a range of them
///     answered("storage")
template<need_label Need>
class answered_needs {
 public:
  answered_needs() = default;

  template<std::ranges::input_range Offers, class Answers>
  answered_needs(Offers&& offers_, Answers answers_) {
    for (auto&& offer : offers_) {
      auto&& answers = std::invoke(answers_, offer);
      if constexpr (detail::many_needs<decltype(answers)>) {
        for (auto&& need : answers) needs_.push_back(Need(need));
      } else {
        needs_.push_back(Need(answers));
      }
    }
    std::sort(needs_.begin(), needs_.end());
    needs_.erase(std::unique(needs_.begin(), needs_.end()), needs_.end());
  }

  template<std::totally_ordered_with<Need> Asked>
  [[nodiscard]] bool operator()(Asked const& need) const {
    auto const at = std::lower_bound(needs_.begin(), needs_.end(), need);
    return at != needs_.end() && *at == need;
  }

  /// Each once, ascending.
  [[nodiscard]] std::vector<Need> const& needs() const noexcept { return needs_; }

  friend bool operator==(answered_needs const&, answered_needs const&) = default;

 private:
  std::vector<Need> needs_{};
};

template<class Offers, class Answers>
answered_needs(Offers&&, Answers) -> answered_needs<detail::answered_need_t<Offers, Answers>>;

}  // namespace patron::inline v0

#endif
