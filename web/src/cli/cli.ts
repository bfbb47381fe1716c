// The command line: the same wasm as in the page, run by Node. One command a file, in cli/.
import { main } from './main.js';

process.exitCode = await main(process.argv.slice(2));
