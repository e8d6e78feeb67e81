import { type Place, anywhere, grant } from "../rights";
import type { AwsType } from "../type";

const own = ({ id }: Place) => [`arn:aws:cloudwatch::${id}:dashboard/BlueMoxon-*`];

/** What a person looks at. */
export const dashboard: AwsType = {
  token: "aws:cloudwatch/dashboard:Dashboard",
  importId: { pattern: /^[\w-]{1,255}$/, example: "App-API" },
  identity: "{dashboardName}",
  terraform: { type: "aws_cloudwatch_dashboard", key: { dashboardName: "dashboard_name" }, importId: "{dashboard_name}" },
  computed: ["dashboardArn"],
  rights: {
    read: (place) => [grant(own(place), ["cloudwatch:GetDashboard"])],
    update: (place) => [grant(own(place), ["cloudwatch:PutDashboard"])],
    lose: ["cloudwatch:DeleteDashboards"],
    look: (place) => [grant(anywhere, ["cloudwatch:ListDashboards"]), grant(own(place), ["cloudwatch:GetDashboard"])],
  },
};
