import { clockAt, clockState } from '@shared/domain/session/clock.ts'
import type { Session } from '@shared/domain/session/schema.ts'
import { useNow } from '../useNow.ts'
import { filled } from '../viewModelClock.ts'
import css from './agendaBar.module.css'

interface AgendaBarProps {
  readonly session: Session
  /** Without it the bar is only read. */
  onGo?(blockId: string): void
}

/** The blocks as one line: each as long as it is planned, filled as far as it is used. */
export function AgendaBar({ session, onGo }: AgendaBarProps) {
  const at = useNow(clockState(session) === 'running')
  const { blocks, blockId } = clockAt(session, at)
  return (
    <ol className={css.bar} aria-label="Agenda">
      {blocks.map((block, index) => {
        const { title = '', minutes = 1 } = session.agenda[index] ?? {}
        const fill = (
          <>
            <span className={css.track}>
              <span
                className={css.fill}
                data-over={block.over > 0 || undefined}
                style={{ inlineSize: `${filled(block.actual, block.planned) * 100}%` }}
              />
            </span>
            <span className={css.name} dir="auto">
              {title}
            </span>
          </>
        )
        const here = block.id === blockId
        return (
          <li
            key={block.id}
            className={css.block}
            style={{ flexGrow: minutes }}
            aria-current={here ? 'step' : undefined}
          >
            {onGo ? (
              <button type="button" title={`${title}, ${minutes} min`} onClick={() => onGo(block.id)}>
                {fill}
              </button>
            ) : (
              <span className={css.read}>{fill}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}
