// SPDX-License-Identifier: MIT
#ifndef PATRON_CYCLE_FIRM_HPP
#define PATRON_CYCLE_FIRM_HPP

#include <patron/core/amount.hpp>
#include <patron/cycle/firm_parameter.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace patron::inline v0 {

/// What is sold, and what a purchase of it leaves to the firm.
template<amount Amount>
struct projected_offer {
  std::string name{};
  Amount margin{};

  friend bool operator==(projected_offer const&, projected_offer const&) = default;
};
template<amount Amount>
projected_offer(char const*, Amount) -> projected_offer<Amount>;

/// A rung below the grade 1.0. In a period somebody on it goes up, or loses interest, or stays.
struct prospect_rung {
  std::string label{};
  std::uint64_t now = 0;  ///< how many are there
  pace sown{};            ///< new prospects whom the firm's own work brings here in a period
  chance climb{};  ///< who goes one rung up in a period; from the last one: becomes a customer
  chance leave{};  ///< of those who do not climb, who loses interest in a period

  friend bool operator==(prospect_rung const&, prospect_rung const&) = default;
};

/// A rung from the grade 1.0 on. In a period somebody on it leaves, or goes up, or stays.
struct customer_rung {
  std::string label{};
  std::uint64_t now = 0;     ///< how many are there
  chance grip = 1.0;         ///< who is still a customer a period later
  chance climb{};            ///< of those, who goes one rung up; from the last one: nobody
  std::vector<pace> buys{};  ///< how often one customer buys each offer in a period; missing: never
  pace refers{};             ///< how many prospects one customer brings in a period

  friend bool operator==(customer_rung const&, customer_rung const&) = default;
};

/// Who was a customer and left.
struct former_customers {
  std::uint64_t now = 0;        ///< how many may still come back
  std::uint64_t just_left = 0;  ///< of these, who left in the period just over
  chance back{};                ///< who comes back in a period, to the first rung of customers
  chance forgotten{};           ///< of those who do not, who never will

  friend bool operator==(former_customers const&, former_customers const&) = default;
};

/// How satisfied customers are, on a scale of the caller's, and what that moves. With the defaults
/// it moves nothing.
///
/// The grip and the referrals of the rungs are those of the satisfaction `level`. A point above it
/// multiplies the odds of staying by e^on_grip and the referrals by e^on_referral.
struct firm_satisfaction {
  double now = 0.0;
  double level = 0.0;        ///< where it settles while every customer is served
  double unserved = 0.0;     ///< how many points lower, while none is served
  double adapts = 1.0;       ///< the share of the way there that it goes in a period
  double on_grip = 0.0;      ///< logarithm of an odds ratio, for a point
  double on_referral = 0.0;  ///< logarithm of a ratio, for a point

  friend bool operator==(firm_satisfaction const&, firm_satisfaction const&) = default;
};

/// The hours that there are, and who needs them. With the defaults there is no limit.
///
/// Customers come first, but for a share kept for prospects, as far as these need it. What is
/// served in part works in part: prospects are sown and climb, customers climb, in proportion to
/// the share of the hours needed that is there. Customers left unserved lose satisfaction.
struct firm_hours {
  std::optional<double> a_period{};  ///< none: no limit
  double kept_for_sowing = 0.2;      ///< the share kept for prospects
  double per_sown = 0.0;             ///< to bring one new prospect
  double per_prospect = 0.0;         ///< for each prospect, in a period
  double per_customer = 0.0;         ///< for each customer, in a period

  friend bool operator==(firm_hours const&, firm_hours const&) = default;
};

/// What is paid beside what the margins of the offers have left out. By default nothing.
template<amount Amount>
struct firm_costs {
  Amount a_period{};      ///< whatever happens
  Amount per_sown{};      ///< to bring one new prospect
  Amount per_referred{};  ///< thanks for each prospect whom a customer brought

  friend bool operator==(firm_costs const&, firm_costs const&) = default;
};

/// A firm as stocks and flows, over the ladders of its owner. It is plain numbers, each for one
/// period of a length that is the caller's; all that is not set is none.
///
///     firm<money<eur>> const studio{
///         .offers = {{"trial", 5_eur}, {"course", 60_eur}, {"year", 400_eur}},
///         .prospects = {{.label = "reader", .now = 300, .sown = 25, .climb = 0.1, .leave = 0.05},
///                       {.label = "guest", .now = 40, .climb = 0.3, .leave = 0.2}},
///         .customers = {{.label = "pupil", .now = 80, .grip = 0.95, .climb = 0.03,
///                        .buys = {0.1, 0.3}, .refers = 0.02},
///                       {.label = "member", .now = 15, .grip = 0.98, .buys = {0.0, 0.1, 0.08}}},
///         .former = {.now = 60, .back = 0.01, .forgotten = 0.03}};
///
/// From a firm's data: `estimate_firm`. What follows from it: `projection`.
template<amount Amount>
struct firm {
  std::vector<projected_offer<Amount>> offers{};  ///< from the first, light one upwards
  std::vector<prospect_rung> prospects{};         ///< from the lowest; at least one
  std::vector<customer_rung> customers{};         ///< from the grade 1.0; at least one
  former_customers former{};
  /// Customers who come in a period without having been prospects.
  pace walk_in{};
  /// Prospects sought, on the first rung, for each customer who left in the period before: the
  /// sowing of a firm that only refills.
  pace sought_for_left{};
  /// The rung on which somebody begins whom a customer brought: a position among the prospects;
  /// their number: at once a customer.
  std::size_t referred_to = 0;
  firm_satisfaction satisfaction{};
  firm_hours hours{};
  firm_costs<Amount> costs{};

  friend bool operator==(firm const&, firm const&) = default;
};

}  // namespace patron::inline v0

#endif
