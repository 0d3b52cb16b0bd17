import { compactKey, fold, words } from '../../lib/text.ts'

/** Legal forms that say nothing about who a company is; only taken off the end of a name. */
const LEGAL_FORMS = new Set(
  (
    'inc incorporated corp corporation co company ltd limited llc llp lp plc pllc gmbh mbh ag kg kgaa ohg gbr ug ev eg ' +
    'se sa sas sasu sarl eurl snc sc srl spa sapa sl slu slp bv nv vof cv ab as asa oy oyj aps is hf ehf kk gk ' +
    'pty pte pvt private bhd sdn tbk jsc ojsc pjsc ooo zao oao doo dd ad kft zrt nyrt sro spzoo sp zoo oo ltda sab ' +
    'and'
  ).split(' '),
)

/** `S.p.A.`, `B.V.`, `A/S` → one word, so that they are seen as the legal forms they are. */
const joinInitials = (text: string): string =>
  text
    .replace(/\b(\p{L})\.(?=\p{L}\b)/gu, '$1')
    .replace(/\b(\p{L})\/(\p{L})\b/gu, '$1$2')
    .replace(/&/g, ' and ')

/**
 * A company's name as words to compare: folded, without `The` in front and legal forms behind
 * (`The Nordlicht Handels GmbH & Co. KG` → `nordlicht handels`). Never empty for a name with letters.
 */
export function companyWords(name: string): readonly string[] {
  const all = words(joinInitials(fold(name))).split(' ')
  let end = all.length
  while (end > 1 && LEGAL_FORMS.has(all[end - 1] ?? '')) end--
  const start = all[0] === 'the' && end > 1 ? 1 : 0
  return all.slice(start, end)
}

/** Equal for names that differ only in case, accents, spacing, punctuation or legal form. */
export const companyKey = (name: string): string => companyWords(name).join('') || compactKey(name)

/** `https://www.Nordlicht.de/partner` and `info@nordlicht.de` → `nordlicht.de`; undefined for no domain. */
export function domainKey(text: string): string | undefined {
  const host = text
    .trim()
    .toLowerCase()
    .replace(/^[a-z][a-z0-9+.-]*:\/\//, '')
    .replace(/^.*@/, '')
    .replace(/[/?#:].*$/, '')
    .replace(/^www\d?\./, '')
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) && !FREE_MAIL.has(host) ? host : undefined
}

/** Addresses anybody can have: they do not tell a company. */
const FREE_MAIL = new Set(
  'gmail.com googlemail.com outlook.com hotmail.com live.com yahoo.com icloud.com aol.com gmx.de gmx.net web.de t-online.de orange.fr proton.me'.split(
    ' ',
  ),
)
