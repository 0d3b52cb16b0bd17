import { count } from '../fields/words.ts'
import type { Claim, ConflictCase } from './case.ts'
import type { EngagementRuleFields, TieBreak } from './schema.ts'

/** What one tie-break says: who wins, or why it leaves the matter open. */
export interface Verdict {
  readonly wins?: 'registration' | 'rival' | undefined
  readonly why: string
  /** What would have to be otherwise. */
  readonly turns: readonly string[]
}

type Judge = (it: ConflictCase, rule: EngagementRuleFields) => Verdict

const open = (why: string): Verdict => ({ why, turns: [] })

type Since = NonNullable<Claim['since']>

/** Compared as instants where both are, else as days: a deal knows only the day it was opened on. */
function order(a: Since, b: Since): number {
  const [x, y] = a.at !== undefined && b.at !== undefined ? [a.at, b.at] : [a.day, b.day]
  return x < y ? -1 : x > y ? 1 : 0
}

const firstToRegister: Judge = ({ mine, theirs }) => {
  if (!mine.since || !theirs.since)
    return open(`nobody knows since when ${(mine.since ? theirs : mine).who} claims it`)
  const which = order(mine.since, theirs.since)
  if (which === 0) return open(`both claim it since ${mine.since.day}`)
  const [first, second] = which < 0 ? [mine, theirs] : [theirs, mine]
  return {
    wins: which < 0 ? 'registration' : 'rival',
    why: `${first.who} was first: ${first.since?.day}, ${second.who} ${second.since?.day}`,
    turns: [`Had ${second.who} come before ${first.since?.day}, ${second.who} would win.`],
  }
}

const evidenceOfWork: Judge = ({ mine, theirs }, { clearLead }) => {
  const ahead = mine.touches - theirs.touches
  const counts = `${count(mine.touches, 'dated touch', 'dated touches')} of ${mine.who}, ${theirs.touches} of ${theirs.who}`
  if (Math.abs(ahead) < clearLead) return open(`${counts}: less than ${clearLead} apart`)
  const [more, less] = ahead > 0 ? [mine, theirs] : [theirs, mine]
  return {
    wins: ahead > 0 ? 'registration' : 'rival',
    why: `${more.who} shows more work: ${counts}`,
    turns: [
      `With ${Math.abs(ahead) - clearLead + 1} more dated before the registration, ${less.who} would not lose by work.`,
    ],
  }
}

const namedAccount: Judge = ({ mine, theirs }) => {
  if (Boolean(mine.namedAccount) === Boolean(theirs.namedAccount))
    return open(mine.namedAccount ? 'both have it among their named accounts' : 'it is no named account')
  const holder = mine.namedAccount ? mine : theirs
  return {
    wins: holder === mine ? 'registration' : 'rival',
    why: `it is a named account of ${holder.who} (${holder.namedAccount})`,
    turns: [`Were it not on “${holder.namedAccount}”, the next step of the rule would decide.`],
  }
}

const directFirst: Judge = ({ theirs }) =>
  theirs.partnerId === undefined
    ? {
        wins: 'rival',
        why: 'the direct team comes first',
        turns: ['Were the rival a partner, the next step would decide.'],
      }
    : open('the rival is a partner too')

const adjudicator: Judge = (_, rule) => open(`${rule.adjudicator || 'a named adjudicator'} decides`)

export const JUDGES: Readonly<Record<TieBreak, Judge>> = {
  namedAccount,
  firstToRegister,
  evidenceOfWork,
  directFirst,
  adjudicator,
}
