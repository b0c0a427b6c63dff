#!/bin/sh
# Runs a command with a temporary PostgreSQL server beside it:
#   scripts/with-postgres.sh npm test -- test/store
# The server lives in a temporary folder, listens on a unix socket there and on no port, and is gone afterwards.
# The command finds it in PACEKEEPER_TEST_DATABASE_URL; its exit code becomes ours.
set -eu

if [ $# -eq 0 ]; then
  echo "usage: $0 COMMAND [ARGUMENT...]" >&2
  exit 2
fi

# Debian keeps the server's programs out of PATH; pg_config is only there with the development package.
find_bin() {
  if command -v initdb >/dev/null 2>&1; then
    dirname "$(command -v initdb)"
  else
    find /usr/lib/postgresql -maxdepth 2 -name bin -type d 2>/dev/null | sort -V | tail -n 1
  fi
}

bin=$(find_bin)
if [ -z "$bin" ] || [ ! -x "$bin/initdb" ]; then
  echo "PostgreSQL's server programs are not here. On Debian or Ubuntu: apt-get install postgresql" >&2
  exit 1
fi

home=$(mktemp -d "${TMPDIR:-/tmp}/pacekeeper-pg.XXXXXX")
# initdb and postgres refuse to run as root: another user gets the folder then.
if [ "$(id -u)" -eq 0 ]; then
  chown postgres "$home"
  as_server() { (cd "$home" && setpriv --reuid=postgres --regid=postgres --init-groups "$@"); }
else
  as_server() { "$@"; }
fi

stop() {
  as_server "$bin/pg_ctl" -D "$home/data" -m immediate -s stop >/dev/null 2>&1 || true
  rm -rf "$home"
}
trap stop EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as_server "$bin/initdb" -D "$home/data" -U postgres -A trust -E UTF8 --locale=C.UTF-8 -N >"$home/initdb.log" 2>&1 ||
  { cat "$home/initdb.log" >&2; exit 1; }
# The folder is the server's alone (0700): no other user of this machine reaches the socket, though it asks for no password.
as_server "$bin/pg_ctl" -D "$home/data" -s -w -l "$home/server.log" \
  -o "-c listen_addresses='' -c unix_socket_directories='$home' -c max_connections=100" start ||
  { cat "$home/server.log" >&2; exit 1; }

code=0
PACEKEEPER_TEST_DATABASE_URL="postgresql://postgres@/postgres?host=$home" "$@" || code=$?
exit "$code"
