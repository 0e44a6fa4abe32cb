"""Do values fit their JSON Schemas (2020-12)? Reads lines {"name", "schema", "value"} from standard input.

Says on standard output what does not fit; a key that a schema does not name does not. Ends with 0 when all fits, 1 when
something does not, 77 when there is no validator (Debian: python3-jsonschema).
"""

import json
import sys

try:
    from jsonschema import Draft202012Validator
except ImportError:
    sys.exit(77)


def closed(schema):
    """The schema, in which objects have the keys that it names and no others."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    out = {key: closed(value) for key, value in schema.items()}
    if schema.get("type") == "object" and "properties" in schema and "additionalProperties" not in schema:
        out["additionalProperties"] = False
    return out


misfits = 0
for line in sys.stdin:
    case = json.loads(line)
    Draft202012Validator.check_schema(case["schema"])
    for error in Draft202012Validator(closed(case["schema"])).iter_errors(case["value"]):
        misfits += 1
        where = "/".join(str(step) for step in error.absolute_path)
        print(f"{case['name']}: {where}: {error.message[:300]}")
sys.exit(1 if misfits else 0)
