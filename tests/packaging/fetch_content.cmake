# A consumer that has the library fetched: from a repository, as in the recipe of docs/install.md,
# and from a folder that is put in its place, as those do who work on both.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
file(REMOVE_RECURSE ${scratch})
set(consumer ${CMAKE_CURRENT_LIST_DIR}/fetch_content)

configure(${consumer} ${scratch}/folder -D FETCHCONTENT_SOURCE_DIR_PATRON=${root}
          -D patron_repository=file:///nowhere -D patron_tag=v${version})
build_and_test(${scratch}/folder)

# The repository is one made here, of the files as they are, not as they were committed.
find_program(git git)
if(NOT git)
  message(STATUS "no git: nothing is fetched from a repository")
  return()
endif()
set(repository ${scratch}/repository)
file(COPY ${root}/CMakeLists.txt ${root}/LICENSE ${root}/include DESTINATION ${repository})
run(${git} -C ${repository} init --quiet)
run(${git} -C ${repository} add .)
run(${git} -C ${repository} -c user.name=patron -c user.email=patron@localhost
    -c commit.gpgsign=false commit --quiet --message=files)
run(${git} -C ${repository} tag v${version})
configure(${consumer} ${scratch}/repository_build -D patron_repository=file://${repository}
          -D patron_tag=v${version})
if(NOT EXISTS ${scratch}/repository_build/_deps/patron-src/include/patron/patron.hpp)
  message(FATAL_ERROR "nothing was fetched from ${repository}")
endif()
# Which headers were fetched was seen; that they compile, the first build has shown.
