"""
CartPole by PufferLib 3.0.0's own trainer, on its own CartPole written in C, until the policy balances CartPole-v1. See race.py.

Its published hyper-parameters (config/default.ini, config/ocean/cartpole.ini: 4,096 environments, an LSTM of 128) are made for a GPU: on one
core they balanced the pole after 2.6 million steps and 63 seconds with seed 1. So the race takes what a small search found for one core:
fewer environments, smaller minibatches used more often, no LSTM, a value that may move further, and a gamma and a rate a little off. With
them 3 of the 5 seeds that chose them were there within 4 seconds (1.9, 2.8 and 2.9); of the race's seeds, 1 never (23 seconds) and 2 after
5.4. A second argument "published" runs the published ones.

The rules of its CartPole are those of CartPole-v1 but for four: it ends after 200 steps, not 500; the last step of an episode gives no
reward; the numbers at the start are within 0.04 of 0, not 0.05; and it starts anew in the very step in which it ends, so that the end after
200 steps is one the trainer does not see. Training on gymnasium's CartPole-v1 instead was no better: its steps cost more than they gave.
"""

import os
import sys
import tempfile

from race import Race

# The import leaves a link in the current folder, the trainer its checkpoints.
scratch = tempfile.TemporaryDirectory()
os.chdir(scratch.name)

# The trainer imports heavyball with its first optimiser: an import like the others.
import heavyball  # noqa: E402, F401
import pufferlib.ocean  # noqa: E402
import pufferlib.vector  # noqa: E402
import torch  # noqa: E402
from pufferlib import pufferl  # noqa: E402

published = sys.argv[2:] == ["published"]
GAME = "puffer_cartpole"


class Trainer(pufferl.PuffeRL):
    """Without the dashboard."""

    def print_dashboard(self, *_, **__):
        pass


def settings():
    # It would read our arguments as its own.
    ours, sys.argv = sys.argv, sys.argv[:1]
    settings = pufferl.load_config(GAME)
    sys.argv = ours
    if not published:
        settings["rnn_name"] = None
        settings["env"]["num_envs"] = 128
        settings["train"].update(use_rnn=False, minibatch_size=4096, update_epochs=4, total_timesteps=1_000_000)
        settings["train"].update(learning_rate=0.03, gamma=0.97, vf_clip_coef=5)
    return settings


settings = settings()
race = Race(total=settings["train"]["total_timesteps"])
settings["train"].update(device="cpu", seed=race.seed, env=GAME)
torch.manual_seed(race.seed)
games = pufferlib.vector.make(
    pufferlib.ocean.env_creator(GAME), env_kwargs=settings["env"], backend="Serial", num_envs=1, seed=race.seed
)
race.begin()
policy = pufferl.load_policy(settings, games)
trainer = Trainer(settings["train"], games, policy)


def player():
    """The likeliest actions from the start of an episode on: what the LSTM remembers goes from step to step."""
    memory = {"lstm_h": None, "lstm_c": None}

    def likeliest(observations):
        with torch.no_grad():
            return policy.forward_eval(torch.as_tensor(observations), memory)[0].argmax(-1).numpy()

    return likeliest


try:
    while trainer.global_step < race.total:
        trainer.evaluate()
        trainer.train()
        race.look(trainer.global_step, player())
    race.miss()
finally:
    # Its thread that watches the processor would keep the process alive.
    trainer.utilization.stop()
