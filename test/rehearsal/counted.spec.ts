import assert from "node:assert/strict";
import { join } from "node:path";
import { execa } from "execa";
import { projectFolder } from "../../ops/stack-file";
import { requirePython } from "../../rehearsal/engine/prerequisites";

/** An account that holds what was asked of it, and its copies: by port what each holds, and what counts its requests. */
const accounts = `
import json
from counted import COUNT, ONLOOKER, Censuses, Counted

held, served, taken = {"1": []}, {}, []

def serve(port, answered=0):
    def application(environ, start_response):
        held[port].append(environ["PATH_INFO"])
        if environ["PATH_INFO"] == "/fails":
            raise RuntimeError("an error on the way")
        return [b"done"]
    served[port] = Counted(application)
    served[port].answered = answered

def ask(port, path, agent="aws-sdk"):
    try:
        return b"".join(served[port]({"PATH_INFO": path, "HTTP_USER_AGENT": agent}, lambda *_: None))
    except RuntimeError:
        return b"failed"

def take(port):
    taken.append(port)
    return list(held[port])

def copy(port):
    held[port] = list(held["mould"])
    serve(port, mould)
    censuses.copied(port)

censuses = Censuses(take, lambda port: int(ask(port, COUNT)))
serve("1")
told = []
def tell(what, port):
    before = len(taken)
    told.append([what, censuses.of(port) == held[port], len(taken) - before])

tell("first", "1")
tell("again", "1")
ask("1", "/made")
tell("after a request", "1")
ask("1", "/fails")
tell("after one that failed", "1")
ask("1", "/looked-at", f"aws-sdk {ONLOOKER}")
held["1"].pop()
tell("after somebody has looked on", "1")
ask("1", "/made")
mould = served["1"].answered
held["mould"] = list(held["1"])
censuses.still("1", mould)
copy("2")
tell("a copy that nobody has asked", "2")
copy("3")
tell("another one", "3")
tell("what it was cast from", "1")
ask("2", "/made-there")
tell("a copy after a request", "2")
ask("3", "/made-elsewhere")
tell("another one after as many", "3")
copy("2")
tell("a new copy at the same port", "2")
ask("2", "/made-anew")
tell("the new copy after as many requests as the old one", "2")
ask("1", "/later")
tell("what it was cast from, later", "1")
print(json.dumps(told))
`;

describe("rehearsal/world/counted", () => {
  it("takes a census where something was asked, and never tells one that is no longer true", async () => {
    const { path } = await requirePython();
    const env = { PYTHONPATH: join(projectFolder, "rehearsal/world"), PYTHONDONTWRITEBYTECODE: "1" };
    const { stdout } = await execa(path, ["-c", accounts], { env });
    assert.deepEqual(JSON.parse(stdout), [
      ["first", true, 1],
      ["again", true, 0],
      ["after a request", true, 1],
      ["after one that failed", true, 1],
      ["after somebody has looked on", true, 0],
      ["a copy that nobody has asked", true, 1],
      ["another one", true, 0],
      ["what it was cast from", true, 0],
      ["a copy after a request", true, 1],
      ["another one after as many", true, 1],
      ["a new copy at the same port", true, 0],
      ["the new copy after as many requests as the old one", true, 1],
      ["what it was cast from, later", true, 1],
    ]);
  });
});
