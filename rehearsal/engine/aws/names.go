package main

import (
	"strings"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	"github.com/pulumi/pulumi/sdk/v3/go/common/resource"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
)

type fields = map[string]*tfbridge.SchemaInfo

// fieldNames are the places where @pulumi/aws departs from the bridge's own rule (snake_case to camelCase, lists plural,
// names invented where none is given). A test compares the whole schema with the npm package's declarations.
var fieldNames = map[string]fields{
	"aws_cloudwatch_event_rule":   {"name": tfbridge.AutoName("name", 64, "-")},
	"aws_cloudwatch_event_target": {"target_id": tfbridge.AutoName("targetId", nameLength, "-")},
	"aws_cloudwatch_metric_alarm": {"alarm_name": tfbridge.AutoName("name", nameLength, "-")},
	"aws_db_instance":             {"identifier": tfbridge.AutoName("identifier", nameLength, "")},
	"aws_ecr_lifecycle_policy":    {"policy": document("aws:ecr/lifecyclePolicyDocument:LifecyclePolicyDocument")},
	"aws_iam_role": {
		"name":               tfbridge.AutoName("name", 64, "-"),
		"assume_role_policy": document(policyDocument),
	},
	"aws_iam_role_policy": {"policy": document(policyDocument)},
	"aws_lambda_function": {
		"function_name": tfbridge.AutoName("name", 64, "-"),
		"architectures": list("architectures"),
		// A program gives code as an archive; the provider wants a file and, to notice a change of it, its hash.
		"filename": {Name: "code", Asset: &tfbridge.AssetTranslation{
			Kind:      tfbridge.FileArchive,
			Format:    resource.ZIPArchive,
			HashField: "source_code_hash",
		}},
	},
	"aws_lambda_permission": {
		"function_name": {Name: "function"},
		"statement_id":  tfbridge.AutoName("statementId", 100, "-"),
	},
	"aws_route53_record": {
		"name":                       {Name: "name"},
		"alias":                      list("aliases"),
		"failover_routing_policy":    list("failoverRoutingPolicies"),
		"geolocation_routing_policy": list("geolocationRoutingPolicies"),
		"latency_routing_policy":     list("latencyRoutingPolicies"),
		"weighted_routing_policy":    list("weightedRoutingPolicies"),
	},
	"aws_s3_bucket":        {"bucket": tfbridge.AutoNameTransform("bucket", 63, strings.ToLower)},
	"aws_s3_bucket_policy": {"policy": document(policyDocument)},
	"aws_security_group": {
		"ingress": {Name: "ingress"},
		"egress":  {Name: "egress"},
	},
	"aws_sns_topic_subscription": {"topic_arn": {Name: "topic"}},
	"aws_sqs_queue":              {"name": tfbridge.AutoName("name", 80, "-")},
	"aws_sqs_queue_policy":       {"policy": document(policyDocument)},
}

// configFields are the settings of the provider itself.
var configFields = fields{
	"access_key":  {Secret: tfbridge.True()},
	"assume_role": {Name: "assumeRole", MaxItemsOne: tfbridge.True()},
	"region": {
		Default:               &tfbridge.DefaultInfo{EnvVars: []string{"AWS_REGION", "AWS_DEFAULT_REGION"}},
		ForcesProviderReplace: tfbridge.True(),
	},
	"secret_key":                  {Secret: tfbridge.True()},
	"skip_credentials_validation": {Default: &tfbridge.DefaultInfo{Value: false}},
	"skip_metadata_api_check":     {Type: "boolean"},
	"skip_region_validation":      {Default: &tfbridge.DefaultInfo{Value: true}},
	"token":                       {Secret: tfbridge.True()},
}

const policyDocument tokens.Type = "aws:iam/documents:PolicyDocument"

// document is a JSON text that a program may also state as an object of the given type.
func document(object tokens.Type) *tfbridge.SchemaInfo {
	return &tfbridge.SchemaInfo{
		Type:      "string",
		AltTypes:  []tokens.Type{object},
		Transform: tfbridge.TransformJSONDocument,
	}
}

// list names a block that stays a list although it holds one item at most.
func list(name string) *tfbridge.SchemaInfo {
	return &tfbridge.SchemaInfo{Name: name, MaxItemsOne: tfbridge.False()}
}
