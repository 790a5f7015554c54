// SPDX-License-Identifier: MIT
#include <patron/report/review_json.hpp>

#include <string>

#include "catch.hpp"

using namespace std::chrono;

namespace {

/// A review with one of everything.
patron::review small_review() {
  patron::review r;
  r.currency = {"USD", 2};
  r.customers.first_day = 2024y / January / 2;
  r.customers.until = 2024y / May / 1;
  r.customers.orders = 3;
  r.customers.customers = 2;
  r.customers.revenue = -5;
  r.customers.came_back = {1, 2};
  r.customers.mean_revenue = -0.025;
  r.customers.frequencies = {{1, 1, 2, -5}, {2, {}, 0, 0}};
  r.grip.quarters = {{patron::quarter(2024y, 2), {{1, 2}, patron::completeness::partial(2)}, {}}};
  patron::retention_cohort const cohort{
      patron::month(2024y, January),
      2,
      {{{2, 2}, patron::completeness::complete(2)}, {{0, 2}, patron::completeness::not_started()}}};
  r.retention = patron::retention_section{
      patron::calendar_period::month, {cohort}, {{{2, 2}, {2, 2}, {2, 2}, {2, 2}}, {}}};
  r.second_purchase = patron::waiting_section{2, 1, {}, {{days{30}, 0.5, {}}}};
  r.missing = {{"concentration", "too few"}};
  r.skipped_rows = {"orders.csv:3: amount \"x\" is not a decimal number"};
  r.contradictions = {{"a referral after the first order", "Abe", "referrals.csv", 7}};
  return r;
}

}  // namespace

TEST_CASE("review_json: every key, byte for byte") {
  std::string const expected = R"({
  "gauges": null,
  "gauges_of": null,
  "weakest": null,
  "balance": null,
  "agenda": null,
  "firm_agenda": null,
  "agenda_time": null,
  "plan": null,
  "projection": null,
  "orders": 3,
  "refunds": 0,
  "customers": 2,
  "came_back": 1,
  "first_day": "2024-01-02",
  "until": "2024-05-01",
  "currency": "USD",
  "revenue": "-0.05",
  "refunded_only": {
    "people": 0,
    "revenue": "0.00"
  },
  "mean_revenue": -0.025,
  "median_revenue": null,
  "frequencies": [
    {
      "from_days": 1,
      "to_days": 1,
      "customers": 2,
      "revenue": "-0.05"
    },
    {
      "from_days": 2,
      "to_days": null,
      "customers": 0,
      "revenue": "0.00"
    }
  ],
  "grip": [
    {
      "from": "2024-04-01",
      "to": "2024-07-01",
      "kept": 1,
      "of": 2,
      "value": 0.5,
      "low": 0.09453120573423074,
      "high": 0.9054687942657692,
      "complete": false,
      "revenue_value": null
    }
  ],
  "retention": {
    "period": "month",
    "cohorts": [
      {
        "from": "2024-01-01",
        "to": "2024-02-01",
        "size": 2,
        "cells": [
          {
            "active": 2,
            "value": 1,
            "complete": true
          }
        ]
      }
    ],
    "all": [
      {
        "active": 2,
        "of": 2,
        "value": 1,
        "then_or_later": {
          "kept": 2,
          "of": 2,
          "value": 1
        },
        "unbroken": {
          "kept": 2,
          "of": 2,
          "value": 1
        },
        "against_previous": {
          "kept": 2,
          "of": 2,
          "value": 1
        }
      },
      {
        "active": 0,
        "of": 0,
        "value": null,
        "then_or_later": {
          "kept": 0,
          "of": 0,
          "value": null
        },
        "unbroken": {
          "kept": 0,
          "of": 0,
          "value": null
        },
        "against_previous": {
          "kept": 0,
          "of": 0,
          "value": null
        }
      }
    ]
  },
  "time_to_second_purchase": {
    "customers": 2,
    "came_back": 1,
    "median_days": null,
    "within": [
      {
        "days": 30,
        "share": 0.5,
        "low": null,
        "high": null
      }
    ],
    "curve": []
  },
  "movements": null,
  "segments": null,
  "quiet": null,
  "contracts": null,
  "leaving": null,
  "concentration": null,
  "purchase_model": null,
  "spend_model": null,
  "ltv": null,
  "top": null,
  "slipping": null,
  "holdout": null,
  "stages": null,
  "refill_only": null,
  "sowing": null,
  "coverage": null,
  "touch_effects": null,
  "offers": null,
  "entry_barrier": null,
  "ascent": null,
  "catalogue_health": null,
  "offer_profit": null,
  "next_best_offers": null,
  "proposal_lift": null,
  "trust": null,
  "satisfaction": null,
  "referral": null,
  "acquisition": null,
  "opportunity": null,
  "missing": [
    {
      "section": "concentration",
      "reason": "too few"
    },
    {
      "section": "movements",
      "reason": "it was not asked for"
    },
    {
      "section": "segments",
      "reason": "it was not asked for"
    },
    {
      "section": "quiet",
      "reason": "it was not asked for"
    },
    {
      "section": "contracts",
      "reason": "no contracts were given"
    },
    {
      "section": "leaving",
      "reason": "no contracts were given, and no products or channels of the orders"
    },
    {
      "section": "stages",
      "reason": "no moves between stages were given"
    },
    {
      "section": "refill_only",
      "reason": "no moves between stages were given"
    },
    {
      "section": "sowing",
      "reason": "no touches were given"
    },
    {
      "section": "coverage",
      "reason": "no touches were given"
    },
    {
      "section": "touch_effects",
      "reason": "no touches were given"
    },
    {
      "section": "offers",
      "reason": "no offers were given"
    },
    {
      "section": "ascent",
      "reason": "no offers were given"
    },
    {
      "section": "catalogue_health",
      "reason": "no offers were given"
    },
    {
      "section": "entry_barrier",
      "reason": "no proposals were given"
    },
    {
      "section": "offer_profit",
      "reason": "no proposals were given"
    },
    {
      "section": "next_best_offers",
      "reason": "no proposals were given"
    },
    {
      "section": "proposal_lift",
      "reason": "no proposals were given"
    },
    {
      "section": "trust",
      "reason": "no entries of trust were given"
    },
    {
      "section": "satisfaction",
      "reason": "no answers of customers were given"
    },
    {
      "section": "referral",
      "reason": "no referrals were given"
    },
    {
      "section": "acquisition",
      "reason": "no costs were given"
    },
    {
      "section": "opportunity",
      "reason": "no needs were given"
    },
    {
      "section": "gauges",
      "reason": "it was not asked for"
    },
    {
      "section": "plan",
      "reason": "no plan was given"
    },
    {
      "section": "projection",
      "reason": "it takes moves between stages, offers and what was ordered of them"
    },
    {
      "section": "agenda",
      "reason": "it was not asked for"
    }
  ],
  "skipped_rows": [
    "orders.csv:3: amount \"x\" is not a decimal number"
  ],
  "contradictions": [
    {
      "what": "a referral after the first order",
      "customer": "Abe",
      "file": "referrals.csv",
      "line": 7,
      "rows": 1
    }
  ],
  "unread_files": []
}
)";
  CHECK(to_json(small_review()) == expected);
}
