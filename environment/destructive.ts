import { awsType } from "../aws";
import { valueAt } from "./property-path";

/** What an update gives up. */
export interface GivenUp {
  readonly path: string;
  readonly told: string;
}

/** What of a resource's keeping settings is given up between two sets of inputs. Pure. */
export const givenUp = (type: string, from: unknown, to: unknown): GivenUp[] =>
  (awsType(type)?.keeps ?? [])
    .filter(({ path, givesUp }) => {
      const [before, after] = [valueAt(from, path), valueAt(to, path)];
      return JSON.stringify(before) !== JSON.stringify(after) && givesUp(before, after, { from, to });
    })
    .map(({ path, told }) => ({ path, told }));
