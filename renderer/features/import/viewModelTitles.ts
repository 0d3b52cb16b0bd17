import type { ImportState, Step } from './viewModelState.ts'
import { counted } from './viewModelWords.ts'

/** What each step asks, and in one sentence what to do. */
export const STEP_TITLES: Readonly<Record<Step, { readonly title: string; readonly lead: string }>> = {
  pick: { title: 'Which file?', lead: 'A spreadsheet or an export of another system, as it is.' },
  sheet: {
    title: 'Where is the table?',
    lead: 'Tandem has looked for the row of names; move it if it is another one.',
  },
  mapping: {
    title: 'Which column is what?',
    lead: 'Columns whose names and values are known are matched already.',
  },
  preview: { title: 'What every row becomes', lead: 'As it will be stored. Nothing is saved yet.' },
  matches: {
    title: 'Already in the book?',
    lead: 'So that nobody stands in the book twice, and nothing of yours is overwritten.',
  },
  import: { title: 'Ready', lead: 'This is what will happen.' },
  report: { title: 'Done', lead: 'What went in, and what did not.' },
}

/** The title of the step, or of what is under way in it. */
export const titleOf = (state: ImportState): { readonly title: string; readonly lead: string } =>
  state.work?.what === 'importing'
    ? { title: 'Importing', lead: 'Written in parts; a cancel takes all of them back.' }
    : STEP_TITLES[state.step]

/** The words on the button that leads on. */
export function nextLabel(state: ImportState): string {
  switch (state.step) {
    case 'pick':
    case 'sheet':
    case 'mapping':
    case 'preview':
    case 'matches':
      return 'Continue'
    case 'import': {
      const rows = state.checked ? state.checked.dryRun.counts : undefined
      return rows ? `Import ${counted(rows.rows - rows.failed - rows.skipped, 'row')}` : 'Import'
    }
    case 'report':
      return 'Close'
  }
}
