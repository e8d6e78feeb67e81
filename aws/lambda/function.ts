import { named } from "../import-id";
import { type Place, anywhere, grant } from "../rights";
import type { AwsType } from "../type";
import { appRoles } from "../iam/roles";
import { functions, tagging } from "./functions";

const passRole = (place: Place) => grant(appRoles(place), ["iam:PassRole"], { StringEquals: { "iam:PassedToService": ["lambda.amazonaws.com"] } });

/**
 * Lambda looks into the VPC that a function is put in with the rights of whoever does it:
 * https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
 */
const lookIntoVpc = ({ region, id }: Place) => grant([`arn:aws:ec2:${region}:${id}:vpc/*`], ["ec2:GetSecurityGroupsForVpc"]);

/** A function. Its code is the deploy workflow's, so CI has no right to change it. */
export const lambdaFunction: AwsType = {
  token: "aws:lambda/function:Function",
  importId: named("app-api"),
  terraform: { type: "aws_lambda_function", key: { name: "function_name" }, importId: "{function_name}" },
  keeps: [{ path: "reservedConcurrentExecutions", givesUp: (_, to) => to === 0, told: "the function can't run any more" }],
  computed: [
    "code",
    "codeSha256",
    "imageUri",
    "invokeArn",
    "lastModified",
    "publish",
    "qualifiedArn",
    "qualifiedInvokeArn",
    "responseStreamingInvokeArn",
    "s3Bucket",
    "s3Key",
    "s3ObjectVersion",
    "sourceCodeHash",
    "sourceCodeSize",
    "version",
  ],
  gives: ["arn", "invokeArn"],
  rights: {
    read: (place) => [
      grant(functions(place), ["lambda:GetFunction", "lambda:GetFunctionCodeSigningConfig", "lambda:ListTags", "lambda:ListVersionsByFunction"]),
    ],
    update: (place) => [grant(functions(place), ["lambda:UpdateFunctionConfiguration", ...tagging]), passRole(place), lookIntoVpc(place)],
    create: (place) => [
      grant(functions(place), ["lambda:CreateFunction", "lambda:TagResource"]),
      passRole(place),
      lookIntoVpc(place),
      // AWS reads the first code with the rights of whoever makes the function.
      grant(["arn:aws:s3:::bluemoxon-*/lambda/*"], ["s3:GetObject"], { StringEquals: { "aws:ResourceAccount": [place.id] } }),
    ],
    lose: ["lambda:DeleteFunction", "lambda:DeleteFunctionConcurrency", "lambda:DeleteFunctionCodeSigningConfig"],
    look: (place) => [grant(anywhere, ["lambda:ListFunctions"]), grant(functions(place), ["lambda:GetFunctionConfiguration", "lambda:ListFunctionUrlConfigs"])],
  },
};
