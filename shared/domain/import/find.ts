import type { Contact } from '../contact/schema.ts'
import type { Deal } from '../deal/schema.ts'
import type { MatchQuestion, RowMatch } from './engine.ts'
import type { Entry } from './match.ts'
import { aliasesOf, nameKeyOf, type PlanContext } from './planContext.ts'
import { sameKey } from './refs.ts'

/** What a row met: a sure match, or candidates a person has to choose from. */
export interface Found {
  readonly match?: RowMatch
  readonly question?: MatchQuestion
}

type Kind = 'partners' | 'customers' | 'products' | 'contacts' | 'deals'
/** Every named row has at least these. */
type NamedRow = Pick<Contact, 'name' | 'externalKey'>

const matchOf = (entry: Entry, by: RowMatch['by'], score = 1): RowMatch => ({
  id: entry.id,
  name: entry.name,
  by,
  score,
})

/**
 * Key, then exact name, then domain or mail, then similar name. A record with another key is never the
 * same, whatever its name. Only the first three are sure; for a similar or ambiguous name the default is
 * to create, because a doubled record can be joined later and a wrong join cannot be taken apart.
 */
export function findNamed(context: PlanContext, kind: Kind, row: NamedRow, line: number): Found {
  const index = context.index[kind]
  const key = row.externalKey
  const keyed = key === undefined ? undefined : index.byKey(key)
  if (keyed) return { match: matchOf(keyed, 'key') }
  if (kind === 'deals') return key === undefined ? findDeal(context, row as Deal) : {}
  const named = index
    .byName(nameKeyOf(kind, row as never))
    .filter(entry => sameKey(entry, key) && sameMail(context, kind, entry, row))
  // Of several equal names, a row without a key means the one record that has none either.
  const plain = named.length > 1 && key === undefined ? named.filter(entry => entry.key === undefined) : named
  if (plain.length === 1 && plain[0]) return { match: matchOf(plain[0], 'name') }
  const aliased = unique(aliasesOf(kind, row as never).flatMap(alias => index.byAlias(alias))).filter(entry =>
    sameKey(entry, key),
  )
  if (aliased.length === 1 && aliased[0])
    return { match: matchOf(aliased[0], kind === 'contacts' ? 'key' : 'domain') }
  const candidates = [
    ...named.map(entry => matchOf(entry, 'name')),
    ...aliased.map(e => matchOf(e, 'domain')),
  ]
  if (kind === 'partners' || kind === 'customers')
    for (const { entry, score } of index.similar(row.name))
      if (sameKey(entry, key) && !candidates.some(known => known.id === entry.id))
        candidates.push(matchOf(entry, 'similar name', score))
  return candidates.length === 0 ? {} : { question: ask(context, row, line, candidates) }
}

const ask = (
  context: PlanContext,
  row: NamedRow,
  line: number,
  candidates: readonly RowMatch[],
): MatchQuestion => ({
  line,
  name: row.name,
  candidates,
  decision: context.settings.decisions[line] ?? { kind: 'create' },
})

/** Two people of one name with different addresses are two people. */
function sameMail(context: PlanContext, kind: Kind, entry: Entry, row: NamedRow): boolean {
  if (kind !== 'contacts') return true
  const theirs = (context.rows.get(entry.id) as Contact | undefined)?.email?.toLowerCase()
  const ours = (row as Contact).email?.toLowerCase()
  return theirs === undefined || ours === undefined || theirs === ours
}

function findDeal(context: PlanContext, row: Deal): Found {
  const found = context.facts.deals.take(row)
  return found ? { match: { id: found.id, name: found.name, by: 'name', score: 1 } } : {}
}

const unique = (entries: readonly Entry[]): Entry[] => [
  ...new Map(entries.map(entry => [entry.id, entry])).values(),
]
