/** What one resource of the program takes from another, besides what it states itself. */
const outputs = [
  "arn",
  "allocationId",
  "cloudfrontAccessIdentityPath",
  "iamArn",
  "repositoryUrl",
  "url",
  "domainName",
  "invokeArn",
  "executionArn",
  "zoneId",
  "hostedZoneId",
  "address",
  "endpoint",
];

type Inputs = Readonly<Record<string, unknown>>;

/** How a recording writes a property that the resource gives. */
type Reference = (logicalName: string, property: string) => string;

/** The state with which a recording answers the registration of a resource. */
export type StateOf = (name: string, inputs: Inputs, reference: Reference) => Inputs;

/** Its inputs as they are, and what it gives by reference. */
export const recordedState: StateOf = (name, inputs, reference) => ({
  ...Object.fromEntries(outputs.map((property) => [property, reference(name, property)])),
  ...inputs,
  ...nestedOutputs(name, inputs, reference),
});

/** AWS answers a host name of an API with the target that DNS shall lead to, inside what was asked for. */
const nestedOutputs = (name: string, { domainNameConfiguration }: Inputs, reference: Reference): Inputs =>
  typeof domainNameConfiguration === "object"
    ? {
        domainNameConfiguration: {
          ...domainNameConfiguration,
          targetDomainName: reference(name, "targetDomainName"),
          hostedZoneId: reference(name, "hostedZoneId"),
        },
      }
    : {};

/** Every text by reference, what it states itself as well: whoever takes it shows from whom. */
export const referredState: StateOf = (name, inputs, reference) =>
  recordedState(
    name,
    Object.fromEntries(Object.entries(inputs).map(([property, value]) => [property, typeof value === "string" ? reference(name, property) : value])),
    reference,
  );
