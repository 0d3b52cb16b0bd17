/** Folds case, accents and width, so that `Ångström` meets `angstrom`. For comparing, never for showing. */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/đ/g, 'd')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .normalize('NFC')
}

/** Folded text with only letters and digits, single-spaced. */
export const words = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

/** Folded text with nothing but letters and digits: `GTX Pro` and `GTXPro` are the same key. */
export const compactKey = (text: string): string => fold(text).replace(/[^\p{L}\p{N}]+/gu, '')
