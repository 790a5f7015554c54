# One door to Catch2: version 3 where it is installed, 2 otherwise, downloaded where there is none.
# Sets PATRON_CATCH_TARGET and, for version 2, PATRON_CATCH_MAIN (the file with main()); brings
# catch_discover_tests().

find_package(Catch2 3 QUIET)
if(NOT Catch2_FOUND)
  find_package(Catch2 2 QUIET)
endif()
if(NOT Catch2_FOUND)
  include(FetchContent)
  FetchContent_Declare(
    Catch2
    GIT_REPOSITORY https://github.com/catchorg/Catch2.git
    GIT_TAG v3.7.1
    GIT_SHALLOW ON)
  FetchContent_MakeAvailable(Catch2)
  list(APPEND CMAKE_MODULE_PATH ${catch2_SOURCE_DIR}/extras)
  set(Catch2_VERSION 3.7.1)
endif()
include(Catch)

if(Catch2_VERSION VERSION_LESS 3)
  set(PATRON_CATCH_TARGET Catch2::Catch2)
  set(PATRON_CATCH_MAIN ${CMAKE_CURRENT_LIST_DIR}/catch_main.cpp)
else()
  set(PATRON_CATCH_TARGET Catch2::Catch2WithMain)
  set(PATRON_CATCH_MAIN "")
endif()
