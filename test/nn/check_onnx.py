"""Checks ONNX files as their own project does, and runs them in native onnxruntime.

    python check_onnx.py FOLDER

FOLDER/work.json lists {"file", "runs": [{"inputs", "outputs"}]}; a tensor is {"type", "dims", "at"}, `at` its place in FOLDER/data.bin.
Prints one line of JSON for each file: what the checker said, values without an inferred shape, and the greatest difference between the
outputs that were given and the native ones, relative to what is greater than 1.
"""

import json
import sys
from pathlib import Path

import numpy as np
import onnx
import onnxruntime

folder = Path(sys.argv[1])
# On its own, onnxruntime 1.32 replaces int8 weights and their product by a kernel that rounds the other side to int8 too
# (logits move by 0.1). 1 stands for float32: the file as it is written.
as_written = onnxruntime.SessionOptions()
as_written.add_session_config_entry("session.qdq_matmulnbits_accuracy_level", "1")
data = (folder / "data.bin").read_bytes()


def tensor(said) -> np.ndarray:
    count = int(np.prod(said["dims"]))
    return np.frombuffer(data, said["type"], count, said["at"]).reshape(said["dims"])


for job in json.loads((folder / "work.json").read_text()):
    path = Path(job["file"])
    said = {"file": job["file"], "complaint": "", "unknown": [], "apart": 0.0, "runs": 0}
    try:
        model = onnx.load(path)
        onnx.checker.check_model(model, full_check=True)
        inferred = onnx.shape_inference.infer_shapes(model, check_type=True, strict_mode=True, data_prop=True).graph
        ranked = {value.name for value in [*inferred.value_info, *inferred.output] if value.type.tensor_type.HasField("shape")}
        said["unknown"] = [name for node in model.graph.node for name in node.output if name and name not in ranked]
        session = onnxruntime.InferenceSession(str(path), as_written, providers=["CPUExecutionProvider"])
        wanted = {value.name for value in session.get_inputs()}
        for run in job["runs"]:
            feeds = {name: tensor(given) for name, given in run["inputs"].items() if name in wanted}
            for name, native in zip((value.name for value in session.get_outputs()), session.run(None, feeds)):
                ours = tensor(run["outputs"][name])
                if ours.shape != native.shape:
                    raise ValueError(f'"{name}" has shape {list(native.shape)} here, {list(ours.shape)} there')
                if ours.size:
                    said["apart"] = max(said["apart"], float((np.abs(ours - native) / np.maximum(1, np.abs(native))).max()))
            said["runs"] += 1
    except Exception as error:
        said["complaint"] = f"{type(error).__name__}: {error}"
    print(json.dumps(said))
