/** A resource's locks as the engine's plan shows them. */
export const locked = {
  protect: true,
  retainOnDelete: true,
  resourceHooks: { BeforeDelete: ["refuse-delete"], BeforeCreate: ["refuse-create"], BeforeUpdate: ["refuse-update"] },
};
