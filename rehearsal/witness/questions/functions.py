"""Lambda, and what calls it by the clock."""

NONE = ("ResourceNotFoundException",)


def _package(configuration):
    return "image" if configuration.get("PackageType") == "Image" else "zip"


def _source(mapping):
    return mapping["EventSourceArn"].split(":")[2]


def functions(account):
    for name in (each["FunctionName"] for each in account.owned("lambda.ListFunctions", "Functions", "FunctionName")):
        about = {"FunctionName": name}
        account.ask("lambda.GetFunction", kind=lambda answer: _package(answer["Configuration"]), **about)
        configuration = account.ask("lambda.GetFunctionConfiguration", kind=_package, **about) or {}
        account.ask("lambda.ListVersionsByFunction", **about)
        account.ask("lambda.GetPolicy", none=NONE, **about)
        # AWS knows no signing of images.
        if _package(configuration) == "zip":
            account.ask("lambda.GetFunctionCodeSigningConfig", **about)
        for alias in account.items("lambda.ListAliases", "Aliases", **about):
            account.ask("lambda.GetAlias", Name=alias["Name"], **about)
        for mapping in account.items("lambda.ListEventSourceMappings", "EventSourceMappings", **about):
            account.ask("lambda.GetEventSourceMapping", kind=_source, UUID=mapping["UUID"])


def schedules(account):
    for rule in account.owned("events.ListRules", "Rules", "Name"):
        account.ask("events.DescribeRule", Name=rule["Name"])
        account.ask("events.ListTargetsByRule", Rule=rule["Name"])
        account.ask("events.ListTagsForResource", ResourceARN=rule["Arn"])


QUESTIONS = [functions, schedules]
