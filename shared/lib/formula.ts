/**
 * Texts a spreadsheet would run where it opens a CSV, and how they are kept from it (OWASP, CSV injection): one that
 * begins with one of these signs gets an apostrophe in front. Ours come off again when such a file is read here.
 */
const RUN = /^'*[=+\-@\t\r\n＝＋－＠]/

/** `-12.50`, `+1.234,56 €`, `-3 USD`, `-5 %`, `-`: nothing in them can be run. */
const NUMBER = /^[+-](\s?\d[\d.,'’ \u00a0\u202f]*([eE][+-]?\d{1,3})?(\s?(%|€|\$|£|[A-Z]{3}))?)?$/

/** `+49 30 123-45`: without a space between its digits it would be worked out. */
const PHONE = /^\+\d[\d ()./-]*$/
const APART = /[\d)] [\d(]/

const isHarmless = (text: string): boolean => NUMBER.test(text) || (PHONE.test(text) && APART.test(text))

/** The text as a cell of a CSV may hold it. */
export const guarded = (text: string): string => (RUN.test(text) && !isHarmless(text) ? `'${text}` : text)

/** The text as it was before it was guarded. */
export const unguarded = (text: string): string => {
  const bare = text.startsWith("'") ? text.slice(1) : text
  return bare !== text && RUN.test(bare) ? bare : text
}
