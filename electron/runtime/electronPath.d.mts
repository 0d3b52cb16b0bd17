export declare function findElectron(): string | undefined
export declare function electronPath(): string
export declare function isFallback(): boolean
export declare function electronArguments(): string[]
export declare function sandboxArguments(): string[]
