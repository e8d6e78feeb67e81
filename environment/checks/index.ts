import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { accountFaults } from "./account";
import { cdnFaults } from "./cdn";
import { databaseFaults } from "./database";
import { deliveryFaults } from "./delivery";
import { dnsFaults } from "./dns";
import { functionFaults } from "./functions";
import { httpApiFaults } from "./http-api";
import { identityFaults } from "./identity";
import { invocationFaults } from "./invocations";
import { ledgerFaults } from "./ledger";
import { monitoringFaults } from "./monitoring";
import { networkFaults } from "./network";
import { storageFaults } from "./storage";
import { urlFaults } from "./urls";

/** Looks at facts that must agree with one another. A section that could not be read is absent and is passed over. */
export type Check = (facts: Partial<Environment>) => Fault[];

export const checks: readonly Check[] = [
  accountFaults,
  urlFaults,
  networkFaults,
  databaseFaults,
  functionFaults,
  identityFaults,
  storageFaults,
  cdnFaults,
  deliveryFaults,
  httpApiFaults,
  dnsFaults,
  invocationFaults,
  monitoringFaults,
  ledgerFaults,
];
