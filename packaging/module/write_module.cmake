# Writes the library as a C++20 module: every room, and every public name as docs/names.md has them.
#
#   cmake -D out=patron.cppm -P packaging/module/write_module.cmake
cmake_minimum_required(VERSION 3.24)

if(NOT out)
  message(FATAL_ERROR "say where the module is to be written: -D out=FILE")
endif()
cmake_path(ABSOLUTE_PATH out)
cmake_path(SET root NORMALIZE "${CMAKE_CURRENT_LIST_DIR}/../..")

# The rooms come in by their umbrellas, as they do to those who include.
file(GLOB umbrellas RELATIVE ${root}/include ${root}/include/patron/*.hpp)
list(TRANSFORM umbrellas REPLACE "(.+)" "#include <\\1>\n")
string(CONCAT includes ${umbrellas})

# Each line of the list is a header and a name as it stands behind `patron::`. That a name has no
# comment is no trouble here.
set(list ${out}.names)
execute_process(COMMAND ${CMAKE_COMMAND} -D root=${root} -D list=${list}
                        -P ${root}/tests/house/names.cmake ERROR_VARIABLE words)
if(NOT EXISTS ${list})
  message(FATAL_ERROR "there is no list of the public names: ${words}")
endif()
file(STRINGS ${list} names)
file(REMOVE ${list})
list(TRANSFORM names REPLACE "^[^ ]+ " "")
list(REMOVE_DUPLICATES names)

# The names of one namespace are exported together.
set(spaces)
foreach(name IN LISTS names)
  string(REGEX REPLACE "::[^:]+$" "" space "patron::${name}")
  list(APPEND spaces ${space})
  string(APPEND exports_of_${space} "using patron::${name};\n")
endforeach()
list(REMOVE_DUPLICATES spaces)
set(exports)
foreach(space IN LISTS spaces)
  string(APPEND exports "\nexport namespace ${space} {\n\n${exports_of_${space}}\n"
                        "}  // namespace ${space}\n")
endforeach()

file(CONFIGURE OUTPUT ${out} CONTENT [[
// SPDX-License-Identifier: MIT
// Made by packaging/module/write_module.cmake, not to be edited.
module;

@includes@
export module patron;
@exports@]] @ONLY)
list(LENGTH names count)
message(STATUS "${count} names in ${out}")
