// The analyzer's own types name packages that it does not bring along.
declare module '@custom-elements-manifest/analyzer' {
  interface Named {
    name: string;
    privacy?: string;
  }
  interface Declaration {
    name: string;
    tagName?: string;
    members?: Named[];
    attributes?: (Named & { fieldName?: string; type: { text: string } })[];
    events?: (Named & { type: { text: string } })[];
  }
  export interface Manifest {
    schemaVersion: string;
    modules: { path: string; declarations?: Declaration[] }[];
  }
  export function create(options: { modules: unknown[]; plugins: unknown[] }): Manifest;
  export const ts: typeof import('typescript');
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): unknown[];
}
