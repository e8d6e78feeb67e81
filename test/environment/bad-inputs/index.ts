import { account } from "./account";
import type { BadInput } from "./bad-input";
import { cdn } from "./cdn";
import { composites } from "./composites";
import { dbSync } from "./db-sync";
import { delivery } from "./delivery";
import { dns } from "./dns";
import { httpApi } from "./http-api";
import { images } from "./images";
import { identity } from "./identity";
import { invocations } from "./invocations";
import { ledger } from "./ledger";
import { monitoring } from "./monitoring";
import { network } from "./network";
import { origins } from "./origins";
import { rooms } from "./rooms";
import { rules } from "./rules";
import { storage } from "./storage";
import { structure } from "./structure";
import { values } from "./values";

export const badInputs: Readonly<Record<string, readonly BadInput[]>> = {
  structure,
  values,
  account,
  network,
  rules,
  rooms,
  identity,
  storage,
  cdn,
  images,
  origins,
  delivery,
  "http-api": httpApi,
  dns,
  invocations,
  monitoring,
  composites,
  "db-sync": dbSync,
  ledger,
};
