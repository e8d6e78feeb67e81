/** What the engine and the provider's bridge put in the place of values or beside them, in the protocol and in JSON alike. */

/** For a value that only the update will know. */
export const notKnownYet = "04da6b54-80e4-46f7-96ec-b56ff0331ba9";

/** The key under which a secret says that it is one. */
export const secretSignature = "4dabf18193072939515e22adb298388d";

/** For a secret in a plan that people may read. */
export const blindedByEngine = "[secret]";

/** The key under which the bridge lists, inside a map, the properties that it filled in itself with the provider's defaults. */
export const bridgeNote = "__defaults";
