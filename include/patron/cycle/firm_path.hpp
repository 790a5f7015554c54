// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_FIRM_PATH_HPP
#define PATRON_CYCLE_FIRM_PATH_HPP

#include <patron/core/amount.hpp>
#include <patron/core/estimated.hpp>

#include <concepts>
#include <type_traits>
#include <vector>

namespace patron::inline v0 {

/// Who is where at the end of a period. `Count` is a whole number in a simulated path, a double in
/// the expected one.
template<class Count>
struct firm_stocks {
  /// What a satisfaction is: a number that need not be whole.
  using level_type = std::conditional_t<std::integral<Count>, double, Count>;

  std::vector<Count> prospects{};  ///< by rung
  std::vector<Count> customers{};  ///< by rung
  Count former{};                  ///< left, and may come back
  level_type satisfaction{};

  [[nodiscard]] Count all_prospects() const { return sum(prospects); }
  [[nodiscard]] Count all_customers() const { return sum(customers); }
  /// Everybody whom the firm knows.
  [[nodiscard]] Count people() const { return all_prospects() + all_customers() + former; }

  friend bool operator==(firm_stocks const&, firm_stocks const&) = default;

 private:
  [[nodiscard]] static Count sum(std::vector<Count> const& rungs) {
    Count all{};
    for (Count const& rung : rungs) all = all + rung;
    return all;
  }
};

/// What happened in a period. In: sown, walked in, referred. Out: lost, forgotten. The others move
/// within the firm.
template<class Count>
struct firm_flows {
  Count sown{};                 ///< prospects brought by the firm's own work
  Count referred{};             ///< brought by customers
  Count walked_in{};            ///< customers who had not been prospects
  Count lost{};                 ///< prospects who lost interest
  Count forgotten{};            ///< former customers who never will come back
  Count advanced{};             ///< prospects who went up, the ones won among them
  Count won{};                  ///< prospects who became customers
  Count climbed{};              ///< customers who went up
  Count left{};                 ///< customers who became former ones
  Count back{};                 ///< former customers who became customers again
  std::vector<Count> bought{};  ///< purchases, by offer

  [[nodiscard]] Count in() const { return sown + referred + walked_in; }
  [[nodiscard]] Count out() const { return lost + forgotten; }

  friend bool operator==(firm_flows const&, firm_flows const&) = default;
};

/// A period of a path: what happened in it, and who is where at its end.
template<class Count, amount Amount>
struct firm_period {
  firm_stocks<Count> stocks{};
  firm_flows<Count> flows{};
  /// Margins less costs. It is expected, in a simulated path too: nobody has earned it.
  estimated<Amount> profit{};

  friend bool operator==(firm_period const&, firm_period const&) = default;
};

/// Where a firm goes, period after period.
template<class Count, amount Amount>
struct firm_path {
  firm_stocks<Count> start{};
  std::vector<firm_period<Count, Amount>> periods{};

  /// The stocks at the end; those at the start where there are no periods.
  [[nodiscard]] firm_stocks<Count> const& end() const {
    return periods.empty() ? start : periods.back().stocks;
  }
  /// Of all periods.
  [[nodiscard]] estimated<Amount> profit() const {
    estimated<Amount> all{};
    for (auto const& period : periods) all += period.profit;
    return all;
  }
  /// Whether what came in is what is there and what went out: people there at the start + in =
  /// people there at the end + out. It holds to the last bit for every path that a projection gives
  /// (an expected one as long as fewer than 2²⁹ have come in all).
  [[nodiscard]] bool balances() const {
    Count in = start.people();
    Count out{};
    for (auto const& period : periods) {
      in += period.flows.in();
      out += period.flows.out();
    }
    return in == end().people() + out;
  }

  friend bool operator==(firm_path const&, firm_path const&) = default;
};

}  // namespace patron::inline v0

#endif
