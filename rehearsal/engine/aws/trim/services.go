package main

import "strings"

// services are packages below internal/service.
type services map[string]bool

// wanted are those that serve the bridged types.
var wanted = services{}

func (s services) String() string {
	return ""
}

func (s services) Set(list string) error {
	for _, name := range strings.Split(list, ",") {
		s[name] = true
	}
	return nil
}
