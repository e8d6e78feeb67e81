package main

import (
	"fmt"
	"go/ast"
	"path"
	"slices"
	"strconv"
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

// cut leaves out the branches of a file that something is found in: an `if`, a `case`, an element of a list, a call that
// stands alone, a blank import.
type cut struct {
	// file is a package's path and a file's name; either may have wildcards, as path.Match knows them.
	file string
	at   func(file *goFile, in *ast.FuncDecl, node ast.Node) bool
	// found says that it has left something out.
	found bool
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
func (p plan) leaves(file *goFile) map[ast.Node]bool {
	left := map[ast.Node]bool{}
	for _, cut := range p.cuts {
		if matches, _ := path.Match(cut.file, path.Join(file.pkg.path, file.name)); !matches {
			continue
		}
		for _, declared := range file.syntax.Decls {
			in, _ := declared.(*ast.FuncDecl)
			var branches, stack []ast.Node
			ast.Inspect(declared, func(node ast.Node) bool {
				if node == nil {
					last := stack[len(stack)-1]
					stack = stack[:len(stack)-1]
					if len(branches) > 0 && branches[len(branches)-1] == last {
						branches = branches[:len(branches)-1]
					}
					return true
				}
				if isBranch(node, stack) {
					branches = append(branches, node)
				}
				stack = append(stack, node)
				if _, isAssignment := node.(*ast.AssignStmt); isAssignment && cut.at(file, in, node) {
					left[node], cut.found = true, true
				} else if len(branches) > 0 && cut.at(file, in, node) {
					left[branches[len(branches)-1]], cut.found = true, true
				}
				return true
			})
		}
	}
	return left
}

func isBranch(node ast.Node, above []ast.Node) bool {
	switch node.(type) {
	case *ast.IfStmt, *ast.CaseClause, *ast.ExprStmt, *ast.ImportSpec:
		return true
	case *ast.KeyValueExpr:
		return false
	}
	if len(above) == 0 {
		return false
	}
	list, isList := above[len(above)-1].(*ast.CompositeLit)
	return isList && slices.ContainsFunc(list.Elts, func(element ast.Expr) bool { return element == node })
}

// naming finds where a file speaks of each of these packages.
func naming(file string, packages ...string) []*cut {
	var cuts []*cut
	for _, path := range packages {
		cuts = append(cuts, &cut{file: file, at: func(file *goFile, _ *ast.FuncDecl, node ast.Node) bool {
			switch node := node.(type) {
			case *ast.ImportSpec:
				return node.Name != nil && node.Name.Name == "_" && text(node.Path) == path
			case *ast.SelectorExpr:
				qualifier, isName := node.X.(*ast.Ident)
				return isName && file.imports[qualifier.Name] != nil && file.imports[qualifier.Name].path == path
			}
			return false
		}})
	}
	return cuts
}

// saying finds where a file makes a variable, or calls a function of its own package, that is called so.
func saying(file, name string) *cut {
	return &cut{file: file, at: func(_ *goFile, _ *ast.FuncDecl, node ast.Node) bool {
		switch node := node.(type) {
		case *ast.AssignStmt:
			made, isName := node.Lhs[0].(*ast.Ident)
			return isName && made.Name == name
		case *ast.CallExpr:
			called, isName := node.Fun.(*ast.Ident)
			return isName && called.Name == name
		}
		return false
	}}
}

// text is the value of a string literal.
func text(node ast.Expr) string {
	literal, isLiteral := node.(*ast.BasicLit)
	if !isLiteral {
		return ""
	}
	value, err := strconv.Unquote(literal.Value)
	if err != nil {
		return ""
	}
	return value
}
