package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"

	pulumirpc "github.com/pulumi/pulumi/sdk/v3/proto/go"
)

// toldTheUser is the exit code with which @pulumi/pulumi says that the error has been reported already.
const toldTheUser = 32

// Run starts the program and waits for it.
func (h *host) Run(ctx context.Context, request *pulumirpc.RunRequest) (*pulumirpc.RunResponse, error) {
	info := request.GetInfo()
	arguments := []string{
		"--monitor", request.GetMonitorAddress(),
		"--engine", h.engine,
		"--organization", request.GetOrganization(),
		"--project", request.GetProject(),
		"--stack", request.GetStack(),
		"--pwd", request.GetPwd(),
		"--root-directory", info.GetRootDirectory(),
		"--parallel", strconv.Itoa(int(request.GetParallel())),
	}
	if request.GetDryRun() {
		arguments = append(arguments, "--dry-run")
	}
	arguments = append(append(arguments, info.GetEntryPoint()), request.GetArgs()...)
	environment, err := configuration(request.GetConfig(), request.GetConfigSecretKeys())
	if err != nil {
		return nil, err
	}
	command, err := node(ctx, info, "run", arguments)
	if err != nil {
		return nil, err
	}
	command.Dir = request.GetPwd()
	command.Env = append(append(os.Environ(), environment...), typescriptEnvironment(info)...)
	command.Stdout, command.Stderr = os.Stdout, os.Stderr
	if err := command.Start(); err != nil {
		return nil, err
	}
	h.children.add(command)
	defer h.children.remove(command)
	return outcome(command.Wait()), nil
}

func outcome(err error) *pulumirpc.RunResponse {
	var exit *exec.ExitError
	switch {
	case err == nil:
		return &pulumirpc.RunResponse{}
	case errors.As(err, &exit) && exit.ExitCode() == toldTheUser:
		return &pulumirpc.RunResponse{Bail: true}
	case errors.As(err, &exit):
		return &pulumirpc.RunResponse{Error: fmt.Sprintf("the program ended with exit code %d", exit.ExitCode())}
	default:
		return &pulumirpc.RunResponse{Error: err.Error()}
	}
}

// configuration is the stack's, as the SDK reads it from the environment.
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

// node prepares one of @pulumi/pulumi's own entry points (`run`, `run-policy-pack`), with the project's nodeargs.
func node(ctx context.Context, info *pulumirpc.ProgramInfo, entry string, arguments []string) (*exec.Cmd, error) {
	sdk, err := findPackage(info.GetProgramDirectory(), "@pulumi/pulumi")
	if err != nil {
		return nil, err
	}
	script := filepath.Join(sdk, "cmd", entry, "index.js")
	before := strings.Fields(info.GetOptions().GetFields()["nodeargs"].GetStringValue())
	return exec.CommandContext(ctx, "node", append(append(before, script), arguments...)...), nil
}

// typescriptEnvironment follows the project's `typescript` option, which is on unless it says false.
func typescriptEnvironment(info *pulumirpc.ProgramInfo) []string {
	on := true
	if option, stated := info.GetOptions().GetFields()["typescript"]; stated {
		on = option.GetBoolValue()
	}
	return []string{"PULUMI_NODEJS_TYPESCRIPT=" + strconv.FormatBool(on)}
}
