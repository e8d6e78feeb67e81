package main

import (
	"fmt"
	"go/ast"
	"path"
	"strings"
)

// reach follows names from a program's main to all that it mentions.
type reach struct {
	library *library
	queue   []*declaration
	// named are all names that follow a dot, or are asked for by an interface: a method with another name is called by nobody.
	named   map[string]bool
	waiting map[string][]*declaration
	entered map[*pkg]bool
}

func newReach(library *library) *reach {
	return &reach{library: library, named: map[string]bool{}, waiting: map[string][]*declaration{}, entered: map[*pkg]bool{}}
}

// from keeps what main packages need.
func (r *reach) from(mains []string) error {
	for _, path := range mains {
		main, err := r.enter(path)
		if err != nil {
			return err
		}
		if main == nil {
			return fmt.Errorf("%s is in none of the modules to trim", path)
		}
		r.mention(main, "main")
	}
	for len(r.queue) > 0 {
		next := r.queue[0]
		r.queue = r.queue[1:]
		if err := r.follow(next); err != nil {
			return err
		}
	}
	return nil
}

// enter is what an import does: the package is there, and what it does at its start is done.
func (r *reach) enter(path string) (*pkg, error) {
	opened, err := r.library.open(path)
	if err != nil || opened == nil || r.entered[opened] {
		return opened, err
	}
	r.entered[opened] = true
	for _, file := range opened.files {
		for _, one := range file.all {
			if opened.whole || one.runsAtStart() {
				r.keep(one)
			}
		}
		for _, one := range file.blank {
			if file.left[one.spec] {
				continue
			}
			file.stays, one.stays = true, true
			if _, err := r.enter(one.path); err != nil {
				return nil, err
			}
		}
	}
	return opened, nil
}

func (r *reach) mention(pkg *pkg, name string) {
	for _, one := range pkg.declarations[name] {
		r.keep(one)
	}
}

func (r *reach) keep(one *declaration) {
	if one.stays {
		return
	}
	one.stays, one.file.stays = true, true
	r.queue = append(r.queue, one)
	if _, isType := one.node.(*ast.TypeSpec); !isType {
		return
	}
	pkg := one.file.pkg
	for _, method := range pkg.methods[one.names[0]] {
		if name := method.names[0]; r.named[name] || !r.library.plan.byName(pkg.path, method.receiver) {
			r.keep(method)
		} else {
			r.waiting[name] = append(r.waiting[name], method)
		}
	}
}

func (r *reach) name(name string) {
	if r.named[name] {
		return
	}
	r.named[name] = true
	for _, method := range r.waiting[name] {
		r.keep(method)
	}
}

// follow keeps what a declaration mentions.
func (r *reach) follow(one *declaration) error {
	var failed error
	if function, isFunction := one.node.(*ast.FuncDecl); isFunction && function.Body == nil {
		failed = r.linked(function)
	}
	var inspect func(ast.Node) bool
	inspect = func(node ast.Node) bool {
		if failed != nil || one.file.left[node] {
			return false
		}
		switch node := node.(type) {
		case *ast.SelectorExpr:
			r.name(node.Sel.Name)
			if qualifier, isName := node.X.(*ast.Ident); isName && one.file.imports[qualifier.Name] != nil {
				failed = r.across(one.file.imports[qualifier.Name], node.Sel.Name)
				return false
			}
		case *ast.CompositeLit:
			if !hasFields(node) {
				return true
			}
			// The keys are names of fields, and of nothing else.
			ast.Inspect(node.Type, inspect)
			for _, element := range node.Elts {
				if pair, isPair := element.(*ast.KeyValueExpr); isPair && !one.file.left[pair] {
					element = pair.Value
				}
				ast.Inspect(element, inspect)
			}
			return false
		case *ast.InterfaceType:
			for _, method := range node.Methods.List {
				for _, name := range method.Names {
					r.name(name.Name)
				}
			}
		case *ast.Ident:
			r.mention(one.file.pkg, node.Name)
		}
		return true
	}
	ast.Inspect(one.node, inspect)
	return failed
}

func (r *reach) across(into *imported, name string) error {
	into.stays = true
	other, err := r.enter(into.path)
	if other != nil {
		r.mention(other, name)
	}
	return err
}

// linked keeps the body of a function that has none here: `//go:linkname` says where it is.
func (r *reach) linked(function *ast.FuncDecl) error {
	if function.Doc == nil {
		return nil
	}
	for _, comment := range function.Doc.List {
		words := strings.Fields(comment.Text)
		if len(words) != 3 || words[0] != "//go:linkname" {
			continue
		}
		folder, symbol := path.Split(words[2])
		pkg, name, _ := strings.Cut(symbol, ".")
		other, err := r.enter(folder + pkg)
		if other != nil {
			r.mention(other, name)
		}
		return err
	}
	return nil
}

// hasFields tells a struct's literal from one of a map or a list, as far as the text tells.
func hasFields(literal *ast.CompositeLit) bool {
	switch literal.Type.(type) {
	case *ast.Ident, *ast.SelectorExpr:
		return true
	}
	return false
}
