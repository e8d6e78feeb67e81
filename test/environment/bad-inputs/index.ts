import type { BadInput } from "./bad-input";
import { cdn } from "./cdn";
import { delivery } from "./delivery";
import { identity } from "./identity";
import { ledger } from "./ledger";
import { network } from "./network";
import { rooms } from "./rooms";
import { storage } from "./storage";
import { structure } from "./structure";
import { values } from "./values";

export const badInputs: Readonly<Record<string, readonly BadInput[]>> = { structure, values, network, rooms, identity, storage, cdn, delivery, ledger };
