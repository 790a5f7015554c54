#!/bin/sh
# Makes the reference, every name with its documentation, as pages for a browser:
#
#     sh docs/reference.sh
#
# Installs doxygen where it is missing; fails at the first thing that doxygen complains of.
set -eu
cd "$(dirname "$0")/.."

sh tests/need.sh doxygen
mkdir -p build
doxygen docs/Doxyfile
echo "build/reference/html/index.html"
