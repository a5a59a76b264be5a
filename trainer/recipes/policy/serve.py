"""Serves a GGUF model on OpenAI's chat completions, many requests in one batch.

llama-cpp-python's own server answers one request at a time. Here every step decodes the next token of all requests that are
under way, so that one thread gives several times the tokens, and each request keeps its own seed.
"""

from __future__ import annotations

import argparse
import ctypes
import json
import os
import queue
import threading
import time
import traceback
from collections.abc import Sequence
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import llama_cpp as llama

TOP_K = 40
SYSTEM = "You are a helpful AI assistant named SmolLM, trained by Hugging Face"
QUIET = llama.llama_log_callback(lambda *said: None)


class Job:
    """A request: its prompt as tokens, how it is sampled, what was answered so far."""

    def __init__(self, tokens: list[int], maximum: int, temperature: float, top_p: float, seed: int) -> None:
        self.tokens = tokens
        self.maximum = maximum
        self.answer: list[int] = []
        self.read = 0
        self.finish = "length"
        self.done = threading.Event()
        self.sampler = llama.llama_sampler_chain_init(llama.llama_sampler_chain_default_params())
        if temperature > 0:
            parts = [
                llama.llama_sampler_init_top_k(TOP_K),
                llama.llama_sampler_init_top_p(top_p, 1),
                llama.llama_sampler_init_temp(temperature),
                llama.llama_sampler_init_dist(seed & 0xFFFFFFFF),
            ]
        else:
            parts = [llama.llama_sampler_init_greedy()]
        for part in parts:
            llama.llama_sampler_chain_add(self.sampler, part)


def shared(prompt: Sequence[int], kept: Sequence[int]) -> int:
    """How many tokens both begin with; one of the prompt at least is read afresh, for what comes next is said of the last."""
    count = 0
    for mine, other in zip(prompt[:-1], kept, strict=False):
        if mine != other:
            break
        count += 1
    return count


class Engine(threading.Thread):
    """Decodes one batch after the other, in one thread."""

    def __init__(self, path: str, slots: int, length: int, threads: int) -> None:
        super().__init__(daemon=True)
        llama.llama_backend_init()
        self.model = llama.llama_model_load_from_file(path.encode(), llama.llama_model_default_params())
        if not self.model:
            raise SystemExit(f"{path} cannot be loaded")
        params = llama.llama_context_default_params()
        params.n_ctx = slots * length
        params.n_batch = params.n_ubatch = max(length, slots)
        params.n_seq_max = slots
        params.n_threads = params.n_threads_batch = threads
        self.context = llama.llama_init_from_model(self.model, params)
        self.memory = llama.llama_get_memory(self.context)
        self.vocabulary = llama.llama_model_get_vocab(self.model)
        self.batch = llama.llama_batch_init(params.n_batch, 0, 1)
        self.room = params.n_batch
        self.length = length
        self.slots: list[Job | None] = [None] * slots
        self.kept: list[list[int]] = [[] for _ in range(slots)]
        self.waiting: queue.Queue[Job] = queue.Queue()
        self.generated = 0

    def tokens(self, text: str) -> list[int]:
        raw = text.encode()
        room = (llama.llama_token * (len(raw) + 8))()
        count = llama.llama_tokenize(self.vocabulary, raw, len(raw), room, len(room), False, True)
        return list(room[:count])

    def text(self, tokens: Sequence[int]) -> str:
        piece = ctypes.create_string_buffer(256)
        parts = []
        for token in tokens:
            size = llama.llama_token_to_piece(self.vocabulary, token, piece, 256, 0, False)
            parts.append(piece.raw[:size])
        return b"".join(parts).decode("utf-8", "replace")

    def run(self) -> None:
        try:
            while True:
                self.admit()
                self.step()
        except BaseException:
            traceback.print_exc()
            os._exit(1)

    def admit(self) -> None:
        while None in self.slots:
            idle = all(job is None for job in self.slots)
            try:
                job = self.waiting.get(block=idle)
            except queue.Empty:
                return
            self.place(job)

    def place(self, job: Job) -> None:
        """Gives the job a slot, and of another's prompt what both begin with: rungs of one ladder share most of theirs."""
        slot = self.slots.index(None)
        common, source = max((shared(job.tokens, kept), at) for at, kept in enumerate(self.kept))
        if source != slot:
            llama.llama_memory_seq_rm(self.memory, slot, -1, -1)
            if common:
                llama.llama_memory_seq_cp(self.memory, source, slot, -1, -1)
        llama.llama_memory_seq_rm(self.memory, slot, common, -1)
        job.read = common
        self.kept[slot] = job.tokens[:common]
        self.slots[slot] = job

    def step(self) -> None:
        """The next token of every request; a prompt that does not fit any more waits for the next step."""
        batch = self.batch
        heads: list[tuple[int, Job, int]] = []
        batch.n_tokens = 0
        for slot, job in enumerate(self.slots):
            if job is None:
                continue
            fresh = job.answer[-1:] or job.tokens[job.read :]
            start = len(job.tokens) + len(job.answer) - 1 if job.answer else job.read
            if batch.n_tokens + len(fresh) > self.room:
                continue
            for offset, token in enumerate(fresh):
                at = batch.n_tokens
                batch.token[at] = token
                batch.pos[at] = start + offset
                batch.n_seq_id[at] = 1
                batch.seq_id[at][0] = slot
                batch.logits[at] = offset == len(fresh) - 1
                batch.n_tokens += 1
            heads.append((slot, job, batch.n_tokens - 1))
        if llama.llama_decode(self.context, batch) != 0:
            raise RuntimeError("decoding failed")
        for slot, job, at in heads:
            self.kept[slot] = job.tokens
            self.advance(slot, job, llama.llama_sampler_sample(job.sampler, self.context, at))

    def advance(self, slot: int, job: Job, token: int) -> None:
        self.generated += 1
        ended = llama.llama_vocab_is_eog(self.vocabulary, token)
        if ended:
            job.finish = "stop"
        else:
            job.answer.append(token)
        if ended or len(job.answer) >= job.maximum or len(job.tokens) + len(job.answer) >= self.length:
            llama.llama_sampler_free(job.sampler)
            self.slots[slot] = None
            job.done.set()


def chat(messages: list[dict[str, str]]) -> str:
    """The messages as SmolLM2 was trained to read them."""
    if messages[0]["role"] != "system":
        messages = [{"role": "system", "content": SYSTEM}, *messages]
    told = "".join(f"<|im_start|>{message['role']}\n{message['content']}<|im_end|>\n" for message in messages)
    return told + "<|im_start|>assistant\n"


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    engine: Engine
    model = ""

    def do_GET(self) -> None:
        if self.path == "/v1/models":
            self.reply(200, {"object": "list", "data": [{"id": self.model, "object": "model"}]})
        elif self.path == "/health":
            self.reply(200, {"status": "ok", "tokens": self.engine.generated})
        else:
            self.reply(404, {"error": {"message": "there is /v1/chat/completions, /v1/models and /health"}})

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        try:
            request = json.loads(body)
            tokens = self.engine.tokens(chat(request["messages"]))
            maximum = int(request.get("max_tokens") or 256)
            seed = int(request.get("seed") or 0)
            job = Job(tokens, maximum, float(request.get("temperature", 1)), float(request.get("top_p", 1)), seed)
        except (ValueError, KeyError, IndexError, TypeError) as wrong:
            self.reply(400, {"error": {"message": f"no request for a chat completion: {wrong!r}"}})
            return
        if len(tokens) >= self.engine.length:
            message = f"the prompt has {len(tokens)} tokens, of {self.engine.length - 1} at most"
            self.reply(400, {"error": {"message": message}})
            return
        self.engine.waiting.put(job)
        job.done.wait()
        text = self.engine.text(job.answer)
        self.reply(
            200,
            {
                "object": "chat.completion",
                "created": int(time.time()),
                "model": self.model,
                "choices": [{"index": 0, "message": {"role": "assistant", "content": text.strip()}, "finish_reason": job.finish}],
                "usage": {
                    "prompt_tokens": len(tokens),
                    "completion_tokens": len(job.answer),
                    "total_tokens": len(tokens) + len(job.answer),
                },
            },
        )

    def reply(self, status: int, content: dict[str, Any]) -> None:
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *ignored: object) -> None:
        pass


class Server(ThreadingHTTPServer):
    request_queue_size = 128
    daemon_threads = True


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("model", help="a GGUF file")
    parser.add_argument("--name", default="smollm2-135m-instruct")
    parser.add_argument("--port", type=int, default=8097)
    parser.add_argument("--slots", type=int, default=16, help="requests in one batch")
    parser.add_argument("--length", type=int, default=512, help="tokens of a prompt and its answer together")
    parser.add_argument("--threads", type=int, default=1)
    options = parser.parse_args()
    llama.llama_log_set(QUIET, ctypes.c_void_p(0))
    Handler.engine = Engine(options.model, options.slots, options.length, options.threads)
    Handler.model = options.name
    Handler.engine.start()
    print(f"http://127.0.0.1:{options.port}/v1 serves {options.name}", flush=True)
    Server(("127.0.0.1", options.port), Handler).serve_forever()


if __name__ == "__main__":
    main()
