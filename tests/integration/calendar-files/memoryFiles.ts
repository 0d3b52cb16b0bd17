import type { TableName } from '@shared/domain/tableNames.ts'
import type { TableRow } from '@shared/domain/tables.ts'
import type { FileStore } from '../../../renderer/features/calendar-files/engine/store.ts'
import { MemoryStore } from '../import/memoryStore.ts'

/** A book in memory for files of cards and calendars, as strict as the real store. */
export class MemoryFiles implements FileStore {
  readonly book = new MemoryStore('EUR')

  rows<T extends TableName>(table: T): TableRow<T>[] {
    return this.book.rows(table)
  }

  async loadBook() {
    return {
      partners: this.rows('partners'),
      customers: this.rows('customers'),
      contacts: this.rows('contacts'),
      interactions: this.rows('interactions'),
      tasks: this.rows('tasks'),
    }
  }

  async begin(label: string, actor: string) {
    const batch = await this.book.begin('calendarFile.import', label, actor)
    return { ...batch, rollBack: () => batch.rollback() }
  }
}
