"""Wildcards: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html"""

import re
from functools import cache, lru_cache


@lru_cache(100_000)
def like(pattern, text):
    """`*` stands for any text, `?` for one character; nothing else is special. The same documents are asked about the same things, request by request."""
    return _compiled(pattern).fullmatch(text) is not None


def like_action(pattern, action):
    """Actions don't tell case apart."""
    return like(pattern.lower(), action.lower())


def like_arn(pattern, arn):
    """`ArnLike` compares the six parts between the colons one by one."""
    parts, stated = arn.split(":", 5), pattern.split(":", 5)
    return len(parts) == len(stated) and all(map(like, stated, parts))


@cache
def _compiled(pattern):
    return re.compile(re.escape(pattern).replace(r"\*", ".*").replace(r"\?", "."), re.DOTALL)
