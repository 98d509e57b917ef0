"""
CartPole-v1 by the recipe of CleanRL's ppo.py, until it balances the pole. CleanRL is no package, so this is a PPO of our own in PyTorch
with its published hyper-parameters: 4 environments of 128 steps, 4 minibatches, 4 epochs, two tanh networks of 64-64, Adam from 2.5e-4 to
0 over 500,000 steps, gamma 0.99, lambda 0.95, clip 0.2 (the value too), entropy 0.01, value weight 0.5, gradients to norm 0.5.
"""

import gymnasium
import numpy
import torch
from torch import nn

from race import Race

ENVIRONMENTS, STEPS, MINIBATCHES, EPOCHS = 4, 128, 4, 4
GAMMA, LAMBDA, CLIP, ENTROPY, VALUE, NORM, RATE = 0.99, 0.95, 0.2, 0.01, 0.5, 0.5, 2.5e-4
BATCH = ENVIRONMENTS * STEPS

race = Race(total=500_000)
torch.manual_seed(race.seed)
shuffler = numpy.random.default_rng(race.seed)


def network(outputs, gain):
    def layer(inputs, width, gain):
        linear = nn.Linear(inputs, width)
        nn.init.orthogonal_(linear.weight, gain)
        nn.init.zeros_(linear.bias)
        return linear

    return nn.Sequential(layer(4, 64, 2**0.5), nn.Tanh(), layer(64, 64, 2**0.5), nn.Tanh(), layer(64, outputs, gain))


games = gymnasium.vector.SyncVectorEnv(
    [lambda: gymnasium.make("CartPole-v1")] * ENVIRONMENTS, autoreset_mode=gymnasium.vector.AutoresetMode.SAME_STEP
)
race.begin()
actor, critic = network(2, 0.01), network(1, 1.0)
parameters = [*actor.parameters(), *critic.parameters()]
adam = torch.optim.Adam(parameters, lr=RATE, eps=1e-5)
observation = torch.as_tensor(games.reset(seed=race.seed)[0])
done = torch.zeros(ENVIRONMENTS)
updates = race.total // BATCH


def likeliest(observations):
    with torch.no_grad():
        return actor(torch.as_tensor(observations, dtype=torch.float32)).argmax(-1).numpy()


for update in range(updates):
    adam.param_groups[0]["lr"] = RATE * (1 - update / updates)
    seen = torch.zeros(STEPS, ENVIRONMENTS, 4)
    actions, logs, rewards, dones, values = (torch.zeros(STEPS, ENVIRONMENTS) for _ in range(5))
    for step in range(STEPS):
        seen[step], dones[step] = observation, done
        with torch.no_grad():
            choice = torch.distributions.Categorical(logits=actor(observation))
            action = choice.sample()
            actions[step], logs[step], values[step] = action, choice.log_prob(action), critic(observation).flatten()
        following, reward, terminated, truncated, _ = games.step(action.numpy())
        observation = torch.as_tensor(following)
        rewards[step] = torch.as_tensor(reward)
        done = torch.as_tensor(terminated | truncated, dtype=torch.float32)
    with torch.no_grad():
        after, ended, advantage = critic(observation).flatten(), done, torch.zeros(ENVIRONMENTS)
    advantages = torch.zeros(STEPS, ENVIRONMENTS)
    for step in reversed(range(STEPS)):
        surprise = rewards[step] + GAMMA * after * (1 - ended) - values[step]
        advantage = surprise + GAMMA * LAMBDA * (1 - ended) * advantage
        advantages[step], after, ended = advantage, values[step], dones[step]
    x, old_actions, old_logs, old_values = seen.reshape(BATCH, 4), actions.flatten(), logs.flatten(), values.flatten()
    gains = advantages.flatten()
    targets = gains + old_values
    for _ in range(EPOCHS):
        for rows in torch.as_tensor(shuffler.permutation(BATCH)).split(BATCH // MINIBATCHES):
            choice = torch.distributions.Categorical(logits=actor(x[rows]))
            ratio = (choice.log_prob(old_actions[rows]) - old_logs[rows]).exp()
            gain = (gains[rows] - gains[rows].mean()) / (gains[rows].std() + 1e-8)
            policy_loss = torch.max(-gain * ratio, -gain * ratio.clamp(1 - CLIP, 1 + CLIP)).mean()
            value = critic(x[rows]).flatten()
            near = old_values[rows] + (value - old_values[rows]).clamp(-CLIP, CLIP)
            value_loss = 0.5 * torch.max((value - targets[rows]) ** 2, (near - targets[rows]) ** 2).mean()
            adam.zero_grad()
            (policy_loss - ENTROPY * choice.entropy().mean() + VALUE * value_loss).backward()
            nn.utils.clip_grad_norm_(parameters, NORM)
            adam.step()
    race.look((update + 1) * BATCH, likeliest)
race.miss()
