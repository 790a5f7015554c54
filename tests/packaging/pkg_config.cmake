# A build without CMake, that finds the installed library by pkg-config.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
find_program(pkg_config NAMES pkg-config pkgconf)
if(NOT pkg_config)
  message("skipped: no pkg-config")
  return()
endif()
file(REMOVE_RECURSE ${scratch})
install_and_move()

# Nothing but the moved package is looked at.
set(ENV{PKG_CONFIG_LIBDIR} ${scratch}/moved/share/pkgconfig)
set(ENV{PKG_CONFIG_PATH} "")
run(${pkg_config} --exact-version=${version} patron)
execute_process(COMMAND ${pkg_config} --cflags --libs patron OUTPUT_VARIABLE words
                OUTPUT_STRIP_TRAILING_WHITESPACE COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE "${scratch}/moved/" "" relative "${words}")
if(NOT relative MATCHES "^-I[^/ ]+/[^ ]+$")
  message(FATAL_ERROR "pkg-config gives ${words}, and should give one folder of the moved package")
endif()

separate_arguments(words UNIX_COMMAND "${flags} ${words}")
run(${compiler} -std=c++20 ${words} ${CMAKE_CURRENT_LIST_DIR}/shop.cpp -o ${scratch}/shop)
run(${scratch}/shop ${version})
