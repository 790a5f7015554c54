// SPDX-License-Identifier: MIT
// Reads what patron_review writes: plain JSON, in one walk.
#ifndef PATRON_BENCHMARKS_JSON_VALUE_HPP
#define PATRON_BENCHMARKS_JSON_VALUE_HPP

#include <cstddef>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// A value of a JSON document. Numbers, true, false and null are kept as they are written.
struct json_value {
  std::string text{};                ///< of a string what it says, of the others as written
  std::vector<std::string> names{};  ///< of an object, one for each of its values
  std::vector<json_value> values{};  ///< of an object or an array

  /// The value of a name; throws where an object has none.
  [[nodiscard]] json_value const& operator[](std::string_view name) const {
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (names[i] == name) return values[i];
    }
    throw std::runtime_error{"no \"" + std::string{name} + "\" in the JSON"};
  }
};

/// A walk over a document that is taken to be well formed, as far as it does not show to be not.
class json_reader {
 public:
  explicit json_reader(std::string_view text) : text_{text} {}

  [[nodiscard]] json_value read() {
    json_value made;
    switch (next()) {
      case '{':
        read_list('}', [&] {
          made.names.push_back(read_string());
          expect(':');
          made.values.push_back(read());
        });
        break;
      case '[':
        read_list(']', [&] { made.values.push_back(read()); });
        break;
      case '"':
        made.text = read_string();
        break;
      default:
        while (at_ < text_.size() && std::string_view{",]} \n"}.find(text_[at_]) == text_.npos) {
          made.text += text_[at_++];
        }
    }
    return made;
  }

 private:
  /// The next character that is no space; it stays.
  [[nodiscard]] char next() {
    while (at_ < text_.size() && (text_[at_] == ' ' || text_[at_] == '\n')) ++at_;
    if (at_ == text_.size()) throw std::runtime_error{"the JSON ends too soon"};
    return text_[at_];
  }
  void expect(char wanted) {
    if (next() != wanted) throw std::runtime_error{std::string{"the JSON has no "} + wanted};
    ++at_;
  }

  template<class ReadOne>
  void read_list(char end, ReadOne read_one) {
    ++at_;
    while (next() != end) {
      read_one();
      if (next() != end) expect(',');
    }
    ++at_;
  }

  /// An escaped character stands for itself: none of those that are told apart here has another.
  [[nodiscard]] std::string read_string() {
    expect('"');
    std::string made;
    while (at_ < text_.size() && text_[at_] != '"') {
      if (text_[at_] == '\\') ++at_;
      made += text_[at_++];
    }
    expect('"');
    return made;
  }

  std::string_view text_;
  std::size_t at_ = 0;
};

#endif
