// SPDX-License-Identifier: MIT
#include "import_files.hpp"

#include <patron/io/each_csv.hpp>

#include <chrono>
#include <filesystem>
#include <map>
#include <optional>
#include <string_view>

#include "records.hpp"
#include "statement.hpp"
#include "transaction.hpp"
#include "word.hpp"

namespace crm {
namespace {

using patron::column;

/// A row of any of the files: each fills its own part.
struct row {
  std::string customer{};
  day on{};
  std::string text{};  ///< a kind, a reason
  std::string product{};
  yen amount{};
  std::optional<yen> worth{};
  crm::stage stage{};
  std::string need{};
  patron::need_event event{};
  std::string referred{};
  outcome answer{};
  opinion kind{};
  std::optional<int> score{};
  yen cost{};
  std::optional<patron::grade> grade{};
  std::string needs{};
};

/// Names become keys here, and are keys from here on.
class importer {
 public:
  importer(sqlite::database& firm, std::string directory)
      : firm_{firm}, directory_{std::move(directory)} {}

  rows_read read_all() {
    offers();
    orders();
    stages();
    touches();
    proposals();
    referrals();
    needs();
    satisfaction();
    return std::move(read_);
  }

 private:
  [[nodiscard]] std::string path(std::string const& file) const { return directory_ + '/' + file; }

  /// Calls `take` with each row of a file. What the database refuses is said with its line.
  template<class Take, class... Columns>
  void each_row(std::string const& file, Take take, Columns const&... columns) {
    auto const checked = [&](row const& one, std::uint64_t line) {
      try {
        take(one, line);
      } catch (sqlite::error const& e) {
        throw patron::error{{.where = path(file), .line = line, .reason = e.what()}};
      }
    };
    auto const outcome = patron::each_csv<row>(path(file), columns..., checked);
    read_.emplace_back(file, outcome.rows);
  }
  template<class Take, class... Columns>
  void each_row_if_there(std::string const& file, Take take, Columns const&... columns) {
    if (std::filesystem::exists(path(file))) each_row(file, take, columns...);
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
  key product(std::string const& name, std::string const& file, std::uint64_t line,
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
    sqlite::statement add{firm_,
                          "INSERT INTO products (name, price, cost, least_grade)"
                          " VALUES (?, ?, ?, ?)"};
    sqlite::statement answers{firm_, "INSERT INTO answers (product_id, need) VALUES (?, ?)"};
    each_row(
        "offers.csv",
        [&](row const& one, std::uint64_t) {
          add.run(one.product, one.amount, one.cost, one.grade.value_or(patron::grade{}));
          key const id = products_[one.product] = firm_.last_key();
          for (std::size_t from = 0; from < one.needs.size();) {
            std::size_t const to = (std::min)(one.needs.find(' ', from), one.needs.size());
            answers.run(id, one.needs.substr(from, to - from));
            from = to + 1;
          }
        },
        column("offer", &row::product), column("price", &row::amount), column("cost", &row::cost),
        column("grade", &row::grade), column("answers", &row::needs));
  }

  void orders() {
    sqlite::statement add{firm_,
                          "INSERT INTO orders (customer_id, product_id, day, amount)"
                          " VALUES (?, ?, ?, ?)"};
    // The file does not say which order a refund is of.
    sqlite::statement refund{firm_,
                             "INSERT INTO refunds (customer_id, day, amount) VALUES (?, ?, ?)"};
    each_row(
        "orders.csv",
        [&](row const& one, std::uint64_t line) {
          key const sold = product(one.product, "orders.csv", line, "product");
          key const buyer = customer(one.customer);
          if (one.amount < yen{}) {
            refund.run(buyer, one.on, -one.amount);
          } else {
            add.run(buyer, sold, one.on, one.amount);
          }
        },
        column("customer", &row::customer), column("date", &row::on),
        column("amount", &row::amount), column("product", &row::product));
  }

  void stages() {
    sqlite::statement add{firm_,
                          "INSERT INTO stage_moves (customer_id, day, stage, reason)"
                          " VALUES (?, ?, ?, ?)"};
    each_row_if_there(
        "stages.csv",
        [&](row const& one, std::uint64_t) {
          add.run(customer(one.customer), one.on, one.stage, one.text);
        },
        column("customer", &row::customer), column("date", &row::on), column("stage", &row::stage),
        column("reason", &row::text));
  }

  void touches() {
    sqlite::statement add{firm_, "INSERT INTO touches (customer_id, day, kind) VALUES (?, ?, ?)"};
    each_row_if_there(
        "touches.csv",
        [&](row const& one, std::uint64_t) { add.run(customer(one.customer), one.on, one.text); },
        column("customer", &row::customer), column("date", &row::on), column("kind", &row::text));
  }

  void proposals() {
    sqlite::statement add{firm_,
                          "INSERT INTO proposals (customer_id, product_id, day, outcome, cost)"
                          " VALUES (?, ?, ?, ?, ?)"};
    each_row_if_there(
        "proposals.csv",
        [&](row const& one, std::uint64_t line) {
          add.run(customer(one.customer), product(one.product, "proposals.csv", line, "offer"),
                  one.on, one.answer, one.cost);
        },
        column("customer", &row::customer), column("date", &row::on),
        column("offer", &row::product), column("outcome", &row::answer),
        column("cost", &row::cost));
  }

  void referrals() {
    sqlite::statement add{firm_,
                          "INSERT INTO referrals (referrer_id, referred_id, day) VALUES (?, ?, ?)"};
    each_row_if_there(
        "referrals.csv",
        [&](row const& one, std::uint64_t) {
          add.run(customer(one.customer), customer(one.referred), one.on);
        },
        column("referrer", &row::customer), column("referred", &row::referred),
        column("date", &row::on));
  }

  void needs() {
    sqlite::statement add{firm_,
                          "INSERT INTO needs (customer_id, need, day, event, worth, reason)"
                          " VALUES (?, ?, ?, ?, ?, ?)"};
    each_row_if_there(
        "needs.csv",
        [&](row const& one, std::uint64_t) {
          add.run(customer(one.customer), one.need, one.on, one.event, one.worth, one.text);
        },
        column("customer", &row::customer), column("date", &row::on), column("need", &row::need),
        column("event", &row::event), column("worth", &row::worth), column("reason", &row::text));
  }

  void satisfaction() {
    sqlite::statement add{
        firm_, "INSERT INTO satisfaction (customer_id, day, kind, score) VALUES (?, ?, ?, ?)"};
    each_row_if_there(
        "satisfaction.csv",
        [&](row const& one, std::uint64_t) {
          add.run(customer(one.customer), one.on, one.kind, one.score);
        },
        column("customer", &row::customer), column("date", &row::on), column("kind", &row::kind),
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
                          "SELECT EXISTS (SELECT 1 FROM customers) "
                          "OR EXISTS (SELECT 1 FROM products)"};
  if (known.next() && known.column<bool>(0)) {
    throw patron::error{{.where = "import", .reason = "is for an empty database; this one is not"}};
  }
  rows_read read = importer{firm, directory}.read_all();
  whole.commit();
  return read;
}

}  // namespace crm
