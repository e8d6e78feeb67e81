import { awsType } from "../aws";

/**
 * Why `id` can't import a resource of this type, or undefined when it can. A type that is not known is a fault too: an id that nobody can
 * check is not adopted.
 */
export function importIdFault(type: string, id: string): string | undefined {
  const format = awsType(type)?.importId;
  if (format === undefined) return `the import id format of ${type} is not known. Add the type to aws/, from the provider's documentation`;
  return format.pattern.test(id) ? undefined : `"${id}" is not an import id of ${type}. Expected one like ${format.example}`;
}
