import { type Rights, anywhere, appRoles, grant } from "../grant";

/** What runs, its roles, logs, images and queue. The worker's are made by CI; code is the deploy workflow's, so no right to change it. */
export const functionRights: Rights = ({ region, id }) => {
  const functions = [`arn:aws:lambda:${region}:${id}:function:bluemoxon-*`];
  const mappings = [`arn:aws:lambda:${region}:${id}:event-source-mapping:*`];
  const roles = appRoles({ id });
  const queues = [`arn:aws:sqs:${region}:${id}:bluemoxon-*`];
  const deployer = `arn:aws:iam::${id}:role/github-actions-deploy`;
  const logs = ["lambda", "apigateway"].map((service) => `arn:aws:logs:${region}:${id}:log-group:/aws/${service}/bluemoxon-*`);
  const repositories = [`arn:aws:ecr:${region}:${id}:repository/bluemoxon-*`];
  // Lambda looks into the VPC that a function is put in with the rights of whoever does it:
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
  const lookIntoVpc = grant([`arn:aws:ec2:${region}:${id}:vpc/*`], ["ec2:GetSecurityGroupsForVpc"]);
  const pass = grant(roles, ["iam:PassRole"], { StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com"] } });
  // What is adopted keeps its tags; what the program makes has the stack's, and they may change.
  const tagging = ["lambda:TagResource", "lambda:UntagResource"];
  return {
    "aws:lambda/function:Function": {
      read: [grant(functions, ["lambda:GetFunction", "lambda:GetFunctionCodeSigningConfig", "lambda:ListTags", "lambda:ListVersionsByFunction"])],
      update: [grant(functions, ["lambda:UpdateFunctionConfiguration", ...tagging]), pass, lookIntoVpc],
      create: [
        grant(functions, ["lambda:CreateFunction", "lambda:TagResource"]),
        pass,
        lookIntoVpc,
        // AWS reads the first code with the rights of whoever makes the function.
        grant(["arn:aws:s3:::bluemoxon-*/lambda/*"], ["s3:GetObject"], { StringEquals: { "aws:ResourceAccount": [id] } }),
      ],
      lose: ["lambda:DeleteFunction", "lambda:DeleteFunctionConcurrency", "lambda:DeleteFunctionCodeSigningConfig"],
    },
    "aws:lambda/alias:Alias": {
      read: [grant(functions, ["lambda:GetAlias"])],
      // The deploy workflow moves it; what else it says is a person's to change.
      update: [],
      create: [],
      lose: ["lambda:DeleteAlias"],
    },
    "aws:lambda/eventSourceMapping:EventSourceMapping": {
      read: [grant(mappings, ["lambda:GetEventSourceMapping", "lambda:ListTags"])],
      update: [grant(mappings, ["lambda:UpdateEventSourceMapping", ...tagging])],
      // It has no ARN before it is made; AWS narrows the right by the function instead.
      create: [grant(anywhere, ["lambda:CreateEventSourceMapping"], { ArnLike: { "lambda:FunctionArn": functions } }), grant(mappings, ["lambda:TagResource"])],
      lose: ["lambda:DeleteEventSourceMapping"],
    },
    "aws:iam/role:Role": {
      read: [grant([...roles, deployer], ["iam:GetRole", "iam:ListAttachedRolePolicies", "iam:ListRolePolicies", "iam:GetRolePolicy", "iam:ListRoleTags"])],
      // Who may assume a role, and for how long, is a person's to change; of what the program makes, the tags are its own.
      update: [grant(roles, ["iam:TagRole", "iam:UntagRole"])],
      create: [grant(roles, ["iam:CreateRole", "iam:TagRole"])],
      lose: ["iam:RemoveRoleFromInstanceProfile", "iam:DetachRolePolicy", "iam:DeleteRolePolicy", "iam:DeleteRolePermissionsBoundary", "iam:DeleteRole"],
    },
    "aws:iam/rolePolicy:RolePolicy": {
      read: [grant([...roles, deployer], ["iam:GetRolePolicy"])],
      // The deployer's too, which the adoption takes a deletion out of. That nothing like it comes back is the pack's to say (deployers-may-not-delete).
      update: [grant([...roles, deployer], ["iam:PutRolePolicy"])],
      create: [grant(roles, ["iam:PutRolePolicy"])],
      lose: ["iam:DeleteRolePolicy"],
    },
    "aws:iam/rolePolicyAttachment:RolePolicyAttachment": {
      read: [grant([...roles, deployer], ["iam:ListAttachedRolePolicies"])],
      update: [],
      create: [
        // Without the condition a role of the app could be made an administrator, and do what CI itself may not.
        grant(roles, ["iam:AttachRolePolicy"], {
          ArnLike: { "iam:PolicyARN": ["arn:aws:iam::aws:policy/service-role/AWSLambda*", "arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess"] },
        }),
      ],
      lose: ["iam:DetachRolePolicy"],
    },
    "aws:cloudwatch/logGroup:LogGroup": {
      read: [grant(anywhere, ["logs:DescribeLogGroups"]), grant(logs, ["logs:ListTagsForResource"])],
      update: [grant(logs, ["logs:PutRetentionPolicy", "logs:TagResource", "logs:UntagResource"])],
      create: [grant(logs, ["logs:CreateLogGroup", "logs:PutRetentionPolicy", "logs:TagResource"])],
      lose: ["logs:DeleteLogGroup"],
    },
    "aws:ecr/repository:Repository": {
      read: [grant(repositories, ["ecr:DescribeRepositories", "ecr:ListTagsForResource"])],
      update: [grant(repositories, ["ecr:PutImageScanningConfiguration", "ecr:PutImageTagMutability"])],
      create: [],
      lose: ["ecr:DeleteRepository"],
    },
    "aws:ecr/lifecyclePolicy:LifecyclePolicy": {
      read: [grant(repositories, ["ecr:GetLifecyclePolicy"])],
      // It deletes images, so what it says is a person's to change.
      update: [],
      create: [],
      lose: ["ecr:DeleteLifecyclePolicy"],
    },
    "aws:sqs/queue:Queue": {
      read: [grant(queues, ["sqs:GetQueueAttributes", "sqs:ListQueueTags"])],
      update: [grant(queues, ["sqs:SetQueueAttributes", "sqs:TagQueue", "sqs:UntagQueue"])],
      create: [grant(queues, ["sqs:CreateQueue", "sqs:SetQueueAttributes", "sqs:TagQueue"])],
      lose: ["sqs:DeleteQueue"],
    },
  };
};
