// SPDX-License-Identifier: MIT
// Writes the records of a large firm, for benchmarks/whole_review.sh: for a million customers ten
// million orders, and five million moves, touches and proposals together. Lives look like those of
// the sample firm: most customers buy once or twice, some every week.
//
//     patron_benchmark_make_large_firm DIRECTORY [customers [orders]]
//
// With "orders" behind it only those are written.
#include <patron/core/to_string.hpp>
#include <patron/numeric/draw_gamma.hpp>
#include <patron/numeric/draw_uniform.hpp>
#include <patron/numeric/generator.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

constexpr std::uint32_t last_day = 1095;
constexpr std::array offers{"sample,600,300,,choosing",       "letter,1200,400,,replenishing",
                            "tasting,2500,900,,comparing",    "course,5000,2000,,brewing",
                            "seminar,9000,3600,0.8,hosting",  "advice,54000,20000,1.0,tea_room",
                            "training,90000,36000,1.1,staff", "partnership,150000,60000,1.2,menu"};
constexpr std::array products{"sample", "letter", "tasting", "course", "seminar", "advice"};
constexpr std::array<int, 6> prices{600, 1200, 2500, 5000, 9000, 54'000};
constexpr std::array channels{"shop", "web", "friend", "market"};

/// A row of a file. What it says beside who and when is a number, of which its file makes text.
struct record {
  std::uint32_t who;
  std::uint16_t day;
  std::uint16_t what;
};

/// The records of one file in the order of their days, as they were written down.
void write(std::string const& path, char const* header, std::vector<record>& records,
           std::string (*text)(record const&)) {
  std::stable_sort(records.begin(), records.end(),
                   [](record const& a, record const& b) { return a.day < b.day; });
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  if (file == nullptr) {
    std::fprintf(stderr, "%s cannot be written\n", path.c_str());
    std::exit(2);
  }
  std::fprintf(file, "%s\n", header);
  for (record const& r : records) {
    auto const day =
        std::chrono::sys_days{std::chrono::year{2023} / 1 / 1} + std::chrono::days{r.day};
    std::fprintf(file, "P%07u,%s,%s\n", static_cast<unsigned>(r.who),
                 patron::to_string(day).c_str(), text(r).c_str());
  }
  std::fclose(file);
  std::printf("%-44s %10zu rows\n", path.c_str(), records.size());
  records = {};
}

struct firm {
  std::vector<record> orders{};
  std::vector<record> moves{};
  std::vector<record> touches{};
  std::vector<record> proposals{};
};

enum stage : std::uint16_t { stranger, reader, customer, regular, lost };

/// Somebody comes in, hears from the firm, may become a customer, and then buys until dropping out.
void live(firm& made, std::uint32_t who, bool buys, patron::generator& random) {
  auto const below = [&random](std::uint64_t n) {
    return static_cast<std::uint16_t>(patron::draw_index(random, n));
  };
  auto const entry = below(last_day - 60);
  auto const later = [&](std::uint16_t most) {
    return static_cast<std::uint16_t>((std::min)(last_day, entry + 1U + below(most)));
  };
  made.moves.push_back({who, entry, buys ? reader : stranger});
  if (below(2) == 0) made.touches.push_back({who, later(30), below(3)});
  auto const first = later(60);
  bool const takes_a_course = below(5) == 0;
  made.proposals.push_back({who, first, static_cast<std::uint16_t>(2 * below(4) + (buys ? 1 : 0))});
  if (!buys) {
    made.moves.push_back({who, first, lost});
    return;
  }
  made.moves.push_back({who, first, customer});
  double const rate = patron::draw_gamma(random, 0.6, 0.08);  // purchases a day
  double const gives_up = patron::draw_beta(random, 0.7, 6.5);
  double day = first;
  std::uint32_t orders = 0;
  for (; day <= last_day; day += patron::draw_exponential(random, rate)) {
    auto const product = static_cast<std::uint16_t>(
        takes_a_course && below(4) == 0 ? 3 + below(2) : (below(200) == 0 ? 5 : below(3)));
    made.orders.push_back({who, static_cast<std::uint16_t>(day),
                           static_cast<std::uint16_t>(4 * product + (who & 3U))});
    if (++orders == 6) made.moves.push_back({who, static_cast<std::uint16_t>(day), regular});
    if (patron::draw_uniform(random) < gives_up) break;
  }
  if (orders > 3 && below(3) == 0) made.touches.push_back({who, later(900), below(3)});
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fprintf(stderr, "usage: %s DIRECTORY [customers [orders]]\n", argv[0]);
    return 2;
  }
  std::string const directory = std::string{argv[1]} + '/';
  auto const customers =
      static_cast<std::uint32_t>(argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 1'000'000UL);
  firm made;
  patron::generator random{1};
  // Of ten people who come in, eight become customers.
  for (std::uint32_t who = 0; who < customers / 4 * 5; ++who) live(made, who, who % 5 != 4, random);

  write(directory + "orders.csv", "customer,date,amount,product,channel", made.orders,
        [](record const& r) {
          std::size_t const product = r.what / 4U;
          bool const is_refund = r.who % 50U == 7U && r.day % 16U == 5U;
          return std::to_string(is_refund ? -prices[product] : prices[product]) + ',' +
                 products[product] + ',' + channels[r.what % 4U];
        });
  if (argc > 3) return 0;
  write(directory + "stages.csv", "customer,date,stage,grade,reason", made.moves,
        [](record const& r) {
          constexpr std::array rows{"stranger,0.0,", "reader,0.2,", "customer,1.0,", "regular,1.1,",
                                    "lost,,price"};
          return std::string{rows[r.what]};
        });
  write(directory + "touches.csv", "customer,date,kind", made.touches, [](record const& r) {
    constexpr std::array kinds{"call", "letter", "event"};
    return std::string{kinds[r.what]};
  });
  write(directory + "proposals.csv", "customer,date,offer,outcome,cost", made.proposals,
        [](record const& r) {
          return std::string{products[r.what / 2U]} +
                 (r.what % 2U != 0 ? ",accepted,100" : ",refused,100");
        });
  std::FILE* const file = std::fopen((directory + "offers.csv").c_str(), "wb");
  if (file == nullptr) return 2;
  std::fputs("offer,price,cost,grade,answers\n", file);
  for (char const* offer : offers) std::fprintf(file, "%s\n", offer);
  std::fclose(file);
}
