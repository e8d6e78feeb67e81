import assert from "node:assert/strict";
import { roomNamed, roomOf, rooms } from "../../environment/rooms";
import { program } from "../support/recorder";
import { committed, stackNames } from "../support/stacks";

describe("environment/rooms", () => {
  it("knows the room of every resource that the program registers, and has none too many", async () => {
    const found = new Set<string>();
    for (const environment of stackNames.map(committed))
      for (const { name, type } of await program(environment)) if (type.startsWith("aws:")) found.add(roomOf(name) ?? name);
    assert.deepEqual([...found].sort(), [...rooms].sort());
  });

  it("gives no room to what begins like one", () => {
    assert.equal(roomOf("app-apiary-queue"), undefined);
    assert.equal(roomOf("app-aws"), undefined);
  });

  it("takes no room, or an empty one, for all of them, and refuses a word that is none", () => {
    assert.deepEqual([undefined, "", "db-sync"].map(roomNamed), [undefined, undefined, "db-sync"]);
    assert.throws(() => roomNamed("cellar"), {
      message: /^ADOPTION_ROOM is "cellar"\. Set it to one of network, .*, monitoring, or unset it for every room\.$/,
    });
  });
});
