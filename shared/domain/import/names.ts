import { compactKey } from '../../lib/text.ts'
import { companyWords } from '../matching/kinds/company.ts'

/** Equal for names that differ only in case, accents, spacing, punctuation or legal form. */
export const companyKey = (name: string): string => companyWords(name).join('') || compactKey(name)
