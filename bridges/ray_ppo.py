"""Trains PPO in Ray RLlib on a simulation that runs outside: npx phaser-aigc bridge ray …

Each env runner listens on PORT + its number, on this machine only. RLlink has no password and its own side reads pickles:
never open these ports to a network.

    python bridges/ray_ppo.py --observation 4 --actions 2 --port 5555 --runners 1 --stop-steps 100000 --stop-length 400
"""

import argparse
import json
import time

import gymnasium as gym
import numpy as np
from ray.rllib.algorithms.ppo import PPOConfig
from ray.rllib.core.rl_module.default_model_config import DefaultModelConfig
from ray.rllib.env.external.env_runner_server_for_external_inference import EnvRunnerServerForExternalInference

parser = argparse.ArgumentParser()
parser.add_argument("--observation", type=int, required=True, help="numbers in one observation")
parser.add_argument("--actions", type=int, required=True, help="choices of the one action branch")
parser.add_argument("--port", type=int, default=5555)
parser.add_argument("--runners", type=int, default=1)
parser.add_argument("--batch", type=int, default=4000, help="steps per update, all runners together")
parser.add_argument("--hidden", type=int, nargs="+", default=[64, 64])
parser.add_argument("--stop-steps", type=int, default=100_000)
parser.add_argument("--stop-length", type=float, default=float("inf"), help="stop at this mean episode length")
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()

config = (
    PPOConfig()
    .environment(
        observation_space=gym.spaces.Box(-np.inf, np.inf, (arguments.observation,), np.float32),
        action_space=gym.spaces.Discrete(arguments.actions),
        env_config={"port": arguments.port},
    )
    .env_runners(
        env_runner_cls=EnvRunnerServerForExternalInference,
        num_env_runners=arguments.runners,
        sample_timeout_s=600,
        restart_failed_env_runners=False,
    )
    .rl_module(model_config=DefaultModelConfig(fcnet_hiddens=arguments.hidden, fcnet_activation="tanh", vf_share_layers=True))
    .training(train_batch_size_per_learner=arguments.batch, num_epochs=10, minibatch_size=256, lr=5e-4, vf_loss_coeff=0.01, gamma=0.99)
    .debugging(seed=arguments.seed, log_level="ERROR")
)
algorithm = config.build_algo()
started = time.time()
steps = 0
while steps < arguments.stop_steps:
    result = algorithm.train()
    runners = result.get("env_runners", {})
    steps = int(result.get("num_env_steps_sampled_lifetime", runners.get("num_env_steps_sampled_lifetime", steps + arguments.batch)))
    length = float(runners.get("episode_len_mean", float("nan")))
    print(json.dumps({"steps": steps, "seconds": round(time.time() - started, 1), "length": length, "return": float(runners.get("episode_return_mean", float("nan")))}), flush=True)
    if length >= arguments.stop_length:
        break
algorithm.stop()
