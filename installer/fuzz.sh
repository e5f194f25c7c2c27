#!/usr/bin/env bash
# Builds the fuzz targets with clang, address and undefined behaviour sanitizers, and runs them one after the other.
# usage: fuzz.sh [SECONDS [TARGET...]]    that long each, 60 by default; all targets by default
#        fuzz.sh --short [TARGET...]      a short fixed run, the same each time: what the test fuzz_short does
# Runs with SECONDS keep what they learn in build/fuzz/found/TARGET. An input that breaks a promise is kept as
# build/fuzz/crash-..; make a test of it, and a file in tests/fuzz/corpus/TARGET.
# The last line is for machines: "fuzz: targets=13 executions=260000 seconds=100 crashes=0".
set -euo pipefail
# shellcheck source=installer/lib.sh
. "$(dirname "${BASH_SOURCE[0]}")/lib.sh"

short=no
seconds=60
if [ "${1:-}" = --short ]; then
    short=yes
    shift
elif [ $# -gt 0 ]; then
    seconds=$1
    shift
    [[ $seconds =~ ^[0-9]+$ ]] || fail "usage: fuzz.sh [SECONDS [TARGET...]] or fuzz.sh --short [TARGET...]"
fi

# The newest clang with libFuzzer that compiles the C++ library here. 14 and 15 cannot compile <ranges> of GCC 12.
find_clang() {
    local name
    for name in clang++-{24..16} clang++ /opt/homebrew/opt/llvm/bin/clang++ /usr/local/opt/llvm/bin/clang++; do
        command -v "$name" >/dev/null || continue
        printf '%s\n' '#include <ranges>' '#include <vector>' \
            'extern "C" int LLVMFuzzerTestOneInput(const unsigned char *, unsigned long)' \
            '{ std::vector<int> v; return (v | std::views::reverse).empty() ? 0 : 1; }' |
            "$name" -std=c++20 -fsanitize=fuzzer,address,undefined -x c++ -o /dev/null - 2>/dev/null || continue
        command -v "$name"
        return
    done
    return 1
}

if ! clang=$(find_clang); then
    if [ "$short" = yes ]; then
        echo "SKIP   : fuzz_short needs clang 16 or newer with libFuzzer (Debian 12: clang-19 libclang-rt-19-dev)"
        exit 77
    fi
    install_needs needs_to_build needs_to_fuzz
    clang=$(find_clang) || fail "no clang here has libFuzzer. Debian, Ubuntu: apt-get install clang-19 libclang-rt-19-dev; macOS: brew install llvm"
fi

folder=$source_dir/build/fuzz
log=$(log_file fuzz)
[ -f "$folder/build.ninja" ] || say "Building the fuzz targets in $folder with $clang (a few minutes the first time)"
prefix=()
if command -v brew >/dev/null && [ "$(uname -s)" = Darwin ]; then
    prefix=("-DCMAKE_PREFIX_PATH=$(brew --prefix)")
fi
cmake -S "$source_dir" -B "$folder" -G Ninja -DBURROW_FUZZ=ON -DCMAKE_BUILD_TYPE=None -DCMAKE_CXX_COMPILER="$clang" \
    ${prefix[@]+"${prefix[@]}"} >"$log" 2>&1 ||
    { tail -n 30 "$log" >&2; fail "CMake could not configure the fuzz targets, see above (all of it: $log)"; }
ninja -C "$folder" fuzzers >>"$log" 2>&1 ||
    { grep -E -A8 'FAILED|error:' "$log" | head -n 60 >&2; fail "the build failed, see above (all of it: $log)"; }

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
    for program in "$folder"/fuzz/fuzz_*; do
        targets+=("${program##*/fuzz_}")
    done
fi

cd "$folder"
total=0 crashes=0 began=$SECONDS
for target in "${targets[@]}"; do
    program=$folder/fuzz/fuzz_$target
    [ -x "$program" ] || fail "there is no fuzz target $target. There are: $(cd "$folder/fuzz" && echo fuzz_* | sed 's/fuzz_//g')"
    corpus=$source_dir/tests/fuzz/corpus/$target
    words=(-rss_limit_mb=4096 -timeout=60 -print_final_stats=1 -verbosity=1 -max_len=8192)
    [ ! -f "$source_dir/tests/fuzz/$target.dict" ] || words+=("-dict=$source_dir/tests/fuzz/$target.dict")
    if [ "$short" = yes ]; then
        # Always the same: fixed dice, a fixed number; a slow target or machine stops after 20 seconds.
        words+=(-runs=20000 -seed=1 -max_total_time=20)
        found=$(mktemp -d)
    else
        words+=("-max_total_time=$seconds")
        found=$folder/found/$target
        mkdir -p "$found"
    fi
    output=$folder/$target.log
    status=0
    ASAN_OPTIONS=detect_leaks=1:allocator_may_return_null=1 UBSAN_OPTIONS=print_stacktrace=1 \
        "$program" "${words[@]}" "$found" "$corpus" >"$output" 2>&1 || status=$?
    [ "$short" = no ] || rm -rf "$found"
    executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$output" | tail -n 1)
    executions=${executions:-0}
    total=$((total + executions))
    printf '%-14s %10d executions\n' "$target" "$executions"
    if [ "$status" != 0 ]; then
        crashes=$((crashes + 1))
        echo "  stopped with status $status, all of it in $output:"
        grep -vE '^#[0-9]+\s+(NEW|REDUCE|RELOAD|pulse|INITED)|^stat::|^INFO' "$output" | head -n 60
    fi
done
echo "fuzz: targets=${#targets[@]} executions=$total seconds=$((SECONDS - began)) crashes=$crashes"
[ "$crashes" = 0 ]
