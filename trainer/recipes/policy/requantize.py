"""Writes a GGUF model's weights as 8-bit integers: nearly the same numbers, which the CPU multiplies faster in batches."""

import ctypes
import sys

import llama_cpp as llama

Q8_0 = 7


def quiet(level: int, text: bytes, data: ctypes.c_void_p) -> None:
    pass


silence = llama.llama_log_callback(quiet)
llama.llama_log_set(silence, ctypes.c_void_p(0))
source, target = sys.argv[1:]
params = llama.llama_model_quantize_default_params()
params.allow_requantize = True
params.ftype = Q8_0
if llama.llama_model_quantize(source.encode(), target.encode(), params) != 0:
    sys.exit(f"{source} cannot be rewritten")
