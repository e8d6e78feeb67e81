package main

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"syscall"
	"time"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// node prepares one of @pulumi/pulumi's own entry points (`run`, `run-policy-pack`) with the options that the project file
// states. PULUMI_NODEJS_TRANSPILE_ONLY and the like reach it from the engine's environment.
func node(ctx context.Context, info *pulumirpc.ProgramInfo, entry string, arguments []string) (*exec.Cmd, error) {
	sdk, err := findPackage(info.GetProgramDirectory(), "@pulumi/pulumi")
	if err != nil {
		return nil, err
	}
	options := info.GetOptions().GetFields()
	// Node's own options come before the script, the script's after it.
	line := strings.Fields(options["nodeargs"].GetStringValue())
	line = append(line, filepath.Join(sdk, "cmd", entry, "index.js"))
	command := exec.CommandContext(ctx, "node", append(line, arguments...)...)
	command.Cancel = func() error { return command.Process.Signal(syscall.SIGTERM) }
	command.WaitDelay = 5 * time.Second
	typescript := true
	if option, stated := options["typescript"]; stated {
		typescript = option.GetBoolValue()
	}
	command.Env = append(os.Environ(), "PULUMI_NODEJS_TYPESCRIPT="+strconv.FormatBool(typescript))
	return command, nil
}

// configuration is a stack's, in the form that the SDK reads from its environment.
func configuration(values map[string]string, secretKeys []string) ([]string, error) {
	config, err := json.Marshal(withConfigInfix(values))
	if err != nil {
		return nil, err
	}
	secrets, err := json.Marshal(secretKeys)
	if err != nil {
		return nil, err
	}
	return []string{"PULUMI_CONFIG=" + string(config), "PULUMI_CONFIG_SECRET_KEYS=" + string(secrets)}, nil
}

// withConfigInfix writes `namespace:name` as `namespace:config:name`, the form that the SDK looks up.
func withConfigInfix(values map[string]string) map[string]string {
	infixed := make(map[string]string, len(values))
	for key, value := range values {
		namespace, name, found := strings.Cut(key, ":")
		if found && !strings.HasPrefix(name, "config:") {
			key = namespace + ":config:" + name
		}
		infixed[key] = value
	}
	return infixed
}
