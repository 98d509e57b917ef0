"""Trains PPO in Stable-Baselines3 on games that are played outside: npx phaser-aigc bridge godot …

Godot RL Agents' own wrapper listens on PORT of this machine for one game. Its protocol has no password: never open the port to a
network. Hyper-parameters as for CartPole in Stable-Baselines3's zoo.

    python bridges/godot_sb3.py --port 11008 --steps 100000 --stop-length 400
"""

import argparse
import json
import time

import numpy as np
import torch
from godot_rl.wrappers.stable_baselines_wrapper import StableBaselinesGodotEnv
from stable_baselines3 import PPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.utils import LinearSchedule, set_random_seed
from stable_baselines3.common.vec_env.vec_monitor import VecMonitor

parser = argparse.ArgumentParser()
parser.add_argument("--port", type=int, default=11008)
parser.add_argument("--steps", type=int, default=100_000)
parser.add_argument("--stop-length", type=float, default=float("inf"), help="stop at this mean episode length")
parser.add_argument("--seed", type=int, default=1)
arguments = parser.parse_args()


class Report(BaseCallback):
    """A line for every ten rollouts; ends the training where it was asked to."""

    rollouts = 0
    started = time.time()

    def _on_step(self):
        return len(self.model.ep_info_buffer) < 100 or self.length() < arguments.stop_length

    def _on_rollout_end(self):
        self.rollouts += 1
        if self.rollouts % 10 == 0:
            print(json.dumps({"steps": self.num_timesteps, "seconds": round(time.time() - self.started, 2), "length": self.length()}), flush=True)

    def length(self):
        return float(np.mean([episode["l"] for episode in self.model.ep_info_buffer])) if self.model.ep_info_buffer else 0.0


# Small layers lose more to waiting for each other than they gain from more threads.
torch.set_num_threads(1)
set_random_seed(arguments.seed)
games = VecMonitor(StableBaselinesGodotEnv(port=arguments.port))
model = PPO(
    "MultiInputPolicy",
    games,
    n_steps=32,
    batch_size=256,
    n_epochs=20,
    gamma=0.98,
    gae_lambda=0.8,
    ent_coef=0.0,
    learning_rate=LinearSchedule(1e-3, 0.0, 1.0),
    clip_range=LinearSchedule(0.2, 0.0, 1.0),
    device="cpu",
)
callback = Report()
model.learn(arguments.steps, callback=callback)
print(json.dumps({"steps": model.num_timesteps, "seconds": round(time.time() - callback.started, 2), "length": callback.length()}), flush=True)
games.close()
