import type { Accident } from "./accident";

export const wrongAccount: Accident = {
  name: "an update runs with the other account's credentials, and with another region",
  ends: { kind: "refused", says: /AWS account ID not allowed: 652617421195[^]*this stack's region is us-east-1/ },
  async befall(scene) {
    await scene.update(scene.otherAccount, "--refresh");
    scene.facts("region: us-west-2", "region: us-east-1");
    await scene.update();
  },
};
