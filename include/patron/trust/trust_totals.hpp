// SPDX-License-Identifier: MIT
#ifndef PATRON_TRUST_TRUST_TOTALS_HPP
#define PATRON_TRUST_TRUST_TOTALS_HPP

#include <patron/core/amount.hpp>
#include <patron/core/checked.hpp>
#include <patron/core/error.hpp>
#include <patron/core/fields.hpp>

#include <cstdint>
#include <string_view>
#include <tuple>

namespace patron::inline v0 {

/// What was put into accounts and taken out of them, with nothing forgotten: exact sums, and how
/// many entries they are made of. Both sums are zero or more.
template<exact_amount Weight>
struct trust_totals {
  std::uint64_t deposits = 0;
  std::uint64_t withdrawals = 0;
  Weight deposited{};
  Weight withdrawn{};

  /// A weight of zero or more is a deposit, one below zero a withdrawal. Throws on overflow.
  constexpr void add(Weight const& weight) {
    if (weight < Weight{}) {
      withdrawals = detail::checked_add(withdrawals, std::uint64_t{1});
      withdrawn = amount_traits<Weight>::subtract(withdrawn, weight);
    } else {
      deposits = detail::checked_add(deposits, std::uint64_t{1});
      deposited = amount_traits<Weight>::add(deposited, weight);
    }
  }

  /// The inverse of `add`; false, and nothing is changed, where no such entry can be in the sums.
  constexpr bool take_back(Weight const& weight) {
    bool const out = weight < Weight{};
    std::uint64_t& count = out ? withdrawals : deposits;
    Weight& sum = out ? withdrawn : deposited;
    if (count == 0) return false;
    Weight const left = out ? amount_traits<Weight>::add(sum, weight)
                            : amount_traits<Weight>::subtract(sum, weight);
    if (left < Weight{} || (count == 1 && left != Weight{})) return false;
    --count;
    sum = left;
    return true;
  }

  /// Deposits less withdrawals.
  [[nodiscard]] constexpr Weight net() const {
    return amount_traits<Weight>::subtract(deposited, withdrawn);
  }
  /// Whether any entries could have made these sums.
  [[nodiscard]] constexpr bool possible() const {
    return deposited >= Weight{} && withdrawn >= Weight{} &&
           (deposits != 0 || deposited == Weight{}) && (withdrawals != 0 || withdrawn == Weight{});
  }
  [[nodiscard]] constexpr bool empty() const noexcept { return deposits == 0 && withdrawals == 0; }

  constexpr void merge(trust_totals const& other) {
    deposits = detail::checked_add(deposits, other.deposits);
    withdrawals = detail::checked_add(withdrawals, other.withdrawals);
    deposited = amount_traits<Weight>::add(deposited, other.deposited);
    withdrawn = amount_traits<Weight>::add(withdrawn, other.withdrawn);
  }

  static constexpr std::string_view state_name = "trust_totals";
  template<class Self>
  [[nodiscard]] static constexpr auto fields(Self& self) {
    return std::tie(self.deposits, self.withdrawals, self.deposited, self.withdrawn);
  }
  constexpr void check_fields() const {
    detail::require(possible(), "trust_totals: a sum is that of some entries");
  }
  friend constexpr bool operator==(trust_totals const&, trust_totals const&) = default;
};

}  // namespace patron::inline v0

#endif
