import assert from "node:assert/strict";
import { discoverInState } from "../../../ops/discover/terraform-state/state-discovery";
import type { StateResource } from "../../../ops/discover/terraform-state/format";
import type { Registration } from "../../../ops/recording";
import { emptyLedger } from "../../support/empty-ledger";
import { instance, resource, state } from "../../support/terraform";

const account = { id: "123456789012", region: "us-west-2", tags: {} };

describe("what a Terraform state holds under the program's own name", () => {
  /** Terraform type, the row, attributes of the program's own, and of another thing of the same name with the id that it has. */
  const unlike: readonly (readonly [type: string, row: Omit<Registration, "name">, own: object, other: object, otherId: string])[] = [
    [
      "aws_lambda_permission",
      { type: "aws:lambda/permission:Permission", inputs: { function: "api", statementId: "AllowInvoke" } },
      { function_name: "arn:aws:lambda:us-west-2:123456789012:function:api", statement_id: "AllowInvoke", qualifier: "" },
      { function_name: "api", statement_id: "AllowInvoke", qualifier: "staging" },
      "api:staging/AllowInvoke",
    ],
    [
      "aws_cloudwatch_event_rule",
      { type: "aws:cloudwatch/eventRule:EventRule", inputs: { name: "warm" } },
      { name: "warm", event_bus_name: "default" },
      { name: "warm", event_bus_name: "orders" },
      "orders/warm",
    ],
    [
      "aws_cloudwatch_event_target",
      { type: "aws:cloudwatch/eventTarget:EventTarget", inputs: { rule: "warm", targetId: "t" } },
      { rule: "warm", target_id: "t", event_bus_name: "default" },
      { rule: "warm", target_id: "t", event_bus_name: "orders" },
      "orders/warm/t",
    ],
    [
      "aws_route53_record",
      { type: "aws:route53/record:Record", inputs: { zoneId: "Z1", name: "app.example.com", type: "A" } },
      { zone_id: "Z1", name: "app", fqdn: "app.example.com", type: "A", set_identifier: null },
      { zone_id: "Z1", name: "app", fqdn: "app.example.com", type: "A", set_identifier: "blue" },
      "Z1_app.example.com_A_blue",
    ],
  ];
  for (const [type, row, own, other, otherId] of unlike)
    it(`takes no ${type} of the same name that is another thing, and knows it by an id of its own`, async () => {
      const [mine, theirs] = [resource(`${type}.mine`, instance({ ...own })), resource(`${type}.theirs`, instance({ ...other }))];
      const kinds = async (...resources: readonly StateResource[]) => {
        const { discovery, placed } = await discoverInState("staging.tfstate", state(...resources), [{ ...row, name: "app-row" }], {
          account,
          ledger: { ...emptyLedger, adopt: { "app-row": "unknown" }, external: { [otherId]: "another team's" } },
        });
        return [discovery.findings[0]?.kind, ...placed.map(({ status }) => status.kind)];
      };
      assert.deepEqual(await kinds(mine, theirs), ["matched", "held", "external"]);
      assert.deepEqual(await kinds(theirs), ["missing", "external"]);
    });
});
