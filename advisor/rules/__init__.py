"""The rules, one module per problem: `advisor.rules.<topic>.<problem>` in checkout and wheel.

A checkout keeps them at its top level, so that folder is added to this package's path. Topic
folders have no `__init__.py`: Python finds them there as it does inside the package.
"""

from advisor.resources import rules_home

if (_home := str(rules_home())) not in __path__:
    __path__.append(_home)
