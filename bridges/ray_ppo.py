"""Trains PPO in Ray RLlib on games that are played outside: npx phaser-aigc bridge ray …

Each env runner listens on PORT + its number (from 1), on this machine only. RLlink has no password and its own side reads
pickles: never open these ports to a network.

    python bridges/ray_ppo.py --observation 4 --actions 2 --port 5555 --runners 1 --stop-steps 100000 --stop-length 400
"""

import argparse
import json
import os
import time

# Ray then listens on loopback only, with its own ports too: it is no cluster of several machines. The name is Ray's.
os.environ.setdefault("RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER", "0")

import gymnasium as gym
import numpy as np
import ray
import torch
from ray.rllib.algorithms.ppo import PPOConfig
from ray.rllib.algorithms.ppo.torch.default_ppo_torch_rl_module import DefaultPPOTorchRLModule
from ray.rllib.core.columns import Columns
from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
from ray.rllib.core.rl_module.rl_module import RLModuleSpec
from ray.rllib.env.external.env_runner_server_for_external_inference import EnvRunnerServerForExternalInference

parser = argparse.ArgumentParser()
parser.add_argument("--observation", type=int, required=True, help="numbers in one observation")
what = parser.add_mutually_exclusive_group(required=True)
what.add_argument("--actions", type=int, nargs="+", help="choices of each action branch")
what.add_argument("--continuous", type=int, help="continuous actions")
parser.add_argument("--port", type=int, default=5555)
parser.add_argument("--runners", type=int, default=1)
parser.add_argument("--batch", type=int, default=4000, help="steps per update, all runners together")
parser.add_argument("--hidden", type=int, nargs="+", default=[64, 64])
parser.add_argument("--epochs", type=int, default=10)
parser.add_argument("--minibatch", type=int, default=256)
parser.add_argument("--learning-rate", type=float, default=5e-4)
parser.add_argument("--discount", type=float, default=0.99)
parser.add_argument("--entropy", type=float, default=0.0)
parser.add_argument("--stop-steps", type=int, default=100_000)
parser.add_argument("--stop-length", type=float, default=float("inf"), help="stop at this mean episode length")
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()


class Runner(EnvRunnerServerForExternalInference):
    """Listens once it has the learner's weights: RLlib's own would hand out weights of its own before."""

    ready = False

    def set_state(self, state):
        super().set_state(state)
        self.ready = True

    def assert_healthy(self):
        if self.ready:
            super().assert_healthy()

    def _client_message_listener(self):
        while not self.ready:
            time.sleep(0.05)
        super()._client_message_listener()


class MaskedModule(DefaultPPOTorchRLModule):
    """RLlib's own module, told by the end of each observation which actions are allowed.

    It keeps its value head when it is sent out, so that the exported model has a value too.
    """

    def __init__(self, *, observation_space, action_space, **rest):
        flags = sum(arguments.actions or [])
        seen = gym.spaces.Box(-np.inf, np.inf, (observation_space.shape[0] - flags,), np.float32)
        super().__init__(observation_space=seen, action_space=action_space, **rest)

    def setup(self):
        super().setup()
        # The client knows by this array that masks are wanted.
        self.register_buffer("mask_after_observation", torch.ones(1))

    def get_non_inference_attributes(self):
        return []

    def _apart(self, batch):
        size = self.observation_space.shape[0]
        return {**batch, Columns.OBS: batch[Columns.OBS][..., :size]}, batch[Columns.OBS][..., size:]

    def _masked(self, output, mask):
        if mask.shape[-1] > 0:
            output[Columns.ACTION_DIST_INPUTS] = output[Columns.ACTION_DIST_INPUTS] + (mask * 1e9 - 1e9)
        return output

    def _forward(self, batch, **rest):
        seen, mask = self._apart(batch)
        return self._masked(super()._forward(seen, **rest), mask)

    def _forward_train(self, batch, **rest):
        seen, mask = self._apart(batch)
        return self._masked(super()._forward_train(seen, **rest), mask)

    def compute_values(self, batch, embeddings=None):
        return super().compute_values(self._apart(batch)[0], embeddings)


if arguments.continuous:
    action_space = gym.spaces.Box(-1.0, 1.0, (arguments.continuous,), np.float32)
    flags = 0
else:
    action_space = gym.spaces.Discrete(arguments.actions[0]) if len(arguments.actions) == 1 else gym.spaces.MultiDiscrete(arguments.actions)
    flags = sum(arguments.actions)

# Small layers lose more to waiting for each other than they gain from more threads.
torch.set_num_threads(1)
ray.init(num_cpus=arguments.runners + 1, include_dashboard=False, object_store_memory=256 * 1024**2)
config = (
    PPOConfig()
    .environment(
        observation_space=gym.spaces.Box(-np.inf, np.inf, (arguments.observation + flags,), np.float32),
        action_space=action_space,
        env_config={"port": arguments.port},
    )
    .env_runners(
        env_runner_cls=Runner,
        num_env_runners=arguments.runners,
        sample_timeout_s=600,
    )
    .fault_tolerance(restart_failed_env_runners=False)
    .rl_module(
        rl_module_spec=RLModuleSpec(
            module_class=MaskedModule,
            # The client reads layers of tanh, shared or not, and deviations that do not depend on the observation.
            model_config=DefaultModelConfig(
                fcnet_hiddens=arguments.hidden, fcnet_activation="tanh", vf_share_layers=True, free_log_std=arguments.continuous is not None
            ),
        )
    )
    .training(
        train_batch_size_per_learner=arguments.batch,
        num_epochs=arguments.epochs,
        minibatch_size=arguments.minibatch,
        lr=arguments.learning_rate,
        gamma=arguments.discount,
        entropy_coeff=arguments.entropy,
        vf_loss_coeff=0.01,
    )
    .debugging(seed=arguments.seed, log_level="ERROR")
)
algorithm = config.build_algo()
started = time.time()
steps = 0
while steps < arguments.stop_steps:
    result = algorithm.train()
    runners = result.get("env_runners", {})
    steps = int(runners.get("num_env_steps_sampled_lifetime", steps + arguments.batch))
    length, gained = float(runners.get("episode_len_mean", "nan")), float(runners.get("episode_return_mean", "nan"))
    print(json.dumps({"steps": steps, "seconds": round(time.time() - started, 2), "length": length, "return": gained}), flush=True)
    if length >= arguments.stop_length:
        break
algorithm.stop()
ray.shutdown()
