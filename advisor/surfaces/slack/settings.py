"""What an operator sets for Slack, under the names that Slack's own tools use (`SLACK_…`)."""

from __future__ import annotations

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from advisor.errors import InputError

API = "https://slack.com/api/"


class SlackSettings(BaseSettings):
    """The settings of the bot; each is `SLACK_` and its name in capitals.

    Attributes:
        bot_token: `xoxb-…`, for one workspace.
        app_token: `xapp-…` with the scope connections:write, for socket mode.
        signing_secret: proves that a request over HTTP comes from Slack.
        client_id: with `client_secret`, lets any number of workspaces install the bot.
        client_secret: see `client_id`.
        api_url: base URL of Slack's Web API, where it is reached through a gateway.
    """

    model_config = SettingsConfigDict(env_prefix="SLACK_", extra="ignore", frozen=True)

    bot_token: SecretStr | None = None
    app_token: SecretStr | None = None
    signing_secret: SecretStr | None = None
    client_id: str | None = None
    client_secret: SecretStr | None = None
    api_url: str = API

    @property
    def has_installations(self) -> bool:
        """Whether workspaces install the bot themselves."""
        return bool(self.client_id and self.client_secret)


def secret(value: SecretStr | None, name: str, where: str) -> str:
    """Return a secret that is needed.

    Raises:
        InputError: It is not set.
    """
    if value is None or not value.get_secret_value().strip():
        raise InputError("slack-secret-missing", place=name, where=where)
    return value.get_secret_value().strip()
