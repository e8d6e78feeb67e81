import { oneLine } from "../one-line";
import { acceptLine } from "./baseline";
import type { HeldChange } from "./changes";

const none = "none";

/** A change of what is held, in a line, whatever lives: code has several, and a log's reader or a terminal would take some for words to itself. */
export const heldLine = ({ name, path, accepted = none, lives = none, value }: HeldChange): string =>
  `${name}: held, changed: ${path}: accepted ${accepted}, lives ${lives} (${inLine(value)})`;

const inLine = (value: string): string => oneLine(value).replaceAll(/\p{Cc}/gu, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** What to do about them. */
export const heldAdvice = (stack: string): string =>
  `no plan shows or undoes what is held: put it back by hand, or accept it by a review: ${acceptLine(stack)}`;

/** Said where nobody has accepted anything: silence would look like agreement. */
export const noBaseline = (stack: string): string =>
  `nobody has accepted what is held yet, so a change of it is not seen: ${acceptLine(stack)}, then commit what it writes`;
