import { sheetInWords, waitsFor } from '@shared/domain/expectation/acknowledged.ts'
import type { Expectation } from '@shared/domain/expectation/schema.ts'
import { SIDES, type Side } from '@shared/domain/fields/side.ts'
import type { Id } from '@shared/lib/ids.ts'
import { Plus } from 'lucide-react'
import { lazy, Suspense, useMemo, useState } from 'react'
import { useRow, useRowsBy } from '../../data/live.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Panel, Section } from '../../ui/layout/Section.tsx'
import css from './agreement.module.css'
import { ExpectationLine } from './components/ExpectationLine.tsx'

const ExpectationDialog = lazy(() =>
  import('./ExpectationDialog.tsx').then(m => ({ default: m.ExpectationDialog })),
)
const AcknowledgeDialog = lazy(() =>
  import('./AcknowledgeDialog.tsx').then(m => ({ default: m.AcknowledgeDialog })),
)

type Asked =
  | { readonly what: 'line'; readonly side: Side }
  | { readonly what: 'line'; readonly row: Expectation }
  | { readonly what: 'acknowledge'; readonly side: Side; readonly rows: readonly Expectation[] }

/** What each side expects of the other, and who acknowledged it when. */
export function PartnerExpectations({ partnerId }: { partnerId: Id<'partner'> }) {
  const rows = useRowsBy('expectations', 'partnerId', partnerId)
  const partner = useRow('partners', partnerId)
  const [asked, setAsked] = useState<Asked>()
  const sorted = useMemo(() => rows && [...rows].sort(byTopic), [rows])
  if (!sorted || !partner) return null
  const close = () => setAsked(undefined)
  return (
    <Section
      title="Expectations"
      note={sorted.length > 0 ? sheetInWords(sorted) : undefined}
      actions={
        <>
          {SIDES.map(side => {
            const waiting = sorted.filter(row => waitsFor(row).includes(side))
            return waiting.length > 1 ? (
              <Button
                key={side}
                size="small"
                variant="quiet"
                onClick={() => setAsked({ what: 'acknowledge', side, rows: waiting })}
              >
                {side === 'ours' ? 'Acknowledge all for us' : 'Acknowledge all for them'}
              </Button>
            ) : null
          })}
          <Button
            size="small"
            icon={<Plus aria-hidden />}
            onClick={() => setAsked({ what: 'line', side: 'theirs' })}
          >
            New expectation
          </Button>
        </>
      }
    >
      <Panel flush>
        {sorted.length === 0 ? (
          <p className={css.nothing}>
            Write down what each side expects of the other: answers, reports, people, prices. Both acknowledge
            it with a name and a day, so that nobody has to guess.
          </p>
        ) : (
          <ul className={css.lines}>
            {sorted.map(row => (
              <ExpectationLine
                key={row.id}
                row={row}
                partner={partner.name}
                onEdit={() => setAsked({ what: 'line', row })}
                onAcknowledge={side => setAsked({ what: 'acknowledge', side, rows: [row] })}
              />
            ))}
          </ul>
        )}
      </Panel>
      {asked && (
        <Suspense fallback={null}>
          {asked.what === 'acknowledge' ? (
            <AcknowledgeDialog side={asked.side} rows={asked.rows} partner={partner.name} onClose={close} />
          ) : (
            <ExpectationDialog
              partnerId={partnerId}
              {...('row' in asked ? { row: asked.row } : { side: asked.side })}
              onClose={close}
            />
          )}
        </Suspense>
      )}
    </Section>
  )
}

/** What we expect first, then what is expected of us; by topic. */
const byTopic = (a: Expectation, b: Expectation): number =>
  a.side === b.side ? a.topic.localeCompare(b.topic) || (a.id < b.id ? -1 : 1) : a.side === 'theirs' ? -1 : 1
