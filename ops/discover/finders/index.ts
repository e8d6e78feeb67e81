import type { Environment } from "../../../environment/environment";
import type { Finder } from "../finder";
import { cdnFinders } from "./cdn";
import { databaseFinders } from "./database";
import { deliveryFinders } from "./delivery";
import { dnsFinders } from "./dns";
import { functionFinders } from "./functions";
import { httpApiFinders } from "./http-api";
import { identityFinders } from "./identity";
import { invocationFinders } from "./invocations";
import { monitoringFinders } from "./monitoring";
import { networkFinders } from "./network";
import { securityGroupRuleFinders } from "./security-group-rules";
import { storageFinders } from "./storage";

/** Pulumi type -> how a live resource of that type is found. A test holds it to every type that the program registers. */
export const findersFor = ({ dns }: Pick<Environment, "dns">): Readonly<Record<string, Finder>> => ({
  ...networkFinders,
  ...securityGroupRuleFinders,
  ...databaseFinders,
  ...functionFinders,
  ...storageFinders,
  ...cdnFinders,
  ...deliveryFinders,
  ...identityFinders,
  ...httpApiFinders,
  ...dnsFinders(dns),
  ...invocationFinders,
  ...monitoringFinders,
});
