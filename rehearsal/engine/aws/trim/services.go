package main

// services are the packages below internal/service that serve the types in ../tokens.go. What they import themselves is
// found by following the imports.
var services = map[string]bool{
	"acm":            true,
	"apigatewayv2":   true,
	"cloudfront":     true,
	"cloudwatch":     true,
	"cognitoidp":     true,
	"ec2":            true,
	"ecr":            true,
	"events":         true,
	"iam":            true,
	"kms":            true,
	"lambda":         true,
	"logs":           true,
	"rds":            true,
	"route53":        true,
	"s3":             true,
	"s3control":      true,
	"secretsmanager": true,
	"sqs":            true,
}
