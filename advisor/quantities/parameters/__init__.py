"""Parameter counts from a model's config alone, exact to the last parameter.

One module holds the families that are built alike; `families.count` finds the formula by
`model_type`. Held against `transformers` itself in tests/reference/parameter_counts.json.
"""
