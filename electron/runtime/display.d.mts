export declare function needsDisplay(): boolean
export declare function ensureDisplay(say: (line: string) => void): Promise<void>
