import { sideInWords } from '@shared/domain/plan/labels.ts'
import { languageOfScript } from '@shared/lib/script.ts'
import type { Block } from '../../../ui/document/blocks.ts'
import { Name } from '../../../ui/document/Name.tsx'
import { heading, plain } from '../parts/heading.tsx'
import { tableOf } from '../parts/tableOf.tsx'
import { type MinutesContext, timeOf } from './context.ts'

/** The recap, when both sides meet next, and who agreed to it. */
export function endBlocks(context: MinutesContext): Block[] {
  const { session, partner, formats } = context
  const paragraphs = (session.recap ?? '').split(/\r?\n/).filter(text => text.trim() !== '')
  return [
    ...(paragraphs.length === 0
      ? []
      : [
          heading('recap', 'Recap'),
          ...paragraphs.map((text, i): Block => {
            const lang = languageOfScript(text)
            return { kind: 'text', key: `recap-${i}`, gap: i === 0 ? 4 : 6, text, ...(lang && { lang }) }
          }),
        ]),
    ...(session.nextDates.length === 0
      ? []
      : [
          heading('next', 'Next dates'),
          tableOf<(typeof session.nextDates)[number]>({
            key: 'next-table',
            label: 'Next dates',
            dense: true,
            rows: session.nextDates,
            rowKey: (_, i) => String(i),
            columns: [
              { head: 'What', width: 64, cell: ({ title }) => <Name>{title}</Name> },
              { head: 'When', width: 36, cell: ({ on, at }) => `${formats.date(on)}${at ? `, ${at}` : ''}` },
            ],
          }),
        ]),
    heading('sign-off', 'Sign-off'),
    ...(session.signedOff.length === 0
      ? [plain('sign-off-none', 'Nobody signed these minutes off yet.')]
      : [
          tableOf<(typeof session.signedOff)[number]>({
            key: 'sign-off-table',
            label: 'Sign-off',
            dense: true,
            rows: session.signedOff,
            rowKey: (_, i) => String(i),
            columns: [
              { head: 'Name', width: 34, cell: ({ name }) => <Name>{name}</Name> },
              { head: 'For', width: 30, cell: ({ side }) => <Name>{sideInWords(side, partner.name)}</Name> },
              { head: 'Role', width: 16, cell: ({ role }) => role && <Name>{role}</Name> },
              { head: 'When', width: 20, cell: ({ at }) => `${formats.date(at)}, ${timeOf(at, context)}` },
            ],
          }),
        ]),
  ]
}
