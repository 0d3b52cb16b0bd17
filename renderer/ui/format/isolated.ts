/** A name as it stands in a sentence: marks keep its reading direction from turning the words around it. */
export const isolated = (name: string): string => `\u2068${name}\u2069`
