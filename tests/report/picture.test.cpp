// SPDX-License-Identifier: MIT
#include <patron/report/picture.hpp>
#include <patron/report/sections/gauges_section.hpp>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

#include "catch.hpp"

using patron::picture;

namespace {

/// A page that says of each picture how much was said before it.
class places : public patron::report_page {
 public:
  using report_page::report_page;
  std::vector<picture> drawn{};
  std::string before{};

 private:
  void write_heading(std::string const& title) override { said_ += title; }
  void write_sentences(std::string const& text) override { said_ += text; }
  void write_table(patron::text_table const&) override { said_ += "table"; }
  void write_picture(picture what) override {
    drawn.push_back(what);
    before = said_;
  }
  std::string said_{};
};

}  // namespace

TEST_CASE("picture: has its place in a section, behind the words and before the table") {
  places page{{"USD", 2}};
  patron::gauges_section gauges;
  gauges.reading.when = patron::year(std::chrono::year{2025});
  patron::detail::write_text(page, std::optional{gauges});
  CHECK(page.drawn == std::vector{picture::mechanisms});
  CHECK(page.before.find("How the five mechanisms stand") == 0);
  CHECK(page.before.find("table") == std::string::npos);
  places none{{"USD", 2}};
  patron::detail::write_text(none, std::optional<patron::gauges_section>{});
  CHECK(none.drawn.empty());
}
