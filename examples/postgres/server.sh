#!/bin/sh
# SPDX-License-Identifier: MIT
# A PostgreSQL of one's own with the extension installed, for test.sh and measure.sh to source:
#
#     . "$here/server.sh"
#     start_server                  # everything in a temporary folder, which ends with the script
#     sql DATABASE < FILE           # its answers, unaligned, without headings
#
# The server is the system's, in a tree of links that `make install` may write into. It listens on a
# socket in that folder and on no port. Installs what is missing, for which it needs root.
#
# With PATRON_SANITIZE=1 in the environment the extension is built with the sanitizers of addresses
# and of undefined behaviour, and they watch every back end and worker. They are clang's: with those
# of gcc preloaded, Debian's server hangs before it begins. What they find ends the back end, and is
# in its log.

postgres_is_missing() {
  bin=$(ls -d /usr/lib/postgresql/1[5-9]/bin 2>/dev/null | tail -1)
  [ -z "$bin" ] || [ ! -f "$("$bin/pg_config" --pgxs 2>/dev/null)" ]
}

install_postgres() {
  postgres_is_missing || return 0
  sh "$here/../../tests/need.sh" compiler make
  as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
  # No cluster of the system's is wanted, only the programs.
  $as_root mkdir -p /etc/postgresql-common
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    postgresql-15 postgresql-server-dev-15 </dev/null
  if postgres_is_missing; then
    echo "PostgreSQL and its headers are still missing" >&2
    exit 1
  fi
}

# The server refuses to run as root.
as_server() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u postgres -- "$@"
  else
    "$@"
  fi
}

# The server gives its own memory back by ending.
sanitizer_options=detect_leaks=0:verify_asan_link_order=0

stop_server() {
  if [ -f "$folder/data/postmaster.pid" ]; then
    as_server "$server/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  fi
  rm -rf "$folder"
}

start_server() {
  install_postgres
  folder=$(mktemp -d "${TMPDIR:-/tmp}/patron-postgres.XXXXXX")
  trap stop_server EXIT
  trap 'exit 1' HUP INT TERM

  # PostgreSQL finds its other folders from where its programs lie: they are copied, all else links.
  root=$folder/root
  for directory in $("$bin/pg_config" --pkglibdir --sharedir); do
    mkdir -p "$root$(dirname "$directory")"
    cp -rs "$directory" "$root$directory"
  done
  mkdir -p "$root$bin"
  rm -rf "${root:?}$bin" && cp -r "$bin" "$root$bin"
  server=$root$bin

  build=${PATRON_BUILD:-$folder/build}
  mkdir -p "$build"
  compiler=${CXX:-g++} preloaded=
  if [ -n "${PATRON_SANITIZE:-}" ]; then
    sh "$here/../../tests/need.sh" clang++-16
    compiler='clang++-16 -fsanitize=address,undefined -fno-sanitize-recover=all -shared-libsan'
    compiler="$compiler -Wno-unknown-warning-option"
    preloaded=$(clang++-16 -print-file-name=libclang_rt.asan-x86_64.so)
  fi
  make -s -C "$build" -f "$here/Makefile" PG_CONFIG="$bin/pg_config" CXX="$compiler"
  make -s -C "$build" -f "$here/Makefile" PG_CONFIG="$bin/pg_config" DESTDIR="$root" install \
    >"$folder/install.log"

  mkdir "$folder/data" "$folder/socket"
  chmod 755 "$folder"
  if [ "$(id -u)" -eq 0 ]; then chown postgres "$folder/data" "$folder/socket"; fi
  as_server "$server/initdb" -D "$folder/data" -A trust -U patron -E UTF8 --locale=C \
    --no-sync >"$folder/initdb.log"
  cat >>"$folder/data/postgresql.conf" <<END
listen_addresses = ''
unix_socket_directories = '$folder/socket'
fsync = off
shared_buffers = 256MB
jit = off
max_worker_processes = 8
END
  as_server env ${preloaded:+LD_PRELOAD="$preloaded" ASAN_OPTIONS="$sanitizer_options"} \
    "$server/pg_ctl" -D "$folder/data" -l "$folder/data/log" -w start >"$folder/start.log"
}

sql() {
  "$server/psql" -X -q -A -t -v ON_ERROR_STOP=1 -h "$folder/socket" -U patron -d "$1"
}
