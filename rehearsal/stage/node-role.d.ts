declare const roleOf: (started: string) => "pack" | "program" | "command";
export = roleOf;
