"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_awslambda.html"""

from authorization.needs import anywhere, each, need
from authorization.operations.iam import passed

# https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html#configuration-vpc-userpermissions
INTO_A_VPC = ("DescribeSecurityGroups", "DescribeSubnets", "DescribeVpcs")


def function(asked):
    """By name or ARN, with or without a version; the right is looked for on the function."""
    named = asked.in_the_path["FunctionName"] if "FunctionName" in asked.in_the_path else asked.params["FunctionName"]
    return function_arn(asked, named)


def function_arn(asked, named):
    name = named.split(":function:")[-1].split(":")[0]
    return asked.arn("lambda", f"function:{name}")


def mapping(asked):
    return asked.arn("lambda", f"event-source-mapping:{asked.in_the_path['UUID']}")


def tagged(asked):
    return asked.in_the_path["Resource"]


def configured(asked):
    """What a configuration refers to is used with the rights of whoever states it."""
    role, subnets = asked.params.get("Role"), asked.params.get("VpcConfig", {}).get("SubnetIds")
    return [*([passed(role, "lambda.amazonaws.com")] if role else []), *(into_the_vpc_of(asked, subnets[0]) if subnets else [])]


def into_the_vpc_of(asked, subnet):
    from moto.ec2.models import ec2_backends

    vpc = ec2_backends[asked.account][asked.region].get_subnet(subnet).vpc_id
    described = [need(f"ec2:{action}", anywhere(asked)) for action in INTO_A_VPC]
    return [*described, need("ec2:GetSecurityGroupsForVpc", asked.arn("ec2", f"vpc/{vpc}"))]


def update_function_configuration(asked):
    return [need(asked.action, function(asked)), *configured(asked)]


def create_function(asked):
    """Code is read from its bucket with the rights of whoever makes the function:
    https://docs.aws.amazon.com/lambda/latest/api/API_FunctionCode.html"""
    code = asked.params.get("Code", {})
    version = "s3:GetObjectVersion" if "S3ObjectVersion" in code else "s3:GetObject"
    return [
        *update_function_configuration(asked),
        *([need("lambda:TagResource", function(asked))] if asked.params.get("Tags") else []),
        *([need(version, f"arn:aws:s3:::{code['S3Bucket']}/{code['S3Key']}")] if "S3Bucket" in code else []),
    ]


def create_event_source_mapping(asked):
    """It has no ARN yet, so the function stands in a condition."""
    tagging = [need("lambda:TagResource", asked.arn("lambda", "event-source-mapping:*"))] if asked.params.get("Tags") else []
    return [need(asked.action, anywhere(asked), lambda__FunctionArn=[function_arn(asked, asked.params["FunctionName"])]), *tagging]


ROWS = {
    **each(
        function,
        "AddPermission",
        "CreateAlias",
        "GetAlias",
        "GetFunction",
        "GetFunctionCodeSigningConfig",
        "GetFunctionConfiguration",
        "GetPolicy",
        "ListAliases",
        "ListFunctionUrlConfigs",
        "ListVersionsByFunction",
        "PublishVersion",
        "UpdateAlias",
        "UpdateFunctionCode",
        "DeleteAlias",
        "DeleteFunction",
        "DeleteFunctionConcurrency",
        "RemovePermission",
    ),
    **each(mapping, "GetEventSourceMapping", "UpdateEventSourceMapping", "DeleteEventSourceMapping"),
    **each(tagged, "ListTags", "TagResource", "UntagResource"),
    **each(anywhere, "ListEventSourceMappings", "ListFunctions"),
    "CreateEventSourceMapping": create_event_source_mapping,
    "CreateFunction": create_function,
    "UpdateFunctionConfiguration": update_function_configuration,
}
