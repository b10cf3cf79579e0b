export const recordsFile: string;
