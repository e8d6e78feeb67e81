"""https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonelasticcontainerregistry.html"""

from authorization.needs import anywhere, each


def repository(asked):
    return asked.arn("ecr", f"repository/{asked.params['repositoryName']}")


def repositories(asked):
    return tuple(asked.arn("ecr", f"repository/{name}") for name in asked.params.get("repositoryNames") or ["*"])


def tagged(asked):
    return asked.params["resourceArn"]


ROWS = {
    **each(repositories, "DescribeRepositories"),
    **each(
        repository,
        "GetLifecyclePolicy",
        "GetRepositoryPolicy",
        "BatchCheckLayerAvailability",
        "BatchGetImage",
        "CompleteLayerUpload",
        "GetDownloadUrlForLayer",
        "InitiateLayerUpload",
        "PutImage",
        "PutImageScanningConfiguration",
        "PutImageTagMutability",
        "PutLifecyclePolicy",
        "UploadLayerPart",
        "DeleteLifecyclePolicy",
        "DeleteRepository",
    ),
    **each(tagged, "ListTagsForResource", "TagResource", "UntagResource"),
    **each(anywhere, "GetAuthorizationToken"),
}
