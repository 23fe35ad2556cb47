#!/usr/bin/env bash
# Our boosted trees and XGBoost's on the same table, by turns; prints the medians and their ratios. Ends with 1 where a target is missed,
# with 2 where something is lacking.
# Usage: benchmarks/peers.sh [DIR]     the table goes to DIR (270 MB) and is used again; a temporary folder where none is given
#   PEERS=FOLDER     the peers' scripts, ../shared/peers beside the project where not given
#   REPEATS=3        how often each is run
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
peers=${PEERS:-$root/../shared/peers}
repeats=${REPEATS:-3}
python=/usr/bin/python3 # the one that Debian's packages are for

lack() { printf 'peers.sh: %s\n' "$*" >&2; exit 2; }
for script in run.sh speed.py synthetic.py common.py quiet.py; do
  [[ -e $peers/$script ]] || lack "the peers' script $script is not in $peers. Give its folder: PEERS=FOLDER benchmarks/peers.sh"
done
[[ $repeats =~ ^[1-9][0-9]*$ ]] || lack "REPEATS is '$repeats'; a whole number from 1 on is expected"
[[ -x $python ]] || lack "$python is missing. On Debian: sudo apt-get install python3"
missing=()
for module in numpy pandas scipy sklearn xgboost; do
  "$python" -c "import $module" 2>/dev/null || missing+=("python3-$module")
done
((${#missing[@]} == 0)) || lack "$python lacks what the peers need. On Debian: sudo apt-get install ${missing[*]}"
peers=$(cd "$peers" && pwd -P)

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
table=${1:-$work/table}
mkdir -p "$table"
[[ -s $table/synX.npy && -s $table/synY.npy ]] || sh "$peers/run.sh" synthetic "$table" >&2
"$root/insights" --version >/dev/null # builds first, so that no build is measured

# The peers' scripts wait for a quiet machine before a fit, for up to a minute; so do we.
quiet() { PYTHONPATH=$peers "$python" -c 'from quiet import wait_idle; wait_idle(60)'; }

for ((turn = 1; turn <= repeats; turn++)); do
  for pair in depth6:xgbd6 leaves63:xgb63; do
    growth=${pair%:*}
    printf 'turn %s of %s: %s, ours and then XGBoost\n' "$turn" "$repeats" "$growth" >&2
    quiet
    "$root/insights" lab speed --growth "$growth" --threads 2 --json 2>"$work/log" | tr -d '\n' >>"$work/ours-$growth" || { cat "$work/log" >&2; exit 2; }
    echo >>"$work/ours-$growth"
    "$python" "$peers/speed.py" "${pair#*:}" 1 "$table" >>"$work/peer-$growth" 2>"$work/log" || { cat "$work/log" >&2; exit 2; }
  done
done

"$python" - "$work" <<'PYTHON'
import json, statistics, sys

# Growth, most of the peer's fit time, least AUC.
TARGETS = [("depth6", 0.5, 0.7812), ("leaves63", 0.6, 0.7815)]
PREDICT, MEMORY = 0.5, 300
DATA = 1_100_000 * 30 * 4 / 2**20

def runs(who, growth):
    return [json.loads(line) for line in open(f"{sys.argv[1]}/{who}-{growth}")]

def median(runs, figure):
    return statistics.median(map(figure, runs))

missed = False
def row(name, ours, peer, digits, target, judged, sign="<="):
    global missed
    met = judged <= target if sign == "<=" else judged >= target
    missed |= not met
    peer, ratio = (f"{peer:.{digits}f}", f"{ours / peer:.2f}") if peer else ("", "")
    print(f"  {name:<24}{ours:>10.{digits}f}{peer:>10}{ratio if sign == '<=' else '':>8}   {sign} {target:<7g}{'met' if met else 'MISSED'}")

print(f"{'':<26}{'ours':>10}{'XGBoost':>10}{'ratio':>8}   target")
for growth, fit_target, auc_target in TARGETS:
    ours, peer = runs("ours", growth), runs("peer", growth)
    fit = median(ours, lambda run: run["fitSeconds"]), median(peer, lambda run: run["fit"])
    # XGBoost predicts twice a turn; the better one counts.
    predict = median(ours, lambda run: run["predictSeconds"]), median(peer, lambda run: min(run["predict1M"])[0])
    auc = median(ours, lambda run: run["auc"]), median(peer, lambda run: run["test_auc"])
    memory = median(ours, lambda run: run["peakRssMb"]) - DATA
    print(growth)
    row("fit, s", *fit, 2, fit_target, fit[0] / fit[1])
    row("predict 1M rows, s", *predict, 3, PREDICT, predict[0] / predict[1])
    row("test AUC", *auc, 5, auc_target, auc[0], ">=")
    row("memory above data, MiB", memory, None, 0, MEMORY, memory)
    print(f"  medians of {len(ours)}; other programs took up to {max(run['other_cores'] for run in peer):.2f} cores while XGBoost fitted")
sys.exit(missed)
PYTHON
