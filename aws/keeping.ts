/** One setting that keeps something, and what it means to give it up. */
export interface Keeping {
  readonly path: string;
  /** True when less is kept afterwards. Never asked about values that are the same. */
  readonly givesUp: (from: unknown, to: unknown, inputs: Inputs) => boolean;
  /** What is lost, as a person reads it. */
  readonly told: string;
}

/** All inputs of the resource, for a setting that means something only beside another. */
export interface Inputs {
  readonly from: unknown;
  readonly to: unknown;
}

export const isOn = (value: unknown): boolean => value === true || value === "ACTIVE" || value === "Enabled" || value === "ENABLED";

/** What is not stated any more stays as AWS has it. */
export const switchedOff = (from: unknown, to: unknown): boolean => isOn(from) && to !== undefined && !isOn(to);

/** Of what AWS takes for off where it is not stated. */
export const noLongerOn = (from: unknown, to: unknown): boolean => isOn(from) && !isOn(to);

export const lowered = (from: unknown, to: unknown): boolean => to !== undefined && Number(from ?? 0) > Number(to);

export const raised = (from: unknown, to: unknown): boolean => Number(from ?? 0) < Number(to ?? 0);

/** Days of which 0 or none stand for ever. */
export const shortened = (from: unknown, to: unknown): boolean => Number(to ?? 0) > 0 && (Number(from ?? 0) === 0 || Number(to) < Number(from));

export const removed = (from: unknown, to: unknown): boolean => !isEmpty(from) && isEmpty(to);

export const fewer = (from: unknown, to: unknown): boolean => Array.isArray(from) && from.some((element) => !(Array.isArray(to) && to.includes(element)));

/** Nothing, in any of the writings of it. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined || value === null || value === "" || (typeof value === "object" && Object.keys(value).length === 0);
