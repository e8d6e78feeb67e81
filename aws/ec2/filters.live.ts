import type { Filter } from "@aws-sdk/client-ec2";
import { type Candidate, answered } from "../finding";

export const where = (filters: Readonly<Record<string, string>>): Filter[] => Object.entries(filters).map(([Name, value]) => ({ Name, Values: [value] }));

export const candidate = (id: string | undefined, hint?: string): Candidate[] => answered(id, hint === undefined ? {} : { hint });

export const gone = ["deleting", "deleted", "failed", "rejected", "expired"];
