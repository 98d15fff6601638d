import 'reflect-metadata';
import { Cli } from './cli.js';
import { createProgram } from './program.js';

const { stdin, stdout, stderr } = process;
// Whoever reads the output may stop reading it: `register export city | head`.
stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});
const cli = new Cli({ stdin, stdout, stderr }, process.env);
process.exitCode = await cli.main(createProgram(cli), process.argv.slice(2));
