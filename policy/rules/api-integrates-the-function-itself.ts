import { types } from "../../aws";
import { type Finding, stackRule } from "../rule";
import { sourceOf } from "../stack-index";

/** An alias once stood ready for a rollback, and no request ever passed through it. */
export const apiIntegratesTheFunctionItself = stackRule({
  name: "api-integrates-the-function-itself",
  description: "An HTTP API hands requests to a function of this stack itself, to no version and no alias: a deploy would pass those by.",
  judge: (stack) =>
    stack.ofType(types.integration.token).flatMap((integration): Finding[] => {
      const source = sourceOf(integration, "integrationUri");
      const itself = source?.type === types.lambdaFunction.token && !qualified.test(String(integration.props["integrationUri"]));
      return itself
        ? []
        : [
            {
              name: integration.name,
              fault: `${integration.name} does not lead to a function of this stack itself. Give it the function's invokeArn, or its ARN.`,
            },
          ];
    }),
});

/** A function's name, then a version or an alias, in its ARN or in the URI at which it is invoked. */
const qualified = /:function:[^:/]+:[^/]+(\/invocations)?$/;
