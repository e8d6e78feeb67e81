package main

import (
	"go/ast"
	"slices"
	"strconv"
)

// cut leaves out the branches of a file that something is found in: an `if`, a `case`, an element of a list, a call that
// stands alone, a blank import.
type cut struct {
	// file is a package's path and a file's name; either may have wildcards, as path.Match knows them.
	file string
	at   func(file *goFile, in *ast.FuncDecl, node ast.Node) bool
	// found says that it has left something out.
	found bool
}

// branches are the innermost ones around what is found.
func (c *cut) branches(file *goFile, declared ast.Decl) []ast.Node {
	in, _ := declared.(*ast.FuncDecl)
	var found, around, above []ast.Node
	ast.Inspect(declared, func(node ast.Node) bool {
		if node == nil {
			last := above[len(above)-1]
			above = above[:len(above)-1]
			if len(around) > 0 && around[len(around)-1] == last {
				around = around[:len(around)-1]
			}
			return true
		}
		if isBranch(node, above) {
			around = append(around, node)
		}
		above = append(above, node)
		if !c.at(file, in, node) {
			return true
		}
		if _, isAssignment := node.(*ast.AssignStmt); isAssignment {
			found = append(found, node)
		} else if len(around) > 0 {
			found = append(found, around[len(around)-1])
		}
		return true
	})
	return found
}

func hasElse(declared ast.Decl, branch ast.Node) bool {
	has := false
	ast.Inspect(declared, func(node ast.Node) bool {
		choice, isIf := node.(*ast.IfStmt)
		has = has || isIf && choice.Else != nil && (choice == branch || choice.Else == branch)
		return true
	})
	return has
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
