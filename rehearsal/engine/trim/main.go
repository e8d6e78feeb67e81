// Command trim copies the modules that a program is built from, with nothing in them but what the program reaches: of the
// Terraform AWS provider and of the AWS clients below it a tenth is left to compile, of the Pulumi CLI a half.
//
// It reads names, not types: a declaration stays when anything that stays mentions its name. So too much stays rather than too
// little, and what was wrongly left out does not compile.
package main

import (
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	module := flag.String("module", "", "folder of the module to build")
	to := flag.String("to", "", "folder for the copies and for the go.mod that names them; must not exist")
	program := flag.String("program", "", "what to trim for: cli, aws, or schema")
	types := flag.String("types", "", "aws, schema: the Terraform resource types to keep, with commas between")
	services := flag.String("services", "", "aws, schema: the packages below internal/service to keep, with commas between")
	flag.Parse()
	chosen, err := planFor(*program, strings.Split(*types, ","), strings.Split(*services, ","))
	exitOn(err)
	exitOn(trim(*module, *to, chosen))
}

func planFor(program string, types, services []string) (plan, error) {
	switch program {
	case "cli":
		return cliPlan(), nil
	case "aws":
		return awsPlan(types, services), nil
	case "schema":
		return schemaPlan(types, services), nil
	}
	return plan{}, fmt.Errorf("no program is called %q: -program is cli, aws or schema", program)
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
