"""Tells people what is wrong with their training run.

>>> import advisor
>>> report = advisor.diagnose("number of parameters: 40.56M", config='''
... n_layer = 12
... n_head = 12
... n_embd = 384  # ~125M parameters
... batch_size = 16
... ''')
>>> print(report.headline)
The model has 40.56M parameters, not the 125M that is claimed; 3 more findings follow.
>>> report.findings[0].quantities["width_needed"].text
'768'
>>> print(report.patch)  # doctest: +ELLIPSIS
--- config.py
...
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from advisor.api import Report, diagnose
    from advisor.errors import AdvisorError, InputError

    __version__: str

__all__ = ["AdvisorError", "InputError", "Report", "__version__", "diagnose"]
# Imported when first asked for, so that `import advisor` costs nothing.
_HOMES = {
    "diagnose": ("advisor.api", "diagnose"),
    "Report": ("advisor.api", "Report"),
    "AdvisorError": ("advisor.errors", "AdvisorError"),
    "InputError": ("advisor.errors", "InputError"),
    "__version__": ("advisor.version", "VERSION"),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module  # noqa: PLC0415  (as above)

    home, attribute = _HOMES[name]
    return getattr(import_module(home), attribute)


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
