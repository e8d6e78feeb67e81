import assert from "node:assert/strict";
import { stateFinders } from "../../../ops/discover/terraform-state/finders";
import { terraformTypes } from "../../../ops/discover/terraform-state/types";
import { pluginNames } from "../../support/plugin-names";
import { everyRegisteredType } from "../../support/types";

const camel = (attribute: string): string => attribute.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());

// Proves that the table speaks of the same things as the provider. Does not prove that an import id imports: the rehearsal
// finds in the state what the account has, and the engine imports that.
describe("ops/discover/terraform-state/types", () => {
  it("can look for every type that the program registers", async () => {
    const missing = (await everyRegisteredType()).filter((type) => stateFinders[type] === undefined);
    assert.deepEqual(missing, []);
  });

  for (const [type, { token, key, importId, also = [], unlike }] of Object.entries(terraformTypes)) {
    it(`knows ${type} by properties and attributes that the provider has under its token`, () => {
      const { inputs = {}, outputs = {} } = pluginNames[token] ?? {};
      for (const property of Object.keys(key)) assert.ok(inputs[property], `${token} takes no ${property}`);
      const composing = [...`${importId} ${unlike?.importId ?? ""} {${unlike?.attribute ?? "id"}}`.matchAll(/\{(\w+)\}/g)].map(
        ([, attribute = ""]) => attribute,
      );
      for (const attribute of [...Object.values(key), ...composing, ...also]) {
        const renamed = Object.keys(key).find((property) => key[property] === attribute);
        const known = [camel(attribute), `${camel(attribute)}s`, renamed ?? ""].some((name) => outputs[name] ?? inputs[name]);
        assert.ok(attribute === "id" || known, `${type} has no ${attribute}`);
      }
    });
  }
});
