import type { Plugin } from 'vite'

export declare function licencesModule(root: string): Plugin
export declare function dictionaryFiles(root: string): Plugin
