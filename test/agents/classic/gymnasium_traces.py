"""Writes gymnasium-traces.json: what Gymnasium's CartPole-v1 and Pendulum-v1 do, step for step.

    python3 -m venv .cache/gymnasium && .cache/gymnasium/bin/pip install gymnasium==1.4.0
    .cache/gymnasium/bin/python test/agents/classic/gymnasium_traces.py && npx oxfmt test/agents/classic/gymnasium-traces.json

Episodes begin at chosen places, so that both sides can begin there: "start" holds uniform numbers in [0, 1), which the rules stretch
to their range. "states" are Gymnasium's own double precision numbers after each step, to twelve digits.
"""

import json
from pathlib import Path

import gymnasium
import numpy

CHANCE = numpy.random.default_rng(20)


def cart_pole(choose):
    environment = gymnasium.make("CartPole-v1")
    environment.reset(seed=0)
    start = [float(CHANCE.random()) for _ in range(4)]
    environment.unwrapped.state = numpy.array([u * 0.1 - 0.05 for u in start])
    return play(environment, start, choose)


def pendulum(choose):
    environment = gymnasium.make("Pendulum-v1")
    environment.reset(seed=0)
    start = [float(CHANCE.random()) for _ in range(2)]
    environment.unwrapped.state = numpy.array([(start[0] * 2 - 1) * numpy.pi, start[1] * 2 - 1])
    return play(environment, start, choose)


def play(environment, start, choose):
    actions, states, rewards = [], [], []
    terminated = truncated = False
    while not (terminated or truncated):
        action = choose(environment.unwrapped.state)
        given = action if isinstance(action, int) else numpy.array([action], dtype=numpy.float32)
        _, reward, terminated, truncated, _ = environment.step(given)
        actions.append(action)
        states.append([float(f"{x:.12g}") for x in environment.unwrapped.state])
        rewards.append(float(f"{reward:.12g}"))
    return {"start": start, "actions": actions, "states": states, "rewards": rewards, "terminated": bool(terminated), "truncated": bool(truncated)}


def either(_state):
    return int(CHANCE.integers(2))


def right(_state):
    return 1


def balance(state):
    """Keeps the pole up and the cart in the middle until time runs out."""
    return 1 if 0.02 * state[0] + 0.1 * state[1] + state[2] + 0.3 * state[3] > 0 else 0


def any_torque(_state):
    return float(numpy.float32(CHANCE.random() * 4 - 2))


def pump(state):
    """Swings it up: pushes the way it turns."""
    return 2.0 if state[1] > 0 else -2.0


traces = {
    "versions": {"gymnasium": gymnasium.__version__, "numpy": numpy.__version__},
    "cartPole": [cart_pole(either), cart_pole(either), cart_pole(right), cart_pole(balance)],
    "pendulum": [pendulum(any_torque), pendulum(any_torque), pendulum(pump)],
}
path = Path(__file__).with_name("gymnasium-traces.json")
path.write_text(json.dumps(traces, separators=(",", ":")) + "\n")
print(path, path.stat().st_size, [len(t["actions"]) for t in traces["cartPole"] + traces["pendulum"]])
