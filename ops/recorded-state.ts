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

/** The state with which a recording answers the registration of a resource: its inputs as they are, and what it gives by reference. */
export const recordedState = (name: string, inputs: Inputs, reference: Reference): Inputs => ({
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
