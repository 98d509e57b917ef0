"""Makes the .onnx files of this folder with the real exporters. Each group has its own environment: README.md says how to make them.

    python make_models.py stable-baselines3 | godot | ml-agents | pytorch
"""

import sys
from pathlib import Path

import numpy as np
import torch

HERE = Path(__file__).parent
torch.set_num_threads(1)


def stable_baselines3() -> None:
    """
    The documented recipe (stable-baselines3.readthedocs.io, "Exporting models"): a module that calls the policy, torch.onnx.export.
    dynamo=False, because the exporter that PyTorch has since 2.9 knows not every operator of these policies ("aten._is_all_true").
    """
    import gymnasium as gym
    from stable_baselines3 import PPO, SAC

    class Whole(torch.nn.Module):
        def __init__(self, policy):
            super().__init__()
            self.policy = policy

        def forward(self, observation):
            return self.policy(observation, deterministic=True)

    class Choices(gym.Env):
        """Rewards each branch for naming the greatest of its numbers."""

        sizes = (3, 2, 4)
        observation_space = gym.spaces.Box(-2, 2, (9,), np.float32)
        action_space = gym.spaces.MultiDiscrete(sizes)

        def reset(self, *, seed=None, options=None):
            super().reset(seed=seed)
            self.seen = self.np_random.uniform(-2, 2, 9).astype(np.float32)
            return self.seen, {}

        def step(self, action):
            parts = np.split(self.seen, np.cumsum(self.sizes)[:-1])
            reward = sum(float(choice == part.argmax()) for choice, part in zip(action, parts))
            return self.reset()[0], reward, True, False, {}

    shape = dict(policy_kwargs=dict(net_arch=[32, 32]), seed=1, device="cpu")
    discrete = PPO("MlpPolicy", "CartPole-v1", **shape).learn(8_192)
    several = PPO("MlpPolicy", Choices(), **shape).learn(8_192)
    continuous = PPO("MlpPolicy", "Pendulum-v1", **shape).learn(4_096)
    actor = SAC("MlpPolicy", "Pendulum-v1", learning_starts=100, **shape).learn(400)

    def export(module, size, name, **options):
        torch.onnx.export(module.eval(), torch.zeros(1, size), HERE / name, input_names=["input"], **options)

    named = dict(output_names=["actions", "values", "log_prob"])
    free = dict(dynamo=False, opset_version=17, dynamic_axes={"input": {0: "batch"}, "actions": {0: "batch"}})
    export(Whole(discrete.policy), 4, "sb3-discrete.onnx", **named, **free)
    export(Whole(several.policy), 9, "sb3-multi-discrete.onnx", **named, **free)
    export(Whole(continuous.policy), 3, "sb3-continuous.onnx", **named, **free)
    # As documented: no names for the outputs, batches of one.
    documented = dict(dynamo=False, opset_version=17)
    export(Whole(discrete.policy), 4, "sb3-as-documented.onnx", **documented)
    export(Whole(actor.policy.actor), 3, "sb3-sac.onnx", **documented)


def godot() -> None:
    """godot_rl.wrappers.onnx.stable_baselines_export, the function that its example script calls."""
    import functools

    import gymnasium as gym
    from godot_rl.wrappers.onnx.stable_baselines_export import export_model_as_onnx
    from stable_baselines3 import PPO

    class Game(gym.Env):
        """What the library's environment looks like to Stable-Baselines3; the game itself is not needed to export."""

        observation_space = gym.spaces.Dict({"obs": gym.spaces.Box(-2, 2, (6,), np.float32)})

        def __init__(self, action_space):
            self.action_space = action_space

        def reset(self, *, seed=None, options=None):
            super().reset(seed=seed)
            self.seen = self.np_random.uniform(-2, 2, 6).astype(np.float32)
            return {"obs": self.seen}, {}

        def step(self, action):
            wanted = self.seen[: np.size(action)]
            return self.reset()[0], -float(np.abs(np.asarray(action) - wanted).sum()), True, False, {}

    # The library was written for the exporter that PyTorch had until 2.8.
    torch.onnx.export = functools.partial(torch.onnx.export, dynamo=False)
    for name, space in [
        ("godot-discrete", gym.spaces.MultiDiscrete([3, 4])),
        ("godot-continuous", gym.spaces.Box(-1, 1, (2,), np.float32)),
        # A branch of two beside continuous actions becomes one more number: above zero is 1.
        ("godot-mixed", gym.spaces.Box(-1, 1, (3,), np.float32)),
    ]:
        model = PPO("MultiInputPolicy", Game(space), policy_kwargs=dict(net_arch=[32, 32]), seed=1, device="cpu").learn(4_096)
        export_model_as_onnx(model, str(HERE / f"{name}.onnx"))


def ml_agents() -> None:
    """mlagents' own TorchPolicy and ModelSerializer. Unity is not here to train, so the weights are drawn, wide enough to disagree."""
    from mlagents.trainers.policy.torch_policy import TorchPolicy
    from mlagents.trainers.settings import NetworkSettings
    from mlagents.trainers.torch_entities import networks
    from mlagents.trainers.torch_entities.model_serialization import ModelSerializer
    from mlagents_envs.base_env import ActionSpec, BehaviorSpec, DimensionProperty, ObservationSpec, ObservationType

    none, translation, variable = DimensionProperty.NONE, DimensionProperty.TRANSLATIONAL_EQUIVARIANCE, DimensionProperty.VARIABLE_SIZE
    # 128 in the package: a file of 300 KB. Nothing else of it is changed.
    networks.ObservationEncoder.ATTENTION_EMBEDDING_SIZE = 16

    def seen(name, *shape):
        properties = {1: (none,), 2: (variable, none), 3: (none, translation, translation)}[len(shape)]
        return ObservationSpec(shape, properties, ObservationType.DEFAULT, name)

    def export(name, sensors, action_spec, actor=networks.SimpleActor, memory=None, **options):
        torch.manual_seed(1)
        settings = NetworkSettings(normalize=True, hidden_units=32, num_layers=2, memory=memory)
        policy = TorchPolicy(1, BehaviorSpec(sensors, action_spec), settings, actor, {"conditional_sigma": False, "tanh_squash": False, **options})
        with torch.no_grad():
            for at, weights in policy.actor.named_parameters():
                if weights.requires_grad and weights.dim() > 1:
                    weights.normal_(0, 1.5 / weights.shape[-1] ** 0.5)
                elif weights.requires_grad and at.endswith("bias"):
                    weights.normal_(0, 0.3)
            for at, numbers in policy.actor.named_buffers():
                if at.endswith("running_mean"):
                    numbers.normal_(0, 0.2)
                elif at.endswith("running_variance"):
                    numbers.uniform_(50, 150)
                elif at.endswith("normalization_steps"):
                    numbers.fill_(100)
        policy.actor.eval()
        ModelSerializer(policy).export_policy_model(str(HERE / name))

    vector = [seen("vector", 8)]
    export("ml-agents-discrete", vector, ActionSpec(0, (3, 4)))
    export("ml-agents-continuous", vector, ActionSpec(2, ()))
    export("ml-agents-hybrid", vector, ActionSpec(2, (3, 2)))
    export("ml-agents-sac", vector, ActionSpec(2, ()), conditional_sigma=True, tanh_squash=True)
    export("ml-agents-memory", vector, ActionSpec(1, (4,)), memory=NetworkSettings.MemorySettings(memory_size=32, sequence_length=16))
    export("ml-agents-buffer", [seen("enemies", 6, 4), seen("vector", 5)], ActionSpec(0, (5,)))
    export("ml-agents-picture", [seen("camera", 2, 20, 20), seen("vector", 3)], ActionSpec(0, (4,)))


def pytorch() -> None:
    """A network of one's own: logits, a mean, a memory, all named."""

    class Recurrent(torch.nn.Module):
        def __init__(self):
            super().__init__()
            self.encode = torch.nn.Linear(7, 24)
            self.remember = torch.nn.GRUCell(24, 16)
            self.logits = torch.nn.Linear(16, 5)
            self.mean = torch.nn.Linear(16, 2)

        def forward(self, observation, state):
            state = self.remember(torch.tanh(self.encode(observation)), state)
            return self.logits(state), torch.tanh(self.mean(state)), state

    torch.manual_seed(1)
    network = Recurrent().eval()
    with torch.no_grad():
        for weights in network.parameters():
            weights.mul_(3)
    names = dict(input_names=["observation", "state"], output_names=["logits", "mean", "nextState"])
    free = {name: {0: "batch"} for group in names.values() for name in group}
    example = (torch.zeros(1, 7), torch.zeros(1, 16))
    torch.onnx.export(network, example, HERE / "pytorch-recurrent.onnx", dynamo=False, opset_version=17, dynamic_axes=free, **names)


{"stable-baselines3": stable_baselines3, "godot": godot, "ml-agents": ml_agents, "pytorch": pytorch}[sys.argv[1]]()
