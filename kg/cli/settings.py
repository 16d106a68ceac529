"""Settings: kg.toml, under the environment, under what is typed; and where each value comes from."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import click

from kg.errors import UnknownTerm, UsageError

FILE = "kg.toml"
FILE_VARIABLE = "KG_CONFIG"
Value = str | int | bool | tuple[str, ...]


@dataclass(frozen=True)
class Setting:
    """A value that kg.toml, the environment or an option gives; ``is_path`` counts from kg.toml's folder."""

    name: str
    default: Value
    text: str
    is_path: bool = False

    @property
    def variable(self) -> str:
        """The environment variable."""
        return f"KG_{self.name.upper()}"


SETTINGS = {
    setting.name: setting
    for setting in (
        Setting("sources", ("sources",), "what kg build reads", is_path=True),
        Setting("out", "exports", "where kg build writes", is_path=True),
        Setting("graph", "exports", "the graph that is read", is_path=True),
        Setting("workers", 1, "processes that read articles"),
        Setting("megabytes", 50, "the largest file of one article that is read, unpacked"),
        Setting("strict", False, "stop at the first article that cannot be read"),
        Setting("licence", "", "the licence of what is published, as a web address"),
        Setting("publisher", "", "who publishes the graph"),
        Setting("address", "", "where a site or its files will stand on the web"),
        Setting("lang", "en", "the language of messages and of names of classes and properties: en or vi"),
    )
}


def settings_file() -> Path | None:
    """The file of settings: what KG_CONFIG names, else kg.toml here; None where there is none."""
    named = os.environ.get(FILE_VARIABLE)
    if named and not Path(named).is_file():
        raise UsageError(f"{FILE_VARIABLE} names no file: {named}", "correct the path or take it away")
    return Path(named) if named else Path(FILE) if Path(FILE).is_file() else None


def read_settings(file: Path | None) -> Mapping[str, Value]:
    """The settings in a file. Raises UsageError for what is no TOML and for a value of a wrong kind, and
    UnknownTerm for a name that is no setting.
    """
    if file is None:
        return {}
    import tomllib

    try:
        found = tomllib.loads(file.read_text(encoding="utf-8-sig"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise UsageError(f"{file} is no TOML: {error}", 'a line is: workers = 4, or: out = "exports"') from error
    return {name: _checked(file, name, value) for name, value in found.items()}


def _checked(file: Path, name: str, value: object) -> Value:
    if name not in SETTINGS:
        raise UnknownTerm(f"setting in {file}", name, SETTINGS)
    setting = SETTINGS[name]
    if isinstance(value, list) and all(isinstance(one, str) for one in value):
        value = tuple(value)
    if not isinstance(value, type(setting.default)) or (isinstance(value, bool) and name != "strict"):
        kind = {str: "a text", int: "a number", bool: "true or false", tuple: "a list of texts"}
        wanted = kind[type(setting.default)]
        raise UsageError(f"{file}: «{name}» is not {wanted}", f"write {_example(setting)}")
    if isinstance(value, tuple):
        return tuple(_from(file.parent, path) for path in value)
    return _from(file.parent, value) if setting.is_path and isinstance(value, str) else value


def _from(folder: Path, path: str) -> str:
    """A path in kg.toml counts from the folder of kg.toml; standard input and an endpoint are no paths."""
    return path if path == "-" or path.startswith("sparql+") else str(folder / path)


def _example(setting: Setting) -> str:
    value = setting.default
    if isinstance(value, tuple):
        return f'{setting.name} = ["{value[0]}"]'
    if isinstance(value, bool):
        return f"{setting.name} = {str(value).lower()}"
    return f'{setting.name} = "{value}"' if isinstance(value, str) else f"{setting.name} = {value}"


def default_map(group: click.Group, settings: Mapping[str, Value]) -> dict[str, object]:
    """The settings as click wants them: for each command the values of its own parameters."""
    given: dict[str, object] = {}
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            given[name] = default_map(command, settings)
        else:
            own = {parameter.name for parameter in command.params}
            given[name] = {key: value for key, value in settings.items() if key in own}
    return given


def origin(context: click.Context, name: str, file: Path | None) -> str:
    """Where the value of a setting comes from, in words."""
    source = context.get_parameter_source(name)
    if source is click.core.ParameterSource.COMMANDLINE:
        return f"--{name}"
    if source is click.core.ParameterSource.ENVIRONMENT:
        return SETTINGS[name].variable
    if source is click.core.ParameterSource.DEFAULT_MAP:
        return str(file)
    return "default"
