// SPDX-License-Identifier: MIT
#include "proposal_records.hpp"

#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <utility>

#include "amount_cell.hpp"
#include "day_column.hpp"

namespace {

struct row {
  std::string customer{};
  std::chrono::sys_days day{};
  std::string offer{};
  std::string outcome{};
  std::string cost{};
};

}  // namespace

proposal_records read_proposals(arguments const& asked, offer_records const& offers,
                                bad_rows& bad) {
  proposal_records read;
  patron::csv_options options;
  bad.handle(options);

  auto const take = [&](row&& r, std::uint64_t line) {
    auto const refuse = [&](char const* column, std::string_view value, std::string_view why) {
      bad.refuse(asked.proposals, line, column, value, why);
    };
    amount_cell const cost = read_amount(r.cost, asked.currency);
    bool const answered = r.outcome == "accepted" || r.outcome == "refused";
    if (r.customer.empty()) return refuse("customer", "", "is empty");
    if (bad.is_late(asked.proposals, line, "date", r.day)) return;
    if (r.offer.empty()) return refuse("offer", "", "is empty");
    if (!offers.find(r.offer)) {
      return refuse(
          "offer", r.offer,
          "is not on the ladder; nearest is \"" + offers.key(offers.nearest(r.offer)) + '"');
    }
    if (!answered && r.outcome != "open") {
      return refuse("outcome", r.outcome, "is neither accepted, refused nor open");
    }
    if (!cost.wrong.empty()) return refuse("cost", r.cost, cost.wrong);
    std::optional<bool> accepted;
    if (answered) accepted = r.outcome == "accepted";
    read.last_day = (std::max)(read.last_day, std::optional{r.day});
    read.proposals.push_back(
        {std::move(r.customer), r.day, std::move(r.offer), accepted, cost.minor_units});
  };
  with_day_column(asked, "date", &row::day, [&](auto const& date) {
    patron::each_csv<row>(asked.proposals, options, patron::column("customer", &row::customer),
                          date, patron::column("offer", &row::offer),
                          patron::column("outcome", &row::outcome),
                          patron::column("cost", &row::cost), take);
  });
  return read;
}
