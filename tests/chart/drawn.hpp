// SPDX-License-Identifier: MIT
// Reads an SVG element back, and says what is wrong with it: as XML, as a drawing, as text that
// people read.
#ifndef PATRON_TESTS_CHART_DRAWN_HPP
#define PATRON_TESTS_CHART_DRAWN_HPP

#include <patron/chart/detail/label_boxes.hpp>
#include <patron/chart/detail/text_width.hpp>
#include <patron/core/utf8.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace drawn {

struct element {
  std::string name{};
  std::vector<std::pair<std::string, std::string>> attributes{};
  std::string text{};
  std::size_t parent = 0;

  [[nodiscard]] std::string operator[](std::string_view attribute) const {
    for (auto const& [key, value] : attributes) {
      if (key == attribute) return value;
    }
    return {};
  }
  [[nodiscard]] double number(std::string_view attribute) const {
    return std::strtod((*this)[attribute].c_str(), nullptr);
  }
};

/// A parser of exactly what a chart may write: elements, attributes in double quotes, text, and the
/// five entities. `fault` says where anything else stands.
class document {
 public:
  explicit document(std::string_view svg) : rest_{svg} {
    while (fault.empty() && !rest_.empty()) {
      if (rest_.starts_with("</")) {
        end_element();
      } else if (rest_.starts_with("<")) {
        begin_element();
      } else {
        std::string const text = unescaped(rest_.substr(0, rest_.find('<')));
        rest_.remove_prefix((std::min)(rest_.size(), rest_.find('<')));
        if (open_.empty() && text != "\n") complain("text outside of the element");
        if (!open_.empty()) elements[open_.back()].text += text;
      }
    }
    if (!open_.empty()) complain("an element is open at the end");
  }

  [[nodiscard]] std::vector<element> all(std::string_view name) const {
    std::vector<element> found;
    for (auto const& e : elements) {
      if (e.name == name) found.push_back(e);
    }
    return found;
  }
  /// The texts that are shown, in their order; and the hints, which are titles.
  [[nodiscard]] std::vector<std::string> texts(std::string_view name = "text") const {
    std::vector<std::string> found;
    for (auto const& e : all(name)) found.push_back(e.text);
    return found;
  }
  [[nodiscard]] bool shows(std::string_view text) const {
    auto const shown = texts();
    return std::find(shown.begin(), shown.end(), text) != shown.end();
  }
  [[nodiscard]] bool hints(std::string_view text) const {
    auto const titles = texts("title");
    return std::find(titles.begin(), titles.end(), text) != titles.end();
  }

  std::vector<element> elements{};
  std::string fault{};

 private:
  void complain(std::string const& what) {
    if (fault.empty()) fault = what + " before: " + std::string{rest_.substr(0, 60)};
  }
  void begin_element() {
    rest_.remove_prefix(1);
    element e;
    e.name = word();
    e.parent = open_.empty() ? elements.size() : open_.back();
    while (rest_.starts_with(" ")) {
      rest_.remove_prefix(1);
      std::string const key = word();
      if (!rest_.starts_with("=\"")) return complain("an attribute without its value");
      rest_.remove_prefix(2);
      std::string_view const value = rest_.substr(0, rest_.find('"'));
      if (value.find('<') != std::string_view::npos) return complain("< in an attribute");
      if (!e[key].empty()) return complain("an attribute twice");
      e.attributes.emplace_back(key, unescaped(value));
      rest_.remove_prefix((std::min)(rest_.size(), value.size() + 1));
    }
    if (e.name.empty()) return complain("an element without a name");
    if (open_.empty() && !elements.empty()) return complain("a second element");
    elements.push_back(e);
    if (rest_.starts_with("/>")) {
      rest_.remove_prefix(2);
    } else if (rest_.starts_with(">")) {
      rest_.remove_prefix(1);
      open_.push_back(elements.size() - 1);
    } else {
      complain("a tag without an end");
    }
  }
  void end_element() {
    rest_.remove_prefix(2);
    std::string const name = word();
    if (open_.empty() || elements[open_.back()].name != name) return complain("a foreign end");
    if (!rest_.starts_with(">")) return complain("an end without an end");
    rest_.remove_prefix(1);
    open_.pop_back();
  }
  std::string word() {
    std::size_t n = 0;
    while (n < rest_.size() &&
           std::string_view{" =/>\"'<&\n"}.find(rest_[n]) == std::string_view::npos)
      ++n;
    std::string found{rest_.substr(0, n)};
    rest_.remove_prefix(n);
    return found;
  }
  std::string unescaped(std::string_view text) {
    constexpr std::pair<std::string_view, char> entities[] = {
        {"&lt;", '<'}, {"&gt;", '>'}, {"&amp;", '&'}, {"&quot;", '"'}, {"&#39;", '\''}};
    std::string plain;
    while (!text.empty()) {
      std::size_t length = patron::detail::utf8_length(text);
      if (length == 0) complain("a byte that is no UTF-8");
      auto const c = static_cast<unsigned char>(text.front());
      if (c < 0x20 && c != '\n') complain("a control character");
      if (c != '&') {
        plain += text.substr(0, (std::max)(length, std::size_t{1}));
      } else {
        auto const* const known =
            std::find_if(std::begin(entities), std::end(entities),
                         [&](auto const& e) { return text.starts_with(e.first); });
        if (known == std::end(entities)) {
          complain("an unknown entity");
        } else {
          plain += known->second;
          length = known->first.size();
        }
      }
      text.remove_prefix((std::max)(length, std::size_t{1}));
    }
    return plain;
  }

  std::string_view rest_;
  std::vector<std::size_t> open_{};
};

/// The box of a text, of the height of its letters.
[[nodiscard]] inline patron::detail::box box_of(element const& text) {
  double const width = patron::detail::text_width(text.text);
  double const shift = text["text-anchor"] == "middle" ? 0.5
                       : text["text-anchor"] == "end"  ? 1.0
                                                       : 0.0;
  double const left = text.number("x") - width * shift;
  double const middle = text.number("y") - patron::detail::font_size * 0.35;
  return {left, middle - 5.5, left + width, middle + 5.5};
}

/// Whether every number in it is written plainly and lies from -1 to `most`.
[[nodiscard]] inline bool lies_inside(std::string_view numbers, double most) {
  std::string number;
  for (char const c : std::string{numbers} + ' ') {
    if ((c >= '0' && c <= '9') || c == '.' || c == '-') {
      number += c;
    } else if (c == ' ' || c == 'M' || c == 'L' || c == 'Z') {
      double const value = std::strtod(number.c_str(), nullptr);
      if (number == "-0" || value < -1.0 || value > most) return false;
      number.clear();
    } else {
      return false;  // nan, inf, an exponent
    }
  }
  return true;
}

/// What is wrong with a chart; empty where nothing is.
[[nodiscard]] inline std::string faults_of(std::string const& svg) {
  document const doc{svg};
  if (!doc.fault.empty()) return doc.fault;
  auto const& root = doc.elements.front();
  if (root.name != "svg" || root["role"] != "img") return "no image";

  if (!root["viewBox"].starts_with("-2 0 ")) return "no margin";
  double const width = std::strtod(root["viewBox"].c_str() + 5, nullptr) - 4.0;
  double const height = std::strtod(root["viewBox"].c_str() + root["viewBox"].rfind(' '), nullptr);
  std::string ids = " ";
  for (auto const& e : doc.elements) {
    if (!e["id"].empty()) ids += e["id"] + ' ';
  }
  if (doc.elements[1].name != "title" || doc.elements[1].text.empty()) return "no title";
  if (ids.find(' ' + root["aria-labelledby"] + ' ') == std::string::npos) return "no such label";

  std::vector<element> shown;
  std::vector<patron::detail::box> boxes;
  for (auto const& e : doc.elements) {
    if (e.name == "pattern" || doc.elements[e.parent].name == "pattern") continue;
    for (auto const* key : {"x", "x1", "x2", "cx", "width"}) {
      if (e.name != "svg" && !lies_inside(e[key], width + 1.0))
        return e.name + ' ' + key + '=' + e[key];
    }
    for (auto const* key : {"y", "y1", "y2", "cy", "height"}) {
      if (!lies_inside(e[key], height + 1.0)) return e.name + ' ' + key + '=' + e[key];
    }
    if (!lies_inside(e["d"], (std::max)(width, height) + 1.0)) return "path " + e["d"];
    if (e["fill"].starts_with("url(#")) {
      std::string const id = e["fill"].substr(5, e["fill"].size() - 6);
      if (ids.find(' ' + id + ' ') == std::string::npos) return "no pattern " + id;
    }
    if (e.name == "text") {
      shown.push_back(e);
      boxes.push_back(box_of(e));
    }
  }
  patron::detail::box const area{-0.01, -0.01, width + 0.01, height + 0.01};
  for (std::size_t i = 0; i < shown.size(); ++i) {
    if (!area.holds(boxes[i])) return "outside: " + shown[i].text;
    for (std::size_t k = 0; k < i; ++k) {
      if (boxes[i].overlaps(boxes[k])) {
        return "overlap: " + shown[k].text + " / " + shown[i].text;
      }
    }
  }
  return {};
}

}  // namespace drawn

#endif
