import { DEAL_MODEL } from '@shared/domain/matching/dealModel.ts'
import { NOTHING_KNOWN, type Value } from '@shared/domain/matching/kind.ts'
import { company } from '@shared/domain/matching/kinds/company.ts'
import { createMatcher } from '@shared/domain/matching/matcher.ts'
import { levelOf } from '@shared/domain/matching/model.ts'
import Papa from 'papaparse'
import { dataText } from '../../integration/import/realData.ts'
import { report } from '../support/report.ts'
import { cosine } from './ngrams.ts'
import { similarity } from './ours.ts'

const table = (name: string): Record<string, string>[] =>
  Papa.parse<Record<string, string>>(dataText(`company_names/${name}`), {
    header: true,
    skipEmptyLines: true,
  }).data

/** What the name alone decides, of two firms of one country. */
export function decisionOn(a: string, b: string): 'match' | 'possible' | 'no' {
  const matcher = createMatcher(DEAL_MODEL, similarity)
  matcher.add('a', { name: a })
  return matcher.check({ name: b })[0]?.explanation.decision ?? 'no'
}

export const variants = () =>
  table('positive_001.csv').map(row => [row.canonical_name ?? '', row.variation ?? ''] as const)
export const lookAlikes = () =>
  table('negative_001.csv').map(row => [row.canonical_name_x ?? '', row.canonical_name_y ?? ''] as const)

/** Found by likeness of letters, without the list of other names. */
function byLikeness(a: string, b: string): boolean {
  const [x, y] = [company.prepare(a), company.prepare(b)]
  const bare = (value: Value): Value => ({
    ...value,
    also: value.also.filter(other => !other.startsWith('#')),
  })
  const score = x && y ? company.compare(bare(x), bare(y), { similarity, rarity: NOTHING_KNOWN }) : 0
  return (DEAL_MODEL.fields[0]?.weights[levelOf(score)] ?? 0) >= DEAL_MODEL.possible
}

type Pair = readonly [string, string]

/** The peer at its best: variants more alike than every look-alike, by the cosine of trigrams. */
function plain(pairs: readonly Pair[], others: readonly Pair[]): number {
  const most = Math.max(...others.map(([a, b]) => cosine(a, b)))
  return pairs.filter(([a, b]) => cosine(a, b) > most).length
}

/** Nothing is learnt here: the weights are those the product starts with. */
export function names(): void {
  const pairs = variants()
  const others = lookAlikes()
  const found = pairs.filter(([a, b]) => decisionOn(a, b) !== 'no')
  const sure = pairs.filter(([a, b]) => decisionOn(a, b) === 'match')
  const alike = pairs.filter(([a, b]) => byLikeness(a, b))
  const taken = others.filter(([a, b]) => decisionOn(a, b) !== 'no')
  const canonical = [...new Set([...pairs.map(([a]) => a), ...others.flat()])]
  const crossed = pairs.flatMap(([own, variant]) =>
    canonical
      .filter(other => other !== own && decisionOn(other, variant) !== 'no')
      .map(other => `${variant} / ${other}`),
  )
  console.log(
    `\ncompany_names (nothing learnt): ${found.length} of ${pairs.length} variants found, ${sure.length} for sure and ` +
      `${found.length - sure.length} to ask about; ${alike.length} by likeness alone, the others by the list of well-known other names\n` +
      `  look-alikes taken or asked about: ${taken.length} of ${others.length}\n` +
      `  variants beside every other company: ${crossed.length} of ${pairs.length * (canonical.length - 1)} pairs asked about ${crossed.slice(0, 10).join('; ')}`,
  )
  const missed = pairs.filter(pair => !found.includes(pair))
  console.log(`  missed: ${missed.map(pair => pair.join(' / ')).join('; ') || 'none'}`)
  report({
    group: 'matching',
    metric: `company_names: variants found (${found.length - alike.length} only by the list of other names), less look-alikes asked about`,
    ours: found.length - taken.length,
    baseline: plain(pairs, others),
    baselineName: 'trigram cosine',
    unit: 'of 39',
    target: '>=39 variants',
    rounds: 1,
    rows: { company_names: pairs.length },
  })
}
