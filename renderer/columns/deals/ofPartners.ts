import type { DealColumns } from './dealColumns.ts'

/** Whether a deal has one of the partners: a look-up by code for each, however many partners there are. */
export function ofPartners(
  { partnerNames, partnersOf }: DealColumns,
  partnerIds: readonly string[],
): (row: number) => boolean {
  const wanted = new Uint8Array(partnerNames.length)
  for (const id of partnerIds) {
    const code = partnerNames.find(id)
    if (code >= 0) wanted[code] = 1
  }
  return row => partnersOf(row).some(code => wanted[code] === 1)
}
