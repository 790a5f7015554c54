// SPDX-License-Identifier: MIT
#include "import_files.hpp"

#include <patron/core/to_string.hpp>
#include <patron/io/csv_column_names.hpp>
#include <patron/io/each_csv.hpp>

#include <algorithm>
#include <chrono>
#include <cstddef>
#include <filesystem>
#include <map>
#include <optional>
#include <sstream>
#include <string_view>

#include "records.hpp"
#include "statement.hpp"
#include "transaction.hpp"
#include "word.hpp"

namespace crm {
namespace {

using patron::column;

/// Names become keys here, and are keys from here on.
class importer {
 public:
  importer(sqlite::database& firm, std::string directory)
      : firm_{firm}, directory_{std::move(directory)} {}

  rows_read read_all() {
    offers();
    orders();
    if (is_there("stages.csv")) stages();
    if (is_there("touches.csv")) touches();
    if (is_there("proposals.csv")) proposals();
    if (is_there("referrals.csv")) referrals();
    if (is_there("needs.csv")) needs();
    if (is_there("satisfaction.csv")) satisfaction();
    return std::move(read_);
  }

 private:
  [[nodiscard]] std::string path(std::string_view file) const {
    return directory_ + '/' + std::string{file};
  }
  [[nodiscard]] bool is_there(std::string_view file) const {
    return std::filesystem::exists(path(file));
  }

  /// Calls `take` with each row of a file. What the schema refuses is said with its line.
  template<class Row, class Take, class... Columns>
  void each_row(std::string_view file, Take take, Columns const&... columns) {
    auto const checked = [&](Row const& one, std::uint64_t line) {
      try {
        take(one, line);
      } catch (sqlite::error const& e) {
        if (!e.is_of_the_data()) throw;
        throw patron::error{{.where = path(file), .line = line, .reason = e.what()}};
      }
    };
    auto const outcome = patron::each_csv<Row>(path(file), columns..., checked);
    read_.emplace_back(file, outcome.rows);
  }

  /// The key of a customer, who is new where nobody had that name.
  key customer(std::string const& name) {
    auto const [at, is_new] = customers_.try_emplace(name);
    if (is_new) {
      add_customer_.run(name);
      at->second = firm_.last_key();
    }
    return at->second;
  }
  key product(std::string const& name, std::string_view file, std::uint64_t line,
              std::string_view field) const {
    auto const found = products_.find(name);
    if (found != products_.end()) return found->second;
    throw patron::error{{.where = path(file),
                         .line = line,
                         .field = field,
                         .value = name,
                         .reason = "is not in offers.csv"}};
  }

  void offers() {
    struct row {
      std::string name{};
      yen price{};
      yen cost{};
      std::optional<patron::grade> least_grade{};
      std::string answers{};  // needs, with spaces between
    };
    sqlite::statement add{firm_,
                          "INSERT INTO products (name, price, cost, least_grade)"
                          " VALUES (?, ?, ?, ?)"};
    sqlite::statement answer{firm_,
                             "INSERT INTO answers (product_id, need) VALUES (?, ?)"
                             " ON CONFLICT DO NOTHING"};  // a need that is said twice
    auto const take = [&](row const& one, std::uint64_t) {
      add.run(one.name, one.price, one.cost, one.least_grade.value_or(patron::grade{}));
      key const id = products_[one.name] = firm_.last_key();
      std::istringstream needs{one.answers};
      for (std::string need; std::getline(needs, need, ' ');) {
        if (!need.empty()) answer.run(id, need);
      }
    };
    auto const read = [&](auto const&... answers) {
      each_row<row>("offers.csv", take, column("offer", &row::name), column("price", &row::price),
                    column("cost", &row::cost), column("grade", &row::least_grade), answers...);
    };
    auto const names = patron::csv_column_names(path("offers.csv"));
    if (std::find(names.begin(), names.end(), "answers") != names.end()) {
      read(column("answers", &row::answers));
    } else {
      read();
    }
  }

  void orders() {
    struct row {
      std::string customer{};
      std::string product{};
      day on{};
      yen amount{};
    };
    sqlite::statement add{firm_,
                          "INSERT INTO orders (customer_id, product_id, day, amount)"
                          " VALUES (?, ?, ?, ?)"};
    // The file does not say which order a refund is of.
    sqlite::statement refund{firm_,
                             "INSERT INTO refunds (customer_id, day, amount) VALUES (?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t line) {
      constexpr yen most = yen::from_minor(1'000'000'000'000);  // as in the schema
      if (one.amount < -most || one.amount > most) {
        throw patron::error{{.where = path("orders.csv"),
                             .line = line,
                             .field = "amount",
                             .value = to_string(one.amount),
                             .reason = "is not within -1000000000000 and 1000000000000"}};
      }
      key const sold = product(one.product, "orders.csv", line, "product");
      key const buyer = customer(one.customer);
      if (one.amount < yen{}) {
        refund.run(buyer, one.on, -one.amount);
      } else {
        add.run(buyer, sold, one.on, one.amount);
      }
    };
    each_row<row>("orders.csv", take, column("customer", &row::customer), column("date", &row::on),
                  column("amount", &row::amount), column("product", &row::product));
  }

  void stages() {
    struct row {
      std::string customer{};
      day on{};
      crm::stage stage{};
      std::string reason{};
    };
    sqlite::statement add{firm_,
                          "INSERT INTO stage_moves (customer_id, day, stage, reason)"
                          " VALUES (?, ?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t) {
      add.run(customer(one.customer), one.on, one.stage, one.reason);
    };
    each_row<row>("stages.csv", take, column("customer", &row::customer), column("date", &row::on),
                  column("stage", &row::stage), column("reason", &row::reason));
  }

  void touches() {
    struct row {
      std::string customer{};
      day on{};
      std::string kind{};
    };
    sqlite::statement add{firm_, "INSERT INTO touches (customer_id, day, kind) VALUES (?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t) {
      add.run(customer(one.customer), one.on, one.kind);
    };
    each_row<row>("touches.csv", take, column("customer", &row::customer), column("date", &row::on),
                  column("kind", &row::kind));
  }

  void proposals() {
    struct row {
      std::string customer{};
      std::string product{};
      day on{};
      crm::outcome outcome{};
      yen cost{};
    };
    sqlite::statement add{firm_,
                          "INSERT INTO proposals (customer_id, product_id, day, outcome, cost)"
                          " VALUES (?, ?, ?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t line) {
      key const proposed = product(one.product, "proposals.csv", line, "offer");
      add.run(customer(one.customer), proposed, one.on, one.outcome, one.cost);
    };
    each_row<row>("proposals.csv", take, column("customer", &row::customer),
                  column("date", &row::on), column("offer", &row::product),
                  column("outcome", &row::outcome), column("cost", &row::cost));
  }

  void referrals() {
    struct row {
      std::string referrer{};
      std::string referred{};
      day on{};
    };
    sqlite::statement add{firm_,
                          "INSERT INTO referrals (referrer_id, referred_id, day) VALUES (?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t) {
      key const referrer = customer(one.referrer);  // her number is the earlier one
      key const referred = customer(one.referred);
      add.run(referrer, referred, one.on);
    };
    each_row<row>("referrals.csv", take, column("referrer", &row::referrer),
                  column("referred", &row::referred), column("date", &row::on));
  }

  void needs() {
    struct row {
      std::string customer{};
      std::string need{};
      day on{};
      patron::need_event event{};
      std::optional<yen> worth{};
      std::string reason{};
    };
    sqlite::statement add{firm_,
                          "INSERT INTO needs (customer_id, need, day, event, worth, reason)"
                          " VALUES (?, ?, ?, ?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t) {
      add.run(customer(one.customer), one.need, one.on, one.event, one.worth, one.reason);
    };
    each_row<row>("needs.csv", take, column("customer", &row::customer), column("date", &row::on),
                  column("need", &row::need), column("event", &row::event),
                  column("worth", &row::worth), column("reason", &row::reason));
  }

  void satisfaction() {
    struct row {
      std::string customer{};
      day on{};
      opinion kind{};
      std::optional<int> score{};
    };
    sqlite::statement add{
        firm_, "INSERT INTO satisfaction (customer_id, day, kind, score) VALUES (?, ?, ?, ?)"};
    auto const take = [&](row const& one, std::uint64_t) {
      add.run(customer(one.customer), one.on, one.kind, one.score);
    };
    each_row<row>("satisfaction.csv", take, column("customer", &row::customer),
                  column("date", &row::on), column("kind", &row::kind),
                  column("score", &row::score));
  }

  sqlite::database& firm_;
  std::string directory_;
  sqlite::statement add_customer_{firm_, "INSERT INTO customers (name) VALUES (?)"};
  std::map<std::string, key> customers_{};
  std::map<std::string, key> products_{};
  rows_read read_{};
};

}  // namespace

rows_read import_files(sqlite::database& firm, std::string const& directory) {
  sqlite::transaction whole{firm, sqlite::transaction::kind::writes};
  sqlite::statement known{firm,
                          "SELECT EXISTS (SELECT 1 FROM customers)"
                          " OR EXISTS (SELECT 1 FROM products)"};
  if (known.next() && known.column<bool>(0)) {
    throw patron::error{{.where = "import", .reason = "is for an empty database; this one is not"}};
  }
  rows_read read = importer{firm, directory}.read_all();
  whole.commit();
  return read;
}

}  // namespace crm
