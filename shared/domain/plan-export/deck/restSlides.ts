import { addDays } from '../../../lib/calendarDate.ts'
import { isBlank, linesOf } from '../../fields/richText.ts'
import { partsOfKind } from '../../plan/partSchema.ts'
import { meetingDays } from '../meetingDays.ts'
import type { PlanShare } from '../share.ts'
import type { Block, DeckFormats, Slide } from './slide.ts'

/** The thesis as it is written; no slide where it is not. */
export function thesisSlides({ content }: PlanShare): readonly Slide[] {
  const text = partsOfKind(content.parts, 'text').find(({ section }) => section === 'thesis')
  if (!text || isBlank(text.doc)) return []
  const lines = linesOf(text.doc).filter(line => line.trim() !== '')
  return [{ title: 'Thesis', blocks: [{ kind: 'text', lines }] }]
}

/** Accounts both sides work on; no slide where there is none. */
export function accountSlides({ content }: PlanShare): readonly Slide[] {
  const accounts = partsOfKind(content.parts, 'account')
  if (accounts.length === 0) return []
  const owned = { ours: 'Ours', theirs: content.partner.name, both: 'Both' }
  return [
    {
      title: 'Target accounts',
      note: `${accounts.length} named`,
      blocks: [
        {
          kind: 'table',
          label: 'Target accounts',
          columns: [
            { head: 'Account', width: 26 },
            { head: 'Owned by', width: 14 },
            { head: 'Our owner', width: 16 },
            { head: 'Their owner', width: 16 },
            { head: 'Overlap', width: 34 },
          ],
          rows: accounts.map(one => [
            one.name,
            owned[one.ownedBy],
            one.ourOwner ?? '',
            one.theirOwner ?? '',
            one.overlap ?? '',
          ]),
        },
      ],
    },
  ]
}

/** Risks, those that weigh most first (likelihood × impact). */
export function riskSlides({ content }: PlanShare, formats: DeckFormats): readonly Slide[] {
  const risks = partsOfKind(content.parts, 'risk')
  if (risks.length === 0) return []
  return [
    {
      title: 'Risks',
      note: 'Likelihood and impact from 1 to 5; the weight is their product.',
      blocks: [
        {
          kind: 'table',
          label: 'Risks',
          columns: [
            { head: 'Risk', width: 34 },
            { head: 'Likelihood', width: 10, align: 'end' },
            { head: 'Impact', width: 8, align: 'end' },
            { head: 'Weight', width: 8, align: 'end' },
            { head: 'Owner', width: 16 },
            { head: 'Mitigation', width: 36 },
          ],
          rows: [...risks]
            .sort((a, b) => b.likelihood * b.impact - a.likelihood * a.impact)
            .map(one => [
              one.title,
              formats.count(one.likelihood),
              formats.count(one.impact),
              formats.count(one.likelihood * one.impact),
              one.owner?.name ?? 'nobody yet',
              one.mitigation ?? '',
            ]),
        },
      ],
    },
  ]
}

const AHEAD_DAYS = 120

/** What each side is asked to bring, and when the two meet next. */
export function askSlides(share: PlanShare, formats: DeckFormats): readonly Slide[] {
  const { content, today } = share
  const sides = { ours: 'Ours', theirs: content.partner.name }
  const money = (minor: number) => (minor === 0 ? '' : formats.money(minor))
  const asks = [
    ...partsOfKind(content.parts, 'resource').map(({ person, role, dayTenths, budget }) => [
      sides[person.side],
      [person.name, role].filter(Boolean).join(', '),
      dayTenths === 0 ? '' : formats.count(dayTenths / 10),
      money(budget),
    ]),
    ...partsOfKind(content.parts, 'campaign').flatMap(({ title, ours, theirs }) => [
      ...(ours > 0 ? [[sides.ours, title, '', money(ours)]] : []),
      ...(theirs > 0 ? [[sides.theirs, title, '', money(theirs)]] : []),
    ]),
  ]
  const until = addDays(today, AHEAD_DAYS)
  const dates = partsOfKind(content.parts, 'meeting')
    .flatMap(meeting => {
      const next = meetingDays(meeting, content.plan.to).find(day => day >= today)
      return next === undefined || next > until ? [] : [{ day: next, meeting }]
    })
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ day, meeting }) => [formats.date(day), meeting.at ?? '', meeting.title])
  const blocks: Block[] = [
    ...(asks.length > 0
      ? [
          {
            kind: 'table' as const,
            label: 'Asks',
            columns: [
              { head: 'Asked of', width: 20 },
              { head: 'What', width: 40 },
              { head: 'Days', width: 10, align: 'end' as const },
              { head: 'Budget', width: 18, align: 'end' as const },
            ],
            rows: asks,
          },
        ]
      : []),
    ...(dates.length > 0
      ? [
          {
            kind: 'table' as const,
            label: 'Next dates',
            columns: [
              { head: 'Next date', width: 18 },
              { head: 'Time', width: 9 },
              { head: 'What', width: 44 },
            ],
            rows: dates,
          },
        ]
      : []),
  ]
  return blocks.length === 0 ? [] : [{ title: 'Asks and next dates', blocks }]
}
