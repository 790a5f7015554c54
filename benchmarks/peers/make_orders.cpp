// SPDX-License-Identifier: MIT
// Writes the orders of a shop whose customers buy as BG/NBD and gamma-gamma say, for
// benchmarks/peers/run.sh.
//
//     make_orders FILE.csv ORDERS
#include <patron/core/currencies.hpp>
#include <patron/core/to_string.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/gamma_gamma.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

namespace {

// CDNOW, with times in weeks; people come in during the first half of three years.
patron::bg_nbd const buying{.r = 0.243, .alpha = 4.414, .a = 0.793, .b = 2.426};
patron::gamma_gamma const spending{.p = 6.25, .q = 3.74, .gamma = 15.44};
constexpr std::uint32_t days_of_entry = 546;
constexpr double last_day = 1091.0;

}  // namespace

int main(int argc, char** argv) {
  if (argc != 3) {
    std::fprintf(stderr, "usage: %s FILE.csv ORDERS\n", argv[0]);
    return 2;
  }
  std::FILE* const file = std::fopen(argv[1], "wb");
  if (file == nullptr) return 2;
  std::uint64_t const wanted = std::strtoull(argv[2], nullptr, 10);
  std::chrono::sys_days const opening = std::chrono::year{1997} / 1 / 1;

  std::fprintf(file, "customer,date,amount\n");
  patron::generator random{1997};
  std::uint64_t written = 0;
  for (std::uint32_t customer = 1; written < wanted; ++customer) {
    double const purchases_a_day = patron::draw_gamma(random, buying.r, 1.0 / buying.alpha) / 7.0;
    double const drops_out = patron::draw_beta(random, buying.a, buying.b);
    double const scale = patron::draw_gamma(random, spending.q, 1.0 / spending.gamma);
    double day = static_cast<double>(patron::draw_index(random, days_of_entry));
    bool is_first = true;
    while (day <= last_day && written < wanted) {
      auto const paid = patron::money<patron::usd>::from_double(
          patron::draw_gamma(random, spending.p, 1.0 / scale), patron::rounding::half_even);
      auto const date = opening + std::chrono::days{static_cast<int>(day)};
      std::fprintf(file, "%u,%s,%.2f\n", customer, patron::to_string(date).c_str(),
                   paid.to_double());
      ++written;
      if (!is_first && patron::draw_bernoulli(random, drops_out)) break;
      is_first = false;
      day += patron::draw_exponential(random, purchases_a_day);
    }
  }
  return std::fclose(file) == 0 ? 0 : 2;
}
