import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { commandLine } from "../command-line";
import { runCommand } from "../command-error";
import { requireAccount } from "../discover/account";
import { explained } from "../discover/aws-error";
import { stackFacts } from "../stack-facts";
import { textOfFile } from "../typed-file";
import { messageOf, subjectOf, toldTopics } from "./told-topics";

interface Options {
  readonly stack: string;
  readonly subject: string;
  readonly file: string;
}

const command = commandLine("post")
  .description("Posts a text to the topics of a stack that want to hear of its nights: monitoring.topics.<key>.nights. Changes nothing.")
  .requiredOption("--stack <name>", "whose topics")
  .requiredOption("--subject <text>", "what a mail is headed with, 100 characters at most")
  .requiredOption("--file <file>", "the text, as npm run drift or discover has written it with --markdown");

/** 0: posted, or nobody wants it. 1: an error. */
async function main({ stack, subject, file }: Options): Promise<number> {
  const message = messageOf(textOfFile(file, "a text that is there"));
  const environment = stackFacts(stack, "allowed");
  const topics = toldTopics(environment);
  if (topics.length > 0) await requireAccount(environment.account);
  const sns = new SNSClient({ region: environment.account.region });
  for (const TopicArn of topics) await sns.send(new PublishCommand({ TopicArn, Subject: subjectOf(subject), Message: message }));
  console.log(topics.length === 0 ? `No topic of ${stack} wants to hear of its nights (monitoring.topics.<key>.nights)` : `posted to ${topics.join(", ")}`);
  return 0;
}

void runCommand("post", () => explained(() => main(command.parse().opts<Options>())));
