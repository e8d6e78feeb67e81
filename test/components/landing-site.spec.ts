import assert from "node:assert/strict";
import { outputOf } from "../support/recorder";
import { room } from "../support/rooms";

// The landing site is one for the whole product: production's account alone has it, by a fact and not by a switch.
describe("components/cdn: the landing site", () => {
  it("states the landing site's distribution exactly", async () => {
    assert.deepEqual((await room("prod", "app-cdn")).inputs("app-cdn-landing"), {
      enabled: true,
      isIpv6Enabled: true,
      priceClass: "PriceClass_100",
      restrictions: { geoRestriction: { restrictionType: "none" } },
      comment: "BlueMoxon Landing/Docs Site",
      aliases: ["bluemoxon.com", "www.bluemoxon.com"],
      httpVersion: "http2",
      defaultRootObject: "index.html",
      origins: [
        {
          originId: "bluemoxon-landing-s3",
          domainName: "bluemoxon-landing.s3.us-west-2.amazonaws.com",
          originPath: "",
          connectionAttempts: 3,
          connectionTimeout: 10,
          originAccessControlId: outputOf("app-cdn-access-landing"),
        },
      ],
      defaultCacheBehavior: {
        targetOriginId: "bluemoxon-landing-s3",
        allowedMethods: ["GET", "HEAD"],
        cachedMethods: ["GET", "HEAD"],
        viewerProtocolPolicy: "redirect-to-https",
        compress: true,
        cachePolicyId: "658327ea-f89d-4fab-a63d-7e88639e58f6",
      },
      orderedCacheBehaviors: [],
      customErrorResponses: [{ errorCode: 403, responseCode: 200, responsePagePath: "/index.html", errorCachingMinTtl: 10 }],
      viewerCertificate: {
        acmCertificateArn: "arn:aws:acm:us-east-1:266672885920:certificate/92395aeb-a01e-4a48-b4bd-0a9f1c04e861",
        sslSupportMethod: "sni-only",
        minimumProtocolVersion: "TLSv1.2_2021",
      },
    });
  });
  it("is nowhere in staging", async () => {
    for (const name of ["app-cdn", "app-storage"])
      assert.deepEqual(
        (await room("staging", name)).children.filter((child) => child.name.includes("landing")),
        [],
      );
  });
});
