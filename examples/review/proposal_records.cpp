// SPDX-License-Identifier: MIT
#include "proposal_records.hpp"

#include <utility>

#include "amount_cell.hpp"
#include "dated_rows.hpp"
#include "rows_with_keys.hpp"

namespace {

struct proposal_row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string offer{};
  std::string outcome{};
  std::string cost{};
};

}  // namespace

proposal_records read_proposals(arguments const& asked, customer_names& names,
                                offer_records const& offers, bad_rows& bad) {
  using patron::column;
  proposal_records read;
  rows_with_keys<proposal_record> rows{names, {read.proposals}};
  auto const take = [&](proposal_row&& r, row_check const& check) {
    amount_cell const cost = read_amount(r.cost, asked.currency);
    bool const answered = r.outcome == "accepted" || r.outcome == "refused";
    if (!check.has("customer", r.customer) || !check.has("offer", r.offer)) return false;
    if (!offers.find(r.offer)) {
      return check.refuse(
          "offer", r.offer,
          "is not on the ladder; nearest is \"" + offers.key(offers.nearest(r.offer)) + '"');
    }
    if (!answered && r.outcome != "open") {
      return check.refuse("outcome", r.outcome, "is neither accepted, refused nor open");
    }
    if (!cost.wrong.empty()) return check.refuse("cost", r.cost, cost.wrong);
    std::optional<bool> accepted;
    if (answered) accepted = r.outcome == "accepted";
    rows.add(r.customer, {{}, r.day, std::move(r.offer), accepted, cost.minor_units, check.line()});
    return true;
  };
  read.last_day = each_dated_row<proposal_row>(
      asked, asked.proposals, bad, take, column("customer", &proposal_row::customer),
      column("offer", &proposal_row::offer), column("outcome", &proposal_row::outcome),
      column("cost", &proposal_row::cost));
  rows.finish();
  return read;
}
