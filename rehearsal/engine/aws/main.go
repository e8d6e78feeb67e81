// Command pulumi-resource-aws is the AWS resource plugin for machines that can't download the official one: the
// Terraform AWS provider's own code behind Pulumi's own bridge. Built with the tag `schema` it prints its package schema and
// nothing else, for schema.json.
package main

import (
	"context"
	_ "embed"
	"fmt"
	"io"
	"log"
	"os"
	"strings"
)

// version is that of the @pulumi/aws package that was generated from the same Terraform provider.
//
//go:embed VERSION
var version string

func main() {
	// The provider greets on the standard log; the engine would show that line to the user as a warning.
	log.SetOutput(io.Discard)
	ctx := context.Background()
	info, err := providerInfo(ctx, strings.TrimSpace(version))
	exitOn(err)
	exitOn(noteDispatch(info))
	exitOn(run(ctx, info))
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "pulumi-resource-aws:", err)
		os.Exit(1)
	}
}
