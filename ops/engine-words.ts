import { oldestEngine } from "../environment/tools";

/** What the engine says when it can't work at all, and what to do about it. */
const nextSteps: readonly (readonly [said: RegExp, step: string])[] = [
  [/does not satisfy the version range/, `Install pulumi ${oldestEngine} or newer: pulumi.com/docs/install`],
  [
    /unsupported (checkpoint|deployment) version|needs support for the following features/,
    "A newer pulumi wrote the state. Install that one, or go back: docs/upgrade.md",
  ],
  [
    /could not automatically download|failed to download plugin|error downloading provider/i,
    "The plugin of the version in package.json can't be downloaded here. Allow it, or install it: pulumi plugin install",
  ],
];

/** What to do about the engine's words, where that is known. */
export const nextStep = (words: string): string | undefined => nextSteps.find(([said]) => said.test(words))?.[1];

/** The engine's words, with the next step where it is known. */
export function explainedWords(words: string): string {
  const said = words.trim();
  const step = nextStep(said);
  return step === undefined ? said : `${said}\n${step}`;
}
