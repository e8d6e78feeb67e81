package main

import "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"

type fields = map[string]*tfbridge.SchemaInfo

// fieldNames are the places where @pulumi/aws departs from the bridge's own rule (snake_case to camelCase, lists plural).
// A test compares the whole schema with the npm package's declarations.
var fieldNames = map[string]fields{
	"aws_lambda_function": {
		"function_name": tfbridge.AutoName("name", 64, "-"),
		"filename":      {Name: "code", Asset: &tfbridge.AssetTranslation{Kind: tfbridge.FileArchive}},
		"architectures": {MaxItemsOne: tfbridge.False()},
	},
	"aws_lambda_permission": {"function_name": {Name: "function"}},
	"aws_security_group": {
		"ingress": {Name: "ingress"},
		"egress":  {Name: "egress"},
	},
	"aws_route53_record": {
		"alias": {Name: "aliases", MaxItemsOne: tfbridge.False()},
	},
}

// configFields are the settings of the provider itself.
var configFields = fields{
	"region": {
		Default: &tfbridge.DefaultInfo{EnvVars: []string{"AWS_REGION", "AWS_DEFAULT_REGION"}},
	},
	"skip_region_validation":      {Default: &tfbridge.DefaultInfo{Value: true}},
	"skip_credentials_validation": {Default: &tfbridge.DefaultInfo{Value: false}},
}
