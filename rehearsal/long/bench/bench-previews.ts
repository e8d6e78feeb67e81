import { projectFolder } from "../../stage/folders";
import { prepareBareProgram } from "./bare-program";
import { runBench } from "./bench-command";
import { before, figuresAt } from "./earlier";
import { nodeCosts, profileLines, watchEngine } from "./cpu-profile";
import { asTyped, emptied, peaksMb, withProbe } from "./node-probe";
import { previewFigures, previewSeconds, withSteadyProd } from "./preview-figures";
import { inRounds } from "./rounds";
import type { Target } from "./targets";
import { withTofu } from "./tofu/tofu-figures";

type Say = (line: string) => void;

const bench = (say: Say): Promise<readonly Target[]> =>
  withSteadyProd(async (prod) => {
    await prepareBareProgram(prod);
    emptied("memory");
    return targetsOf(await inRounds(previewFigures(prod), say));
  });

/** The same figures, and between them what OpenTofu takes for a plan of the same resources. */
const againstTofu = (say: Say): Promise<readonly Target[]> =>
  withTofu((adopt) =>
    withSteadyProd(async (prod) => {
      await prepareBareProgram(prod);
      const tofuFigures = await adopt(prod, say);
      emptied("memory");
      const medians = await inRounds({ ...previewFigures(prod), ...tofuFigures }, say);
      say(`full / tofu plan -refresh=false, neither having read anything: ${(medians.full / medians["tofu plan -refresh=false"]).toFixed(2)}`);
      return [
        ...targetsOf(medians),
        { of: "refreshed / tofu plan, both having read every live resource", value: medians.refreshed / medians["tofu plan"], atMost: 3 },
      ];
    }),
  );

/** What a preview took before, as it was then, and right after it what it takes now. */
async function againstBefore(say: Say): Promise<readonly Target[]> {
  const then = await figuresAt(before, say);
  return withSteadyProd(async (prod) => {
    const { program, full } = previewFigures(prod);
    const now = await inRounds({ program, full }, say);
    return [
      { of: `program / program at ${before}`, value: now.program / (then["program"] ?? NaN), atMost: 0.6 },
      { of: `full / full at ${before}`, value: now.full / (then["full"] ?? NaN), atMost: 0.5 },
    ];
  });
}

/** One preview of production with the pack, after one that warms caches. */
const profile = (say: Say): Promise<readonly Target[]> =>
  withSteadyProd(async (prod) => {
    await previewSeconds(projectFolder, prod.name, asTyped(prod.environment));
    emptied("cpu");
    const engine = watchEngine();
    await previewSeconds(projectFolder, prod.name, withProbe("cpu", asTyped(prod.environment)));
    profileLines([...engine(), ...nodeCosts()]).forEach(say);
    return [];
  });

/** Of the figures' medians: seconds are this machine's, ratios travel. */
const targetsOf = ({ bare, program, full }: Readonly<Record<"bare" | "program" | "full", number>>): readonly Target[] => [
  { of: "program / bare", value: program / bare, atMost: 1.1 },
  { of: "what the pack adds / bare", value: (full - program) / bare, atMost: 0.25 },
  ...[...peaksMb()].map(([role, value]) => ({ of: `peak memory of the ${role}, in MB`, value, atMost: 200, decimals: 0 })),
];

runBench(
  {
    script: "bench",
    description: "Compares a preview of production with what it costs at least.",
    block: "previews",
    profile,
    against: { tofu: againstTofu, [before]: againstBefore },
  },
  bench,
);
