// SPDX-License-Identifier: MIT
#include "arguments.hpp"

#include <cstddef>

namespace crm {
namespace {

struct command {
  std::string_view name;
  std::size_t least;  // words behind it
  std::size_t most;
};

constexpr command commands[] = {{"import", 1, 1}, {"agenda", 0, 0}, {"order", 3, 4},
                                {"refund", 1, 3}, {"review", 0, 0}, {"customer", 1, 1},
                                {"erase", 1, 1},  {"--help", 0, 0}};

void check_words(arguments const& asked) {
  for (command const& one : commands) {
    if (one.name != asked.command) continue;
    if (asked.words.size() >= one.least && asked.words.size() <= one.most) return;
    throw patron::error{{.field = one.name, .reason = "has too few or too many words behind it"}};
  }
  throw patron::error{
      {.field = "command", .value = asked.command, .reason = "is unknown; crm --help lists them"}};
}

std::chrono::minutes read_hours(std::string const& word) {
  auto const hours = read_word<double>("--capacity", word);
  if (hours >= 0.0 && hours <= 10'000.0) {
    return std::chrono::round<std::chrono::minutes>(
        std::chrono::duration<double, std::chrono::hours::period>{hours});
  }
  throw patron::error{
      {.field = "--capacity", .value = word, .reason = "is not within 0 and 10000"}};
}

}  // namespace

arguments read_arguments(int count, char const* const* words) {
  arguments asked;
  for (int i = 1; i < count; ++i) {
    std::string const word = words[i];
    bool const is_option = word == "--database" || word == "--today" || word == "--capacity";
    if (!is_option) {
      if (word.starts_with("--") && word != "--help") {
        throw patron::error{{.field = word, .reason = "is no option; crm --help lists them"}};
      }
      if (asked.command.empty() || word == "--help") {
        asked.command = word;
      } else {
        asked.words.push_back(word);
      }
      continue;
    }
    if (++i == count) throw patron::error{{.field = word, .reason = "needs a value behind it"}};
    if (word == "--database") asked.database = words[i];
    if (word == "--today") asked.today = read_word<day>(word, words[i]);
    if (word == "--capacity") asked.capacity = read_hours(words[i]);
  }
  if (asked.command == "--help") asked.words.clear();
  check_words(asked);
  return asked;
}

}  // namespace crm
