// SPDX-License-Identifier: MIT
#ifndef PATRON_VERSION_HPP
#define PATRON_VERSION_HPP

// One source of the version: CMakeLists.txt reads these three lines.
#define PATRON_VERSION_MAJOR 0
#define PATRON_VERSION_MINOR 1
#define PATRON_VERSION_PATCH 0

#endif
