package main

import "github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"

// deletedFirst are the types of which the official plugin deletes the old one before it creates the new one: the two would
// be the same thing to AWS.
var deletedFirst = map[string]bool{
	"aws_ecr_lifecycle_policy":       true,
	"aws_iam_role_policy_attachment": true,
}

// departAsOfficial makes the changes that the official plugin patches into the Terraform provider and that an adoption
// would notice.
func departAsOfficial(provider *schema.Provider) {
	relaxFunctionCode(provider)
	describeAsPulumi(provider)
}

// relaxFunctionCode lets a function be imported: AWS does not give its code back, so none of the three sources is known,
// and the rule that exactly one must be set would refuse it.
func relaxFunctionCode(provider *schema.Provider) {
	function := provider.ResourcesMap["aws_lambda_function"].Schema
	for _, source := range []string{"filename", "image_uri", "s3_bucket"} {
		function[source].ExactlyOneOf = nil
	}
}

// describeAsPulumi keeps the official default of descriptions. A security group's can't be changed in place: with another
// default, a group whose program says nothing would be replaced here and not in production.
func describeAsPulumi(provider *schema.Provider) {
	for name := range resourceTokens {
		resource, isSDK := provider.ResourcesMap[name]
		if !isSDK {
			continue
		}
		for _, property := range resource.SchemaMap() {
			if property.Default == "Managed by Terraform" {
				property.Default = "Managed by Pulumi"
			}
		}
	}
}
