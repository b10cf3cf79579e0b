import type { Command } from 'commander';
export function addValidate(_p: Command): void {}
