package main

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
)

// plan says what one program is trimmed to.
type plan struct {
	// main are its main packages.
	main []string
	// tags are those of the build.
	tags []string
	// modules are looked into: those whose path begins like this. Who imports one of them must be among them.
	modules []string
	// methodsByName are types, as package path and name, that keep a method only when somebody mentions its name. The methods of
	// all others stay: they may be called through an interface that is not looked into.
	methodsByName []string
	cuts          []*cut
	// embedded are data files, as package path and name, that are shortened.
	embedded map[string]func(string) (string, error)
}

// unused refuses a plan that means something that is not there: a version of the module has moved it.
func (p plan) unused() error {
	for _, cut := range p.cuts {
		if !cut.found {
			return fmt.Errorf("nothing to leave out was found in %s: see plans.go, and where that is now", cut.file)
		}
	}
	return nil
}

func (p plan) byName(pkg, receiver string) bool {
	return slices.ContainsFunc(p.methodsByName, func(pattern string) bool {
		matches, _ := path.Match(pattern, pkg+"."+receiver)
		return matches
	})
}

// leaves finds the branches of a file that are left out.
func (p plan) leaves(file *goFile) (map[ast.Node]bool, error) {
	left := map[ast.Node]bool{}
	for _, cut := range p.cuts {
		if matches, _ := path.Match(cut.file, path.Join(file.pkg.path, file.name)); !matches {
			continue
		}
		for _, declared := range file.syntax.Decls {
			for _, branch := range cut.branches(file, declared) {
				if hasElse(declared, branch) {
					return nil, fmt.Errorf("what is to be left out of %s stands in an if with an else: that can't be left out alone", cut.file)
				}
				left[branch], cut.found = true, true
			}
		}
	}
	return left, nil
}
