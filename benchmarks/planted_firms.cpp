// SPDX-License-Identifier: MIT
// Does the review find what is the matter? Firms are drawn by chance, each with a story: a weak
// mechanism, a missing rung, regular customers who slip away. The main program reviews each, and
// what it says is held against the story.
//
//     patron_benchmark_planted_firms <patron_review> <directory> [firms = 200] [first seed = 1]
//
// The last firm and its review are left in the directory. Ends with 0 where the weak mechanism and
// the missing rung are found in nine firms of ten, and nine of ten slipping customers are among the
// first tenth of the customers' actions.
#include <patron/core/rate.hpp>
#include <patron/core/to_string.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "../examples/make_samples/csv.hpp"
#include "../examples/make_samples/planted_firm.hpp"
#include "json_value.hpp"

namespace {

using samples::planted_firm;

/// What was found in the firms so far.
struct tally {
  patron::rate weakest{};        ///< firms of which the weak mechanism was named
  patron::rate slipping{};       ///< slipping customers in the first tenth of the actions
  patron::rate at_the_head{};    ///< firms in which all are, with no more than as many others
  patron::rate rung{};           ///< firms of which the missing rung is on the list
  std::uint64_t not_listed = 0;  ///< slipping customers whom the agenda does not want to win back
  std::map<std::string, std::uint64_t> before{};  ///< what stands before the last of them, by kind
  double seconds = 0.0;                           ///< that the reviews took
};

void write_firm(planted_firm const& firm, std::filesystem::path const& into) {
  std::filesystem::create_directories(into);
  for (samples::csv_file const& file : csv_files(firm.plan, firm.records)) {
    std::ofstream{into / file.name, std::ios::binary} << file.text;
  }
}

json_value review(std::string const& program, std::filesystem::path const& directory) {
  auto const quoted = [](std::string const& word) { return " \"" + word + "\""; };
  std::string const json = (directory / "review.json").string();
  std::string const command = quoted(program) + quoted((directory / "firm").string()) +
                              " --currency JPY --json" + quoted(json) + " >" +
                              quoted((directory / "review.txt").string());
  if (std::system(command.c_str()) != 0) throw std::runtime_error{"failed:" + command};
  std::ifstream file{json, std::ios::binary};
  std::string const text{std::istreambuf_iterator<char>{file}, {}};
  return json_reader{text}.read();
}

void count_weakest(planted_firm const& firm, json_value const& said, tally& found) {
  std::string const weak{to_string(*firm.plan.weak.of)};
  std::string const& named = said["weakest"].text;
  found.weakest.merge({named == weak ? 1U : 0U, 1});
  if (named == weak) return;
  std::printf("  %s was made weak (%.2f is left), and %s is named:", weak.c_str(),
              firm.plan.weak.left, named.c_str());
  for (json_value const& gauge : said["gauges"].values) {
    std::printf(" %s %.4s of its target", gauge["mechanism"].text.c_str(),
                gauge["reached"].text.c_str());
  }
  std::printf("\n");
}

void count_slipping(planted_firm const& firm, json_value const& said, tally& found) {
  auto const& slipping = firm.records.slipping;
  std::vector<json_value const*> actions;
  for (json_value const& action : said["agenda"].values) {
    if (action["group"].text == "customer") actions.push_back(&action);
  }
  auto const is_planted = [&](json_value const* action) {
    return (*action)["what"].text == "win her back" &&
           std::ranges::find(slipping, (*action)["who"].text) != slipping.end();
  };
  auto const tenth = static_cast<std::ptrdiff_t>((actions.size() + 9) / 10);
  auto const listed = std::ranges::count_if(actions, is_planted);
  auto const early = std::count_if(actions.begin(), actions.begin() + tenth, is_planted);
  std::ptrdiff_t end = std::ssize(actions);
  while (end > 0 && !is_planted(actions[static_cast<std::size_t>(end) - 1])) --end;
  found.slipping.merge({static_cast<std::uint64_t>(early), slipping.size()});
  found.not_listed += slipping.size() - static_cast<std::uint64_t>(listed);
  bool const all = early == std::ssize(slipping);
  found.at_the_head.merge({all && end <= 2 * early ? 1U : 0U, 1});
  for (std::ptrdiff_t i = 0; i < end; ++i) {
    json_value const* const action = actions[static_cast<std::size_t>(i)];
    if (!is_planted(action)) ++found.before[(*action)["what"].text];
  }
  std::printf("  %zu slip, %td are listed, %td in the first tenth of %zu, the last is number %td\n",
              slipping.size(), listed, early, actions.size(), end);
}

void count_rung(planted_firm const& firm, json_value const& said, tally& found) {
  std::string const step{firm.plan.offers[firm.below_gap].name};
  bool const is_listed = std::ranges::any_of(said["firm_agenda"].values, [&](json_value const& a) {
    return a["what"].text == "add the missing rung" && a["about"].text.starts_with(step);
  });
  found.rung.merge({is_listed ? 1U : 0U, 1});
  if (!is_listed) std::printf("  the rung above %s is not on the list\n", step.c_str());
}

void try_firm(std::uint64_t seed, std::string const& program,
              std::filesystem::path const& directory, tally& found) {
  planted_firm const firm = samples::draw_planted_firm(seed);
  std::printf("firm %llu, %zu customers\n", static_cast<unsigned long long>(seed),
              firm.plan.customers);
  write_firm(firm, directory / "firm");
  auto const start = std::chrono::steady_clock::now();
  json_value const said = review(program, directory);
  std::chrono::duration<double> const took = std::chrono::steady_clock::now() - start;
  found.seconds += took.count();
  count_weakest(firm, said, found);
  count_slipping(firm, said, found);
  count_rung(firm, said, found);
  std::fflush(stdout);
}

bool print(char const* what, patron::rate const& found) {
  std::printf("%-74s %s\n", what, to_string(found).c_str());
  return found.value().value_or(1.0) >= 0.9;
}

bool print(tally const& found) {
  bool const weakest = print("the weak mechanism is named", found.weakest);
  bool const slipping = print("slipping customers in the first tenth", found.slipping);
  bool const rung = print("the missing rung is on the firm's list", found.rung);
  print("all slipping ones are, with no more than as many others before the last",
        found.at_the_head);
  std::printf("slipping customers who are not to be won back: %llu\n",
              static_cast<unsigned long long>(found.not_listed));
  std::printf("before the last of them stand, in all firms together:\n");
  for (auto const& [what, times] : found.before) {
    std::printf("  %6llu  %s\n", static_cast<unsigned long long>(times), what.c_str());
  }
  std::printf("%.1f s for the reviews\n", found.seconds);
  return weakest && slipping && rung;
}

}  // namespace

int main(int count, char** words) try {
  if (count < 3) throw std::runtime_error{"say which program, and a directory to write into"};
  auto const number = [&](int at, std::uint64_t otherwise) {
    return count > at ? std::strtoull(words[at], nullptr, 10) : otherwise;
  };
  std::uint64_t const firms = number(3, 200);
  std::uint64_t const first = number(4, 1);
  tally found;
  for (std::uint64_t seed = first; seed < first + firms; ++seed) {
    try_firm(seed, words[1], words[2], found);
  }
  return print(found) ? 0 : 1;
} catch (std::exception const& e) {
  std::fprintf(stderr, "%s\n", e.what());
  return 2;
}
