"""Are the answers of a server as its description says? Reads {"document": …, "answers": [{path, status, type, body}]}."""
import copy
import json
import sys

from jsonschema import Draft202012Validator


def closed(schema):
    """The schema, with keys that are not described forbidden."""
    if isinstance(schema, dict):
        schema = {key: closed(value) for key, value in schema.items()}
        if "properties" in schema and isinstance(schema["properties"], dict) and schema.get("type") == "object":
            schema.setdefault("additionalProperties", False)
        return schema
    return [closed(part) for part in schema] if isinstance(schema, list) else schema


def at(document, reference):
    place = document
    for part in reference.removeprefix("#/").split("/"):
        place = place[part.replace("~1", "/").replace("~0", "~")]
    return place


def resolved(document, value):
    return at(document, value["$ref"]) if "$ref" in value else value


def references(value):
    if isinstance(value, dict):
        if isinstance(value.get("$ref"), str):
            yield value["$ref"]
        value = value.values()
    elif not isinstance(value, list):
        return
    for part in value:
        yield from references(part)


def main():
    given = json.load(open(sys.argv[1], encoding="utf-8"))
    document = given["document"]
    faults = []
    for reference in references(document):
        try:
            at(document, reference)
        except KeyError:
            faults.append(f"{reference} leads nowhere")
    for name, schema in document["components"]["schemas"].items():
        Draft202012Validator.check_schema(schema)
        if f"#/components/schemas/{name}" not in set(references(document)):
            faults.append(f"nothing uses {name}")
    names = [o["operationId"] for operations in document["paths"].values() for o in operations.values()]
    faults += [f"{name} stands twice" for name in names if names.count(name) > 1]

    strict = copy.deepcopy(document)
    strict["components"]["schemas"] = closed(document["components"]["schemas"])
    for answer in given["answers"]:
        responses = strict["paths"][answer["path"]]["get"]["responses"]
        response = resolved(strict, responses.get(str(answer["status"]), responses["default"]))
        name = f"{answer['target']} ({answer['status']})"
        kind = answer["type"].split(";")[0]
        if kind not in response["content"]:
            faults.append(f"{name}: {kind} is not described")
            continue
        value = json.loads(answer["body"]) if kind == "application/json" else answer["body"]
        schema = {**response["content"][kind]["schema"], "components": strict["components"]}
        faults += [f"{name}: {'/'.join(map(str, fault.absolute_path))}: {fault.message[:300]}"
                   for fault in Draft202012Validator(schema).iter_errors(value)]
    print("\n".join(faults) or f"{len(given['answers'])} answers are as described")
    return 1 if faults else 0


sys.exit(main())
