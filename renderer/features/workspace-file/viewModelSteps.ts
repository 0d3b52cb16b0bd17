/** What is being done now, for the progress. */
export interface Step {
  readonly words: string
  readonly done: number
  /** 0 while it is not known. */
  readonly of: number
}

const WORDS: Readonly<Record<string, string>> = {
  reading: 'Reading the file',
  unsealing: 'Decrypting the file',
  checking: 'Checking every record of the file',
  snapshot: 'Taking a snapshot of your workspace',
  restoring: 'Putting the records in',
  showing: 'Opening the workspace',
  comparing: 'Comparing the two workspaces',
  merging: 'Merging',
  choosing: 'Choosing the accounts and what belongs to them',
  writing: 'Writing the file',
}

export const stepOf = (phase: string, done: number, of: number): Step => ({
  words: WORDS[phase] ?? 'Working',
  done,
  of,
})

export const mergedInWords = (records: number): string =>
  records === 0
    ? 'Nothing had to be changed: your workspace already holds all of it.'
    : `Merged: ${records.toLocaleString()} ${records === 1 ? 'record' : 'records'} changed here.`
