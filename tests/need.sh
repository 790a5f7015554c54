#!/bin/sh
# Installs what is missing and nothing else, through the system's package manager:
#
#     sh tests/need.sh compiler cmake ninja catch2
#
# Where nothing is missing, nothing is called: no network, no root.
set -eu

has() { command -v "$1" >/dev/null 2>&1; }

# Is version $1 at least $2? Compares major and minor.
at_least() {
  major=${1%%.*} rest=${1#*.} && minor=${rest%%.*}
  [ "$major" -gt "${2%%.*}" ] || { [ "$major" -eq "${2%%.*}" ] && [ "$minor" -ge "${2#*.}" ]; }
}

compiler() {
  for candidate in ${CXX:-} c++ g++ clang++; do
    if has "$candidate"; then echo "$candidate"; return; fi
  done
}

is_here() {
  case $1 in
    compiler) [ -n "$(compiler)" ] ;;
    cmake) has cmake && at_least "$(cmake --version | sed -n '1s/[^0-9]*//p')" 3.24 ;;
    ninja) has ninja || has make ;;
    catch2)
      for header in catch_all.hpp catch.hpp; do
        if echo "#include <catch2/$header>" |
          ${cxx:=$(compiler)} -std=c++17 -E -x c++ - >/dev/null 2>&1; then return 0; fi
      done
      return 1 ;;
    python_venv) has python3 && python3 -c 'import ensurepip, venv' 2>/dev/null ;;
    sqlite3) has sqlite3 && echo '#include <sqlite3.h>' |
      ${cxx:=$(compiler)} -E -x c++ - >/dev/null 2>&1 ;;
    g++_32bit) echo 'int main() {}' | g++ -m32 -x c++ - -o /dev/null 2>/dev/null ;;
    japanese_font) has fc-list && [ -n "$(fc-list :lang=ja family)" ] ;;
    *) has "$1" ;;
  esac
}

# The name of a thing for one package manager; its own name where it is not listed.
package() {
  case $1:$2 in
    apt:compiler) echo g++ ;;
    apt:ninja | dnf:ninja) echo ninja-build ;;
    apt:japanese_font) echo fontconfig fonts-ipaexfont-gothic ;;
    # The sanitizers and the fuzzer of clang are a package of their own.
    apt:clang++-*) echo "clang-${2#clang++-} libclang-rt-${2#clang++-}-dev" ;;
    apt:clang-scan-deps-*) echo "clang-tools-${2#clang-scan-deps-}" ;;
    apt:g++_32bit) echo g++-12-multilib ;;
    apt:s390x-linux-gnu-g++) echo g++-s390x-linux-gnu ;;
    apt:qemu-s390x) echo qemu-user ;;
    apt:node) echo nodejs ;;
    apt:sqlite3) echo libsqlite3-dev sqlite3 ;;
    dnf:sqlite3) echo sqlite-devel sqlite ;;
    brew:sqlite3) echo sqlite ;;
    apt:python_venv) echo python3-venv ;;
    dnf:python_venv) echo python3-pip ;;
    brew:python_venv) echo python ;;
    dnf:compiler) echo gcc-c++ ;;
    dnf:japanese_font) echo fontconfig google-noto-sans-cjk-fonts ;;
    dnf:catch2) echo catch2-devel ;;
    brew:compiler) echo gcc ;;
    *) echo "$2" ;;
  esac
}

missing=
for thing in "$@"; do
  # Without a compiler there is no looking for headers: they are asked for together.
  is_here "$thing" || missing="$missing $thing"
done
[ -n "$missing" ] || exit 0

as_root=
if [ "$(id -u)" -ne 0 ] && has sudo; then as_root=sudo; fi
if has apt-get; then manager=apt
elif has dnf; then manager=dnf
elif has brew; then manager=brew
else
  echo "missing:$missing; install them by hand, no apt-get, dnf or brew is here" >&2
  exit 1
fi
packages=
for thing in $missing; do packages="$packages $(package $manager "$thing")"; done
echo "installing:$packages"
# shellcheck disable=SC2086  # a list of words
case $manager in
  apt)
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
    $as_root env DEBIAN_FRONTEND=noninteractive \
      apt-get install -q -y --no-install-recommends $packages </dev/null ;;
  dnf) $as_root dnf install -y $packages </dev/null ;;
  brew) brew install $packages </dev/null ;;
esac

for thing in $missing; do
  # The build has its own way to Catch2, and says what is wrong when that fails too.
  if [ "$thing" != catch2 ] && ! is_here "$thing"; then
    echo "$thing is still missing, or too old" >&2
    exit 1
  fi
done
