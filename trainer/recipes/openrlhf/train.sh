#!/bin/sh
# GRPO with OpenRLHF 0.11.2 and Precept's rewards. PRECEPT_URL and PRECEPT_TOKEN name the service, MODEL a model or its folder, OUT a folder for
# the result. REWARD may be the file precept/openrlhf.py instead of an address, so that no log shows the token. Options of your own may follow.
set -eu
here=$(CDPATH='' cd -P "$(dirname "$0")" && pwd)

exec python -m openrlhf.cli.train_ppo_ray \
  --reward.remote_url "${REWARD:-$PRECEPT_URL/t/$PRECEPT_TOKEN/get_reward}" \
  --data.prompt_dataset "$here/train.parquet" \
  --data.input_key prompt \
  --data.label_key reward_model \
  --data.apply_chat_template \
  --actor.model_name_or_path "$MODEL" \
  --ckpt.output_dir "$OUT" \
  --algo.advantage.estimator group_norm \
  --algo.kl.init_coef 0 \
  --rollout.n_samples_per_prompt 16 \
  --rollout.batch_size 48 \
  --train.batch_size 768 \
  --train.micro_batch_size 8 \
  --train.num_episodes 20 \
  --data.max_len 1536 \
  --actor.adam.lr 1e-6 \
  --actor.num_nodes 1 \
  --actor.num_gpus_per_node 8 \
  --vllm.num_engines 8 \
  --vllm.tensor_parallel_size 1 \
  --vllm.enable_sleep \
  --train.colocate_all \
  "$@"
