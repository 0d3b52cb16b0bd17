/** What the workspace signs of a token begins with its purpose: a signature for one thing is none for another. */
export const vouchedText = (token: string): string => `tandem pack token\n${token}`
