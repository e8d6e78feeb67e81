"""Lambda functions, what may call them, what feeds them, and where they write."""

from reading.answers import answered, document, fingerprint, paged, tag_map, without


def functions(aws):
    for listed in paged(aws.lambda_, "list_functions", "Functions"):
        name = listed["FunctionName"]
        answer = aws.lambda_.get_function(FunctionName=name)
        configuration = without(answer["Configuration"], "LastModified", "RevisionId", "Environment")
        yield (
            "lambda:function",
            name,
            {
                **configuration,
                "Environment": _environment(answer["Configuration"]),
                "Code": without(answer["Code"], "Location"),
                "Concurrency": answer.get("Concurrency"),
                "Tags": answer.get("Tags", {}),
            },
        )
        for version in paged(aws.lambda_, "list_versions_by_function", "Versions", FunctionName=name):
            if version["Version"] != "$LATEST":
                yield "lambda:version", f"{name}:{version['Version']}", {"CodeSha256": version["CodeSha256"]}
        for alias in paged(aws.lambda_, "list_aliases", "Aliases", FunctionName=name):
            yield "lambda:alias", f"{name}/{alias['Name']}", without(alias, "RevisionId")
        policy = answered(aws.lambda_.get_policy, "ResourceNotFoundException", FunctionName=name)
        for statement in document(policy["Policy"])["Statement"] if policy else []:
            yield "lambda:permission", f"{name}/{statement['Sid']}", statement


def _environment(configuration):
    """Names, and a fingerprint in place of each value."""
    variables = configuration.get("Environment", {}).get("Variables", {})
    return {name: fingerprint(value) for name, value in sorted(variables.items())}


def event_source_mappings(aws):
    for mapping in paged(aws.lambda_, "list_event_source_mappings", "EventSourceMappings"):
        yield "lambda:event-source-mapping", mapping["UUID"], without(mapping, "LastModified", "LastProcessingResult")


def log_groups(aws):
    for group in paged(aws.logs, "describe_log_groups", "logGroups"):
        name = group["logGroupName"]
        tags = aws.logs.list_tags_log_group(logGroupName=name)["tags"]
        yield "logs:log-group", name, {**without(group, "storedBytes"), "tags": tags}


def rules(aws):
    for rule in paged(aws.events, "list_rules", "Rules"):
        name = rule["Name"]
        tags = aws.events.list_tags_for_resource(ResourceARN=rule["Arn"])["Tags"]
        yield "events:rule", f"{rule['EventBusName']}/{name}", {**rule, "Tags": tag_map(tags)}
        for target in paged(aws.events, "list_targets_by_rule", "Targets", Rule=name):
            yield "events:target", f"{name}/{target['Id']}", target


def monitoring(aws):
    for alarm in paged(aws.cloudwatch, "describe_alarms", "MetricAlarms"):
        state = [key for key in alarm if key.startswith("State")]
        yield "cloudwatch:alarm", alarm["AlarmName"], without(alarm, "AlarmConfigurationUpdatedTimestamp", *state)
    for listed in paged(aws.cloudwatch, "list_dashboards", "DashboardEntries"):
        body = aws.cloudwatch.get_dashboard(DashboardName=listed["DashboardName"])["DashboardBody"]
        yield "cloudwatch:dashboard", listed["DashboardName"], {"DashboardBody": document(body)}


READERS = [functions, event_source_mappings, log_groups, rules, monitoring]
