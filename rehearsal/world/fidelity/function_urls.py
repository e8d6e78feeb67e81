"""AWS Lambda: function URLs."""

import json

from moto.awslambda import urls
from moto.awslambda.responses import LambdaResponse


def list_function_urls():
    """ListFunctionUrlConfigs: the URLs of a function, none if it has none. moto lacks the operation."""
    path = r"{0}/(?P<api_version>[^/]+)/functions/(?P<function_name>[\w_:%-]+)/urls/?$"
    urls.url_paths[path] = LambdaResponse.dispatch
    LambdaResponse.list_function_url_configs = _list_function_url_configs


def _list_function_url_configs(self):
    function = self.backend.get_function(self.path.split("/")[-2])
    found = [function.url_config.to_dict()] if function.url_config else []
    return 200, {}, json.dumps({"FunctionUrlConfigs": found})


FIXES = [list_function_urls]
