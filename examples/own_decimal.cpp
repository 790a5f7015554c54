// SPDX-License-Identifier: MIT
// A firm that has its own decimal type keeps it: five functions make it an amount.
#include <patron/core.hpp>
#include <patron/history.hpp>

#include <chrono>
#include <compare>
#include <cstdint>
#include <cstdio>
#include <string>
#include <vector>

// The firm's own code. It knows nothing of the library: petrol is priced in ten-thousandths.
namespace station {

struct euros {
  std::int64_t ten_thousandths = 0;

  friend auto operator<=>(euros, euros) = default;
};

struct fill_up {
  std::string card;
  std::chrono::sys_days day;
  euros paid;
};

}  // namespace station

// How two of them add, and what one is as a number. Sums are exact and overflow is an error.
template<>
struct patron::amount_traits<station::euros> {
  using integer = patron::amount_traits<std::int64_t>;
  static constexpr bool exact = true;

  static station::euros add(station::euros a, station::euros b) {
    return {integer::add(a.ten_thousandths, b.ten_thousandths)};
  }
  static station::euros subtract(station::euros a, station::euros b) {
    return {integer::subtract(a.ten_thousandths, b.ten_thousandths)};
  }
  static double to_double(station::euros a) { return static_cast<double>(a.ten_thousandths) / 1e4; }
  static station::euros from_double(double x) { return {integer::from_double(x * 1e4)}; }
};

static_assert(patron::exact_amount<station::euros>);

int main() {
  using namespace std::chrono;
  std::vector<station::fill_up> const fill_ups = {
      {"A-17", 2024y / March / 1, {612'345}},  {"B-02", 2024y / March / 2, {401'020}},
      {"A-17", 2024y / March / 19, {587'655}}, {"A-17", 2024y / April / 8, {600'001}},
      {"A-17", 2024y / April / 9, {-100'001}},  // a refund: less money, no visit
  };

  auto const drivers = patron::summarize(fill_ups, 2024y / April / 30, &station::fill_up::card,
                                         &station::fill_up::day, &station::fill_up::paid);
  for (auto const& driver : drivers) {
    std::string const total = patron::to_decimal_string(driver.total.ten_thousandths, 4);
    std::printf("%s came again on %d days and has brought %s EUR\n", driver.customer.c_str(),
                static_cast<int>(driver.frequency), total.c_str());
  }

  // What is expected of a driver is in the firm's type too, and never added to what was brought.
  patron::estimated const next_year{station::euros{24'000'000}};
  std::printf("expected of the first one next year: %s EUR\n",
              patron::to_decimal_string(next_year.amount().ten_thousandths, 4).c_str());

  bool const holds = drivers.size() == 2 && drivers[0].frequency == 2 &&
                     drivers[0].total == station::euros{1'700'000} &&
                     drivers[1].total == station::euros{401'020};
  return holds ? 0 : 1;
}
