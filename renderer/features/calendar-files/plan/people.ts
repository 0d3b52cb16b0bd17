import type { Contact } from '@shared/domain/contact/schema.ts'
import { customerFields } from '@shared/domain/customer/schema.ts'
import { findNamed } from '@shared/domain/import/find.ts'
import { fillEmpty } from '@shared/domain/import/merge.ts'
import { companyKey } from '@shared/domain/import/names.ts'
import { type PlanContext, register } from '@shared/domain/import/planContext.ts'
import { creation, stamped } from '@shared/domain/journal/changes.ts'
import type { Change } from '@shared/domain/journal/schema.ts'
import { partnerFields } from '@shared/domain/partner/schema.ts'
import type { CardDraft } from '../read/types.ts'
import { type Place, placeCalled, placeOfAddress } from './links.ts'
import type { Choices, FileLine, OpenOrganisation, PlanTools } from './types.ts'

interface PeoplePlan {
  readonly lines: readonly FileLine[]
  readonly organisations: readonly OpenOrganisation[]
  readonly nobodys: number
  readonly changes: readonly Change[]
}

/** Cards → contacts at the partner or customer they name; what the book has is filled, never overwritten. */
export function planPeople(
  context: PlanContext,
  cards: readonly CardDraft[],
  choices: Choices,
  tools: PlanTools,
): PeoplePlan {
  const lines: FileLine[] = []
  const changes: Change[] = []
  const open = new Map<string, { name: string; people: number }>()
  const made = new Map<string, Place>()
  let nobodys = 0
  for (const [i, card] of cards.entries()) {
    const base = {
      id: `person:${i}`,
      kind: 'person',
      line: card.line,
      name: card.name,
      ...((card.title ?? card.emails[0]) !== undefined && { about: card.title ?? card.emails[0] ?? '' }),
    } as const
    const leave = (reason: string) => lines.push({ ...base, outcome: 'left', reason })
    const byAddress = card.emails.map(email => placeOfAddress(context, email)).find(place => place)
    const isNobodys = card.organisation === undefined && !byAddress
    if (isNobodys) nobodys++
    const name = card.organisation ?? (byAddress ? undefined : choices.nobodys.trim() || undefined)
    const key = name === undefined ? undefined : companyKey(name)
    // One that was made for a card before is still the question it was.
    const isOpen = key !== undefined && open.has(key)
    let place = isOpen ? undefined : (name && placeCalled(context, name)) || byAddress
    if (name === undefined || key === undefined) {
      if (!place) {
        leave('The card names no organisation.')
        continue
      }
    } else if (!place) {
      const asked = open.get(key) ?? { name, people: 0 }
      open.set(key, { ...asked, people: asked.people + 1 })
      const choice = choiceOf(choices, key)
      if (choice === 'skip') {
        leave(`${name} is left out.`)
        continue
      }
      place = made.get(key)
      if (!place) {
        const [change, fresh] = newPlace(context, name, choice, tools)
        changes.push(change)
        made.set(key, fresh)
        place = fresh
      }
    }
    if (!place) continue
    const row = contactOf(card, place, tools)
    const found = findNamed(context, 'contacts', row, card.line)
    const before = found.match && (context.rows.get(found.match.id) as Contact | undefined)
    const linked = place.name
    if (!before) {
      register(context, 'contacts', row, true)
      changes.push(creation('contacts', row))
      lines.push({ ...base, linked, outcome: 'new' })
      continue
    }
    const filled = fillEmpty(before, row, tools.now) as Contact | undefined
    if (!filled) {
      lines.push({ ...base, linked, outcome: 'known' })
      continue
    }
    register(context, 'contacts', filled, true)
    changes.push({ table: 'contacts', id: before.id, before, after: filled })
    lines.push({ ...base, linked, outcome: 'filled' })
  }
  const organisations = [...open].map(([key, about]) => ({
    key,
    ...about,
    choice: choiceOf(choices, key),
  }))
  return { lines, organisations, nobodys, changes }
}

function newPlace(
  context: PlanContext,
  name: string,
  as: 'customer' | 'partner',
  tools: PlanTools,
): readonly [Change, Place] {
  if (as === 'partner') {
    const row = stamped(partnerFields.parse({ name }), tools.newId('partner'), tools)
    register(context, 'partners', row, true)
    return [creation('partners', row), { partnerId: row.id, name }]
  }
  const row = stamped(customerFields.parse({ name }), tools.newId('customer'), tools)
  register(context, 'customers', row, true)
  return [creation('customers', row), { customerId: row.id, name }]
}

function contactOf(card: CardDraft, { partnerId, customerId }: Place, tools: PlanTools): Contact {
  const { name, title, phone, language, notes, key } = card
  const [email] = card.emails
  const fields = {
    name,
    ...(partnerId && { partnerId }),
    ...(customerId && { customerId }),
    ...(title !== undefined && { title }),
    ...(email !== undefined && { email }),
    ...(phone !== undefined && { phone }),
    ...(language !== undefined && { language }),
    ...(notes !== undefined && { notes }),
    ...(key !== undefined && { externalKey: key }),
  }
  return stamped(fields, tools.newId('contact'), tools)
}

/** A company may be called what every object knows: only a choice somebody made counts. */
const choiceOf = ({ organisations }: Choices, key: string): Choices['organisations'][string] =>
  (Object.hasOwn(organisations, key) ? organisations[key] : undefined) ?? 'customer'
