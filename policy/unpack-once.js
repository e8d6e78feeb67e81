// The SDK unpacks every resource again for every rule: stack times roster, a fifth of the pack's time at 4,000 resources. What it unpacks
// is the same each time, and rules only read it, so each resource is unpacked once.
const sdk = require("@pulumi/policy/deserialize");

const unpack = sdk.deserializeProperties;

/** By the engine's message, which lives as long as its request; apart for those who ask to see secrets as such. */
const unpacked = { true: new WeakMap(), false: new WeakMap() };

sdk.deserializeProperties = (message, keepSecrets) => {
  const known = unpacked[keepSecrets];
  if (!known.has(message)) known.set(message, unpack(message, keepSecrets));
  return known.get(message);
};
