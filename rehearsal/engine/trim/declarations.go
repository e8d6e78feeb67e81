package main

import (
	"go/ast"
	"go/token"
)

// declaration is what stays or goes as one: a function, a type, the variables of one line, or a group of constants.
type declaration struct {
	file  *goFile
	node  ast.Node
	names []string
	// receiver is the type that a method belongs to.
	receiver string
	// from and to are where it stands, with its comment.
	from, to token.Pos
	stays    bool
}

func declarationsOf(file *goFile) []*declaration {
	var all []*declaration
	for _, node := range file.syntax.Decls {
		switch node := node.(type) {
		case *ast.FuncDecl:
			all = append(all, &declaration{file: file, node: node, names: []string{node.Name.Name}, receiver: receiverOf(node), from: start(node.Doc, node), to: node.End()})
		case *ast.GenDecl:
			switch node.Tok {
			case token.CONST:
				// One constant of a group may count on from the one before.
				all = append(all, group(file, node))
			case token.TYPE, token.VAR:
				all = append(all, lines(file, node)...)
			}
		}
	}
	return all
}

func group(file *goFile, node *ast.GenDecl) *declaration {
	one := &declaration{file: file, node: node, from: start(node.Doc, node), to: node.End()}
	for _, spec := range node.Specs {
		one.names = append(one.names, namesOf(spec)...)
	}
	return one
}

func lines(file *goFile, node *ast.GenDecl) []*declaration {
	var all []*declaration
	for _, spec := range node.Specs {
		one := &declaration{file: file, node: spec, names: namesOf(spec), from: start(docOf(spec), spec), to: spec.End()}
		if !node.Lparen.IsValid() {
			one.from, one.to = start(node.Doc, node), node.End()
		}
		all = append(all, one)
	}
	return all
}

func namesOf(spec ast.Spec) []string {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return []string{spec.Name.Name}
	case *ast.ValueSpec:
		var names []string
		for _, name := range spec.Names {
			// What is called nothing can't be mentioned; every loop says _.
			if name.Name != "_" {
				names = append(names, name.Name)
			}
		}
		return names
	}
	return nil
}

func docOf(spec ast.Spec) *ast.CommentGroup {
	switch spec := spec.(type) {
	case *ast.TypeSpec:
		return spec.Doc
	case *ast.ValueSpec:
		return spec.Doc
	}
	return nil
}

func start(doc *ast.CommentGroup, node ast.Node) token.Pos {
	if doc != nil {
		return doc.Pos()
	}
	return node.Pos()
}

func receiverOf(function *ast.FuncDecl) string {
	if function.Recv == nil {
		return ""
	}
	for expression := function.Recv.List[0].Type; ; {
		switch inner := expression.(type) {
		case *ast.StarExpr:
			expression = inner.X
		case *ast.ParenExpr:
			expression = inner.X
		case *ast.IndexExpr:
			expression = inner.X
		case *ast.IndexListExpr:
			expression = inner.X
		case *ast.Ident:
			return inner.Name
		default:
			return ""
		}
	}
}

// runsAtStart says whether Go runs it before main, mentioned or not: an init, or a variable whose value is made by a call.
func (d *declaration) runsAtStart() bool {
	if function, isFunction := d.node.(*ast.FuncDecl); isFunction {
		return function.Recv == nil && function.Name.Name == "init"
	}
	spec, isValue := d.node.(*ast.ValueSpec)
	if !isValue {
		return false
	}
	calls := false
	for _, value := range spec.Values {
		ast.Inspect(value, func(node ast.Node) bool {
			if call, isCall := node.(*ast.CallExpr); isCall {
				calls = calls || !isConversion(call)
			}
			_, isFunction := node.(*ast.FuncLit)
			return !isFunction
		})
	}
	return calls
}

// isConversion recognizes `(*T)(nil)`, with which a package says that its type is of an interface.
func isConversion(call *ast.CallExpr) bool {
	if _, isInParentheses := call.Fun.(*ast.ParenExpr); !isInParentheses || len(call.Args) != 1 {
		return false
	}
	nothing, isName := call.Args[0].(*ast.Ident)
	return isName && nothing.Name == "nil"
}
