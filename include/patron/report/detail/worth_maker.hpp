// SPDX-License-Identifier: MIT
#ifndef PATRON_REPORT_DETAIL_WORTH_MAKER_HPP
#define PATRON_REPORT_DETAIL_WORTH_MAKER_HPP

#include <patron/core/discount.hpp>
#include <patron/history/pattern_counts.hpp>
#include <patron/history/purchase_summary.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/choose_model.hpp>
#include <patron/ltv/customer_value.hpp>
#include <patron/ltv/enough_data.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/frequency_spend_correlation.hpp>
#include <patron/ltv/ltv_options.hpp>
#include <patron/ltv/ltv_total.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/ltv/spend_table.hpp>
#include <patron/report/detail/first_rows.hpp>
#include <patron/report/detail/review_data.hpp>
#include <patron/report/detail/review_facts.hpp>
#include <patron/report/detail/review_pass.hpp>
#include <patron/report/detail/shown_id.hpp>
#include <patron/report/detail/sliced_counts.hpp>
#include <patron/report/missing_section.hpp>
#include <patron/report/review_options.hpp>
#include <patron/report/sections/worth_section.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace patron::inline v0::detail {

/// What the customers are worth under a purchase model, added up part by part.
template<class Model>
class worth_sums {
  using spend_fit = fitted<gamma_gamma, std::int64_t>;

 public:
  worth_sums(fitted<Model> const& purchases, spend_fit const& spend, review_options const& options)
      : model_{purchases.model},
        year_{purchases, spend, in(weeks_of_year, options)},
        five_years_{purchases, spend, in(weeks_of_five_years, options)} {}

  template<class Id>
  void add(std::vector<purchase_summary<Id, std::int64_t>> const& customers) {
    five_years_.add(customers);
    std::vector<customer_stake<std::int64_t>> rows(customers.size());
    year_.add(customers, rows.begin());
    for (std::size_t i = 0; i < customers.size(); ++i) {
      auto const& customer = customers[i];
      std::int64_t const value = rows[i].value.amount();
      std::int64_t const at_stake = rows[i].at_stake.amount();
      if (top_.may_take(value)) {
        std::optional<double> alive;
        if (model_.tells_whether_alive(customer)) alive = model_.probability_alive(customer);
        top_.add({shown_id(customer.customer), value, alive});
      }
      if (customer.frequency > 0 && slipping_.may_take(at_stake)) {
        slipping_.add({shown_id(customer.customer), at_stake, model_.probability_alive(customer)});
      }
    }
  }

  void finish(worth_section& s) const {
    s.horizons = {{weeks_of_year, year_.template worth<std::int64_t>()},
                  {weeks_of_five_years, five_years_.template worth<std::int64_t>()}};
    s.top = top_.rows();
    s.slipping = slipping_.rows();
  }

 private:
  static constexpr std::chrono::weeks weeks_of_year{52};
  static constexpr std::chrono::weeks weeks_of_five_years{260};

  [[nodiscard]] static ltv_options in(std::chrono::weeks horizon, review_options const& options) {
    return {.horizon = horizon,
            .discount = discount::annual(options.discount),
            .margin = options.margin};
  }

  Model model_;
  ltv_total<fitted<Model>, spend_fit> year_;
  ltv_total<fitted<Model>, spend_fit> five_years_;
  first_rows<valued_name, &valued_name::value> top_;
  first_rows<valued_name, &valued_name::value> slipping_;
};

/// Makes the section in two passes: what models are fitted to, and what they say of each customer.
template<class Id>
class worth_maker {
 public:
  explicit worth_maker(review_options const& options) : options_{options} {}

  void add(review_pass pass, review_data<Id> const& data) {
    if (pass == review_pass::counts) {
      counts_.add(data.customers);
      spends_.add(data.customers);
      for (auto const& customer : data.customers) {
        if (customer.frequency == 0 || customer.repeat_total > 0) continue;
        section_.left_out.push_back(shown_id(customer.customer));
      }
    } else if (pass == review_pass::names) {
      if (sums_) std::visit([&](auto& sums) { sums.add(data.customers); }, *sums_);
    }
  }

  void end(review_pass pass, review_facts const&) {
    if (pass != review_pass::counts) return;
    why_none_ = fit_models(counts_.take());
    spends_ = {};
  }

  [[nodiscard]] std::optional<worth_section> finish(review_facts const&,
                                                    missing_sections& missing) {
    if (!why_none_.empty()) {
      missing.push_back({"ltv", std::move(why_none_)});
      return std::nullopt;
    }
    if (sums_) std::visit([&](auto const& sums) { sums.finish(section_); }, *sums_);
    return std::move(section_);
  }

 private:
  /// What is in the way of models, in words; nothing where they are fitted.
  [[nodiscard]] std::string fit_models(pattern_counts const& counts) {
    data_verdict const verdict = enough_data(counts);
    if (!verdict.enough()) return std::string{to_string(verdict.shortages.front())};
    chosen_model const chosen = choose_model(counts);
    if (!chosen.converged()) {
      return std::string{chosen.name()} + ": " +
             std::string{to_string(chosen.table.front().status)};
    }
    auto const correlation = frequency_spend_correlation(spends_);
    auto const spend = fit<gamma_gamma, std::int64_t>(std::move(spends_));
    if (!spend.converged) return "what they spend: " + std::string{to_string(spend.status)};
    if (!spend.model.mean_spend()) {
      return "what they spend has no mean: a few spend so much that no average settles";
    }
    section_.purchase_models = chosen.table;
    section_.spend_model = std::string{gamma_gamma::name};
    section_.discount = options_.discount;
    section_.margin = options_.margin;
    section_.spend_depends_on_frequency = correlation && correlation->is_notable();
    std::ranges::sort(section_.left_out);
    std::visit(
        [&]<class Model>(fitted<Model> const& purchases) {
          sums_.emplace(std::in_place_type<worth_sums<Model>>, purchases, spend, options_);
        },
        chosen.best);
    return {};
  }

  review_options const& options_;
  sliced_counts<> counts_{};
  spend_table spends_{};
  worth_section section_{};
  std::string why_none_{};
  std::optional<std::variant<worth_sums<bg_nbd>, worth_sums<mbg_nbd>>> sums_{};
};

}  // namespace patron::inline v0::detail

#endif
