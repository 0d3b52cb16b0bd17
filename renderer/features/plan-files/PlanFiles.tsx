import type { Id } from '@shared/lib/ids.ts'
import { CalendarDays, MailOpen, Package, Presentation, Share, Table } from 'lucide-react'
import { lazy, Suspense, useState } from 'react'
import { navigate } from 'wouter/use-hash-location'
import { runAction } from '../../state/actions.ts'
import { usePackDialog } from '../../state/packDialog.ts'
import { answerPath } from '../../state/places.ts'
import { Button } from '../../ui/button/Button.tsx'
import { Menu } from '../../ui/menu/Menu.tsx'
import type { DeckKind } from './deck/makeDeck.ts'
import { saveActions } from './saveActions.ts'
import { sayFault } from './saveFile.ts'
import { saveRhythm } from './saveRhythm.ts'
import { useAnswers } from './useAnswers.ts'

const DeckDialog = lazy(() => import('./DeckDialog.tsx').then(m => ({ default: m.DeckDialog })))

/** What of a plan goes to others as a file. */
export function PlanFiles({ planId }: { readonly planId: Id<'plan'> }) {
  const [anchor, setAnchor] = useState<HTMLElement | null>(null)
  const [deck, setDeck] = useState<DeckKind>()
  const answers = useAnswers(planId, anchor !== null)
  const run = (work: Promise<unknown>) => void work.catch(sayFault)
  return (
    <>
      <Button
        icon={<Share aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={anchor !== null}
        onClick={event => setAnchor(event.currentTarget)}
      >
        Share
      </Button>
      <Menu
        anchor={anchor}
        label="Share the plan"
        onClose={() => setAnchor(null)}
        entries={[
          'Files',
          {
            id: 'summary',
            label: 'Presentation: executive summary…',
            icon: <Presentation aria-hidden />,
            onSelect: () => setDeck('summary'),
          },
          {
            id: 'qbr',
            label: 'Presentation: QBR…',
            icon: <Presentation aria-hidden />,
            onSelect: () => setDeck('qbr'),
          },
          {
            id: 'calendar',
            label: 'Calendar of rhythm and actions…',
            icon: <CalendarDays aria-hidden />,
            onSelect: () => run(saveRhythm(planId)),
          },
          {
            id: 'xlsx',
            label: 'Actions as an Excel workbook…',
            icon: <Table aria-hidden />,
            onSelect: () => run(saveActions(planId, 'xlsx')),
          },
          {
            id: 'csv',
            label: 'Actions as CSV…',
            icon: <Table aria-hidden />,
            onSelect: () => run(saveActions(planId, 'csv')),
          },
          'Partner',
          {
            id: 'pack',
            label: 'Partner pack…',
            icon: <Package aria-hidden />,
            onSelect: () => usePackDialog.getState().show(planId),
          },
          {
            id: 'answer',
            label: 'Import an answer…',
            icon: <MailOpen aria-hidden />,
            onSelect: () => void runAction('pickAnswer'),
          },
          ...answers.map(({ id, label }) => ({
            id,
            label,
            icon: <MailOpen aria-hidden />,
            onSelect: () => navigate(answerPath(id)),
          })),
        ]}
      />
      {deck && (
        <Suspense fallback={null}>
          <DeckDialog planId={planId} kind={deck} onClose={() => setDeck(undefined)} />
        </Suspense>
      )}
    </>
  )
}
