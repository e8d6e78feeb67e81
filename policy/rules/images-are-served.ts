import { imagesServer } from "../../environment/cdn";
import { behaviorsOf } from "../behaviors";
import { type Finding, stackRule } from "../rule";

interface Origin {
  readonly originId: string;
  readonly domainName: string;
}

interface Behavior {
  readonly targetOriginId: string;
}

/** The images are served by a distribution of their own or by the frontend's; the stack file says by which. */
export const imagesAreServed = stackRule({
  name: "images-are-served",
  description: "The distribution that serves the images by the stack file's word leads a path to their bucket.",
  judge: (stack, { facts }): readonly Finding[] => {
    const distribution = stack.named(`app-cdn-${imagesServer(facts.cdn)}`);
    if (distribution === undefined) return [];
    const { name, props } = distribution;
    const bucket = facts.storage.images.name;
    const origins = ((props["origins"] ?? []) as readonly Origin[]).filter(({ domainName }) => domainName.startsWith(`${bucket}.s3.`));
    return behaviorsOf<Behavior>(props).some(({ targetOriginId }) => origins.some(({ originId }) => originId === targetOriginId))
      ? []
      : [{ name, fault: `${name} leads no path to ${bucket}, although the images are its to serve. Give it an origin there, and a behavior.` }];
  },
});
