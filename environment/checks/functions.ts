import type { Environment } from "../environment";
import type { Fault } from "../fault";
import { duplicates, missing } from "./references";

/** Functions stand in subnets that exist, log where Lambda writes, read the stack's own secret, and share no name; a job outlives its worker's run. */
export function functionFaults({ api, scraper, worker, dbSync: copy, network, database }: Partial<Environment>): Fault[] {
  const dbSync = copy?.kind === "function" ? copy : undefined;
  const all = Object.entries({ api, scraper, worker, dbSync }).flatMap(([room, facts]) => (facts === undefined ? [] : [{ room, facts }]));
  const inVpc = Object.entries({ api, worker, dbSync }).flatMap(([room, facts]) => (facts === undefined ? [] : [{ room, facts }]));
  return [
    ...duplicates(
      all.map(({ room, facts }) => [`${room}.name`, facts.name] as const),
      "function name",
    ),
    ...duplicates(
      all.map(({ room, facts }) => [`${room}.role.name`, facts.role.name] as const),
      "role name",
    ),
    ...all.flatMap(({ room, facts }) => logGroupFaults(room, facts)),
    ...(network === undefined
      ? []
      : inVpc.flatMap(({ room, facts }) => [
          ...missing(`${room}.subnets`, facts.subnets, network.subnets, "subnet"),
          ...missing(`${room}.securityGroups`, facts.securityGroups, network.securityGroups, "security group"),
        ])),
    ...(database === undefined ? [] : inVpc.flatMap(({ room, facts }) => secretFaults(`${room}.secretArns`, facts.secretArns, database.credentials.name))),
    ...(worker === undefined ? [] : [...queueFaults(worker), ...concurrencyFaults(worker)]),
  ];
}

const concurrencyFaults = ({ reservedConcurrency, maximumConcurrency }: Environment["worker"]): Fault[] =>
  reservedConcurrency === undefined || reservedConcurrency >= maximumConcurrency
    ? []
    : [
        {
          path: "worker.reservedConcurrency",
          message: `is below maximumConcurrency (${maximumConcurrency}): the queue would start more invocations than there are`,
        },
      ];

function logGroupFaults(room: string, { name, logGroup }: { readonly name: string; readonly logGroup: { readonly name: string } }): Fault[] {
  const expected = `/aws/lambda/${name}`;
  return logGroup.name === expected ? [] : [{ path: `${room}.logGroup.name`, message: `is "${logGroup.name}", but Lambda writes to ${expected}` }];
}

/** AWS puts a dash and six letters behind a secret's name; a pattern ends in `*` instead. */
function secretFaults(path: string, arns: readonly string[], credentials: string): Fault[] {
  return arns.flatMap((arn, index) => {
    const [, name = arn] = /:secret:(.+?)(?:-\w{6}|\*)$/.exec(arn) ?? [];
    return name === credentials ? [] : [{ path: `${path}.${index}`, message: `is of secret "${name}"; the database's credentials are in "${credentials}"` }];
  });
}

function queueFaults({ queue, deadLetterQueue, timeoutSeconds }: Environment["worker"]): Fault[] {
  return [
    ...(queue.visibilityTimeoutSeconds >= timeoutSeconds
      ? []
      : [
          {
            path: "worker.queue.visibilityTimeoutSeconds",
            message: `is below the worker's timeout (${timeoutSeconds} s): a running job would be given out again`,
          },
        ]),
    ...duplicates(
      [
        ["worker.queue.name", queue.name],
        ["worker.deadLetterQueue.name", deadLetterQueue.name],
      ],
      "queue name",
    ),
    ...(deadLetterQueue.retentionSeconds >= queue.retentionSeconds
      ? []
      : [{ path: "worker.deadLetterQueue.retentionSeconds", message: "is below the queue's: a job's age moves with it, so it would vanish on arrival" }]),
  ];
}
