import { type Place, grant, wholly } from "../rights";

/** AWS grants the descriptions of EC2 on everything or not at all. */
export const described = (...nouns: readonly string[]) => wholly(...nouns.map((noun) => `ec2:Describe${noun}`));

/** To change one kind of thing in place. A network is held as it is: what is made or taken out of it is a person's work. */
export const changed =
  (kind: string, ...actions: readonly string[]) =>
  ({ region, id }: Place) => [grant([`arn:aws:ec2:${region}:${id}:${kind}/*`], actions)];
