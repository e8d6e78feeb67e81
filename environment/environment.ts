import { z } from "zod";
import { account } from "./account";
import { cdn } from "./cdn";
import { database } from "./database";
import { api, scraper, worker } from "./functions";
import { dbSync } from "./db-sync";
import { delivery } from "./delivery";
import { dns } from "./dns";
import { exceptions } from "./exceptions";
import { httpApi } from "./http-api";
import { identity } from "./identity";
import { invocations } from "./invocations";
import { ledger } from "./ledger";
import { monitoring } from "./monitoring";
import { network } from "./network";
import { storage } from "./storage";
import { urls } from "./urls";

/** The sections of a stack file, each under the key `bluemoxon:<section>`. All are required: a room can't be left out. */
export const sections = {
  account,
  network,
  urls,
  database,
  storage,
  identity,
  api,
  scraper,
  worker,
  cdn,
  delivery,
  httpApi,
  dns,
  invocations,
  monitoring,
  dbSync,
  ledger,
  exceptions,
} as const;

export type Section = keyof typeof sections;

/** Every fact of one stack. */
export type Environment = { readonly [Name in Section]: z.infer<(typeof sections)[Name]> };
