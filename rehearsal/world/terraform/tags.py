"""The tags of Terraform's two layers: on the resource, and by the provider's default."""

from accounts.staging import known

ON_RESOURCES = {key: known.TAGS[key] for key in ("Application", "Environment", "ManagedBy")}


def tagged(name=None):
    """The two attributes that every taggable resource has."""
    named = {} if name is None else {"Name": name}
    return {"tags": {**ON_RESOURCES, **named}, "tags_all": {**known.TAGS, **named}}
