import { bridged } from "../../../engine/bridged";
import { privateFolder } from "../../../stage/folders";
import type { RehearsedStack } from "../../../stage/stack";
import { recordedResources } from "../recorded-resources";
import type { Figure } from "../rounds";
import { adoptWithTofu } from "./adopt-with-tofu";
import { type Tofu, ensureTofu, tofuVersion } from "./ensure-tofu";
import { SteadyPlan } from "./steady-plan";
import type { Adopted } from "./told";

type TofuFigures = Readonly<Record<"tofu plan" | "tofu plan -refresh=false", Figure>>;

/** Takes what a stack holds under OpenTofu as well, and returns what measures a plan of that. */
type Adopt = (prod: RehearsedStack, say: (line: string) => void) => Promise<TofuFigures>;

/** Lends OpenTofu out, with a folder that only this user can read and that is gone afterwards: a state of its kind holds secrets in clear. */
export async function withTofu<T>(use: (adopt: Adopt) => Promise<T>): Promise<T> {
  const tofu = await ensureTofu(console.log);
  await using folder = await privateFolder();
  return await use((prod, say) => tofuFigures(prod, tofu, folder.path, say));
}

async function tofuFigures(prod: RehearsedStack, tofu: Tofu, folder: string, say: (line: string) => void): Promise<TofuFigures> {
  console.log("Taking the same resources under OpenTofu");
  const adopted = await heldBy(prod);
  const ignored = await adoptWithTofu(prod, tofu, adopted, folder);
  const plan = new SteadyPlan(prod, tofu, folder);
  const [refreshed, unread] = [await plan.told(), await plan.told("-refresh=false")];
  if (refreshed.read !== adopted.length || unread.read !== 0)
    throw new Error(
      `tofu plan has read ${refreshed.read} of ${adopted.length} resources, and ${unread.read} when told to read none: a comparison would mean nothing`,
    );
  say(
    `OpenTofu ${tofuVersion()} holds the same ${adopted.length} resources: a plan has read ${refreshed.read}, and proposes ${refreshed.proposed} changes, with ${ignored} attributes ignored`,
  );
  return { "tofu plan": () => plan.seconds(), "tofu plan -refresh=false": () => plan.seconds("-refresh=false") };
}

/** What the stack's state holds, under Terraform's names. @throws Error when a type of it has none */
async function heldBy(prod: RehearsedStack): Promise<readonly Adopted[]> {
  const terraformTypes = new Map(bridged.map(({ token, type }) => [token, type]));
  return (await recordedResources(prod)).map(({ type: token, name, id }) => {
    const type = terraformTypes.get(token);
    if (type === undefined) throw new Error(`${name} is of type ${token}, for which rehearsal/engine/bridged.ts knows no name of Terraform's`);
    return { type, name, id };
  });
}
