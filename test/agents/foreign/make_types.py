"""Makes type-*.onnx and state-*.onnx: small networks whose inputs are of every element type, and memories of every layout.

    pip install onnx && python make_types.py
"""

from pathlib import Path

import numpy as np
from onnx import TensorProto, checker, helper, numpy_helper, save

HERE = Path(__file__).parent
F32, BOOL, INT64 = TensorProto.FLOAT, TensorProto.BOOL, TensorProto.INT64


def write(name, inputs, outputs, nodes, constants=()):
    value = helper.make_tensor_value_info
    graph = helper.make_graph(
        [helper.make_node(operator, list(reads), [writes], **options) for operator, reads, writes, options in nodes],
        name,
        [value(*one) for one in inputs],
        [value(*one) for one in outputs],
        [numpy_helper.from_array(array, name) for name, array in constants],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 17)], ir_version=8, producer_name="make_types")
    checker.check_model(model, full_check=True)
    save(model, HERE / f"{name}.onnx")


FLOOR = ("floor", np.float32(-1e9))


def typed(name, observation, mask=BOOL, logits=F32):
    """The logits are what is seen, where the mask allows it."""
    write(
        f"type-{name}",
        [("observation", observation, ["batch", 3]), ("mask", mask, ["batch", 3])],
        [("logits", logits, ["batch", 3])],
        [
            ("Cast", ["observation"], "seen", dict(to=F32)),
            ("Cast", ["mask"], "allowed", dict(to=BOOL)),
            ("Where", ["allowed", "seen", "floor"], "masked", {}),
            ("Cast", ["masked"], "logits", dict(to=logits)),
        ],
        [FLOOR],
    )


for name in ["bool", "float16", "double", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "string"]:
    typed(name, getattr(TensorProto, name.upper()))
typed("mask-int64", F32, mask=INT64)
typed("mask-double", F32, mask=TensorProto.DOUBLE)
typed("half-logits", TensorProto.FLOAT16, logits=TensorProto.FLOAT16)
typed("double-logits", TensorProto.DOUBLE, logits=TensorProto.DOUBLE)
# As PyTorch exports a module after .half() or .double(): the weights are of the type too.
for name, kind, array in [("half-weights", TensorProto.FLOAT16, np.float16), ("double-weights", TensorProto.DOUBLE, np.float64)]:
    write(
        f"type-{name}",
        [("observation", kind, ["batch", 3])],
        [("logits", kind, ["batch", 3])],
        [("MatMul", ["observation", "turn"], "logits", {})],
        [("turn", np.array([[0, 1, 0], [0, 0, 1], [1, 0, 0]], array))],
    )


def remembering(name, state, next_state, kind=F32, names=("state", "nextState")):
    """The memory is the half of the one before and what is seen; the logits are its first three numbers for each agent."""
    layers = state[0] if state[0] != "batch" else 0
    into = [("Transpose", ["was"], "rows", dict(perm=[1, 0, 2]))] if layers else [("Identity", ["was"], "rows", {})]
    back = [("Transpose", ["shaped"], "now", dict(perm=[1, 0, 2]))] if layers else [("Identity", ["shaped"], "now", {})]
    shape = [-1, *[n for n in state if n != "batch"]]
    outputs = [("logits", F32, ["batch", 3])] + ([(names[1], kind, next_state)] if next_state else [])
    write(
        f"state-{name}",
        [("observation", F32, ["batch", 4]), (names[0], kind, state)],
        outputs,
        [
            ("Cast", [names[0]], "was", dict(to=F32)),
            *into,
            ("Reshape", ["rows", "flat"], "before", {}),
            ("Mul", ["before", "half"], "less", {}),
            ("Add", ["less", "observation"], "after", {}),
            ("Slice", ["after", "zero", "three", "one"], "logits", {}),
            ("Reshape", ["after", "shape"], "shaped", {}),
            *back,
            *([("Cast", ["now"], names[1], dict(to=kind))] if next_state else []),
        ],
        [
            ("flat", np.array([-1, 4])),
            ("shape", np.array(shape)),
            ("half", np.float32(0.5)),
            ("zero", np.array([0])),
            ("one", np.array([1])),
            ("three", np.array([3])),
        ],
    )


remembering("rows", ["batch", 4], ["batch", 4])
remembering("lstm", [1, "batch", 4], [1, "batch", 4])
remembering("layers", [2, "batch", 2], [2, "batch", 2])
remembering("named", [1, "batch", 4], [1, "batch", 4], names=("hidden_in", "hidden_out"))
remembering("half", [1, "batch", 4], [1, "batch", 4], kind=TensorProto.FLOAT16)
remembering("double", [1, "batch", 4], [1, "batch", 4], kind=TensorProto.DOUBLE)
remembering("lost", [1, "batch", 4], None)
write(
    "state-two",
    [("observation", F32, ["batch", 3]), ("h0", F32, [1, "batch", 3]), ("c0", F32, [1, "batch", 3])],
    [("logits", F32, ["batch", 3]), ("hn", F32, [1, "batch", 3]), ("cn", F32, [1, "batch", 3])],
    [
        ("Identity", ["observation"], "logits", {}),
        ("Identity", ["h0"], "hn", {}),
        ("Identity", ["c0"], "cn", {}),
    ],
)
