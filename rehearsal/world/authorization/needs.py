"""How a row of `operations/` is written: what AWS asks for before it does an operation."""

from dataclasses import dataclass, field


@dataclass(frozen=True)
class Need:
    """A right to one action on each of these resources, with what the request has for condition keys."""

    action: str
    resources: tuple
    context: dict = field(default_factory=dict)


def anywhere(_asked):
    """Where the Service Authorization Reference names no resource type for an action."""
    return "*"


def each(resource, *operations):
    """Operations that are actions of the same name, on what `resource` makes of a request: an ARN, or a tuple of them."""
    return {operation: _alone(resource) for operation in operations}


def each_as(resource, actions):
    """The same where an action has another name than its operation: operation -> action."""
    return {operation: _alone(resource, action) for operation, action in actions.items()}


def _alone(resource, action=None):
    return lambda asked: [need(action or asked.action, resource(asked))]


def need(action, resources, **context):
    """A key of a condition is written with `__` for its colon."""
    arns = resources if isinstance(resources, tuple) else (resources,)
    return Need(action, arns, {key.replace("__", ":"): values for key, values in context.items()})
