// SPDX-License-Identifier: MIT
#ifndef PATRON_NUMERIC_GENERATOR_HPP
#define PATRON_NUMERIC_GENERATOR_HPP

#include <patron/core/error.hpp>

#include <array>
#include <bit>
#include <concepts>
#include <cstddef>
#include <cstdint>

namespace patron::inline v0 {

/// Where random bits come from: any generator that gives 32 or 64 evenly distributed bits at a
/// time, such as `generator`, `std::mt19937` and `std::mt19937_64`.
///
/// The standard's `std::minstd_rand` is refused: its values are not whole bits.
template<class G>
concept bit_source = requires(G& g) {
  { g() } -> std::unsigned_integral;
  requires(G::min)() == 0;
  requires(G::max)() == 0xFFFF'FFFFU || (G::max)() == 0xFFFF'FFFF'FFFF'FFFFU;
};

/// Random bits from a seed, the same everywhere: xoshiro256++, seeded by splitmix64.
///
/// It satisfies `std::uniform_random_bit_generator`. There is no hidden seed and no global one: a
/// simulation's result is a fact of its seed. Not for secrets.
/// Source: Blackman and Vigna 2021 (ACM TOMS 47(4)); Steele, Lea and Flood 2014 for the seeding.
class generator {
 public:
  using result_type = std::uint64_t;
  using state_type = std::array<std::uint64_t, 4>;

  explicit constexpr generator(std::uint64_t seed) noexcept {
    for (std::uint64_t& word : state_) {
      seed += 0x9E37'79B9'7F4A'7C15U;
      std::uint64_t z = seed;
      z = (z ^ (z >> 30U)) * 0xBF58'476D'1CE4'E5B9U;
      z = (z ^ (z >> 27U)) * 0x94D0'49BB'1331'11EBU;
      word = z ^ (z >> 31U);
    }
  }

  /// One that goes on from a `state()`. Throws for four zeros, from which nothing comes.
  [[nodiscard]] static constexpr generator from_state(state_type const& state) {
    detail::require(state != state_type{}, "generator: a state is not all zeros");
    generator g{0};
    g.state_ = state;
    return g;
  }
  [[nodiscard]] constexpr state_type const& state() const noexcept { return state_; }

  [[nodiscard]] static constexpr result_type(min)() noexcept { return 0; }
  [[nodiscard]] static constexpr result_type(max)() noexcept { return 0xFFFF'FFFF'FFFF'FFFFU; }

  constexpr result_type operator()() noexcept {
    auto& s = state_;
    std::uint64_t const result = std::rotl(s[0] + s[3], 23) + s[0];
    std::uint64_t const t = s[1] << 17U;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
  }

  /// Goes 2¹²⁸ numbers ahead: further than anybody draws.
  constexpr void jump() noexcept {
    constexpr std::array<std::uint64_t, 4> polynomial = {
        0x180E'C6D3'3CFD'0ABAU, 0xD5A6'1266'F0C9'392CU, 0xA958'2618'E03F'C9AAU,
        0x39AB'DC45'29B1'661CU};
    state_type ahead{};
    for (std::uint64_t const word : polynomial) {
      for (unsigned bit = 0; bit < 64; ++bit) {
        if (((word >> bit) & 1U) != 0) {
          for (std::size_t i = 0; i < 4; ++i) ahead[i] ^= state_[i];
        }
        (*this)();
      }
    }
    state_ = ahead;
  }

  /// A generator of its own for a part of the work: it goes on from here, this one jumps. The
  /// numbers of the parts never overlap, whichever part is computed where.
  [[nodiscard]] constexpr generator split() noexcept {
    generator const part = *this;
    jump();
    return part;
  }

  friend constexpr bool operator==(generator const&, generator const&) = default;

 private:
  state_type state_{};
};

}  // namespace patron::inline v0

#endif
