"""The JSON Schema of a report, generated from the types that `as_json` writes."""

from __future__ import annotations

from functools import cache
from typing import Any

from pydantic import TypeAdapter

from advisor.facts import Evidence
from advisor.findings import SCHEMA_VERSION, Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"
RENAMED = {"old": "from", "new": "to"}  # Python does not allow `from` as a field name
NUMBER = {"anyOf": [{"type": "number"}, {"enum": ["nan", "inf", "-inf"]}]}  # JSON has no NaN
COUNT = {"type": "integer", "minimum": 0}
TEXT_OR_NULL = {"type": ["string", "null"]}
EVIDENCE_LIST = {"type": "array", "items": {"$ref": "#/$defs/Evidence"}}
# The parts of a report that are plain mappings in Python.
MAPPINGS: dict[str, dict[str, Any]] = {
    "facts": {
        "name": {"type": "string"},
        "run": {"type": ["integer", "null"]},
        "value": {"type": ["boolean", "number", "string"]},
        "unit": TEXT_OR_NULL,
        "origin": {
            "enum": ["log", "config", "command", "question", "claim", "default", "computed"]
        },
        "evidence": EVIDENCE_LIST,
    },
    "series": {
        "name": {"type": "string"},
        "run": {"type": "integer"},
        "count": COUNT,
        "first": NUMBER,
        "last": NUMBER,
        "mode": {"enum": ["train", "eval", None]},
        "unit": TEXT_OR_NULL,
        "points": {
            "type": "array",
            "items": {
                "type": "array",
                "prefixItems": [{"type": "integer"}, NUMBER, {"type": "integer"}],
                "items": False,
                "minItems": 3,
            },
        },
    },
    "context": {"document": {"type": "string"}, "line": COUNT, "text": {"type": "string"}},
    "suppressed": {
        "rule": {"type": "string"},
        "code": {"type": "string"},
        "run": {"type": "integer"},
        "severity": {"enum": ["error", "warning", "info"]},
        "source": {"enum": ["request", "project", "comment", "baseline"]},
        "reason": {"type": "string"},
        "document": TEXT_OR_NULL,
        "line": {"type": ["integer", "null"]},
    },
    "idle_suppressions": {
        "rule": {"type": "string"},
        "why": {"enum": ["no-longer-found", "no-reason", "no-such-rule"]},
        "source": {"enum": ["request", "project", "comment"]},
        "reason": {"type": "string"},
        "document": TEXT_OR_NULL,
        "line": {"type": ["integer", "null"]},
    },
    "also_checked": {"rule": {"type": "string"}},
    "unread": {"document": {"type": "string"}, "lines": COUNT, "sample": {"type": "string"}},
}


@cache
def report_schema() -> dict[str, Any]:
    """Return the schema; further fields may appear in a later minor version."""
    schema = TypeAdapter(Report).json_schema(mode="serialization")
    schema["$defs"].setdefault(
        "Evidence",
        TypeAdapter(Evidence).json_schema(mode="serialization", ref_template="#/$defs/{model}"),
    )
    action = schema["$defs"]["Action"]
    action["properties"] = {RENAMED.get(n, n): p for n, p in action["properties"].items()}
    action["properties"]["fact"] = TEXT_OR_NULL
    action["required"] = list(action["properties"])
    quantity = schema["$defs"]["ReportedQuantity"]["properties"]
    quantity["value"] = NUMBER
    quantity["inputs"] = {"type": "object", "additionalProperties": NUMBER}
    for part, properties in MAPPINGS.items():
        schema["properties"][part]["items"] = {
            "type": "object",
            "properties": properties,
            "required": list(properties),
        }
    schema["properties"]["schema_version"] = {"const": SCHEMA_VERSION}
    schema["required"] = [*schema["required"], "schema_version"]
    for each in (schema, *schema["$defs"].values()):
        each.pop("additionalProperties", None)
        each["description"] = each.get("description", "").split("\n")[0]
    return {"$schema": DIALECT, "title": "Report", **schema}
