"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonroute53.html"""

from authorization.needs import anywhere, each


def zone(asked):
    return f"arn:aws:route53:::hostedzone/{asked.in_the_path['Id'].removeprefix('hostedzone/')}"


def tagged(asked):
    return f"arn:aws:route53:::{asked.in_the_path['ResourceType']}/{asked.in_the_path['ResourceId']}"


ROWS = {
    **each(zone, "GetHostedZone", "ListResourceRecordSets", "ChangeResourceRecordSets", "UpdateHostedZoneComment", "DeleteHostedZone"),
    **each(tagged, "ListTagsForResource", "ChangeTagsForResource"),
    **each(anywhere, "ListHostedZones", "ListHostedZonesByName"),
}
