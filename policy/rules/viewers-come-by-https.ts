import { types } from "../../aws";
import { behaviorsOf } from "../behaviors";
import { propertyRule } from "../rule";

interface Behavior {
  readonly pathPattern: string;
  readonly viewerProtocolPolicy: string;
}

export const viewersComeByHttps = propertyRule({
  name: "viewers-come-by-https",
  description: "A CDN serves nothing unencrypted: who comes by http is led to https, or refused.",
  types: [types.distribution.token],
  judge: ({ name, props }) => {
    const open = behaviorsOf<Behavior>(props).filter(({ viewerProtocolPolicy = "" }) => !["redirect-to-https", "https-only"].includes(viewerProtocolPolicy));
    return open.length === 0
      ? undefined
      : `${name} serves ${open.map(({ pathPattern = "*" }) => pathPattern).join(", ")} unencrypted. Set viewers to redirect-to-https.`;
  },
});
