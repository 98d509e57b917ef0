"""What native onnxruntime makes of the files of this folder: 10,000 observations each, from a formula that perceive.ts repeats.

    python write_golden.py golden.json      (needs onnxruntime and numpy)
"""

import base64
import json
import sys
import zlib
from pathlib import Path

import numpy as np
import onnxruntime

HERE = Path(__file__).parent
ROWS, AGENTS, EVERY = 10_000, 100, 199


def scrambled(index: np.ndarray) -> np.ndarray:
    """32 bits from a number, the same in every language."""
    x = (index * 2654435761) & 0xFFFFFFFF
    x ^= x >> 16
    x = (x * 2246822519) & 0xFFFFFFFF
    x ^= x >> 13
    x = (x * 3266489917) & 0xFFFFFFFF
    return x ^ (x >> 16)


def perceived(game) -> tuple[np.ndarray, np.ndarray]:
    width = sum(size for _, size, *_ in game["observation"])
    at = np.arange(ROWS * width, dtype=np.uint64).reshape(ROWS, width)
    seen = (scrambled(at) / 2**32 * 4 - 2).astype(np.float32)
    start = 0
    for _, size, *more in game["observation"]:
        if more and "set" in more[0]:
            entities, numbers = more[0]["set"]
            absent = scrambled(np.arange(ROWS * entities, dtype=np.uint64) + 7919).reshape(ROWS, entities) % 3 == 0
            seen[:, start : start + size] *= ~np.repeat(absent, numbers, axis=1)
        start += size
    sizes = game.get("actions", [])
    flags = sum(sizes)
    mask = (scrambled(np.arange(ROWS * flags, dtype=np.uint64) + 104729).reshape(ROWS, flags) & 1).astype(np.float32)
    start = 0
    for size in sizes:
        # Each branch allows one for certain.
        mask[np.arange(ROWS), start + np.arange(ROWS) % size] = 1
        start += size
    return seen, mask


def answer(name: str, game) -> dict:
    session = onnxruntime.InferenceSession(str(HERE / f"{name}.onnx"), providers=["CPUExecutionProvider"])
    taken = {value.name: value.shape for value in session.get_inputs()}
    given = [value.name for value in session.get_outputs()]
    seen, mask = perceived(game)
    sizes, reach = game.get("actions", []), game.get("continuous", 0)
    memory = {"recurrent_in": "recurrent_out", "state": "nextState"}
    special = {"action_masks", "mask", "state_ins", *memory}
    size = 1 if name == "sb3-as-documented" or name == "sb3-sac" else AGENTS
    carried = {key: np.zeros((AGENTS, *taken[key][1:]), np.float32) for key in taken if key in memory}
    parts: dict[str, list[np.ndarray]] = {key: [] for key in given}
    for first in range(0, ROWS, size):
        rows = slice(first, first + size)
        feeds, start = {}, 0
        groups = list(game["observation"])
        for key in taken:
            if key in special:
                continue
            _, count, *more = groups.pop(0)
            piece = seen[rows, start : start + count]
            start += count
            if more and "grid" in more[0]:
                piece = piece.reshape(-1, *more[0]["grid"]).transpose(0, 3, 1, 2)
            elif more and "set" in more[0]:
                piece = piece.reshape(-1, *more[0]["set"])
            feeds[key] = np.ascontiguousarray(piece)
        for key in taken:
            if key in ("action_masks", "mask"):
                feeds[key] = mask[rows]
            elif key == "state_ins":
                feeds[key] = np.zeros(size, np.float32)
            elif key in carried:
                feeds[key] = carried[key]
        outputs = dict(zip(given, session.run(None, feeds)))
        for key in carried:
            carried[key] = outputs[memory[key]]
        for key in given:
            parts[key].append(outputs[key])
    # Constants answer once a batch; they are not of interest.
    all_rows = {key: np.concatenate(pieces) for key, pieces in parts.items() if sum(len(piece) for piece in pieces) == ROWS}

    choices, continuous = np.zeros((ROWS, 0)), np.zeros((ROWS, 0))
    masked = lambda logits, mask: np.where(mask > 0, logits, -np.inf).argmax(axis=1)
    ends = np.cumsum(sizes).astype(int)
    allowed = [mask[:, end - n : end] for n, end in zip(sizes, ends)]
    # Where a file knows no masks and chooses what is forbidden, the first that is allowed is taken.
    permit = lambda choice, flags: np.where(flags[np.arange(ROWS), choice] > 0, choice, flags.argmax(axis=1))
    if name.startswith("ml-agents"):
        if sizes:
            choices = all_rows["deterministic_discrete_actions"]
        if reach:
            continuous = all_rows["deterministic_continuous_actions"]
            continuous = np.tanh(continuous) if name == "ml-agents-sac" else continuous
    elif name == "godot-mixed":
        # Alphabetical: "branch0" before "continuous".
        choices = permit((all_rows["output"][:, 0] > 0).astype(int), allowed[0])[:, None]
        continuous = all_rows["output"][:, 1:]
    elif "output" in all_rows or "logits" in all_rows:
        logits = all_rows.get("logits", all_rows.get("output"))
        if sizes:
            choices = np.stack([masked(logits[:, end - n : end], flags) for n, end, flags in zip(sizes, ends, allowed)], axis=1)
        if reach:
            continuous = all_rows.get("mean", all_rows.get("output"))
    else:
        actions = all_rows[given[0]].reshape(ROWS, -1)
        if sizes:
            choices = np.stack([permit(actions[:, branch], flags) for branch, flags in enumerate(allowed)], axis=1)
        if reach:
            continuous = actions
    sample = {
        key: [[float(f"{x:.9g}") for x in row.ravel()] for row in values[::EVERY]]
        for key, values in all_rows.items()
        if values.dtype == np.float32 and key not in ("continuous_actions", "state_outs")
    }
    packed = base64.b64encode(zlib.compress(choices.astype(np.uint8).tobytes(), 9)).decode()
    bounded = np.clip(continuous[::EVERY], -1, 1)
    return {"choices": packed, "outputs": sample, "continuous": [[float(f"{x:.9g}") for x in row] for row in bounded]}


games = json.loads((HERE / "games.json").read_text())
golden = {"rows": ROWS, "agents": AGENTS, "every": EVERY, "onnxruntime": onnxruntime.__version__}
golden["files"] = {name: answer(name, game) for name, game in games.items()}
Path(sys.argv[1]).write_text(json.dumps(golden, separators=(",", ":")).replace('},"', '},\n"') + "\n")
