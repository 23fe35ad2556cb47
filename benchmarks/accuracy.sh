#!/usr/bin/env bash
# How right our learners are on public tables, beside the best that the peers reached there by the same protocol (../shared/peers/PROTOCOL.md).
# Usage: benchmarks/accuracy.sh     DATA=FOLDER: where the tables lie, ../shared/data beside the project where not given
set -euo pipefail
export LC_ALL=C # printf reads and writes decimal points
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
data=${DATA:-$root/../shared/data}

lack() { printf 'accuracy.sh: %s\n' "$*" >&2; exit 2; }
for file in telco_churn.csv telecom3333.csv hillstrom.csv; do
  [[ -e $data/$file ]] || lack "the table $file is not in $data. Give its folder: DATA=FOLDER benchmarks/accuracy.sh"
done
log=$(mktemp)
trap 'rm -f "$log"' EXIT

lab() { "$root/insights" lab "$@" --json 2>"$log" || { cat "$log" >&2; lack "lab $1 $2 failed"; }; }

# value KEY: what the one JSON object on standard input has under the key; null stays a word.
value() { tr ',{}' '\n\n\n' | sed -n "s/^\"$1\": *//p" | head -n 1; }
row() {
  local ours=$3
  [[ $ours =~ ^-?[0-9] ]] && printf -v ours %.5f "$ours"
  printf '%-28s %-14s %10s %10s  %s\n' "$1" "$2" "$ours" "$4" "$5"
}

# classify NAME FILE LABEL DROPPED AUC LOGLOSS BRIER FOLDS: the peers' best of each.
classify() {
  local hash folds
  hash=$(lab classify "$data/$2" --label "$3" --drop "$4")
  folds=$(lab classify "$data/$2" --label "$3" --drop "$4" --split folds5)
  row "$1" AUC "$(value auc <<<"$hash")" "$5" 'higher is better'
  [[ $6 == - ]] || row "$1" 'log loss' "$(value logLoss <<<"$hash")" "$6" 'lower is better'
  [[ $7 == - ]] || row "$1" Brier "$(value brier <<<"$hash")" "$7" 'lower is better'
  row "$1" 'AUC, 5 folds' "$(value aucMean <<<"$folds")" "$8" 'higher is better'
}

# uplift NAME ARM OUTCOME DROPPED QINI AT30
uplift() {
  local result
  result=$(lab uplift "$data/hillstrom.csv" --treatment segment --treated "$2" --control 'No E-Mail' --outcome "$3" --drop "$4")
  row "$1" Qini "$(value qini <<<"$result")" "$5" 'higher is better'
  row "$1" 'uplift @30 %' "$(value upliftAt30 <<<"$result")" "$6" "higher is better; distinguishable from lots: $(value distinguishable <<<"$result")"
}

printf '%-28s %-14s %10s %10s\n' table figure ours 'best peer'
classify telco telco_churn.csv Churn customerID .84308 .41682 .13738 .84873
classify telecom3333 telecom3333.csv churn phonenumber .91232 - - .91422
uplift 'hillstrom visit, women' 'Womens E-Mail' visit conversion,spend .01007 .0812
uplift 'hillstrom conversion, women' 'Womens E-Mail' conversion visit,spend .00153 .0105
uplift 'hillstrom visit, men' 'Mens E-Mail' visit conversion,spend .00249 .0755
