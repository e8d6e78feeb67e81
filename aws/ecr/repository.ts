import { named } from "../import-id";
import { grant } from "../rights";
import type { AwsType } from "../type";
import { repositories } from "./repositories";

/** Images that functions run. The deploy workflow pushes them. */
export const repository: AwsType = {
  token: "aws:ecr/repository:Repository",
  importId: named("app-scraper"),
  terraform: { type: "aws_ecr_repository", key: { name: "name" }, importId: "{name}" },
  holds: "data",
  keeps: [{ path: "imageTagMutability", givesUp: (from) => from === "IMMUTABLE", told: "a tag may be moved to another image" }],
  computed: ["registryId", "repositoryUrl"],
  gives: ["repositoryUrl"],
  rights: {
    read: (place) => [grant(repositories(place), ["ecr:DescribeRepositories", "ecr:ListTagsForResource"])],
    update: (place) => [grant(repositories(place), ["ecr:PutImageScanningConfiguration", "ecr:PutImageTagMutability"])],
    lose: ["ecr:DeleteRepository"],
    look: (place) => [
      grant([`arn:aws:ecr:${place.region}:${place.id}:repository/*`], ["ecr:DescribeRepositories"]),
      grant(repositories(place), ["ecr:GetRepositoryPolicy"]),
    ],
  },
};
