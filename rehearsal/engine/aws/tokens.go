package main

import "strings"

// bridged lists what the plugin speaks for, as `aws_eip=aws:ec2/eip:Eip,...`. The build sets it, from what the project knows of
// each type (../bridged.ts).
var bridged string

// resourceTokens maps each Terraform type to its @pulumi/aws token.
var resourceTokens = parseTokens(bridged)

func parseTokens(list string) map[string]string {
	tokens := map[string]string{}
	for _, pair := range strings.Split(list, ",") {
		name, token, isPair := strings.Cut(pair, "=")
		if !isPair {
			panic("the plugin was built without its list of types: build it by `node start rehearsal/engine/print-engine.ts`")
		}
		tokens[name] = token
	}
	return tokens
}
