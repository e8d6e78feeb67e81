import type { ResourceValidationPolicy } from "@pulumi/policy";
import { requiredRooms } from "../../environment/rooms";
import type { ContextSource } from "../context";

export const root = "bluemoxon:index:BlueMoxon";

/** Rooms without a single resource among those that the program declares. Pure. */
export const missingRooms = (declared: readonly string[], name: string): string[] =>
  requiredRooms.filter((room) => !declared.some((resource) => resource.startsWith(`${name}-${room}-`)));

/** The root registers before anything below it, so this speaks before the engine deletes what a missing room held. */
export const noRoomIsMissing = (_context: ContextSource): ResourceValidationPolicy => ({
  name: "no-room-is-missing",
  description: "The program declares resources in every room of the system.",
  enforcementLevel: "mandatory",
  validateResource: ({ type, name, props }, report) => {
    if (type !== root) return;
    const missing = missingRooms((props["declared"] ?? []) as readonly string[], name);
    if (missing.length > 0)
      report(`${missing.join(", ")}: nothing of it is declared, and the engine would delete what it held. Restore it; a room can't be switched off.`);
  },
});
