/**
 * A percentage kept in hundredths of a percent, with as many digits as it has: 425 → `4.25%`, 9_000 → `90%`. The one
 * way a percent goal is written, so that two that differ never look alike.
 */
export const percentInWords = (
  hundredths: number,
  number: (value: number, digits: number) => string,
): string => `${number(hundredths / 100, hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2)}%`
