import { PLAN_SECTION_LABELS, type PlanSection } from '../plan/schema.ts'
import type { Proposal } from './schema.ts'

export const PROPOSAL_WORDS: Readonly<Record<Proposal['kind'], string>> = {
  comment: 'comment',
  acknowledgement: 'acknowledgement',
  actionUpdate: 'update of an action',
  goalActual: 'actual of a goal',
}

export const sectionInWords = (section: string): string =>
  PLAN_SECTION_LABELS[section as PlanSection] ?? section

/** `comment on Goals`, `update of an action`. */
export const proposalInWords = ({ kind, about }: Pick<Proposal, 'kind' | 'about'>): string =>
  kind === 'comment' ? `comment on ${sectionInWords(about)}` : PROPOSAL_WORDS[kind]
