# mirror.cmake catches each fault: a small house is planted, and what is missing in it is named.
#
#   cmake -D scratch=<folder> -P mirror.self.cmake
cmake_minimum_required(VERSION 3.24)

include(${CMAKE_CURRENT_LIST_DIR}/judge.cmake)

function(plant)
  foreach(file IN LISTS ARGN)
    file(WRITE ${scratch}/${file} "// SPDX-License-Identifier: MIT\n")
  endforeach()
endfunction()

# The house as it stands is refused with these words (or, without words, is right).
function(judge words)
  judge_by(mirror.cmake "${words}" -D root=${scratch})
endfunction()

file(REMOVE_RECURSE ${scratch})
plant(include/patron/patron.hpp include/patron/grip.hpp include/patron/grip/rate.hpp
      include/patron/grip/detail/sum.hpp include/patron/report/figures/worth.hpp)
plant(tests/grip/rate.test.cpp tests/report/figures/worth.test.cpp)
plant(tests/grip/orders.hpp tests/samples/firm.test.cpp tests/report/cdnow.test.cpp)
judge("")

plant(include/patron/grip/window.hpp)
judge("patron/grip/window.hpp: has no tests/grip/window.test.cpp")
plant(tests/grip/window.test.cpp)
judge("")
plant(include/patron/report/figures/gauge.hpp)
judge("patron/report/figures/gauge.hpp: has no tests/report/figures/gauge.test.cpp")
plant(tests/report/figures/gauge.test.cpp tests/grip/detail/difference.test.cpp)
judge("tests/grip/detail/difference.test.cpp: is the test of no patron/grip/detail/difference.hpp")
