import type { Command } from 'commander';
export function addInit(_p: Command): void {}
