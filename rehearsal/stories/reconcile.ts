import assert from "node:assert/strict";
import type { Story } from "./story";
import { showPhase } from "./parity-shown";
import { takePhase } from "./steps";

/** The four things that Terraform declared for staging and never applied, of which three are updates; and the queue's share of the account. */
export const stagingIsReconciled: Story = {
  name: "staging's drift is cleared: the queue's name, tracing, and the scraper's timeout; its queue leaves the API room; and nothing else",
  async run({ staging, figures }) {
    const { verdict, update } = await takePhase(
      staging,
      "reconcile",
      {
        added: [],
        changed: {
          "lambda:function:bluemoxon-staging-api": ["Environment.ANALYSIS_QUEUE_NAME", "TracingConfig.Mode"],
          "lambda:function:bluemoxon-staging-analysis-worker": ["TracingConfig.Mode"],
          "lambda:function:bluemoxon-staging-scraper": ["Timeout", "TracingConfig.Mode"],
          [`lambda:event-source-mapping:${staging.facts().ledger.adopt["app-worker-mapping"]}`]: ["ScalingConfig"],
        },
      },
      figures.staging,
    );
    assert.deepEqual(verdict.counts, { update: 4 });
    figures.staging.updated += update.counts["updated"] ?? 0;
    await showPhase("staging", "reconcile");
  },
};

/** The fourth is a policy that does not exist yet. The database copy lacks one too, without which Lambda would not trace it. */
export const stagingRolesAreCompleted: Story = {
  name: "staging's scraper may upload to the images bucket, its database copy may be traced and is, and nothing else",
  async run({ staging, figures }) {
    const { verdict, update } = await takePhase(
      staging,
      "create",
      {
        added: [
          "iam:role-policy:bluemoxon-staging-scraper-exec-role:s3-images-access",
          "iam:role-policy-attachment:bluemoxon-staging-db-sync-role/arn:aws:iam::aws:policy/AWSXRayDaemonWriteAccess",
        ],
        changed: { "lambda:function:bluemoxon-staging-db-sync": ["TracingConfig.Mode"] },
      },
      figures.staging,
    );
    assert.deepEqual(verdict.counts, { create: 2, update: 1 });
    figures.staging.created += update.counts["created"] ?? 0;
    figures.staging.updated += update.counts["updated"] ?? 0;
    await showPhase("staging", "create");
  },
};

export const prodIsReconciled: Story = {
  name: "prod's functions are traced, its deploys may no longer delete one, and nothing else changes",
  async run({ prod, figures }) {
    const { verdict, update } = await takePhase(
      prod,
      "reconcile",
      {
        added: [],
        changed: {
          "iam:role-policy:github-actions-deploy:github-actions-deploy-policy": ["PolicyDocument.Statement"],
          "lambda:function:bluemoxon-api": ["TracingConfig.Mode"],
          "lambda:function:bluemoxon-production-scraper": ["TracingConfig.Mode"],
        },
      },
      figures.prod,
    );
    assert.deepEqual(verdict.counts, { update: 3 });
    figures.prod.updated += update.counts["updated"] ?? 0;
    await showPhase("prod", "reconcile");
  },
};
