import { runCommand } from "../command-error";
import { gate } from "./gate-command";

void runCommand("gate", () => gate(process.argv.slice(2)));
