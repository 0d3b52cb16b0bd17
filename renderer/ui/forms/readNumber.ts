/** A plain decimal text with the decimal sign of the user, without grouping: as it is edited. */
export function localDecimal(plain: string, locale?: string): string {
  const parts = new Intl.NumberFormat(locale).formatToParts(1.5)
  return plain.replace('.', parts.find(part => part.type === 'decimal')?.value ?? '.')
}

/**
 * A number as a person types it in their locale (`1.234,5` or `1 234.50`), as a plain decimal text.
 * Undefined when it is no number. Both decimal signs are taken where the locale leaves no doubt.
 */
export function plainDecimal(text: string, locale?: string): string | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6)
  const decimal = parts.find(part => part.type === 'decimal')?.value ?? '.'
  const group = parts.find(part => part.type === 'group')?.value ?? ','
  let plain = text.replace(/[\s\u00a0\u202f'’]/g, '').replace('−', '-')
  if (decimal === ',' && !plain.includes(',') && /^-?\d+\.\d{1,2}$/.test(plain)) return plain
  plain = plain.split(group).join('').replace(decimal, '.')
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : undefined
}

/** How a bound of a filter is written and read: a plain decimal as a person types it. */
export const asTyped = {
  show: (plain: string): string => localDecimal(plain),
  read: (text: string): string | undefined => plainDecimal(text),
}
