import type { JournalChanges, JournalEntry } from '@shared/domain/journal/schema.ts'
import { TABLE_NAMES, type TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { SyncRow } from '@shared/sync/state.ts'
import { Dexie, type EntityTable, type Table } from 'dexie'
import { firstStore } from './migrations/2026-11-23-first-store.ts'
import { activityAndViews } from './migrations/2026-11-24-activity-and-views.ts'
import { activityLinks } from './migrations/2026-11-24-activity-links.ts'
import { reminders } from './migrations/2026-11-24-reminders.ts'
import { dealsThatHold } from './migrations/2026-11-26-deals-that-hold.ts'
import { jointPlanning } from './migrations/2026-11-26-joint-planning.ts'
import { teamMembers } from './migrations/2026-11-27-team-members.ts'
import { teamSync } from './migrations/2026-11-27-team-sync.ts'
import { keepToOneStore } from './sameStore.ts'

export const DATABASE_NAME = 'tandem'

/** Small facts about the store itself: the undo stack, an intent that is still being written. */
export interface MetaRow {
  readonly key: string
  readonly value: unknown
}

/** Something derived from the rows, kept to be read back quickly; always safe to throw away. */
export interface DerivedRow {
  readonly key: string
  readonly version: number
  /** Journal position it was derived at. */
  readonly seq: number
  readonly value: unknown
}

export class TandemDatabase extends Dexie {
  declare journal: EntityTable<JournalEntry, 'seq'>
  declare journalChanges: EntityTable<JournalChanges, 'seq'>
  declare meta: EntityTable<MetaRow, 'key'>
  declare derived: EntityTable<DerivedRow, 'key'>
  /** What is known of each row's place in the team's database; of this laptop, in no file. */
  declare syncRows: EntityTable<SyncRow, 'id'>
  /** Where this laptop stands with the team's database, and what it is called. */
  declare syncMeta: EntityTable<MetaRow, 'key'>

  constructor(name = DATABASE_NAME) {
    // strict: a commit is acknowledged only when it is on disk.
    super(name, { chromeTransactionDurability: 'strict' })
    firstStore(this)
    activityAndViews(this)
    activityLinks(this)
    reminders(this)
    dealsThatHold(this)
    jointPlanning(this)
    teamSync(this)
    teamMembers(this)
  }

  rows<T extends TableName>(table: T): Table<TableRow<T>, string> {
    return this.table(table)
  }

  /** Every table a commit may touch. */
  get writable(): Table[] {
    const own = [this.journal, this.journalChanges, this.meta, this.syncRows, this.syncMeta]
    return [...TABLE_NAMES.map(name => this.table(name)), ...own]
  }
}

/** The one open store of this window or worker. */
export const db = new TandemDatabase()
keepToOneStore(db)
