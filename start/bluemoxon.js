#!/usr/bin/env node
"use strict";
// All commands of this project by one name: `npx bluemoxon gate --stack prod`; `npx bluemoxon --help` lists them.
const { resolve } = require("node:path");

process.argv.splice(2, 0, resolve(__dirname, "../ops/bluemoxon.ts"));
require("./index.js");
