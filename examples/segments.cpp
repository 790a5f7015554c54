// SPDX-License-Identifier: MIT
// Segments by recency, frequency and money, in a shop's own words and by its own limits, and who
// moved between them from spring to summer.
#include <patron/patron.hpp>

#include <chrono>
#include <cstdio>
#include <optional>
#include <ranges>
#include <string>
#include <string_view>
#include <vector>

using namespace std::chrono;
using namespace patron::literals;

namespace shop {  // the application's own record

using euros = patron::money<patron::eur>;

struct sale {
  std::string buyer;
  sys_days day;
  euros paid;
};

std::vector<sale> sales() {
  return {{"Anna", 2024y / October / 2, 80_eur},     {"Anna", 2025y / January / 9, 95_eur},
          {"Anna", 2025y / March / 3, 60_eur},       {"Anna", 2025y / June / 12, 75_eur},
          {"Bruno", 2024y / November / 5, 40_eur},   {"Bruno", 2025y / February / 20, 35_eur},
          {"Clara", 2025y / March / 18, 20_eur},     {"Clara", 2025y / May / 27, 30_eur},
          {"Dario", 2024y / September / 14, 55_eur}, {"Emma", 2025y / March / 25, 15_eur},
          {"Fabio", 2025y / June / 2, 25_eur},       {"Emma", 2025y / April / 2, -15_eur}};
}

// Everybody is in exactly one of them; a gap or an overlap would not compile.
constexpr patron::segment_plan plan{patron::rfm_bins{.recency = 2, .frequency = 2, .money = 2},
                                    patron::segment_rule{"favourites", {2, 2}, {2, 2}, {2, 2}},
                                    patron::segment_rule{"regulars", {2, 2}, {2, 2}, {1, 1}},
                                    patron::segment_rule{"newcomers", {2, 2}, {1, 1}},
                                    patron::segment_rule{"to win back", {1, 1}}};

// A score of 2: bought within 90 days, on two days or more, for 100 euros or more.
auto segments_on(sys_days day) {
  patron::rfm_cuts<euros> const limits{{days{90}}, {2}, {100_eur}};
  std::vector<sale> const all = sales();
  auto so_far = all | std::views::filter([day](sale const& s) { return s.day <= day; });
  auto const customers = patron::summarize(so_far, day, &sale::buyer, &sale::day, &sale::paid);
  return patron::segments(patron::rfm_scores(customers, limits), plan);
}

}  // namespace shop

int main() {
  auto const spring = shop::segments_on(2025y / March / 31);
  auto const summer = shop::segments_on(2025y / June / 30);

  for (std::string_view const segment : {"favourites", "regulars", "newcomers", "to win back"}) {
    std::printf("%-12s", std::string{segment}.c_str());
    for (auto const& id : patron::customers_in(summer, segment)) std::printf(" %s", id.c_str());
    std::printf("\n");
  }

  std::printf("\nfrom March to June\n");
  auto const name = [](std::optional<std::string_view> const& segment) {
    return std::string{segment.value_or("not a customer")};
  };
  patron::segment_movement const moved{spring, summer};
  for (auto const& [move, count] : moved.counts()) {
    auto const& [from, to] = move;
    std::printf("  %-14s -> %-14s %llu\n", name(from).c_str(), name(to).c_str(),
                static_cast<unsigned long long>(count));
  }

  bool const holds =
      patron::customers_in(summer, "favourites") == std::vector<std::string>{"Anna"} &&
      moved.count("newcomers", "regulars") == 1 &&  // Clara
      moved.before(std::nullopt) == 1 &&            // Fabio is new
      moved.customers() == summer.size();
  return holds ? 0 : 1;
}
