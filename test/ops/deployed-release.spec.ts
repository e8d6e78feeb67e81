import assert from "node:assert/strict";
import { type Server, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { reportedRelease } from "../../ops/deployed/release";

describe("deployed --release", () => {
  let server: Server;
  const serve = async (status: number, headers: Readonly<Record<string, string>>): Promise<string> => {
    server = createServer((_, answer) => answer.writeHead(status, headers).end());
    await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/v1`;
  };
  afterEach(() => server.close());

  it("is what the API says of itself, also where it answers nothing else", async () => {
    for (const status of [200, 302, 401, 404]) {
      const url = await serve(status, { "x-app-version": "v1.0.8", location: "/elsewhere" });
      assert.deepEqual(await reportedRelease(url), { name: "the release that the API reports", kind: "release", code: "v1.0.8" });
      server.close();
    }
  });

  it("is refused where the API names none, or does not answer, with the way on", async () => {
    const url = await serve(404, {});
    await assert.rejects(reportedRelease(url), {
      name: "CommandError",
      message: /\/api\/v1 answers 404 and names no release that could be compared \(header x-app-version\)\. Leave out --release/,
    });
    await new Promise((done) => server.close(done));
    await assert.rejects(reportedRelease(url), { name: "CommandError", message: /does not answer \(ECONNREFUSED\).*leave out --release$/ });
  });
});
