import type { NewAction } from '@shared/domain/plan/actionFields.ts'
import type { NewPart } from '@shared/domain/plan/newParts.ts'
import { PLAN_SECTIONS, type PlanFields } from '@shared/domain/plan/schema.ts'
import { addDays } from '@shared/lib/calendarDate.ts'

export interface BigPlanSize {
  readonly goals: number
  readonly actions: number
  readonly accounts: number
}

const FROM = '2026-01-01'
const ARABIC = 'شركة الأفق الجديد للحلول الرقمية والاستشارات التقنية المتقدمة'
const JAPANESE = '株式会社日本情報通信システムソリューションズホールディングス営業本部'
const LONG =
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft GmbH & Co. KGaA'
/** Most names are short, as they are in life; every ninth is not. */
const NAMES = [
  ...[
    'Ana Ruiz',
    'Bo Lind',
    'Cem Ak',
    'Dana Cohen',
    'Eva Novak',
    'Finn Berg',
    ARABIC,
    'Gita Rao',
    'Hugo Paz',
  ],
  ...['Ida Moe', 'Jan Vos', JAPANESE, 'Kim Lee', 'Lea Roth', 'Max Orr', 'Nia Cole', 'Otto Falk', LONG],
]
const ours = (i: number) => ({ name: NAMES[i % NAMES.length] ?? '', side: 'ours' as const })
const theirs = (i: number) => ({ name: NAMES[(i + 3) % NAMES.length] ?? '', side: 'theirs' as const })
const quarters = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4'] as const
const sentence = (i: number): string =>
  `Together we reach ${i + 2} accounts that neither side reaches alone, because the one has the trust and the other the product. `
const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, i) => make(i))

/** Everything a plan can hold, with names that are long, Arabic and Japanese. Weights add up to 100. */
export function bigPlan(partnerId: string, { goals, actions, accounts }: BigPlanSize) {
  const plan = {
    name: 'Joint business plan 2026',
    partnerId: partnerId as PlanFields['partnerId'],
    from: FROM,
    to: '2026-12-31',
    currency: 'USD',
    confidentiality: 'Between the two parties, not for distribution',
    people: [
      { role: 'sponsor' as const, person: ours(0), title: 'VP Channel' },
      { role: 'sponsor' as const, person: { ...theirs(0), name: JAPANESE }, title: 'Managing director' },
      { role: 'owner' as const, person: ours(2) },
      { role: 'owner' as const, person: theirs(1), title: 'Head of alliances' },
    ],
  }
  const parts: NewPart[] = [
    ...PLAN_SECTIONS.filter(section => section !== 'cover').map(
      (section, i): NewPart => ({ kind: 'text', section, doc: prose(i) }),
    ),
    ...many(
      10,
      (i): NewPart => ({
        kind: 'swot',
        quadrant: (['strength', 'weakness', 'opportunity', 'threat'] as const)[i % 4] ?? 'threat',
        text: `${sentence(i)}${i === 3 ? ARABIC : ''}`,
      }),
    ),
    ...many(
      goals,
      (i): NewPart => ({
        kind: 'goal',
        key: `g${i}`,
        side: (['ours', 'theirs', 'joint'] as const)[i % 3] ?? 'joint',
        title:
          i % 7 === 3
            ? `${JAPANESE} 目標 ${i + 1}`
            : i % 7 === 5
              ? `${ARABIC} ${i + 1}`
              : `Goal ${i + 1}: more of what counts`,
        detail: i % 9 === 0 ? sentence(i).repeat(i === 0 ? 6 : 1) : undefined,
        unit: i % 2 === 0 ? 'money' : 'count',
        ...(i === 0 && { metric: 'revenue' as const }),
        ...(i === 1 && { metric: 'registrations' as const }),
        weight: Math.floor(100 / goals) + (i < 100 % goals ? 1 : 0),
        quarters: quarters.map((quarter, q) => ({
          quarter,
          target: (i % 2 === 0 ? 1_000_000 : 10) * (q + 1),
          ...(q < 3 && { actual: (i % 2 === 0 ? 700_000 : 8) * (q + 1) }),
        })),
        owner: i % 2 === 0 ? ours(i) : theirs(i),
      }),
    ),
    ...many(
      24,
      (i): NewPart => ({
        kind: 'forecast',
        quarter: quarters[i % 4] ?? '2026-Q1',
        region: ['DACH', 'Iberia', 'الخليج'][i % 3],
        worst: 1_000_000 + i * 10_000,
        likely: 2_000_000 + i * 10_000,
        best: 3_500_000 + i * 10_000,
      }),
    ),
    ...many(
      accounts,
      (i): NewPart => ({
        kind: 'account',
        name: i % 10 === 4 ? `${LONG} ${i + 1}` : i % 10 === 7 ? JAPANESE : `Account ${i + 1}`,
        ownedBy: (['ours', 'theirs', 'both'] as const)[i % 3] ?? 'both',
        ourOwner: ours(i).name,
        theirOwner: theirs(i).name,
        overlap: i % 8 === 0 ? sentence(i).repeat(i === 0 ? 8 : 1) : undefined,
        rule: i % 5 === 0 ? 'First registration counts.' : undefined,
      }),
    ),
    ...(['coSell', 'resale', 'services'] as const).map(
      (motion): NewPart => ({
        kind: 'motion',
        motion,
        trigger: 'A project over 50,000',
        ourRole: 'Brings the product',
        theirRole: 'Brings the customer',
        registrationRule: 'Registered before the first offer.',
      }),
    ),
    ...many(
      6,
      (i): NewPart => ({
        kind: 'campaign',
        title: `Campaign ${i + 1}`,
        from: addDays(FROM, i * 40),
        to: addDays(FROM, i * 40 + 30),
        ours: 500_000,
        theirs: 250_050,
        expectedPipeline: 4_000_000,
        terms: i === 0 ? sentence(i).repeat(12) : 'Half on proof.',
        proof: 'List of attendees',
        claimBy: addDays(FROM, i * 40 + 60),
      }),
    ),
    ...many(
      12,
      (i): NewPart => ({
        kind: 'enablement',
        person: i % 2 === 0 ? ours(i) : theirs(i),
        certificate: `Certificate ${i + 1}`,
        byOn: addDays(FROM, i * 25),
        ...(i < 3 && { doneOn: addDays(FROM, i * 20) }),
      }),
    ),
    ...many(
      8,
      (i): NewPart => ({
        kind: 'resource',
        person: i % 2 === 0 ? ours(i) : theirs(i),
        role: 'Engineer',
        dayTenths: 125,
        budget: 1_000_000,
      }),
    ),
    ...(['model', 'sla', 'support'] as const).map(
      (what): NewPart => ({
        kind: 'delivery',
        what,
        title: `The ${what} of both`,
        detail: sentence(1),
        owner: ours(1),
      }),
    ),
    ...many(
      9,
      (i): NewPart => ({
        kind: 'risk',
        title: `Risk ${i + 1}: ${sentence(i)}`,
        likelihood: (i % 5) + 1,
        impact: ((i * 2) % 5) + 1,
        owner: theirs(i),
        mitigation: sentence(i),
        escalation: 'Sponsor within a week',
      }),
    ),
    ...many(5, (i): NewPart => ({ kind: 'kpi', title: `KPI ${i + 1}`, unit: 'count', target: 10, floor: 6 })),
    ...many(
      4,
      (i): NewPart => ({
        kind: 'meeting',
        title: `QBR ${i + 1}`,
        on: addDays(FROM, 80 + i * 90),
        at: '10:00',
        isQbr: true,
      }),
    ),
  ]
  const acts: NewAction[] = many(actions, i => ({
    title: i % 11 === 6 ? `${JAPANESE}の行動 ${i + 1}` : `Action ${i + 1}: call, agree, write it down`,
    ...(goals > 0 && { goalKey: `g${i % goals}` }),
    startOn: addDays(FROM, (i * 7) % 330),
    dueOn: addDays(FROM, ((i * 7) % 330) + 21),
    progress: (['recommended', 'notStarted', 'inProgress'] as const)[i % 3],
    accountable: i % 2 === 0 ? ours(i) : theirs(i),
    responsible: [ours(i + 1), theirs(i + 2)],
    ...(i % 4 === 0 && { consulted: [ours(i + 4)], informed: [theirs(i + 5)] }),
  }))
  return { plan, parts, actions: acts }
}

function prose(i: number) {
  const run = (text: string, mark?: 'bold' | 'italic') => ({
    type: 'text' as const,
    text,
    ...(mark && { marks: [{ type: mark }] }),
  })
  const paragraph = (...content: ReturnType<typeof run>[]) => ({ type: 'paragraph' as const, content })
  const item = (text: string) => ({ type: 'listItem' as const, content: [paragraph(run(text))] })
  return {
    type: 'doc' as const,
    content: [
      { type: 'heading' as const, content: [run(`What we mean (${i})`)] },
      paragraph(run(sentence(i)), run('This is what counts. ', 'bold'), run('And this is why.', 'italic')),
      ...(i === 0 ? [paragraph(run(sentence(i).repeat(14)))] : []),
      ...(i % 2 === 0
        ? [{ type: 'bulletList' as const, content: [item('First thing'), item(ARABIC), item(sentence(i))] }]
        : [{ type: 'orderedList' as const, content: [item('Then this'), item(JAPANESE)] }]),
    ],
  }
}
