# Clang under whatever name it is installed. CXX=clang++-17 in the environment chooses another one.
if("$ENV{CXX}" MATCHES "clang")
  set(CMAKE_CXX_COMPILER $ENV{CXX})
else()
  find_program(
    CMAKE_CXX_COMPILER REQUIRED
    NAMES clang++ clang++-21 clang++-20 clang++-19 clang++-18 clang++-17 clang++-16)
endif()
