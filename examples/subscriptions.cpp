// SPDX-License-Identifier: MIT
// What are a subscription's customers worth? From how many were still there after each year.
#include <patron/patron.hpp>

#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace patron::literals;

namespace shop {
using yen = patron::money<patron::jpy>;

// Of 1,000 who joined, so many were there after 0, 1, … 7 renewals. (Fader and Hardie 2007)
std::vector<int> const running = {1000, 869, 743, 653, 593, 551, 517, 491};
// And after 8 to 12, which the models are not shown.
std::vector<int> const later = {468, 445, 427, 409, 394};

// The contracts of today: how often renewed, how many, and what one payment of all of them leaves.
struct age_group {
  int renewals_made;
  int contracts;
  yen margin;
};
std::vector<age_group> const today = {
    {0, 400, 1'200'000_jpy}, {1, 300, 900'000_jpy}, {3, 150, 450'000_jpy}, {6, 100, 300'000_jpy}};
}  // namespace shop

int main() {
  auto const geometric = patron::fit<patron::shifted_beta_geometric>(shop::running);
  auto const weibull = patron::fit<patron::beta_discrete_weibull>(shop::running);
  if (!geometric.converged || !weibull.converged) {
    std::printf("%s\n", std::string{to_string(geometric.status)}.c_str());
    return 1;
  }
  std::printf("shifted beta-geometric: alpha %.3f, beta %.3f, AIC %.1f\n", geometric.model.alpha,
              geometric.model.beta, geometric.aic());
  std::printf("beta-discrete-Weibull: c %.2f, AIC %.1f\n", weibull.model.c, weibull.aic());
  std::printf("the smaller AIC foretells better: %s\n\n",
              weibull.aic() < geometric.aic() ? "the second" : "the first");

  // Both follow the years they were shown. What of the five years they were not?
  double worst_of_geometric = 0.0;
  double worst_of_weibull = 0.0;
  std::printf("renewals  still there  geometric  Weibull\n");
  for (std::size_t i = 0; i < shop::later.size(); ++i) {
    std::size_t const renewals = shop::running.size() + i;
    double const first = 1000.0 * geometric.model.survival(renewals);
    double const second = 1000.0 * weibull.model.survival(renewals);
    std::printf("%8zu %12d %10.0f %8.0f\n", renewals, shop::later[i], first, second);
    worst_of_geometric = std::fmax(worst_of_geometric, std::abs(first - shop::later[i]));
    worst_of_weibull = std::fmax(worst_of_weibull, std::abs(second - shop::later[i]));
  }

  // The longer somebody has been there, the more is still to come.
  auto const discount = patron::discount::annual(0.10);
  std::printf("\nyearly payments still to come, at 10 %% a year:\n");
  for (shop::age_group const& group : shop::today) {
    std::printf("  after %d renewals: %.2f\n", group.renewals_made,
                weibull.model.residual_lifetime(group.renewals_made, discount));
  }
  auto const book =
      patron::contract_book_value(shop::today, weibull.model, discount,
                                  &shop::age_group::renewals_made, &shop::age_group::margin);
  std::printf("the book of business is worth %s\n", to_string(book).c_str());

  // The same with one retention rate for all, as a textbook would.
  double const average =
      std::pow(static_cast<double>(shop::running.back()) / shop::running.front(), 1.0 / 7.0);
  double const multiple = patron::formula::margin_multiple(average, discount);
  double const flat = multiple * 1.1 * 2'850'000.0;  // the next payment is due now, not in a year
  std::printf("with one rate of %.1f %% for all it would seem %.0f %% less\n", average * 100.0,
              (1.0 - flat / book.amount().to_double()) * 100.0);

  bool const held = weibull.aic() < geometric.aic() && worst_of_weibull < worst_of_geometric &&
                    flat < book.amount().to_double();
  return held ? 0 : 1;
}
