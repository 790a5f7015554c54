# names.cmake finds every kind of name, and nothing else: a small room is planted and listed.
#
#   cmake -D scratch=<folder> -P names.self.cmake
cmake_minimum_required(VERSION 3.24)

set(header ${scratch}/include/patron/core/shop.hpp)
file(REMOVE_RECURSE ${scratch})
file(WRITE ${header} [=[
#define PATRON_CORE_SHOP_HPP

namespace patron::inline v0 {

namespace detail {

/// Nobody else's.
inline int hidden() { return 1; }

}  // namespace detail

/// Somebody who buys [0, 1); or does not. She is
/// no type of ours.
template<class T>
concept buyer = requires(T const& t) { t.id; };

/// What is sold | and what not.
struct shop {
  int open() const;

  friend bool operator==(shop const&, shop const&) = default;
};
using any_shop = shop;
template<>
struct shop_of<int> {};

/// As many as there are.
inline constexpr std::array<shop, 2> all_shops = {shop{}, shop{}};

/// How many are open:
///
///     open_shops(all)
template<class Shops>
  requires buyer<Shops>
[[nodiscard]] std::vector<std::pair<int, sizes<sizeof...(T)>>> open_shops(
    Shops const& shops) {
  return {};
}
/// The same of one.
inline int open_shops(shop const& one) { return one.open(); }

// No comment for others.
void operator+(shop const&, int) = delete;

/// 3_shops.
namespace literals {
template<char... C> consteval shop operator""_shops() { return {}; }
}  // namespace literals

}  // namespace patron::inline v0
]=])

# Runs names.cmake on the planted house.
function(run result said)
  execute_process(COMMAND ${CMAKE_COMMAND} -D root=${scratch} ${ARGN}
                          -P ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/names.cmake
                  RESULT_VARIABLE code ERROR_VARIABLE words)
  string(REGEX REPLACE "[ \n]+" " " words "${words}")
  set(${result} ${code} PARENT_SCOPE)
  set(${said} "${words}" PARENT_SCOPE)
endfunction()

function(expect what is wanted)
  if(NOT is STREQUAL wanted)
    message(SEND_ERROR "${what}: [${is}] and not [${wanted}]")
  endif()
endfunction()

run(result said -D list=${scratch}/list)
expect("the list is made" "${result}${said}" "0")
file(READ ${scratch}/list list)
string(REPLACE "core/shop.hpp " "" list "${list}")
expect("the list" "${list}"
       "buyer\nshop\nany_shop\nall_shops\nopen_shops\noperator+\nliterals::operator\"\"_shops\n")

run(result said)
if(result EQUAL 0)
  message(SEND_ERROR "a page that is not there is taken for the right one")
endif()
run(result said -D write=1)
run(result said)
expect("the page that was written is right" "${result}${said}" "0")
file(READ ${scratch}/docs/names.md page)
foreach(row "| `buyer` | concept | `core/shop.hpp` | Somebody who buys [0, 1); or does not. |"
        "| `shop` | type | `core/shop.hpp` | What is sold \\| and what not. |"
        "| `any_shop` | type | `core/shop.hpp` | What is sold \\| and what not. |"
        "| `all_shops` | constant | `core/shop.hpp` | As many as there are. |"
        "| `open_shops` | function | `core/shop.hpp` | How many are open. |"
        "| `literals` | namespace | `core/shop.hpp` | 3_shops. |")
  string(FIND "${page}" "${row}" found)
  if(found EQUAL -1)
    message(SEND_ERROR "the page does not have the row: ${row}")
  endif()
endforeach()

file(APPEND ${header} "\nnamespace patron::inline v0 {\n\nstruct unsaid {};\n\n}\n")
run(result said)
string(FIND "${said}" "core/shop.hpp: unsaid has no documentation comment" found)
if(result EQUAL 0 OR found EQUAL -1)
  message(SEND_ERROR "a name without a comment is not caught: ${said}")
endif()
file(COPY_FILE ${header} ${scratch}/include/patron/core/open.hpp)
file(MAKE_DIRECTORY ${scratch}/include/patron/core/detail)
file(RENAME ${header} ${scratch}/include/patron/core/detail/shop.hpp)
run(result said)
string(FIND "${said}" "core/detail/shop.hpp: shop is for everybody, its header is not" found)
if(result EQUAL 0 OR found EQUAL -1)
  message(SEND_ERROR "a public name in a detail header is not caught: ${said}")
endif()
