"""What botocore's models say of an answer: the names of its fields, and of what type each is.

A path names a field: `DBInstances[].Endpoint.Port`. Tags and other maps have keys that the account chooses: what is in them is no name of AWS's.
"""

# Whose values are plain in whatever way a service writes them.
PLAIN = {"integer": "number", "long": "number", "float": "number", "double": "number", "boolean": "boolean", "timestamp": "time"}
# Maps whose keys are AWS's own names, and not the account's.
NAMED_BY_AWS = {"QueueAttributeMap"}
# Of an answer as such, and of no resource.
LEFT_OUT = {"ResponseMetadata"}


def kind_of(shape):
    """What an answer's value is by its model, whatever its text says."""
    if shape.type_name == "structure":
        return "map"
    return shape.type_name if shape.type_name in ("list", "map") else PLAIN.get(shape.type_name, "text")


def is_tags(name):
    """Tags are the account's own, in whatever way a service spells them."""
    return name.lower().removesuffix("[]") in ("tags", "taglist", "tagset", "userpooltags", "hostedzonetags")


def shapes_in(shape, path="", above=()):
    """Every field of an answer with its shape, the containers too. A shape within itself ends there."""
    if path:
        yield path, shape
    if shape is None or shape.name in above or is_tags(path.rsplit(".", 1)[-1]):
        return
    within = (*above, shape.name)
    if shape.type_name == "structure":
        for name, member in shape.members.items():
            yield from shapes_in(member, f"{path}.{name}" if path else name, within)
    elif shape.type_name == "list":
        yield from shapes_in(shape.member, f"{path}[]", within)


def names_in(model):
    """The names of the fields of an operation's answer, sorted."""
    return sorted(path for path, _ in shapes_in(model.output_shape)) if model.output_shape else []


def packed(names):
    """Names by the container they are in: a line each, instead of one for each name."""
    containers = {}
    for name in names:
        if not name.endswith("[]"):
            above, _, own = name.rpartition(".")
            containers.setdefault(above, []).append(own)
    return {above: " ".join(sorted(own)) for above, own in sorted(containers.items())}


def unpacked(containers):
    """The inverse; the items of a list are implied by what is in them."""
    return {f"{above}.{own}" if above else own for above, names in containers.items() for own in names.split()}
