/** A zone is known by an id that Route 53 chooses, and its ARN names no account. */
export const zones = ["arn:aws:route53:::hostedzone/*"];
