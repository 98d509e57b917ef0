"""CartPole-v1 by Stable-Baselines3's PPO with the hyper-parameters of its zoo, until it balances the pole. See race.py."""

from stable_baselines3 import PPO
from stable_baselines3.common.callbacks import BaseCallback
from stable_baselines3.common.env_util import make_vec_env

from race import Race

race = Race(total=100_000)


class Look(BaseCallback):
    """Asks every 5,000 steps."""

    def _on_step(self):
        # Between two rollouts only, as for everybody.
        return True

    def _on_rollout_start(self):
        race.look(self.num_timesteps, lambda observations: self.model.predict(observations, deterministic=True)[0])


environments = make_vec_env("CartPole-v1", n_envs=8, seed=race.seed)
race.begin()
model = PPO(
    "MlpPolicy",
    environments,
    n_steps=32,
    batch_size=256,
    gae_lambda=0.8,
    gamma=0.98,
    n_epochs=20,
    ent_coef=0.0,
    learning_rate=lambda left: 1e-3 * left,
    clip_range=lambda left: 0.2 * left,
    seed=race.seed,
    device="cpu",
)
model.learn(race.total, callback=Look())
race.look(race.total, lambda observations: model.predict(observations, deterministic=True)[0])
race.miss()
