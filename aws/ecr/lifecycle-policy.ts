import { named } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";
import { repositories } from "./repositories";

/** Which images expire. It deletes them, so what it says is a person's to change. */
export const lifecyclePolicy: AwsType = {
  token: "aws:ecr/lifecyclePolicy:LifecyclePolicy",
  importId: named("app-scraper"),
  terraform: { type: "aws_ecr_lifecycle_policy", key: { repository: "repository" }, importId: "{repository}" },
  // Any other rules may expire other images.
  keeps: [{ path: "policy", givesUp: () => true, told: "other images expire" }],
  rights: {
    read: (place) => [grant(repositories(place), ["ecr:GetLifecyclePolicy"])],
    lose: ["ecr:DeleteLifecyclePolicy"],
    look: (place) => [grant(repositories(place), ["ecr:GetLifecyclePolicy"])],
  },
};
