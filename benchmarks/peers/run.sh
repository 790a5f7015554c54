#!/bin/sh
# The steps from a log of orders to what every customer is worth, with patron and with lifetimes
# from PyPI, on the same data in the same run: seconds of one processor, and whether they agree.
#
#     sh benchmarks/peers/run.sh [orders...]
#
# The files are made by the library's own simulator, for a thousand, a hundred thousand and a
# million orders unless told otherwise. lifetimes goes into a virtual environment beside the build.
set -eu
cd "$(dirname "$0")/../.."
[ $# -gt 0 ] || set -- 1000 100000 1000000
here=benchmarks/peers
build=build/peers

sh tests/need.sh compiler python_venv
mkdir -p $build
if ! $build/venv/bin/python -c 'import lifetimes, mpmath' 2>/dev/null; then
  python3 -m venv --clear $build/venv
  $build/venv/bin/pip install -q --disable-pip-version-check lifetimes==0.11.3 'numpy<3' \
    'pandas<4' 'scipy<2' mpmath==1.3.0
fi
for program in make_orders measure hard_customers; do
  ${CXX:-c++} -std=c++20 -O3 -I include $here/$program.cpp -o $build/$program
done

# One processor for both.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
$build/venv/bin/python $here/measure.py
for orders; do
  $build/make_orders $build/orders_"$orders".csv "$orders"
  $build/measure $build/orders_"$orders".csv $build/customers.csv >$build/figures
  $build/venv/bin/python $here/measure.py $build/orders_"$orders".csv $build/customers.csv \
    $build/figures
done
$build/venv/bin/python $here/hard_customers.py $build/hard_customers
