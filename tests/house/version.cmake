# One version everywhere: the header, the project, the package's version file, the change log.
#
#   cmake -D root=<the project> -D project=<version> -D package=<patronConfigVersion.cmake> -P ...
cmake_minimum_required(VERSION 3.24)

file(STRINGS ${root}/include/patron/version.hpp lines REGEX "define PATRON_VERSION_")
set(header "")
foreach(part MAJOR MINOR PATCH)
  foreach(line IN LISTS lines)
    if(line MATCHES "PATRON_VERSION_${part} ([0-9]+)$")
      string(APPEND header ".${CMAKE_MATCH_1}")
    endif()
  endforeach()
endforeach()
string(REGEX REPLACE "^[.]" "" header "${header}")

include(${package})
file(STRINGS ${root}/CHANGELOG.md releases REGEX "^## \\[[0-9]")
list(GET releases 0 release)
string(REGEX REPLACE "^## .([0-9.]+).*" "\\1" release "${release}")

message(STATUS "header ${header}, project ${project}, package ${PACKAGE_VERSION}, "
               "change log ${release}")
foreach(other project PACKAGE_VERSION release)
  if(NOT ${other} STREQUAL header)
    message(SEND_ERROR "${other} says ${${other}}, the header ${header}")
  endif()
endforeach()
