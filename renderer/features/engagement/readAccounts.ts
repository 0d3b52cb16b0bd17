import { accountsFrom } from '@shared/domain/engagement/accounts.ts'
import Papa from 'papaparse'

export type ReadAccounts = ReturnType<typeof accountsFrom>

/** Accounts of a pasted text or of a CSV file: cells of a spreadsheet come with tabs, files with commas or semicolons. */
export function readAccounts(text: string): ReadAccounts {
  if (text.trim() === '') return { accounts: [], skipped: 0 }
  const { data } = Papa.parse<string[]>(text.trim(), {
    skipEmptyLines: true,
    delimitersToGuess: ['\t', ';', ',', '|'],
  })
  return accountsFrom(data)
}
