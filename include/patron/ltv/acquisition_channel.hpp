// SPDX-License-Identifier: MIT
#ifndef PATRON_LTV_ACQUISITION_CHANNEL_HPP
#define PATRON_LTV_ACQUISITION_CHANNEL_HPP

#include <patron/history/customer_id.hpp>

#include <concepts>
#include <functional>
#include <optional>
#include <ranges>
#include <type_traits>
#include <utility>

namespace patron::inline v0 {

/// By which way customers come: a name, a number, an enumerator; any type that copies and has a
/// total order.
template<class T>
concept acquisition_channel = std::regular<T> && std::totally_ordered<T>;

namespace detail {

template<class T>
struct named_channel : stored_id<T> {};
template<class T>
struct named_channel<std::optional<T>> : stored_id<T> {};

/// The channel that a projection gives, without the optional around it.
template<class Range, class Projection>
using channel_t = typename named_channel<
    std::decay_t<std::invoke_result_t<Projection&, std::ranges::range_reference_t<Range>>>>::type;

/// A channel, or an optional one.
template<acquisition_channel Channel, class T>
[[nodiscard]] constexpr std::optional<Channel> optional_channel(T&& channel) {
  if constexpr (requires { channel.has_value(); }) {
    if (!channel.has_value()) return std::nullopt;
    return Channel(*std::forward<T>(channel));
  } else {
    return Channel(std::forward<T>(channel));
  }
}

}  // namespace detail
}  // namespace patron::inline v0

#endif
