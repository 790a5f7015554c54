// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/stage/conversion.hpp>
#include <patron/stage/conversion_within.hpp>
#include <patron/stage/customer_flow.hpp>
#include <patron/stage/dwell.hpp>
#include <patron/stage/identity_map.hpp>
#include <patron/stage/journeys.hpp>
#include <patron/stage/move_book.hpp>
#include <patron/stage/speed.hpp>
#include <patron/stage/stage_transitions.hpp>
#include <patron/stage/touch_log.hpp>
#include <patron/stage/win_counts.hpp>

#include <string>
#include <vector>

#include "catch.hpp"
#include "stage/firm.hpp"
#include "wire/travels.hpp"

namespace {

using namespace stage_test;
using wire_test::check_travels;

auto journeys_of(std::vector<move> const& moves) {
  return patron::journeys(moves, stages, start + days{100}, &move::who, &move::to, &move::on);
}
auto const ours = journeys_of({{1, stranger, start},
                               {1, lead, start + days{3}},
                               {1, customer, start + days{20}},
                               {2, reader, start},
                               {2, lost, start + days{5}}});
auto const theirs = journeys_of({{3, trial, start + days{1}}, {4, customer, start + days{90}}});

TEST_CASE("wire: what is counted by rung travels, and is read on its own ladder") {
  check_travels("conversion", patron::conversion{ours}, patron::conversion{theirs},
                patron::conversion{stages});
  patron::conversion_within const within{ours, days{30}};
  check_travels("conversion_within", within, patron::conversion_within{theirs, days{30}},
                {stages, days{30}});
  check_travels("dwell", patron::dwell{ours}, patron::dwell{theirs}, patron::dwell{stages});
  check_travels("speed", patron::speed{ours}, patron::speed{theirs}, patron::speed{stages});
  check_travels("stopped_count", patron::stopped_count{1, 2}, patron::stopped_count{3, 4});
  check_travels("timely_conversion", within.at(lead), within.at(customer));
}

TEST_CASE("wire: a ladder of other grades is refused") {
  using counts = patron::conversion<patron::stage_ladder<std::string>>;
  using ladder = patron::stage_ladder<std::string>;
  using rung = patron::rung<std::string, std::string>;
  ladder const low{rung{"stranger", 0.0_grade}, rung{"asked", 0.2_grade},
                   rung{"customer", 1.0_grade}};
  ladder const high{rung{"stranger", 0.0_grade}, rung{"asked", 0.4_grade},
                    rung{"customer", 1.0_grade}};
  auto const bytes = patron::to_bytes(counts{low});
  CHECK(patron::from_bytes(bytes, counts{low}) == counts{low});
  CHECK(wire_test::refusal(bytes, counts{high}) ==
        "from_bytes: ladder is not that of the state that reads it");
  CHECK(wire_test::refusal<counts>(bytes) ==
        "from_bytes: ladder is not that of the state that reads it");
  auto const of_none = patron::to_bytes(counts{});
  CHECK(patron::from_bytes<counts>(of_none) == counts{});
  CHECK(wire_test::refusal(of_none, counts{low}) ==
        "from_bytes: ladder is not that of the state that reads it");
}

TEST_CASE("wire: flows, transitions, touches and deals travel") {
  patron::customer_flow a{{start, start + days{90}}, days{28}};
  a.add(start - days{3}, start + days{40});
  patron::customer_flow b{{start, start + days{90}}, days{28}};
  b.add(start + days{30}, std::nullopt);
  check_travels("customer_flow", a, b);

  check_travels("stage_transitions", patron::stage_transitions{ours, days{7}},
                patron::stage_transitions{theirs, days{7}});

  patron::touch_log<std::string> log;
  log.add("Ono", start + days{3});
  log.add("Ono", start);
  patron::touch_log<std::string> more;
  more.add("Ono", start);
  more.add("Abe", start + days{5});
  check_travels("touch_log", log, more);

  patron::win_counts<stage> closed;
  closed.add_won();
  closed.add_lost(lead);
  patron::win_counts<stage> others;
  others.add_lost(trial);
  check_travels("win_counts", closed, others);
}

TEST_CASE("wire: books of moves travel, with who turned out to be one person") {
  patron::move_book<int, stage, std::string> a;
  a.add({.person = 7, .stage = lead, .day = start, .sequence = 2, .reason = "asked"});
  a.add({.person = 3, .stage = customer});
  a.join(9, 7);
  a.join(12, 9);
  patron::move_book<int, stage, std::string> b;
  b.add({.person = 12, .stage = lost, .day = start + days{4}});
  b.join(12, 3);
  check_travels("move_book", a, b);
  check_travels("identity_map", a.people(), b.people());
  patron::move_book<int, stage> without_reason;
  without_reason.add(1, lead, start);
  check_travels("move_book_without_reasons", without_reason, {});
}

}  // namespace
