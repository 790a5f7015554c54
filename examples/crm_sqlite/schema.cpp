// SPDX-License-Identifier: MIT
#include "schema.hpp"

#include <patron/core/error.hpp>

#include <iterator>

#include "statement.hpp"
#include "transaction.hpp"

namespace crm {
namespace {

// Days are counted from 1970-01-01, amounts in minor units, grades in hundredths: whole numbers,
// which neither round nor fail to be read. No amount is so large that a few of them have no sum.
// Whatever is known of a customer goes when she goes.
constexpr char const* first_version = R"sql(
CREATE TABLE customers (          -- everybody whom the firm knows: prospects too
  id   INTEGER PRIMARY KEY AUTOINCREMENT,  -- of somebody erased it is not given again
  name TEXT NOT NULL UNIQUE CHECK (name <> '')
) STRICT;

CREATE TABLE products (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE CHECK (name <> ''),
  price       INTEGER NOT NULL CHECK (price >= 0),
  cost        INTEGER NOT NULL CHECK (cost >= 0),
  least_grade INTEGER NOT NULL CHECK (least_grade >= 0)
) STRICT;
CREATE TABLE answers (            -- which needs a product answers
  product_id INTEGER NOT NULL REFERENCES products ON DELETE CASCADE,
  need       TEXT NOT NULL CHECK (need <> ''),
  PRIMARY KEY (product_id, need)
) STRICT, WITHOUT ROWID;

CREATE TABLE orders (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,  -- it stands on receipts
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  product_id  INTEGER NOT NULL REFERENCES products,
  day         INTEGER NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount BETWEEN 0 AND 1000000000000)  -- 0: a gift
) STRICT;
CREATE INDEX orders_of_customer ON orders (customer_id, day);
CREATE TABLE refunds (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  order_id    INTEGER REFERENCES orders ON DELETE CASCADE,  -- NULL: an old book does not say
  day         INTEGER NOT NULL,
  amount      INTEGER NOT NULL CHECK (amount BETWEEN 1 AND 1000000000000)
) STRICT;
CREATE INDEX refunds_of_customer ON refunds (customer_id);
CREATE INDEX refunds_of_order ON refunds (order_id);
CREATE TRIGGER refunds_are_covered BEFORE INSERT ON refunds
WHEN NEW.amount > (SELECT amount FROM orders WHERE id = NEW.order_id)
                  - (SELECT coalesce(sum(amount), 0) FROM refunds WHERE order_id = NEW.order_id)
BEGIN
  SELECT RAISE(ABORT, 'more is given back than was paid');
END;
CREATE TRIGGER orders_cover_refunds BEFORE UPDATE OF amount ON orders
WHEN NEW.amount < (SELECT coalesce(sum(amount), 0) FROM refunds WHERE order_id = NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'more is given back than was paid');
END;
CREATE TRIGGER refunds_stand BEFORE UPDATE ON refunds
BEGIN
  SELECT RAISE(ABORT, 'a refund is not changed');
END;
CREATE VIEW sales AS              -- a refund is a negative amount, as the library reads it
  SELECT customer_id, day, amount FROM orders
  UNION ALL SELECT customer_id, day, -amount FROM refunds;

CREATE TABLE stage_moves (        -- who came to which stage; their ladder is in ladder.hpp
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  day         INTEGER NOT NULL,
  stage       TEXT NOT NULL CHECK (stage IN ('stranger', 'reader', 'lead', 'trial', 'customer',
                                             'regular', 'advocate', 'lost')),
  reason      TEXT NOT NULL
) STRICT;
CREATE INDEX stage_moves_of_customer ON stage_moves (customer_id, day);

CREATE TABLE touches (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  day         INTEGER NOT NULL,
  kind        TEXT NOT NULL
) STRICT;
CREATE INDEX touches_of_customer ON touches (customer_id);

CREATE TABLE proposals (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  product_id  INTEGER NOT NULL REFERENCES products,
  day         INTEGER NOT NULL,
  outcome     TEXT NOT NULL CHECK (outcome IN ('accepted', 'refused', 'open')),
  cost        INTEGER NOT NULL CHECK (cost >= 0)
) STRICT;
CREATE INDEX proposals_of_customer ON proposals (customer_id);

CREATE TABLE referrals (
  id          INTEGER PRIMARY KEY,
  referrer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  referred_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  day         INTEGER NOT NULL,
  CHECK (referrer_id <> referred_id)
) STRICT;
CREATE INDEX referrals_by ON referrals (referrer_id);
CREATE INDEX referrals_of ON referrals (referred_id);

CREATE TABLE needs (              -- what happened to a need of a customer
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  need        TEXT NOT NULL CHECK (need <> ''),
  day         INTEGER NOT NULL,
  event       TEXT NOT NULL CHECK (event IN ('noticed', 'raised', 'not_proposed', 'proposed',
                                             'met', 'met_elsewhere')),
  worth       INTEGER CHECK (worth >= 0),
  reason      TEXT NOT NULL
) STRICT;
CREATE INDEX needs_of_customer ON needs (customer_id);

CREATE TABLE satisfaction (
  id          INTEGER PRIMARY KEY,
  customer_id INTEGER NOT NULL REFERENCES customers ON DELETE CASCADE,
  day         INTEGER NOT NULL,
  kind        TEXT NOT NULL CHECK (kind IN ('asked', 'answered', 'complaint')),
  score       INTEGER CHECK (score BETWEEN 0 AND 10),
  CHECK ((kind = 'answered') = (score IS NOT NULL))
) STRICT;
CREATE INDEX satisfaction_of_customer ON satisfaction (customer_id);

-- What the library found, written back: all standings are of one review, the last.
CREATE TABLE reviews (
  id        INTEGER PRIMARY KEY,
  day       INTEGER NOT NULL,
  standings INTEGER NOT NULL,     -- how many were written
  grip_kept INTEGER NOT NULL,     -- a rate is kept as its two counts
  grip_of   INTEGER NOT NULL,
  CHECK (grip_kept <= grip_of)
) STRICT;
CREATE TABLE standings (
  customer_id  INTEGER PRIMARY KEY REFERENCES customers ON DELETE CASCADE,
  review_id    INTEGER NOT NULL REFERENCES reviews,
  grade        INTEGER,           -- NULL: has left, or stands on no rung
  worth        INTEGER,           -- NULL: has bought nothing, or there are too few to say
  action       TEXT,              -- NULL: nothing to do for her
  action_about TEXT,
  action_worth INTEGER
) STRICT;
)sql";

// Offers stand in the order of their prices, and two at one price have none. Triggers, and no
// unique index: a database that has two of them already is opened all the same.
constexpr char const* second_version = R"sql(
CREATE TRIGGER products_have_an_order BEFORE INSERT ON products
WHEN EXISTS (SELECT 1 FROM products WHERE price = NEW.price)
BEGIN
  SELECT RAISE(ABORT, 'price: another product has the same, which one is lighter?');
END;
CREATE TRIGGER products_keep_an_order BEFORE UPDATE OF price ON products
WHEN EXISTS (SELECT 1 FROM products WHERE price = NEW.price AND id <> NEW.id)
BEGIN
  SELECT RAISE(ABORT, 'price: another product has the same, which one is lighter?');
END;
)sql";

// What the next version of the program changes goes behind the others, and none is edited.
constexpr char const* versions[] = {first_version, second_version};

int version_of(sqlite::database& firm) {
  sqlite::statement asks{firm, "PRAGMA user_version"};
  (void)asks.next();
  return asks.column<int>(0);
}

}  // namespace

sqlite::database open_firm(std::string const& path) {
  sqlite::database firm{path};
  firm.run("PRAGMA journal_mode = WAL");  // who reads does not wait for who writes
  constexpr int newest = std::size(versions);
  if (version_of(firm) == newest) return firm;

  sqlite::transaction migration{firm, sqlite::transaction::kind::writes};
  int const version = version_of(firm);  // another program may have been quicker
  if (version > newest) {
    throw patron::error{{.where = path, .reason = "was made by a later version of this program"}};
  }
  for (int i = version; i < newest; ++i) firm.run(versions[i]);
  firm.run("PRAGMA user_version = " + std::to_string(newest));
  migration.commit();
  return firm;
}

}  // namespace crm
