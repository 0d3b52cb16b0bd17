import type { Plugin } from 'vite'

export declare function licencesModule(root: string): Plugin
export declare function dictionaryFiles(root: string): Plugin
export declare function closureOf(files: readonly string[]): {
  readonly plugin: Plugin
  readonly has: (id: string) => boolean
}
