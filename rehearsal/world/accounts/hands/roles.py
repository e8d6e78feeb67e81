"""A role as the Lambda console makes it with a function: under /service-role/, with AWS's own words for a description.

A role's path is a part of its ARN and can't be changed, so the role is another one:
https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-friendly-names
"""

import json

from accounts.prod import known

PATH = "/service-role/"


def lay(aws):
    iam, name = aws.iam, known.SCRAPER_ROLE
    role = iam.get_role(RoleName=name)["Role"]
    managed = [each["PolicyArn"] for each in iam.list_attached_role_policies(RoleName=name)["AttachedPolicies"]]
    inline = {each: iam.get_role_policy(RoleName=name, PolicyName=each)["PolicyDocument"] for each in iam.list_role_policies(RoleName=name)["PolicyNames"]}
    for policy in managed:
        iam.detach_role_policy(RoleName=name, PolicyArn=policy)
    for policy in inline:
        iam.delete_role_policy(RoleName=name, PolicyName=policy)
    iam.delete_role(RoleName=name)

    iam.create_role(
        RoleName=name,
        Path=PATH,
        Description="Allows Lambda functions to call AWS services on your behalf.",
        AssumeRolePolicyDocument=json.dumps(role["AssumeRolePolicyDocument"]),
    )
    for policy in managed:
        iam.attach_role_policy(RoleName=name, PolicyArn=policy)
    for policy, document in inline.items():
        iam.put_role_policy(RoleName=name, PolicyName=policy, PolicyDocument=json.dumps(document))
    arn = f"arn:aws:iam::{aws.account_id}:role{PATH}{name}"
    aws.lambda_.update_function_configuration(FunctionName=known.SCRAPER_FUNCTION, Role=arn)
