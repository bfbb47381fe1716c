#!/usr/bin/env bash
# Fuzzes every target for SECONDS each, under ASan and UBSan: tests/fuzz/run.sh SECONDS
# FANJIAN_TARGETS names some of them. New inputs that reach new code are kept in .build/fuzz/corpus; a
# crash stops the run with its input.
set -euo pipefail
cd "$(dirname "$0")/../.."
seconds=${1:?usage: tests/fuzz/run.sh SECONDS}
build=.build/fuzz
sanitizers="-fsanitize=address,undefined -fno-sanitize-recover=all"
cmake -G Ninja -S . -B "$build" -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++ \
  -DFANJIAN_TESTS=ON -DFANJIAN_FUZZ=ON \
  -DCMAKE_CXX_FLAGS="$sanitizers -fsanitize=fuzzer-no-link" >"$build.log"
ninja -C "$build" -j2 >>"$build.log"
total=0
for target in ${FANJIAN_TARGETS:-text decode gloss parse lexicon convert glossary chunks reference story json marks repair bridge}; do
  mkdir -p "$build/corpus/$target"
  "$build/tests/fuzz/fuzz_$target" -max_total_time="$seconds" -max_len=4096 -timeout=10 -rss_limit_mb=2048 \
    -print_final_stats=1 -artifact_prefix="$build/" "$build/corpus/$target" "tests/fuzz/corpus/$target" \
    >"$build/$target.log" 2>&1 || { tail -40 "$build/$target.log"; echo "fuzz_$target failed"; exit 1; }
  count=$(grep -o 'number_of_executed_units: *[0-9]*' "$build/$target.log" | grep -o '[0-9]*')
  total=$((total + count))
  echo "$target: $count executions, $(find "$build/corpus/$target" -type f | wc -l) inputs kept"
done
echo "in all: $total executions"
