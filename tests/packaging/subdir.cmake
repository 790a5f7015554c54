# A consumer that has the library as a sub-directory.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${scratch})
configure(${CMAKE_CURRENT_LIST_DIR}/subdir ${scratch}/build -D patron_root=${root})
build_and_test(${scratch}/build)
