// Command trim copies the Terraform AWS provider's module, leaving out the services that this plugin does not bridge: of
// some 250 AWS SDK clients about 20 are left to compile and link.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	from := flag.String("from", "", "folder of the whole module")
	to := flag.String("to", "", "folder of the copy; must not exist")
	flag.Var(wanted, "services", "names of the packages below internal/service to keep, with commas between; what they import is found by following the imports")
	flag.Parse()
	if err := trim(*from, *to); err != nil {
		fmt.Fprintln(os.Stderr, "trim:", err)
		os.Exit(1)
	}
}

func trim(from, to string) error {
	if _, err := os.Stat(to); err == nil {
		return fmt.Errorf("%s exists already", to)
	}
	copied, err := copyReachable(from, to)
	if err != nil {
		return err
	}
	return dropUnusedClients(to, copied)
}
