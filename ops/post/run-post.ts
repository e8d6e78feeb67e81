import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";
import { commandLine } from "../command-line";
import { CommandError, runCommand } from "../command-error";
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
  const said = await Promise.all(
    topics.map((TopicArn) =>
      sns.send(new PublishCommand({ TopicArn, Subject: subjectOf(subject), Message: message })).then(
        () => undefined,
        ({ name, message: why }: Error) => `${TopicArn} could not be told (${name}: ${why})`,
      ),
    ),
  );
  const told = topics.filter((_, index) => said[index] === undefined);
  if (told.length > 0) console.log(`posted to ${told.join(", ")}`);
  if (topics.length === 0) console.log(`No topic of ${stack} wants to hear of its nights (monitoring.topics.<key>.nights)`);
  const faults = said.filter((fault) => fault !== undefined);
  if (faults.length > 0)
    throw new CommandError(
      `${faults.join("\n")}\nLook whether the topic lives, and whether the role may post there: npm run ci-roles -- --stack ${stack} --check`,
    );
  return 0;
}

void runCommand("post", () => explained(() => main(command.parse().opts<Options>())));
