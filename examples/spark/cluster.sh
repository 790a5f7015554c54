#!/bin/sh
# SPDX-License-Identifier: MIT
# Spark in a virtual environment, and the library built for its workers, for test.sh and measure.sh
# to source:
#
#     . "$here/cluster.sh"
#     folder=$(mktemp -d ...)       # for what Spark writes, which ends with the script
#     make_ready                    # all of it in $build, build/spark unless PATRON_BUILD says else
#     submit PROGRAM ARGUMENT...    # by two executors, processes of their own
#
# Installs what is missing: a compiler, Java 17, Python's venv, for which it needs root.

install_java() {
  if java -version >/dev/null 2>&1; then return; fi
  as_root=
  if [ "$(id -u)" -ne 0 ]; then as_root=sudo; fi
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get update -q </dev/null
  $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -q -y --no-install-recommends \
    openjdk-17-jre-headless </dev/null
}

# Only what has changed is compiled.
compile() {  # SOURCE TARGET OPTION...
  source=$here/src/$1 target=$build/$2
  shift 2
  newer=$(find "$here/src" "$here/../../include" -newer "$target" 2>/dev/null | head -1)
  if [ -f "$target" ] && [ -z "$newer" ]; then return; fi
  ${CXX:-g++} -std=c++20 -O2 -I"$here/../../include" "$@" "$source" -o "$target"
}

make_ready() {
  sh "$here/../../tests/need.sh" compiler python_venv
  install_java
  build=${PATRON_BUILD:-$here/../../build/spark}
  mkdir -p "$build"
  build=$(cd "$build" && pwd)
  if [ ! -x "$build/venv/bin/spark-submit" ]; then
    python3 -m venv "$build/venv"
    "$build/venv/bin/pip" install -q 'pyspark==3.5.*' pyarrow pandas
  fi
  python=$build/venv/bin/python
  SPARK_HOME=$("$python" -c 'import os, pyspark; print(os.path.dirname(pyspark.__file__))')
  PYSPARK_PYTHON=$python
  SPARK_WORKER_DIR=$folder/work
  PYTHONDONTWRITEBYTECODE=1
  export SPARK_HOME PYSPARK_PYTHON SPARK_WORKER_DIR PYTHONDONTWRITEBYTECODE
  compile library.cpp libpatron_spark.so -shared -fPIC
  compile make_orders.cpp make_orders
  compile single_process.cpp single_process
}

# The program's words on the terminal, those of Spark in a file.
submit() {  # PROGRAM ARGUMENT...
  "$SPARK_HOME/bin/spark-submit" --master 'local-cluster[2,1,2048]' \
    --driver-memory 2g --conf spark.executor.memory=2g \
    --conf spark.ui.enabled=false --conf spark.local.dir="$folder" \
    --conf spark.sql.execution.arrow.maxRecordsPerBatch=65536 \
    --files "$build/libpatron_spark.so" --py-files "$here/patron_spark.py,$here/job.py" \
    "$@" 2>>"$folder/spark.log"
}
