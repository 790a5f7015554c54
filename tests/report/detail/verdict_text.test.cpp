// SPDX-License-Identifier: MIT
#include <patron/report/detail/verdict_text.hpp>
#include <patron/report/text_page.hpp>

#include "catch.hpp"

using patron::finding;
using patron::detail::name_of;
using patron::detail::verdict_text;

static_assert(name_of(finding::too_few) == "too_few");
static_assert(name_of(finding::not_shown) == "not_shown");
static_assert(name_of(finding::shown) == "shown");

TEST_CASE("verdict_text: the answer, then why") {
  patron::text_page page{{"JPY", 0}};
  auto const text = [&page](patron::verdict v) {
    return verdict_text(page, v, "Yes", "Not shown");
  };
  CHECK(text({finding::shown, "it is"}) == "Yes: it is.");
  CHECK(text({finding::not_shown, "it may be"}) == "Not shown: it may be.");
  CHECK(text({finding::too_few, "five"}) == "Too few to say: five.");
}

TEST_CASE("verdict_text: a finding and its reason are two keys") {
  patron::json_writer json;
  json.open_object();
  patron::detail::key_verdict(json, {finding::shown, "it is"});
  json.close_object();
  CHECK(json.text() == "{\n  \"finding\": \"shown\",\n  \"reason\": \"it is\"\n}\n");
}
