# The port of vcpkg, without vcpkg: the portfile is run as it is, on stubs of vcpkg's functions; the
# package that comes of it is held against what vcpkg asks of every port, moved, and found by a
# consumer.
include(${CMAKE_CURRENT_LIST_DIR}/run.cmake)
include(${CMAKE_CURRENT_LIST_DIR}/vcpkg_stubs.cmake)
file(REMOVE_RECURSE ${scratch})
set(port ${root}/packaging/vcpkg/ports/patron)

file(READ ${port}/vcpkg.json manifest)
string(JSON PORT GET ${manifest} name)
string(JSON VERSION GET ${manifest} version-semver)
if(NOT VERSION VERSION_EQUAL version)
  message(FATAL_ERROR "vcpkg.json says ${VERSION}, the header ${version}")
endif()
# A function of a helper port may be called where the manifest depends on that port.
foreach(index 0 1)
  string(JSON helper GET ${manifest} dependencies ${index} name)
  string(JSON host GET ${manifest} dependencies ${index} host)
  if(NOT host OR NOT helper MATCHES "^vcpkg-cmake(-config)?$")
    message(FATAL_ERROR "vcpkg-cmake and vcpkg-cmake-config are needed, of the host")
  endif()
endforeach()

set(CURRENT_PACKAGES_DIR ${scratch}/packages)
set(CURRENT_BUILDTREES_DIR ${scratch}/buildtrees)
include(${port}/portfile.cmake)

# What vcpkg asks of a port: headers, a copyright, a usage, its package where it looks for it, no
# empty folder, no second licence, nothing of a debug build.
file(GLOB top RELATIVE ${CURRENT_PACKAGES_DIR} ${CURRENT_PACKAGES_DIR}/* ${CURRENT_PACKAGES_DIR}/*/*
     ${CURRENT_PACKAGES_DIR}/share/*/*)
list(SORT top)
set(expected include include/patron share share/patron share/patron/copyright
    share/patron/patronConfig.cmake share/patron/patronConfigVersion.cmake share/patron/usage
    share/pkgconfig share/pkgconfig/patron.pc)
if(NOT top STREQUAL expected)
  message(FATAL_ERROR "the package has\n  ${top}\nand should have\n  ${expected}")
endif()

file(RENAME ${CURRENT_PACKAGES_DIR} ${scratch}/installed)
configure(${root}/packaging/consumer ${scratch}/build -D CMAKE_PREFIX_PATH=${scratch}/installed)
build_and_test(${scratch}/build)
