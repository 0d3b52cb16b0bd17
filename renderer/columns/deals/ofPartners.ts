import type { DealColumns } from './dealColumns.ts'

/** Whether a deal has one of the partners: a look-up by code for each, however many partners there are. */
export function ofPartners(columns: DealColumns, partnerIds: readonly string[]): (row: number) => boolean {
  const wanted = new Uint8Array(columns.partnerNames.length)
  for (const id of partnerIds) {
    const code = columns.partnerNames.find(id)
    if (code >= 0) wanted[code] = 1
  }
  return row => columns.hasPartner(row, wanted)
}
