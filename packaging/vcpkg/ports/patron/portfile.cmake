# To be filled in with each release: the repository that it lies in, and the SHA512 of the archive
# of its tag (with 0, vcpkg stops and prints the right one).
set(repository OWNER/patron)
set(archive_sha512 0)

# Nothing is compiled: one configuration is enough.
set(VCPKG_BUILD_TYPE release)

vcpkg_from_github(
  OUT_SOURCE_PATH SOURCE_PATH
  REPO ${repository}
  REF v${VERSION}
  SHA512 ${archive_sha512}
  HEAD_REF main)
vcpkg_cmake_configure(
  SOURCE_PATH ${SOURCE_PATH}
  OPTIONS -DPATRON_BUILD_TESTS=OFF -DPATRON_BUILD_EXAMPLES=OFF -DPATRON_INSTALL=ON)
vcpkg_cmake_install()
vcpkg_cmake_config_fixup(CONFIG_PATH share/cmake/patron)
vcpkg_fixup_pkgconfig()

file(REMOVE_RECURSE ${CURRENT_PACKAGES_DIR}/share/licenses)
vcpkg_install_copyright(FILE_LIST ${SOURCE_PATH}/LICENSE)
file(INSTALL ${CMAKE_CURRENT_LIST_DIR}/usage DESTINATION ${CURRENT_PACKAGES_DIR}/share/patron)
