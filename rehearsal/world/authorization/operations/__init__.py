"""What AWS asks for, operation by operation: the actions and resources of the Service Authorization Reference,
https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html

A file is a service, a row an operation that the provider or a command calls. Not every operation is an action of the same name, and some ask for
more than one. What has no row is refused, so that a new call is looked up there before it is let through here.
"""

import traceback

from authorization.operations import (
    acm,
    apigateway,
    cloudfront,
    cloudwatch,
    cognito_idp,
    dynamodb,
    ec2,
    ecr,
    events,
    iam,
    kms,
    lambda_,
    logs,
    rds,
    route53,
    s3,
    secretsmanager,
    sns,
    sqs,
    tag,
)
from authorization.refusal import Refusal

ROWS = {
    "acm": acm.ROWS,
    "apigateway": apigateway.ROWS,
    "cloudfront": cloudfront.ROWS,
    "cloudwatch": cloudwatch.ROWS,
    "cognito-idp": cognito_idp.ROWS,
    "dynamodb": dynamodb.ROWS,
    "ec2": ec2.ROWS,
    "ecr": ecr.ROWS,
    "events": events.ROWS,
    "iam": iam.ROWS,
    "kms": kms.ROWS,
    "lambda": lambda_.ROWS,
    "logs": logs.ROWS,
    "rds": rds.ROWS,
    "route53": route53.ROWS,
    "s3": s3.ROWS,
    "secretsmanager": secretsmanager.ROWS,
    "sns": sns.ROWS,
    "sqs": sqs.ROWS,
    "tag": tag.ROWS,
}


def needs_of(asked):
    row = ROWS.get(asked.prefix, {}).get(asked.operation)
    if row is None:
        what = asked.action if asked.operation else f"{asked.method} {asked.path} of {asked.prefix}"
        raise Refusal.of_the_emulator(
            f"has no row for {what}. Look up which actions and resources it needs in the Service Authorization Reference, "
            f"and add it to rehearsal/world/authorization/operations/"
        )
    try:
        return row(asked)
    except Exception as fault:
        traceback.print_exc()
        raise Refusal.of_the_emulator(f"can't tell what {asked.action} needs: {fault!r}. Mend its row in rehearsal/world/authorization/operations/") from fault
