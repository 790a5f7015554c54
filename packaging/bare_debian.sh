#!/bin/sh
# Goes a new user's way in a bare Debian 12, and tells how long each step takes:
#
#     sh packaging/bare_debian.sh                      # all steps
#     sh packaging/bare_debian.sh examples conan       # these
#
# As root, on Debian or a relative of it. The bare system is made by debootstrap in build/bare and
# has neither a compiler nor git; what a step needs, the step installs. The first step so pays for
# the compiler. Of the machine outside, the ways into the network are carried over and nothing else.
set -eu
top=$(cd "$(dirname "$0")/.." && pwd)
lot=$top/build/bare
root=$lot/root
all='examples tests copy subdirectory fetch_content install pkg_config single_header conan module'

# What a user types for each step, within a clone of the project.
build='sh tests/need.sh compiler cmake ninja; export CMAKE_GENERATOR=Ninja'
install="$build"'
  cmake -S . -B build/install -D PATRON_BUILD_TESTS=OFF -D PATRON_BUILD_EXAMPLES=OFF
  cmake --install build/install --prefix /usr/local'
commands_of() {
  case $1 in
    examples) echo 'sh examples/run.sh' ;;
    tests) echo 'sh tests/run.sh' ;;
    copy) echo "$build"'
      g++ -std=c++20 -I include packaging/consumer/main.cpp -o build/copy
      build/copy' ;;
    subdirectory) echo "$build"'
      cmake -S tests/packaging/subdir -B build/subdir -D patron_root=$PWD
      cmake --build build/subdir
      ctest --test-dir build/subdir --no-tests=error' ;;
    fetch_content) echo "$build"'
      sh tests/need.sh git
      cmake -S tests/packaging/fetch_content -B build/fetch_content \
        -D patron_repository=file://$PWD -D patron_tag=v$VERSION
      cmake --build build/fetch_content
      ctest --test-dir build/fetch_content --no-tests=error' ;;
    install) echo "$install"'
      cmake -S packaging/consumer -B build/consumer
      cmake --build build/consumer
      ctest --test-dir build/consumer --no-tests=error' ;;
    pkg_config) echo "$install"'
      sh tests/need.sh pkg-config
      g++ -std=c++20 $(pkg-config --cflags patron) packaging/consumer/main.cpp -o build/pkg_config
      build/pkg_config' ;;
    single_header) echo "$build"'
      cmake -D out=build/one/patron/patron.hpp -P packaging/single_header.cmake
      g++ -std=c++20 -I build/one packaging/consumer/main.cpp -o build/single_header
      build/single_header' ;;
    conan) echo 'sh packaging/conan/test.sh' ;;
    module) echo 'sh packaging/module/test.sh' ;;
    *) return 1 ;;
  esac
}

steps=${*:-$all}
for step in $steps; do
  commands_of "$step" >/dev/null || { echo "no step $step; there are: $all" >&2; exit 1; }
done

# Nothing is deleted while something is mounted in it.
leave() {
  if mountpoint -q "$root/proc"; then umount "$root/proc" || umount -l "$root/proc"; fi
}
trap leave EXIT
trap 'exit 130' INT TERM
leave
if grep -q " $root" /proc/mounts; then
  echo "something is mounted in $root" >&2
  exit 1
fi
rm -rf --one-file-system "$root"
mkdir -p "$lot/packages"

rows=
timed() {
  name=$1 began=$(date +%s) verdict=done
  shift
  echo "=== $name"
  if ! "$@" >"$lot/$name.log" 2>&1; then
    verdict=FAILED failed=1
    tail -n 30 "$lot/$name.log"
  fi
  rows="$rows$(printf '%6d s  %-6s  %s' $(($(date +%s) - began)) $verdict "$name")
"
}

bare_system() {
  mirror=$(sed -n 's/^URIs: *\([^ ]*\).*/\1/p;s/^deb  *\(\[[^]]*\] *\)*\([^ ]*\).*/\2/p' \
    /etc/apt/sources.list.d/debian.sources /etc/apt/sources.list 2>/dev/null | sed 1q)
  debootstrap --variant=minbase --cache-dir="$lot/packages" bookworm "$root" \
    "${mirror:-http://deb.debian.org/debian}" || return 1
  # The ways into the network: names, proxies, pip's own settings, and the certificates, at a place
  # of their own, for the bare system's package of certificates writes to the usual one.
  for file in /etc/resolv.conf /etc/hosts /etc/pip.conf \
    $(grep -ils proxy /etc/apt/apt.conf /etc/apt/apt.conf.d/* || true); do
    [ -f "$file" ] || continue
    cp -L "$file" "$root$file" || return 1
  done
  if [ -n "$carried" ]; then cp -L "$certificates" "$root$carried" || return 1; fi
  git clone --quiet "$top" "$root/root/patron" || return 1
  git -C "$root/root/patron" tag --force "v$version" || return 1
  mount -t proc proc "$root/proc"
}

# Only what the network asks for is taken over from the environment.
within() {
  chroot "$root" /usr/bin/env -i HOME=/root LC_ALL=C.UTF-8 VERSION="$version" \
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    ${http_proxy:+http_proxy="$http_proxy"} ${https_proxy:+https_proxy="$https_proxy"} \
    ${no_proxy:+no_proxy="$no_proxy"} ${PIP_INDEX_URL:+PIP_INDEX_URL="$PIP_INDEX_URL"} \
    ${carried:+PIP_CERT="$carried"} sh -euc "cd /root/patron; mkdir -p build; $1"
}

sh "$top/tests/need.sh" debootstrap git
version=$(sed -n 's/^#define PATRON_VERSION_[A-Z]* \([0-9]*\)$/\1/p' \
  "$top/include/patron/version.hpp" | paste -s -d .)
certificates=${PIP_CERT:-/etc/ssl/certs/ca-certificates.crt}
carried=
if [ -f "$certificates" ]; then carried=/etc/carried_over.crt; fi
failed=0
timed bare_system bare_system
if [ $failed -eq 0 ]; then
  for step in $steps; do timed "$step" within "$(commands_of "$step")"; done
fi
printf '\n%s' "$rows"
exit $failed
