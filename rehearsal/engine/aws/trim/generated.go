package main

import (
	"go/ast"
	"go/format"
	"go/parser"
	"go/token"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
)

const (
	serviceList     = "internal/provider/sdkv2/service_packages_gen.go"
	clientAccessors = "internal/conns/awsclient_gen.go"
)

// dropUnwantedServices shortens the provider's list of services, when the package just copied is the one that holds it.
func dropUnwantedServices(to, folder string) error {
	if folder != path.Dir(serviceList) {
		return nil
	}
	return rewrite(filepath.Join(to, serviceList), func(file *ast.File) {
		ast.Inspect(file, func(node ast.Node) bool {
			if list, isList := node.(*ast.CompositeLit); isList {
				list.Elts = slices.DeleteFunc(list.Elts, isUnwantedService)
			}
			return true
		})
	})
}

// isUnwantedService recognizes `name.ServicePackage(ctx)` of a service that is not bridged.
func isUnwantedService(element ast.Expr) bool {
	call, isCall := element.(*ast.CallExpr)
	if !isCall {
		return false
	}
	selector, isSelector := call.Fun.(*ast.SelectorExpr)
	if !isSelector || selector.Sel.Name != "ServicePackage" {
		return false
	}
	service, isName := selector.X.(*ast.Ident)
	return isName && !wanted[service.Name]
}

// dropUnusedClients removes the accessors of AWS SDK clients that no copied package calls.
func dropUnusedClients(to string, folders []string) error {
	called, err := selectedNames(to, folders)
	if err != nil {
		return err
	}
	return rewrite(filepath.Join(to, clientAccessors), func(file *ast.File) {
		file.Decls = slices.DeleteFunc(file.Decls, func(declaration ast.Decl) bool {
			function, isFunction := declaration.(*ast.FuncDecl)
			return isFunction && !called[function.Name.Name]
		})
	})
}

// selectedNames are all names that follow a dot anywhere in the packages.
func selectedNames(to string, folders []string) (map[string]bool, error) {
	names := map[string]bool{}
	for _, folder := range folders {
		files, err := filepath.Glob(filepath.Join(to, folder, "*.go"))
		if err != nil {
			return nil, err
		}
		for _, name := range files {
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				return nil, err
			}
			ast.Inspect(file, func(node ast.Node) bool {
				if selector, isSelector := node.(*ast.SelectorExpr); isSelector {
					names[selector.Sel.Name] = true
				}
				return true
			})
		}
	}
	return names, nil
}

// rewrite changes a Go file and takes out the imports that the change has left unused.
func rewrite(name string, change func(*ast.File)) error {
	files := token.NewFileSet()
	file, err := parser.ParseFile(files, name, nil, parser.SkipObjectResolution|parser.ParseComments)
	if err != nil {
		return err
	}
	change(file)
	// The comments stand at positions of code that may be gone; the copy does not need them.
	file.Comments = nil
	dropUnusedImports(file)
	target, err := os.Create(name)
	if err != nil {
		return err
	}
	defer target.Close()
	return format.Node(target, files, file)
}

func dropUnusedImports(file *ast.File) {
	used := map[string]bool{}
	ast.Inspect(file, func(node ast.Node) bool {
		if selector, isSelector := node.(*ast.SelectorExpr); isSelector {
			if name, isName := selector.X.(*ast.Ident); isName {
				used[name.Name] = true
			}
		}
		return true
	})
	for _, declaration := range file.Decls {
		if imports, isGeneral := declaration.(*ast.GenDecl); isGeneral && imports.Tok == token.IMPORT {
			imports.Specs = slices.DeleteFunc(imports.Specs, func(spec ast.Spec) bool {
				return !used[importName(spec.(*ast.ImportSpec))]
			})
		}
	}
}

func importName(spec *ast.ImportSpec) string {
	if spec.Name != nil {
		return spec.Name.Name
	}
	imported, err := strconv.Unquote(spec.Path.Value)
	if err != nil {
		return ""
	}
	return path.Base(strings.TrimSuffix(imported, "/v2"))
}
