// SPDX-License-Identifier: MIT
#include <patron/core/fields.hpp>
#include <patron/opportunity/missed_needs.hpp>
#include <patron/opportunity/opportunity_ledger.hpp>

#include <concepts>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "catch.hpp"
#include "opportunity/needs_told.hpp"
#include "support/sentence.hpp"

namespace {

using namespace needs_told;
using patron::merged;
using patron::opportunity_kind;

using entry = patron::opportunity_entry<int, euros>;
using ledger = patron::opportunity_ledger<int, euros>;
using totals = patron::opportunity_totals<euros>;

static_assert(std::regular<ledger> && patron::mergeable<ledger> && patron::has_fields<ledger>);

template<class T>
concept has_ledger = requires { typename patron::opportunity_ledger<int, T>; };
static_assert(!has_ledger<double>);  // sums of double depend on their order

// What was measured and what is estimated have no sum.
template<class Ledger>
concept sums_both = requires(Ledger const& l) { l.measured() + l.estimated(); };
static_assert(!sums_both<ledger>);
static_assert(std::same_as<decltype(ledger{}.measured()), euros>);
static_assert(std::same_as<decltype(ledger{}.estimated()), patron::estimated<euros>>);

std::vector<entry> three() {
  return {{.customer = 2,
           .kind = opportunity_kind::customer_left,
           .since = at(1),
           .until = at(100),
           .estimated = patron::estimated{eur(90)},
           .segment = "anna"},
          {.customer = 1,
           .kind = opportunity_kind::proposal_too_late,
           .about = "repair",
           .since = at(5),
           .until = at(9),
           .measured = eur(40),
           .segment = "anna"},
          {.customer = 1,
           .kind = opportunity_kind::need_without_proposal,
           .about = "storage",
           .since = at(7),
           .until = at(100)}};
}

TEST_CASE("ledger: totals by hand", "[opportunity]") {
  ledger book;
  CHECK(book.empty());
  CHECK(book.totals() == totals{});
  book.add(three());
  CHECK(book.size() == 3);
  CHECK(book.measured() == eur(40));
  CHECK(book.estimated() == patron::estimated{eur(90)});
  CHECK(book.totals().entries == 3);
  CHECK(book.totals().without_amount == 1);
  CHECK(book.entries()[0].kind == opportunity_kind::need_without_proposal);
  CHECK(book.entries()[2].customer == 2);

  auto const kinds = book.by_kind();
  CHECK(kinds.size() == 3);
  CHECK(kinds.at(opportunity_kind::proposal_too_late).measured == eur(40));
  auto const segments = book.by_segment();
  CHECK(segments.size() == 2);
  CHECK(segments.at("anna").entries == 2);
  CHECK(segments.at("").without_amount == 1);

  auto const by_worth = book.by_worth();
  CHECK(by_worth[0].worth() == eur(90));
  CHECK(by_worth[1].worth() == eur(40));
  CHECK(!by_worth[2].worth());
  book.add(three());
  CHECK(book.measured() == eur(80));  // told twice counts twice
}

TEST_CASE("ledger: on a thousand firms totals are their entries, and parts merge",
          "[opportunity]") {
  bool sums = true;
  bool laws = true;
  std::size_t entries = 0;
  for (std::uint64_t seed = 1; seed <= 1000; ++seed) {
    auto const notes = random_notes(24, 6, seed);
    // Customers into three parts, so that the needs of each are told in one.
    std::vector<note> part_notes[3];
    for (note const& n : notes) part_notes[static_cast<std::size_t>(n.customer) % 3].push_back(n);
    auto const missed = [](std::vector<note> const& told) {
      ledger made;
      made.add(patron::missed_needs(
          history_of(told), [](need n) { return n != need::training; }, days{14}));
      return made;
    };
    ledger const whole = missed(notes);
    ledger const a = missed(part_notes[0]);
    ledger const b = missed(part_notes[1]);
    ledger const c = missed(part_notes[2]);
    laws = laws && merged(merged(a, b), c) == whole && merged(c, merged(b, a)) == whole &&
           merged(whole, ledger{}) == whole && merged(ledger{}, whole) == whole;

    euros measured{};
    patron::estimated<euros> estimated{};
    for (entry const& one : whole.entries()) {
      measured += one.measured.value_or(euros{});
      estimated += one.estimated.value_or(patron::estimated<euros>{});
      sums = sums && !(one.measured && one.estimated) && one.since <= one.until;
    }
    totals kinds;
    for (auto const& [kind, sum] : whole.by_kind()) kinds.merge(sum);
    totals segments;
    for (auto const& [name, sum] : whole.by_segment()) segments.merge(sum);
    sums = sums && whole.measured() == measured && whole.estimated() == estimated &&
           kinds == whole.totals() && segments == whole.totals();
    entries += whole.size();
  }
  CHECK(sums);
  CHECK(laws);
  CHECK(entries > 5000);
}

TEST_CASE("ledger: an entry that cannot be is refused", "[opportunity]") {
  auto const refusal = [](entry one) {
    return support::sentence([&] {
      ledger{}.add({one});
      return 0;
    });
  };
  CHECK(refusal({.measured = eur(1), .estimated = patron::estimated{eur(1)}}) ==
        "opportunity_ledger: an entry is measured or estimated, and not both");
  CHECK(refusal({.since = at(2), .until = at(1)}) ==
        "opportunity_ledger: an entry does not end before it begins");
  CHECK(refusal({.estimated = patron::estimated{eur(-1)}}) ==
        "opportunity_ledger: an entry is not worth less than nothing");
}

}  // namespace
