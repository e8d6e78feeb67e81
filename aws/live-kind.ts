import type { Finder } from "./finding";
import type { Lister } from "./listing";

/** How what lives of some types is looked up. Types that AWS tells of in one list, or as parts of one another, stand together. */
export interface LiveKind {
  /** What is listed, as people call it; absent where another kind lists it. */
  readonly listed?: string;
  /** Type -> how a row's resource is found. None of what the program does not register. */
  readonly find: Readonly<Record<string, Finder>>;
  /** All of it, whoever it belongs to. */
  readonly list?: Lister;
}
