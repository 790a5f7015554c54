#!/bin/sh
# Installs what is missing, writes the pages of patron_review and looks at them in a browser:
#
#     sh tests/browser/run.sh [a patron_review already built]
#
# Pictures and PDFs are left in build/browser/pages. Where cdnow_orders.csv lies in SHARED_DATA
# (../shared/data beside the clone), its page is looked at too.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
tree=$top/build/browser
pages=$tree/pages
mkdir -p "$tree"

sh "$top/tests/need.sh" chromium node npm japanese_font
tools='playwright-core@1.65.1 axe-core@4.14.1'
if [ "$(cat "$tree/tools" 2>/dev/null)" != "$tools" ]; then
  # shellcheck disable=SC2086  # a list of words
  PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --prefix "$tree" --no-save --no-audit --no-fund \
    --loglevel=error $tools
  echo "$tools" >"$tree/tools"
fi
NODE_PATH=$tree/node_modules
CHROMIUM=${CHROMIUM:-$(command -v chromium)}
export NODE_PATH CHROMIUM

if [ $# -gt 0 ]; then
  review=$1
else
  sh "$top/examples/run.sh" --help >/dev/null
  review=$top/build/examples/examples/patron_review
fi

rm -rf "$pages"
mkdir -p "$pages"

# The page of a firm in both languages, and the JSON of the same run.
write_pages() {
  name=$1
  shift
  for language in en ja; do
    "$review" "$@" --language $language --html "$pages/$name-$language.html" \
      --json "$pages/$name.json" >"$pages/$name-$language.txt"
  done
}

data=$top/examples/data
write_pages firm "$data/firm" --currency JPY
write_pages small_firm "$data/small_firm"
node "$here/hostile_firm.js" "$data/small_firm" "$tree/hostile_firm"
write_pages hostile_firm "$tree/hostile_firm"
orders=${SHARED_DATA:-$top/../shared/data}/cdnow_orders.csv
if [ -f "$orders" ]; then
  write_pages cdnow --orders "$orders"
else
  echo 'skipped: no orders of CDNOW'
fi

node "$here/check.js" "$pages"
