#!/usr/bin/env node
import { Command } from 'commander';
import { addRender } from './render.js';

// whoever reads, such as `head`, may have had enough
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 1);
});

const program = new Command('fairstay').description('Plan feeds on the command line.');
addRender(program);
await program.parseAsync();
