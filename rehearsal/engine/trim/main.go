// Command trim copies the modules that a program is built from, with nothing in them but what the program reaches: of the
// Terraform AWS provider and of the AWS clients below it a tenth is left to compile, of the Pulumi CLI a half.
//
// It reads names, not types: a declaration stays when anything that stays mentions its name. What is wrongly left out of what
// something mentions does not compile. What runs at a start unmentioned stays where it stands in a package that is reached; a package
// that only what is left out imports is left out with all that it does at a start.
package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
)

func main() {
	module := flag.String("module", "", "folder of the module to build")
	to := flag.String("to", "", "folder for the copies and for the go.mod that names them; must not exist")
	program := flag.String("program", "", "what to trim for: cli, provider (without Pulumi's bridge), aws (with it), or schema")
	flag.Parse()
	// Not by flags: a list of a hundred types would hide what an error says.
	var wanted wanted
	exitOn(json.NewDecoder(os.Stdin).Decode(&wanted))
	chosen, err := planFor(*program, wanted)
	exitOn(err)
	exitOn(trim(*module, *to, chosen))
}

// wanted is what of the AWS provider is kept, as standard input says it.
type wanted struct {
	// Types are Terraform's names of resource types.
	Types []string
	// Services are packages below the provider's internal/service.
	Services []string
}

func planFor(program string, wanted wanted) (plan, error) {
	switch program {
	case "cli":
		return cliPlan(), nil
	case "provider":
		return providerPlan(wanted), nil
	case "aws":
		return awsPlan(wanted), nil
	case "schema":
		return schemaPlan(wanted), nil
	}
	return plan{}, fmt.Errorf("no program is called %q: -program is cli, provider, aws or schema", program)
}

func exitOn(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, "trim:", err)
		os.Exit(1)
	}
}

func trim(module, to string, plan plan) error {
	if _, err := os.Stat(to); err == nil {
		return fmt.Errorf("%s exists already", to)
	}
	modules, err := listModules(module, plan.modules)
	if err != nil {
		return err
	}
	reached := newReach(&library{modules: modules, plan: plan, packages: map[string]*pkg{}, names: map[string]string{}})
	if err := reached.from(plan.main); err != nil {
		return err
	}
	if err := plan.unused(); err != nil {
		return err
	}
	return write(module, to, reached.library)
}
