/** A whole number from 0 that is kept exactly; JSON of others may hold `1e999`, which reads as infinite. */
export const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
