import { join } from "node:path";
import { recordedState } from "../../../ops/recorded-state";
import { recordProgram, reference } from "../../../ops/recording";
import { factsIn } from "../../../ops/stack-facts";
import { readStackFile } from "../../../ops/stack-file";
import { projectFolder } from "../../stage/folders";
import { runBench } from "./bench-command";
import type { Target } from "./targets";
import { type PackServer, type Sent, startPack } from "./pack-server";

const sizes = [66, 500, 1000, 2000, 4000];

/** The engine asks about this many resources at once. */
const parallel = 16;

/** How the pack's cost grows with the stack: production's resources over and over, under the names that its ledger knows. */
async function bench(say: (line: string) => void): Promise<readonly Target[]> {
  const file = readStackFile(join(projectFolder, "Pulumi.prod.yaml"));
  const facts = factsIn("prod", file, { unknownIds: "allowed" });
  const registered = (await recordProgram(facts)).map(({ type, name, inputs }): Sent => ({
    type,
    name,
    props: recordedState({ type, name, inputs }, reference),
    protect: true,
  }));
  const perResource: number[] = [];
  for (const size of sizes) {
    const resources = Array.from({ length: size }, (_, index) => copyOf(registered, index));
    const pack = await startPack(join(projectFolder, "policy"), file.config);
    try {
      await pack.analyze(resources[0] as Sent);
      const milliseconds = await judgeAll(pack, resources);
      perResource.push(milliseconds / size);
      say(`${size} resources: ${(milliseconds / 1000).toFixed(2)} s, ${(milliseconds / size).toFixed(2)} ms each`);
    } finally {
      await pack.stop();
    }
  }
  const [, small = 0] = perResource;
  const large = perResource.at(-1) ?? 0;
  return [
    { of: `cost of a resource at ${sizes.at(-1)} against ${sizes[1]}, where 1 is linear`, value: large / small, atMost: 1.2 },
    { of: `milliseconds a resource at ${sizes.at(-1)}`, value: large, atMost: 0.5 },
  ];
}

const copyOf = (registered: readonly Sent[], index: number): Sent => ({
  ...(registered[index % registered.length] as Sent),
  copy: Math.floor(index / registered.length),
});

async function judgeAll(pack: PackServer, resources: readonly Sent[]): Promise<number> {
  const started = performance.now();
  for (let from = 0; from < resources.length; from += parallel)
    await Promise.all(resources.slice(from, from + parallel).map((resource) => pack.analyze(resource)));
  await pack.analyzeStack(resources);
  return performance.now() - started;
}

runBench({ script: "bench:pack", description: "How the pack's cost grows with the stack.", block: "pack" }, bench);
