#!/bin/sh
# The whole way from nothing to rewards by a head of one's own:
#   run.sh [DIR]
# instructions, their ladders, a policy's responses, pairs with the noise of their labels, a head, what it is worth, and a service
# that rewards the responses to instructions that the head never saw. What is there is not made again: after a crash the same command
# goes on. DIR (default: heads-run) holds everything.
#
# Settings, in the environment:
#   COUNT=1050 SEED=1          instructions, and the seed of all that is drawn
#   POLICY=                    openai:URL#MODEL or file:RESPONSES; else the small policy beside this is started, on PORT=8097
#   PARALLEL=16 TOKENS=96      requests at once, and tokens of a response at most
#   TEMPERATURE=0.8 TOP_P=0.95 SAMPLES=1
#   AGAINST=                   prompts of benchmarks, several with blanks between: instructions that share words with them are left out
#   LABEL="--train 0.66 …"     options of precept label instead of those that stand below
#   STEPS=1800                 of training; TRAIN="…" are more options of precept train
#   HELD=50 REWARD=dense       instructions that are rewarded, and by which policy
#   PRECEPT= PYTHON=python3    what starts Precept, if not the launcher of this repository, and Python 3.10 or newer
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
case ${1:-} in
  -h | --help)
    sed -n '2,/^set /{/^set /d;s/^# \{0,1\}//;p;}' "$0"
    exit
    ;;
esac
out=${1:-heads-run}
seed=${SEED:-1}
precept=${PRECEPT:-$here/../../../precept}
label=${LABEL:---train 0.66 --dev 0.14 --edited 3 --most 120 --borrowed 1000 --drop-above 0.5}
mkdir -p "$out"

said() {
  printf '%s %s\n' "$(date -u +%H:%M:%S)" "$*"
}

# Runs the rest where the file $1 is not there; what it prints is kept beside and shown. Only what ends well is there.
step() {
  made=$1
  shift
  if [ -e "$made" ]; then
    said "$made is there"
    return
  fi
  said "$made"
  "$@" > "$made.part"
  mv "$made.part" "$made"
  cat "$made"
}

# A part that was begun with other settings is not gone on with.
settings="COUNT=${COUNT:-1050} SEED=$seed POLICY=${POLICY:-} TOKENS=${TOKENS:-96} TEMPERATURE=${TEMPERATURE:-0.8} TOP_P=${TOP_P:-0.95} SAMPLES=${SAMPLES:-1} AGAINST=${AGAINST:-} LABEL=$label STEPS=${STEPS:-1800} TRAIN=${TRAIN:-} HELD=${HELD:-50} REWARD=${REWARD:-dense}"
if [ -e "$out/settings.txt" ] && [ "$(cat "$out/settings.txt")" != "$settings" ]; then
  printf '%s was begun with other settings: %s\nchoose another folder\n' "$out" "$(cat "$out/settings.txt")" >&2
  exit 2
fi
printf '%s\n' "$settings" > "$out/settings.txt"

step "$out/1-instructions.txt" "$precept" instructions --count "${COUNT:-1050}" --seed "$seed" --out "$out/specs"
step "$out/2-curriculum.txt" "$precept" curriculum "$out"/specs/*.precept --forms bare,prefix --order top --out "$out/ladder.jsonl"

server=
trap '[ -z "$server" ] || kill "$server" 2> /dev/null' EXIT
trap 'exit 130' INT TERM HUP
policy=${POLICY:-}
if [ ! -e "$out/3-rollout.txt" ] && [ -z "$policy" ]; then
  address=http://127.0.0.1:${PORT:-8097}/v1
  "$here/../policy/serve.sh" "${PORT:-8097}" > "$out/policy.log" 2>&1 &
  server=$!
  until "${PYTHON:-python3}" -c "import urllib.request as ask; ask.urlopen('$address/models', timeout=5)" 2> /dev/null; do
    kill -0 "$server" 2> /dev/null || { cat "$out/policy.log" >&2; exit 1; }
    sleep 1
  done
  policy=openai:$address#smollm2-135m-instruct
fi
step "$out/3-rollout.txt" "$precept" rollout "$out/ladder.jsonl" --policy "$policy" --samples "${SAMPLES:-1}" --seed "$seed" \
  --parallel "${PARALLEL:-16}" --max-tokens "${TOKENS:-96}" --temperature "${TEMPERATURE:-0.8}" --top-p "${TOP_P:-0.95}" \
  --out "$out/rollouts.jsonl"
[ -z "$server" ] || kill "$server"
server=

set --
for file in ${AGAINST:-}; do
  set -- "$@" --against "$file"
done
# shellcheck disable=SC2086 # several options
step "$out/4-label.txt" "$precept" label "$out/rollouts.jsonl" "$@" $label --seed "$seed" --noise "$out/noise.json" --out "$out/pairs.jsonl"

set --
[ ! -e "$out/noise.json" ] || set -- --noise "$out/noise.json"
# shellcheck disable=SC2086 # several options
step "$out/5-train.txt" "$precept" train "$out/pairs.jsonl" --out "$out/head" --steps "${STEPS:-1800}" --seed "$seed" "$@" ${TRAIN:-}
step "$out/6-head.txt" "$precept" judge show "$out/head"

step "$out/7-rewards.txt" env PYTHONPATH="$here/../../python/src" PRECEPT_COMMAND="$precept" \
  "${PYTHON:-python3}" "$here/rewards.py" "$out" --held "${HELD:-50}" --policy "${REWARD:-dense}"
