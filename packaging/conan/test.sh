#!/bin/sh
# Makes the package with the real Conan and lets others find it: sh packaging/conan/test.sh
#
# Conan comes from PyPI into build/conan, and keeps all that it has there; the user's own profiles
# and packages are not looked at. Nothing is asked of Conan Center: the library requires nothing.
set -eu
top=$(cd "$(dirname "$0")/../.." && pwd)
lot=$top/build/conan

sh "$top/tests/need.sh" compiler cmake make python_venv
tools='conan>=2.1,<3'
if [ "$(cat "$lot/tools" 2>/dev/null)" != "$tools" ]; then
  rm -rf "$lot"
  python3 -m venv "$lot/venv"
  "$lot/venv/bin/pip" install --quiet "$tools"
  echo "$tools" >"$lot/tools"
fi
PATH=$lot/venv/bin:$PATH
export CONAN_HOME="$lot/home"
rm -rf "$CONAN_HOME" "$lot/tested" "$lot/found" "$lot/built"
log=$lot/log
: >"$log"

# What Conan says is read only where it fails.
quietly() {
  if ! "$@" >>"$log" 2>&1; then
    cat "$log" >&2
    exit 1
  fi
}

# A package for somebody else's settings, which is to be refused in these words.
refused() {
  words=$1
  shift
  if conan install --requires="$package" "$@" >"$lot/refusal" 2>&1 ||
    ! grep -q "$words" "$lot/refusal"; then
    cat "$lot/refusal" >&2
    echo "not refused in the words '$words': $*" >&2
    exit 1
  fi
  echo "refused: $words"
}

conan --version
quietly conan profile detect
package=patron/$(conan inspect "$top" --format=json | sed -n 's/.*"version": "\([^"]*\)".*/\1/p')

quietly conan create "$top" -s compiler.cppstd=20 \
  -c tools.cmake.cmake_layout:test_folder="$lot/tested"
echo "created and tested: $package"

# A consumer who has the package and not the sources; one package serves every configuration.
# Conan writes presets beside a CMakeLists.txt of the folder it is asked in: not in this one.
(
  cd "$lot"
  for kind in Release Debug; do
    quietly conan install --requires="$package" --build=never --output-folder="$lot/found" \
      -g CMakeDeps -g CMakeToolchain -s compiler.cppstd=20 -s build_type=$kind
  done
)
quietly cmake -S "$top/packaging/consumer" -B "$lot/built" -DCMAKE_BUILD_TYPE=Release \
  -DCMAKE_TOOLCHAIN_FILE="$lot/found/conan_toolchain.cmake"
quietly cmake --build "$lot/built"
quietly ctest --test-dir "$lot/built" --no-tests=error
echo "found by a consumer: $package"

refused 'cppstd' -s compiler.cppstd=17
refused 'patron needs gcc 12 or later' -s compiler=gcc -s compiler.version=11 -s compiler.cppstd=20
refused 'patron needs clang 16 or later' -s compiler=clang -s compiler.version=15 \
  -s compiler.cppstd=20
