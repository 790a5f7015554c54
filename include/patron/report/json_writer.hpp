// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_JSON_WRITER_HPP
#define PATRON_REPORT_JSON_WRITER_HPP

#include <patron/core/error.hpp>
#include <patron/core/utf8.hpp>

#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace patron::inline v0 {

/// Writes JSON (RFC 8259) piece by piece, indented by two spaces, with stable bytes.
///
///     json_writer json;
///     json.open_object();
///     json.key("customers").value(25);
///     json.close_object();
///     json.text();
///
/// Numbers are the shortest that read back as the same ones. A number that JSON cannot hold (NaN,
/// infinity) is an error; an empty optional is null. Text passes through as the UTF-8 it is; bytes
/// that are no UTF-8 become U+FFFD, so that the whole is always valid.
class json_writer {
 public:
  json_writer() = default;
  /// Calls `take(std::string_view)` with piece after piece, so that the whole never stands in
  /// memory: `finish` hands over the last one. `take` has to outlive the writer.
  template<std::invocable<std::string_view> Take>
  explicit json_writer(Take& take)
      : taker_{&take}, hand_over_{[](void* taker, std::string_view piece) {
          (*static_cast<Take*>(taker))(piece);
        }} {}

  void open_object() { open('{'); }
  void close_object() { close('}'); }
  void open_array() { open('['); }
  void close_array() { close(']'); }

  json_writer& key(std::string_view name) {
    separate();
    write_text(name, "\": ");
    after_key_ = true;
    return *this;
  }

  void value(std::string_view v) {
    separate();
    write_text(v);
  }
  void value(char const* v) { value(std::string_view{v}); }
  template<std::integral T>
  void value(T v) {
    separate();
    if constexpr (std::same_as<T, bool>) {
      text_ += v ? "true" : "false";
    } else {
      char digits[24];  // the longest whole number has 20
      text_.append(digits, std::to_chars(digits, digits + sizeof digits, v).ptr);
    }
  }
  void value(double v) {
    detail::require(std::isfinite(v), "json_writer: JSON has no word for NaN or infinity");
    separate();
    char digits[32];  // the longest double has 24
    text_.append(digits, std::to_chars(digits, digits + sizeof digits, v).ptr);
  }
  template<class T>
  void value(std::optional<T> const& v) {
    if (v) {
      value(*v);
    } else {
      null();
    }
  }
  void null() {
    separate();
    text_ += "null";
  }

  /// Hands over what has not been handed over yet. Throws where something is still open.
  void finish() {
    check_closed();
    hand_over();
  }
  /// The document, or what of it was not handed over. Throws where something is still open.
  [[nodiscard]] std::string const& text() const& {
    check_closed();
    return text_;
  }
  [[nodiscard]] std::string text() && {
    check_closed();
    return std::move(text_);
  }

 private:
  void check_closed() const {
    detail::require(counts_.empty(), "json_writer: something is still open");
  }
  void open(char bracket) {
    separate();
    text_ += bracket;
    counts_.push_back(0);
  }
  void close(char bracket) {
    detail::require(!counts_.empty(), "json_writer: nothing is open");
    bool const had_members = counts_.back() != 0;
    counts_.pop_back();
    if (had_members) new_line();
    text_ += bracket;
    if (counts_.empty()) text_ += '\n';
  }
  void separate() {
    if (after_key_) {
      after_key_ = false;
      return;
    }
    if (counts_.empty()) return;
    if (counts_.back()++ != 0) text_ += ',';
    new_line();
  }
  void hand_over() {
    if (hand_over_ == nullptr) return;
    hand_over_(taker_, text_);
    text_.clear();
  }
  void new_line() {
    constexpr std::size_t piece = std::size_t{1} << 20U;
    if (text_.size() >= piece) hand_over();
    constexpr std::string_view indented = "\n                                ";
    std::size_t const length = 1 + 2 * counts_.size();
    text_ += indented.substr(0, length);
    if (length > indented.size()) text_.append(length - indented.size(), ' ');
  }

  /// How many bytes of ASCII a text begins with that stand in JSON as they are.
  [[nodiscard]] static std::size_t plain_length(std::string_view v) noexcept {
    std::size_t plain = 0;
    for (char const c : v) {
      auto const byte = static_cast<unsigned char>(c);
      if (byte < 0x20 || byte >= 0x80 || byte == '"' || byte == '\\') break;
      ++plain;
    }
    return plain;
  }
  /// In quotes, of which `closing` begins with the second.
  void write_text(std::string_view v, std::string_view closing = "\"") {
    constexpr std::string_view digits = "0123456789abcdef";
    text_ += '"';
    while (!v.empty()) {
      std::size_t const plain = plain_length(v);
      text_ += v.substr(0, plain);
      v.remove_prefix(plain);
      if (v.empty()) break;
      auto const byte = static_cast<unsigned char>(v.front());
      std::size_t length = 1;
      if (byte == '"' || byte == '\\') {
        text_ += '\\';
        text_ += v.front();
      } else if (byte < 0x20) {
        text_ += "\\u00";
        text_ += digits[byte >> 4U];
        text_ += digits[byte & 15U];
      } else if (std::size_t const whole = detail::utf8_length(v); whole != 0) {
        length = whole;
        text_ += v.substr(0, length);
      } else {
        text_ += detail::replacement_text;
      }
      v.remove_prefix(length);
    }
    text_ += closing;
  }

  std::string text_;
  std::vector<std::size_t> counts_;  // members so far, of everything that is open
  bool after_key_ = false;
  void* taker_ = nullptr;  // who takes the pieces; nobody: the whole is kept
  void (*hand_over_)(void* taker, std::string_view piece) = nullptr;
};

}  // namespace patron::inline v0

#endif
