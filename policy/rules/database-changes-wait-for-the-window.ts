import { propertyRule } from "../rule";
import { databases } from "../types";

/**
 * A policy does not see the old state, so it can't tell whether a change restarts the database: the gate names every changed
 * path. What it can see is that no change is applied outside the maintenance window.
 */
export const databaseChangesWaitForTheWindow = propertyRule({
  name: "database-changes-wait-for-the-window",
  description: "No change of the database is applied at once: one that restarts it waits for the maintenance window.",
  types: databases,
  judge: ({ name, props }) =>
    props["applyImmediately"] === true
      ? `${name} has applyImmediately set, so a change may restart it at once. Remove it; RDS then waits for the window.`
      : undefined,
});
