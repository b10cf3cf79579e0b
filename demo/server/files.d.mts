export function demoFile(root: string, path: string): string | undefined;
