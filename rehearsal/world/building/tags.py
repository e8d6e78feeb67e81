"""The shapes in which the services take tags."""


def pairs(tags):
    """[{"Key", "Value"}]: EC2, RDS, IAM, ECR, Secrets Manager, CloudFront."""
    return [{"Key": key, "Value": value} for key, value in tags.items()]


def specification(resource_type, tags):
    """EC2's tags at creation."""
    return [{"ResourceType": resource_type, "Tags": pairs(tags)}] if tags else []
