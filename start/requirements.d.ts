type Packages = Readonly<Record<string, { readonly version?: string; readonly optional?: boolean }>>;

export declare const oldestNode: number;
/** Why this project can't run from where it lies; undefined when it can. */
export declare function folderFault(folder?: string): string | undefined;
export declare function nodeFault(version?: string, path?: string): string | undefined;
export declare function installationFault(
  wanted: Packages | undefined,
  installed: Packages | undefined,
  exists?: (path: string) => boolean,
): string | undefined;
export declare function startFault(): string | undefined;
