#!/bin/sh
# SPDX-License-Identifier: MIT
# The fixtures as reader.py reads them, held against what they say: reader.sh PYTHON FIXTURES
set -eu
here=$(dirname "$0")
printed=$(mktemp)
trap 'rm -f "$printed"' EXIT
"$1" "$here/reader.py" "$2"/*.bin >"$printed"
diff "$2/states.txt" "$printed"
echo "$(grep -c '^[a-z]' "$printed") states read"
