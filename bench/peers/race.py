"""What the Python peers share: the clock that stops while the policy is looked at, and the goal."""

import json
import resource
import sys
import time

import gymnasium
import numpy
import torch

# The first optimiser would import it, seconds after the start: an import like the others.
import torch._dynamo  # noqa: F401

torch.set_num_threads(1)
GOAL = 475
EPISODES = 100
EVERY = 5_000


class Race:
    """One training from a seed, the first argument; prints one line of JSON when the goal is reached or the steps are used up."""

    def __init__(self, total):
        self.seed = int(sys.argv[1])
        self.total = total
        self.next = EVERY
        self.clock = 0.0
        self.processor = 0.0
        self.scores = []

    def begin(self):
        """Imports are over, the training starts."""
        self.started = (time.perf_counter(), self._used())

    def look(self, steps, act):
        """`act` gives the likeliest actions for observations [n, 4]. The first look is after 5,000 steps."""
        if steps < self.next:
            return
        self._stop()
        self.next = (steps // EVERY + 1) * EVERY
        score = mean_return(act)
        self.scores.append([steps, score])
        if score >= GOAL:
            self._end(steps)
        self.begin()

    def miss(self):
        """The steps are used up."""
        self._stop()
        self._end(None)

    def _stop(self):
        self.clock += time.perf_counter() - self.started[0]
        self.processor += self._used() - self.started[1]

    def _end(self, steps):
        print(json.dumps({"steps": steps, "clock": self.clock, "processor": self.processor, "scores": self.scores}), flush=True)
        sys.exit(0)

    @staticmethod
    def _used():
        usage = resource.getrusage(resource.RUSAGE_SELF)
        return usage.ru_utime + usage.ru_stime


def mean_return(act):
    """Mean return over 100 episodes, side by side."""
    environments = [gymnasium.make("CartPole-v1") for _ in range(EPISODES)]
    observations = numpy.stack([environment.reset(seed=index)[0] for index, environment in enumerate(environments)])
    running = numpy.ones(EPISODES, dtype=bool)
    total = 0.0
    while running.any():
        actions = act(observations)
        for index in numpy.flatnonzero(running):
            observations[index], reward, terminated, truncated, _ = environments[index].step(int(actions[index]))
            total += reward
            running[index] = not (terminated or truncated)
    return total / EPISODES
