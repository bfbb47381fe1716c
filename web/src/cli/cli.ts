#!/usr/bin/env node
// The command line: the same core as in the page, in Node. One file per command.
import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2));
