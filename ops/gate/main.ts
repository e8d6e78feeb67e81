import { runCommand } from "../command-error";
import { gate } from "./command";

void runCommand(() => gate(process.argv.slice(2)));
