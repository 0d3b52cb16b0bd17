import type { PersonRef } from '@shared/domain/fields/side.ts'
import { deleteItems, settlePoint } from '@shared/domain/session/itemCommands.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import type { Id } from '@shared/lib/ids.ts'
import { useRef } from 'react'
import { actOrSay } from '../../../data/act.ts'
import { Button } from '../../../ui/button/Button.tsx'
import { Panel, Section } from '../../../ui/layout/Section.tsx'
import css from '../recap.module.css'
import { useCaptureLine } from '../useCaptureLine.ts'
import { type CapturedItem, ofKind } from '../viewModelCaptured.ts'
import { CapturedLineView } from './CapturedLineView.tsx'
import { CaptureLine } from './CaptureLine.tsx'

interface RecapGroupsProps {
  readonly session: Session
  readonly items: readonly CapturedItem[]
  readonly people: readonly PersonRef[]
}

const GROUPS = [
  { kind: 'decision', title: 'Decisions', none: 'No decision was captured.' },
  { kind: 'action', title: 'Actions', none: 'No action was captured.' },
  { kind: 'parking', title: 'Parking lot', none: 'Nothing was parked.' },
  { kind: 'note', title: 'Notes', none: 'No note was captured.' },
] as const

/** What was captured, by kind. Until it is signed off lines can be mended and added. */
export function RecapGroups({ session, items, people }: RecapGroupsProps) {
  const line = useCaptureLine(session, people)
  const field = useRef<HTMLInputElement>(null)
  const open = session.signedOff.length === 0
  return (
    <>
      {open && (
        <div className={css.capture}>
          <CaptureLine state={line} people={people} field={field} />
        </div>
      )}
      {GROUPS.map(({ kind, title, none }) => {
        const own = ofKind(items, kind)
        return (
          <Section key={kind} title={title} note={own.length > 0 ? String(own.length) : undefined}>
            <Panel flush>
              {own.length === 0 && <p className={css.none}>{none}</p>}
              <ul className={css.list}>
                {own.map(item => (
                  <li key={item.id}>
                    <div className={css.said}>
                      <CapturedLineView item={item} />
                    </div>
                    <div className={css.buttons}>
                      {kind === 'parking' && (
                        <Button
                          size="small"
                          variant="quiet"
                          onClick={() =>
                            void actOrSay(settlePoint, {
                              id: item.id as Id<'sessionItem'>,
                              settled: !item.settled,
                            })
                          }
                        >
                          {item.settled ? 'Open again' : 'Taken up'}
                        </Button>
                      )}
                      {open && (
                        <>
                          <Button
                            size="small"
                            variant="quiet"
                            aria-label={`Edit ${item.text}`}
                            onClick={() => {
                              line.edit(item)
                              field.current?.focus()
                            }}
                          >
                            Edit
                          </Button>
                          <Button
                            size="small"
                            variant="quiet"
                            aria-label={`Delete ${item.text}`}
                            onClick={() =>
                              void actOrSay(deleteItems, { sessionId: session.id, ids: [item.id] })
                            }
                          >
                            Delete
                          </Button>
                        </>
                      )}
                    </div>
                  </li>
                ))}
              </ul>
            </Panel>
          </Section>
        )
      })}
    </>
  )
}
