export const named = (name: string | undefined) => (name === undefined ? {} : { names: [name] });

export const withArn = (arn: string | undefined) => (arn === undefined ? {} : { arn });
