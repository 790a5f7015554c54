// SPDX-License-Identifier: MIT
#include <patron/report/html/html_text.hpp>

#include <string>

#include "catch.hpp"

using patron::detail::escaped;
using patron::detail::html_text;

TEST_CASE("html_text: what HTML would read as its own is shown") {
  CHECK(html_text("a < b && \"c\" > 'd'") == "a &lt; b &amp;&amp; &quot;c&quot; &gt; &#39;d&#39;");
  CHECK(escaped("x\" onload=\"y") == "x&quot; onload=&quot;y");
  CHECK(html_text("").empty());
}

TEST_CASE("html_text: controls go, line ends become spaces, and what is no UTF-8 is marked") {
  CHECK(html_text(std::string_view{"a\0b\x1B[1m\nc\td", 11}) == "ab[1m c d");
  CHECK(html_text("a\xE2\x80\xAE\xE2\x81\xA6\xE2\x80\x8F"
                  "b\xC2\x85") == "ab");
  CHECK(html_text("a\xFF"
                  "b") ==
        "a\xEF\xBF\xBD"
        "b");
  CHECK(html_text("\xF0\x9F\x8C\xB2 \xE6\xA3\xAE") == "\xF0\x9F\x8C\xB2 \xE6\xA3\xAE");
}

TEST_CASE("html_text: words from right to left stand apart, spaces between them inside") {
  std::string const word = "\xD7\xA9\xD7\x9C";
  CHECK(html_text(word) == "<bdi>" + word + "</bdi>");
  CHECK(html_text("1. " + word + ' ' + word + " (12)") ==
        "1. <bdi>" + word + ' ' + word + "</bdi> (12)");
  CHECK(html_text(word + '<' + word) == "<bdi>" + word + "</bdi>&lt;<bdi>" + word + "</bdi>");
  CHECK(escaped(word) == word);
}
