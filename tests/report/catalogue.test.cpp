// SPDX-License-Identifier: MIT
// The words in the sources against the catalogue of Japanese, both ways.
#include <patron/report/japanese.hpp>
#include <patron/report/language.hpp>
#include <patron/report/wording.hpp>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "catch.hpp"

namespace fs = std::filesystem;

namespace {

/// A literal of the source, pieces side by side as one; the code before it on its line, and what
/// calls it, be it lines before.
struct source_literal {
  std::string text{};
  std::string before{};
  std::string_view caller{};
};

/// Where the quotation that begins at `from` ends.
std::size_t end_of_quotation(std::string_view code, std::size_t from) {
  std::size_t at = from + 1;
  while (at < code.size() && code[at] != code[from]) at += code[at] == '\\' ? 2U : 1U;
  return at;
}

std::string unescaped(std::string_view quoted) {
  std::string text;
  for (std::size_t i = 0; i < quoted.size(); ++i) {
    if (quoted[i] == '\\') ++i;
    text += quoted[i];
  }
  return text;
}

/// The literals of a file, without comments and what a preprocessor reads.
std::vector<source_literal> literals_in(std::string_view code) {
  std::vector<source_literal> all;
  std::size_t after_literal = 0;  // where code stands again behind the one before
  std::size_t line = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    if (code[at] == '\n') line = at + 1;
    if (code.substr(at, 2) == "//" || code[at] == '#') {
      at = (std::min)(code.find('\n', at), code.size()) - 1;
    } else if (code[at] == '\'' && (at == 0 || code[at - 1] < '0' || code[at - 1] > '9')) {
      at = end_of_quotation(code, at);
    } else if (code[at] == '"') {
      std::size_t const end = end_of_quotation(code, at);
      std::string const text = unescaped(code.substr(at + 1, end - at - 1));
      std::string_view const between = code.substr(after_literal, at - after_literal);
      bool const goes_on =
          !all.empty() && between.find_first_not_of(" \n") == std::string_view::npos;
      if (goes_on) {
        all.back().text += text;
      } else {
        std::size_t const called = code.find_last_not_of(" \n", at - 1) + 1;
        all.push_back({text, std::string{code.substr(line, at - line)},
                       code.substr(0, called).substr(called - (std::min)(called, std::size_t{9}))});
      }
      at = end;
      after_literal = end + 1;
    }
  }
  return all;
}

std::string contents_of(fs::path const& file) {
  std::ifstream in{file};
  return {std::istreambuf_iterator<char>{in}, {}};
}

/// What is no word for people: functions that name something in JSON, and errors of programs.
std::string without_names(std::string code) {
  for (std::string_view const name : {"name_of(", "check_same_end(", "require_same_customers("}) {
    for (auto at = code.find(name); at != code.npos; at = code.find(name, at + 1)) {
      auto const body = code.find('{', at);
      auto const semicolon = code.find(';', at);
      if (body == code.npos || semicolon < body) continue;
      code.erase(body, code.find("\n}", body) - body);
    }
  }
  return code;
}

/// Keys of JSON that stand in lists, and names that take the place of data.
constexpr std::string_view names[] = {"about",
                                      "segment",
                                      "slipping",
                                      "top",
                                      "(an id that has no text)",
                                      "(a stage that has no text)"};

bool is_for_people(source_literal const& literal) {
  constexpr std::string_view others[] = {"json",    ".where",     "raise(", "require(",
                                         "field =", "const* key", "check_"};
  bool const is_key =
      literal.text.find('_') != std::string::npos && literal.text.find(' ') == std::string::npos;
  bool const is_name =
      is_key || std::find(std::begin(names), std::end(names), literal.text) != std::end(names);
  return !is_name &&
         literal.text.find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos &&
         std::none_of(std::begin(others), std::end(others), [&](std::string_view mark) {
           return literal.before.find(mark) != std::string::npos;
         });
}

/// In the code of a markup most literals are markup; these are what it says.
bool is_said(source_literal const& literal) {
  constexpr std::string_view callers[] = {"words(", "say(", "heading(", "phrase{", "header({"};
  return std::any_of(std::begin(callers), std::end(callers),
                     [&](std::string_view caller) { return literal.caller.ends_with(caller); });
}

/// A sentence that is put together with a number is in the catalogue as a whole.
bool is_piece(std::string_view text) {
  if (!text.starts_with(' ') && !text.ends_with(' ')) return false;
  std::size_t const from = text.find_first_not_of(' ');
  text = text.substr(from, text.find_last_not_of(" :") + 1 - from);
  for (auto const& page : patron::detail::japanese_catalogue) {
    for (auto const& each : page) {
      if (std::string_view{each.english}.find(text) != text.npos) return true;
    }
  }
  return false;
}

fs::path const top = fs::path{PATRON_TEST_DATA} / ".." / "..";

template<class Take>
void each_source(fs::path const& folder, Take take) {
  for (auto const& entry : fs::recursive_directory_iterator{folder}) {
    std::string const path = entry.path().generic_string();
    if (path.find("/japanese") == path.npos && path.find("json") == path.npos &&
        (path.ends_with(".hpp") || path.ends_with(".cpp"))) {
      take(entry.path());
    }
  }
}

/// The pieces between the places of a phrase.
std::vector<std::string_view> pieces_of(std::string_view phrase) {
  std::vector<std::string_view> pieces;
  while (!phrase.empty()) {
    std::size_t const place = (std::min)(phrase.find('{'), phrase.size());
    if (place != 0) pieces.push_back(phrase.substr(0, place));
    phrase.remove_prefix((std::min)(place + 3, phrase.size()));
  }
  return pieces;
}

}  // namespace

TEST_CASE("catalogue: every word that a page says is in it") {
  std::set<std::string> missing;
  each_source(top / "include" / "patron" / "report", [&](fs::path const& file) {
    bool const is_markup = file.generic_string().find("html") != std::string::npos;
    std::string const code = without_names(contents_of(file));
    for (source_literal const& each : literals_in(code)) {
      if (is_for_people(each) && (!is_markup || is_said(each)) &&
          !patron::detail::japanese_of(each.text) && !is_piece(each.text)) {
        missing.insert(file.filename().string() + ": " + each.text);
      }
    }
  });
  for (std::string const& each : missing) UNSCOPED_INFO(each);
  CHECK(missing.empty());
}

TEST_CASE("catalogue: the reasons that other rooms give for a verdict are in it") {
  std::set<std::string> missing;
  each_source(top / "include" / "patron", [&](fs::path const& file) {
    std::string const code = contents_of(file);
    for (source_literal const& each : literals_in(code)) {
      bool const is_reason = each.caller.ends_with("too_few,") || each.caller.ends_with("shown,");
      patron::wording page{{"JPY", 0}, patron::language::japanese};
      if (is_reason) (void)page.term(each.text);
      missing.insert(page.missing_words().begin(), page.missing_words().end());
    }
  });
  for (std::string const& each : missing) UNSCOPED_INFO(each);
  CHECK(missing.empty());
}

TEST_CASE("catalogue: nothing in it that no source says") {
  std::set<std::string> literals;
  std::string all;
  for (auto const& folder : {top / "include" / "patron", top / "examples" / "review"}) {
    each_source(folder, [&](fs::path const& file) {
      for (source_literal const& each : literals_in(contents_of(file))) {
        if (literals.insert(each.text).second) all += each.text + '\n';
      }
    });
  }
  for (auto const& page : patron::detail::japanese_catalogue) {
    for (auto const& each : page) {
      if (literals.contains(each.english)) continue;
      for (std::string_view const piece : pieces_of(each.english)) {
        INFO(each.english);
        CHECK(all.find(piece) != all.npos);
      }
    }
  }
}
