// SPDX-License-Identifier: MIT
#include <patron/chart/detail/label.hpp>
#include <patron/chart/detail/label_boxes.hpp>
#include <patron/chart/detail/svg_writer.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "chart/drawn.hpp"

using namespace patron::detail;
using lines = std::vector<std::string>;

static_assert(text_width("") == 0.0);
static_assert(text_width("\xE6\xA3\xAE") == font_size);                      // a square
static_assert(text_width("e\xCC\x81") == text_width("e"));                   // an accent of its own
static_assert(text_width("\xF0\x9F\x8C\xB2") > text_width("\xE6\xA3\xAE"));  // an emoji
static_assert(text_width("WWW") > 2.0 * text_width("iii"));
static_assert(box{0, 0, 2, 2}.overlaps({1, 1, 3, 3}));
static_assert(!box{0, 0, 2, 2}.overlaps({2, 0, 3, 2}));  // side by side
static_assert(box{0, 0, 2, 2}.holds({0, 1, 2, 2}) && !box{0, 0, 2, 2}.holds({1, 1, 3, 2}));

TEST_CASE("label: what XML cannot hold and what misleads the reader goes") {
  CHECK(clean_label("a<b>\"&'") == "a<b>\"&'");  // escaped where it is written
  CHECK(clean_label("two\nlines\tand\x01 a bell\x07") == "two lines and a bell");
  CHECK(clean_label("C1 \xC2\x85 and \xE2\x80\xA8 line end") == "C1  and  line end");
  CHECK(clean_label("abc\xE2\x80\xAE"
                    "def\xE2\x81\xA6") == "abcdef");
  CHECK(clean_label("\xFFx\xE6\xA3") == "\xEF\xBF\xBDx\xEF\xBF\xBD\xEF\xBF\xBD");
  CHECK(clean_label("\xEF\xBF\xBE") == "\xEF\xBF\xBD");  // U+FFFE is no character
  CHECK(clean_label(std::string(10'000, 'x')) == std::string(1'000, 'x') + "\xE2\x80\xA6");
  CHECK(clean_label("森さん 👩‍👩‍👧") == "森さん 👩‍👩‍👧");
}

TEST_CASE("label: right to left stays within its own") {
  CHECK(isolated(clean_label("Mori")) == "Mori");
  CHECK(isolated(clean_label("שלום")) == "\xE2\x81\xA8שלום\xE2\x81\xA9");
}

TEST_CASE("label: what has no room is cut, and whole characters remain") {
  CHECK(shortened("short", 100) == "short");
  std::string const cut = shortened("a long name of a customer", 80);
  CHECK(cut.ends_with("…"));
  CHECK(text_width(cut) <= 80);
  CHECK(shortened("森林森林森林", 40) == "森林…");
  // Neither an accent nor a joined emoji is parted from what it belongs to.
  CHECK(shortened("xe\xCC\x81\xCC\x81\xCC\x81yyyyyy", 35) == "xe\xCC\x81\xCC\x81\xCC\x81…");
  CHECK(shortened("x👩‍👩‍👧yyyy", 45) == "x…");
  CHECK(shortened("anything", 14) == "…");
  CHECK(shortened("anything", 5) == "");
}

TEST_CASE("label: lines break where they may") {
  CHECK(broken_lines("", 100, 2).lines.empty());
  CHECK(broken_lines("one two", 100, 2).lines == lines{"one two"});
  CHECK(broken_lines("customers who left", 90, 2).lines == lines{"customers", "who left"});
  CHECK(broken_lines("2024 Q1", 40, 2).lines == lines{"2024", "Q1"});
  CHECK(broken_lines("2024年第1四半期", 60, 2).lines == lines{"2024年第", "1四半期"});
  CHECK(broken_lines("2024年 第1四半期", 70, 2).lines == lines{"2024年", "第1四半期"});
  CHECK(broken_lines("A 森林森林森林", 60, 2).lines == lines{"A 森林森", "林森林"});
  CHECK(broken_lines("あいう、えお", 40, 2).lines ==
        lines{"あい", "う、…"});  // no line begins with 、
  CHECK(broken_lines("unbreakableword", 60, 2).lines.size() == 1);
  CHECK(!broken_lines("unbreakableword", 60, 2).whole);
  CHECK(broken_lines("2024年第1四半期", 89, 2).lines == lines{"2024年第1四半", "期"});
  CHECK(balanced_lines("2024年第1四半期", 89, 2).lines == lines{"2024年第", "1四半期"});
  for (auto const* text :
       {"a b c d e f g h", "森林 森林森林", "x👩‍👩‍👧 y👩‍👩‍👧", ""}) {
    for (double room = 0.0; room < 120.0; room += 7.0) {
      auto const broken = balanced_lines(text, room, 3).lines;
      CHECK(broken.size() <= 3);
      CHECK(widest(broken) <= room);
    }
  }
}

TEST_CASE("label_boxes: no two places overlap") {
  basic_label_boxes taken{box{0, 0, 100, 100}};
  box const first{0, 0, 50, 20};
  CHECK(taken.take(std::vector{first}));
  CHECK(!taken.take(std::vector{first}));
  CHECK(!taken.take(std::vector{box{80, 0, 120, 20}}));  // beyond the area
  auto const second = taken.take(std::vector{box{10, 10, 60, 30}, box{10, 20, 60, 40}});
  REQUIRE(second);
  CHECK(second->top == 20);
  // Rather where it hides nothing, and otherwise where it does.
  taken.avoid({70, 10});
  std::vector const places{box{60, 0, 80, 20}, box{60, 50, 80, 70}};
  CHECK(taken.take(places)->top == 50);
  CHECK(taken.take(places)->top == 0);
  CHECK(!taken.take(places));
}

TEST_CASE("svg_writer: elements, attributes, escapes, numbers") {
  svg_writer svg;
  svg.open("g").set("fill", paint::text).set("x", 1.0).set("y", -0.001).set("z", -2.345);
  svg.open("text").set("id", "a\"<b>").content("1 < 2 & 'x'").close();
  svg.open("rect").set("width", 1e6 + 0.5).close();
  svg.close();
  CHECK(svg.text() ==
        "<g fill=\"var(--patron-text,#1f2933)\" x=\"1\" y=\"0\" z=\"-2.35\">"
        "<text id=\"a&quot;&lt;b&gt;\">1 &lt; 2 &amp; &#39;x&#39;</text>\n"
        "<rect width=\"1000000.5\"/>\n</g>\n");
  drawn::document const read{svg.text()};
  CHECK(read.fault.empty());
  CHECK(read.shows("1 < 2 & 'x'"));

  svg_path path;
  CHECK(path.empty());
  CHECK(path.move_to(0, 1.5).line_to(-0.004, 10.07).close().text() == "M0 1.5L0 10.07Z");
}

TEST_CASE("drawn: the tests' own reader refuses what is no XML") {
  for (auto const* bad : {"<a>", "<a></b>", "<a x=1/>", "<a>&nbsp;</a>", "<a/><b/>", "<a x=\"<\"/>",
                          "<a>\x01</a>", "<a>\xFF</a>", "text", "<a x=\"1\" x=\"2\"/>"}) {
    CHECK(!drawn::document{bad}.fault.empty());
  }
}
