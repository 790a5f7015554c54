// SPDX-License-Identifier: MIT
#ifndef PATRON_CORE_CURRENCIES_HPP
#define PATRON_CORE_CURRENCIES_HPP

#include <patron/core/decimal.hpp>
#include <patron/core/money.hpp>

#include <string_view>

namespace patron::inline v0 {

// The currencies most traded (ISO 4217: code and number of decimals). Another one is a type of the
// same shape in the caller's own code; currency_table.hpp has them all for use at run time.

/// United Arab Emirates dirham
struct aed {
  static constexpr std::string_view code = "AED";
  static constexpr int exponent = 2;
};
/// Argentine peso
struct ars {
  static constexpr std::string_view code = "ARS";
  static constexpr int exponent = 2;
};
/// Australian dollar
struct aud {
  static constexpr std::string_view code = "AUD";
  static constexpr int exponent = 2;
};
/// Bahraini dinar
struct bhd {
  static constexpr std::string_view code = "BHD";
  static constexpr int exponent = 3;
};
/// Brazilian real
struct brl {
  static constexpr std::string_view code = "BRL";
  static constexpr int exponent = 2;
};
/// Canadian dollar
struct cad {
  static constexpr std::string_view code = "CAD";
  static constexpr int exponent = 2;
};
/// Swiss franc
struct chf {
  static constexpr std::string_view code = "CHF";
  static constexpr int exponent = 2;
};
/// Chilean peso
struct clp {
  static constexpr std::string_view code = "CLP";
  static constexpr int exponent = 0;
};
/// Renminbi
struct cny {
  static constexpr std::string_view code = "CNY";
  static constexpr int exponent = 2;
};
/// Colombian peso
struct cop {
  static constexpr std::string_view code = "COP";
  static constexpr int exponent = 2;
};
/// Czech koruna
struct czk {
  static constexpr std::string_view code = "CZK";
  static constexpr int exponent = 2;
};
/// Danish krone
struct dkk {
  static constexpr std::string_view code = "DKK";
  static constexpr int exponent = 2;
};
/// Egyptian pound
struct egp {
  static constexpr std::string_view code = "EGP";
  static constexpr int exponent = 2;
};
/// Euro
struct eur {
  static constexpr std::string_view code = "EUR";
  static constexpr int exponent = 2;
};
/// Pound sterling
struct gbp {
  static constexpr std::string_view code = "GBP";
  static constexpr int exponent = 2;
};
/// Hong Kong dollar
struct hkd {
  static constexpr std::string_view code = "HKD";
  static constexpr int exponent = 2;
};
/// Forint
struct huf {
  static constexpr std::string_view code = "HUF";
  static constexpr int exponent = 2;
};
/// Rupiah
struct idr {
  static constexpr std::string_view code = "IDR";
  static constexpr int exponent = 2;
};
/// New shekel
struct ils {
  static constexpr std::string_view code = "ILS";
  static constexpr int exponent = 2;
};
/// Indian rupee
struct inr {
  static constexpr std::string_view code = "INR";
  static constexpr int exponent = 2;
};
/// Icelandic krona
struct isk {
  static constexpr std::string_view code = "ISK";
  static constexpr int exponent = 0;
};
/// Jordanian dinar
struct jod {
  static constexpr std::string_view code = "JOD";
  static constexpr int exponent = 3;
};
/// Yen
struct jpy {
  static constexpr std::string_view code = "JPY";
  static constexpr int exponent = 0;
};
/// Won
struct krw {
  static constexpr std::string_view code = "KRW";
  static constexpr int exponent = 0;
};
/// Kuwaiti dinar
struct kwd {
  static constexpr std::string_view code = "KWD";
  static constexpr int exponent = 3;
};
/// Mexican peso
struct mxn {
  static constexpr std::string_view code = "MXN";
  static constexpr int exponent = 2;
};
/// Ringgit
struct myr {
  static constexpr std::string_view code = "MYR";
  static constexpr int exponent = 2;
};
/// Naira
struct ngn {
  static constexpr std::string_view code = "NGN";
  static constexpr int exponent = 2;
};
/// Norwegian krone
struct nok {
  static constexpr std::string_view code = "NOK";
  static constexpr int exponent = 2;
};
/// New Zealand dollar
struct nzd {
  static constexpr std::string_view code = "NZD";
  static constexpr int exponent = 2;
};
/// Philippine peso
struct php {
  static constexpr std::string_view code = "PHP";
  static constexpr int exponent = 2;
};
/// Zloty
struct pln {
  static constexpr std::string_view code = "PLN";
  static constexpr int exponent = 2;
};
/// Romanian leu
struct ron {
  static constexpr std::string_view code = "RON";
  static constexpr int exponent = 2;
};
/// Saudi riyal
struct sar {
  static constexpr std::string_view code = "SAR";
  static constexpr int exponent = 2;
};
/// Swedish krona
struct sek {
  static constexpr std::string_view code = "SEK";
  static constexpr int exponent = 2;
};
/// Singapore dollar
struct sgd {
  static constexpr std::string_view code = "SGD";
  static constexpr int exponent = 2;
};
/// Baht
struct thb {
  static constexpr std::string_view code = "THB";
  static constexpr int exponent = 2;
};
/// Tunisian dinar
struct tnd {
  static constexpr std::string_view code = "TND";
  static constexpr int exponent = 3;
};
/// New Taiwan dollar
struct twd {
  static constexpr std::string_view code = "TWD";
  static constexpr int exponent = 2;
};
/// Hryvnia
struct uah {
  static constexpr std::string_view code = "UAH";
  static constexpr int exponent = 2;
};
/// US dollar
struct usd {
  static constexpr std::string_view code = "USD";
  static constexpr int exponent = 2;
};
/// Dong
struct vnd {
  static constexpr std::string_view code = "VND";
  static constexpr int exponent = 0;
};
/// Rand
struct zar {
  static constexpr std::string_view code = "ZAR";
  static constexpr int exponent = 2;
};

namespace detail {

template<currency C, char... Characters>
[[nodiscard]] consteval money<C> literal() {
  constexpr decimal amount = parse_literal<Characters...>(C::exponent);
  static_assert(amount.fault != decimal_fault::not_a_number, "an amount is digits and one point");
  static_assert(amount.fault != decimal_fault::too_many_decimals,
                "an amount has no more decimals than its currency");
  static_assert(amount.fault != decimal_fault::too_large, "an amount fits into 64 bits");
  return money<C>::from_minor(amount.units);
}

}  // namespace detail

/// 29.95_usd, 300'000_jpy: exact, and checked while compiling.
namespace literals {

// clang-format off
template<char... C> consteval money<aed> operator""_aed() { return detail::literal<aed, C...>(); }
template<char... C> consteval money<ars> operator""_ars() { return detail::literal<ars, C...>(); }
template<char... C> consteval money<aud> operator""_aud() { return detail::literal<aud, C...>(); }
template<char... C> consteval money<bhd> operator""_bhd() { return detail::literal<bhd, C...>(); }
template<char... C> consteval money<brl> operator""_brl() { return detail::literal<brl, C...>(); }
template<char... C> consteval money<cad> operator""_cad() { return detail::literal<cad, C...>(); }
template<char... C> consteval money<chf> operator""_chf() { return detail::literal<chf, C...>(); }
template<char... C> consteval money<clp> operator""_clp() { return detail::literal<clp, C...>(); }
template<char... C> consteval money<cny> operator""_cny() { return detail::literal<cny, C...>(); }
template<char... C> consteval money<cop> operator""_cop() { return detail::literal<cop, C...>(); }
template<char... C> consteval money<czk> operator""_czk() { return detail::literal<czk, C...>(); }
template<char... C> consteval money<dkk> operator""_dkk() { return detail::literal<dkk, C...>(); }
template<char... C> consteval money<egp> operator""_egp() { return detail::literal<egp, C...>(); }
template<char... C> consteval money<eur> operator""_eur() { return detail::literal<eur, C...>(); }
template<char... C> consteval money<gbp> operator""_gbp() { return detail::literal<gbp, C...>(); }
template<char... C> consteval money<hkd> operator""_hkd() { return detail::literal<hkd, C...>(); }
template<char... C> consteval money<huf> operator""_huf() { return detail::literal<huf, C...>(); }
template<char... C> consteval money<idr> operator""_idr() { return detail::literal<idr, C...>(); }
template<char... C> consteval money<ils> operator""_ils() { return detail::literal<ils, C...>(); }
template<char... C> consteval money<inr> operator""_inr() { return detail::literal<inr, C...>(); }
template<char... C> consteval money<isk> operator""_isk() { return detail::literal<isk, C...>(); }
template<char... C> consteval money<jod> operator""_jod() { return detail::literal<jod, C...>(); }
template<char... C> consteval money<jpy> operator""_jpy() { return detail::literal<jpy, C...>(); }
template<char... C> consteval money<krw> operator""_krw() { return detail::literal<krw, C...>(); }
template<char... C> consteval money<kwd> operator""_kwd() { return detail::literal<kwd, C...>(); }
template<char... C> consteval money<mxn> operator""_mxn() { return detail::literal<mxn, C...>(); }
template<char... C> consteval money<myr> operator""_myr() { return detail::literal<myr, C...>(); }
template<char... C> consteval money<ngn> operator""_ngn() { return detail::literal<ngn, C...>(); }
template<char... C> consteval money<nok> operator""_nok() { return detail::literal<nok, C...>(); }
template<char... C> consteval money<nzd> operator""_nzd() { return detail::literal<nzd, C...>(); }
template<char... C> consteval money<php> operator""_php() { return detail::literal<php, C...>(); }
template<char... C> consteval money<pln> operator""_pln() { return detail::literal<pln, C...>(); }
template<char... C> consteval money<ron> operator""_ron() { return detail::literal<ron, C...>(); }
template<char... C> consteval money<sar> operator""_sar() { return detail::literal<sar, C...>(); }
template<char... C> consteval money<sek> operator""_sek() { return detail::literal<sek, C...>(); }
template<char... C> consteval money<sgd> operator""_sgd() { return detail::literal<sgd, C...>(); }
template<char... C> consteval money<thb> operator""_thb() { return detail::literal<thb, C...>(); }
template<char... C> consteval money<tnd> operator""_tnd() { return detail::literal<tnd, C...>(); }
template<char... C> consteval money<twd> operator""_twd() { return detail::literal<twd, C...>(); }
template<char... C> consteval money<uah> operator""_uah() { return detail::literal<uah, C...>(); }
template<char... C> consteval money<usd> operator""_usd() { return detail::literal<usd, C...>(); }
template<char... C> consteval money<vnd> operator""_vnd() { return detail::literal<vnd, C...>(); }
template<char... C> consteval money<zar> operator""_zar() { return detail::literal<zar, C...>(); }
// clang-format on

}  // namespace literals
}  // namespace patron::inline v0

#endif
