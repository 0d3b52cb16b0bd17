import type { PartOf } from '@shared/domain/plan/partSchema.ts'
import type { KnownPerson } from '@shared/domain/plan/people.ts'
import type { EntryColumn } from '../../../ui/entry-table/types.ts'
import { figureColumn, personColumn, textColumn } from './cells.ts'

/** Likelihood × impact: 15 and more is high, 8 and more is watched (convention, G). */
const riskLevel = (likelihood: number, impact: number): 'high' | 'watch' | 'low' => {
  const product = likelihood * impact
  return product >= 15 ? 'high' : product >= 8 ? 'watch' : 'low'
}
const LEVEL_WORDS = { high: '▲ high', watch: '◆ watch', low: '▽ low' } as const

export const riskColumns = (known: readonly KnownPerson[]): readonly EntryColumn<PartOf<'risk'>>[] => {
  const level = (field: 'likelihood' | 'impact', header: string, width: number) =>
    figureColumn<PartOf<'risk'>>(
      field,
      { header, width, definition: 'From 1 to 5.' },
      () => ({ kind: 'count' }),
      row => row[field],
      value => ({ [field]: value }),
      { least: 1, most: 5 },
    )
  return [
    textColumn(
      'title',
      { header: 'Risk or dependency', width: 170, grow: 2 },
      row => row.title,
      title => ({ title }),
      { required: true },
    ),
    level('likelihood', 'Likelihood', 80),
    level('impact', 'Impact', 66),
    {
      id: 'level',
      header: 'Level',
      width: 92,
      definition: 'Likelihood × impact: high from 15, watch from 8.',
      text: row => `${row.likelihood * row.impact} ${LEVEL_WORDS[riskLevel(row.likelihood, row.impact)]}`,
    },
    personColumn(
      'owner',
      { header: 'Owner', width: 120, grow: 1 },
      known,
      row => row.owner,
      owner => ({ owner }),
    ),
    textColumn(
      'mitigation',
      { header: 'Mitigation', width: 170, grow: 2 },
      row => row.mitigation,
      mitigation => ({ mitigation }),
      { long: true },
    ),
    textColumn(
      'escalation',
      { header: 'Then asked', width: 120, grow: 1 },
      row => row.escalation,
      escalation => ({ escalation }),
    ),
  ]
}
