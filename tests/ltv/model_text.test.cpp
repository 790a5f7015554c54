// SPDX-License-Identifier: MIT
#include <patron/core.hpp>
#include <patron/ltv/bg_nbd.hpp>
#include <patron/ltv/fit.hpp>
#include <patron/ltv/fit_spend.hpp>
#include <patron/ltv/mbg_nbd.hpp>
#include <patron/ltv/model_text.hpp>
#include <patron/numeric/generator.hpp>

#include <chrono>
#include <string>
#include <vector>

#include "catch.hpp"
#include "support/sentence.hpp"

using patron::bg_nbd;
using patron::fit_from_text;
using patron::fitted;
using patron::mbg_nbd;
using patron::to_text;

namespace {

fitted<mbg_nbd> some_fit() {
  patron::generator random{3};
  std::vector<patron::purchase_pattern> customers;
  mbg_nbd const model{.r = 0.5, .alpha = 6.0, .a = 0.9, .b = 1.6};
  for (int i = 0; i < 500; ++i) {
    customers.push_back(model.simulate(random, patron::real_weeks{39}).pattern);
  }
  return patron::fit<mbg_nbd>(customers);
}

std::string with(std::string text, std::string const& old, std::string const& by) {
  return text.replace(text.find(old), old.size(), by);
}

template<class Fit = fitted<mbg_nbd>>
std::string refusal(std::string const& text) {
  return support::sentence([&] { return fit_from_text<Fit>(text); });
}

}  // namespace

TEST_CASE("model_text: there and back, bit for bit", "[ltv]") {
  auto const fit = some_fit();
  REQUIRE(fit.converged);
  CHECK(fit_from_text<fitted<mbg_nbd>>(to_text(fit)) == fit);

  fitted<bg_nbd> const nothing;
  CHECK(fit_from_text<fitted<bg_nbd>>(to_text(nothing)) == nothing);

  fitted<bg_nbd> odd;
  odd.model = {
      .r = 0.1, .alpha = 5e-324, .a = 1.7976931348623157e308, .b = 2.2250738585072014e-308};
  odd.log_likelihood = -1.0 / 3.0;
  odd.covariance.emplace()[1][2] = -0.0;
  CHECK(fit_from_text<fitted<bg_nbd>>(to_text(odd)) == odd);
}

TEST_CASE("model_text: what it looks like", "[ltv]") {
  fitted<bg_nbd> fit;
  fit.model = {.r = 0.25, .alpha = 4.5, .a = 1.0, .b = 2.5};
  fit.log_likelihood = -12.5;
  CHECK(to_text(fit) ==
        "patron-fit 1\nmodel BG/NBD\nunit 604800\ncurrency -\n"
        "r 0x1p-2  # 0.25\nalpha 0x1.2p+2  # 4.5\na 0x1p+0  # 1\nb 0x1.4p+1  # 2.5\n"
        "log_likelihood -0x1.9p+3  # -12.5\nstatus 3\niterations 0\ncustomers 0\nleft_out 0\n"
        "covariance 0\nend\n");
}

TEST_CASE("model_text: a spend model knows its currency", "[ltv]") {
  using dollars = patron::money<patron::usd>;
  using euros = patron::money<patron::eur>;
  fitted<patron::gamma_gamma, dollars> spend;
  spend.model = {.p = 6.25, .q = 3.74, .gamma = 15.44};
  std::string const text = to_text(spend);
  CHECK(fit_from_text<fitted<patron::gamma_gamma, dollars>>(text) == spend);
  CHECK(refusal<fitted<patron::gamma_gamma, euros>>(text) ==
        "fit_from_text:4: currency \"USD\" is not EUR");
}

TEST_CASE("model_text: another model, unit or version is refused", "[ltv]") {
  std::string const text = to_text(some_fit());
  CHECK(refusal<fitted<bg_nbd>>(text) == "fit_from_text:2: model \"MBG/NBD\" is not BG/NBD");
  CHECK(refusal<fitted<patron::basic_mbg_nbd<std::chrono::days>>>(text) ==
        "fit_from_text:3: unit \"604800\" is not 86400");
  CHECK(refusal(with(text, "patron-fit 1", "patron-fit 2")) ==
        "fit_from_text:1: patron-fit \"2\" is not 1");
}

TEST_CASE("model_text: damage is named with its line", "[ltv]") {
  std::string const text = to_text(some_fit());
  CHECK(refusal("").find("fit_from_text:1: patron-fit") == 0);
  CHECK(refusal(with(text, "r 0x1", "r 1x1")).find("fit_from_text:5: r \"1x1") == 0);
  CHECK(refusal(with(text, "r 0x1", "r 0xg1")).find("is not a hexadecimal number") !=
        std::string::npos);
  CHECK(refusal(with(text, "r 0x1", "r -0x1")).find("is not a parameter above 0") !=
        std::string::npos);
  CHECK(refusal(with(text, "status 0", "status 9")) ==
        "fit_from_text:10: status \"9\" is not a status");
  CHECK(refusal(with(text, "customers 500", "customers many")) ==
        "fit_from_text:12: customers \"many\" is not a whole number");
  CHECK(refusal(text.substr(0, text.size() / 2)) != "");
  // What stands behind # is for people.
  CHECK(refusal(with(text, "# ", "# about ")) == "");
}
