import { PLAN_STATUS_LABELS } from '@shared/domain/plan/schema.ts'
import { qbrDeck, summaryDeck } from '@shared/domain/plan-export/deck/decks.ts'
import { pipelineOf } from '@shared/domain/plan-export/deck/pipeline.ts'
import type { PlanShare } from '@shared/domain/plan-export/share.ts'
import { makeRateBook } from '@shared/domain/scorecard/rateBook.ts'
import { dayOf } from '../../../data/localTime.ts'
import { readAll, rowsBy } from '../../../data/rows.ts'
import { actorOf, currentWorkspace } from '../../../data/workspace.ts'
import { planFormats } from '../../../ui/format/planFormats.ts'
import type { DeckFile } from './writeDeck.ts'

export type DeckKind = 'summary' | 'qbr'

export const DECK_NAMES: Readonly<Record<DeckKind, string>> = { summary: 'summary', qbr: 'QBR' }

export const DECK_TITLES: Readonly<Record<DeckKind, string>> = { summary: 'Executive summary', qbr: 'QBR' }

/** The slides of a plan, with what they need from the store. */
export async function makeDeck(kind: DeckKind, share: PlanShare): Promise<DeckFile> {
  const { partner, plan, version } = share.content
  const around = { formats: planFormats(plan.currency), dayOf }
  const slides =
    kind === 'summary' ? summaryDeck(share, around) : qbrDeck(share, await readPipeline(share), around)
  return {
    title: `${plan.name}: ${DECK_TITLES[kind]}`,
    author: actorOf(await currentWorkspace()),
    foot: [
      `${plan.name}, ${partner.name}`,
      `${PLAN_STATUS_LABELS[share.status]}, version ${version}`,
      plan.confidentiality,
    ]
      .filter(Boolean)
      .join(' · '),
    slides,
  }
}

async function readPipeline({ content: { partner, plan }, today }: PlanShare) {
  const [deals, rates] = await Promise.all([rowsBy('deals', 'partnerIds', partner.id), readAll('rates')])
  return pipelineOf({ partnerId: partner.id, deals, rates: makeRateBook(rates, plan.currency), today })
}
