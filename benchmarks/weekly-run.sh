#!/usr/bin/env bash
# How long the whole run takes and how much memory it holds, at two sizes, medians of three; writes nothing into the checkout.
# Usage: benchmarks/weekly-run.sh [ACCOUNTS...]     (400 and 20000 where none are given)
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# number FILE KEY: a number of run.json; its keys stand one a line.
number() { sed -n "s/^ *\"$2\": *\\([0-9.]*\\),*$/\\1/p" "$1" | head -n 1; }
median() { sort -n | sed -n 2p; }

"$root/insights" --version >/dev/null # builds first, so that no build is measured
printf '%10s %14s %12s %12s %12s\n' accounts 'demo seconds' 'run seconds' 'publish s' 'peak MiB'
for accounts in "${@:-400 20000}"; do
  for size in $accounts; do
    : >"$work/demo"; : >"$work/run"; : >"$work/print"; : >"$work/memory"
    for _ in 1 2 3; do
      begun=$(date +%s.%N)
      "$root/insights" demo --accounts "$size" --out "$work/company" >/dev/null 2>"$work/log"
      ended=$(date +%s.%N)
      record=$(echo "$work"/company/reports/*/run.json)
      awk -v a="$begun" -v b="$ended" 'BEGIN { printf "%.1f\n", b - a }' >>"$work/demo"
      sed -n 's/^Done in \([0-9.]*\) s\.$/\1/p' "$work/log" >>"$work/run"
      number "$record" Publish >>"$work/print"
      number "$record" peakMemoryMb >>"$work/memory"
    done
    printf '%10s %14s %12s %12s %12s\n' "$size" "$(median <"$work/demo")" "$(median <"$work/run")" "$(median <"$work/print")" "$(median <"$work/memory")"
  done
done
